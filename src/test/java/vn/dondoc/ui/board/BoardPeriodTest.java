package vn.dondoc.ui.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class BoardPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "THIS_MONTH,2028-02-29,2028-02-01,2028-02-29",
        "LAST_MONTH,2026-01-31,2025-12-01,2025-12-31",
        "THIS_QUARTER,2026-06-30,2026-04-01,2026-06-30",
        "LAST_QUARTER,2026-02-10,2025-10-01,2025-12-31",
        "THIS_YEAR,2026-12-31,2026-01-01,2026-12-31",
        "LAST_YEAR,2028-02-29,2027-01-01,2027-12-31"
    })
    void itIsOneOfTheCalendar(BoardPeriod period, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(period.from(today)).isEqualTo(from);
        assertThat(period.to(today)).isEqualTo(to);
    }

    @ParameterizedTest
    @EnumSource
    void anAddressSaysItAndSaysNothingOfWhatIsUsual(BoardPeriod period) {
        Map<String, String> words = period.parameters();
        assertThat(words.isEmpty()).isEqualTo(period == BoardPeriod.EVER);
        assertThat(BoardPeriod.read(words.isEmpty() ? Map.of() : Map.of("ky", List.of(words.get("ky")))))
                .isEqualTo(period);
        assertThat(BoardPeriod.read(Map.of("ky", List.of("hom-qua")))).isEqualTo(BoardPeriod.EVER);
    }
}
