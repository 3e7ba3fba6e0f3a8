package vn.dondoc.task;

import static vn.dondoc.shared.Right.ACKNOWLEDGE;
import static vn.dondoc.shared.Right.CLAIM;
import static vn.dondoc.shared.Right.DECIDE;
import static vn.dondoc.shared.Right.REPORT;
import static vn.dondoc.task.TaskState.ASSIGNED;
import static vn.dondoc.task.TaskState.CLOSED_NOT_DONE;
import static vn.dondoc.task.TaskState.COMPLETED;
import static vn.dondoc.task.TaskState.DRAFT;
import static vn.dondoc.task.TaskState.IN_PROGRESS;
import static vn.dondoc.task.TaskState.ON_HOLD;
import static vn.dondoc.task.TaskState.PENDING_CONFIRMATION;
import static vn.dondoc.task.TaskState.REFUSED;
import static vn.dondoc.task.TaskState.RETURNED;
import static vn.dondoc.task.Transition.Side.LEAD;
import static vn.dondoc.task.Transition.Side.OFFICE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Right;

/**
 * The one table of the life of a task: every arrow with whose act it is, the right it takes and the mail it owes.
 * docs/lifecycle.md is drawn from it.
 */
public final class Lifecycle {

    private static final Set<TaskState> WITH_LEAD = EnumSet.of(ASSIGNED, IN_PROGRESS, RETURNED);

    private static final List<Transition> TABLE = table(
            List.of(
                    new Transition(DRAFT, TaskAct.ISSUE, ASSIGNED, OFFICE, DECIDE, "ASSIGNED"),
                    new Transition(ASSIGNED, TaskAct.UNDO_ISSUE, DRAFT, OFFICE, DECIDE, null),
                    new Transition(ASSIGNED, TaskAct.ACKNOWLEDGE, IN_PROGRESS, LEAD, ACKNOWLEDGE, "ACKNOWLEDGED"),
                    new Transition(ASSIGNED, TaskAct.REFUSE, REFUSED, LEAD, ACKNOWLEDGE, "REFUSED"),
                    new Transition(REFUSED, TaskAct.REASSIGN, ASSIGNED, OFFICE, DECIDE, "REASSIGNED"),
                    new Transition(IN_PROGRESS, TaskAct.REPORT, IN_PROGRESS, LEAD, REPORT, "REPORTED"),
                    new Transition(RETURNED, TaskAct.REPORT, RETURNED, LEAD, REPORT, "REPORTED"),
                    new Transition(ASSIGNED, TaskAct.CLAIM, PENDING_CONFIRMATION, LEAD, CLAIM, "CLAIMED"),
                    new Transition(IN_PROGRESS, TaskAct.CLAIM, PENDING_CONFIRMATION, LEAD, CLAIM, "CLAIMED"),
                    new Transition(RETURNED, TaskAct.CLAIM, PENDING_CONFIRMATION, LEAD, CLAIM, "CLAIMED"),
                    new Transition(
                            PENDING_CONFIRMATION, TaskAct.WITHDRAW_CLAIM, IN_PROGRESS, LEAD, CLAIM, "CLAIM_WITHDRAWN"),
                    new Transition(PENDING_CONFIRMATION, TaskAct.CONFIRM, COMPLETED, OFFICE, DECIDE, "CONFIRMED"),
                    new Transition(PENDING_CONFIRMATION, TaskAct.RETURN, RETURNED, OFFICE, DECIDE, "RETURNED"),
                    new Transition(COMPLETED, TaskAct.REOPEN, RETURNED, OFFICE, DECIDE, "REOPENED"),
                    new Transition(IN_PROGRESS, TaskAct.ASK_RELEASE, IN_PROGRESS, LEAD, ACKNOWLEDGE, "REQUESTED"),
                    new Transition(IN_PROGRESS, TaskAct.CONSENT_TO_REFUSAL, REFUSED, OFFICE, DECIDE, "ANSWERED"),
                    new Transition(IN_PROGRESS, TaskAct.DENY_RELEASE, IN_PROGRESS, OFFICE, DECIDE, "ANSWERED"),
                    new Transition(ON_HOLD, TaskAct.END, CLOSED_NOT_DONE, OFFICE, DECIDE, "ENDED")),
            WITH_LEAD.stream()
                    .map(state -> new Transition(state, TaskAct.ASK_EXTENSION, state, LEAD, CLAIM, "REQUESTED"))
                    .toList(),
            WITH_LEAD.stream()
                    .map(state ->
                            new Transition(state, TaskAct.WITHDRAW_REQUEST, state, LEAD, CLAIM, "REQUEST_WITHDRAWN"))
                    .toList(),
            WITH_LEAD.stream()
                    .map(state -> new Transition(state, TaskAct.DECIDE_EXTENSION, state, OFFICE, DECIDE, "ANSWERED"))
                    .toList(),
            TaskState.OPEN.stream()
                    .map(state -> new Transition(state, TaskAct.HOLD, ON_HOLD, OFFICE, DECIDE, "HELD"))
                    .toList(),
            TaskState.OPEN.stream()
                    .map(state -> new Transition(ON_HOLD, TaskAct.RESUME, state, OFFICE, DECIDE, "RESUMED"))
                    .toList(),
            TaskState.OPEN.stream()
                    .map(state -> new Transition(state, TaskAct.END, CLOSED_NOT_DONE, OFFICE, DECIDE, "ENDED"))
                    .toList(),
            Stream.concat(TaskState.OPEN.stream(), Stream.of(ON_HOLD))
                    .map(state ->
                            new Transition(state, TaskAct.CANCEL_MISTAKE, CLOSED_NOT_DONE, OFFICE, DECIDE, "ENDED"))
                    .toList(),
            TaskState.DUE.stream()
                    .map(state -> new Transition(state, TaskAct.CORRECT, state, OFFICE, DECIDE, "CORRECTED"))
                    .toList(),
            Stream.of(REFUSED, IN_PROGRESS, RETURNED)
                    .map(state -> new Transition(state, TaskAct.CORRECT, ASSIGNED, OFFICE, DECIDE, "CORRECTED"))
                    .toList(),
            WITH_LEAD.stream()
                    .map(state -> new Transition(state, TaskAct.TRANSFER, ASSIGNED, OFFICE, DECIDE, "TRANSFERRED"))
                    .toList(),
            Stream.concat(TaskState.OPEN.stream(), Stream.of(ON_HOLD))
                    .map(state -> new Transition(state, TaskAct.CARRY_OVER, state, OFFICE, DECIDE, "CARRIED_OVER"))
                    .toList());

