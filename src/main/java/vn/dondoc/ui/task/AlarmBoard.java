package vn.dondoc.ui.task;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.ExpressAlarm;
import vn.dondoc.task.ExpressAlarms;
import vn.dondoc.task.TaskEvents;
import vn.dondoc.ui.shell.LiveMenu;

/**
 * What rings now, looked up once a minute of the business clock and after acts that may silence it, however many windows
 * show it. Open windows are told while something rings, and once more when it has stopped.
 */
@Component
class AlarmBoard {

    private static final Actor LOOKOUT = Actor.job("Chuông hỏa tốc");

    private final ExpressAlarms alarms;
    private final LiveMenu live;
    private final Clock clock;
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile List<ExpressAlarm> ringing = List.of();
    private @Nullable Moment looked;

    AlarmBoard(ExpressAlarms alarms, LiveMenu live, Clock clock) {
        this.alarms = alarms;
        this.live = live;
        this.clock = clock;
    }

    /** For whoever may hear it; no statement. */
    List<ExpressAlarm> ringing(Actor actor) {
        return ExpressAlarms.mayHear(actor) ? ringing : List.of();
    }

    @TransactionalEventListener({
        TaskEvents.Reassigned.class,
        TaskEvents.Transferred.class,
        TaskEvents.Acknowledged.class,
        TaskEvents.Refused.class,
        TaskEvents.Claimed.class,
        TaskEvents.Ended.class,
        TaskEvents.Held.class,
        TaskEvents.Resumed.class
    })
    void changed() {
        if (!ringing.isEmpty()) {
            due.set(true);
        }
    }

    /** One at a time: whoever comes second finds what the first has found. */
    @Scheduled(fixedDelay = 2_000)
    synchronized void lookEachMinute() {
        if (due.getAndSet(false) || !Moment.now(clock).equals(looked)) {
            look();
        }
    }

    /** Looks now, and tells the windows what has come or gone. */
    synchronized void look() {
        looked = Moment.now(clock);
        List<ExpressAlarm> before = ringing;
        ringing = alarms.ringing(LOOKOUT);
        if (!before.isEmpty() || !ringing.isEmpty()) {
            live.changed();
        }
    }
}
