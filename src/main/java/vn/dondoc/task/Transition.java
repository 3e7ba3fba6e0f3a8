package vn.dondoc.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Right;

/**
 * One arrow of the life of a task. Its label is the name of the act.
 *
 * @param side whose act it is
 * @param right what the actor must hold on that side
 * @param mail the kind of mail that the act owes, by its name in the reminders; null for none
 */
public record Transition(
        TaskState from,
        TaskAct act,
        TaskState to,
        Side side,
        Right right,
        @Nullable String mail) {

    /** Whose act it is. */
    public enum Side {
        /** The lead agency, or the office for it from its paper. */
        LEAD,
        /** Those who decide: head and deputies of the office, chair, the vice-chair of the field. */
        OFFICE
    }
}
