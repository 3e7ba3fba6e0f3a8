package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.TaskId;

/**
 * What a lead agency asks of the office: xin gia hạn, xin thôi chủ trì; at most one thing at a time. From the day on which
 * it asks until the answer the days are the office's, if it asks before the deadline is over.
 */
@Service
@Transactional
public class Requests {

    private static final Set<TaskAct> ASKED = EnumSet.of(TaskAct.ASK_EXTENSION, TaskAct.ASK_RELEASE);

    private final TaskDesk desk;
    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskAgencies agencies;
    private final RequestTable table;
    private final SubmissionTable submissions;
    private final ExtensionRule rule;
    private final RefusalTerm refusals;

    Requests(
            TaskDesk desk,
            TaskRepository tasks,
            TaskAccess access,
            TaskAgencies agencies,
            RequestTable table,
            SubmissionTable submissions,
            ExtensionRule rule,
            RefusalTerm refusals) {
        this.desk = desk;
        this.tasks = tasks;
        this.access = access;
        this.agencies = agencies;
        this.table = table;
        this.submissions = submissions;
        this.rule = rule;
        this.refusals = refusals;
    }

    /** Xin gia hạn. */
    public void askExtension(Actor actor, Versioned seen, ExtensionForm form) {
        LocalDate today = desk.today();
        long[] request = new long[1];
        desk.act(actor, seen, TaskAct.ASK_EXTENSION, paper(form.enteredFrom()), "TASK_EXTENSION_ASKED", task -> {
            Moment now = desk.now();
            ExtensionForm clean = checked(task, form, now);
            submissions.overtake(actor, seen.task(), ASKED);
            Deadline to = clean.deadline();
            LocalDate day = Objects.requireNonNull(to.dueOn());
            request[0] = table.add(
                    actor,
                    task,
                    new RequestTable.Entry(
                            TaskRequest.Kind.EXTENSION,
                            clean.reason(),
                            clean.document().isEmpty() ? null : clean.document(),
                            to,
                            null,
                            decides(actor, task, rule.decider(task, day, today)),
                            clean.enteredFrom()));
            task.asks(TaskAct.ASK_EXTENSION, new Asking(request[0], TaskRequest.Kind.EXTENSION, now));
            return List.of(new Change("proposedDueOn", null, to.told()), new Change("reason", null, clean.reason()));
        });
        desk.tell(new TaskEvents.Requested(actor, seen.task(), request[0], paper(form.enteredFrom())));
    }

    /**
     * Xin thôi chủ trì a task that was received already.
     *
     * @param proposedAgency who should do it instead; null if the agency proposes nobody
     */
    public void askRelease(
            Actor actor,
            Versioned seen,
            String reason,
            @Nullable AgencyId proposedAgency,
            @Nullable String enteredFrom) {
        String why = SearchText.required(reason, "reason", 2000);
        long[] request = new long[1];
        desk.act(actor, seen, TaskAct.ASK_RELEASE, paper(enteredFrom), "TASK_RELEASE_ASKED", task -> {
            requireNothingWaits(task);
            refusals.require(task, desk.today());
            submissions.overtake(actor, seen.task(), ASKED);
            request[0] = table.add(
                    actor,
                    task,
                    new RequestTable.Entry(
                            TaskRequest.Kind.RELEASE,
                            why,
                            null,
                            null,
                            proposedAgency,
                            decides(actor, task, TaskRequest.Decider.OFFICE_HEAD),
                            enteredFrom));
            task.asks(TaskAct.ASK_RELEASE, new Asking(request[0], TaskRequest.Kind.RELEASE, desk.now()));
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("reason", null, why));
            if (proposedAgency != null) {
                changes.add(new Change("proposedAgency", null, proposedAgency.toString()));
            }
            return changes;
        });
        desk.tell(new TaskEvents.Requested(actor, seen.task(), request[0], paper(enteredFrom)));
    }

    /** Whoever leads the Office does not decide about what he asks for it: that is for the leaders of the province. */
    private static TaskRequest.Decider decides(Actor actor, Task task, TaskRequest.Decider otherwise) {
        return actor.role() == Role.OFFICE_LEADER && actor.worksIn(task.lead())
                ? TaskRequest.Decider.PROVINCE_LEADER
                : otherwise;
    }

    /** The agency takes back what it asked. */
    public void withdraw(Actor actor, Versioned seen) {
        TaskRequest[] withdrawn = new TaskRequest[1];
        desk.act(actor, seen, TaskAct.WITHDRAW_REQUEST, null, "TASK_REQUEST_WITHDRAWN", task -> {
            TaskRequest waiting = waiting(task);
            withdrawn[0] = waiting;
            task.answered(TaskAct.WITHDRAW_REQUEST);
            table.decide(actor, waiting.id(), TaskRequest.Outcome.WITHDRAWN, null, null, null);
            return List.of(new Change("request", waiting.kind().name(), null));
        });
        desk.tell(new TaskEvents.RequestWithdrawn(actor, seen.task(), withdrawn[0].id(), withdrawn[0].enteredFrom()));
    }

    /**
     * Who would decide if more time were asked for now, as the form tells before it is sent; for whoever sees the task.
     *
     * @param to the day and hour in the form
     * @return empty if that is not later than the present deadline, or the task has none
     */
    @Transactional(readOnly = true)
    public Optional<WhoDecides> whoDecides(Actor actor, TaskId id, Deadline to) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        LocalDate day = to.dueOn();
        return day == null
                        || task.term().dueOn() == null
                        || !to.isLaterThan(task.term().deadline())
                ? Optional.empty()
                : Optional.of(whoDecides(actor, task, day));
    }

    /**
     * What a request for more time must have now, also if it is only laid before the head of the agency.
     *
     * @throws DomainException if another request waits, or the task has no deadline
     * @throws vn.dondoc.shared.InvalidInput naming each field that will not do
     */
    static ExtensionForm checked(Task task, ExtensionForm form, Moment now) {
        requireNothingWaits(task);
        if (task.term().dueOn() == null) {
            throw new DomainException("task.extension.undated");
        }
        return form.checked(task.term().deadline(), now);
    }

    static void requireNothingWaits(Task task) {
        if (task.asking() != null) {
            throw new DomainException("task.request.waits");
        }
    }

    private TaskRequest waiting(Task task) {
        return table.waiting(task.id()).orElseThrow(() -> new DomainException("task.request.gone"));
    }

    private static @Nullable String paper(@Nullable String enteredFrom) {
        return enteredFrom == null ? null : SearchText.required(enteredFrom, "enteredFrom", 100);
    }

    /** What the Office's people lay before its head is asked by him, and so it is not for him. */
    private WhoDecides whoDecides(Actor actor, Task task, LocalDate to) {
        WhoDecides who = rule.whoDecides(task, to, desk.today());
        TaskRequest.Decider decider = access.submits(actor, task, TaskAct.ASK_EXTENSION, desk.today())
                        && agencies.isOffice(task.leadOrThrow())
                ? TaskRequest.Decider.PROVINCE_LEADER
                : decides(actor, task, who.decider());
        return decider == who.decider()
                ? who
                : new WhoDecides(TaskRequest.Decider.PROVINCE_LEADER, ExtensionMeasure.NONE);
    }
}