    /** What stands beside side and right of an act. */
    enum Proviso {
        /** Binds the agency: where its head approves, it is his alone. */
        BINDS_AGENCY,
        /** The office does not enter it for the agency. */
        NOT_FROM_PAPER,
        /** Also for whoever of the office entered it from the agency's paper. */
        OWN_ENTRY,
        /** Not for who decides in his fields only. */
        ALL_FIELDS,
        /** Also for the following officer, where the policy lets him. */
        OFFICER_BY_POLICY,
        /** For the head of the office only within his measure. */
        WITHIN_MEASURE,
        /** Not for those who lead the Office, where one of them asked for it. */
        NOT_THEIR_OWN
    }

    private static final Map<TaskAct, Set<Proviso>> PROVISOS = Map.ofEntries(
            Map.entry(TaskAct.REFUSE, EnumSet.of(Proviso.BINDS_AGENCY)),
            Map.entry(TaskAct.CLAIM, EnumSet.of(Proviso.BINDS_AGENCY)),
            Map.entry(TaskAct.ASK_EXTENSION, EnumSet.of(Proviso.BINDS_AGENCY)),
            Map.entry(TaskAct.ASK_RELEASE, EnumSet.of(Proviso.BINDS_AGENCY)),
            Map.entry(TaskAct.WITHDRAW_CLAIM, EnumSet.of(Proviso.NOT_FROM_PAPER, Proviso.OWN_ENTRY)),
            Map.entry(
                    TaskAct.WITHDRAW_REQUEST,
                    EnumSet.of(Proviso.BINDS_AGENCY, Proviso.NOT_FROM_PAPER, Proviso.OWN_ENTRY)),
            Map.entry(TaskAct.CONFIRM, EnumSet.of(Proviso.OFFICER_BY_POLICY)),
            Map.entry(TaskAct.REOPEN, EnumSet.of(Proviso.ALL_FIELDS)),
            Map.entry(TaskAct.DECIDE_EXTENSION, EnumSet.of(Proviso.WITHIN_MEASURE)),
            Map.entry(TaskAct.CONSENT_TO_REFUSAL, EnumSet.of(Proviso.NOT_THEIR_OWN)),
            Map.entry(TaskAct.DENY_RELEASE, EnumSet.of(Proviso.NOT_THEIR_OWN)));

    private static final Map<TaskAct, Transition> BY_ACT =
            TABLE.stream().collect(Collectors.toMap(Transition::act, one -> one, (one, more) -> one));

    private Lifecycle() {}

    @SafeVarargs
    private static List<Transition> table(List<Transition>... parts) {
        List<Transition> all = new ArrayList<>();
        for (List<Transition> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }

    /** Every arrow. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** Whose act it is: all arrows of an act have one side. */
    static Transition.Side side(TaskAct act) {
        return first(act).side();
    }

    /** What the actor must hold on that side: all arrows of an act take one right. */
    static Right right(TaskAct act) {
        return first(act).right();
    }

    private static Transition first(TaskAct act) {
        return Objects.requireNonNull(BY_ACT.get(act), act.name());
    }

    /** What stands beside side and right of an act. */
    static Set<Proviso> provisos(TaskAct act) {
        return PROVISOS.getOrDefault(act, Set.of());
    }

    /** The arrow of this act from this state; empty if there is none. */
    public static Optional<Transition> find(TaskState from, TaskAct act) {
        return find(from, act, null);
    }

    /** @param to where an act leads to more than one state; null takes the first */
    static Optional<Transition> find(TaskState from, TaskAct act, @Nullable TaskState to) {
        return TABLE.stream()
                .filter(t -> t.from() == from && t.act() == act && (to == null || t.to() == to))
                .findFirst();
    }
}
