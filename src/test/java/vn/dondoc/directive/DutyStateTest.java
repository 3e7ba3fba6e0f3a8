package vn.dondoc.directive;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.testing.RuleTest;

/** Where a duty upward stands, by its two days alone. */
@RuleTest
class DutyStateTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final LocalDate SOON = LocalDate.of(2026, 3, 13);

    @ParameterizedTest
    @CsvSource({
        "2026-03-16, , NOT_DUE",
        "2026-03-13, , DUE_SOON",
        "2026-03-10, , DUE_SOON",
        "2026-03-09, , OVERDUE",
        "2026-03-09, 2026-03-09, ANSWERED_ON_TIME",
        "2026-03-16, 2026-03-02, ANSWERED_ON_TIME",
        "2026-03-05, 2026-03-06, ANSWERED_LATE"
    })
    void theTwoDaysSayWhereItStands(LocalDate due, LocalDate answered, DutyState state) {
        assertThat(DutyState.of(due, answered, TODAY, SOON)).isEqualTo(state);
    }
}
