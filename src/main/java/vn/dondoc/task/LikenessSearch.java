package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.TaskId;

/**
 * Looks whether a task was given before by another directive, and keeps what looks like it until somebody decides. What
 * was decided about two tasks stays, whatever their words become.
 */
@Component
class LikenessSearch {

    /** Further back nobody looks: an order that is older than this is given anew on purpose. */
    private static final int MONTHS = 24;

    /** Of how many the words are compared, the nearest by the server's index first: two instructions to all communes fit. */
    private static final int CANDIDATES = 300;

    /** More than a few of one task are a choice that nobody makes. */
    private static final int KEPT = 3;

    static final String SOUGHT = "SELECT t.id, t.content, t.folder_id, t.lead_agency FROM task t"
            + " WHERE MATCH (t.content) AGAINST (:words) AND t.state NOT IN ('DRAFT', 'CLOSED_NOT_DONE')"
            + " AND t.directive_id <> :directive AND NOT (t.origin_directive <=> :directive) AND t.assigned_on >= :since"
            + " AND NOT EXISTS (SELECT 1 FROM task_period p WHERE p.task_id = t.id)"
            + " ORDER BY MATCH (t.content) AGAINST (:words) DESC LIMIT " + CANDIDATES;

    private final JdbcClient jdbc;
    private final TaskDays days;
    private final Clock clock;

    LikenessSearch(JdbcClient jdbc, TaskDays days, Clock clock) {
        this.jdbc = jdbc;
        this.days = days;
        this.clock = clock;
    }

    /** The same words of one directive are looked for once, however many agencies get them. */
    private record Order(long directive, String content) {}

    private record Sought(
            long id,
            Order order,
            @Nullable Long folder,
            @Nullable Long lead) {}

    private record Found(
            long id,
            int percent,
            @Nullable Long folder,
            @Nullable Long lead) {}

    private record Pair(long task, long other) {}

    /** Looks for each; periods of a recurring task are never sought. */
    void look(List<TaskId> tasks) {
        if (tasks.isEmpty()) {
            return;
        }
        List<Sought> sought = jdbc.sql("SELECT t.id, t.directive_id, t.content, t.folder_id, t.lead_agency FROM task t"
                        + " WHERE t.id IN (:tasks)"
                        + " AND NOT EXISTS (SELECT 1 FROM task_period p WHERE p.task_id = t.id) ORDER BY t.id")
                .param("tasks", tasks.stream().map(TaskId::value).toList())
                .query((row, n) -> new Sought(
                        row.getLong(1),
                        new Order(row.getLong(2), row.getString(3)),
                        row.getObject(4, Long.class),
                        row.getObject(5, Long.class)))
                .list();
        if (sought.isEmpty()) {
            return;
        }
        List<Long> ids = sought.stream().map(Sought::id).toList();
        Set<Pair> reversed = reversed(ids);
        Map<Order, List<Found>> candidates = new HashMap<>();
        Map<Pair, Integer> found = new LinkedHashMap<>();
        for (Sought one : sought) {
            List<Found> like = candidates.computeIfAbsent(one.order(), this::candidates);
            best(one, like, reversed).forEach(other -> found.put(new Pair(one.id(), other.id()), other.percent()));
        }
        keep(ids, found);
    }

    /** Pairs in which one of these is the older: nobody decides about the same two from both sides. */
    private Set<Pair> reversed(List<Long> tasks) {
        return Set.copyOf(jdbc.sql("SELECT DISTINCT other_id, task_id FROM task_likeness WHERE other_id IN (:tasks)")
                .param("tasks", tasks)
                .query((row, n) -> new Pair(row.getLong(1), row.getLong(2)))
                .list());
    }

    private List<Found> candidates(Order order) {
        List<String> words = Likeness.sought(order.content());
        if (words.isEmpty()) {
            return List.of();
        }
        Likeness own = Likeness.of(order.content());
        Map<String, Integer> percents = new HashMap<>();
        return jdbc
                .sql(SOUGHT)
                .param("words", String.join(" ", words))
                .param("directive", order.directive())
                .param("since", days.today().minusMonths(MONTHS))
                .query((row, n) -> new Found(
                        row.getLong(1),
                        percents.computeIfAbsent(row.getString(2), other -> own.percent(Likeness.of(other))),
                        row.getObject(3, Long.class),
                        row.getObject(4, Long.class)))
                .list()
                .stream()
                .filter(one -> one.percent() >= Likeness.LINE)
                .toList();
    }

    private static List<Found> best(Sought task, List<Found> like, Set<Pair> reversed) {
        List<Found> best = new ArrayList<>();
        like.stream()
                .filter(one -> !reversed.contains(new Pair(task.id(), one.id())))
                .filter(one -> !isOfAnotherAgency(task, one))
                .sorted(Comparator.comparing((Found one) -> !Objects.equals(one.lead(), task.lead()))
                        .thenComparing(Comparator.comparingInt(Found::percent).reversed()))
                .forEach(one -> {
                    // one instruction to twenty agencies is one thing to compare with, the same lead's first
                    boolean there = one.folder() != null
                            && best.stream().anyMatch(other -> one.folder().equals(other.folder()));
                    if (!there && best.size() < KEPT) {
                        best.add(one);
                    }
                });
        return best;
    }

    /** Where both orders give each agency a task of its own, those of different agencies are not one. */
    private static boolean isOfAnotherAgency(Sought task, Found other) {
        return task.folder() != null && other.folder() != null && !Objects.equals(task.lead(), other.lead());
    }

    private void keep(List<Long> tasks, Map<Pair, Integer> found) {
        List<Object[]> kept = new ArrayList<>();
        found.keySet().forEach(pair -> kept.add(new Object[] {pair.task(), pair.other()}));
        kept.add(new Object[] {0L, 0L});
        jdbc.sql("DELETE FROM task_likeness WHERE task_id IN (:tasks) AND decision IS NULL"
                        + " AND (task_id, other_id) NOT IN (:kept)")
                .param("tasks", tasks)
                .param("kept", kept)
                .update();
        if (found.isEmpty()) {
            return;
        }
        Timestamp now = Timestamp.from(clock.instant());
        List<Object> values = new ArrayList<>();
        found.forEach((pair, percent) -> values.addAll(List.of(pair.task(), pair.other(), percent, now)));
        jdbc.sql("INSERT INTO task_likeness (task_id, other_id, score, found_at) VALUES "
                        + String.join(", ", Collections.nCopies(found.size(), "(?, ?, ?, ?)"))
                        + " ON DUPLICATE KEY UPDATE score = VALUES(score)")
                .params(values)
                .update();
    }
}
