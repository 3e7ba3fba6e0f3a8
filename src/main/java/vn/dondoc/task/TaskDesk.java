package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/**
 * How every act on a task is done: lock the row, ask for the right, compare the version, change, keep the summary and
 * whose the days are, write the history, tell the news; all in the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TaskDesk {

    /** States in which an answer of a coordinating agency is still of use to the lead that asked. */
    private static final Set<TaskState> AWAITING =
            EnumSet.of(TaskState.IN_PROGRESS, TaskState.RETURNED, TaskState.PENDING_CONFIRMATION, TaskState.ON_HOLD);

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskSummary summary;
    private final TaskTurns turns;
    private final RequestTable requests;
    private final SubmissionTable submissions;
    private final CoordinationTable coordination;
    private final History history;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    TaskDesk(
            TaskRepository tasks,
            TaskAccess access,
            TaskSummary summary,
            TaskTurns turns,
            RequestTable requests,
            SubmissionTable submissions,
            CoordinationTable coordination,
            History history,
            ApplicationEventPublisher news,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.summary = summary;
        this.turns = turns;
        this.requests = requests;
        this.submissions = submissions;
        this.coordination = coordination;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Does one act.
     *
     * @param enteredFrom the agency's paper, if the office enters the act for it
     * @param verb changes the task and returns what the history shall show
     */
    Task act(
            Actor actor,
            Versioned seen,
            TaskAct act,
            @Nullable String enteredFrom,
            String historyAct,
            Function<Task, List<Change>> verb) {
        Task task = locked(seen.task());
        access.require(actor, task, act, enteredFrom, today());
        StaleVersion.check(seen.version(), task.version());
        List<Long> id = List.of(seen.task().value());
        summary.leave(id);
        List<Change> changes = new ArrayList<>();
        TaskState before = task.state();
        Deadline dueBefore = task.term().deadline();
        changes.add(new Change("state", before.name(), null));
        List<Change> told = verb.apply(task);
        overtake(actor, task);
        tasks.flush();
        summary.enter(id);
        turns.follow(task, act, today());
        requests.settle(task, before, today());
        changes.set(
                0, new Change("state", changes.getFirst().before(), task.state().name()));
        if (task.state().name().equals(changes.getFirst().before())) {
            changes.removeFirst();
        }
        changes.addAll(told);
        if (enteredFrom != null) {
            changes.add(new Change("enteredFrom", null, enteredFrom));
        }
        history.record(actor, subject(seen.task()), historyAct, changes);
        if (task.term().deadline().isBefore(dueBefore)) {
            tell(new TaskEvents.DeadlineBroughtForward(actor, seen.task()));
        }
        return task;
    }

    /**
     * Changes what stands beside the life of a task: its state stays, and whose the days are. Those who decide the task may.
     *
     * @param verb changes the task and returns what the history shall show
     */
    Task amend(Actor actor, Versioned seen, String historyAct, Function<Task, List<Change>> verb) {
        Task task = locked(seen.task());
        access.requireVisible(actor, task);
        if (!access.decides(actor, task)) {
            throw new Refused("task.act.refused");
        }
        StaleVersion.check(seen.version(), task.version());
        List<Long> id = List.of(seen.task().value());
        summary.leave(id);
        List<Change> changes = verb.apply(task);
        tasks.flush();
        summary.enter(id);
        history.record(actor, subject(seen.task()), historyAct, changes);
        return task;
    }

    /**
     * What the lead agency has asked of the office waits no more once the task is not with it any longer, nor does what
     * waits inside it for its head, unless the task comes back to it from a hold; what it has asked of others waits no more
     * once nobody needs the answer.
     */
    private void overtake(Actor actor, Task task) {
        if (!task.isWithAgency()) {
            overtakeRequest(actor, task);
            if (task.state() != TaskState.ON_HOLD) {
                submissions.overtake(actor, task.id());
            }
        }
        coordination.overtake(actor, task, !AWAITING.contains(task.state()));
    }

    /** What the lead agency has asked waits no more, whoever the task is with. */
    void overtakeRequest(Actor actor, Task task) {
        if (task.asking() != null) {
            requests.overtake(actor, task);
            task.overtakeRequest();
        }
    }

    /** What is asked between agencies leaves the task as it is, its version too; whose the days are may change by it. */
    void asked(Task task) {
        turns.follow(task, null, today());
    }

    /** The row, locked; absent and hidden look the same to whoever asks next. */
    Task locked(TaskId id) {
        return tasks.lock(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
    }

    void tell(Object event) {
        news.publishEvent(event);
    }

    Moment now() {
        return Moment.now(clock);
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static Subject subject(TaskId id) {
        return new Subject("TASK", id.value());
    }
}
