package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.testing.RuleTest;

/** On which days an inner task reaches a step. */
@RuleTest
class InnerLadderTest {

    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 2); // a Monday

    private final WorkingDays days = WorkingDays.of(List.of(), List.of());
    private final ShortLadder ladder = ShortLadder.inner(days);

    private List<String> steps(LocalDate deadline, LocalDate given, int length) {
        List<String> steps = new ArrayList<>();
        for (int n = 0; n < length; n++) {
            LocalDate day = GIVEN.plusDays(n);
            ladder.on(day, deadline, given).ifPresent(rung -> steps.add(day + " " + rung.kind()));
        }
        return steps;
    }

    @Test
    void twoDaysBeforeTheDayTheFirstDayLateAndThenEachWeek() {
        assertThat(steps(LocalDate.of(2026, 3, 12), GIVEN, 28))
                .containsExactly(
                        "2026-03-10 INNER_BEFORE",
                        "2026-03-12 INNER_TODAY",
                        "2026-03-13 INNER_LATE",
                        "2026-03-16 INNER_LATE",
                        "2026-03-23 INNER_LATE");
    }

    @Test
    void onTheDayItIsGivenItsOwnMailTells() {
        assertThat(steps(GIVEN, GIVEN, 1)).isEmpty();
        assertThat(steps(GIVEN.plusDays(1), GIVEN, 2)).containsExactly("2026-03-03 INNER_TODAY");
    }

    @Test
    void aDeadlineOnADayOffIsToldOnTheLastWorkingDayBefore() {
        assertThat(steps(LocalDate.of(2026, 3, 14), GIVEN, 15))
                .containsExactly("2026-03-12 INNER_BEFORE", "2026-03-13 INNER_TODAY", "2026-03-16 INNER_LATE");
    }

    @Test
    void howeverLateItIsPlannedTheNewestStepIsFound() {
        LocalDate deadline = LocalDate.of(2026, 3, 12);
        assertThat(ladder.newest(deadline, GIVEN, GIVEN, LocalDate.of(2026, 3, 20)))
                .get()
                .extracting(Rung::owedOn)
                .isEqualTo(LocalDate.of(2026, 3, 16));
        assertThat(ladder.newest(deadline, GIVEN, GIVEN, LocalDate.of(2026, 3, 9)))
                .isEmpty();
    }
}
