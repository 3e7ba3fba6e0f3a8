package vn.dondoc.inside;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.OwedDays;

/** The deadline of a task as it bounds what is handed on of it; the task's row stays as it is until the end of the transaction. */
@Component
class InnerBounds {

    private static final String OUTER = "SELECT t.due_on, t.due_at, t.effective_on, t.state = 'ON_HOLD' AS held, "
            + OwedDays.OF_TASK + " AS owed_days FROM task t WHERE t.id = :task FOR UPDATE";

    private final WorkingCalendar calendar;
    private final Policies policies;
    private final JdbcClient jdbc;

    InnerBounds(WorkingCalendar calendar, Policies policies, JdbcClient jdbc) {
        this.calendar = calendar;
        this.policies = policies;
        this.jdbc = jdbc;
    }

    private record Outer(Deadline written, Deadline last, boolean onHold) {}

    /** Of a task; one that is not there bounds nothing. */
    InnerDue of(TaskId task, Moment now) {
        return due(locked(task).orElseGet(() -> new Outer(Deadline.none(), Deadline.none(), false)), now);
    }

    /**
     * Of the task that an inner one belongs to.
     *
     * @throws NotFound if there is no such inner task
     */
    InnerDue ofTaskOf(InnerTaskId id, Moment now) {
        return jdbc.sql("SELECT task_id FROM inner_task WHERE id = :id")
                .param("id", id.value())
                .query((row, n) -> new TaskId(row.getLong(1)))
                .optional()
                .flatMap(this::locked)
                .map(outer -> due(outer, now))
                .orElseThrow(() -> new NotFound("inner.not-found"));
    }

    private InnerDue due(Outer outer, Moment now) {
        return new InnerDue(
                outer.written(),
                outer.last(),
                now,
                calendar.days(),
                policies.is(Policy.DEADLINE_MOVES_TO_WORKING_DAY, now.day()),
                outer.onHold());
    }

    private Optional<Outer> locked(TaskId task) {
        return jdbc.sql(OUTER)
                .param("task", task.value())
                .query((row, n) -> outer(
                        Deadline.stored(
                                row.getObject("due_on", LocalDate.class), row.getObject("due_at", LocalTime.class)),
                        row.getObject("effective_on", LocalDate.class),
                        row.getInt("owed_days"),
                        row.getBoolean("held")))
                .optional();
    }

    /** With the days that it is owed: what is inside was given them at once. */
    private Outer outer(Deadline written, @Nullable LocalDate last, int owed, boolean onHold) {
        if (last == null || owed == 0) {
            return new Outer(written, written.lastInTime(last), onHold);
        }
        Deadline moved = written.movedTo(calendar.days().plus(last, owed));
        return new Outer(moved, moved, onHold);
    }
}
