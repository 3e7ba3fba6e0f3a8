package vn.dondoc.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/**
 * "Đầu mối trình, thủ trưởng duyệt": where the policy of the lead agency says so, a focal point's claim, refusal or request
 * waits for the head of the agency, who sends it to the Office as his own or gives it back. Nobody outside the agency knows
 * of it until then.
 *
 * @see "docs/decisions/0014-the-head-approves.md"
 */
@Service
@Transactional
public class Submissions {

    private final TaskDesk desk;
    private final TaskAccess access;
    private final RefusalTerm refusals;
    private final SubmissionTable table;
    private final TaskWork work;
    private final Requests requests;
    private final History history;

    Submissions(
            TaskDesk desk,
            TaskAccess access,
            RefusalTerm refusals,
            SubmissionTable table,
            TaskWork work,
            Requests requests,
            History history) {
        this.desk = desk;
        this.access = access;
        this.refusals = refusals;
        this.table = table;
        this.work = work;
        this.requests = requests;
        this.history = history;
    }

    /** Trình báo hoàn thành. */
    public void submitClaim(Actor actor, Versioned seen, ClaimForm form) {
        submit(actor, seen, TaskAct.CLAIM, task -> {
            ClaimForm clean = form.checked(task, desk.now());
            return new SubmissionTable.Entry(
                    TaskAct.CLAIM,
                    clean.resultText(),
                    clean.documentNumber().isEmpty() ? null : clean.documentNumber(),
                    clean.documentOn(),
                    null,
                    null,
                    clean.files(),
                    clean.late());
        });
    }

    /**
     * Trình từ chối.
     *
     * @param proposedAgency who should do it instead; null if the agency proposes nobody
     */
    public void submitRefusal(Actor actor, Versioned seen, String reason, @Nullable AgencyId proposedAgency) {
        String why = SearchText.required(reason, "reason", 2000);
        submit(actor, seen, TaskAct.REFUSE, task -> {
            refusals.require(task, desk.today());
            return SubmissionTable.Entry.of(TaskAct.REFUSE, why, null, proposedAgency, null);
        });
    }

    /**
     * Trình xin gia hạn. It counts as asked when the head sends it: until then the days are the agency's.
     *
     * @param form entered by the agency itself
     */
    public void submitExtension(Actor actor, Versioned seen, ExtensionForm form) {
        submit(actor, seen, TaskAct.ASK_EXTENSION, task -> {
            ExtensionForm clean = Requests.checked(task, form, desk.now());
            return SubmissionTable.Entry.of(
                    TaskAct.ASK_EXTENSION,
                    clean.reason(),
                    clean.document().isEmpty() ? null : clean.document(),
                    null,
                    clean.deadline());
        });
    }

    /**
     * Trình xin thôi chủ trì.
     *
     * @param proposedAgency who should do it instead; null if the agency proposes nobody
     */
    public void submitRelease(Actor actor, Versioned seen, String reason, @Nullable AgencyId proposedAgency) {
        String why = SearchText.required(reason, "reason", 2000);
        submit(actor, seen, TaskAct.ASK_RELEASE, task -> {
            Requests.requireNothingWaits(task);
            refusals.require(task, desk.today());
            return SubmissionTable.Entry.of(TaskAct.ASK_RELEASE, why, null, proposedAgency, null);
        });
    }

    /**
     * Duyệt: what was submitted goes to the Office as the head's own act, and on his day.
     *
     * @param late why the claim is late, where it was laid before him in time and is not any more; null for as it stands
     * @throws vn.dondoc.shared.InvalidInput for {@code lateCause} and its text, if it is late and nobody has said why
     */
    public void approve(Actor actor, Versioned seen, @Nullable LateReason late) {
        Submission waiting = waitingFor(actor, seen);
        table.decide(actor, waiting.id(), Submission.Outcome.APPROVED, null);
        note(actor, seen, "TASK_SUBMISSION_APPROVED", new Change("submittedBy", null, waiting.submitterName()));
        switch (waiting.act()) {
            case REFUSE -> work.refuse(actor, seen, waiting.text(), waiting.proposedAgency(), null);
            case ASK_EXTENSION -> {
                Deadline proposed = Objects.requireNonNull(waiting.proposed());
                requests.askExtension(
                        actor,
                        seen,
                        new ExtensionForm(
                                proposed.dueOn(), proposed.dueAt(), waiting.text(), waiting.documentNumber(), null));
            }
            case ASK_RELEASE -> requests.askRelease(actor, seen, waiting.text(), waiting.proposedAgency(), null);
            default ->
                work.enter(
                        actor,
                        seen,
                        new ClaimForm(
                                waiting.text(),
                                waiting.documentNumber(),
                                waiting.documentOn(),
                                waiting.files().stream().map(StoredFile::id).toList(),
                                null,
                                late == null ? waiting.late() : late));
        }
    }

