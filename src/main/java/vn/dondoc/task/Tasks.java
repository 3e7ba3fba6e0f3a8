package vn.dondoc.task;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.People;
import vn.dondoc.account.PersonRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;

/** One task as it is read: its page, its record, its files. Lists are {@link TaskList}'s. */
@Service
@Transactional(readOnly = true)
public class Tasks {

    private static final Set<String> OFFICE_ONLY = Set.of("TASK_DRAFTED", "TASK_DRAFT_CORRECTED", "TASK_PROPOSED");

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskAgencies relations;
    private final DeadlineLedger ledger;
    private final Claims claims;
    private final Agencies agencies;
    private final People people;
    private final Files files;
    private final History history;
    private final WorkingCalendar calendar;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    Tasks(
            TaskRepository tasks,
            TaskAccess access,
            TaskAgencies relations,
            DeadlineLedger ledger,
            Claims claims,
            Agencies agencies,
            People people,
            Files files,
            History history,
            WorkingCalendar calendar,
            Policies policies,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.relations = relations;
        this.ledger = ledger;
        this.claims = claims;
        this.agencies = agencies;
        this.people = people;
        this.files = files;
        this.history = history;
        this.calendar = calendar;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** What this actor may see, as a value for SQL of higher floors. */
    public TaskScope scopeOf(Actor actor) {
        return TaskScope.of(actor);
    }

    /** Whether the actor may see the task (not only its record as a former lead). */
    public boolean isVisible(Actor actor, TaskId id) {
        return tasks.findById(id.value())
                .map(task -> TaskScope.of(actor).admits(task.state(), task.field(), relations.relations(id)))
                .orElse(false);
    }

    /** @throws NotFound if the actor may not see the task */
    public void require(Actor actor, TaskId id) {
        if (!isVisible(actor, id)) {
            throw new NotFound("task.not-found");
        }
    }

    /** @throws NotFound if there is none with this code, or the actor may not know of it */
    public TaskId byCode(Actor actor, String code) {
        TaskId id = jdbc.sql("SELECT id FROM task WHERE code = ?")
                .param(code)
                .query((row, n) -> new TaskId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new NotFound("task.not-found"));
        if (!isVisible(actor, id) && readsUntil(actor, id) == null) {
            throw new NotFound("task.not-found");
        }
        return id;
    }

    /**
     * The page of a task. A former lead gets it as it stood when it was taken from him.
     *
     * @throws NotFound if there is none, or the actor may not know of it
     */
    public TaskDetails get(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        Map<AgencyId, Set<Relation>> related = relations.relations(id);
        boolean visible = TaskScope.of(actor).admits(task.state(), task.field(), related);
        Instant until = visible ? null : readsUntil(actor, id);
        if (!visible && until == null) {
            throw new NotFound("task.not-found");
        }
        LocalDate today = LocalDate.now(clock);
        TaskRow row = jdbc.sql(TaskRows.SELECT + "t.id = :id")
                .param("id", id.value())
                .query((r, n) -> TaskRows.read(r, today, calendar.days(), policies.number(Policy.SOON_DAYS, today)))
                .single();
        Map<AgencyId, AgencyRow> names = agencies.names(related.keySet());
        var leader = task.responsibleLeader();
        List<LedgerRow> deadlines = upTo(ledger.of(id), until, LedgerRow::decidedAt);
        return new TaskDetails(
                until == null ? row : FormerRecord.of(actor, row, deadlines),
                task.product(),
                task.sourcePassage(),
                task.originalDueOn(),
                task.isSetByOffice(),
                leader,
                leader == null ? null : nameOf(leader),
                fieldName(task),
                related.entrySet().stream()
                        .flatMap(e -> e.getValue().stream()
                                .map(r -> new TaskDetails.AgencyPart(
                                        e.getKey(),
                                        Objects.requireNonNull(names.get(e.getKey()))
                                                .name(),
                                        r)))
                        .filter(part -> until == null || part.agency().equals(actor.agency()))
                        .sorted(Comparator.comparing(TaskDetails.AgencyPart::name))
                        .toList(),
                deadlines,
                upTo(claims.of(id), until, Claim::claimedAt),
                upTo(refusals(id), until, TaskDetails.Refusal::refusedAt),
                until != null ? Set.of() : acts(actor, task, false, today),
                until != null ? Set.of() : acts(actor, task, true, today),
                until != null ? Set.of() : proposable(actor, task),
                until == null && actor.may(Right.URGE) && task.state().isOpen() && !today.equals(row.urgedOn()),
                until);
    }

    /**
     * What was done to the task, oldest first; for a former lead up to the transfer. What the office wrote and proposed
     * inside is shown to those who read all.
     */
    public List<HistoryEntry> history(Actor actor, TaskId id) {
        Instant until = isVisible(actor, id) ? null : readsUntil(actor, id);
        if (until == null) {
            require(actor, id);
        }
        return upTo(history.of(actor, TaskDesk.subject(id)), until, HistoryEntry::at).stream()
                .filter(entry -> actor.may(Right.READ_ALL) || !OFFICE_ONLY.contains(entry.act()))
                .toList();
    }

    /** One file of a claim; the right is checked at each call. */
    public StoredFile file(Actor actor, TaskId id, FileId file) {
        require(actor, id);
        if (!claims.filesOf(id).contains(file)) {
            throw new NotFound("file.not-found");
        }
        return files.describe(List.of(file)).getFirst();
    }

    /** Opens one file of a claim; the right is checked at each call. The caller closes the stream. */
    public InputStream open(Actor actor, TaskId id, FileId file) {
        return files.open(file(actor, id, file).id());
    }

    private @Nullable Instant readsUntil(Actor actor, TaskId id) {
        AgencyId agency = actor.agency();
        return agency == null || !actor.may(Right.READ_AGENCY) ? null : relations.readsUntil(id, agency);
    }

    private Set<TaskAct> acts(Actor actor, Task task, boolean fromPaper, LocalDate today) {
        Set<TaskAct> possible = EnumSet.noneOf(TaskAct.class);
        for (Transition arrow : Lifecycle.table()) {
            boolean lead = arrow.side() == Transition.Side.LEAD;
            if (arrow.enabled()
                    && arrow.from() == task.state()
                    && (lead || !fromPaper)
                    && access.may(actor, task, arrow.act(), fromPaper, today)) {
                possible.add(arrow.act());
            }
        }
        return possible;
    }

    private Set<TaskAct> proposable(Actor actor, Task task) {
        Set<TaskAct> possible = EnumSet.noneOf(TaskAct.class);
        if (actor.may(Right.PROPOSE) && !access.decides(actor, task)) {
            for (TaskAct act : Proposals.ACTS) {
                if (Lifecycle.find(task.state(), act).isPresent()) {
                    possible.add(act);
                }
            }
        }
        return possible;
    }

    private String nameOf(PersonId person) {
        PersonRow row = people.names(List.of(person)).get(person);
        return row == null ? "" : row.name();
    }

    private @Nullable String fieldName(Task task) {
        return task.field() == null
                ? null
                : jdbc.sql("SELECT name FROM work_field WHERE id = ?")
                        .param(task.field().value())
                        .query(String.class)
                        .optional()
                        .orElse(null);
    }

    private List<TaskDetails.Refusal> refusals(TaskId id) {
        return jdbc.sql(
                        "SELECT a.name, r.reason, r.proposed_agency, r.refuser_name, r.refused_at"
                                + " FROM task_refusal r JOIN agency a ON a.id = r.agency_id WHERE r.task_id = ? ORDER BY r.refused_at")
                .param(id.value())
                .query((row, n) -> new TaskDetails.Refusal(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3) == null ? null : new AgencyId(row.getLong(3)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant()))
                .list();
    }

    private static <T> List<T> upTo(List<T> all, @Nullable Instant until, Function<T, Instant> at) {
        return until == null
                ? all
                : all.stream().filter(one -> at.apply(one).isBefore(until)).toList();
    }
}
