package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.testing.RuleTest;

/** On which days a coordinating agency is reminded of what it was asked. */
@RuleTest
class AskedLadderTest {

    private static final LocalDate EVER = LocalDate.of(2026, 1, 1);

    private final ShortLadder ladder = ShortLadder.asked(WorkingDays.of(Set.of(), Set.of()));

    private List<String> steps(String askedOn, String due, String until) {
        List<String> found = new ArrayList<>();
        LocalDate.parse(askedOn)
                .datesUntil(LocalDate.parse(until).plusDays(1))
                .forEach(day -> ladder.on(day, LocalDate.parse(due), LocalDate.parse(askedOn))
                        .ifPresent(rung -> found.add(day.getDayOfMonth() + ":" + rung.step())));
        return found;
    }

    @Test
    void theDayBeforeTheDayTheFirstAndFifthDayAndEachMonday() {
        // due on Thursday 12 March 2026
        assertThat(steps("2026-03-02", "2026-03-12", "2026-03-31"))
                .containsExactly("11:-1", "12:0", "13:1", "19:5", "23:7", "30:12");
    }

    @Test
    void aDayOffIsToldOnTheLastWorkingDayAndTheRequestTellsOfItsOwnDay() {
        assertThat(steps("2026-03-02", "2026-03-14", "2026-03-16"))
                .as("a Saturday")
                .containsExactly("13:0", "16:1");
        assertThat(steps("2026-03-11", "2026-03-12", "2026-03-13")).containsExactly("12:0", "13:1");
    }

    @Test
    void whatComesLateIsTheNewestStepOnly() {
        LocalDate due = LocalDate.parse("2026-03-12");
        LocalDate asked = LocalDate.parse("2026-03-02");
        assertThat(ladder.newest(due, asked, EVER, LocalDate.parse("2026-03-22")))
                .hasValueSatisfying(rung -> assertThat(rung.step()).isEqualTo(5));
        assertThat(ladder.newest(due, asked, LocalDate.parse("2026-03-20"), LocalDate.parse("2026-03-22")))
                .as("fell before reminders were switched on")
                .isEmpty();
        assertThat(ladder.newest(due, asked, EVER, LocalDate.parse("2026-03-10")))
                .isEmpty();
    }
}
