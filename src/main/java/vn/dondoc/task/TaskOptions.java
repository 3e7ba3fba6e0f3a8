package vn.dondoc.task;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;

/** What an actor may do to a task as it stands: the buttons of its page are exactly these. */
@Component
class TaskOptions {

    private final TaskAccess access;
    private final RefusalTerm refusals;
    private final MistakeTerm mistakes;

    TaskOptions(TaskAccess access, RefusalTerm refusals, MistakeTerm mistakes) {
        this.access = access;
        this.refusals = refusals;
        this.mistakes = mistakes;
    }

    /** @param fromPaper what the office may enter for the lead agency from its paper */
    Set<TaskAct> acts(Actor actor, Task task, boolean fromPaper, LocalDate today) {
        Set<TaskAct> possible = EnumSet.noneOf(TaskAct.class);
        for (Transition arrow : Lifecycle.table()) {
            boolean lead = arrow.side() == Transition.Side.LEAD;
            if (isPossible(task, arrow, today)
                    && (lead || !fromPaper)
                    && access.may(actor, task, arrow.act(), fromPaper, today)) {
                possible.add(arrow.act());
            }
        }
        return possible;
    }

    /** What an officer may propose to those who decide. */
    Set<TaskAct> proposable(Actor actor, Task task, LocalDate today) {
        Set<TaskAct> possible = EnumSet.noneOf(TaskAct.class);
        if (actor.may(Right.PROPOSE) && !access.decides(actor, task)) {
            for (Transition arrow : Lifecycle.table()) {
                if (Proposals.ACTS.contains(arrow.act()) && isPossible(task, arrow, today)) {
                    possible.add(arrow.act());
                }
            }
        }
        return possible;
    }

    /** What the actor may only lay before the head of his agency. */
    Set<TaskAct> submittable(Actor actor, Task task, LocalDate today) {
        Set<TaskAct> possible = EnumSet.noneOf(TaskAct.class);
        for (Transition arrow : Lifecycle.table()) {
            if (isPossible(task, arrow, today) && access.submits(actor, task, arrow.act(), today)) {
                possible.add(arrow.act());
            }
        }
        return possible;
    }

    boolean mayUrge(Actor actor, Task task, LocalDate today) {
        return actor.may(Right.URGE) && task.isWithAgency() && !task.prompting().wasUrgedOn(today);
    }

    private boolean isPossible(Task task, Transition arrow, LocalDate today) {
        return arrow.from() == task.state()
                && switch (arrow.act()) {
                    case REFUSE -> refusals.isOpen(task, today);
                    case CANCEL_MISTAKE, CORRECT -> mistakes.isOpen(task, today);
                    // done with the directive only; offered with the word that it is given, for as long as mails are
                    // held
                    case CARRY_OVER, UNDO_ISSUE -> false;
                    case RESUME -> task.pause() != null && task.pause().goesBackTo() == arrow.to();
                    case ASK_EXTENSION -> task.asking() == null && task.term().dueOn() != null;
                    case ASK_RELEASE -> task.asking() == null && refusals.isOpen(task, today);
                    case WITHDRAW_REQUEST -> task.asking() != null;
                    case DECIDE_EXTENSION -> isAsked(task, TaskRequest.Kind.EXTENSION);
                    case CONSENT_TO_REFUSAL, DENY_RELEASE -> isAsked(task, TaskRequest.Kind.RELEASE);
                    default -> true;
                };
    }

    private static boolean isAsked(Task task, TaskRequest.Kind kind) {
        Asking asking = task.asking();
        return asking != null && asking.isFor(kind);
    }
}
