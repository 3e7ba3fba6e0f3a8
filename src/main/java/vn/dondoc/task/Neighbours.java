package vn.dondoc.task;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.TaskId;

/** Which tasks stand before and after one in a list; null at its ends. */
public record Neighbours(
        @Nullable Neighbour previous, @Nullable Neighbour next) {

    public static final Neighbours NONE = new Neighbours(null, null);

    /** @param code null for a draft */
    public record Neighbour(TaskId id, @Nullable String code) {}
}
