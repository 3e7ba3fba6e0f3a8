package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Holds that ended while their mail waited: whoever is told that the task goes on has not heard that it stood still. */
@Component
class UntoldHolds {

    private final JdbcClient jdbc;
    private final OwedTable owed;

    UntoldHolds(JdbcClient jdbc, OwedTable owed) {
        this.jdbc = jdbc;
        this.owed = owed;
    }

    /**
     * A hold that the reader of a letter was not told of.
     *
     * @param on its first day
     * @param until the day on which the task goes on
     * @param told whether he has to hear of it; not if a letter to him waited and nothing is otherwise than it was
     */
    record Untold(LocalDate on, LocalDate until, String reason, boolean told) {}

    /** @param until null while the task is on hold */
    private record Hold(long id, LocalDate on, @Nullable LocalDate until, String reason) {}

    /** Which rows tell of a hold of one task that is over. */
    Set<Long> over(Collection<OwedRow> rows) {
        List<OwedRow> held = rows.stream()
                .filter(row ->
                        row.kind() == ReminderKind.HELD && row.subjectKind().equals(OwedRow.ACT))
                .toList();
        Map<Long, List<Hold>> holds = holds(held);
        Set<Long> over = new HashSet<>();
        for (OwedRow row : held) {
            Hold hold = before(row, holds);
            if (hold != null && hold.until() != null) {
                over.add(row.id());
            }
        }
        return over;
    }

    /** By the rows that tell that a task goes on: of what their readers were not told. */
    Map<Long, Untold> of(Collection<OwedRow> rows) {
        List<OwedRow> resumed =
                rows.stream().filter(row -> row.kind() == ReminderKind.RESUMED).toList();
        Map<Long, List<Hold>> holds = holds(resumed);
        List<OwedTable.Earlier> held = owed.earlier(tasks(resumed), EnumSet.of(ReminderKind.HELD));
        Map<Long, Untold> found = new HashMap<>();
        for (OwedRow row : resumed) {
            Hold hold = before(row, holds);
            if (hold == null || hold.until() == null) {
                continue;
            }
            List<OwedTable.Earlier> letters = held.stream()
                    .filter(one -> one.task() == row.task() && one.id() > hold.id() && one.id() < row.id())
                    .toList();
            List<OwedTable.Earlier> his =
                    letters.stream().filter(one -> one.isTo(row)).toList();
            if (his.stream().noneMatch(OwedTable.Earlier::sent)) {
                boolean moved = letters.stream().anyMatch(one -> one.deadlineVersion() != row.deadlineVersion());
                // who has no letter of his own may have read it elsewhere; a directive's end is told with the hold
                boolean nothing = !moved
                        && !his.isEmpty()
                        && his.stream().allMatch(one -> one.subjectKind().equals(OwedRow.ACT));
                found.put(row.id(), new Untold(hold.on(), hold.until(), hold.reason(), !nothing));
            }
        }
        return found;
    }

    /** The last hold that began before the row was written; null if there is none. */
    private static @Nullable Hold before(OwedRow row, Map<Long, List<Hold>> holds) {
        Hold last = null;
        for (Hold one : holds.getOrDefault(row.task(), List.of())) {
            if (one.id() < row.id()) {
                last = one;
            }
        }
        return last;
    }

    private Map<Long, List<Hold>> holds(Collection<OwedRow> rows) {
        Map<Long, List<Hold>> found = new HashMap<>();
        if (!rows.isEmpty()) {
            jdbc.sql(
                            "SELECT task_id, id, held_on, resumed_on, reason FROM task_hold WHERE task_id IN (:tasks) ORDER BY id")
                    .param("tasks", tasks(rows))
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), task -> new ArrayList<>())
                                .add(new Hold(
                                        row.getLong(2),
                                        row.getObject(3, LocalDate.class),
                                        row.getObject(4, LocalDate.class),
                                        row.getString(5)));
                    });
        }
        return found;
    }

    private static Set<Long> tasks(Collection<OwedRow> rows) {
        return rows.stream().map(OwedRow::task).collect(Collectors.toSet());
    }
}
