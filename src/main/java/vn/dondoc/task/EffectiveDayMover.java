package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.CalendarChanged;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.TaskId;

/**
 * Where a deadline on a day off counts to the next working day, that day follows the calendar for open tasks: in the
 * transaction of the calendar's change, with the figures and with history. The deadline itself stays what the document
 * says, and closed tasks keep their days.
 */
@Component
class EffectiveDayMover {

    /** Calendar days before a changed day within which a deadline can lie that counts to it. */
    private static final int LONGEST_HOLIDAY = 30;

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

    @EventListener
    void follow(CalendarChanged event) {
        SortedSet<LocalDate> days = event.change().days();
        if (days.isEmpty()) {
            return;
        }
        List<Move> moves = jdbc
                .sql("SELECT t.id, t.due_on, t.effective_on, d.decided_at FROM task t"
                        + " JOIN deadline_change d ON d.task_id = t.id AND d.version = t.deadline_version"
                        + " WHERE t.open_due BETWEEN ? AND ? ORDER BY t.id FOR UPDATE")
                .params(days.first().minusDays(LONGEST_HOLIDAY), days.last().plusDays(LONGEST_HOLIDAY))
                .query((row, number) -> new Move(
                        row.getLong("id"),
                        row.getObject("effective_on", LocalDate.class),
                        effective.under(
                                event.change().after(),
                                row.getObject("due_on", LocalDate.class),
                                EffectiveDay.decidedOn(row))))
                .list()
                .stream()
                .filter(move -> !move.to().equals(move.from()))
                .toList();
        List<Long> tasks = moves.stream().map(Move::task).toList();
        summary.leave(tasks);
        Map<LocalDate, List<Long>> byDay = moves.stream()
                .collect(Collectors.groupingBy(Move::to, Collectors.mapping(Move::task, Collectors.toList())));
        byDay.forEach((day, some) -> jdbc.sql(
                        "UPDATE task SET effective_on = :day, version = version + 1 WHERE id IN (:tasks)")
                .param("day", day)
                .param("tasks", some)
                .update());
        summary.enter(tasks);
        history.recordAll(
                event.by(), moves.stream().map(EffectiveDayMover::note).toList());
    }

    private static HistoryNote note(Move move) {
        Change change =
                new Change("effectiveOn", move.from().toString(), move.to().toString());
        return new HistoryNote(TaskDesk.subject(new TaskId(move.task())), "TASK_EFFECTIVE_DAY_MOVED", List.of(change));
    }

    private record Move(long task, LocalDate from, LocalDate to) {}
}
