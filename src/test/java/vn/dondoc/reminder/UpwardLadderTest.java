package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.testing.RuleTest;

/** On which days what the province owes those above it reaches a step. */
@RuleTest
class UpwardLadderTest {

    private static final LocalDate SET = LocalDate.of(2026, 3, 2); // a Monday

    private final WorkingDays days = WorkingDays.of(List.of(), List.of());
    private final ShortLadder ladder = ShortLadder.upward(days);

    private List<String> steps(LocalDate deadline, LocalDate after, int length) {
        List<String> steps = new ArrayList<>();
        for (int n = 0; n < length; n++) {
            LocalDate day = SET.plusDays(n);
            ladder.on(day, deadline, after)
                    .ifPresent(rung -> steps.add(day.toString().substring(5) + " " + rung.kind() + " " + rung.step()));
        }
        return steps;
    }

    @Test
    void fiveThreeAndOneBeforeTheDayAndOneThreeFiveAfterThenEachWeek() {
        assertThat(steps(LocalDate.of(2026, 3, 12), SET.minusDays(1), 36))
                .containsExactly(
                        "03-05 UPWARD_BEFORE -5",
                        "03-09 UPWARD_BEFORE -3",
                        "03-11 UPWARD_BEFORE -1",
                        "03-12 UPWARD_TODAY 0",
                        "03-13 UPWARD_LATE 1",
                        "03-17 UPWARD_LATE 3",
                        "03-19 UPWARD_LATE 5",
                        "03-23 UPWARD_LATE 7",
                        "03-30 UPWARD_LATE 12",
                        "04-06 UPWARD_LATE 17");
    }

    @Test
    void aDayOffIsToldOnTheLastWorkingDayBeforeAndAllAreToldEachTime() {
        assertThat(steps(LocalDate.of(2026, 3, 14), SET.minusDays(1), 16))
                .containsExactly(
                        "03-09 UPWARD_BEFORE -5",
                        "03-11 UPWARD_BEFORE -3",
                        "03-13 UPWARD_TODAY 0",
                        "03-16 UPWARD_LATE 1");
        assertThat(ladder.on(LocalDate.of(2026, 3, 16), LocalDate.of(2026, 3, 14), SET))
                .get()
                .extracting(Rung::parties)
                .isEqualTo(java.util.Set.of(Party.OFFICE_HEAD, Party.VICE_CHAIR, Party.OFFICER));
    }
}
