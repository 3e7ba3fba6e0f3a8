package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskEvents;

/** Closes what was handed on once nobody needs it any more, in the transaction of the act, with a word why. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InnerFollowUp {

    private final InnerRepository tasks;
    private final History history;
    private final JdbcClient jdbc;
    private final Clock clock;

    InnerFollowUp(InnerRepository tasks, History history, JdbcClient jdbc, Clock clock) {
        this.tasks = tasks;
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

    /** In every agency that has to do with the task no more. */
    private void left(Actor by, TaskId task) {
        List<InnerTask> live = tasks.lockLive(task.value());
        if (live.isEmpty()) {
            return;
        }
        List<AgencyId> still = jdbc.sql("SELECT agency_id FROM task_agency WHERE task_id = :task"
                        + " AND relation IN ('LEAD', 'COORDINATING')")
                .param("task", task.value())
                .query((row, n) -> new AgencyId(row.getLong(1)))
                .list();
        close(
                by,
                InnerClosing.TASK_LEFT,
                live.stream().filter(one -> !still.contains(one.agency())).toList());
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
