package vn.dondoc.mail;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.stereotype.Component;

/** Mail in the program's health. Mail that does not go out is a warning and never takes the site down. */
@Component("outboxHealthIndicator")
class MailHealthIndicator implements HealthIndicator {

    /** Stands in no order of severity, so the whole stays as its other parts are. */
    static final Status WARNING = new Status("WARNING");

    private final MailHealth health;

    MailHealthIndicator(MailHealth health) {
        this.health = health;
    }

    @Override
    public Health health() {
        MailPulse pulse = health.pulse();
        Health.Builder builder = pulse.alarms().isEmpty() ? Health.up() : Health.status(WARNING);
        return builder.withDetail("alarms", pulse.alarms())
                .withDetail("planned", pulse.planned())
                .withDetail("sent", pulse.sent())
                .withDetail("failed", pulse.failed())
                .withDetail("checking", pulse.checking())
                .withDetail("oldestWaitingSeconds", pulse.oldestWaiting().toSeconds())
                .build();
    }
}
