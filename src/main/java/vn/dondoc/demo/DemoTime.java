package vn.dondoc.demo;

import jakarta.annotation.PreDestroy;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import vn.dondoc.shared.BusinessTime;

/**
 * Keeps the demo's time in its database, so that it never runs backwards: a start goes on where the demo stands, or at
 * {@code --now} if that is not earlier than what it has already lived.
 */
class DemoTime {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private record Row(
            Duration ahead, Instant reached, @Nullable Instant seededAt) {}

    private final JdbcClient jdbc;
    private final DemoClock clock;

    DemoTime(JdbcClient jdbc, DemoClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Sets the clock at the start of the program.
     *
     * @param now the business time asked for; null for none
     * @throws DemoRefused if it is earlier than the time that the demo has reached
     */
    void begin(@Nullable LocalDateTime now) {
        Optional<Row> row = row();
        Instant asked = now == null ? null : now.atZone(BusinessTime.ZONE).toInstant();
        if (row.isEmpty()) {
            if (asked != null) {
                clock.setTo(asked);
            }
            jdbc.sql("INSERT INTO demo_office (id, ahead_ms, reached) VALUES (1, ?, ?)")
                    .params(clock.ahead().toMillis(), Timestamp.from(clock.running()))
                    .update();
            return;
        }
        Instant reached = row.get().reached();
        if (asked == null) {
            clock.setAhead(row.get().ahead());
            if (clock.running().isBefore(reached)) {
                clock.setTo(reached); // the machine's clock was turned back
            }
        } else if (asked.isBefore(reached)) {
            throw new DemoRefused("--now " + now + ": bản trình diễn đã chạy tới "
                    + SHOWN.format(reached.atZone(BusinessTime.ZONE))
                    + ", không lùi lại được; chọn giờ sau đó hoặc thư mục dữ liệu khác (--data)");
        } else {
            clock.setTo(asked);
        }
        keep();
    }

    /** Runs on from where the clock was held. */
    void goOn() {
        clock.goOn();
        keep();
    }

    /** Whether the office has been filled. */
    boolean isSeeded() {
        return row().map(Row::seededAt).isPresent();
    }

    /** Marks the office as whole, in the transaction of its last act. */
    void seeded(Instant at) {
        jdbc.sql("UPDATE demo_office SET seeded_at = ? WHERE id = 1")
                .param(Timestamp.from(at))
                .update();
    }

    /**
     * Writes down how far the demo has come, on a journey too, so that a program that is killed on the way never begins
     * earlier than what it has lived; also from time to time.
     */
    @Scheduled(fixedDelay = 30_000, initialDelay = 30_000)
    @PreDestroy
    void keep() {
        jdbc.sql("UPDATE demo_office SET ahead_ms = ?, reached = GREATEST(reached, ?) WHERE id = 1")
                .params(clock.ahead().toMillis(), Timestamp.from(clock.instant()))
                .update();
    }

    private Optional<Row> row() {
        return jdbc.sql("SELECT ahead_ms, reached, seeded_at FROM demo_office WHERE id = 1")
                .query((row, n) -> new Row(
                        Duration.ofMillis(row.getLong(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3) == null ? null : row.getTimestamp(3).toInstant()))
                .optional();
    }
}
