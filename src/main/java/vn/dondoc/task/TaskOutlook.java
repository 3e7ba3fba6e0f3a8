package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.Right;

/** What presses: the worst of each queue, and where in the fields of work. */
@Service
@Transactional(readOnly = true)
public class TaskOutlook implements StrikingHours {

    private static final String OPEN = "('ASSIGNED','REFUSED','IN_PROGRESS','PENDING_CONFIRMATION','RETURNED')";

    /** By which directives the inner tasks of a duty are given. */
    private static final String INNER = "(SELECT u.directive_id AS duty, u.directive_id FROM upward_duty u"
            + " WHERE u.directive_id IN (:directives) UNION SELECT x.duty_id, x.directive_id"
            + " FROM upward_duty_directive x WHERE x.duty_id IN (:directives)) o";

    private final JdbcClient jdbc;
    private final TaskDays days;

    TaskOutlook(JdbcClient jdbc, TaskDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * The worst of the queues under a filter that the summary can count; two statements.
     *
     * @param filter narrowed by officer, agency or field at most; its queue is not looked at
     */
    public Pressing pressing(Actor actor, TaskFilter filter) {
        TaskScope scope = TaskScope.of(actor);
        TaskFilter whole = filter.withQueue(null);
        if (!TaskFigures.canCount(scope, whole)) {
            return new Pressing(null, 0, null, null, 0);
        }
        Map<String, Object> values = days.values();
        String counted = TaskFigures.condition(scope, whole, values);
        Pressing deadlines = jdbc.sql("SELECT MIN(CASE WHEN s.n > 0 AND " + Queue.OVERDUE.condition("s", whole)
                        + " THEN s.effective_on END), COALESCE(SUM(CASE WHEN s.effective_on = :today AND "
                        + Queue.DUE_SOON.condition("s") + " THEN s.n END), 0) FROM task_summary s WHERE " + counted)
                .params(values)
                .query((row, n) -> new Pressing(row.getObject(1, LocalDate.class), row.getLong(2), null, null, 0))
                .single();
        Map<String, Object> listed = days.values();
        listed.putAll(scope.parameters());
        String where = scope.condition() + TaskCondition.of(whole, listed);
        // the agencies' own: the office asks in many tasks, and knows what it asked
        String asked = whole.agency() == null
                ? "0"
                : "(SELECT COUNT(*) FROM task t WHERE t.report_asked_on IS NOT NULL AND " + where + ")";
        return jdbc.sql("SELECT MIN(t.claimed_on), MIN(CASE WHEN t.state = 'ASSIGNED' THEN t.assigned_on END), " + asked
                        + " FROM task t WHERE t.state IN ('PENDING_CONFIRMATION', 'ASSIGNED') AND " + where)
                .params(listed)
                .query((row, n) -> new Pressing(
                        deadlines.oldestOverdueOn(),
                        deadlines.dueToday(),
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getLong(3)))
                .single();
    }

    /**
     * Whether lateness has moved by itself: another day began, or an hour of this day struck by which an open task was due.
     *
     * @param since when it was last asked; of the minutes of one day, along the key of the deadlines
     */
    @Override
    public boolean hasMovedSince(Actor actor, Moment since) {
        actor.requireJob();
        Moment now = days.now();
        return !since.day().equals(now.day())
                || jdbc.sql("SELECT EXISTS (SELECT 1 FROM task t WHERE t.open_due = :day"
                                + " AND t.effective_at >= :since AND t.effective_at < :now)")
                        .param("day", now.day())
                        .param("since", since.hour())
                        .param("now", now.hour())
                        .query(Boolean.class)
                        .single();
    }

    /**
     * The figures of each "cấp giao" of which a task was given, in the order of the levels, in one statement; for those who
     * read figures or all tasks.
     */
    public List<LevelFigures> byLevel(Actor actor) {
        if (!actor.may(Right.READ_ALL) && !actor.may(Right.READ_FIGURES)) {
            return List.of();
        }
        String sums = Arrays.stream(Bucket.values())
                .map(bucket -> "COALESCE(SUM(CASE WHEN " + bucket.condition("s") + " THEN s.n END), 0)")
                .collect(Collectors.joining(", "));
        return jdbc
                .sql("SELECT s.issuing_level, " + sums
                        + " FROM task_summary s WHERE s.relation = 'LEAD' AND NOT s.mistaken"
                        + " AND s.task_kind = 'ORDINARY' GROUP BY s.issuing_level")
                .params(days.values())
                .query((row, n) -> {
                    Map<Bucket, Long> counts = new EnumMap<>(Bucket.class);
                    for (Bucket bucket : Bucket.values()) {
                        counts.put(bucket, row.getLong(bucket.ordinal() + 2));
                    }
                    return new LevelFigures(IssuingLevel.valueOf(row.getString(1)), counts);
                })
                .list()
                .stream()
                .filter(one -> one.total() > 0)
                .sorted(Comparator.comparing(LevelFigures::level))
                .toList();
    }

    /**
     * The given tasks of some directives that the actor may see, in one statement. What was cancelled as a mistake is none;
     * overdue are those of the queue, without "phối hợp".
     */
    public Map<DirectiveId, DirectiveFigures> byDirective(Actor actor, Collection<DirectiveId> directives) {
        return figures(
                actor,
                "t.directive_id",
                "task t",
                "t.directive_id IN (:directives)",
                Queue.OVERDUE.condition("t", TaskFilter.ALL),
                directives);
    }

    /**
     * The inner tasks of what is owed for some directives from above: theirs, and those of the province's directives that carry
     * them out; in one statement, for those who read all tasks. What was cancelled as a mistake is none; "phối hợp" is overdue as
     * any other, for the answer needs it too.
     */
    public Map<DirectiveId, DirectiveFigures> byDuty(Actor actor, Collection<DirectiveId> duties) {
        return actor.may(Right.READ_ALL)
                ? figures(
                        actor,
                        "o.duty",
                        INNER + " JOIN task t ON t.directive_id = o.directive_id",
                        "TRUE",
                        Queue.OVERDUE.condition("t"),
                        duties)
                : Map.of();
    }

    /**
     * The open inner tasks of one duty that end after a day, the latest first; for those who read all tasks.
     *
     * @param limit how many at most
     */
    public List<InnerTooLate> tooLateFor(Actor actor, DirectiveId duty, LocalDate after, int limit) {
        if (!actor.may(Right.READ_ALL)) {
            return List.of();
        }
        Map<String, Object> values = days.values();
        TaskScope scope = TaskScope.of(actor);
        values.putAll(scope.parameters());
        values.put("directives", List.of(duty.value()));
        values.put("after", after);
        values.put("limit", limit);
        return jdbc.sql("SELECT t.code, t.content, COALESCE(a.name, ''), t.due_on FROM " + INNER
                        + " JOIN task t ON t.directive_id = o.directive_id LEFT JOIN agency a ON a.id = t.lead_agency"
                        + " WHERE t.state IN " + OPEN + " AND t.due_on > :after AND " + scope.condition()
                        + " ORDER BY t.due_on DESC, t.id LIMIT :limit")
                .params(values)
                .query((row, n) -> new InnerTooLate(
                        row.getString(1), row.getString(2), row.getString(3), row.getObject(4, LocalDate.class)))
                .list();
    }

    private Map<DirectiveId, DirectiveFigures> figures(
            Actor actor, String by, String from, String which, String overdue, Collection<DirectiveId> directives) {
        Map<DirectiveId, DirectiveFigures> found = new HashMap<>();
        if (directives.isEmpty()) {
            return found;
        }
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = days.values();
        values.putAll(scope.parameters());
        values.put("directives", directives.stream().map(DirectiveId::value).toList());
        jdbc.sql("SELECT " + by + ", COUNT(*), COALESCE(SUM(t.state = 'COMPLETED'), 0), COALESCE(SUM("
                        + overdue + "), 0), MAX(CASE WHEN t.state IN " + OPEN
                        + " THEN t.due_on END) FROM " + from + " WHERE " + which + " AND t.state <> 'DRAFT' AND "
                        + scope.condition() + " AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE') GROUP BY " + by)
                .params(values)
                .query(row -> {
                    found.put(
                            new DirectiveId(row.getLong(1)),
                            new DirectiveFigures(
                                    row.getLong(2), row.getLong(3), row.getLong(4), row.getObject(5, LocalDate.class)));
                });
        return found;
    }

    /** Open and overdue tasks by field, most overdue first; for those who read figures or all tasks. */
    public List<FieldFigures> byField(Actor actor) {
        if (!actor.may(Right.READ_ALL) && !actor.may(Right.READ_FIGURES)) {
            return List.of();
        }
        String open = "s.state IN " + OPEN;
        return jdbc.sql("SELECT f.id, f.name, COALESCE(SUM(CASE WHEN " + open + " THEN s.n END), 0) AS opened,"
                        + " COALESCE(SUM(CASE WHEN " + Queue.OVERDUE.condition("s") + " THEN s.n END), 0) AS overdue"
                        + " FROM task_summary s JOIN work_field f ON f.id = s.field_id"
                        + " WHERE s.relation = 'LEAD' AND NOT s.mistaken AND s.task_kind = 'ORDINARY'"
                        + " GROUP BY f.id, f.name HAVING opened > 0"
                        + " ORDER BY overdue DESC, opened DESC, f.id")
                .params(days.values())
                .query((row, n) ->
                        new FieldFigures(new FieldId(row.getLong(1)), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }
}
