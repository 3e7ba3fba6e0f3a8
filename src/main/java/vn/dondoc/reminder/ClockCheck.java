package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Whether this machine and the database agree what time it is. Where they do not, nobody knows what is due. */
@Component
class ClockCheck {

    private static final Duration APART = Duration.ofSeconds(60);

    private final JdbcTemplate jdbc;
    private final Clock real;

    @Autowired
    ClockCheck(JdbcTemplate jdbc) {
        this(jdbc, Clock.systemUTC());
    }

    /** @param real the machine's clock, not the business one */
    ClockCheck(JdbcTemplate jdbc, Clock real) {
        this.jdbc = jdbc;
        this.real = real;
    }

    boolean areApart() {
        Instant database = Objects.requireNonNull(
                jdbc.queryForObject("SELECT UTC_TIMESTAMP(6)", (row, number) -> row.getObject(1, Instant.class)));
        return Duration.between(database, real.instant()).abs().compareTo(APART) > 0;
    }
}
