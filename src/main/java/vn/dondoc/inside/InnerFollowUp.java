package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.CalendarChanged;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskEvents;

/**
 * What becomes of what was handed on when the task goes another way, in the transaction of the act: what nobody needs any more
 * closes with a word why, and what would end later than its task ends with it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InnerFollowUp {

    private final InnerRepository tasks;
    private final InnerBounds bounds;
    private final InnerDues dues;
    private final History history;
    private final JdbcClient jdbc;
    private final Clock clock;

    InnerFollowUp(
            InnerRepository tasks, InnerBounds bounds, InnerDues dues, History history, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
        this.bounds = bounds;
        this.dues = dues;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Somebody of an agency has handed it on: he has it, and it cannot be as if it had never been given. */
    @EventListener
    void on(TaskEvents.IssueUndone event) {
        if (jdbc.sql("SELECT EXISTS (SELECT 1 FROM inner_task WHERE task_id IN (:tasks))")
                .param("tasks", event.tasks().stream().map(TaskId::value).toList())
                .query(Boolean.class)
                .single()) {
            throw new DomainException("task.issue-undo.touched");
        }
    }

    @EventListener
    void on(TaskEvents.Confirmed event) {
        close(event.by(), InnerClosing.TASK_DONE, tasks.lockLive(event.task().value()));
    }

    @EventListener
    void on(TaskEvents.Ended event) {
        close(event.by(), InnerClosing.TASK_ENDED, tasks.lockLive(event.task().value()));
    }

    @EventListener
    void on(TaskEvents.Transferred event) {
        left(event.by(), event.task());
    }

    @EventListener
    void on(TaskEvents.Corrected event) {
        left(event.by(), event.task());
    }

    @EventListener
    void on(TaskEvents.Reassigned event) {
        left(event.by(), event.task());
    }

    /** In the agencies that still have to do with the task; in the others it closes. What is reported done keeps its day. */
    @EventListener
    void on(TaskEvents.DeadlineBroughtForward event) {
        bringForward(event.by(), event.task());
    }

    /** Nobody is late by the days of a hold, inside an agency either. */
    @EventListener
    void on(TaskEvents.Resumed event) {
        InnerDue bound = bounds.of(event.task(), Moment.now(clock));
        toDo(event.task()).forEach(one -> dues.resume(event.by(), one, bound));
    }

    /** A day that is a working day after all brings a task's last day in time forward, and not always that of its inner ones. */
    @EventListener
    void on(CalendarChanged event) {
        SortedSet<LocalDate> days = event.change().days();
        if (!days.isEmpty()) {
            jdbc.sql("SELECT DISTINCT t.id FROM inner_task i JOIN task t ON t.id = i.task_id WHERE i.live = 1"
                            + " AND i.due_on BETWEEN :from AND :to AND (i.due_on > t.effective_on OR (i.due_on = t.effective_on"
                            + " AND t.due_on = t.effective_on AND t.due_at IS NOT NULL)) ORDER BY t.id")
                    .param("from", days.first())
                    .param("to", days.last().plusDays(InnerDays.LONGEST_HOLIDAY))
                    .query((row, n) -> new TaskId(row.getLong(1)))
                    .list()
                    .forEach(task -> bringForward(event.by(), task));
        }
    }

    /** What is still to do of a task beyond its deadline; by a job in a transaction of its own. */
    @Transactional
    void bringForward(Actor by, TaskId task) {
        // the task before what hangs on it, as in every act
        InnerDue bound = bounds.of(task, Moment.now(clock));
        List<AgencyId> still = still(task);
        toDo(task).stream()
                .filter(one -> still.contains(one.agency()))
                .forEach(one -> dues.bringForward(by, one, bound));
    }

    private List<InnerTask> toDo(TaskId task) {
        return tasks.lockLive(task.value()).stream()
                .filter(one -> InnerAct.CHANGE_DUE.isPossible(one.state()))
                .toList();
    }

    /** In every agency that has to do with the task no more. */
    private void left(Actor by, TaskId task) {
        List<InnerTask> live = tasks.lockLive(task.value());
        if (live.isEmpty()) {
            return;
        }
        List<AgencyId> still = still(task);
        close(
                by,
                InnerClosing.TASK_LEFT,
                live.stream().filter(one -> !still.contains(one.agency())).toList());
    }

    private List<AgencyId> still(TaskId task) {
        return jdbc.sql("SELECT agency_id FROM task_agency WHERE task_id = :task"
                        + " AND relation IN ('LEAD', 'COORDINATING')")
                .param("task", task.value())
                .query((row, n) -> new AgencyId(row.getLong(1)))
                .list();
    }

    private void close(Actor by, InnerClosing why, List<InnerTask> live) {
        for (InnerTask one : live) {
            one.cancel(by, why, null, LocalDate.now(clock));
            history.record(
                    by,
                    InnerTasks.subject(one.innerId()),
                    "INNER_CANCEL",
                    List.of(new Change("closing", null, why.name())));
        }
        if (!live.isEmpty()) {
            tasks.flush();
        }
    }
}
