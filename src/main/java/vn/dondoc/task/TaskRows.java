package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/**
 * The one statement that lists tasks, with the names a line shows: no query per row. All joins are outer ones, so that the
 * server begins with the tasks, along the key of the order, and stops at the end of the page; an inner one lets it begin
 * with the directives and sort all tasks.
 */
final class TaskRows {

    private static final String COLUMNS = """
            SELECT t.id, t.version, t.code, t.content, t.state, t.closing_kind, t.lead_agency, a.name AS lead_name,
                   t.directive_id, CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail) AS directive_title, d.issued_on, t.deadline_kind, t.due_on, t.due_at,
                   t.effective_on, t.percent, t.last_report_on, t.claimed_on, t.claimed_at, t.assigned_on, t.urged_on, t.urge_count,
                   t.following_officer, p.name AS officer_name, t.field_id, t.urgency, t.list_at, t.waits_since, t.late_days, t.folder_id,
                   t.asked_kind, t.asked_on, t.asked_in_time,
                   t.report_asked_on, t.report_wanted_on, t.extensions, t.original_due_on, t.first_claim, t.task_kind,
                   t.presiding_agency, COALESCE(b.name, t.presiding_name, '') AS presiding_name, t.for_signature, :labels AS labels,
                   :starred AS starred""";

    private static final String TABLES = """

            FROM task t
            LEFT JOIN directive d ON d.id = t.directive_id
            LEFT JOIN document_kind k ON k.code = d.kind
            LEFT JOIN agency a ON a.id = t.lead_agency
            LEFT JOIN agency b ON b.id = t.presiding_agency
            LEFT JOIN person p ON p.id = t.following_officer
            """;

    private static final String FOR_OFFICE = COLUMNS.replace(":labels", LabelRow.COLUMN);

    private static final String FOR_OTHERS = COLUMNS.replace(":labels", "NULL");

    private static final String STARRED =
            "EXISTS (SELECT 1 FROM task_star rs WHERE rs.task_id = t.id AND rs.person_id = :starsOf)";

    private TaskRows() {}

    /**
     * The statement up to its condition: the office's labels are read for no one else, stars for whoever gives them.
     *
     * @param values gets what the statement needs
     */
    static String select(Actor actor, Map<String, Object> values) {
        return columns(actor, values) + TABLES + "WHERE ";
    }

    /**
     * The whole statement but its order: of each instruction to several agencies only the task that stands first, with the
     * number of those that meet the condition in {@code common}. In the inner statements {@code t} is another of its tasks,
     * read along the key of its instruction: that of the order would lead through the tasks of all others.
     */
    static String firstOfEach(Actor actor, String where, TaskSort sort, Map<String, Object> values) {
        String others = " FROM task t FORCE INDEX (ix_task_folder) WHERE t.folder_id = g.id AND " + where;
        return columns(actor, values) + ", CASE WHEN t.folder_id IS NULL THEN 1 ELSE (SELECT COUNT(*)" + others
                + ") END AS common" + TABLES + "LEFT JOIN task_folder g ON g.id = t.folder_id WHERE " + where
                + " AND (t.folder_id IS NULL OR t.id = (SELECT t.id" + others + " ORDER BY " + sort.orderBy()
                + " LIMIT 1))";
    }

    private static String columns(Actor actor, Map<String, Object> values) {
        String columns = TaskScope.of(actor).allIssued() ? FOR_OFFICE : FOR_OTHERS;
        Long desk = Stars.givenBy(actor);
        if (desk == null) {
            return columns.replace(":starred", "FALSE");
        }
        values.put("starsOf", desk);
        return columns.replace(":starred", STARRED);
    }

