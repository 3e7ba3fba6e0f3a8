package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.PersonId;

/**
 * What somebody knows of a task who has read nothing but its draft and the acts that were done to it: domain.md 2.4 and
 * acceptance "Whole life" once more, by hand. Nothing here asks the program.
 */
final class Known {

    final Set<AgencyId> named = new HashSet<>();
    final @Nullable FieldId field;
    private final Set<AgencyId> namedInDraft;

    TaskState state = TaskState.DRAFT;
    AgencyId lead;
    Deadline deadline;

    @Nullable
    Deadline original;

    final List<Row> ledger = new ArrayList<>();
    boolean mistaken;
    int extensions;
    int corrections;
    int percent;

    /** What waits before the hold; null unless it is on hold. */
    @Nullable
    TaskState held;

    private LocalDate heldSince = LocalDate.MIN;
    private int heldWhileClaimed;

    @Nullable
    Moment claimedAt;

    @Nullable
    PersonId claimant;

    boolean claimFromPaper;
    Set<PersonId> claimOf = Set.of();

    /** Whoever entered anything of it from paper, and in whose place. */
    final Set<PersonId> entered = new HashSet<>();

    TaskRequest.@Nullable Kind asked;
    TaskRequest.@Nullable Decider decider;
    boolean askedFromPaper;
    Set<PersonId> askedBy = Set.of();

    /** The issue, while nothing was done since. */
    @Nullable
    Did given;

    /** A row of the ledger of deadlines. */
    record Row(LedgerKind kind, @Nullable Deadline old, Deadline to) {

        static Row of(LedgerRow row) {
            return new Row(
                    row.kind(),
                    row.kind() == LedgerKind.FIRST ? null : Deadline.stored(row.oldDueOn(), row.oldDueAt()),
                    Deadline.stored(row.newDueOn(), row.newDueAt()));
        }
    }

    Known(TaskForm draft) {
        lead = Objects.requireNonNull(draft.lead());
        field = draft.field();
        deadline = Deadline.stored(draft.dueOn(), draft.dueAt());
        namedInDraft = new HashSet<>(draft.coordinating());
        namedInDraft.addAll(draft.informed());
    }

    /** Everything over again, from the list alone. */
    static Known after(TaskForm draft, List<Did> acts) {
        Known known = new Known(draft);
        acts.forEach(known::did);
        return known;
    }

    boolean isOpen() {
        return isWithLead() || state == TaskState.REFUSED || state == TaskState.PENDING_CONFIRMATION;
    }

    private boolean isWithLead() {
        return state == TaskState.ASSIGNED || state == TaskState.IN_PROGRESS || state == TaskState.RETURNED;
    }

    boolean isClaimWaiting() {
        return (state == TaskState.ON_HOLD ? held : state) == TaskState.PENDING_CONFIRMATION;
    }

    void did(Did did) {
        assertThat(did.from()).as("the act before %s ended", did).isEqualTo(state);
        TaskState to = ByHand.arrow(did.act(), this, did.lead() != null);
        assertThat(did.to()).as("%s", did).isEqualTo(to);
        given = did.act() == TaskAct.ISSUE ? did : null;
        if (did.fromPaper()) {
            entered.addAll(Cast.persons(did.who()));
        }
        note(did);
        state = to;
        if (!isWithLead()) {
            asked = null;
        }
    }

