package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.NumberSeries;
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

    private static final String CODES = "NV";

    private final TaskRepository tasks;
    private final TaskAgencies relations;
    private final TaskForms forms;
    private final TaskAccess access;
    private final TaskSummary summary;
    private final TaskTurns turns;
    private final TaskDesk desk;
    private final DeadlineLedger ledger;
    private final EffectiveDay effective;
    private final Standing standing;
    private final Directives directives;
    private final DirectiveRegister register;
    private final NumberSeries series;
    private final History history;
    private final Clock clock;

    TaskIssuing(
            TaskRepository tasks,
            TaskAgencies relations,
            TaskForms forms,
            TaskAccess access,
            TaskSummary summary,
            TaskTurns turns,
            TaskDesk desk,
            DeadlineLedger ledger,
            EffectiveDay effective,
            Standing standing,
            Directives directives,
            DirectiveRegister register,
            NumberSeries series,
            History history,
            Clock clock) {
        this.tasks = tasks;
        this.relations = relations;
        this.forms = forms;
        this.access = access;
        this.summary = summary;
        this.turns = turns;
        this.desk = desk;
        this.ledger = ledger;
        this.effective = effective;
        this.standing = standing;
        this.directives = directives;
        this.register = register;
        this.series = series;
        this.history = history;
        this.clock = clock;
    }

    /**
     * Issues drafts of one directive in one transaction.
     *
     * @throws InvalidInput naming each missing field as {@code <task id>.<field>}; for a deadline that is past or short,
     *     {@code <task id>.dueOn} with key {@code task.deadline.short} until the decider keeps or replaces it
     * @throws StaleVersion if one of them is no longer as it was seen
     */
    public void issue(Actor actor, DirectiveId directive, List<Issue> orders) {
        if (orders.isEmpty()) {
            throw new DomainException("task.issue.none");
        }
        DirectiveDetails read = directives.get(actor, directive);
        Source source = new Source(directive, read.form().urgency(), read.form().level());
        TaskDrafts.requireInForce(read);
        LocalDate today = desk.today();
        Map<Long, Task> locked = new LinkedHashMap<>();
        tasks.lockAll(orders.stream().map(o -> o.task().value()).toList())
                .forEach(task -> locked.put(task.id().value(), task));
        InvalidInput.Collector wrong = new InvalidInput.Collector();
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
        }
        give(actor, source, orders, locked, wrong);
    }

    /**
     * Gives the period of a recurring task: what was decided with the rule needs no other decision.
     *
     * @param pattern the first task, which the office gave
     * @throws InvalidInput if an agency or a person that it names is no longer there
     */
    void givePeriod(Actor job, TaskId period, TaskId pattern) {
        Task task = desk.locked(period);
        if (task.state() != TaskState.DRAFT) {
            return;
        }
        Issue order = new Issue(period, task.version(), true, null);
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        check(task, order, desk.today(), wrong);
        Task first = tasks.findById(pattern.value()).orElseThrow(() -> new NotFound("task.not-found"));
        give(
                job,
                new Source(task.directive(), first.urgency(), first.issuingLevel()),
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
        relations.replace(task.id(), task.leadOrThrow(), others, clock.instant());
        ledger.add(actor, task.id(), 0, LedgerKind.FIRST, null, first, null);
        task.issue(code, source.urgency(), source.level(), effective.of(first.dueOn(), today), today);
        LocalDate other = order.dueOnAtIssue();
        if (other != null) {
            // row 0 must be in force before row 1 moves it: the database compares each step
            tasks.flush();
            ledger.add(actor, task.id(), 1, LedgerKind.AT_ISSUE, first.dueOn(), Deadline.on(other), null);
            task.moveDeadline(Deadline.on(other), effective.of(other, today));
        }
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("state", TaskState.DRAFT.name(), TaskState.ASSIGNED.name()));
        changes.add(new Change("code", null, code));
        changes.add(new Change("lead", null, task.leadOrThrow().toString()));
        changes.add(new Change("dueOn", null, first.told()));
        if (other != null) {
            changes.add(new Change("dueOn", first.told(), other.toString()));
        }
        return new HistoryNote(TaskDesk.subject(task.id()), "TASK_ISSUED", changes);
    }

    private void check(Task task, Issue order, LocalDate today, InvalidInput.Collector wrong) {
        String at = task.id() + ".";
        LocalDate asked = order.dueOnAtIssue() != null
                ? order.dueOnAtIssue()
                : task.term().dueOn();
        wrong.when(task.lead() == null, at + "lead", "task.issue.lead")
                .when(task.product() == null, at + "product", "error.required")
                .when(task.answerable().responsibleLeader() == null, at + "responsibleLeader", "error.required")
                .when(task.followingOfficer() == null, at + "followingOfficer", "error.required")
                .when(task.term().kind() == null, at + "deadlineKind", "task.issue.deadline")
                .when(
                        order.dueOnAtIssue() != null && task.term().kind() != DeadlineKind.DATED,
                        at + "dueOn",
                        "task.issue.deadline")
                .when(
                        !order.keepShortDeadline() && effective.isShort(asked, today),
                        at + "dueOn",
                        "task.deadline.short",
                        asked == null ? "" : Texts.day(asked));
    }
}
