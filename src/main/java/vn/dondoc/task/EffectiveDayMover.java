package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CalendarChanged;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.TaskId;

/**
 * Where a deadline on a day off counts to the next working day, that day follows the calendar for open tasks: in the
 * transaction of the calendar's change, with the figures and with history. The deadline itself stays what the document
 * says, and closed tasks keep their days. The deadline first given has such a day of its own, which follows as well, also
 * where the current one lies elsewhere by now: else the rate by it would judge by a calendar that holds no more.
 */
@Component
class EffectiveDayMover {

    /** Calendar days before a changed day within which a deadline can lie that counts to it. */
    private static final int LONGEST_HOLIDAY = 30;

    /**
     * What was decided under which policy is told by the ledger: the current deadline by its own row, the one first given by
     * that of the issue, or of the correction that put another one in its place.
     */
    private static final String TOUCHED = """
            SELECT t.id, t.due_on, t.effective_on, t.original_due_on, t.first_effective_on, d.decided_at,
                f.decided_at AS first_decided_at
            FROM (SELECT id FROM task WHERE open_due BETWEEN :from AND :to
                  UNION SELECT id FROM task WHERE state = 'ON_HOLD' AND effective_on BETWEEN :from AND :to
                  UNION SELECT id FROM task WHERE (open_due IS NOT NULL OR state = 'ON_HOLD') AND effective_on IS NOT NULL
                      AND original_due_on BETWEEN :from AND :to) near
                JOIN task t ON t.id = near.id
                JOIN deadline_change d ON d.task_id = t.id AND d.version = t.deadline_version
            """ + EffectiveDay.FIRST_GIVEN + " ORDER BY t.id FOR UPDATE";

    private final JdbcClient jdbc;
    private final EffectiveDay effective;
    private final TaskSummary summary;
    private final History history;

    EffectiveDayMover(JdbcClient jdbc, EffectiveDay effective, TaskSummary summary, History history) {
        this.jdbc = jdbc;
        this.effective = effective;
        this.summary = summary;
        this.history = history;
    }

    // tasks are locked before what hangs on them, as in every act
    @Order(Ordered.HIGHEST_PRECEDENCE)
    @EventListener
    void follow(CalendarChanged event) {
        SortedSet<LocalDate> days = event.change().days();
        if (days.isEmpty()) {
            return;
        }
        List<Move> moves = jdbc
                .sql(TOUCHED)
                .param("from", days.first().minusDays(LONGEST_HOLIDAY))
                .param("to", days.last().plusDays(LONGEST_HOLIDAY))
                .query((row, number) -> move(row, event.change().after()))
                .list()
                .stream()
                .filter(Move::isOne)
                .toList();
        List<Long> tasks = moves.stream().map(Move::task).toList();
        summary.leave(tasks);
        Map<Days, List<Long>> byDays = moves.stream()
                .collect(Collectors.groupingBy(Move::to, Collectors.mapping(Move::task, Collectors.toList())));
        byDays.forEach((to, some) -> jdbc.sql("UPDATE task SET first_effective_on = :first, effective_on = :day,"
                        + " version = version + 1 WHERE id IN (:tasks)")
                .param("first", to.first())
                .param("day", to.current())
                .param("tasks", some)
                .update());
        summary.enter(tasks);
        history.recordAll(
                event.by(), moves.stream().map(EffectiveDayMover::note).toList());
    }

    private Move move(ResultSet row, WorkingDays after) throws SQLException {
        LocalDate original = row.getObject("original_due_on", LocalDate.class);
        Days from = new Days(
                row.getObject("effective_on", LocalDate.class), row.getObject("first_effective_on", LocalDate.class));
        LocalDate current = effective.under(
                after, row.getObject("due_on", LocalDate.class), EffectiveDay.decidedOn(row, "decided_at"));
        LocalDate first = original == null
                ? from.first()
                : effective.under(after, original, EffectiveDay.decidedOn(row, "first_decided_at"));
        return new Move(row.getLong("id"), from, new Days(current, first));
    }

    private static HistoryNote note(Move move) {
        List<Change> changes = new ArrayList<>();
        add(changes, "effectiveOn", move.from().current(), move.to().current());
        // told where it is another day than the one above
        if (!Objects.equals(move.to().first(), move.to().current())) {
            add(changes, "firstEffectiveOn", move.from().first(), move.to().first());
        }
        return new HistoryNote(TaskDesk.subject(new TaskId(move.task())), "TASK_EFFECTIVE_DAY_MOVED", changes);
    }

    private static void add(List<Change> changes, String field, @Nullable LocalDate before, @Nullable LocalDate after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, String.valueOf(before), String.valueOf(after)));
        }
    }

    /** The last day in time by the current deadline and by the one first given; null for a task that was given none at first. */
    private record Days(LocalDate current, @Nullable LocalDate first) {}

    private record Move(long task, Days from, Days to) {

        boolean isOne() {
            return !from.equals(to);
        }
    }
}
