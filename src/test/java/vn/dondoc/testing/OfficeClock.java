package vn.dondoc.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import vn.dondoc.shared.BusinessTime;

/** The office's clock in tests: it stands still until a test moves it. */
public final class OfficeClock extends Clock {

    /** A Tuesday morning without a holiday near: 10 March 2026, 09:00. */
    public static final String START = "2026-03-10T09:00";

    private volatile Instant now = at(START);

    /** @param local date and hour in the office's zone, e.g. {@code 2026-03-10T09:00} */
    public void setTo(String local) {
        now = at(local);
    }

    public void forward(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return BusinessTime.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(BusinessTime.ZONE).toInstant();
    }
}
