package vn.dondoc.task;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;

/** The lists of tasks and their counts; one statement a page, one a count. */
@Service
@Transactional(readOnly = true)
public class TaskList {

    private final JdbcClient jdbc;
    private final TaskDays days;

    TaskList(JdbcClient jdbc, TaskDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * Some rows of a list.
     *
     * @param after the key at which another slice of the same filter and order ended; null for the beginning
     * @param skip rows to leave out after that key, for a jump of the scroll bar
     */
    public Slice<TaskRow> rows(
            Actor actor, TaskFilter filter, TaskSort sort, @Nullable String after, int skip, int limit) {
        Moment now = days.now();
        int soonDays = days.soonDays();
        WorkingDays working = days.working();
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = days.values();
        values.putAll(scope.parameters());
        String where = TaskCondition.of(scope, filter, values) + KeyedRow.after(after, sort, values);
        values.put("limit", limit + 1);
        values.put("skip", skip);
        List<KeyedRow> found = jdbc.sql(
                        TaskRows.select(actor, values) + where + " ORDER BY " + sort.orderBy() + " LIMIT :skip, :limit")
                .params(values)
                .query((row, n) -> new KeyedRow(
                        TaskRows.read(row, now, working, soonDays), row.getString(sort.column.substring(2))))
                .list();
        return KeyedRow.slice(found, limit);
    }

    /** Some tasks, in the order of their codes; those that the actor may not see are left out. */
    public List<TaskRow> chosen(Actor actor, List<TaskId> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        Moment now = days.now();
        int soonDays = days.soonDays();
        WorkingDays working = days.working();
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = scope.parameters();
        return jdbc.sql(TaskRows.select(actor, values) + scope.condition()
                        + " AND t.id IN (:some) ORDER BY t.code, t.id")
                .params(values)
                .param("some", some.stream().map(TaskId::value).toList())
                .query((row, n) -> TaskRows.read(row, now, working, soonDays))
                .list();
    }

    /** How many rows the same filter has: from the summary where it can tell, which takes no scan. */
    public long count(Actor actor, TaskFilter filter) {
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = days.values();
        if (TaskFigures.canCount(scope, filter)) {
            return jdbc.sql("SELECT COALESCE(SUM(s.n), 0) FROM task_summary s WHERE "
                            + TaskFigures.condition(scope, filter, values))
                    .params(values)
                    .query(Long.class)
                    .single();
        }
        values.putAll(scope.parameters());
        String from = filter.text().isBlank() ? "FROM task t" : "FROM task t JOIN directive d ON d.id = t.directive_id";
        return jdbc.sql("SELECT COUNT(*) " + from + " WHERE " + TaskCondition.of(scope, filter, values))
                .params(new HashMap<>(values))
                .query(Long.class)
                .single();
    }

    /**
     * The size of a list and of each of its queues, in one statement: from the summary where it can tell.
     *
     * @param filter its own queue does not narrow the numbers
     */
    public TaskCounts counts(Actor actor, TaskFilter filter) {
        TaskScope scope = TaskScope.of(actor);
        TaskFilter whole = filter.withQueue(null);
        Map<String, Object> values = days.values();
        String sql;
        if (TaskFigures.canCount(scope, whole)) {
            sql = sums("s", "s.n", whole) + " FROM task_summary s WHERE " + TaskFigures.condition(scope, whole, values);
        } else {
            values.putAll(scope.parameters());
            sql = sums("t", "1", whole)
                    + (whole.text().isBlank()
                            ? " FROM task t"
                            : " FROM task t JOIN directive d ON d.id = t.directive_id")
                    + " WHERE " + TaskCondition.of(scope, whole, values);
        }
        return jdbc.sql(sql)
                .params(values)
                .query((row, n) -> {
                    Map<Queue, Long> queues = new EnumMap<>(Queue.class);
                    for (Queue queue : Queue.values()) {
                        queues.put(queue, row.getLong(queue.ordinal() + 2));
                    }
                    int after = Queue.values().length + 2;
                    return new TaskCounts(
                            row.getLong(1), queues, row.getLong(after), row.getLong(after + 1), row.getLong(after + 2));
                })
                .single();
    }

    private static String sums(String alias, String n, TaskFilter whole) {
        String open = alias + ".state IN ('ASSIGNED','REFUSED','IN_PROGRESS','PENDING_CONFIRMATION','RETURNED')";
        TaskFilter coordination = TaskFilter.ALL.withKind(TaskKind.COORDINATION);
        return "SELECT COALESCE(SUM(" + n + "), 0), "
                + Stream.concat(
                                Arrays.stream(Queue.values()).map(queue -> queue.condition(alias, whole)),
                                Stream.of(
                                        open + TaskCondition.kind(alias, coordination),
                                        Queue.OVERDUE.condition(alias, coordination),
                                        open + TaskCondition.kind(alias, TaskFilter.ALL.withSigning())))
                        .map(which -> "COALESCE(SUM(CASE WHEN " + which + " THEN " + n + " END), 0)")
                        .collect(Collectors.joining(", "));
    }

    /**
     * Which tasks stand before and after one in a list; that one need not be in the list itself.
     *
     * @throws NotFound if there is no such task, or the actor may not know of it
     */
    public Neighbours around(Actor actor, TaskFilter filter, TaskSort sort, TaskId id) {
        TaskScope scope = TaskScope.of(actor);
        String key = jdbc.sql("SELECT " + sort.column + " FROM task t WHERE t.id = :id AND " + scope.condition())
                .param("id", id.value())
                .params(scope.parameters())
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("task.not-found"));
        return new Neighbours(first(actor, filter, sort.reverse(), key, id), first(actor, filter, sort, key, id));
    }

    private Neighbours.@Nullable Neighbour first(Actor actor, TaskFilter filter, TaskSort sort, String key, TaskId id) {
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = days.values();
        values.putAll(scope.parameters());
        String where = TaskCondition.of(scope, filter, values) + " AND " + sort.after();
        values.put("afterKey", key);
        values.put("afterId", id.value());
        return jdbc.sql("SELECT t.id, t.code FROM task t LEFT JOIN directive d ON d.id = t.directive_id WHERE " + where
                        + " ORDER BY " + sort.orderBy() + " LIMIT 1")
                .params(values)
                .query((row, n) -> new Neighbours.Neighbour(new TaskId(row.getLong(1)), row.getString(2)))
                .optional()
                .orElse(null);
    }
}
