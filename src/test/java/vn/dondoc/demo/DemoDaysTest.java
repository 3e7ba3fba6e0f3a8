package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DemoDaysTest {

    private static final Predicate<LocalDate> WEEKDAY =
            day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;

    @Test
    void countsWorkingDaysFromTheStart() {
        DemoDays days = new DemoDays(LocalDate.of(2026, 11, 24), WEEKDAY, -185);
        assertThat(days.date(0)).isEqualTo("2026-11-24");
        assertThat(days.date(-1)).isEqualTo("2026-11-23");
        assertThat(days.date(-2)).isEqualTo("2026-11-20");
        assertThat(days.date(3)).isEqualTo("2026-11-27");
        assertThat(days.date(4)).isEqualTo("2026-11-30");
        assertThat(days.date(DemoDay.parse("+12 sat"))).isEqualTo("2026-12-12");
        assertThat(days.date(DemoDay.parse("2018-01-31"))).isEqualTo("2018-01-31");
        assertThat(days.organisedFrom(-185)).isEqualTo(DemoDays.ORGANISATION);
    }

    @Test
    void aStartOnASundayIsStillDayNought() {
        DemoDays days = new DemoDays(LocalDate.of(2026, 11, 22), WEEKDAY, -185);
        assertThat(days.date(0)).isEqualTo("2026-11-22");
        assertThat(days.date(-1)).isEqualTo("2026-11-20");
        assertThat(days.date(1)).isEqualTo("2026-11-23");
    }

    @Test
    void nearTheReorganisationTheOldPartIsDrawnTogetherInOrder() {
        DemoDays days = new DemoDays(LocalDate.of(2026, 2, 10), WEEKDAY, -185);
        assertThat(days.date(-185)).isBetween(LocalDate.of(2025, 7, 1), LocalDate.of(2025, 7, 4));
        assertThat(days.date(-20)).isEqualTo("2026-01-13");
        assertThat(IntStream.rangeClosed(-185, 60).mapToObj(days::date).toList())
                .isSorted();
        IntStream.rangeClosed(-185, 58)
                .forEach(d ->
                        assertThat(days.date(d)).as("two days apart stay apart").isBefore(days.date(d + 2)));
    }

    @Test
    void tooNearToItTheOrganisationIsTakenAsStanding() {
        DemoDays days = new DemoDays(LocalDate.of(2025, 8, 1), WEEKDAY, -185);
        assertThat(days.organisedFrom(-185)).isEqualTo(days.date(-185)).isBefore("2025-07-01");
    }
}
