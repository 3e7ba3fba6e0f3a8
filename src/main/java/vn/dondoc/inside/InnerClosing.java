package vn.dondoc.inside;

/** Why an inner task ended without its result. */
public enum InnerClosing {
    /** Somebody of the agency took it back, with a reason. */
    BY_HAND,
    /** The office has confirmed the task. */
    TASK_DONE,
    /** The task was ended. */
    TASK_ENDED,
    /** Another agency has the task now. */
    TASK_LEFT
}
