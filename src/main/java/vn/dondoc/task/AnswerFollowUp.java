package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.CalendarChanged;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.TaskId;

/**
 * What coordinating agencies are still to answer is due with the task at the latest, whoever brings that one's last day in time
 * forward, in the transaction of the act. A task that is over already bounds nothing.
 *
 * @see "docs/decisions/0022-coordinating-agencies-answer.md"
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AnswerFollowUp {

    /** The answers were given the days of a hold at once. */
    private static final String OUTER = "SELECT t.due_on, t.due_at, t.effective_on, t.held_on, " + OwedDays.OF_TASK
            + " AS owed_days FROM task t WHERE t.id = :task FOR UPDATE";

    private final CoordinationTable table;
    private final EffectiveDay effective;
    private final WorkingCalendar calendar;
    private final History history;
    private final ApplicationEventPublisher news;
    private final JdbcClient jdbc;
    private final Clock clock;

    AnswerFollowUp(
            CoordinationTable table,
            EffectiveDay effective,
            WorkingCalendar calendar,
            History history,
            ApplicationEventPublisher news,
            JdbcClient jdbc,
            Clock clock) {
        this.table = table;
        this.effective = effective;
        this.calendar = calendar;
        this.history = history;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @EventListener
    void on(TaskEvents.DeadlineBroughtForward event) {
        bringForward(event.by(), event.task());
    }

    /** A day that is a working day after all brings a task's last day in time forward, and not always that of its answers. */
    @EventListener
    void on(CalendarChanged event) {
        SortedSet<LocalDate> days = event.change().days();
        if (!days.isEmpty()) {
            jdbc.sql("SELECT DISTINCT t.id FROM coordination c JOIN task t ON t.id = c.task_id WHERE c.waiting = 1"
                            + " AND c.due_on BETWEEN :from AND :to AND c.due_on > t.effective_on ORDER BY t.id")
                    .param("from", days.first())
                    .param("to", days.last().plusDays(AnswerDays.LONGEST_HOLIDAY))
                    .query((row, n) -> new TaskId(row.getLong(1)))
                    .list()
                    .forEach(task -> bringForward(event.by(), task));
        }
    }

    private void bringForward(Actor by, TaskId task) {
        // whoever answers has the task until he commits: what is awaited is read after that
        LocalDate last = last(task);
        if (last != null) {
            table.awaited(task).stream()
                    .filter(one -> one.dueOn().isAfter(last))
                    .forEach(one -> bringForward(by, task, one, last));
        }
    }

    private void bringForward(Actor by, TaskId task, CoordinationTable.Awaited one, LocalDate last) {
        table.awaitBy(one.id(), last, Objects.requireNonNull(effective.of(last, LocalDate.now(clock))));
        Change change = new Change("dueOn", one.dueOn().toString(), last.toString());
        long row = history.recordAll(
                        by,
                        List.of(Coordinations.note(
                                task, one.agency(), "TASK_COORDINATION_DUE_FOLLOWED", List.of(change))))
                .getFirst();
        news.publishEvent(new CoordinationEvents.DueFollowed(
                by, task, new CoordinationEvents.Noted(one.id(), row), one.dueOn(), last));
    }

    /** The task's last day in time, the task locked; null without one, and once it is over. */
    private @Nullable LocalDate last(TaskId task) {
        return jdbc.sql(OUTER)
                .param("task", task.value())
                .query((row, n) -> new Outer(lastInTime(row), row.getInt("owed_days"), day(row, "held_on")))
                .optional()
                .map(outer -> outer.day(Moment.now(clock), calendar))
                .orElse(null);
    }

    /**
     * The deadline of a task as it bounds answers.
     *
     * @param owed working days that are given back to it once its claim falls away
     * @param heldOn since when it is on hold and nothing of it can be late; null while it goes on
     */
    private record Outer(Deadline last, int owed, @Nullable LocalDate heldOn) {

        @Nullable
        LocalDate day(Moment now, WorkingCalendar calendar) {
            LocalDate day = last.dueOn();
            if (day == null || last.isOver(heldOn == null ? now : Moment.startOf(heldOn))) {
                return null;
            }
            return owed == 0 ? day : calendar.days().plus(day, owed);
        }
    }

    private static Deadline lastInTime(ResultSet row) throws SQLException {
        return Deadline.stored(day(row, "due_on"), row.getObject("due_at", LocalTime.class))
                .lastInTime(day(row, "effective_on"));
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
