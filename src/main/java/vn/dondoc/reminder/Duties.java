package vn.dondoc.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
                t.deadline_version, t.effective_on, t.assigned_on, c.decided_at,
                t.asked_in_time AS awaits_office, COALESCE(t.claim_id, 0) AS claim,
                t.claimed_on, t.folder_id
            FROM task t JOIN deadline_change c ON c.task_id = t.id AND c.version = t.deadline_version
            WHERE t.state <> 'DRAFT' AND t.id IN (:ids)""";

    private static final int FEW_DAYS = 31;
    private static final int DAYS_A_STATEMENT = 200;

    private static final String DAY =
            "SELECT CAST(? AS DATE) AS day, CAST(? AS CHAR(40) CHARACTER SET ascii) COLLATE ascii_bin AS kind,"
                    + " CAST(? AS DATE) AS owed_on, CAST(? AS DATETIME(6)) AS next_day";
    private static final String STEP = "SELECT CAST(? AS CHAR(40) CHARACTER SET ascii) COLLATE ascii_bin AS kind,"
            + " CAST(? AS DATE) AS owed_on, CAST(? AS DATETIME(6)) AS next_day";

    /**
     * The task is open and the step {@code b} is planned for nobody. A step that has only been withdrawn counts as not
     * planned; one that was noted as skipped, for all who are told of it, is settled.
     */
    private static final String OPEN_STEP = """
             AND t.state IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED', 'REFUSED') AND t.assigned_on <= b.owed_on
            JOIN deadline_change c ON c.task_id = t.id AND c.version = t.deadline_version AND c.decided_at < b.next_day
            WHERE COALESCE((SELECT MAX(CASE o.state WHEN 'SUPERSEDED' THEN 0 WHEN 'CANCELLED' THEN 1 ELSE 2 END)
                FROM owed_reminder o WHERE o.subject_kind = 'TASK' AND o.subject_id = t.id AND o.kind = b.kind
                AND o.deadline_version = t.deadline_version AND (o.owed_on = b.owed_on OR b.kind IN (""" + OwedTable.ONCE + """
            ))), 1) = 1""";

    /**
     * {@code task_request r} kept the ladder silent for the lead of {@code task t} until it was denied, taken back or
     * overtaken, and the deadline stayed.
     */
    private static final String SILENT = """
             FROM task_request r JOIN task t ON t.id = r.task_id AND t.lead_agency = r.agency_id
                AND t.deadline_version = r.deadline_version AND t.state IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')
                AND NOT t.asked_in_time AND r.asked_on <= t.effective_on
            WHERE r.outcome IN ('DENIED', 'WITHDRAWN', 'OVERTAKEN') AND\s""";

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

    /**
     * Tasks that are with an agency or refused, in these bands of the due axis, whose step nobody has planned. Bands of
     * few days go many to a statement.
     */
    Set<Long> unplanned(Collection<Band> bands) {
        Set<Long> tasks = new LinkedHashSet<>();
        List<Object[]> daily = new ArrayList<>();
        for (Band band : bands) {
            if (band.nearSince() == null && !band.from().plusDays(FEW_DAYS).isBefore(band.to())) {
                band.from()
                        .datesUntil(band.to().plusDays(1))
                        .forEach(day -> daily.add(new Object[] {
                            day,
                            band.rung().kind().name(),
                            band.rung().owedOn(),
                            startOf(band.rung().owedOn().plusDays(1))
                        }));
            } else {
                tasks.addAll(unplanned(band));
            }
        }
        for (int at = 0; at < daily.size(); at += DAYS_A_STATEMENT) {
            List<Object[]> part = daily.subList(at, Math.min(at + DAYS_A_STATEMENT, daily.size()));
            tasks.addAll(jdbc.sql("SELECT t.id FROM ("
                            + String.join(" UNION ALL ", Collections.nCopies(part.size(), DAY))
                            + ") b STRAIGHT_JOIN task t ON t.open_due = b.day" + OPEN_STEP)
                    .params(part.stream().flatMap(Arrays::stream).toList())
                    .query(Long.class)
                    .list());
        }
        return tasks;
    }

    private List<Long> unplanned(Band band) {
        List<Object> values = new ArrayList<>(List.of(
                band.rung().kind().name(),
                band.rung().owedOn(),
                startOf(band.rung().owedOn().plusDays(1))));
        values.add(band.from());
        values.add(band.to());
        String near = "";
        LocalDate nearSince = band.nearSince();
        if (nearSince != null) {
            values.add(nearSince);
            values.add(startOf(nearSince));
            near = (band.near() ? " AND " : " AND NOT ") + "(t.assigned_on >= ? OR c.decided_at >= ?)";
        }
        return jdbc.sql("SELECT t.id FROM (" + STEP + ") b STRAIGHT_JOIN task t ON t.open_due BETWEEN ? AND ?"
                        + OPEN_STEP + near)
                .params(values)
                .query(Long.class)
                .list();
    }

    /** Tasks with their agency again, since one of these days, whose request had silenced the ladder for it. */
    List<Long> silenced(LocalDate from, LocalDate to) {
        return jdbc.sql("SELECT DISTINCT t.id" + SILENT + "r.decided_on BETWEEN :from AND :to")
                .param("from", from)
                .param("to", to)
                .query(Long.class)
                .list();
    }

    /** During which days the lead of these tasks heard nothing of the present deadline; those that always heard are left out. */
    Map<Long, Silence> silences(Collection<Long> tasks) {
        Map<Long, Silence> found = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("SELECT t.id, MIN(r.asked_on), MAX(r.decided_on)" + SILENT + "t.id IN (:tasks) GROUP BY t.id")
                    .param("tasks", tasks)
                    .query(row -> {
                        found.put(
                                row.getLong(1),
                                new Silence(row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class)));
                    });
        }
        return found;
    }

    /** From the day of the first request to that of the last answer. */
    record Silence(LocalDate from, LocalDate to) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(to);
        }
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
            jdbc.sql("SELECT r.task_id, r.agency_id, r.relation FROM task_agency r WHERE r.task_id IN (:tasks)"
                            + " AND r.relation <> 'FORMER_LEAD' ORDER BY r.task_id, r.agency_id")
                    .param("tasks", tasks)
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), task -> new ArrayList<>())
                                .add(new Part(new AgencyId(row.getLong(2)), Relation.valueOf(row.getString(3))));
                    });
        }
        return found;
    }

    /** With which version of their deadline tasks were last given again; those that never were are left out. */
    Map<Long, Integer> givenAgain(Collection<Long> tasks) {
        Map<Long, Integer> found = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("SELECT task_id, MAX(version) FROM deadline_change WHERE task_id IN (:tasks)"
                            + " AND kind IN ('AT_REASSIGNMENT', 'TRANSFER') GROUP BY task_id")
                    .param("tasks", tasks)
                    .query(row -> {
                        found.put(row.getLong(1), row.getInt(2));
                    });
        }
        return found;
    }

    /** The last transfer of each task: what it owes by an older act is owed to its lead no more. */
    Map<Long, Long> moved(Collection<Long> tasks) {
        Map<Long, Long> found = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql("SELECT task_id, MAX(id) FROM task_transfer WHERE task_id IN (:tasks) GROUP BY task_id")
                    .param("tasks", tasks)
                    .query(row -> {
                        found.put(row.getLong(1), row.getLong(2));
                    });
        }
        return found;
    }

    /** The former lead of each transfer. */
    Map<Long, AgencyId> formerLeads(Collection<Long> transfers) {
        Map<Long, AgencyId> found = new HashMap<>();
        if (!transfers.isEmpty()) {
            jdbc.sql("SELECT id, from_agency FROM task_transfer WHERE id IN (:transfers)")
                    .param("transfers", transfers)
                    .query(row -> {
                        found.put(row.getLong(1), new AgencyId(row.getLong(2)));
                    });
        }
        return found;
    }

    /** Which of these requests were granted ones to be released, and who had asked. */
    Map<Long, AgencyId> released(Collection<Long> requests) {
        Map<Long, AgencyId> found = new HashMap<>();
        if (!requests.isEmpty()) {
            jdbc.sql("SELECT id, agency_id FROM task_request WHERE kind = 'RELEASE' AND outcome = 'GRANTED'"
                            + " AND id IN (:requests)")
                    .param("requests", requests)
                    .query(row -> {
                        found.put(row.getLong(1), new AgencyId(row.getLong(2)));
                    });
        }
        return found;
    }

    /** An agency and what it is to a task. */
    record Part(AgencyId agency, Relation relation) {

        static Part former(AgencyId lead) {
            return new Part(lead, Relation.FORMER_LEAD);
        }
    }

    private static Duty read(ResultSet row) throws SQLException {
        return new Duty(
                row.getLong("id"),
                row.getString("code"),
                TaskState.valueOf(row.getString("state")),
                new AgencyId(row.getLong("lead_agency")),
                new PersonId(row.getLong("following_officer")),
                row.getObject("field_id") == null ? null : new FieldId(row.getLong("field_id")),
                row.getObject("responsible_leader") == null ? null : new PersonId(row.getLong("responsible_leader")),
                Urgency.valueOf(row.getString("urgency")),
                row.getInt("deadline_version"),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("decided_at", Instant.class),
                row.getBoolean("awaits_office"),
                row.getLong("claim"),
                row.getObject("claimed_on", LocalDate.class),
                row.getObject("folder_id", Long.class));
    }

    /** Which of these the office still waits for a report on. */
    Set<Long> withReportAsked(Collection<Long> tasks) {
        return tasks.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("SELECT id FROM task WHERE report_wanted_on IS NOT NULL AND id IN (:tasks)")
                        .param("tasks", tasks)
                        .query(Long.class)
                        .list());
    }

    /** Which of these questions are asked still. */
    Set<Long> standingQuestions(Collection<Long> questions) {
        return questions.isEmpty()
                ? Set.of()
                : Set.copyOf(jdbc.sql("SELECT id FROM survey_question WHERE id IN (:questions)")
                        .param("questions", questions)
                        .query(Long.class)
                        .list());
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
