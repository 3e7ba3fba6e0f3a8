package vn.dondoc.mail;

import java.time.Duration;

/**
 * Tells a sender when its lease is too short for one more delivery. Counts elapsed time only, by the slower-proof of two
 * counters: the monotonic one stands still while a machine is suspended, the wall clock may be set back.
 */
final class Fence {

    private static final long FLUSH_AFTER = Duration.ofSeconds(1).toNanos();

    private final long usable;
    private long startedAt = System.nanoTime();
    private long startedWall = System.currentTimeMillis();

    Fence(MailProperties properties) {
        this.usable = properties.lease().minus(properties.longestDelivery()).toNanos();
    }

    /** Call before the statement that takes or renews the lease. */
    void restart() {
        startedAt = System.nanoTime();
        startedWall = System.currentTimeMillis();
    }

    /** Whether the lease must be renewed before another delivery. */
    boolean isWorn() {
        return elapsed() >= usable;
    }

    /** Whether results have waited long enough to be written, even if they are few. */
    boolean isStale() {
        return elapsed() >= Math.min(FLUSH_AFTER, usable);
    }

    private long elapsed() {
        long wall = Duration.ofMillis(System.currentTimeMillis() - startedWall).toNanos();
        return Math.max(System.nanoTime() - startedAt, wall);
    }
}
