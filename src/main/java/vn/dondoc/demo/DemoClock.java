package vn.dondoc.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.BusinessTime;

/**
 * The demo's clock of business dates and hours: the machine's, so much ahead; or standing still at an instant while the
 * past is being filled in. How far it is ahead is kept by {@link DemoTime}.
 */
final class DemoClock extends Clock {

    private final Clock machine;
    private volatile Duration ahead = Duration.ZERO;
    private volatile @Nullable Instant held;

    DemoClock(Clock machine) {
        this.machine = machine;
    }

    @Override
    public Instant instant() {
        Instant still = held;
        return still != null ? still : running();
    }

    /** The time it would show if it were not held. */
    Instant running() {
        return machine.instant().plus(ahead);
    }

    Duration ahead() {
        return ahead;
    }

    /** Makes it show {@code now} and run on from there. */
    void setTo(Instant now) {
        ahead = Duration.between(machine.instant(), now);
    }

    void setAhead(Duration by) {
        ahead = by;
    }

    /** Stands still at {@code instant} until {@link #release} or {@link #goOn}. */
    void hold(Instant instant) {
        held = instant;
    }

    /** Shows again what it would have shown if it had not been held. */
    void release() {
        held = null;
    }

    /** Runs on from the instant at which it was held. */
    void goOn() {
        Instant still = held;
        if (still != null) {
            setTo(still);
            held = null;
        }
    }

    @Override
    public ZoneId getZone() {
        return BusinessTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
