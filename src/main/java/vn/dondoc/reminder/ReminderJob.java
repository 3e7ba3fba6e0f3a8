package vn.dondoc.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/** Runs the reminders of the day on each node; the mail sender has its own threads. */
@Component
class ReminderJob {

    static final Actor ACTOR = Actor.job("Nhắc việc");

    private static final Logger LOG = LoggerFactory.getLogger(ReminderJob.class);

    private final ReminderDay day;
    private final ReminderProperties properties;

    ReminderJob(ReminderDay day, ReminderProperties properties) {
        this.day = day;
        this.properties = properties;
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 20_000)
    void plan() {
        if (properties.background()) {
            int rows = day.plan(ACTOR);
            if (rows > 0) {
                LOG.info("{} reminders planned", rows);
            }
        }
    }

    @Scheduled(fixedDelay = 5_000, initialDelay = 25_000)
    void compose() {
        if (properties.background()) {
            int mails = day.compose(ACTOR);
            if (mails > 0) {
                LOG.info("{} mails written", mails);
            }
        }
    }
}