    private void note(Did did) {
        LocalDate day = did.at().day();
        switch (did.act()) {
            case ISSUE -> {
                original = deadline;
                ledger.add(new Row(LedgerKind.FIRST, null, deadline));
                named.addAll(namedInDraft);
                named.remove(lead);
                if (did.deadline() != null) {
                    moves(LedgerKind.AT_ISSUE, did.deadline());
                }
            }
            case UNDO_ISSUE -> {
                moves(LedgerKind.ISSUE_UNDONE, Objects.requireNonNull(original));
                original = null;
                named.clear();
            }
            case REASSIGN -> {
                leads(did.lead());
                moves(LedgerKind.AT_REASSIGNMENT, Objects.requireNonNull(did.deadline()));
            }
            case TRANSFER -> {
                leads(did.lead());
                moves(LedgerKind.TRANSFER, did.deadline() == null ? deadline : did.deadline());
                asked = null;
            }
            case CORRECT -> {
                corrections++;
                if (did.lead() != null || did.deadline() != null) {
                    asked = null;
                    moves(LedgerKind.CORRECTION, did.deadline() == null ? deadline : did.deadline());
                }
                if (did.deadline() != null) {
                    original = deadline;
                }
                if (did.lead() != null) {
                    leads(did.lead());
                }
            }
            case REPORT -> percent = did.number();
            case CLAIM -> {
                claimedAt = did.at();
                claimant = did.who().person();
                claimFromPaper = did.fromPaper();
                claimOf = Set.copyOf(Cast.persons(did.who()));
                heldWhileClaimed = 0;
                percent = 100;
            }
            case RETURN, WITHDRAW_CLAIM -> {
                claimedAt = null;
                movesOn(LedgerKind.HOLD, heldWhileClaimed);
            }
            case REOPEN -> {
                movesOn(
                        LedgerKind.REOPENING,
                        worked(Objects.requireNonNull(claimedAt).day().plusDays(1), day.plusDays(1)));
                claimedAt = null;
            }
            case HOLD -> {
                held = state;
                heldSince = day;
            }
            case RESUME -> {
                int days = worked(heldSince, day);
                if (held == TaskState.PENDING_CONFIRMATION) {
                    heldWhileClaimed += days;
                } else {
                    movesOn(LedgerKind.HOLD, days);
                }
                held = null;
            }
            case CANCEL_MISTAKE -> {
                mistaken = true;
                claimedAt = null;
                held = null;
            }
            case END -> held = null;
            case ASK_EXTENSION, ASK_RELEASE -> {
                asked = did.act() == TaskAct.ASK_EXTENSION ? TaskRequest.Kind.EXTENSION : TaskRequest.Kind.RELEASE;
                decider = did.decider();
                askedFromPaper = did.fromPaper();
                askedBy = Set.copyOf(Cast.persons(did.who()));
            }
            case DECIDE_EXTENSION -> {
                asked = null;
                if (did.deadline() != null) {
                    extensions++;
                    moves(LedgerKind.EXTENSION, did.deadline());
                }
            }
            case WITHDRAW_REQUEST, DENY_RELEASE, CONSENT_TO_REFUSAL -> asked = null;
            case ACKNOWLEDGE, REFUSE, CONFIRM, CARRY_OVER -> {}
        }
    }

    private void leads(@Nullable AgencyId next) {
        lead = Objects.requireNonNull(next);
        named.remove(next);
        percent = 0;
    }

    private void moves(LedgerKind kind, Deadline to) {
        ledger.add(new Row(kind, deadline, to));
        deadline = to;
    }

    private void movesOn(LedgerKind kind, int days) {
        if (deadline.dueOn() == null || days == 0) {
            return;
        }
        LocalDate to = deadline.dueOn();
        for (int left = days; left > 0; ) {
            to = to.plusDays(1);
            left -= isWorked(to) ? 1 : 0;
        }
        moves(kind, Deadline.on(to, deadline.dueAt()));
    }

    /** Working days from a day until before another. */
    private static int worked(LocalDate from, LocalDate before) {
        return (int) from.datesUntil(before).filter(Known::isWorked).count();
    }

    private static boolean isWorked(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** What both who has read the acts and the task itself can say. */
    private record Told(
            TaskState state,
            boolean mistaken,
            @Nullable AgencyId lead,
            Deadline deadline,
            @Nullable LocalDate lastInTime,
            @Nullable Deadline original,
            int rows,
            int extensions,
            int corrections,
            int percent,
            @Nullable Moment claimedAt,
            @Nullable TaskState held,
            boolean waits) {}

    private Told told() {
        return new Told(
                state,
                mistaken,
                lead,
                deadline,
                state == TaskState.DRAFT ? null : deadline.dueOn(),
                original == null ? Deadline.none() : original,
                ledger.size(),
                extensions,
                corrections,
                percent,
                claimedAt,
                held,
                asked != null);
    }

    private static Told told(Task task, int rows) {
        TaskFacts facts = task.facts();
        Term term = task.term();
        return new Told(
                task.state(),
                facts.closingKind() == ClosingKind.ISSUED_BY_MISTAKE,
                task.lead(),
                Deadline.stored(term.dueOn(), term.dueAt()),
                facts.effectiveOn(),
                Deadline.stored(term.originalDueOn(), term.originalDueAt()),
                rows == 0 ? 0 : term.version() + 1,
                task.extensions(),
                task.corrections(),
                task.percent(),
                facts.claimedOn() == null ? null : new Moment(facts.claimedOn(), facts.claimedAt()),
                task.pause() == null ? null : task.pause().goesBackTo(),
                task.asking() != null);
    }

    /** The task is what its acts have made of it; its ledger has a row for each that moved its deadline, and no other. */
    void isWhat(Task task, List<LedgerRow> rows, Object after) {
        assertThat(told(task, rows.size())).as("%s", after).isEqualTo(told());
        assertThat(rows).as("rows of the ledger, %s", after).hasSize(ledger.size());
    }

    void isTheLedger(List<LedgerRow> rows) {
        assertThat(rows).extracting(Row::of).isEqualTo(ledger);
        for (int n = 0; n < rows.size(); n++) {
            assertThat(rows.get(n).version()).isEqualTo(n);
        }
    }
}
