package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;

/**
 * Live counts and the board, from the summary: one statement each, whatever the number of tasks, and one more for the
 * board's "chuyển đến, chuyển đi". Only {@link #silent} counts the tasks themselves.
 */
@Service
@Transactional(readOnly = true)
public class TaskFigures {

    private final JdbcClient jdbc;
    private final TaskDays days;
    private final TransferTable transfers;

    TaskFigures(JdbcClient jdbc, TaskDays days, TransferTable transfers) {
        this.jdbc = jdbc;
        this.days = days;
        this.transfers = transfers;
    }

    /** Whether the summary tells this filter's rows apart for this scope. */
    static boolean canCount(TaskScope scope, TaskFilter filter) {
        if (!filter.isCountedBySummary()) {
            return false;
        }
        if (scope.allIssued()) {
            return filter.relation() == null || filter.agency() != null;
        }
        return scope.agency() != null && scope.agency().equals(filter.agency());
    }

    /** The filter as a condition on {@code task_summary s}. */
    static String condition(TaskScope scope, TaskFilter filter, Map<String, Object> values) {
        Relation relation = filter.relation() == null ? Relation.LEAD : filter.relation();
        StringBuilder where = new StringBuilder("s.relation = '" + relation.name() + "'");
        AgencyId agency = filter.agency();
        if (agency != null) {
            where.append(" AND s.agency_id = :agency");
            values.put("agency", agency.value());
        }
        PersonId officer = filter.officer();
        if (officer != null) {
            where.append(" AND s.following_officer = :officer");
            values.put("officer", officer.value());
        }
        if (filter.field() != null) {
            where.append(" AND s.field_id = :field");
            values.put("field", filter.field().value());
        }
        if (filter.level() != null) {
            where.append(" AND s.issuing_level = :level");
            values.put("level", filter.level().name());
        }
        where.append(TaskCondition.kind("s", filter));
        if (!filter.states().isEmpty()) {
            where.append(" AND s.state IN (:states)");
            values.put("states", filter.states().stream().map(Enum::name).toList());
        }
        if (filter.dueFrom() != null) {
            where.append(" AND s.effective_on >= :dueFrom AND s.effective_on < '9999-12-31'");
            values.put("dueFrom", filter.dueFrom());
        }
        if (filter.dueTo() != null) {
            where.append(" AND s.effective_on <= :dueTo");
            values.put("dueTo", filter.dueTo());
        }
        where.append(filter.mistaken() ? " AND s.mistaken" : " AND NOT s.mistaken");
        if (filter.queue() != null) {
            where.append(" AND ").append(filter.queue().condition("s"));
        }
        if (filter.bucket() != null) {
            where.append(" AND ").append(filter.bucket().condition("s"));
        }
        return where.toString();
    }

    /**
     * A count for every queue in one statement.
     *
     * @param officer only what this officer follows; null for all
     * @param agency only what this agency leads; null for all. One of another agency counts nothing
     */
    public Map<Queue, Long> queues(Actor actor, @Nullable PersonId officer, @Nullable AgencyId agency) {
        TaskScope scope = TaskScope.of(actor);
        TaskFilter filter =
                TaskFilter.ALL.withOfficer(officer).withAgency(agency, agency == null ? null : Relation.LEAD);
        Map<Queue, Long> counts = new EnumMap<>(Queue.class);
        if (!canCount(scope, filter)) {
            return counts;
        }
        Map<String, Object> values = days.values();
        String sums = Arrays.stream(Queue.values())
                .map(queue -> "COALESCE(SUM(CASE WHEN " + queue.condition("s", filter) + " THEN s.n END), 0)")
                .collect(Collectors.joining(", "));
        jdbc.sql("SELECT " + sums + " FROM task_summary s WHERE " + condition(scope, filter, values))
                .params(values)
                .query(row -> {
                    for (Queue queue : Queue.values()) {
                        counts.put(queue, row.getLong(queue.ordinal() + 1));
                    }
                });
        return counts;
    }

    /** How many tasks of others the agency coordinates and that are open. */
    public long coordinated(Actor actor) {
        AgencyId agency = actor.agency();
        if (agency == null || !actor.may(Right.READ_AGENCY)) {
            return 0;
        }
        return jdbc.sql(
                        "SELECT COALESCE(SUM(n), 0) FROM task_summary s WHERE s.relation = 'COORDINATING' AND s.agency_id = ?"
                                + " AND s.state IN ('ASSIGNED','REFUSED','IN_PROGRESS','PENDING_CONFIRMATION','RETURNED')")
                .param(agency.value())
                .query(Long.class)
                .single();
    }

