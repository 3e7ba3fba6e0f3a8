package vn.dondoc.reminder;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Says in the program's log, for whoever runs the server, what the banner says to the office. */
@Component
class ReminderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderWatch.class);

    private final ReminderHealth health;
    private final ReminderProperties properties;

    ReminderWatch(ReminderHealth health, ReminderProperties properties) {
        this.health = health;
        this.properties = properties;
    }

    @Scheduled(fixedDelay = 300_000, initialDelay = 300_000)
    void look() {
        if (properties.background()) {
            ReminderPulse pulse = health.pulse();
            if (!pulse.alarms().isEmpty()) {
                LOG.warn("Reminders: {}, last planned at {}", pulse.alarms(), pulse.plannedAt());
            }
        }
    }
}
