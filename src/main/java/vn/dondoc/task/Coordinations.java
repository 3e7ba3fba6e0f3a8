package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.file.Files;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/**
 * Đề nghị phối hợp: the lead agency asks coordinating ones, each by a request of its own; each answers for itself. While
 * one of them waits, the days are the coordinating agency's; the task's deadline stays.
 *
 * @see "docs/decisions/0022-coordinating-agencies-answer.md"
 */
@Service
@Transactional
public class Coordinations {

    private static final Set<TaskState> WORKING = EnumSet.of(TaskState.IN_PROGRESS, TaskState.RETURNED);

    private final TaskDesk desk;
    private final TaskAccess visible;
    private final CoordinationAccess access;
    private final CoordinationTable table;
    private final LaidAnswerTable laid;
    private final CoordinationLines lines;
    private final TaskAgencies agencies;
    private final EffectiveDay effective;
    private final Files files;
    private final History history;

    Coordinations(
            TaskDesk desk,
            TaskAccess visible,
            CoordinationAccess access,
            CoordinationTable table,
            LaidAnswerTable laid,
            CoordinationLines lines,
            TaskAgencies agencies,
            EffectiveDay effective,
            Files files,
            History history) {
        this.desk = desk;
        this.visible = visible;
        this.access = access;
        this.table = table;
        this.laid = laid;
        this.lines = lines;
        this.agencies = agencies;
        this.effective = effective;
        this.files = files;
        this.history = history;
    }

    /** Đề nghị phối hợp: one request to each of these agencies. */
    public void ask(Actor actor, Versioned seen, CoordinationForm form) {
        Task task = locked(actor, seen.task());
        requireAsks(actor, task);
        StaleVersion.check(seen.version(), task.version());
        requireWorking(task);
        CoordinationForm clean = form.checked(desk.today(), lastDay(task));
        requireAskable(task, clean.agencies());
        files.requireOwn(actor, clean.files());
        LocalDate due = Objects.requireNonNull(clean.dueOn());
        List<CoordinationEvents.Noted> noted =
                add(actor, task, clean.agencies(), null, clean.text(), due, clean.files());
        desk.asked(task);
        desk.tell(new CoordinationEvents.Asked(actor, task.id(), noted));
    }

    /**
     * The answer of a coordinating agency.
     *
     * @param enteredFrom number of the agency's paper if the office enters it; else null
     */
    public void answer(
            Actor actor, TaskId id, CoordinationId request, CoordinationAnswer answer, @Nullable String enteredFrom) {
        Task task = locked(actor, id);
        boolean mayDo = enteredFrom == null ? access.answers(actor, task, desk.today()) : access.enters(actor);
        if (!mayDo) {
            throw new Refused("task.act.refused");
        }
        Coordination asked = find(task, request);
        if (enteredFrom == null && !actor.worksIn(asked.agency())) {
            throw new DomainException("coordination.gone");
        }
        asked.requireWaiting();
        String paper = enteredFrom == null ? null : SearchText.required(enteredFrom, "enteredFrom", 100);
        CoordinationAnswer clean = answer.checked(desk.today());
        files.requireOwn(actor, clean.files());
        laid.decide(actor, request, Submission.Outcome.OVERTAKEN, null);
        enter(actor, task, asked, clean, paper);
    }

