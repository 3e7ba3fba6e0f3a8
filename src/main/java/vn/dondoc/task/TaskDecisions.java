package vn.dondoc.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/** What the office decides: xác nhận, trả lại, giao lại, kết thúc. Claiming and confirming are two persons. */
@Service
@Transactional
public class TaskDecisions {

    private final TaskDesk desk;
    private final OwnWork own;
    private final Claims claims;
    private final TaskAgencies relations;
    private final DeadlineLedger ledger;
    private final EffectiveDay effective;
    private final DirectiveReaders readers;
    private final DeadlineShift shift;
    private final Standing standing;
    private final TransferTable transfers;
    private final Clock clock;

    TaskDecisions(
            TaskDesk desk,
            OwnWork own,
            Claims claims,
            TaskAgencies relations,
            DeadlineLedger ledger,
            EffectiveDay effective,
            DirectiveReaders readers,
            DeadlineShift shift,
            Standing standing,
            TransferTable transfers,
            Clock clock) {
        this.desk = desk;
        this.own = own;
        this.claims = claims;
        this.relations = relations;
        this.ledger = ledger;
        this.effective = effective;
        this.readers = readers;
        this.shift = shift;
        this.standing = standing;
        this.transfers = transfers;
        this.clock = clock;
    }

    /** Xác nhận hoàn thành, on the day of the claim. A draft to be signed needs its paper: {@link #confirmSigned}. */
    public void confirm(Actor actor, Versioned seen) {
        confirm(actor, seen, null);
    }

    /**
     * Xác nhận a draft that was signed, with the paper it became. The day of completion stays that of the draft: the days
     * until the signature were the office's.
     *
     * @throws InvalidInput naming {@code number} or {@code signedOn}
     */
    public void confirmSigned(Actor actor, Versioned seen, SignedPaper paper) {
        confirm(actor, seen, paper.checked(desk.today()));
    }

    private void confirm(Actor actor, Versioned seen, @Nullable SignedPaper paper) {
        long[] claim = new long[1];
        desk.act(actor, seen, TaskAct.CONFIRM, null, "TASK_CONFIRMED", task -> {
            task.nature().requirePaper(paper != null);
            task.confirm(effective.lateDays(task.facts(), desk.now()), desk.today());
            claim[0] = task.claimOrThrow();
            own.refuseClaim(actor, seen.task(), claims.claimant(claim[0]));
            claims.decide(actor, claim[0], Claim.Outcome.CONFIRMED, null);
            if (paper == null) {
                return List.of();
            }
            claims.signed(claim[0], paper);
            return List.of(
                    new Change("signedNumber", null, paper.number()),
                    new Change("signedOn", null, String.valueOf(paper.signedOn())));
        });
        desk.tell(new TaskEvents.Confirmed(actor, seen.task(), claim[0]));
    }

    /** Trả lại: the agency reads the reason word by word; the deadline stays. */
    public void giveBack(Actor actor, Versioned seen, String reason) {
        String why = SearchText.required(reason, "reason", 2000);
        long[] claim = new long[1];
        desk.act(actor, seen, TaskAct.RETURN, null, "TASK_RETURNED", task -> {
            List<Change> changes = List.of(new Change("reason", null, why));
            if (task.state() == TaskState.PENDING_CONFIRMATION) {
                claim[0] = task.claimOrThrow();
                changes = shift.heldWhileClaimed(actor, task, desk.today(), changes);
            }
            task.giveBack(desk.today());
            claims.decide(actor, claim[0], Claim.Outcome.RETURNED, why);
            return changes;
        });
        desk.tell(new TaskEvents.Returned(actor, seen.task(), claim[0]));
    }

    /** Giao lại a refused task to the same or another lead; the deadline is asked for again and has its ledger row. */
    public void reassign(Actor actor, Versioned seen, AgencyId lead, Deadline deadline) {
        LocalDate today = desk.today();
        if (deadline.lastInTime(effective.of(deadline.dueOn(), today)).isOver(desk.now())) {
            throw new InvalidInput("dueOn", "task.deadline.past");
        }
        standing.requireLead(actor, lead, today);
        List<AgencyId> former = new ArrayList<>();
        Task changed = desk.act(actor, seen, TaskAct.REASSIGN, null, "TASK_REASSIGNED", task -> {
            AgencyId before = task.leadOrThrow();
            Deadline old = task.term().deadline();
            // before the new deadline has its row: the former lead reads what is older than this
            Instant taken = clock.instant();
            if (!before.equals(lead)) {
                transfers.add(
                        actor, task, lead, new TransferTable.Cause(TransferKind.REASSIGNMENT, null, null, null), today);
            }
            ledger.add(actor, seen.task(), task.term().version() + 1, LedgerKind.AT_REASSIGNMENT, old, deadline, null);
            task.reassign(lead, desk.now());
            task.moveDeadline(deadline, effective.of(deadline.dueOn(), today));
            List<Change> changes = new ArrayList<>();
            if (!before.equals(lead)) {
                former.add(before);
                relations.changeLead(seen.task(), before, lead, taken);
                changes.add(new Change("lead", before.toString(), lead.toString()));
            }
            changes.add(new Change("dueOn", old.told(), deadline.told()));
            return changes;
        });
        readers.follow(actor, changed);
        desk.tell(new TaskEvents.Reassigned(actor, seen.task(), former.isEmpty() ? null : former.getFirst()));
    }
}
