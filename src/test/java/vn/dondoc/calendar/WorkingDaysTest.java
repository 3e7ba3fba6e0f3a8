package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** The arithmetic, over invented calendars; {@link ReferenceDaysTest} has the real years. */
class WorkingDaysTest {

    private static final LocalDate START = LocalDate.of(2017, 1, 1);
    private static final int ELEVEN_YEARS = 4_017;

    @Property
    void laterStartsNeverEndEarlier(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate one,
            @ForAll("dates") LocalDate other,
            @ForAll @IntRange(min = 0, max = 60) int some) {
        LocalDate early = one.isBefore(other) ? one : other;
        LocalDate late = one.isBefore(other) ? other : one;
        assertThat(days.plus(early, some)).isBeforeOrEqualTo(days.plus(late, some));
        assertThat(days.minus(early, some)).isBeforeOrEqualTo(days.minus(late, some));
        assertThat(days.next(early)).isBeforeOrEqualTo(days.next(late));
    }

    @Property
    void moreDaysEndLater(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 0, max = 60) int some) {
        assertThat(days.plus(day, some + 1)).isAfter(days.plus(day, some));
        assertThat(days.minus(day, some + 1)).isBefore(days.minus(day, some));
    }

    @Property
    void fromAWorkingDayThereAndBackReturns(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate any,
            @ForAll @IntRange(min = 0, max = 120) int some) {
        LocalDate day = days.next(any);
        assertThat(days.minus(days.plus(day, some), some)).isEqualTo(day);
        assertThat(days.plus(days.minus(day, some), some)).isEqualTo(day);
    }

    @Property
    void addingAndCountingAgree(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate day,
            @ForAll @IntRange(min = 0, max = 120) int some) {
        assertThat(days.countAfter(day, days.plus(day, some))).isEqualTo(some);
        assertThat(days.countAfter(days.plus(day, some), day)).isEqualTo(-some);
    }

    @Property
    void theCountIsTheNumberOfWorkingDays(
            @ForAll("calendars") WorkingDays days,
            @ForAll("dates") LocalDate from,
            @ForAll @IntRange(min = 0, max = 400) int calendarDays) {
        LocalDate to = from.plusDays(calendarDays);
        long expected = from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(days::isWorking)
                .count();
        assertThat(days.countAfter(from, to)).isEqualTo((int) expected);
    }

    @Property
    void theNextAndThePreviousAreTheNearestWorkingDays(
            @ForAll("calendars") WorkingDays days, @ForAll("dates") LocalDate day) {
        assertThat(days.isWorking(days.next(day))).isTrue();
        assertThat(days.isWorking(days.previous(day))).isTrue();
        assertThat(day.datesUntil(days.next(day))).noneMatch(days::isWorking);
        assertThat(days.previous(day).plusDays(1).datesUntil(day.plusDays(1)))
                .noneMatch(between -> !between.equals(days.previous(day)) && days.isWorking(between));
    }

    @Property
    void theDifferenceIsExactlyTheDaysThatMove(
            @ForAll("calendars") WorkingDays one, @ForAll("calendars") WorkingDays other) {
        List<LocalDate> moved = START.datesUntil(START.plusDays(ELEVEN_YEARS))
                .filter(day -> one.isWorking(day) != other.isWorking(day))
                .toList();
        assertThat(one.differenceTo(other)).containsExactlyElementsOf(moved);
        assertThat(other.differenceTo(one)).containsExactlyElementsOf(moved);
    }

    @Example
    void zeroDaysStayWhereTheyAre() {
        WorkingDays plain = WorkingDays.of(List.of(), List.of());
        LocalDate sunday = LocalDate.of(2026, 3, 8);
        assertThat(sunday).isEqualTo(LocalDate.parse("08/03/2026", DateTimeFormatter.ofPattern("dd/MM/yyyy")));
        assertThat(plain.plus(sunday, 0)).isEqualTo(sunday);
        assertThat(plain.plus(sunday, 1)).isEqualTo(LocalDate.of(2026, 3, 9));
        assertThat(plain.minus(sunday, 1)).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Example
    void aSaturdayAfterAFridayDeadlineIsLateByLessThanOneWorkingDay() {
        WorkingDays plain = WorkingDays.of(List.of(), List.of());
        assertThat(plain.countAfter(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 7)))
                .isZero();
        assertThat(plain.countAfter(LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 9)))
                .isOne();
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.integers().between(0, ELEVEN_YEARS - 1).map(START::plusDays);
    }

    @Provide
    Arbitrary<WorkingDays> calendars() {
        return Combinators.combine(dates().list().ofMaxSize(60), dates().list().ofMaxSize(20))
                .as(WorkingDays::of);
    }
}
