package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;

/**
 * Việc nội bộ: an agency hands a task on to a unit or a person of its own, whole or in parts, each with a day of its own.
 * Who has it reports it done, who gives confirms it or gives it back. Nobody outside the agency learns of any of it.
 *
 * @see "docs/decisions/0027-what-stays-inside-an-agency.md"
 */
@Service
@Transactional
public class InnerTasks {

    private final InnerRepository tasks;
    private final InnerGiving giving;
    private final InnerBounds bounds;
    private final InnerDays days;
    private final InnerDues dues;
    private final InnerAccess access;
    private final InnerRows rows;
    private final History history;
    private final ApplicationEventPublisher news;
    private final IdGenerator ids;
    private final Clock clock;

    InnerTasks(
            InnerRepository tasks,
            InnerGiving giving,
            InnerBounds bounds,
            InnerDays days,
            InnerDues dues,
            InnerAccess access,
            InnerRows rows,
            History history,
            ApplicationEventPublisher news,
            IdGenerator ids,
            Clock clock) {
        this.tasks = tasks;
        this.giving = giving;
        this.bounds = bounds;
        this.days = days;
        this.dues = dues;
        this.access = access;
        this.rows = rows;
        this.history = history;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    /** Giao nội bộ: all of these or none. */
    public List<InnerTaskId> give(Actor actor, TaskId task, List<InnerForm> forms) {
        InnerGiving.Given given = giving.require(actor, task, forms, Moment.now(clock));
        List<InnerEvents.Noted> noted = new ArrayList<>();
        for (InnerForm form : given.forms()) {
            InnerTask made = tasks.save(new InnerTask(
                    new InnerTaskId(ids.next()),
                    task,
                    given.agency(),
                    form,
                    given.bound().lastDay(Objects.requireNonNull(form.dueOn())),
                    actor,
                    today(),
                    clock.instant()));
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("content", null, form.content()));
            changes.add(new Change(
                    form.unit() == null ? "person" : "unit",
                    null,
                    String.valueOf(form.unit() == null ? form.person() : form.unit())));
            changes.add(new Change("dueOn", null, form.deadline().told()));
            noted.add(new InnerEvents.Noted(made.innerId(), record(actor, made, "INNER_GIVEN", changes)));
        }
        tasks.flush();
        news.publishEvent(new InnerEvents.Given(actor, noted));
        return noted.stream().map(InnerEvents.Noted::task).toList();
    }

    /** Ghi tiến độ: a short word on how it goes. */
    public void noteProgress(Actor actor, InnerTaskId id, long version, String text) {
        String words = SearchText.required(text, "text", 500);
        act(actor, id, version, InnerAct.NOTE_PROGRESS, "progress", words, one -> one.noteProgress(words, today()));
    }

    /** Báo xong. */
    public void reportDone(Actor actor, InnerTaskId id, long version, String result) {
        String words = SearchText.required(result, "result", 1000);
        // the task before what hangs on it, as every act on the task itself does
        bounds.ofTaskOf(id, Moment.now(clock));
        act(actor, id, version, InnerAct.REPORT_DONE, one -> {
            one.reportDone(actor, words, Moment.now(clock));
            List<Change> changes = new ArrayList<>(List.of(new Change("result", null, words)));
            // while the task is on hold its days are nobody's, and whoever works all the same is not late by them
            InnerDues.moved(one, () -> dues.giveHeldDays(one)).ifPresent(changes::add);
            return changes;
        });
    }

    /** Nhận kết quả. */
    public void confirm(Actor actor, InnerTaskId id, long version) {
        act(actor, id, version, InnerAct.CONFIRM, "", "", one -> one.confirm(actor, today(), days.lateDays(one)));
    }

    /** Trả lại, with the reason word by word; still to do again, it has the days of a hold meanwhile and ends no later than its task. */
    public void giveBack(Actor actor, InnerTaskId id, long version, String reason) {
        String why = SearchText.required(reason, "reason", 1000);
        InnerDue bound = bounds.ofTaskOf(id, Moment.now(clock));
        long row = act(actor, id, version, InnerAct.GIVE_BACK, one -> {
            one.giveBack(why);
            List<Change> changes = new ArrayList<>(List.of(new Change("reason", null, why)));
            InnerDues.moved(one, () -> dues.redo(one, bound)).ifPresent(changes::add);
            return changes;
        });
        news.publishEvent(new InnerEvents.GivenBack(actor, new InnerEvents.Noted(id, row)));
    }

