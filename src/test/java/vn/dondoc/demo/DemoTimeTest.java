package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.testing.OfficeTest;

@OfficeTest
class DemoTimeTest {

    private static final Instant MACHINE = Instant.parse("2026-11-24T02:00:00Z");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext context;

    /** The one row is this test's: no other test runs the demo. */
    @BeforeEach
    @AfterEach
    void nothingSeenYet() {
        jdbc.sql("DELETE FROM demo_office").update();
    }

    @Test
    void startsWithTheMachineAndGoesOnAhead() {
        DemoClock first = start(MACHINE, null);
        assertThat(first.instant()).isEqualTo(MACHINE);
        first.hold(MACHINE.plus(Duration.ofDays(3)));
        new DemoTime(jdbc, first).goOn();
        assertThat(first.instant()).isEqualTo(MACHINE.plus(Duration.ofDays(3)));
        DemoClock again = start(MACHINE.plusSeconds(600), null);
        assertThat(again.instant()).isEqualTo(MACHINE.plus(Duration.ofDays(3)).plusSeconds(600));
    }

    @Test
    void startsWhereItIsTold() {
        DemoClock clock = start(MACHINE, "2026-02-10T09:00");
        assertThat(LocalDateTime.ofInstant(clock.instant(), BusinessTime.ZONE)).isEqualTo("2026-02-10T09:00");
        assertThat(clock.getZone()).isEqualTo(BusinessTime.ZONE);
    }

    @Test
    void anEarlierTimeIsRefusedWithOneLine() {
        start(MACHINE, "2026-02-10T09:00");
        assertThatThrownBy(() -> start(MACHINE, "2026-02-10T08:59"))
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("09:00 10/02/2026")
                .hasMessageNotContaining("\n");
        assertThat(start(MACHINE, "2026-02-10T09:00").instant()).isEqualTo("2026-02-10T02:00:00Z");
        assertThat(start(MACHINE, "2026-03-01T07:00").instant()).isEqualTo("2026-03-01T00:00:00Z");
    }

    @Test
    void aMachineTurnedBackDoesNotTurnTheDemoBack() {
        start(MACHINE, null);
        assertThat(start(MACHINE.minusSeconds(3600), null).instant()).isEqualTo(MACHINE);
    }

    @Test
    void standsStillWhileThePastIsFilledIn() {
        DemoClock clock = start(MACHINE, null);
        clock.hold(Instant.parse("2026-02-10T02:00:00Z"));
        assertThat(clock.instant()).isEqualTo("2026-02-10T02:00:00Z");
        clock.release();
        assertThat(clock.instant()).isEqualTo(MACHINE);
    }

    @Test
    void aJourneyThatIsBrokenOffIsNotLivedTwice() {
        DemoClock clock = start(MACHINE, null);
        Instant arrived = MACHINE.plus(Duration.ofDays(5));
        clock.hold(arrived);
        new DemoTime(jdbc, clock).keep();
        assertThat(start(MACHINE.plusSeconds(60), null).instant()).isEqualTo(arrived);
    }

    @Test
    void outsideTheDemoNobodyMovesTheTime() {
        assertThatThrownBy(() -> new NoDemo("2026-02-10T09:00", ""))
                .isInstanceOf(DemoRefused.class)
                .hasMessageContaining("dondoc.demo.now")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> new NoDemo("", "2000")).hasMessageContaining("dondoc.demo.size");
        assertThatCode(() -> new NoDemo("", "")).doesNotThrowAnyException();
        assertThat(context.getBeanNamesForType(NoDemo.class)).isNotEmpty();
        for (Class<?> part : List.of(DemoJourney.class, DemoJobs.class, DemoBanner.class, DemoTime.class)) {
            assertThat(context.getBeanNamesForType(part))
                    .as(part.getSimpleName())
                    .isEmpty();
        }
    }

    @Test
    void isFilledOnce() {
        DemoTime time = new DemoTime(jdbc, start(MACHINE, null));
        assertThat(time.isSeeded()).isFalse();
        time.seeded(MACHINE);
        assertThat(time.isSeeded()).isTrue();
    }

    private DemoClock start(Instant machine, String now) {
        DemoClock clock = new DemoClock(Clock.fixed(machine, ZoneOffset.UTC));
        new DemoTime(jdbc, clock).begin(now == null ? null : LocalDateTime.parse(now));
        return clock;
    }
}