    /** The head gives it back to whoever submitted it. */
    public void sendBack(Actor actor, Versioned seen, String reason) {
        String why = SearchText.required(reason, "reason", 2000);
        Submission waiting = waitingFor(actor, seen);
        table.decide(actor, waiting.id(), Submission.Outcome.SENT_BACK, why);
        note(actor, seen, "TASK_SUBMISSION_SENT_BACK", new Change("reason", null, why));
        desk.tell(new TaskEvents.SubmissionSentBack(actor, seen.task(), waiting.id(), why));
    }

    /**
     * Rút lại điều đã trình: whoever laid it, or in whose place, takes it back while the head has not decided.
     *
     * @throws DomainException if nothing waits any more, or another laid it
     */
    public void withdraw(Actor actor, Versioned seen) {
        Task task = desk.locked(seen.task());
        access.requireVisible(actor, task);
        if (!access.submits(actor, task, TaskAct.CLAIM, desk.today())) {
            throw new Refused("task.act.refused");
        }
        StaleVersion.check(seen.version(), task.version());
        Submission waiting = table.waiting(seen.task()).orElseThrow(() -> new DomainException("task.submission.gone"));
        if (!waiting.isOf(actor)) {
            throw new DomainException("task.submission.not-yours", waiting.submitterName());
        }
        table.decide(actor, waiting.id(), Submission.Outcome.WITHDRAWN, null);
        note(
                actor,
                seen,
                "TASK_SUBMISSION_WITHDRAWN",
                new Change("submission", waiting.act().name(), null));
    }

    /** What this actor, or another in his place, laid before the head of his agency and got back, the latest first, while nothing has come of it. */
    @Transactional(readOnly = true)
    public List<SubmissionRow> sentBack(Actor actor) {
        AgencyId agency = actor.agency();
        Long desk = actor.deskNumber();
        return agency == null || desk == null || !access.isOfAgency(actor) ? List.of() : table.sentBack(agency, desk);
    }

    /** What waits for the head of the actor's agency, oldest first; nothing for those who lead or serve no agency. */
    @Transactional(readOnly = true)
    public List<SubmissionRow> open(Actor actor) {
        AgencyId agency = actor.agency();
        return agency == null || !access.isOfAgency(actor) ? List.of() : table.of(agency);
    }

    private void submit(Actor actor, Versioned seen, TaskAct act, Function<Task, SubmissionTable.Entry> what) {
        Task task = desk.locked(seen.task());
        access.requireVisible(actor, task);
        if (!access.submits(actor, task, act, desk.today())) {
            throw new Refused("task.act.refused");
        }
        StaleVersion.check(seen.version(), task.version());
        if (Lifecycle.find(task.state(), act).isEmpty()) {
            throw new DomainException("task.act.not-now." + act.name());
        }
        SubmissionTable.Entry entry = what.apply(task);
        long submission = table.add(actor, task, entry);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("submission", null, act.name()));
        changes.add(new Change(act == TaskAct.CLAIM ? "resultText" : "reason", null, entry.text()));
        if (entry.proposed() != null) {
            changes.add(new Change("proposedDueOn", null, entry.proposed().told()));
        }
        if (entry.documentNumber() != null) {
            changes.add(new Change(act == TaskAct.CLAIM ? "documentNumber" : "document", null, entry.documentNumber()));
        }
        changes.addAll(LateCauses.told(entry.late()));
        if (entry.proposedAgency() != null) {
            changes.add(
                    new Change("proposedAgency", null, entry.proposedAgency().toString()));
        }
        history.record(actor, TaskDesk.subject(seen.task()), "TASK_SUBMITTED", changes);
        desk.tell(new TaskEvents.Submitted(actor, seen.task(), submission, entry.text()));
    }

    private Submission waitingFor(Actor actor, Versioned seen) {
        Task task = desk.locked(seen.task());
        access.requireVisible(actor, task);
        if (!access.approves(actor, task)) {
            throw new Refused("task.act.refused");
        }
        StaleVersion.check(seen.version(), task.version());
        return table.waiting(seen.task()).orElseThrow(() -> new DomainException("task.submission.gone"));
    }

    private void note(Actor actor, Versioned seen, String act, Change change) {
        history.record(actor, TaskDesk.subject(seen.task()), act, List.of(change));
    }
}
