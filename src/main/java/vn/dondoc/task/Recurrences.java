package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;

/**
 * Việc định kỳ: which task comes back, and when. Whoever drafts may say so of a draft, and giving it decides the rule with
 * it; of a task that is given only those who decide. The periods themselves appear by {@link RecurrenceJob}.
 */
@Service
@Transactional
public class Recurrences {

    private final RecurrenceRows rows;
    private final PeriodRows periods;
    private final RecurrenceOrders orders;
    private final TaskRepository tasks;
    private final TaskForms forms;
    private final TaskDrafts drafts;
    private final Standing standing;
    private final TaskDesk desk;
    private final TaskAccess access;
    private final PeriodDays periodDays;
    private final TaskMarksReading marks;
    private final History history;
    private final IdGenerator ids;

    Recurrences(
            RecurrenceRows rows,
            PeriodRows periods,
            RecurrenceOrders orders,
            TaskRepository tasks,
            TaskForms forms,
            TaskDrafts drafts,
            Standing standing,
            TaskDesk desk,
            TaskAccess access,
            PeriodDays periodDays,
            TaskMarksReading marks,
            History history,
            IdGenerator ids) {
        this.rows = rows;
        this.periods = periods;
        this.orders = orders;
        this.tasks = tasks;
        this.forms = forms;
        this.drafts = drafts;
        this.standing = standing;
        this.desk = desk;
        this.access = access;
        this.periodDays = periodDays;
        this.marks = marks;
        this.history = history;
        this.ids = ids;
    }

    /**
     * Lets a task come back.
     *
     * @param seen the first task; its deadline is its own period's
     * @throws InvalidInput for {@code beats}, {@code endsOn}, {@code endDocument}
     * @throws DomainException if it comes back already, is itself a period of another, has no deadline or was closed
     */
    public RecurrenceId set(Actor actor, Versioned seen, RecurrenceForm entered) {
        Task first = desk.locked(seen.task());
        requireMay(actor, first);
        StaleVersion.check(seen.version(), first.version());
        if (rows.ofTask(seen.task()).isPresent()) {
            throw new DomainException("task.recurrence.already");
        }
        if (first.term().dueOn() == null) {
            throw new DomainException("task.recurrence.no-deadline");
        }
        if (first.state() == TaskState.CLOSED_NOT_DONE) {
            throw new DomainException("task.recurrence.closed");
        }
        RecurrenceForm form = clean(entered);
        RecurrenceId id = new RecurrenceId(ids.next());
        // the rule begins now: what would have been due before is not given afterwards
        LocalDate due = first.term().dueOn();
        rows.insert(id, seen.task(), form, due.isAfter(desk.today()) ? due : desk.today());
        history.record(actor, TaskDesk.subject(seen.task()), "TASK_RECURS", changes(form));
        return id;
    }

    /**
     * Changes how the task comes back from now on; what was given stays. A last day of today ends it. A rule that had ended
     * and goes on gives nothing for the time between. Periods that could not be given follow the changed rule: the job tries
     * them again.
     *
     * @throws InvalidInput for {@code beats}, {@code endsOn}, {@code endDocument} and the fields of the order
     * @throws StaleVersion if somebody else changed it since
     */
    public void change(Actor actor, RecurrenceId id, long seen, RecurrenceForm entered) {
        if (!rows.lock(id)) {
            throw new NotFound("task.recurrence.not-found");
        }
        RecurrenceRow row = rows.one(id).orElseThrow();
        Task first = first(row);
        requireMay(actor, first);
        StaleVersion.check(seen, row.version());
        TaskForm was = orders.of(id, forms.of(first));
        RecurrenceForm form = clean(entered);
        TaskForm order = order(actor, entered.order(), was);
        boolean sameDays = Set.copyOf(form.beats()).equals(Set.copyOf(row.beats()));
        // a rule that had ended owes nothing for the time between
        boolean goesOn = row.goesOnAfter(desk.today().minusDays(1));
        rows.update(id, form, sameDays && goesOn ? null : fromNowOn(row));
        List<Change> changes = changes(form);
        if (order != null && !order.equals(was)) {
            orders.write(id, order);
            changes.addAll(TaskChanges.between(was, order));
            followOn(actor, id, order);
        }
        periods.tryAgain(id);
        history.record(actor, TaskDesk.subject(row.first()), "TASK_RECURS_CHANGED", changes);
    }

