package vn.dondoc.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskState;

/** Reads what decides about reminders: whole bands of the due axis, or tasks by their ids. */
@Component
class Duties {

    private static final String SELECT = """
            SELECT t.id, t.code, t.state, t.lead_agency, t.following_officer, t.field_id, t.responsible_leader, t.urgency,
                t.deadline_version, t.effective_on, t.assigned_on, c.decided_at, COALESCE(t.claim_id, 0) AS claim, t.claimed_on
            FROM task t JOIN deadline_change c ON c.task_id = t.id AND c.version = t.deadline_version
            WHERE t.state <> 'DRAFT' AND t.id IN (:ids)""";

    private final JdbcClient jdbc;

    Duties(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tasks by id; drafts and unknown ones are left out. */
    Map<Long, Duty> byId(Collection<Long> ids) {
        Map<Long, Duty> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT).param("ids", ids).query(row -> {
                Duty duty = read(row);
                found.put(duty.id(), duty);
            });
        }
        return found;
    }

    /** Tasks that are with an agency or refused, in a band of the due axis, whose step nobody has planned. */
    List<Long> unplanned(Band band) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", band.from());
        values.put("to", band.to());
        values.put("kind", band.rung().kind().name());
        values.put("owedOn", band.rung().owedOn());
        values.put("afterOwedOn", startOf(band.rung().owedOn().plusDays(1)));
        String near = "";
        LocalDate nearSince = band.nearSince();
        if (nearSince != null) {
            values.put("near", nearSince);
            values.put("nearStart", startOf(nearSince));
            near = (band.near() ? " AND " : " AND NOT ") + "(t.assigned_on >= :near OR c.decided_at >= :nearStart)";
        }
        return jdbc.sql("""
                        SELECT t.id FROM task t
                            JOIN deadline_change c ON c.task_id = t.id AND c.version = t.deadline_version
                        WHERE t.open_due BETWEEN :from AND :to
                            AND t.state IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED', 'REFUSED')
                            AND t.assigned_on <= :owedOn AND c.decided_at < :afterOwedOn
                        """ + near + """
                         AND NOT EXISTS (SELECT 1 FROM owed_reminder o WHERE o.subject_kind = 'TASK' AND o.subject_id = t.id
                            AND o.kind = :kind AND o.deadline_version = t.deadline_version AND o.owed_on = :owedOn
                            AND o.state IN ('OWED', 'SENT_ON'))
                        """).params(values).query(Long.class).list();
    }

    /** Tasks that wait to be received, whose step nobody has planned. */
    List<Long> unacknowledged(LocalDate assignedFrom, LocalDate assignedTo) {
        return jdbc.sql("""
                        SELECT t.id FROM task t WHERE t.state = 'ASSIGNED' AND t.assigned_on BETWEEN :from AND :to
                            AND NOT EXISTS (SELECT 1 FROM owed_reminder o WHERE o.subject_kind = 'TASK' AND o.subject_id = t.id
                                AND o.kind = 'UNACKNOWLEDGED' AND o.deadline_version = t.deadline_version
                                AND o.state IN ('OWED', 'SENT_ON'))""")
                .param("from", assignedFrom)
                .param("to", assignedTo)
                .query(Long.class)
                .list();
    }

    /** Tasks whose claim waits, with one step or both still unplanned. */
    List<Long> waitingClaims(LocalDate claimedFrom, LocalDate claimedTo) {
        return jdbc.sql("""
                        SELECT t.id FROM task t WHERE t.state = 'PENDING_CONFIRMATION' AND t.claimed_on BETWEEN :from AND :to
                            AND (SELECT COUNT(DISTINCT o.kind) FROM owed_reminder o WHERE o.subject_kind = 'CLAIM'
                                AND o.subject_id = t.claim_id AND o.state IN ('OWED', 'SENT_ON')
                                AND o.kind IN ('CLAIM_WAITING_OFFICER', 'CLAIM_WAITING_LEADER')) < 2""")
                .param("from", claimedFrom)
                .param("to", claimedTo)
                .query(Long.class)
                .list();
    }

    /** Which agencies stand to which task; former leads are left out. */
    Map<Long, List<Part>> parts(Collection<Long> tasks) {
        Map<Long, List<Part>> found = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("SELECT task_id, agency_id, relation FROM task_agency WHERE task_id IN (:tasks)"
                            + " AND relation <> 'FORMER_LEAD' ORDER BY task_id, agency_id")
                    .param("tasks", tasks)
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), task -> new ArrayList<>())
                                .add(new Part(new AgencyId(row.getLong(2)), Relation.valueOf(row.getString(3))));
                    });
        }
        return found;
    }

    /** An agency and what it is to a task. */
    record Part(AgencyId agency, Relation relation) {}

    private static Duty read(ResultSet row) throws SQLException {
        return new Duty(
                row.getLong("id"),
                row.getString("code"),
                TaskState.valueOf(row.getString("state")),
                new AgencyId(row.getLong("lead_agency")),
                new PersonId(row.getLong("following_officer")),
                row.getObject("field_id") == null ? null : new FieldId(row.getLong("field_id")),
                row.getObject("responsible_leader") == null ? null : new PersonId(row.getLong("responsible_leader")),
                Urgency.valueOf(row.getString("urgency")).isUrgent(),
                row.getInt("deadline_version"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("decided_at", Instant.class),
                row.getLong("claim"),
                row.getObject("claimed_on", LocalDate.class));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(BusinessTime.ZONE).toInstant();
    }

    /**
     * Deadlines that share one newest step.
     *
     * @param nearSince deadlines set from this day on have the short ladder; null where both ladders agree
     * @param near whether the band is of the short ladder
     */
    record Band(LocalDate from, LocalDate to, @Nullable LocalDate nearSince, boolean near, Rung rung) {}
}
