package vn.dondoc.task;

import java.time.LocalDate;
import java.util.EnumSet;
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
import vn.dondoc.shared.Role;

/**
 * Who may see and do what with a task. Seeing comes first: what one may not see is not there ({@link NotFound}); what
 * one sees but may not do is {@link Refused}. Nothing is allowed unless a line here allows it.
 */
@Component
class TaskAccess {

    /** What an agency's people lay before their head, where it is his alone. */
    private static final Set<TaskAct> SUBMITTED =
            EnumSet.of(TaskAct.REFUSE, TaskAct.CLAIM, TaskAct.ASK_EXTENSION, TaskAct.ASK_RELEASE);

    private final TaskAgencies agencies;
    private final RequestTable requests;
    private final Claims claims;
    private final OwnWork own;
    private final Policies policies;

    TaskAccess(TaskAgencies agencies, RequestTable requests, Claims claims, OwnWork own, Policies policies) {
        this.agencies = agencies;
        this.requests = requests;
        this.claims = claims;
        this.own = own;
        this.policies = policies;
    }

    /** @throws NotFound if the actor may not know of the task */
    void requireVisible(Actor actor, Task task) {
        if (!sees(actor, task)) {
            throw new NotFound("task.not-found");
        }
    }

    boolean sees(Actor actor, Task task) {
        Map<AgencyId, Set<Relation>> relations = agencies.relations(task.id());
        return TaskScope.of(actor).admits(task.state(), task.field(), relations);
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

    /**
     * Whether the actor could do this to the task if its state allows it; also what the buttons ask. Side and right are
     * those of the {@link Lifecycle}, and so is what stands beside them.
     */
    boolean may(Actor actor, Task task, TaskAct act, boolean fromPaper, LocalDate today) {
        Set<Lifecycle.Proviso> provisos = Lifecycle.provisos(act);
        if (fromPaper && provisos.contains(Lifecycle.Proviso.NOT_FROM_PAPER)) {
            return false;
        }
        boolean may = Lifecycle.side(act) == Transition.Side.LEAD
                ? leads(actor, task, Lifecycle.right(act), fromPaper)
                        && (fromPaper
                                || !provisos.contains(Lifecycle.Proviso.BINDS_AGENCY)
                                || speaks(actor, task, today))
                : ofOffice(actor, task, act);
        return may
                || provisos.contains(Lifecycle.Proviso.OWN_ENTRY) && entered(actor, task, act)
                || provisos.contains(Lifecycle.Proviso.OFFICER_BY_POLICY) && confirmsAsOfficer(actor, task, today);
    }

    private boolean ofOffice(Actor actor, Task task, TaskAct act) {
        Set<Lifecycle.Proviso> provisos = Lifecycle.provisos(act);
        boolean decides = actor.may(Lifecycle.right(act))
                || !provisos.contains(Lifecycle.Proviso.ALL_FIELDS) && decidesInField(actor, task);
        return decides
                && (!provisos.contains(Lifecycle.Proviso.WITHIN_MEASURE) || isWithinMeasure(actor, task))
                && (!provisos.contains(Lifecycle.Proviso.NOT_THEIR_OWN) || !isTheirOwn(actor, task));
    }

    /** Whether the actor may only lay the act before the head of his agency: "đầu mối trình, thủ trưởng duyệt". */
    boolean submits(Actor actor, Task task, TaskAct act, LocalDate today) {
        return SUBMITTED.contains(act)
                && leads(actor, task, Lifecycle.right(act), false)
                && !speaks(actor, task, today);
    }

    /** Whether the actor is the head before whom the agency's people lay claims, refusals and requests. */
    boolean approves(Actor actor, Task task) {
        return actor.role().isHead() && actor.may(Right.CLAIM) && actor.worksIn(task.lead());
    }

    /** Whether the actor is of the lead agency and so knows what waits inside it. */
    boolean isInside(Actor actor, Task task) {
        return isOfAgency(actor) && actor.worksIn(task.lead());
    }

    /** Whether the actor works for the agency of his post: its people, and the head of the Office for the Office's own. */
    boolean isOfAgency(Actor actor) {
        return actor.may(Right.REPORT)
                && (actor.may(Right.READ_AGENCY) || actor.role().isHead());
    }

    /** Whether the actor may bind his agency by his own word: its head always, others unless its head approves. */
    private boolean speaks(Actor actor, Task task, LocalDate today) {
        return speaks(actor, task.leadOrThrow(), today);
    }

    boolean speaks(Actor actor, AgencyId agency, LocalDate today) {
        return actor.role().isHead() || !policies.is(Policy.HEAD_APPROVES, agency, today);
    }

    boolean decides(Actor actor, Task task) {
        return actor.may(Right.DECIDE) || decidesInField(actor, task);
    }

    private static boolean decidesInField(Actor actor, Task task) {
        return actor.may(Right.DECIDE_IN_FIELD)
                && task.field() != null
                && actor.fields().contains(task.field());
    }

    /** Whether the actor may put a late claim in another class of cause. */
    boolean settlesCause(Actor actor, Task task) {
        return task.isLateClaim() && decides(actor, task);
    }

    /** Beyond the head of the office's measure a leader of the province decides; whoever is neither decides about no time. */
    private boolean isWithinMeasure(Actor actor, Task task) {
        return requests.waiting(task.id())
                .map(one -> one.decider().admits(actor.role()))
                .orElseGet(() -> TaskRequest.Decider.OFFICE_HEAD.admits(actor.role()));
    }

    /** Whether the actor leads the Office and who leads it asked to be released: that is for the leaders of the province. */
    private boolean isTheirOwn(Actor actor, Task task) {
        return actor.role() == Role.OFFICE_LEADER
                && task.asking() != null
                && requests.waiting(task.id())
                        .filter(one -> one.kind() == TaskRequest.Kind.RELEASE)
                        .filter(one -> one.decider() == TaskRequest.Decider.PROVINCE_LEADER)
                        .isPresent();
    }

    /**
     * Whoever entered, himself or by his stand-in, the claim or the request that waits from the agency's paper, where the agency has nobody who could
     * take it back.
     */
    private boolean entered(Actor actor, Task task, TaskAct act) {
        if (!actor.may(Right.ENTER_FOR_AGENCY)) {
            return false;
        }
        return act == TaskAct.WITHDRAW_CLAIM
                ? task.hasWaitingClaim() && own.isClaimOf(actor, task.id(), claims.enteredBy(task.claimOrThrow()))
                : task.asking() != null
                        && requests.waiting(task.id())
                                .filter(one -> one.enteredFrom() != null)
                                .filter(one -> own.isRequestOf(actor, one))
                                .isPresent();
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
