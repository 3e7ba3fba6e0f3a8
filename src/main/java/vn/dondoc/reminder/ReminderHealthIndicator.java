package vn.dondoc.reminder;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Planning in the program's health: a warning that never takes the site down. */
@Component("reminderHealthIndicator")
class ReminderHealthIndicator implements HealthIndicator {

    private static final Status WARNING = new Status("WARNING");

    private final ReminderHealth health;

    ReminderHealthIndicator(ReminderHealth health) {
        this.health = health;
    }

    @Override
    public Health health() {
        ReminderPulse pulse = health.pulse();
        return (pulse.alarms().isEmpty() ? Health.up() : Health.status(WARNING))
                .withDetail("alarms", pulse.alarms())
                .withDetail("plannedAt", String.valueOf(pulse.plannedAt()))
                .build();
    }
}
