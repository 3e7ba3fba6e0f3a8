package vn.dondoc.task;

import org.jspecify.annotations.Nullable;

/**
 * A done task with a deadline, judged by the deadline as it was first given, so that more time makes nobody punctual in
 * these figures. A corrected deadline is the first one: it is what should have been given.
 */
public enum FirstClaim {
    /** Hoàn thành đúng hạn giao ban đầu. */
    ON_TIME,
    /** Hoàn thành sau hạn giao ban đầu. */
    LATE;

    static @Nullable FirstClaim read(@Nullable String stored) {
        return stored == null ? null : valueOf(stored);
    }
}
