package vn.dondoc.task;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.Slice;

/** The tasks of a list laid out by state: two statements for all columns, their counts and their first cards. */
@Service
@Transactional(readOnly = true)
public class TaskLanes {

    private static final String OF_SUMMARY = Arrays.stream(Lane.values())
            .filter(lane -> lane != Lane.DONE)
            .map(lane -> "'" + lane.state() + "'")
            .collect(Collectors.joining(","));

    private final JdbcClient jdbc;
    private final TaskDays days;

    TaskLanes(JdbcClient jdbc, TaskDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * A column.
     *
     * @param count of all its tasks, the same as the list has of that state
     * @param cards the first of them
     */
    public record Cards(long count, Slice<TaskRow> cards) {}

    /** All columns with their first cards. */
    public Map<Lane, Cards> first(Actor actor, TaskFilter filter, int limit) {
        Map<TaskState, Long> counts = counts(actor, filter);
        Map<String, Object> values = values(actor);
        String where = TaskCondition.of(TaskScope.of(actor), filter, values);
        values.put("limit", limit + 1);
        String all = Arrays.stream(Lane.values())
                .map(lane -> "(" + select(actor, where, lane, values) + ")")
                .collect(Collectors.joining(" UNION ALL "));
        Map<TaskState, List<KeyedRow>> found = read(all, values).stream()
                .collect(Collectors.groupingBy(one -> one.row().state()));
        Map<Lane, Cards> lanes = new EnumMap<>(Lane.class);
        for (Lane lane : Lane.values()) {
            List<KeyedRow> rows = found.getOrDefault(lane.state(), List.of());
            lanes.put(lane, new Cards(counts.getOrDefault(lane.state(), 0L), KeyedRow.slice(rows, limit)));
        }
        return lanes;
    }

    /** @param after the key at which the cards before ended; null for the beginning */
    public Slice<TaskRow> more(Actor actor, TaskFilter filter, Lane lane, @Nullable String after, int limit) {
        Map<String, Object> values = values(actor);
        String where =
                TaskCondition.of(TaskScope.of(actor), filter, values) + KeyedRow.after(after, lane.sort(), values);
        values.put("limit", limit + 1);
        return KeyedRow.slice(read(select(actor, where, lane, values), values), limit);
    }

    private static String select(Actor actor, String where, Lane lane, Map<String, Object> values) {
        return TaskRows.select(actor, values) + where + " AND " + lane.condition() + " ORDER BY "
                + lane.sort().orderBy() + " LIMIT :limit";
    }

    /** Open columns from the summary, where it can tell; what was done lately is counted along its own key. */
    private Map<TaskState, Long> counts(Actor actor, TaskFilter filter) {
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = values(actor);
        String from = " FROM task t" + (filter.text().isBlank() ? "" : " JOIN directive d ON d.id = t.directive_id")
                + " WHERE " + TaskCondition.of(scope, filter, values);
        String done = "SELECT 'COMPLETED', COUNT(*)" + from + " AND " + Lane.DONE.condition();
        String open = TaskFigures.canCount(scope, filter)
                ? "SELECT s.state, SUM(s.n) FROM task_summary s WHERE " + TaskFigures.condition(scope, filter, values)
                        + " AND s.state IN (" + OF_SUMMARY + ") GROUP BY s.state"
                : "SELECT t.state, COUNT(*)" + from + " AND t.state IN (" + OF_SUMMARY + ") GROUP BY t.state";
        Map<TaskState, Long> counts = new EnumMap<>(TaskState.class);
        jdbc.sql(open + " UNION ALL " + done).params(values).query(row -> {
            counts.put(TaskState.valueOf(row.getString(1)), row.getLong(2));
        });
        return counts;
    }

    private Map<String, Object> values(Actor actor) {
        Map<String, Object> values = days.values();
        values.putAll(TaskScope.of(actor).parameters());
        values.put("doneSince", days.today().minusDays(Lane.DONE_DAYS));
        return values;
    }

    private List<KeyedRow> read(String sql, Map<String, Object> values) {
        Moment now = days.now();
        int soonDays = days.soonDays();
        WorkingDays working = days.working();
        return jdbc.sql(sql)
                .params(values)
                .query((row, n) -> new KeyedRow(TaskRows.read(row, now, working, soonDays), row.getString("list_at")))
                .list();
    }
}