    static TaskRow read(ResultSet row, Moment now, WorkingDays days, int soonDays) throws SQLException {
        TaskState state = TaskState.valueOf(row.getString("state"));
        String closing = row.getString("closing_kind");
        ClosingKind closingKind = closing == null ? null : ClosingKind.valueOf(closing);
        LocalDate claimedOn = row.getObject("claimed_on", LocalDate.class);
        LocalDate assignedOn = row.getObject("assigned_on", LocalDate.class);
        LocalDate dueOn = row.getObject("due_on", LocalDate.class);
        LocalTime dueAt = row.getObject("due_at", LocalTime.class);
        LocalDate effectiveOn = row.getObject("effective_on", LocalDate.class);
        TaskFacts facts = new TaskFacts(
                state,
                effectiveOn,
                TaskFacts.hourThatCounts(dueOn, dueAt, effectiveOn),
                claimedOn,
                row.getObject("claimed_at", LocalTime.class),
                closingKind,
                row.getObject("late_days") == null ? null : Integer.valueOf(row.getInt("late_days")));
        String kind = row.getString("deadline_kind");
        return new TaskRow(
                new TaskId(row.getLong("id")),
                row.getLong("version"),
                row.getString("code"),
                row.getString("content"),
                state,
                closingKind,
                Timeliness.of(facts, now, days, soonDays),
                waitingDays(state, claimedOn, assignedOn, now.day(), days),
                id(row, "lead_agency") == null ? null : new AgencyId(row.getLong("lead_agency")),
                row.getString("lead_name"),
                new DirectiveId(row.getLong("directive_id")),
                row.getString("directive_title"),
                row.getObject("issued_on", LocalDate.class),
                kind == null ? null : DeadlineKind.valueOf(kind),
                dueOn,
                dueAt,
                row.getInt("percent"),
                row.getObject("last_report_on", LocalDate.class),
                claimedOn,
                assignedOn,
                row.getObject("urged_on", LocalDate.class),
                row.getInt("urge_count"),
                id(row, "following_officer") == null ? null : new PersonId(row.getLong("following_officer")),
                row.getString("officer_name"),
                id(row, "field_id") == null ? null : new FieldId(row.getLong("field_id")),
                Urgency.valueOf(row.getString("urgency")),
                id(row, "folder_id") == null ? null : new FolderId(row.getLong("folder_id")),
                reportAsk(
                        row.getObject("report_asked_on", LocalDate.class),
                        row.getObject("report_wanted_on", LocalDate.class)),
                timeAsk(
                        row.getString("asked_kind"),
                        row.getObject("asked_on", LocalDate.class),
                        row.getBoolean("asked_in_time")),
                LabelRow.read(row.getString("labels")),
                row.getInt("extensions"),
                row.getObject("original_due_on", LocalDate.class),
                FirstClaim.read(row.getString("first_claim")),
                row.getBoolean("starred"),
                nature(row));
    }

    private static TaskNature nature(ResultSet row) throws SQLException {
        return new TaskNature(
                TaskKind.valueOf(row.getString("task_kind")),
                id(row, "presiding_agency") == null ? null : new AgencyId(row.getLong("presiding_agency")),
                row.getString("presiding_name"),
                row.getBoolean("for_signature"));
    }

    private static @Nullable ReportAsk reportAsk(@Nullable LocalDate askedOn, @Nullable LocalDate wantedOn) {
        return askedOn == null || wantedOn == null ? null : new ReportAsk(askedOn, wantedOn);
    }

    private static @Nullable TimeAsk timeAsk(@Nullable String kind, @Nullable LocalDate askedOn, boolean inTime) {
        return kind == null || askedOn == null ? null : new TimeAsk(TaskRequest.Kind.valueOf(kind), askedOn, inTime);
    }

    private static int waitingDays(
            TaskState state,
            @Nullable LocalDate claimedOn,
            @Nullable LocalDate assignedOn,
            LocalDate today,
            WorkingDays days) {
        if (state == TaskState.PENDING_CONFIRMATION && claimedOn != null) {
            return days.countAfter(claimedOn, today);
        }
        return state == TaskState.ASSIGNED && assignedOn != null ? days.countAfter(assignedOn, today) : 0;
    }

    private static @Nullable Object id(ResultSet row, String column) throws SQLException {
        return row.getObject(column);
    }
}
