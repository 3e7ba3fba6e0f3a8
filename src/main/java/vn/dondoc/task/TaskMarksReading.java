package vn.dondoc.task;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;

/** Reads what stands beside a task, for an actor who may see it; one statement unless the task comes back. */
@Component
class TaskMarksReading {

    private final RecurrenceRows recurrences;
    private final TaskRepository tasks;
    private final TaskAccess access;
    private final PeriodDays periodDays;
    private final JdbcClient jdbc;

    TaskMarksReading(
            RecurrenceRows recurrences,
            TaskRepository tasks,
            TaskAccess access,
            PeriodDays periodDays,
            JdbcClient jdbc) {
        this.recurrences = recurrences;
        this.tasks = tasks;
        this.access = access;
        this.periodDays = periodDays;
        this.jdbc = jdbc;
    }

    TaskMarks of(Actor actor, Task task) {
        return jdbc.sql(
                        "SELECT (SELECT c.promised_on FROM task_call c WHERE c.task_id = :task AND c.promised_on IS NOT NULL"
                                + " ORDER BY c.noted_at DESC, c.id DESC LIMIT 1) promised_on,"
                                + " EXISTS (SELECT 1 FROM task_star s WHERE s.task_id = :task AND s.person_id = :person) starred,"
                                + " EXISTS (SELECT 1 FROM task_watch w WHERE w.task_id = :task AND w.person_id = :self) watched,"
                                + " EXISTS (SELECT 1 FROM task_recurrence r WHERE r.first_task = :task)"
                                + " OR EXISTS (SELECT 1 FROM task_period p WHERE p.task_id = :task) recurs,"
                                + " EXISTS (SELECT 1 FROM task_likeness l WHERE l.task_id = :task AND l.waiting = 1)"
                                + " OR EXISTS (SELECT 1 FROM task_likeness l WHERE l.other_id = :task AND l.waiting = 1) alike,"
                                + " EXISTS (SELECT 1 FROM task_basis b WHERE b.task_id = :task) based")
                .param("task", task.id().value())
                .param("person", actor.deskNumber())
                .param("self", actor.personNumber())
                .query((row, n) -> new TaskMarks(
                        row.getObject("promised_on", LocalDate.class),
                        row.getBoolean("starred"),
                        row.getBoolean("watched"),
                        row.getBoolean("recurs") ? recurrence(actor, task) : once(actor, task),
                        row.getBoolean("alike") && actor.may(Right.READ_ALL),
                        row.getBoolean("based")))
                .single();
    }

    /** Of a task that does not come back. */
    private TaskRecurrence once(Actor actor, Task task) {
        boolean could = task.term().dueOn() != null && task.state() != TaskState.CLOSED_NOT_DONE;
        return new TaskRecurrence(null, could && maySay(actor, task));
    }

    /** Asked of the first one or of any of its periods. */
    private TaskRecurrence recurrence(Actor actor, Task task) {
        TaskId id = task.id();
        RecurrenceRow row = recurrences
                .ofTask(id)
                .filter(one -> mayKnow(actor, id, one))
                .map(this::withNext)
                .orElse(null);
        return row == null
                ? once(actor, task)
                : new TaskRecurrence(row, row.first().equals(id) && maySay(actor, task));
    }

    /** With the day of the next period; a rule whose first task is a draft has none yet. */
    RecurrenceRow withNext(RecurrenceRow row) {
        return row.code() == null
                ? row
                : row.withNext(periodDays
                        .after(row.form(), row.reached())
                        .findFirst()
                        .map(PeriodDays.Due::deadline)
                        .orElse(null));
    }

    /** Whoever drafts says of a draft that it comes back; of a task that is given only those who decide. */
    boolean maySay(Actor actor, Task task) {
        return task.state() == TaskState.DRAFT ? actor.may(Right.DRAFT_TASK) : access.decides(actor, task);
    }

    /** Whoever sees a period need not see the others: an agency that leads this one may not have led the first. */
    private boolean mayKnow(Actor actor, TaskId asked, RecurrenceRow row) {
        return row.first().equals(asked)
                || tasks.findById(row.first().value())
                        .filter(first -> access.sees(actor, first))
                        .isPresent();
    }
}
