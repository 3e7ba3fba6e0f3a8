package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.testing.RuleTest;

/** On which days a recurring task is due, told once more by counting days. */
@RuleTest
class BeatTest {

    private static final LocalDate START = LocalDate.of(2024, 1, 15);
    private static final LocalDate END = LocalDate.of(2029, 2, 28);

    private static List<LocalDate> daysThat(Predicate<LocalDate> fit) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = START.plusDays(1); !day.isAfter(END); day = day.plusDays(1)) {
            if (fit.test(day)) {
                days.add(day);
            }
        }
        return days;
    }

    /** The day of a month, or its last one where the month is shorter. */
    private static boolean isThe(int wanted, LocalDate day) {
        return day.getDayOfMonth() == Math.min(wanted, YearMonth.from(day).lengthOfMonth());
    }

    @Property(tries = 60)
    void monthly(@ForAll @IntRange(min = 1, max = 31) int day) {
        assertThat(Beat.monthly(day).days(START, END)).isEqualTo(daysThat(one -> isThe(day, one)));
    }

    @Property(tries = 100)
    void quarterly(@ForAll @IntRange(min = 1, max = 3) int month, @ForAll @IntRange(min = 1, max = 31) int day) {
        assertThat(Beat.quarterly(month, day).days(START, END))
                .isEqualTo(daysThat(one -> (one.getMonthValue() - month) % 3 == 0 && isThe(day, one)));
    }

    @Property(tries = 100)
    void halfYearly(@ForAll @IntRange(min = 1, max = 6) int month, @ForAll @IntRange(min = 1, max = 31) int day) {
        assertThat(Beat.halfYearly(month, day).days(START, END))
                .isEqualTo(daysThat(one -> (one.getMonthValue() - month) % 6 == 0 && isThe(day, one)));
    }

    @Property(tries = 200)
    void yearly(@ForAll @IntRange(min = 1, max = 12) int month, @ForAll @IntRange(min = 1, max = 31) int day) {
        assertThat(Beat.yearly(month, day).days(START, END))
                .isEqualTo(daysThat(one -> one.getMonthValue() == month && isThe(day, one)));
    }

    @Property(tries = 14)
    void weekly(@ForAll DayOfWeek day) {
        assertThat(Beat.weekly(day).days(START, END)).isEqualTo(daysThat(one -> one.getDayOfWeek() == day));
    }

    @Test
    void aFixedDayComesOnce() {
        assertThat(Beat.on(START).days(START.minusDays(1), END)).containsExactly(START);
        assertThat(Beat.on(START).days(START, END)).isEmpty();
    }

    @Test
    void everyBeatIsStoredAndReadAgain() {
        for (Beat beat : List.of(
                Beat.weekly(DayOfWeek.FRIDAY),
                Beat.monthly(31),
                Beat.quarterly(3, 15),
                Beat.halfYearly(6, 10),
                Beat.yearly(2, 29),
                Beat.on(LocalDate.of(2026, 6, 30)))) {
            assertThat(Beat.read(beat.stored())).isEqualTo(beat);
        }
    }

    @Test
    void aDayThatThereIsNotIsRefused() {
        assertThatThrownBy(() -> Beat.monthly(32)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Beat.monthly(0)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Beat.quarterly(4, 1)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> Beat.yearly(13, 1)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void aPeriodIsCalledAsTheOfficeCallsIt() {
        LocalDate day = LocalDate.of(2026, 6, 15);
        assertThat(Beat.weekly(DayOfWeek.MONDAY).periodOf(day).words()).isEqualTo("tuần 25/2026");
        assertThat(Beat.weekly(DayOfWeek.FRIDAY)
                        .periodOf(LocalDate.of(2027, 1, 1))
                        .words())
                .isEqualTo("tuần 53/2026");
        assertThat(Beat.monthly(15).periodOf(day).words()).isEqualTo("tháng 6/2026");
        assertThat(Beat.quarterly(3, 15).periodOf(day).words()).isEqualTo("quý II/2026");
        assertThat(Beat.halfYearly(6, 15).periodOf(day).words()).isEqualTo("6 tháng đầu năm 2026");
        assertThat(Beat.yearly(6, 15).periodOf(day).words()).isEqualTo("năm 2026");
        assertThat(Beat.on(day).periodOf(day).words()).isEqualTo("ngày 15/06/2026");
    }
}
