package vn.dondoc.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TimeAsk;

/** Reads what mails tell of tasks, with the names a line shows; no query per task. */
@Component
class Lines {

    /** Nobody reads more in one mail; the list in the program has the rest. */
    static final int MOST = 2000;

    private static final int CUT = 400;

    private static final String SELECT = """
            SELECT t.id, t.code, LEFT(t.content, :cut) AS content, t.product, t.state, t.closing_kind, t.due_on, t.due_at,
                t.effective_on, t.claimed_on, t.claimed_at, t.assigned_on, t.state_since, t.percent, t.last_report_on, t.lead_agency, a.name AS lead_name,
                t.following_officer, p.name AS officer_name, p.phone AS officer_phone, d.issued_on, t.urgency, t.deadline_kind, t.for_signature,
                t.asked_kind, t.asked_on, t.asked_in_time,
                CASE WHEN t.task_kind = 'COORDINATION' THEN COALESCE(b.name, t.presiding_name) ELSE '' END AS presiding,
                CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail) AS directive
            FROM task t
                JOIN directive d ON d.id = t.directive_id
                JOIN document_kind k ON k.code = d.kind
                JOIN agency a ON a.id = t.lead_agency
                LEFT JOIN agency b ON b.id = t.presiding_agency
                LEFT JOIN person p ON p.id = t.following_officer
            WHERE\s""";

    /** Nothing of it waits for the office: no claim, no refusal, no request that was made in time. */
    private static final String WITH_AGENCY =
            "t.state IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')" + " AND NOT t.asked_in_time";

    private static final String OF_OFFICE =
            "(t.state IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED', 'REFUSED') AND t.open_due <= :horizon)";
    private static final String CLAIM_WAITS = "(t.state = 'PENDING_CONFIRMATION' AND t.claimed_on <= :claimed)";
    private static final String DUTY = "FROM field_duty f WHERE f.field_id = t.field_id AND f.valid_from <= :today"
            + " AND (f.valid_to IS NULL OR f.valid_to >= :today)";

    private final JdbcClient jdbc;

    Lines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Issued tasks by id, in full. */
    Map<Long, Line> byId(Collection<Long> ids) {
        Map<Long, Line> found = new HashMap<>();
        if (!ids.isEmpty()) {
            statement("t.id IN (:ids) AND t.state <> 'DRAFT'", 2000)
                    .param("ids", ids)
                    .query((row, number) -> read(row))
                    .list()
                    .forEach(line -> found.put(line.id(), line));
        }
        return found;
    }

    /** What these agencies lead and have to do: overdue, or due by the horizon; the oldest deadline first. */
    List<Line> ofAgencies(Collection<AgencyId> agencies, LocalDate horizon) {
        return statement(
                        "t.lead_agency IN (:agencies) AND t.open_due <= :horizon AND " + WITH_AGENCY
                                + " ORDER BY t.open_due, t.id",
                        CUT)
                .param("agencies", agencies.stream().map(Id::value).toList())
                .param("horizon", horizon)
                .query((row, number) -> read(row))
                .list();
    }

    /** What these officers follow: overdue, due by the horizon, or claimed by a day and undecided. */
    List<Line> ofOfficers(Collection<PersonId> officers, Run run) {
        return statement(
                        "t.following_officer IN (:officers) AND t.list_at < '9990-02-01' AND (" + OF_OFFICE + " OR "
                                + CLAIM_WAITS + ") ORDER BY t.list_at, t.id",
                        CUT)
                .param("officers", officers.stream().map(Id::value).toList())
                .param("horizon", run.horizon())
                .param("claimed", run.claimsWaitingSince())
                .query((row, number) -> read(row))
                .list();
    }

    /** The same for the whole office, at most {@link #MOST}, the oldest deadline first. */
    List<Line> ofOffice(Run run) {
        return statement(
                        "t.list_at < '9990-02-01' AND (" + OF_OFFICE + " OR " + CLAIM_WAITS
                                + ") ORDER BY t.list_at, t.id LIMIT " + MOST,
                        CUT)
                .param("horizon", run.horizon())
                .param("claimed", run.claimsWaitingSince())
                .query((row, number) -> read(row))
                .list();
    }

    /** What a leader answers for, by field or by name: overdue or due by the horizon, at most {@link #MOST}. */
    List<Line> ofLeader(PersonId leader, Run run) {
        return statement(
                        "t.list_at <= :horizon + INTERVAL 1 DAY AND " + OF_OFFICE + " AND (EXISTS (SELECT 1 " + DUTY
                                + " AND f.person_id = :leader) OR (t.responsible_leader = :leader AND NOT EXISTS (SELECT 1 "
                                + DUTY + "))) ORDER BY t.list_at, t.id LIMIT " + MOST,
                        CUT)
                .param("horizon", run.horizon())
                .param("today", run.today())
                .param("leader", leader.value())
                .query((row, number) -> read(row))
                .list();
    }

    private JdbcClient.StatementSpec statement(String where, int cut) {
        return jdbc.sql(SELECT + where).param("cut", cut);
    }

    private static Line read(ResultSet row) throws SQLException {
        String asked = row.getString("asked_kind");
        String closing = row.getString("closing_kind");
        String officer = row.getString("officer_name");
        return new Line(
                row.getLong("id"),
                row.getString("code"),
                row.getString("content"),
                row.getString("product"),
                TaskState.valueOf(row.getString("state")),
                closing == null ? null : ClosingKind.valueOf(closing),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_at", LocalTime.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("claimed_on", LocalDate.class),
                row.getObject("claimed_at", LocalTime.class),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("state_since", LocalDate.class),
                row.getInt("percent"),
                row.getObject("last_report_on", LocalDate.class),
                new AgencyId(row.getLong("lead_agency")),
                row.getString("lead_name"),
                new PersonId(row.getLong("following_officer")),
                officer == null ? "" : officer,
                row.getString("officer_phone"),
                row.getString("directive"),
                row.getObject("issued_on", LocalDate.class),
                Urgency.valueOf(row.getString("urgency")),
                false,
                row.getString("presiding"),
                DeadlineKind.valueOf(row.getString("deadline_kind")),
                row.getBoolean("for_signature"),
                asked == null
                        ? null
                        : new TimeAsk(
                                TaskRequest.Kind.valueOf(asked),
                                row.getObject("asked_on", LocalDate.class),
                                row.getBoolean("asked_in_time")));
    }
}
