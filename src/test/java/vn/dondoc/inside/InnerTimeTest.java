package vn.dondoc.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.testing.RuleTest;

/** When an inner task is late, by the working calendar. */
@RuleTest
class InnerTimeTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 13);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final LocalDate TUESDAY = FRIDAY.plusDays(4);

    private final WorkingDays days = WorkingDays.of(List.of(), List.of());

    private InnerTime open(LocalDate due, LocalDate today, boolean moves) {
        return InnerTime.of(InnerState.GIVEN, due, null, today, days, moves);
    }

    @Test
    void theDayItselfIsInTimeAndTheNextIsLate() {
        assertThat(open(FRIDAY, FRIDAY, false).kind()).isEqualTo(InnerTime.Kind.DUE_TODAY);
        assertThat(open(FRIDAY, SATURDAY, false)).isEqualTo(new InnerTime(InnerTime.Kind.LATE, 0));
        assertThat(open(FRIDAY, TUESDAY, false)).isEqualTo(new InnerTime(InnerTime.Kind.LATE, 2));
        assertThat(open(TUESDAY, FRIDAY, false)).isEqualTo(new InnerTime(InnerTime.Kind.IN_TIME, 2));
    }

    @Test
    void aDeadlineOnADayOffIsTheNextWorkingDayWhereThePolicySaysSo() {
        assertThat(open(SATURDAY, MONDAY, true).kind()).isEqualTo(InnerTime.Kind.DUE_TODAY);
        assertThat(open(SATURDAY, TUESDAY, true)).isEqualTo(new InnerTime(InnerTime.Kind.LATE, 1));
        assertThat(open(SATURDAY, MONDAY, false).isLate()).isTrue();
    }

    @Test
    void theDayOfTheReportCountsAndNotThatOfTheConfirmation() {
        assertThat(InnerTime.of(InnerState.CONFIRMED, FRIDAY, FRIDAY, TUESDAY, days, true)
                        .kind())
                .isEqualTo(InnerTime.Kind.DONE_IN_TIME);
        assertThat(InnerTime.of(InnerState.DONE_REPORTED, FRIDAY, MONDAY, TUESDAY, days, true))
                .isEqualTo(new InnerTime(InnerTime.Kind.DONE_LATE, 1));
        assertThat(InnerTime.of(InnerState.CANCELLED, FRIDAY, null, TUESDAY, days, true)
                        .isLate())
                .isFalse();
    }

    /** The condition in SQL and the rule for one are the same, on every day of two weeks. */
    @Test
    void theStoredDaysThatAreLateAreThoseThatTheRuleCallsLate() {
        for (boolean moves : List.of(true, false)) {
            for (int today = 0; today < 14; today++) {
                for (int due = -7; due < 21; due++) {
                    LocalDate day = FRIDAY.plusDays(today);
                    LocalDate dueOn = FRIDAY.plusDays(due);
                    assertThat(!dueOn.isAfter(InnerTime.lastLate(day, days, moves)))
                            .as(dueOn + " on " + day + " moving " + moves)
                            .isEqualTo(open(dueOn, day, moves).isLate());
                }
            }
        }
    }
}
