package vn.dondoc.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;

/**
 * Hoàn tác việc giao: whoever gave tasks takes the whole act back while its mails are held. They are drafts again, to be
 * corrected and given anew; what the act had made goes with it in one transaction, or the act stands. What officers had
 * proposed waits again.
 *
 * @see "docs/decisions/0045-an-issue-is-taken-back-whole.md"
 */
@Service
@Transactional
public class IssueUndoing {

    private final TaskRepository tasks;
    private final TaskAgencies relations;
    private final TaskAccess access;
    private final TaskSummary summary;
    private final TaskTurns turns;
    private final TaskDesk desk;
    private final DeadlineLedger ledger;
    private final PeriodRows periods;
    private final InForce inForce;
    private final Proposals proposals;
    private final DirectiveRegister register;
    private final Policies policies;
    private final History history;
    private final Clock clock;

    IssueUndoing(
            TaskRepository tasks,
            TaskAgencies relations,
            TaskAccess access,
            TaskSummary summary,
            TaskTurns turns,
            TaskDesk desk,
            DeadlineLedger ledger,
            PeriodRows periods,
            InForce inForce,
            Proposals proposals,
            DirectiveRegister register,
            Policies policies,
            History history,
            Clock clock) {
        this.tasks = tasks;
        this.relations = relations;
        this.access = access;
        this.summary = summary;
        this.turns = turns;
        this.desk = desk;
        this.ledger = ledger;
        this.periods = periods;
        this.inForce = inForce;
        this.proposals = proposals;
        this.register = register;
        this.policies = policies;
        this.history = history;
        this.clock = clock;
    }

    /**
     * How long the way back is offered after tasks were given.
     *
     * @param left as {@link TaskIssuing#issue} left them; they are of one directive
     * @return zero if there is no way back: what is urgent is not held, and the policy may hold nothing
     */
    @Transactional(readOnly = true)
    public Duration offered(Actor actor, List<Versioned> left) {
        if (left.isEmpty()) {
            return Duration.ZERO;
        }
        Task first = tasks.findById(left.getFirst().task().value()).orElseThrow(IssueUndoing::notFound);
        access.requireVisible(actor, first);
        return first.urgency().isUrgent() ? Duration.ZERO : held(clock.instant());
    }

    /**
     * Takes one act of issue back, all its tasks or none.
     *
     * @param left as {@link TaskIssuing#issue} left them
     * @throws DomainException if somebody else gave them, somebody was there since, a mail has left or was never held
     */
    // who waits for another to end reads what he has committed
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void takeBack(Actor actor, DirectiveId directive, List<Versioned> left) {
        if (left.isEmpty()) {
            throw new DomainException("task.issue.none");
        }
        inForce.require(actor, directive);
        LocalDate today = desk.today();
        Map<Long, Task> locked = new LinkedHashMap<>();
        tasks.lockAll(left.stream().map(one -> one.task().value()).toList())
                .forEach(task -> locked.put(task.id().value(), task));
        for (Versioned seen : left) {
            Task task = locked.get(seen.task().value());
            if (task == null || !task.directive().equals(directive)) {
                throw notFound();
            }
            access.require(actor, task, TaskAct.UNDO_ISSUE, null, today);
            check(actor, task, seen);
        }
        if (periods.haveAppeared(locked.keySet())) {
            throw new DomainException("task.issue-undo.touched");
        }
        summary.leave(locked.keySet());
        turns.forget(locked.keySet());
        List<HistoryNote> notes = new ArrayList<>();
        Map<Task, Long> given = new LinkedHashMap<>();
        locked.values().forEach(task -> given.put(task, given(task)));
        locked.values().forEach(task -> notes.add(takeBack(actor, task, today)));
        tasks.flush();
        given.forEach((task, version) -> proposals.standAgain(task.id(), version, task.version()));
        register.setReaders(actor, directive, relations.readers(directive));
        history.recordAll(actor, notes);
        List<TaskId> all = locked.values().stream().map(Task::id).toList();
        desk.tell(new TaskEvents.IssueUndone(actor, directive, all));
    }

    /** Everything that is done to a task stands in its history: nobody was there since if the issue is its newest row. */
    private void check(Actor actor, Task task, Versioned seen) {
        List<HistoryEntry> acts = history.of(actor, TaskDesk.subject(task.id()));
        HistoryEntry last = acts.isEmpty() ? null : acts.getLast();
        if (last == null || task.version() != seen.version() || !last.act().equals(TaskIssuing.ISSUED)) {
            throw new DomainException(
                    "task.issue-undo.meanwhile", Objects.requireNonNullElse(task.code(), task.content()));
        }
        if (!actor.is(last.person())) {
            throw new DomainException("task.issue-undo.not-yours", last.name());
        }
        if (task.urgency().isUrgent()) {
            throw new DomainException("task.issue-undo.urgent");
        }
        Duration held = held(last.at());
        if (clock.instant().isAfter(last.at().plus(held))) {
            throw new DomainException("task.issue-undo.late", held.toSeconds());
        }
    }

    /** The version of the draft that the issue gave: it makes one more, and one for another day given with it. */
    private long given(Task task) {
        boolean otherDay = ledger.of(task.id()).getLast().kind() == LedgerKind.AT_ISSUE;
        return task.version() - (otherDay ? 2 : 1);
    }

    private HistoryNote takeBack(Actor actor, Task task, LocalDate today) {
        Term term = task.term();
        Deadline now = term.deadline();
        Deadline first = term.original();
        ledger.add(actor, task.id(), term.version() + 1, LedgerKind.ISSUE_UNDONE, now, first, null);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("state", TaskState.ASSIGNED.name(), TaskState.DRAFT.name()));
        changes.add(new Change("code", task.code(), null));
        if (!now.equals(first)) {
            changes.add(new Change("dueOn", now.told(), first.told()));
        }
        task.takeBackIssue(today);
        return new HistoryNote(TaskDesk.subject(task.id()), "TASK_ISSUE_UNDONE", changes);
    }

    /** By the policy of the day of the act. */
    private Duration held(Instant at) {
        return Duration.ofSeconds(policies.number(
                Policy.UNDO_HOLD_SECONDS, at.atZone(BusinessTime.ZONE).toLocalDate()));
    }

    private static NotFound notFound() {
        return new NotFound("task.not-found");
    }
}
