package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/**
 * The one statement that lists tasks, with the names a line shows: no query per row. All joins are outer ones, so that the
 * server begins with the tasks, along the key of the order, and stops at the end of the page; an inner one lets it begin
 * with the directives and sort all tasks.
 */
final class TaskRows {

    private static final String SELECT = """
            SELECT t.id, t.version, t.code, t.content, t.state, t.closing_kind, t.lead_agency, a.name AS lead_name,
                   t.directive_id, CONCAT(REPLACE(k.name, ' (cá biệt)', ''),
                   COALESCE(CONCAT(' số ', d.number_symbol), '')) AS directive_title, d.issued_on, t.deadline_kind, t.due_on,
                   t.effective_on, t.percent, t.last_report_on, t.claimed_on, t.assigned_on, t.urged_on, t.urge_count,
                   t.following_officer, p.name AS officer_name, t.field_id, t.urgency, t.list_day, t.late_days, t.folder_id,
                   t.report_asked_on, t.report_wanted_on, :labels AS labels
            FROM task t
            LEFT JOIN directive d ON d.id = t.directive_id
            LEFT JOIN document_kind k ON k.code = d.kind
            LEFT JOIN agency a ON a.id = t.lead_agency
            LEFT JOIN person p ON p.id = t.following_officer
            WHERE\s""";

    private static final String FOR_OFFICE = SELECT.replace(":labels", LabelRow.COLUMN);

    private static final String FOR_OTHERS = SELECT.replace(":labels", "NULL");

    private TaskRows() {}

    /** The statement up to its condition, for whoever has this scope: the office's labels are read for no one else. */
    static String select(TaskScope scope) {
        return scope.allIssued() ? FOR_OFFICE : FOR_OTHERS;
    }

    static TaskRow read(ResultSet row, LocalDate today, WorkingDays days, int soonDays) throws SQLException {
        TaskState state = TaskState.valueOf(row.getString("state"));
        String closing = row.getString("closing_kind");
        ClosingKind closingKind = closing == null ? null : ClosingKind.valueOf(closing);
        LocalDate claimedOn = row.getObject("claimed_on", LocalDate.class);
        LocalDate assignedOn = row.getObject("assigned_on", LocalDate.class);
        TaskFacts facts = new TaskFacts(
                state,
                row.getObject("effective_on", LocalDate.class),
                claimedOn,
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
                Timeliness.of(facts, today, days, soonDays),
                waitingDays(state, claimedOn, assignedOn, today, days),
                id(row, "lead_agency") == null ? null : new AgencyId(row.getLong("lead_agency")),
                row.getString("lead_name"),
                new DirectiveId(row.getLong("directive_id")),
                row.getString("directive_title"),
                row.getObject("issued_on", LocalDate.class),
                kind == null ? null : DeadlineKind.valueOf(kind),
                row.getObject("due_on", LocalDate.class),
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
                LabelRow.read(row.getString("labels")));
    }

    private static @Nullable ReportAsk reportAsk(@Nullable LocalDate askedOn, @Nullable LocalDate wantedOn) {
        return askedOn == null || wantedOn == null ? null : new ReportAsk(askedOn, wantedOn);
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