    /** Periods that could not be given order what the rule orders now. */
    private void followOn(Actor actor, RecurrenceId id, TaskForm order) {
        for (PeriodRows.Stuck stuck : periods.stuck(id)) {
            Task draft = desk.locked(stuck.period());
            drafts.rewrite(
                    actor,
                    draft,
                    RecurrenceOrders.ofPeriod(
                            order,
                            stuck.beat().periodOf(stuck.day()),
                            draft.term().dueOn()));
        }
    }

    /**
     * What the periods to come order, as the form is opened with it: an agency that has ended and has one successor is
     * replaced by that one.
     *
     * @throws NotFound if there is no such rule, or the actor may not know of it
     */
    @Transactional(readOnly = true)
    public ComingPeriods coming(Actor actor, RecurrenceId id) {
        RecurrenceRow row = rows.one(id).orElseThrow(() -> new NotFound("task.recurrence.not-found"));
        Task first = first(row);
        requireMay(actor, first);
        return standing.today(actor, orders.of(id, forms.of(first)), desk.today());
    }

    private Task first(RecurrenceRow row) {
        return tasks.findById(row.first().value()).orElseThrow(() -> new NotFound("task.not-found"));
    }

    /** With its words cleaned, and deadline, passage and field as they were; null if nothing of it is to change. */
    private @Nullable TaskForm order(Actor actor, @Nullable TaskForm wanted, TaskForm was) {
        if (wanted == null) {
            return null;
        }
        TaskForm clean = wanted.at(was).checked();
        new InvalidInput.Collector()
                .when(clean.lead() == null, "lead", "task.issue.lead")
                .when(clean.product().isEmpty(), "product", "error.required")
                .when(clean.responsibleLeader() == null, "responsibleLeader", "error.required")
                .when(clean.followingOfficer() == null, "followingOfficer", "error.required")
                .throwIfAny();
        standing.requireAll(actor, clean, desk.today());
        return clean;
    }

    /** All that come back, those whose next day is nearest first, those that have ended last. */
    @Transactional(readOnly = true)
    public List<RecurrenceRow> list(Actor actor) {
        actor.require(Right.READ_ALL);
        return rows.all().stream()
                .map(marks::withNext)
                .sorted(Comparator.comparing(
                        RecurrenceRow::next, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder())))
                .toList();
    }

    /** The next deadlines that a rule would give, after that day, days off taken into account. */
    @Transactional(readOnly = true)
    public List<LocalDate> preview(Actor actor, RecurrenceForm form, LocalDate after, int most) {
        return periodDays
                .after(form, after)
                .limit(most)
                .map(PeriodDays.Due::deadline)
                .toList();
    }

    /** The first deadline that a rule would give after a day and that lies beyond a bound; empty if none does. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> firstBeyond(Actor actor, RecurrenceForm form, LocalDate after, LocalDate bound) {
        return periodDays
                .after(form, after)
                .map(PeriodDays.Due::deadline)
                .filter(day -> day.isAfter(bound))
                .findFirst();
    }

    private void requireMay(Actor actor, Task task) {
        access.requireVisible(actor, task);
        if (!marks.maySay(actor, task)) {
            throw new Refused("task.act.refused");
        }
    }

    /** The day after which a changed rule holds: nothing that has appeared comes again, and nothing is given afterwards. */
    private LocalDate fromNowOn(RecurrenceRow row) {
        LocalDate today = desk.today();
        return row.reached().isAfter(today) ? row.reached() : today;
    }

    private RecurrenceForm clean(RecurrenceForm form) {
        String document = SearchText.clean(form.endDocument());
        new InvalidInput.Collector()
                .when(form.beats().isEmpty(), "beats", "task.recurrence.no-period")
                .when(
                        form.endsOn() != null && form.endsOn().isBefore(desk.today()),
                        "endsOn",
                        "task.recurrence.ends-in-the-past")
                .when(form.endsOn() == null && !document.isEmpty(), "endsOn", "task.recurrence.document-without-day")
                .when(document.length() > 200, "endDocument", "error.too-long", 200)
                .throwIfAny();
        return new RecurrenceForm(form.beats(), form.endsOn(), document);
    }

    private static List<Change> changes(RecurrenceForm form) {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(
                "beats", null, form.beats().stream().map(Beat::stored).collect(Collectors.joining(", "))));
        if (form.endsOn() != null) {
            changes.add(new Change("endsOn", null, form.endsOn().toString()));
        }
        if (!form.endDocument().isEmpty()) {
            changes.add(new Change("endDocument", null, form.endDocument()));
        }
        return changes;
    }
}
