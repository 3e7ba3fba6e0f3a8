package vn.dondoc.ui.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.RuleTest;

@RuleTest
class FormatsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 8);

    @Test
    void datesAreWrittenAsInPapers() {
        assertThat(Formats.date(DAY)).isEqualTo("08/11/2026");
        assertThat(Formats.dayMonth(DAY)).isEqualTo("08/11");
        assertThat(Formats.weekday(DAY, Texts.VIETNAMESE)).isEqualTo("Chủ nhật");
        assertThat(Formats.weekday(DAY.minusDays(4), Texts.VIETNAMESE)).isEqualTo("thứ Tư");
        assertThat(Formats.shortWeekday(DAY, Texts.VIETNAMESE)).isEqualTo("CN");
        assertThat(Formats.headingDate(DAY.minusDays(4), Texts.VIETNAMESE)).isEqualTo("Thứ Tư, 04/11/2026");
        assertThat(Formats.headingDate(DAY, Locale.ENGLISH)).isEqualTo("Sunday, 08/11/2026");
    }

    @Test
    void timesAreThoseOfTheOffice() {
        assertThat(Formats.time(LocalTime.of(9, 5))).isEqualTo("9:05");
        assertThat(Formats.timeInWords(LocalTime.of(8, 12))).isEqualTo("8 giờ 12");
        assertThat(Formats.timeInWords(LocalTime.of(7, 0))).isEqualTo("7 giờ");
        Instant evening = Instant.parse("2026-11-16T23:30:00Z");
        assertThat(Formats.moment(evening, DAY)).isEqualTo("17/11 6:30");
        assertThat(Formats.moment(evening, DAY.plusYears(1))).isEqualTo("17/11/2026 6:30");
    }

    @Test
    void numbersHavePointsForThousandsAndACommaForDecimals() {
        assertThat(Formats.number(1387)).isEqualTo("1.387");
        assertThat(Formats.number(new BigDecimal("42540000000"), 0)).isEqualTo("42.540.000.000");
        assertThat(Formats.number(new BigDecimal("1234.00"), 2)).isEqualTo("1.234");
        assertThat(Formats.number(new BigDecimal("1234.50"), 2)).isEqualTo("1.234,5");
        assertThat(Formats.number(new BigDecimal("0.455"), 2)).isEqualTo("0,46");
        assertThat(Formats.percent(60)).isEqualTo("60\u00A0%");
        assertThat(Formats.share(1014, 1160)).isEqualTo("87,4\u00A0%");
        assertThat(Formats.share(0, 0)).isEqualTo("–");
        assertThat(Formats.size(839_680)).isEqualTo("820\u00A0KB");
        assertThat(Formats.size(1_468_006)).isEqualTo("1,4\u00A0MB");
        assertThat(Formats.size(3)).isEqualTo("1\u00A0KB");
    }

    @Test
    void initialsAreThoseOfTheLastTwoWords() {
        assertThat(Formats.initials("Nguyễn Thị Thu Hà")).isEqualTo("TH");
        assertThat(Formats.initials("đỗ ánh")).isEqualTo("ĐÁ");
        assertThat(Formats.initials(" Vàng ")).isEqualTo("V");
        assertThat(Formats.initials("")).isEmpty();
    }
}