    /** The answer itself; its files may be those that the focal point laid before the head. */
    void enter(Actor actor, Task task, Coordination asked, CoordinationAnswer clean, @Nullable String paper) {
        table.answer(actor, asked.id(), clean, paper, effective.lateDays(asked.effectiveOn(), desk.today()));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("text", null, clean.text()));
        if (!clean.documentNumber().isEmpty()) {
            changes.add(new Change("documentNumber", null, clean.documentNumber()));
        }
        if (paper != null) {
            changes.add(new Change("enteredFrom", null, paper));
        }
        CoordinationEvents.Noted noted = noted(actor, asked, "TASK_COORDINATION_ANSWERED", changes);
        desk.asked(task);
        desk.tell(new CoordinationEvents.Answered(actor, task.id(), noted, paper));
    }

    /**
     * The answer was not enough: the agency is asked once more, with the reason in place of a text.
     *
     * @param dueOn by when; not after the task's own last day in time
     */
    public void sendBack(Actor actor, TaskId id, CoordinationId request, String reason, @Nullable LocalDate dueOn) {
        Task task = locked(actor, id);
        requireAsks(actor, task);
        Coordination answered = find(task, request);
        answered.requireReturnable();
        requireWorking(task);
        String why = SearchText.required(reason, "reason", 2000);
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        CoordinationForm.checkDue(dueOn, desk.today(), lastDay(task), wrong);
        wrong.throwIfAny();
        requireAskable(task, List.of(answered.agency()));
        table.close(actor, request, Coordination.State.RETURNED, why);
        List<CoordinationEvents.Noted> noted =
                add(actor, task, List.of(answered.agency()), request, why, Objects.requireNonNull(dueOn), List.of());
        desk.asked(task);
        desk.tell(new CoordinationEvents.Asked(actor, id, noted));
    }

    /** Không cần nữa: the agency need not answer. */
    public void close(Actor actor, TaskId id, CoordinationId request, String reason) {
        Task task = locked(actor, id);
        requireAsks(actor, task);
        Coordination asked = find(task, request);
        asked.requireWaiting();
        String why = SearchText.required(reason, "reason", 2000);
        laid.decide(actor, request, Submission.Outcome.OVERTAKEN, null);
        table.close(actor, request, Coordination.State.CLOSED, why);
        CoordinationEvents.Noted noted =
                noted(actor, asked, "TASK_COORDINATION_CLOSED", List.of(new Change("reason", null, why)));
        desk.asked(task);
        desk.tell(new CoordinationEvents.Closed(actor, id, noted));
    }

    /**
     * What was asked, as far as the actor may know of it, and what he may do.
     *
     * @throws vn.dondoc.shared.NotFound if he may not see the task
     */
    @Transactional(readOnly = true)
    public TaskCoordination of(Actor actor, TaskId id) {
        return lines.of(actor, id, desk.now());
    }

    /** A request to each of these agencies, the same of each; their history rows are written together. */
    private List<CoordinationEvents.Noted> add(
            Actor actor,
            Task task,
            List<AgencyId> asked,
            @Nullable CoordinationId againOf,
            String text,
            LocalDate due,
            List<FileId> attached) {
        LocalDate last = Objects.requireNonNull(effective.of(due, desk.today()));
        List<CoordinationId> ids = asked.stream()
                .map(agency ->
                        table.add(actor, task, new CoordinationTable.Entry(agency, againOf, text, due, last, attached)))
                .toList();
        List<Change> changes = List.of(
                new Change("dueOn", null, due.toString()), new Change(againOf == null ? "text" : "reason", null, text));
        String act = againOf == null ? "TASK_COORDINATION_ASKED" : "TASK_COORDINATION_RETURNED";
        List<Long> rows = history.recordAll(
                actor,
                asked.stream()
                        .map(agency -> note(task.id(), agency, act, changes))
                        .toList());
        return IntStream.range(0, ids.size())
                .mapToObj(i -> new CoordinationEvents.Noted(ids.get(i), rows.get(i)))
                .toList();
    }

    private CoordinationEvents.Noted noted(Actor actor, Coordination asked, String act, List<Change> more) {
        HistoryNote note = note(asked.task(), asked.agency(), act, more);
        return new CoordinationEvents.Noted(
                asked.id(), history.recordAll(actor, List.of(note)).getFirst());
    }

    static HistoryNote note(TaskId task, AgencyId asked, String act, List<Change> more) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(CoordinationAccess.ASKED_AGENCY, null, asked.toString()));
        changes.addAll(more);
        return new HistoryNote(TaskDesk.subject(task), act, changes);
    }

    private Task locked(Actor actor, TaskId id) {
        Task task = desk.locked(id);
        visible.requireVisible(actor, task);
        return task;
    }

    private void requireAsks(Actor actor, Task task) {
        if (!access.asks(actor, task, desk.today())) {
            throw new Refused("task.act.refused");
        }
    }

    private static void requireWorking(Task task) {
        if (!isWorking(task)) {
            throw new DomainException("coordination.not-now");
        }
    }

    static boolean isWorking(Task task) {
        return WORKING.contains(task.state());
    }

    /**
     * The task's last day in time, after which no answer is asked for, with the hour where that counts; null without one, and
     * once it is over, when any answer is late for the task. A request has whole days: of a task that is due at an hour that
     * day itself is its last.
     */
    static @Nullable Deadline last(Task task, Moment now) {
        Term term = task.term();
        Deadline last = term.deadline().lastInTime(term.effectiveOn());
        return last.dueOn() == null || last.isOver(now) ? null : last;
    }

    private @Nullable LocalDate lastDay(Task task) {
        Deadline last = last(task, desk.now());
        return last == null ? null : last.dueOn();
    }

    private void requireAskable(Task task, List<AgencyId> asked) {
        Map<AgencyId, Set<Relation>> relations = agencies.relations(task.id());
        Set<AgencyId> waiting = Coordination.waiting(table.of(task.id()));
        new InvalidInput.Collector()
                .when(
                        !asked.stream()
                                .allMatch(one ->
                                        relations.getOrDefault(one, Set.of()).contains(Relation.COORDINATING)),
                        "agencies",
                        "coordination.not-coordinating")
                .when(asked.stream().anyMatch(waiting::contains), "agencies", "coordination.waits")
                .throwIfAny();
    }

    private Coordination find(Task task, CoordinationId request) {
        return table.find(task.id(), request).orElseThrow(() -> new DomainException("coordination.gone"));
    }
}
