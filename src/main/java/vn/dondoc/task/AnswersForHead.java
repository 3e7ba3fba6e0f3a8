package vn.dondoc.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.TaskId;

/**
 * "Đầu mối trình, thủ trưởng duyệt" of a coordinating agency: where its policy says so, the focal point's answer waits for
 * the head, who sends it to the lead as his own or gives it back. Until then the request waits and its days are the
 * agency's; the day of the answer is the day on which the head sends it.
 *
 * @see "docs/decisions/0014-the-head-approves.md"
 */
@Service
@Transactional
public class AnswersForHead {

    private final TaskDesk desk;
    private final TaskAccess visible;
    private final CoordinationAccess access;
    private final CoordinationTable requests;
    private final Coordinations coordinations;
    private final LaidAnswerTable table;
    private final History history;

    AnswersForHead(
            TaskDesk desk,
            TaskAccess visible,
            CoordinationAccess access,
            CoordinationTable requests,
            Coordinations coordinations,
            LaidAnswerTable table,
            History history) {
        this.desk = desk;
        this.visible = visible;
        this.access = access;
        this.requests = requests;
        this.coordinations = coordinations;
        this.table = table;
        this.history = history;
    }

    /** Trình câu trả lời. */
    public void submit(Actor actor, TaskId id, CoordinationId request, CoordinationAnswer answer) {
        Task task = locked(actor, id);
        requireSubmits(actor, task);
        Coordination asked = own(actor, task, request);
        asked.requireWaiting();
        CoordinationAnswer clean = answer.checked(desk.today());
        long laid = table.add(actor, asked, clean);
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("text", null, clean.text()));
        if (!clean.documentNumber().isEmpty()) {
            changes.add(new Change("documentNumber", null, clean.documentNumber()));
        }
        long row = note(actor, id, "TASK_ANSWER_SUBMITTED", changes);
        desk.tell(
                new CoordinationEvents.Laid(actor, id, new CoordinationEvents.Noted(request, row), laid, clean.text()));
    }

    /** Duyệt: what was laid before the head goes to the lead as his own answer. */
    public void approve(Actor actor, TaskId id, CoordinationId request) {
        Task task = headed(actor, id);
        Coordination asked = own(actor, task, request);
        LaidAnswer laid = laid(task, asked);
        table.decide(actor, request, Submission.Outcome.APPROVED, null);
        note(actor, id, "TASK_ANSWER_APPROVED", List.of(new Change("submittedBy", null, laid.submitterName())));
        coordinations.enter(
                actor,
                task,
                asked,
                new CoordinationAnswer(
                        laid.text(),
                        laid.documentNumber(),
                        laid.documentOn(),
                        laid.files().stream().map(StoredFile::id).toList()),
                null);
    }

    /** The head gives it back to whoever submitted it. */
    public void sendBack(Actor actor, TaskId id, CoordinationId request, String reason) {
        Task task = headed(actor, id);
        Coordination asked = own(actor, task, request);
        String why = SearchText.required(reason, "reason", 2000);
        LaidAnswer laid = laid(task, asked);
        table.decide(actor, request, Submission.Outcome.SENT_BACK, why);
        long row = note(actor, id, "TASK_ANSWER_SENT_BACK", List.of(new Change("reason", null, why)));
        desk.tell(
                new CoordinationEvents.LaidBack(actor, id, new CoordinationEvents.Noted(request, row), laid.id(), why));
    }

    /**
     * Rút lại điều đã trình: whoever laid it, or in whose place, takes it back while the head has not decided.
     *
     * @throws DomainException if nothing waits any more, or another laid it
     */
    public void withdraw(Actor actor, TaskId id, CoordinationId request) {
        Task task = locked(actor, id);
        requireSubmits(actor, task);
        LaidAnswer laid = laid(task, own(actor, task, request));
        if (!laid.isOf(actor)) {
            throw new DomainException("task.submission.not-yours", laid.submitterName());
        }
        table.decide(actor, request, Submission.Outcome.WITHDRAWN, null);
        note(actor, id, "TASK_ANSWER_WITHDRAWN", List.of(new Change("text", laid.text(), null)));
    }

    private void requireSubmits(Actor actor, Task task) {
        if (!access.submits(actor, task, desk.today())) {
            throw new Refused("task.act.refused");
        }
    }

    /** For the head of a coordinating agency. */
    private Task headed(Actor actor, TaskId id) {
        Task task = locked(actor, id);
        AgencyId agency = actor.agency();
        if (agency == null || !access.approves(actor, task, agency)) {
            throw new Refused("task.act.refused");
        }
        return task;
    }

    private LaidAnswer laid(Task task, Coordination asked) {
        asked.requireWaiting();
        return table.waiting(task.id(), asked.id()).orElseThrow(() -> new DomainException("task.submission.gone"));
    }

    private Task locked(Actor actor, TaskId id) {
        Task task = desk.locked(id);
        visible.requireVisible(actor, task);
        return task;
    }

    /** A request to another agency looks like none. */
    private Coordination own(Actor actor, Task task, CoordinationId request) {
        return requests.find(task.id(), request)
                .filter(one -> actor.worksIn(one.agency()))
                .orElseThrow(() -> new DomainException("coordination.gone"));
    }

    private long note(Actor actor, TaskId task, String act, List<Change> changes) {
        return Objects.requireNonNull(
                history.recordAll(actor, List.of(new HistoryNote(TaskDesk.subject(task), act, changes)))
                        .getFirst());
    }
}