    /** Thôi giao. */
    public void cancel(Actor actor, InnerTaskId id, long version, String reason) {
        String why = SearchText.required(reason, "reason", 1000);
        act(
                actor,
                id,
                version,
                InnerAct.CANCEL,
                "reason",
                why,
                one -> one.cancel(actor, InnerClosing.BY_HAND, why, today()));
    }

    /**
     * Đổi hạn, within the task's own.
     *
     * @param dueAt an hour of that day; null for the whole day
     * @throws InvalidInput for {@code dueOn}, naming the task's deadline where that is the bound
     */
    public void changeDue(
            Actor actor, InnerTaskId id, long version, @Nullable LocalDate dueOn, @Nullable LocalTime dueAt) {
        // before the inner task's own row, as every act on the task itself does
        InnerDue bound = bounds.ofTaskOf(id, Moment.now(clock));
        InnerTask one = tasks.lock(id.value()).orElseThrow(() -> new NotFound("inner.not-found"));
        access.require(actor, one, InnerAct.CHANGE_DUE);
        StaleVersion.check(version, one.version());
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        bound.check(dueOn, dueAt, wrong);
        wrong.throwIfAny();
        Deadline before = one.due();
        Deadline to = Deadline.on(Objects.requireNonNull(dueOn), dueAt);
        if (to.equals(before)) {
            throw new InvalidInput("dueOn", "inner.same-due");
        }
        one.changeDue(to, bound.lastDay(dueOn), today());
        tasks.flush();
        long row = record(actor, one, "INNER_CHANGE_DUE", List.of(new Change("dueOn", before.told(), to.told())));
        news.publishEvent(new InnerEvents.DueChanged(
                actor, new InnerEvents.Noted(id, row), before, to, one.version(), InnerEvents.Cause.AGENCY));
    }

    /** What the actor may know of what was handed on of a task; nothing to whoever is not of an agency that did. */
    @Transactional(readOnly = true)
    public TaskInside of(Actor actor, TaskId task) {
        return new TaskInside(rows.of(actor, task), giving.mayGive(actor, task));
    }

    /**
     * To whom the actor may hand on.
     *
     * @throws vn.dondoc.shared.Refused if he may not give
     */
    @Transactional(readOnly = true)
    public InnerOptions options(Actor actor) {
        return giving.options(actor, today());
    }

    /**
     * What was done to it, oldest first.
     *
     * @throws NotFound if the actor may not know of it
     */
    @Transactional(readOnly = true)
    public List<HistoryEntry> history(Actor actor, InnerTaskId id) {
        access.requireVisible(actor, tasks.findById(id.value()).orElseThrow(() -> new NotFound("inner.not-found")));
        return history.of(actor, subject(id));
    }

    private long act(
            Actor actor,
            InnerTaskId id,
            long version,
            InnerAct act,
            String field,
            String words,
            Consumer<InnerTask> verb) {
        return act(actor, id, version, act, one -> {
            verb.accept(one);
            return field.isEmpty() ? List.of() : List.of(new Change(field, null, words));
        });
    }

    /** @param verb changes it and returns what the history shall show */
    private long act(Actor actor, InnerTaskId id, long version, InnerAct act, Function<InnerTask, List<Change>> verb) {
        InnerTask one = tasks.lock(id.value()).orElseThrow(() -> new NotFound("inner.not-found"));
        access.require(actor, one, act);
        StaleVersion.check(version, one.version());
        List<Change> changes = verb.apply(one);
        tasks.flush();
        return record(actor, one, "INNER_" + act.name(), changes);
    }

    private long record(Actor actor, InnerTask one, String act, List<Change> changes) {
        return history.record(actor, subject(one.innerId()), act, changes);
    }

    static Subject subject(InnerTaskId id) {
        return new Subject(Subject.INNER_TASK, id.value());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