    /**
     * The figures of every agency that leads a task or gave one away, most overdue first; for somebody of an agency only its
     * own.
     * Whoever reads figures or all tasks gets all.
     */
    public List<AgencyFigures> board(Actor actor) {
        boolean all = actor.may(Right.READ_ALL) || actor.may(Right.READ_FIGURES);
        AgencyId own = actor.may(Right.READ_AGENCY) ? actor.agency() : null;
        if (!all && own == null) {
            return List.of();
        }
        Map<String, Object> values = days.values();
        if (!all && own != null) {
            values.put("agency", own.value());
        }
        String sums = sums(TaskKind.ORDINARY) + ", " + sums(TaskKind.COORDINATION);
        Map<AgencyId, TransferTable.Moves> moves = transfers.moves();
        return jdbc
                .sql(
                        "SELECT s.agency_id, a.name, a.valid_to, a.kind, MIN(CASE WHEN s.n > 0 AND s.task_kind = 'ORDINARY' AND "
                                + Bucket.OPEN_OVERDUE.condition("s")
                                + " THEN s.effective_on END), " + sums
                                + " FROM task_summary s JOIN agency a ON a.id = s.agency_id"
                                + " WHERE s.relation = 'LEAD' AND NOT s.mistaken"
                                + (all ? "" : " AND s.agency_id = :agency")
                                + " GROUP BY s.agency_id, a.name, a.valid_to, a.kind")
                .params(values)
                .query((row, n) -> {
                    Map<Bucket, Long> counts = new EnumMap<>(Bucket.class);
                    Map<Bucket, Long> coordinating = new EnumMap<>(Bucket.class);
                    for (Bucket bucket : Bucket.values()) {
                        counts.put(bucket, row.getLong(bucket.ordinal() + 6));
                        coordinating.put(bucket, row.getLong(bucket.ordinal() + 6 + Bucket.values().length));
                    }
                    AgencyId agency = new AgencyId(row.getLong(1));
                    TransferTable.Moves moved = moves.getOrDefault(agency, TransferTable.Moves.NONE);
                    return new AgencyFigures(
                            agency,
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            AgencyKind.valueOf(row.getString(4)).isUnderCommittee(),
                            counts,
                            coordinating,
                            moved.in(),
                            moved.out(),
                            row.getObject(5, LocalDate.class));
                })
                .list()
                .stream()
                .filter(one -> one.total() > 0 || one.coordinated() > 0 || one.movedOut() > 0)
                .sorted((x, y) -> Long.compare(y.of(Bucket.OPEN_OVERDUE), x.of(Bucket.OPEN_OVERDUE)))
                .toList();
    }

    private static String sums(TaskKind kind) {
        return Arrays.stream(Bucket.values())
                .map(bucket -> "COALESCE(SUM(CASE WHEN s.task_kind = '" + kind.name() + "' AND " + bucket.condition("s")
                        + " THEN s.n END), 0)")
                .collect(Collectors.joining(", "));
    }

    /** "Chưa cập nhật" by lead, of what agencies answer for, as the policy of today says; for those who read figures or all tasks. */
    public SilentTasks silent(Actor actor) {
        LocalDate since = days.silentSince();
        Map<AgencyId, Long> byLead = new HashMap<>();
        if (actor.may(Right.READ_ALL) || actor.may(Right.READ_FIGURES)) {
            jdbc.sql("SELECT t.lead_agency, COUNT(*) FROM task t WHERE t.task_kind = 'ORDINARY' AND "
                            + TaskCondition.UNREPORTED
                            + " GROUP BY t.lead_agency")
                    .param("unreported", since)
                    .query(row -> {
                        byLead.put(new AgencyId(row.getLong(1)), row.getLong(2));
                    });
        }
        return new SilentTasks(since, byLead);
    }

    /** The whole of what agencies answer for: a number for every bucket, which add up to the total. */
    public Map<Bucket, Long> totals(Actor actor) {
        Map<Bucket, Long> totals = new EnumMap<>(Bucket.class);
        for (Bucket bucket : Bucket.values()) {
            totals.put(bucket, 0L);
        }
        board(actor).forEach(one -> one.counts().forEach((bucket, n) -> totals.merge(bucket, n, Long::sum)));
        return totals;
    }

    /** Open tasks by deadline, from the first day to the last, both included; days without a task have 0. */
    public Map<LocalDate, Long> dueByDay(Actor actor, TaskFilter filter, LocalDate from, LocalDate to) {
        Map<LocalDate, Long> byDay = new LinkedHashMap<>();
        from.datesUntil(to.plusDays(1)).forEach(day -> byDay.put(day, 0L));
        TaskScope scope = TaskScope.of(actor);
        if (canCount(scope, filter)) {
            Map<String, Object> values = days.values();
            String where = condition(scope, filter, values);
            values.put("from", from);
            values.put("to", to);
            jdbc.sql("SELECT s.effective_on, SUM(s.n) FROM task_summary s WHERE " + where
                            + " AND s.effective_on BETWEEN :from AND :to"
                            + " AND s.state IN ('ASSIGNED','REFUSED','IN_PROGRESS','RETURNED') GROUP BY s.effective_on")
                    .params(values)
                    .query((row, n) -> byDay.put(row.getObject(1, LocalDate.class), row.getLong(2)))
                    .list();
        }
        return byDay;
    }

    /** Every cell that disagrees with a recount from the tasks; empty when all is right. Run nightly and by tests. */
    public List<String> differences(Actor actor) {
        actor.requireJob();
        return new ArrayList<>(jdbc.sql("""
                        SELECT CONCAT_WS(' ', x.agency_id, x.relation, x.following_officer, x.state, x.effective_on,
                               x.effective_at, x.claim, x.issuing_level, x.task_kind, x.for_signature, 'off by', SUM(x.n))
                        FROM (SELECT agency_id, relation, following_officer, state, effective_on, effective_at, claim,
                                     field_id, issuing_level, task_kind, for_signature, mistaken, n
                              FROM task_summary
                              UNION ALL
                              SELECT a.agency_id, a.relation, t.following_officer, t.state,
                                     COALESCE(t.effective_on, '9999-12-31'), t.effective_at, t.claim, COALESCE(t.field_id, 0),
                                     t.issuing_level, t.task_kind, t.for_signature,
                                     t.closing_kind <=> 'ISSUED_BY_MISTAKE', -1
                              FROM task t JOIN task_agency a ON a.task_id = t.id AND a.relation <> 'FORMER_LEAD'
                              WHERE t.state <> 'DRAFT') x
                        GROUP BY x.agency_id, x.relation, x.following_officer, x.state, x.effective_on, x.effective_at,
                                 x.claim, x.field_id, x.issuing_level, x.task_kind, x.for_signature, x.mistaken
                        HAVING SUM(x.n) <> 0
                        """).query(String.class).list());
    }
}
