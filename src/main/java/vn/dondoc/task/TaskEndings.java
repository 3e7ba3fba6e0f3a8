package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.TaskId;

/** How a task ends without being done, and how a completed one is opened again; also the claim that its own people take back. */
@Service
@Transactional
public class TaskEndings {

    private final TaskDesk desk;
    private final TaskRepository tasks;
    private final TaskAccess access;
    private final InForce inForce;
    private final RecurrenceEndings recurrences;
    private final Claims claims;
    private final OwnWork own;
    private final MistakeTerm mistakes;
    private final DeadlineShift shift;
    private final WorkingCalendar calendar;

    TaskEndings(
            TaskDesk desk,
            TaskRepository tasks,
            TaskAccess access,
            InForce inForce,
            RecurrenceEndings recurrences,
            Claims claims,
            OwnWork own,
            MistakeTerm mistakes,
            DeadlineShift shift,
            WorkingCalendar calendar) {
        this.desk = desk;
        this.tasks = tasks;
        this.access = access;
        this.inForce = inForce;
        this.recurrences = recurrences;
        this.claims = claims;
        this.own = own;
        this.mistakes = mistakes;
        this.shift = shift;
        this.calendar = calendar;
    }

    /**
     * Thôi theo dõi, thay thế or thu hồi.
     *
     * @param document number and symbol of the paper that ends it; may be empty after a refusal only
     */
    public void end(Actor actor, Versioned seen, ClosingKind kind, String reason, String document) {
        if (kind == ClosingKind.ISSUED_BY_MISTAKE) {
            throw new InvalidInput("closingKind", "task.end.kind");
        }
        close(actor, seen, TaskAct.END, "TASK_ENDED", kind, reason, SearchText.clean(document), false);
    }

    /** The same for a task whose directive ends: its agency is told of all of them together. */
    void endWithDirective(Actor actor, Versioned seen, ClosingKind kind, String reason, String document) {
        close(actor, seen, TaskAct.END, "TASK_ENDED", kind, reason, SearchText.clean(document), true);
    }

    /** The same, and the rule by which it comes back ends with it, where it has one. */
    public void endForGood(Actor actor, Versioned seen, ClosingKind kind, String reason, String document) {
        end(actor, seen, kind, reason, document);
        recurrences.endOf(actor, seen.task(), SearchText.clean(document));
    }

    /**
     * Hủy giao nhầm, within the policy's days, whatever was done with the task since: it leaves every figure, its history
     * stays. A claim or a request that waits is overtaken.
     */
    public void cancelMistake(Actor actor, Versioned seen, String reason) {
        close(actor, seen, TaskAct.CANCEL_MISTAKE, "TASK_CANCELLED", ClosingKind.ISSUED_BY_MISTAKE, reason, "", false);
    }

    private void close(
            Actor actor,
            Versioned seen,
            TaskAct act,
            String historyAct,
            ClosingKind kind,
            String reason,
            String document,
            boolean together) {
        String why = SearchText.clean(reason);
        desk.act(actor, seen, act, null, historyAct, task -> {
            InvalidInput.Collector wrong = new InvalidInput.Collector();
            SearchText.required(wrong, reason, "reason", 2000);
            wrong.when(
                            act == TaskAct.END && document.isEmpty() && task.state() != TaskState.REFUSED,
                            "document",
                            "error.required")
                    .when(document.length() > 100, "document", "error.too-long", 100)
                    .throwIfAny();
            if (act == TaskAct.CANCEL_MISTAKE) {
                mistakes.require(task, desk.today());
            }
            if (task.hasWaitingClaim()) {
                claims.decide(actor, task.claimOrThrow(), Claim.Outcome.OVERTAKEN, why);
            }
            task.end(kind, desk.today());
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("closingKind", null, kind.name()));
            changes.add(new Change("reason", null, why));
            if (!document.isEmpty()) {
                changes.add(new Change("document", null, document));
            }
            return changes;
        });
        desk.tell(new TaskEvents.Ended(actor, seen.task(), why, kind == ClosingKind.WITHDRAWN, together));
    }

    /**
     * Mở lại: the original deadline stays, the current one moves by the working days from the confirmed claim to today, so
     * that the agency has the days again that it had left.
     *
     * @throws DomainException if its directive has ended: what is still to be done is given by one in force
     */
    // which directive it is of is read before that is locked; who waits for another to end it reads what he has
    // committed
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void reopen(Actor actor, Versioned seen, String reason) {
        String why = SearchText.required(reason, "reason", 2000);
        LocalDate today = desk.today();
        boolean ordered = inForce.holds(actor, seen.task());
        desk.act(actor, seen, TaskAct.REOPEN, null, "TASK_REOPENED", task -> {
            int days = daysSinceClaim(task, today);
            long claim = task.state() == TaskState.COMPLETED ? task.claimOrThrow() : 0;
            task.reopen(today);
            if (!ordered) {
                throw new DomainException("task.reopen.no-more");
            }
            claims.decide(actor, claim, Claim.Outcome.REOPENED, why);
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("reason", null, why));
            changes.addAll(shift.by(actor, task, days, LedgerKind.REOPENING, why, today));
            return changes;
        });
        desk.tell(new TaskEvents.Reopened(actor, seen.task(), why));
    }

    /** The day to which the deadline moves if the task is opened again today; null if it stays, or if it is not done. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate dueIfReopened(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        return task.state() == TaskState.COMPLETED ? shift.moved(task, daysSinceClaim(task, desk.today())) : null;
    }

    private int daysSinceClaim(Task task, LocalDate today) {
        LocalDate claimed = task.claimedOn();
        return claimed == null ? 0 : calendar.days().countAfter(claimed, today);
    }

    /** Rút lại đề nghị: by the person who claimed, or in whose place it was claimed. */
    public void withdrawClaim(Actor actor, Versioned seen) {
        long[] withdrawn = new long[1];
        desk.act(actor, seen, TaskAct.WITHDRAW_CLAIM, null, "TASK_CLAIM_WITHDRAWN", task -> {
            List<Change> changes = List.of();
            if (task.state() == TaskState.PENDING_CONFIRMATION) {
                long claim = task.claimOrThrow();
                withdrawn[0] = claim;
                if (!own.isClaimOf(actor, seen.task(), claims.claimant(claim))) {
                    throw new DomainException("task.claim.not-yours");
                }
                changes = shift.heldWhileClaimed(actor, task, desk.today(), List.of());
                claims.decide(actor, claim, Claim.Outcome.WITHDRAWN, null);
            }
            task.withdrawClaim(desk.today());
            return changes;
        });
        desk.tell(new TaskEvents.ClaimWithdrawn(actor, seen.task(), withdrawn[0], claims.enteredFrom(withdrawn[0])));
    }
}
