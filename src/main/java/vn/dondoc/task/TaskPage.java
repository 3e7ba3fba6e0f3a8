package vn.dondoc.task;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.account.People;
import vn.dondoc.account.PersonRow;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/** Puts together what the page of a task shows, once {@link Tasks} has found that the actor may see it. */
@Component
class TaskPage {

    private final TaskAccess access;
    private final TaskOptions options;
    private final DeadlineLedger ledger;
    private final Claims claims;
    private final OwnWork own;
    private final SubmissionTable submissions;
    private final RequestTable requests;
    private final TransferTable transfers;
    private final TaskTurns turns;
    private final TaskMarksReading marks;
    private final Agencies agencies;
    private final People people;
    private final WorkingCalendar calendar;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    TaskPage(
            TaskAccess access,
            TaskOptions options,
            DeadlineLedger ledger,
            Claims claims,
            OwnWork own,
            SubmissionTable submissions,
            RequestTable requests,
            TransferTable transfers,
            TaskTurns turns,
            TaskMarksReading marks,
            Agencies agencies,
            People people,
            WorkingCalendar calendar,
            Policies policies,
            JdbcClient jdbc,
            Clock clock) {
        this.access = access;
        this.options = options;
        this.ledger = ledger;
        this.claims = claims;
        this.own = own;
        this.submissions = submissions;
        this.requests = requests;
        this.transfers = transfers;
        this.turns = turns;
        this.marks = marks;
        this.agencies = agencies;
        this.people = people;
        this.calendar = calendar;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param until not null for a former lead: he sees the record up to here and may do nothing */
    TaskDetails of(Actor actor, Task task, Map<AgencyId, Set<Relation>> related, @Nullable Instant until) {
        TaskId id = task.id();
        Moment now = Moment.now(clock);
        LocalDate today = now.day();
        Map<String, Object> values = new HashMap<>();
        values.put("id", id.value());
        TaskRow row = jdbc.sql(TaskRows.select(actor, values) + "t.id = :id")
                .params(values)
                .query((r, n) -> TaskRows.read(r, now, calendar.days(), policies.number(Policy.SOON_DAYS, today)))
                .single();
        List<LedgerRow> deadlines = upTo(ledger.of(id), until, LedgerRow::decidedAt);
        FormerRecord former = until == null ? null : former(actor, id, deadlines);
        PersonId leader = former == null
                ? task.answerable().responsibleLeader()
                : former.last().responsibleLeader();
        boolean acts = former == null;
        Optional<Submission> laid =
                acts && access.isInside(actor, task) ? submissions.waitingOrSentBack(id) : Optional.empty();
        return new TaskDetails(
                former == null ? row : former.row(actor, row),
                former == null ? task.product() : former.last().product(),
                acts ? origin(task) : null,
                former == null ? task.sourcePassage() : former.last().sourcePassage(),
                former == null ? task.term().originalDueOn() : former.originalDueOn(),
                former == null ? task.term().originalDueAt() : former.originalDueAt(),
                task.term().isSetByOffice(),
                leader,
                former == null ? nameOf(leader) : former.last().responsibleLeaderName(),
                former == null ? fieldName(task) : former.last().fieldName(),
                parts(related, until == null ? null : actor.agency()),
                deadlines,
                upTo(claims.of(id), until, Claim::claimedAt),
                upTo(refusals(id), until, TaskDetails.Refusal::refusedAt),
                laid.filter(one -> one.sentBack() == null).orElse(null),
                laid.filter(one -> one.sentBack() != null).orElse(null),
                former == null ? task.extensions() : former.extensions(),
                acts ? task.corrections() : 0,
                upTo(requests.of(id), until, TaskRequest::askedAt),
                upTo(holds(id), until, TaskDetails.Hold::heldAt),
                FairClock.of(acts ? turns.of(id) : List.of(), calendar.days(), today),
                acts ? ownActs(actor, task, today) : Set.of(),
                acts ? options.acts(actor, task, true, today) : Set.of(),
                acts ? options.proposable(actor, task, today) : Set.of(),
                acts ? options.submittable(actor, task, today) : Set.of(),
                acts && options.mayUrge(actor, task, today),
                acts && access.approves(actor, task),
                acts && access.settlesCause(actor, task),
                acts ? marks.of(actor, task) : TaskMarks.NONE,
                until);
    }

    private @Nullable TaskOrigin origin(Task task) {
        return jdbc.sql("SELECT source, occasion, paper_number, paper_issuer, paper_on FROM directive"
                        + " WHERE id = ? AND source <> 'PAPER'")
                .param(task.directive().value())
                .query((row, n) -> new TaskOrigin(
                        SourceKind.valueOf(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .optional()
                .orElse(null);
    }

    TaskActs acts(Actor actor, Task task) {
        LocalDate today = LocalDate.now(clock);
        return new TaskActs(
                task.state(), task.lead(), ownActs(actor, task, today), options.acts(actor, task, true, today));
    }

    /** Only who claimed, or in whose place, takes the claim back. */
    private Set<TaskAct> ownActs(Actor actor, Task task, LocalDate today) {
        Set<TaskAct> possible = options.acts(actor, task, false, today);
        if (possible.contains(TaskAct.WITHDRAW_CLAIM)
                && !own.isClaimOf(actor, task.id(), claims.claimant(task.claimOrThrow()))) {
            possible.remove(TaskAct.WITHDRAW_CLAIM);
        }
        return possible;
    }

    /** @param only the only agency that is told of; null for all */
    private List<TaskDetails.AgencyPart> parts(Map<AgencyId, Set<Relation>> related, @Nullable AgencyId only) {
        Map<AgencyId, AgencyRow> names = agencies.names(related.keySet());
        return related.entrySet().stream()
                .flatMap(e -> e.getValue().stream()
                        .map(r -> new TaskDetails.AgencyPart(
                                e.getKey(),
                                Objects.requireNonNull(names.get(e.getKey())).name(),
                                r)))
                .filter(part -> only == null || part.agency().equals(only))
                .sorted(Comparator.comparing(TaskDetails.AgencyPart::name))
                .toList();
    }

    private @Nullable String nameOf(@Nullable PersonId person) {
        if (person == null) {
            return null;
        }
        PersonRow row = people.names(List.of(person)).get(person);
        return row == null ? "" : row.name();
    }

    /** @throws NotFound if nothing says what the agency had of it: then nothing is shown */
    private FormerRecord former(Actor actor, TaskId id, List<LedgerRow> deadlines) {
        AgencyId agency = Objects.requireNonNull(actor.agency());
        return new FormerRecord(
                transfers.lastOf(id, agency).orElseThrow(() -> new NotFound("task.not-found")), deadlines);
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
                        "SELECT a.name, r.reason, r.proposed_agency, r.refuser_name, r.refused_at, r.entered_from"
                                + " FROM task_refusal r JOIN agency a ON a.id = r.agency_id WHERE r.task_id = ? ORDER BY r.refused_at")
                .param(id.value())
                .query((row, n) -> new TaskDetails.Refusal(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3) == null ? null : new AgencyId(row.getLong(3)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getString(6)))
                .list();
    }

    private List<TaskDetails.Hold> holds(TaskId id) {
        return jdbc.sql("SELECT held_on, reason, document, holder_name, held_at, resumed_on, held_days FROM task_hold"
                        + " WHERE task_id = ? ORDER BY held_at")
                .param(id.value())
                .query((row, n) -> new TaskDetails.Hold(
                        row.getObject(1, LocalDate.class),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7) == null ? null : Integer.valueOf(row.getInt(7))))
                .list();
    }

    static <T> List<T> upTo(List<T> all, @Nullable Instant until, Function<T, Instant> at) {
        return until == null
                ? all
                : all.stream().filter(one -> at.apply(one).isBefore(until)).toList();
    }
}
