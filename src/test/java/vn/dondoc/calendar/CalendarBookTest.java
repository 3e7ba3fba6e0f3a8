package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.testing.RuleTest;

@RuleTest
class CalendarBookTest {

    private static final String DOCUMENT = "Công văn 1/VPCP-KGVX";
    private static final LocalDate OFF = LocalDate.of(2026, 8, 31);
    private static final LocalDate WORKED = LocalDate.of(2026, 8, 22);
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private final CalendarBook book = new CalendarBook(ReferenceDays.read());

    @Test
    void confirmingOneDayOfASwapConfirmsBoth() {
        WorkingDays days = after(new CalendarEdit.Confirm(WORKED, 0, DOCUMENT));
        assertThat(days.isWorking(OFF)).isFalse();
        assertThat(days.isWorking(WORKED)).isTrue();
        assertThat(book.workingDays().differenceTo(days)).containsExactly(WORKED, OFF);
    }

    @Test
    void theDayOfCultureCountsOnceConfirmed() {
        LocalDate day = LocalDate.of(2026, 11, 24);
        assertThat(book.workingDays().isWorking(day)).isTrue();
        assertThat(after(new CalendarEdit.Confirm(day, 0, DOCUMENT)).isWorking(day))
                .isFalse();
    }

    @Test
    void aForecastStatutoryDayThatIsConfirmedMovesNothingAndIsNoForecastAnyMore() {
        LocalDate tet = LocalDate.of(2027, 2, 5);
        List<CalendarRow> rows = book.after(new CalendarEdit.Confirm(tet, 0, DOCUMENT));
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.forecast()).isFalse();
            assertThat(row.standing()).isEqualTo(Standing.DOCUMENT);
            assertThat(row.document()).isEqualTo(DOCUMENT);
        });
        assertThat(book.with(rows).workingDays()).isEqualTo(book.workingDays());
    }

    @Test
    void aDayOffAndASwapAreAdded() {
        assertThat(after(new CalendarEdit.DayOff(TUESDAY, "Nghỉ bão", DOCUMENT)).isWorking(TUESDAY))
                .isFalse();
        LocalDate saturday = LocalDate.of(2026, 3, 14);
        WorkingDays swapped = after(new CalendarEdit.Swap(TUESDAY, saturday, DOCUMENT));
        assertThat(swapped.isWorking(TUESDAY)).isFalse();
        assertThat(swapped.isWorking(saturday)).isTrue();
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsField() {
        LocalDate sunday = LocalDate.of(2026, 3, 15);
        LocalDate tet = LocalDate.of(2026, 2, 17);
        refused(new CalendarEdit.DayOff(sunday, "Nghỉ", DOCUMENT), "day", "error.calendar.weekend");
        refused(new CalendarEdit.DayOff(tet, "Nghỉ", DOCUMENT), "day", "error.calendar.known");
        refused(new CalendarEdit.DayOff(OFF, "Nghỉ", DOCUMENT), "day", "error.calendar.pending");
        refused(new CalendarEdit.DayOff(TUESDAY, " ", DOCUMENT), "name", "error.required");
        refused(new CalendarEdit.DayOff(TUESDAY, "x".repeat(201), DOCUMENT), "name", "error.too-long");
        refused(new CalendarEdit.DayOff(TUESDAY, "Nghỉ", "\u0000 "), "document", "error.required");
        refused(new CalendarEdit.Swap(TUESDAY, TUESDAY.plusDays(1), DOCUMENT), "worked", "error.calendar.not-weekend");
        refused(new CalendarEdit.Swap(sunday, sunday, DOCUMENT), "off", "error.calendar.weekend");
        refused(new CalendarEdit.Correct(tet, 0, TUESDAY.plusDays(0), "", DOCUMENT), "name", "error.required");
    }

    @Test
    void aDayThatIsMovedLeavesTheOldOneOrdinaryAndKeepsItsSwap() {
        LocalDate newOff = LocalDate.of(2026, 1, 5);
        List<CalendarRow> rows =
                book.after(new CalendarEdit.Correct(LocalDate.of(2026, 1, 2), 0, newOff, "Nghỉ hoán đổi", DOCUMENT));
        WorkingDays days = book.with(rows).workingDays();
        assertThat(days.isWorking(LocalDate.of(2026, 1, 2))).isTrue();
        assertThat(days.isWorking(newOff)).isFalse();
        assertThat(book.with(rows).on(LocalDate.of(2026, 1, 10)))
                .satisfies(row -> assertThat(row.pair()).isEqualTo(newOff));
    }

    @Test
    void aDayTakenOutGoesWithItsPairAndMayComeBack() {
        LocalDate off = LocalDate.of(2026, 1, 2);
        LocalDate worked = LocalDate.of(2026, 1, 10);
        CalendarBook without = book.with(book.after(new CalendarEdit.Remove(off, 0, DOCUMENT)));
        assertThat(without.workingDays().isWorking(off)).isTrue();
        assertThat(without.workingDays().isWorking(worked)).isFalse();
        assertThatThrownBy(() -> without.after(new CalendarEdit.Confirm(off, 0, DOCUMENT)))
                .isInstanceOf(NotFound.class);

        CalendarBook again = without.with(without.after(new CalendarEdit.Swap(off, worked, DOCUMENT)));
        assertThat(again.workingDays()).isEqualTo(book.workingDays());
    }

    @Test
    void anEditOfAnOlderVersionIsRefused() {
        assertThatThrownBy(() -> book.after(new CalendarEdit.Confirm(OFF, 3, DOCUMENT)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> book.after(new CalendarEdit.Confirm(TUESDAY, 0, DOCUMENT)))
                .isInstanceOf(NotFound.class);
    }

    private WorkingDays after(CalendarEdit edit) {
        return book.with(book.after(edit)).workingDays();
    }

    private void refused(CalendarEdit edit, String field, String key) {
        assertThatThrownBy(() -> book.after(edit))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refusal -> assertThat(refusal.problems())
                                .singleElement()
                                .satisfies(problem -> {
                                    assertThat(problem.field()).isEqualTo(field);
                                    assertThat(problem.key()).isEqualTo(key);
                                }));
    }
}
