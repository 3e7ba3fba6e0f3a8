package vn.dondoc.task;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.PlainWeeks;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryInMemory;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.PoliciesInMemory;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.TaskId;

/**
 * What the program's rules read beside the task itself, kept in memory. The rules are the program's own: who may
 * ({@link #access}), who may not decide on his own ({@link #own}), by how much a deadline moves ({@link #shift}).
 */
final class BooksInMemory {

    static final WorkingCalendar CALENDAR = PlainWeeks.calendar();
    private static final Policies POLICIES = PoliciesInMemory.of(Cast.POLICIES);

    final TaskAccess access;
    final OwnWork own;
    final EffectiveDay effective = new EffectiveDay(CALENDAR, POLICIES);
    final DeadlineLedger ledger = new Ledger();
    final DeadlineShift shift = new DeadlineShift(ledger, effective, null, CALENDAR, null);

    private final HistoryInMemory history = new HistoryInMemory();
    private final Map<TaskId, Map<AgencyId, Relation>> relations = new HashMap<>();
    private final Map<TaskId, TaskRequest> waiting = new HashMap<>();
    private final Map<Long, Claimed> claims = new HashMap<>();
    private final Map<TaskId, List<LedgerRow>> rows = new HashMap<>();

    /** Who claimed, and whether the office entered it. */
    private record Claimed(PersonId by, boolean fromPaper) {}

    BooksInMemory() {
        own = new OwnWork(new NothingLaid(), history, null) {
            @Override
            List<PersonId> holders(Set<PostId> posts) {
                return Cast.holders(posts);
            }
        };
        access = new TaskAccess(new Agencies(), new RequestsWaiting(), new ClaimsMade(), own, POLICIES);
    }

    void note(Actor actor, TaskId task, Moment now, String act, boolean fromPaper) {
        history.add(
                actor,
                TaskDesk.subject(task),
                now.day().atTime(now.hour()).toInstant(ZoneOffset.UTC),
                act,
                fromPaper ? List.of(new Change("enteredFrom", null, "12/CV")) : List.of());
    }

    /** How the agencies stand to a task that is given. */
    void given(TaskId task, AgencyId lead, Map<AgencyId, Relation> others) {
        Map<AgencyId, Relation> all = new HashMap<>(others);
        all.put(lead, Relation.LEAD);
        relations.put(task, all);
    }

    /** @param before what the lead before is now; null for nothing */
    void changeLead(TaskId task, AgencyId from, AgencyId to, @Nullable Relation before) {
        Map<AgencyId, Relation> all = relations.get(task);
        all.remove(from);
        if (before != null) {
            all.put(from, before);
        }
        all.put(to, Relation.LEAD);
    }

    void asks(
            Actor actor, Task task, TaskRequest.Kind kind, TaskRequest.Decider decider, boolean fromPaper, Moment now) {
        waiting.put(
                task.id(),
                new TaskRequest(
                        1,
                        task.id(),
                        kind,
                        task.leadOrThrow(),
                        "Chờ số liệu",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        decider,
                        fromPaper ? "12/CV" : null,
                        actor.person(),
                        actor.name(),
                        now.day(),
                        now.day().atTime(now.hour()).toInstant(ZoneOffset.UTC),
                        TaskRequest.Outcome.WAITING,
                        null,
                        null,
                        null,
                        null,
                        null));
    }

    void answered(Task task) {
        waiting.remove(task.id());
    }

    Optional<TaskRequest> waiting(Task task) {
        return Optional.ofNullable(waiting.get(task.id()));
    }

    void claims(long claim, Actor actor, boolean fromPaper) {
        claims.put(claim, new Claimed(actor.personOrThrow(), fromPaper));
    }

    PersonId claimant(Task task) {
        return claims.get(task.claimOrThrow()).by();
    }

    List<LedgerRow> ledgerOf(TaskId task) {
        return rows.getOrDefault(task, List.of());
    }

    private final class Agencies extends TaskAgencies {

        Agencies() {
            super(null);
        }

        @Override
        Map<AgencyId, Set<Relation>> relations(TaskId task) {
            return relations.getOrDefault(task, Map.of()).entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, one -> Set.of(one.getValue())));
        }
    }

    private final class RequestsWaiting extends RequestTable {

        RequestsWaiting() {
            super(null, null, null, null);
        }

        @Override
        Optional<TaskRequest> waiting(TaskId task) {
            return Optional.ofNullable(waiting.get(task));
        }
    }

    private final class ClaimsMade extends Claims {

        ClaimsMade() {
            super(null, null, null, null, null);
        }

        @Override
        @Nullable
        PersonId enteredBy(long claim) {
            Claimed made = claims.get(claim);
            return made.fromPaper() ? made.by() : null;
        }
    }

    /** What is laid before heads goes through the services: {@link RandomCommandsTest}. */
    private static final class NothingLaid extends SubmissionTable {

        NothingLaid() {
            super(null, null, null, null, null);
        }

        @Override
        List<PersonId> claimants(TaskId task) {
            return List.of();
        }

        @Override
        List<PersonId> askers(TaskRequest asked) {
            return List.of();
        }
    }

    private final class Ledger extends DeadlineLedger {

        Ledger() {
            super(null, null, null);
        }

        @Override
        void add(
                Actor actor,
                TaskId task,
                int version,
                LedgerKind kind,
                @Nullable Deadline old,
                Deadline to,
                @Nullable String reason,
                @Nullable String document) {
            rows.computeIfAbsent(task, none -> new ArrayList<>())
                    .add(new LedgerRow(
                            version,
                            kind,
                            old == null ? null : old.dueOn(),
                            old == null ? null : old.dueAt(),
                            to.dueOn(),
                            to.dueAt(),
                            to.kind(),
                            reason,
                            document,
                            actor.name(),
                            LocalDate.EPOCH.atStartOfDay().toInstant(ZoneOffset.UTC)));
        }

        @Override
        List<LedgerRow> of(TaskId task) {
            return ledgerOf(task);
        }
    }
}
