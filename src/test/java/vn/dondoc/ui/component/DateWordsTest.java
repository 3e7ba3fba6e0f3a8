package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.testing.RuleTest;

/** Typed on Wednesday 18 November 2026; Tuesday 24 November is off. */
@RuleTest
class DateWordsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 18);
    private static final WorkingDays DAYS = WorkingDays.of(List.of(LocalDate.of(2026, 11, 24)), List.of());

    private final DateWords deadline = new DateWords(TODAY, DateWords.Lean.FUTURE, count -> DAYS.plus(TODAY, count));
    private final DateWords paper = new DateWords(TODAY, DateWords.Lean.PAST, TODAY::plusDays);

    @ParameterizedTest
    @CsvSource({
        "5/3, 2027-03-05",
        "05/03/2027, 2027-03-05",
        "5-3-2027, 2027-03-05",
        "5.3.27, 2027-03-05",
        "5 3, 2027-03-05",
        "ngày 5 tháng 3, 2027-03-05",
        "5 tháng 3 năm 2028, 2028-03-05",
        "18/11, 2026-11-18",
        "17/11, 2027-11-17",
        "29/2, 2028-02-29",
        "53, 2027-03-05",
        "512, 2026-12-05",
        "153, 2027-03-15",
        "1503, 2027-03-15",
        "150327, 2027-03-15",
        "15032027, 2027-03-15",
        "20, 2026-11-20",
        "5, 2026-12-05",
        "31, 2026-12-31",
    })
    void aDeadlineLiesAhead(String typed, LocalDate day) {
        assertThat(deadline.read(typed)).isEqualTo(new DateWords.Reading(day, null, List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "+1, 2026-11-19",
        "+3, 2026-11-23",
        "+4, 2026-11-25",
        "+7, 2026-11-30",
        "+7 ngày, 2026-11-30",
        "+2 tuần, 2026-12-02",
        "+1 tháng, 2026-12-18",
        "-1, 2026-11-17",
    })
    void plusCountsWorkingDays(String typed, LocalDate day) {
        assertThat(deadline.read(typed).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "hôm nay, 2026-11-18",
        "mai, 2026-11-19",
        "MAI, 2026-11-19",
        "ngay mai, 2026-11-19",
        "mốt, 2026-11-20",
        "thứ 6, 2026-11-20",
        "thu 6, 2026-11-20",
        "t6, 2026-11-20",
        "thứ sáu, 2026-11-20",
        "thứ 4, 2026-11-25",
        "chủ nhật, 2026-11-22",
        "cn, 2026-11-22",
        "thứ 2 tuần sau, 2026-11-23",
        "t6 tuần sau, 2026-11-27",
        "thứ 2 tuần này, 2026-11-16",
        "cuối tháng, 2026-11-30",
        "cuối năm, 2026-12-31",
    })
    void wordsAreDaysToo(String typed, LocalDate day) {
        assertThat(deadline.read(typed).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "5/3, 2026-03-05",
        "18/11, 2026-11-18",
        "19/11, 2025-11-19",
        "29/12, 2025-12-29",
        "20, 2026-10-20",
        "29/2, 2024-02-29",
        "thứ 6, 2026-11-13",
        "hôm qua, 2026-11-17",
    })
    void thePapersDateLiesBehind(String typed, LocalDate day) {
        assertThat(paper.read(typed).day()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "31/11/2026, date.month-is-shorter, 11;30",
        "30/2, date.month-is-shorter, 2;29",
        "31/02/2026, date.february, 2026;28",
        "30/2/2028, date.february, 2028;29",
        "29/2/2027, date.february, 2027;28",
        "5/13, date.no-month, 13",
        "0/5, date.no-day, 0",
        "1/1/0207, date.no-year, 0207",
        "+9999, date.too-far, ''",
        "khi nào xong, date.unclear, khi nào xong",
        "5/, date.unclear, 5/",
        "12345, date.unclear, 12345",
    })
    void whatIsNoDateIsSaidInWords(String typed, String problem, String arguments) {
        DateWords.Reading reading = deadline.read(typed);
        assertThat(reading.day()).isNull();
        assertThat(reading.problem()).isEqualTo(problem);
        assertThat(String.join(
                        ";", reading.arguments().stream().map(String::valueOf).toList()))
                .isEqualTo(arguments);
    }

    @Test
    void nothingTypedIsNoProblem() {
        assertThat(deadline.read("  ")).isEqualTo(new DateWords.Reading(null, null, List.of()));
    }
}
