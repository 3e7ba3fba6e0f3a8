package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.NumberSeries;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.directive.Urgency;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;

/** Giao nhiệm vụ: all chosen drafts of a directive at once, or none. */
@Service
@Transactional
public class TaskIssuing {

    static final String ISSUED = "TASK_ISSUED";

    private static final String CODES = "NV";

    private final TaskRepository tasks;
    private final TaskAgencies relations;
    private final TaskForms forms;
    private final LikenessSearch alike;
    private final TaskAccess access;
    private final TaskSummary summary;
    private final TaskTurns turns;
    private final TaskDesk desk;
    private final DeadlineLedger ledger;
    private final RecurrenceRows rules;
    private final EffectiveDay effective;
    private final Standing standing;
    private final InForce inForce;
    private final DirectiveRegister register;
    private final UpwardDuties duties;
    private final NumberSeries series;
    private final History history;
    private final Clock clock;

    TaskIssuing(
            TaskRepository tasks,
            TaskAgencies relations,
            TaskForms forms,
            LikenessSearch alike,
            TaskAccess access,
            TaskSummary summary,
            TaskTurns turns,
            TaskDesk desk,
            DeadlineLedger ledger,
            RecurrenceRows rules,
            EffectiveDay effective,
            Standing standing,
            InForce inForce,
            DirectiveRegister register,
            UpwardDuties duties,
            NumberSeries series,
            History history,
            Clock clock) {
        this.tasks = tasks;
        this.relations = relations;
        this.forms = forms;
        this.alike = alike;
        this.access = access;
        this.summary = summary;
        this.turns = turns;
        this.desk = desk;
        this.ledger = ledger;
        this.rules = rules;
        this.effective = effective;
        this.standing = standing;
        this.inForce = inForce;
        this.register = register;
        this.duties = duties;
        this.series = series;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Issues drafts of one directive in one transaction.
     *
     * @return the tasks as this act left them, for {@link IssueUndoing}
     * @throws InvalidInput naming each missing field as {@code <task id>.<field>}; for a deadline that is past or short,
     *     {@code <task id>.dueOn} with key {@code task.deadline.short} until the decider keeps or replaces it; for one that
     *     ends too late for what the province owes those above it, with key {@code task.deadline.outer} until he keeps it
     * @throws StaleVersion if one of them is no longer as it was seen
     */
    public List<Versioned> issue(Actor actor, DirectiveId directive, List<Issue> orders) {
        if (orders.isEmpty()) {
            throw new DomainException("task.issue.none");
        }
        DirectiveDetails read = inForce.require(actor, directive);
        Source source = new Source(directive, read.form().urgency(), read.form().level());
        LocalDate today = desk.today();
        Map<Long, Task> locked = new LinkedHashMap<>();
        tasks.lockAll(orders.stream().map(o -> o.task().value()).toList())
                .forEach(task -> locked.put(task.id().value(), task));
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        Optional<DutyRow> duty = duties.binding(actor, directive);
        for (Issue order : orders) {
            Task task = locked.get(order.task().value());
            if (task == null || !task.directive().equals(directive)) {
                throw new NotFound("task.not-found");
            }
            access.require(actor, task, TaskAct.ISSUE, null, today);
            StaleVersion.check(order.version(), task.version());
            if (Lifecycle.find(task.state(), TaskAct.ISSUE).isEmpty()) {
                throw new DomainException("task.act.not-now.ISSUE");
            }
            check(task, order, today, wrong);
            duty.ifPresent(owed -> bound(task, order, owed, wrong));
        }
        give(actor, source, orders, locked, wrong);
        // what another directive gave since they were drafted
        alike.look(orders.stream().map(Issue::task).toList());
        return locked.values().stream()
                .map(task -> new Versioned(task.id(), task.version()))
                .toList();
    }

    /**
     * Gives the period of a recurring task: what was decided with the rule needs no other decision.
     *
     * Nothing happens if the draft is a draft no more, or its directive has ended or handed it over by now.
     *
     * @throws InvalidInput if an agency or a person that it names is no longer there
     */
    void givePeriod(Actor job, PeriodRows.ToGive draft) {
        boolean orders = inForce.holds(job, draft.directive());
        TaskId period = draft.period();
        Task task = tasks.lock(period.value()).orElse(null);
        if (!orders
                || task == null
                || task.state() != TaskState.DRAFT
                || !task.directive().equals(draft.directive())) {
            return;
        }
        Issue order = new Issue(period, task.version(), true, null);
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        check(task, order, desk.today(), wrong);
        InForce.Heading now = inForce.heading(draft.directive());
        give(
                job,
                new Source(draft.directive(), now.urgency(), now.level()),
                List.of(order),
                Map.of(period.value(), task),
                wrong);
    }

    /** What the tasks take from their directive. */
    private record Source(DirectiveId directive, Urgency urgency, IssuingLevel level) {}

    private void give(
            Actor actor, Source source, List<Issue> orders, Map<Long, Task> locked, InvalidInput.Collector wrong) {
        LocalDate today = desk.today();
        Map<Task, List<TaskAgencies.Row>> others = new LinkedHashMap<>();
        locked.values().forEach(task -> others.put(task, forms.others(actor, forms.of(task), today)));
        standing.check(actor, others, today, wrong);
        wrong.throwIfAny();
        List<HistoryNote> notes = new ArrayList<>();
        int number = series.take(CODES, today.getYear(), orders.size());
        for (Issue order : orders) {
            Task task = Objects.requireNonNull(locked.get(order.task().value()));
            notes.add(issue(
                    actor,
                    task,
                    Objects.requireNonNull(others.get(task)),
                    order,
                    "%s-%d-%05d".formatted(CODES, today.getYear(), number++),
                    source,
                    today));
        }
        tasks.flush();
        summary.enter(locked.keySet());
        turns.begin(locked.keySet(), today);
        rules.begin(locked.keySet(), today);
        register.setReaders(actor, source.directive(), relations.readers(source.directive()));
        history.recordAll(actor, notes);
        desk.tell(new TaskEvents.Issued(
                actor, source.directive(), orders.stream().map(Issue::task).toList()));
    }

    /** The agencies to which the drafts would go if they were issued today: leads, coordinating, informed, group members. */
    @Transactional(readOnly = true)
    public Set<AgencyId> receivers(Actor actor, List<TaskId> drafts) {
        Set<AgencyId> receivers = new LinkedHashSet<>();
        for (TaskId id : drafts) {
            Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
            access.requireVisible(actor, task);
            if (task.lead() != null) {
                receivers.add(task.leadOrThrow());
            }
            forms.others(actor, forms.of(task), desk.today()).forEach(row -> receivers.add(row.agency()));
        }
        return receivers;
    }

    private HistoryNote issue(
            Actor actor,
            Task task,
            List<TaskAgencies.Row> others,
            Issue order,
            String code,
            Source source,
            LocalDate today) {
        Deadline first = task.term().deadline();
        int row = task.term().firstRow();
        relations.replace(task.id(), task.leadOrThrow(), others, clock.instant());
        ledger.add(actor, task.id(), row, LedgerKind.FIRST, null, first, null);
        task.issue(code, source.urgency(), source.level(), effective.of(first.dueOn(), today), desk.now());
        List<Change> at = new ArrayList<>();
        LocalDate other = order.dueOnAtIssue();
        if (other != null) {
            // the first row must be in force before the next one moves it: the database compares each step
            tasks.flush();
            Deadline moved = first.movedTo(other);
            ledger.add(actor, task.id(), row + 1, LedgerKind.AT_ISSUE, first, moved, null);
            task.moveDeadline(moved, effective.of(other, today));
            at.add(new Change("dueOn", first.told(), moved.told()));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("state", TaskState.DRAFT.name(), TaskState.ASSIGNED.name()));
        changes.add(new Change("code", null, code));
        changes.add(new Change("lead", null, task.leadOrThrow().toString()));
        changes.add(new Change("dueOn", null, first.told()));
        changes.addAll(at);
        TaskChanges.nature(changes, TaskNature.ORDINARY, task.nature());
        return new HistoryNote(TaskDesk.subject(task.id()), ISSUED, changes);
    }

    /** What the province owes those above it by a day cannot be made in time from tasks that end later. */
    private static void bound(Task task, Issue order, DutyRow owed, InvalidInput.Collector wrong) {
        LocalDate asked = order.dueOnAtIssue() != null
                ? order.dueOnAtIssue()
                : task.term().dueOn();
        wrong.when(
                !order.keepBeyondOuter() && asked != null && asked.isAfter(owed.innerDueOn()),
                task.id() + ".dueOn",
                "task.deadline.outer",
                Texts.day(owed.dueOn()),
                Texts.day(owed.innerDueOn()));
    }

    private void check(Task task, Issue order, LocalDate today, InvalidInput.Collector wrong) {
        String at = task.id() + ".";
        LocalDate asked = order.dueOnAtIssue() != null
                ? order.dueOnAtIssue()
                : task.term().dueOn();
        missing(task, wrong);
        wrong.when(
                        order.dueOnAtIssue() != null && task.term().kind() != DeadlineKind.DATED,
                        at + "dueOn",
                        "task.issue.deadline")
                .when(
                        !order.keepShortDeadline() && effective.isShort(asked, today),
                        at + "dueOn",
                        "task.deadline.short",
                        asked == null ? "" : Texts.day(asked));
    }

    /** What a draft needs before anybody may give it or propose to. */
    static void missing(Task task, InvalidInput.Collector wrong) {
        String at = task.id() + ".";
        wrong.when(task.lead() == null, at + "lead", "task.issue.lead")
                .when(task.nature().isUnnamed(), at + "presidingName", "task.issue.presiding")
                .when(
                        task.lead() != null && task.lead().equals(task.nature().presidingAgency()),
                        at + "presidingName",
                        "task.presiding.same")
                .when(task.product() == null, at + "product", "error.required")
                .when(task.answerable().responsibleLeader() == null, at + "responsibleLeader", "error.required")
                .when(task.followingOfficer() == null, at + "followingOfficer", "error.required")
                .when(task.term().kind() == null, at + "deadlineKind", "task.issue.deadline");
    }
}
