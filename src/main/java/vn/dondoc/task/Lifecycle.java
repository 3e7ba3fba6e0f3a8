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

import java.util.List;
import java.util.Optional;

/** The one table of the life of a task: every arrow with whose act it is and the right it takes. */
public final class Lifecycle {

    private static final List<Transition> TABLE = List.of(
            new Transition(DRAFT, TaskAct.ISSUE, ASSIGNED, OFFICE, DECIDE, true),
            new Transition(ASSIGNED, TaskAct.ACKNOWLEDGE, IN_PROGRESS, LEAD, ACKNOWLEDGE, true),
            new Transition(ASSIGNED, TaskAct.REFUSE, REFUSED, LEAD, ACKNOWLEDGE, true),
            new Transition(ASSIGNED, TaskAct.CLAIM, PENDING_CONFIRMATION, LEAD, CLAIM, false),
            new Transition(ASSIGNED, TaskAct.HOLD, ON_HOLD, OFFICE, DECIDE, false),
            new Transition(ASSIGNED, TaskAct.END, CLOSED_NOT_DONE, OFFICE, DECIDE, false),
            new Transition(ASSIGNED, TaskAct.CANCEL_MISTAKE, CLOSED_NOT_DONE, OFFICE, DECIDE, false),
            new Transition(REFUSED, TaskAct.REASSIGN, ASSIGNED, OFFICE, DECIDE, true),
            new Transition(REFUSED, TaskAct.END, CLOSED_NOT_DONE, OFFICE, DECIDE, true),
            new Transition(REFUSED, TaskAct.HOLD, ON_HOLD, OFFICE, DECIDE, false),
            new Transition(IN_PROGRESS, TaskAct.REPORT, IN_PROGRESS, LEAD, REPORT, true),
            new Transition(IN_PROGRESS, TaskAct.CLAIM, PENDING_CONFIRMATION, LEAD, CLAIM, true),
            new Transition(IN_PROGRESS, TaskAct.CONSENT_TO_REFUSAL, REFUSED, OFFICE, DECIDE, false),
            new Transition(IN_PROGRESS, TaskAct.HOLD, ON_HOLD, OFFICE, DECIDE, false),
            new Transition(IN_PROGRESS, TaskAct.END, CLOSED_NOT_DONE, OFFICE, DECIDE, false),
            new Transition(IN_PROGRESS, TaskAct.CANCEL_MISTAKE, CLOSED_NOT_DONE, OFFICE, DECIDE, false),
            new Transition(PENDING_CONFIRMATION, TaskAct.CONFIRM, COMPLETED, OFFICE, DECIDE, true),
            new Transition(PENDING_CONFIRMATION, TaskAct.RETURN, RETURNED, OFFICE, DECIDE, true),
            new Transition(PENDING_CONFIRMATION, TaskAct.WITHDRAW_CLAIM, IN_PROGRESS, LEAD, CLAIM, false),
            new Transition(PENDING_CONFIRMATION, TaskAct.HOLD, ON_HOLD, OFFICE, DECIDE, false),
            new Transition(PENDING_CONFIRMATION, TaskAct.END, CLOSED_NOT_DONE, OFFICE, DECIDE, false),
            new Transition(RETURNED, TaskAct.REPORT, RETURNED, LEAD, REPORT, true),
            new Transition(RETURNED, TaskAct.CLAIM, PENDING_CONFIRMATION, LEAD, CLAIM, true),
            new Transition(RETURNED, TaskAct.HOLD, ON_HOLD, OFFICE, DECIDE, false),
            new Transition(RETURNED, TaskAct.END, CLOSED_NOT_DONE, OFFICE, DECIDE, false),
            new Transition(ON_HOLD, TaskAct.RESUME, IN_PROGRESS, OFFICE, DECIDE, false),
            new Transition(ON_HOLD, TaskAct.END, CLOSED_NOT_DONE, OFFICE, DECIDE, false),
            new Transition(COMPLETED, TaskAct.REOPEN, RETURNED, OFFICE, DECIDE, false));

    private Lifecycle() {}

    /** Every arrow, open or not yet. */
    public static List<Transition> table() {
        return TABLE;
    }

    /** The open arrow of this act from this state; empty if there is none. */
    public static Optional<Transition> find(TaskState from, TaskAct act) {
        return TABLE.stream()
                .filter(t -> t.enabled() && t.from() == from && t.act() == act)
                .findFirst();
    }
}
