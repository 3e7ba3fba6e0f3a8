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
import vn.dondoc.shared.Right;

/**
 * Chuyển chủ trì: another agency leads an open task from now on, by a document. The former lead reads what was his until
 * then; what he had asked or was about to send waits no more.
 */
@Service
@Transactional
public class TaskTransfers {

    private static final int MOST = 500;

    private final TaskDesk desk;
    private final TransferTable table;
    private final SubmissionTable submissions;
    private final TaskAgencies relations;
    private final DeadlineLedger ledger;
    private final EffectiveDay effective;
    private final DirectiveReaders readers;
    private final Standing standing;
    private final Clock clock;

    TaskTransfers(
            TaskDesk desk,
            TransferTable table,
            SubmissionTable submissions,
            TaskAgencies relations,
            DeadlineLedger ledger,
            EffectiveDay effective,
            DirectiveReaders readers,
            Standing standing,
            Clock clock) {
        this.desk = desk;
        this.table = table;
        this.submissions = submissions;
        this.relations = relations;
        this.ledger = ledger;
        this.effective = effective;
        this.readers = readers;
        this.standing = standing;
        this.clock = clock;
    }

    /** Chuyển chủ trì. The deadline is kept, or moves by a ledger row of its own kind that is no extension. */
    public void transfer(Actor actor, Versioned seen, TransferForm wanted) {
        LocalDate today = desk.today();
        TransferForm form = wanted.checked(desk.now());
        AgencyId lead = form.leadOrThrow();
        standing.requireLead(actor, lead, today);
        long[] row = new long[1];
        AgencyId[] former = new AgencyId[1];
        Task changed = desk.act(actor, seen, TaskAct.TRANSFER, null, "TASK_TRANSFERRED", task -> {
            AgencyId before = task.leadOrThrow();
            if (before.equals(lead)) {
                throw new InvalidInput("lead", "task.transfer.same");
            }
            // before the new deadline has its row: the former lead reads what is older than this
            Instant taken = clock.instant();
            row[0] = table.add(
                    actor,
                    task,
                    lead,
                    new TransferTable.Cause(TransferKind.TRANSFER, form.document(), form.documentOn(), form.reason()),
                    today);
            former[0] = before;
            desk.overtakeRequest(actor, task);
            submissions.overtake(actor, seen.task());
            task.transfer(lead, desk.now());
            relations.changeLead(seen.task(), before, lead, taken);
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("lead", before.toString(), lead.toString()));
            changes.add(new Change("document", null, form.document()));
            changes.add(new Change("documentOn", null, String.valueOf(form.documentOn())));
            changes.add(new Change("reason", null, form.reason()));
            moveDeadline(actor, task, form, today, changes);
            return changes;
        });
        readers.follow(actor, changed);
        desk.tell(new TaskEvents.Transferred(actor, seen.task(), row[0], former[0], false, form.reason()));
    }

    /** A kept deadline has its row too: with it the reminders begin anew for the new lead. */
    private void moveDeadline(Actor actor, Task task, TransferForm form, LocalDate today, List<Change> changes) {
        Deadline before = task.term().deadline();
        Deadline moved = form.deadline(before);
        ledger.add(
                actor,
                task.id(),
                task.term().version() + 1,
                LedgerKind.TRANSFER,
                before,
                moved,
                form.reason(),
                form.document());
        task.moveDeadline(moved, effective.of(moved.dueOn(), today));
        if (!before.equals(moved)) {
            changes.add(new Change("dueOn", before.told(), moved.told()));
        }
    }

    /**
     * The lines "chuyển đi / chuyển đến", newest first: to whoever reads all tasks all of them, to an agency its own.
     *
     * @param agency only this one's; null for all that the actor may know
     */
    @Transactional(readOnly = true)
    public List<TransferRow> rows(Actor actor, @Nullable AgencyId agency) {
        if (actor.may(Right.READ_ALL)) {
            return table.rows(agency, MOST);
        }
        AgencyId own = actor.agency();
        boolean knows = own != null && actor.may(Right.READ_AGENCY) && (agency == null || agency.equals(own));
        return knows ? table.rows(own, MOST) : List.of();
    }

    /** How many lines the actor's own agency has. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        AgencyId own = actor.agency();
        return own != null && actor.may(Right.READ_AGENCY) ? table.count(own) : 0;
    }
}
