package vn.dondoc.task;

import vn.dondoc.shared.Right;

/**
 * One arrow of the life of a task.
 *
 * @param side whose act it is
 * @param right what the actor must hold on that side
 * @param enabled false: the arrow is decided but not yet open
 */
public record Transition(TaskState from, TaskAct act, TaskState to, Side side, Right right, boolean enabled) {

    /** Whose act it is. */
    public enum Side {
        /** The lead agency, or the office for it from its paper. */
        LEAD,
        /** Those who decide: head and deputies of the office, chair, the vice-chair of the field. */
        OFFICE
    }
}
