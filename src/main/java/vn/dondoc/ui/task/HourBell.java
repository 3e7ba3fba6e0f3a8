package vn.dondoc.ui.task;

import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.StrikingHours;
import vn.dondoc.ui.shell.LiveMenu;

/**
 * A deadline's hour strikes and nothing is written: no event tells the open windows that a task is late now. So it is looked
 * up once a minute of the business clock, one statement a node for tasks and one for inner tasks, and at the turn of the day
 * without one.
 *
 * @see "docs/decisions/0046-what-moves-by-itself.md"
 */
@Component
class HourBell {

    private static final Actor LOOKOUT = Actor.job("Giờ của hạn");

    private final List<StrikingHours> hours;
    private final LiveMenu live;
    private final Clock clock;
    private @Nullable Moment looked;

    HourBell(List<StrikingHours> hours, LiveMenu live, Clock clock) {
        this.hours = hours;
        this.live = live;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 2_000)
    void lookEachMinute() {
        if (strikes()) {
            live.timeMoved();
        }
    }

    /** Whether a day began or a deadline's hour struck since this was asked last. */
    boolean strikes() {
        Moment now = Moment.now(clock);
        Moment since = looked;
        boolean moved = since != null
                && !now.equals(since)
                && hours.stream().anyMatch(one -> one.hasMovedSince(LOOKOUT, since));
        looked = now;
        return moved;
    }
}
