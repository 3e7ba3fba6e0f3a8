package vn.dondoc.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@OfficeTest
class OfficeTestTest {

    @Autowired
    Clock clock;

    @Autowired
    OfficeClock officeClock;

    @Autowired
    JdbcClient sql;

    @RepeatedTest(2)
    void theOneClockIsTheTestsAndBeginsAnew() {
        assertThat(clock).isSameAs(officeClock);
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-10");
        officeClock.setTo("2026-03-10T23:59");
        officeClock.forward(Duration.ofMinutes(1));
        assertThat(LocalDate.now(clock)).isEqualTo("2026-03-11");
    }

    @Test
    void statementsAreCounted() {
        var counted =
                SqlCount.with(() -> sql.sql("SELECT 1").query(Integer.class).single()
                        + sql.sql("SELECT 2").query(Integer.class).single());
        assertThat(counted.value()).isEqualTo(3);
        assertThat(counted.statements()).containsExactly("SELECT 1", "SELECT 2");
        assertThat(SqlCount.of(() -> {})).isEmpty();
    }

    @Test
    void anInstantKeepsItsMicrosecondInTheDatabase() {
        Instant at = Instant.parse("2026-03-10T02:00:00.123456Z");
        assertThat(sql.sql("SELECT CAST(? AS DATETIME(6))")
                        .param(at)
                        .query(Instant.class)
                        .single())
                .isEqualTo(at);
        assertThat(sql.sql("SELECT CAST(CAST(? AS DATETIME(6)) AS CHAR)")
                        .param(at)
                        .query(String.class)
                        .single())
                .isEqualTo("2026-03-10 02:00:00.123456");
    }

    @Test
    void theDatabaseFindsVietnameseWithoutMarks() {
        assertThat(sql.sql("SELECT 'Đôn Đốc' LIKE 'don doc'")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }
}
