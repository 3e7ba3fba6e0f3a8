package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;

/**
 * Who may see and do what with a task. Seeing comes first: what one may not see is not there ({@link NotFound}); what
 * one sees but may not do is {@link Refused}. Nothing is allowed unless a line here allows it.
 */
@Component
class TaskAccess {

    private final TaskAgencies agencies;
    private final Policies policies;

    TaskAccess(TaskAgencies agencies, Policies policies) {
        this.agencies = agencies;
        this.policies = policies;
    }

    /** @throws NotFound if the actor may not know of the task */
    void requireVisible(Actor actor, Task task) {
        Map<AgencyId, Set<Relation>> relations = agencies.relations(task.id());
        if (!TaskScope.of(actor).admits(task.state(), task.field(), relations)) {
            throw new NotFound("task.not-found");
        }
    }

    /**
     * @param enteredFrom the agency's paper from which the office enters a lead's act; null if the agency acts itself
     * @throws NotFound if the actor may not know of the task
     * @throws Refused if he may not do this to it
     */
    void require(Actor actor, Task task, TaskAct act, @Nullable String enteredFrom, LocalDate today) {
        requireVisible(actor, task);
        if (!may(actor, task, act, enteredFrom != null, today)) {
            throw new Refused("task.act.refused");
        }
    }

    /** Whether the actor could do this to the task if its state allows it; also what the buttons ask. */
    boolean may(Actor actor, Task task, TaskAct act, boolean fromPaper, LocalDate today) {
        return switch (act) {
            case ACKNOWLEDGE, REFUSE -> leads(actor, task, Right.ACKNOWLEDGE, fromPaper);
            case REPORT -> leads(actor, task, Right.REPORT, fromPaper);
            case CLAIM, WITHDRAW_CLAIM -> leads(actor, task, Right.CLAIM, fromPaper);
            case CONFIRM -> decides(actor, task) || confirmsAsOfficer(actor, task, today);
            case ISSUE, RETURN, REASSIGN, END, CONSENT_TO_REFUSAL, HOLD, RESUME, REOPEN, CANCEL_MISTAKE ->
                decides(actor, task);
        };
    }

    boolean decides(Actor actor, Task task) {
        return actor.may(Right.DECIDE)
                || (actor.may(Right.DECIDE_IN_FIELD)
                        && task.field() != null
                        && actor.fields().contains(task.field()));
    }

    /** An officer may only propose, unless the policy lets him confirm what he follows. */
    private boolean confirmsAsOfficer(Actor actor, Task task, LocalDate today) {
        return actor.may(Right.PROPOSE)
                && actor.is(task.followingOfficer())
                && policies.is(Policy.OFFICER_MAY_CONFIRM, today);
    }

    private static boolean leads(Actor actor, Task task, Right right, boolean fromPaper) {
        if (fromPaper) {
            return actor.may(Right.ENTER_FOR_AGENCY);
        }
        return actor.may(right) && actor.worksIn(task.lead());
    }
}
