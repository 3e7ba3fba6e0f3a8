package vn.dondoc.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.testing.RuleTest;

/** Vietnam's real years, as the program brings them. */
@RuleTest
class ReferenceDaysTest {

    private final List<CalendarRow> rows = ReferenceDays.read();
    private final WorkingDays days = new CalendarBook(rows).workingDays();

    @ParameterizedTest
    @CsvSource({
        // 2017: New Year on a Sunday with its substitute, Tết, Giỗ Tổ, two substitutes
        "2017-01-02, false",
        "2017-01-03, true",
        "2017-01-25, true",
        "2017-01-26, false",
        "2017-02-01, false",
        "2017-02-02, true",
        "2017-04-06, false",
        "2017-05-01, false",
        "2017-05-02, false",
        "2017-05-03, true",
        "2017-09-04, false",
        "2017-09-05, true",
        "2017-12-29, true",
        // 2018: Tết 14–20 February, 31 December off for Saturday 5 January 2019
        "2018-01-01, false",
        "2018-02-13, true",
        "2018-02-14, false",
        "2018-02-20, false",
        "2018-02-21, true",
        "2018-04-25, false",
        "2018-04-30, false",
        "2018-05-01, false",
        "2018-09-03, false",
        "2018-12-31, false",
        "2019-01-05, true",
        "2018-12-29, false",
        // 2024: Monday 29 April off, Saturday 4 May worked
        "2024-02-08, false",
        "2024-02-14, false",
        "2024-02-15, true",
        "2024-04-18, false",
        "2024-04-29, false",
        "2024-05-04, true",
        "2024-05-05, false",
        "2024-09-02, false",
        "2024-09-03, false",
        "2024-09-04, true",
        // 2025: the swap of 26 April and 2 May was not found in a document: two ordinary days
        "2025-01-27, false",
        "2025-01-31, false",
        "2025-02-03, true",
        "2025-04-07, false",
        "2025-04-26, false",
        "2025-05-02, true",
        "2025-09-01, false",
        "2025-09-02, false",
        // 2026: 2 January off for Saturday 10 January; 22 and 31 August unsourced; 24 November unclear
        "2026-01-02, false",
        "2026-01-10, true",
        "2026-01-17, false",
        "2026-02-13, true",
        "2026-02-16, false",
        "2026-02-20, false",
        "2026-02-23, true",
        "2026-04-27, false",
        "2026-08-22, false",
        "2026-08-31, true",
        "2026-09-01, false",
        "2026-09-02, false",
        "2026-11-24, true",
        // 2027: fixed by the labour code though forecast; the forecast substitute is an ordinary day
        "2027-02-05, false",
        "2027-02-10, false",
        "2027-04-16, false",
        "2027-05-03, true",
        "2027-09-03, false",
        "2027-11-24, true"
    })
    void aDayIsWorkedOrOff(LocalDate day, boolean worked) {
        assertThat(days.isWorking(day)).isEqualTo(worked);
    }

    /** Counted by hand: days from Monday to Friday, less the weekdays off, plus the Saturdays worked. */
    @ParameterizedTest
    @CsvSource({"2017, 260, 10, 0", "2018, 261, 11, 0", "2024, 262, 12, 1", "2025, 261, 11, 0", "2026, 261, 12, 1"})
    void aYearHasSoManyWorkingDays(int year, int weekdays, int off, int worked) {
        assertThat(days.countAfter(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                .isEqualTo(weekdays - off + worked);
    }

    @ParameterizedTest
    @CsvSource({
        // over Tết 2026, over the long weekend of 2024 with its worked Saturday, over New Year 2019
        "2026-02-13, 1, 2026-02-23", "2026-02-12, 5, 2026-02-26", "2024-04-26, 1, 2024-05-02",
        "2024-05-02, 2, 2024-05-04", "2024-05-04, 1, 2024-05-06", "2018-12-28, 1, 2019-01-02",
        "2026-01-09, 1, 2026-01-10", "2026-01-01, 1, 2026-01-05"
    })
    void aTermInWorkingDaysEndsOn(LocalDate from, int some, LocalDate end) {
        assertThat(days.plus(from, some)).isEqualTo(end);
    }

    @Test
    void eachRowHasASourceAndAPlausibleDay() {
        assertThat(rows).hasSize(162).allSatisfy(row -> {
            assertThat(row.source()).isNotBlank();
            assertThat(row.name()).isNotBlank();
            assertThat(row.day().getYear()).isBetween(2017, 2027);
        });
        assertThat(rows).extracting(CalendarRow::day).doesNotHaveDuplicates();
        assertThat(rows)
                .filteredOn(row -> row.kind() == DayKind.SWAPPED_WORK)
                .hasSize(6)
                .allSatisfy(row -> assertThat(row.day().getDayOfWeek()).isEqualTo(DayOfWeek.SATURDAY));
    }

    @Test
    void theTwoDaysOfASwapNameEachOtherAndStandAlike() {
        CalendarBook book = new CalendarBook(rows);
        assertThat(rows).filteredOn(row -> row.pair() != null).hasSize(12).allSatisfy(row -> {
            CalendarRow other = book.on(row.pair());
            assertThat(other).isNotNull();
            assertThat(other.pair()).isEqualTo(row.day());
            assertThat(other.standing()).isEqualTo(row.standing());
            assertThat(other.kind().isOff()).isNotEqualTo(row.kind().isOff());
        });
    }

    @Test
    void theLabourCodesElevenDaysAreThereInEachYear() {
        for (int year = 2017; year <= 2027; year++) {
            int of = year;
            // Ten days, and from 2021 on a second day beside 2 September (labour code 2019, art. 112)
            assertThat(rows)
                    .filteredOn(row -> row.day().getYear() == of && row.standing() == Standing.LAW)
                    .describedAs("%s", Year.of(year))
                    .hasSizeGreaterThanOrEqualTo(year < 2021 ? 10 : 11);
        }
    }
}
