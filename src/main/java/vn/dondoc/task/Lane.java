package vn.dondoc.task;

import java.util.Arrays;
import java.util.Optional;

/** A column of the tasks laid out by state. What was done long ago stands in none. */
public enum Lane {
    ASSIGNED(TaskState.ASSIGNED),
    IN_PROGRESS(TaskState.IN_PROGRESS),
    PENDING_CONFIRMATION(TaskState.PENDING_CONFIRMATION),
    RETURNED(TaskState.RETURNED),
    REFUSED(TaskState.REFUSED),
    ON_HOLD(TaskState.ON_HOLD),
    /** Confirmed within the last thirty days. */
    DONE(TaskState.COMPLETED);

    static final int DONE_DAYS = 30;

    private final TaskState state;

    Lane(TaskState state) {
        this.state = state;
    }

    public TaskState state() {
        return state;
    }

    /** The column of that state; empty for a state that stands in none. */
    public static Optional<Lane> of(TaskState state) {
        return Arrays.stream(values()).filter(lane -> lane.state == state).findFirst();
    }

    /** On {@code task t}; parameter {@code doneSince}. */
    String condition() {
        return "t.state = '" + state + "'" + (this == DONE ? " AND t.state_since >= :doneSince" : "");
    }

    /** What is next comes first; of what is done, the latest. */
    TaskSort sort() {
        return this == DONE ? TaskSort.DEADLINE_DESCENDING : TaskSort.DEADLINE;
    }
}
