package vn.dondoc.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.Deadline;
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
        return InnerTime.of(InnerState.GIVEN, Deadline.on(due), null, Moment.startOf(today), days, moves);
    }

    /** On the Tuesday after a deadline of Friday. */
    private InnerTime done(InnerState state, @Nullable LocalDate day) {
        Moment done = day == null ? null : Moment.startOf(day);
        return InnerTime.of(state, Deadline.on(FRIDAY), done, Moment.startOf(TUESDAY), days, true);
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
        assertThat(done(InnerState.CONFIRMED, FRIDAY).kind()).isEqualTo(InnerTime.Kind.DONE_IN_TIME);
        assertThat(done(InnerState.DONE_REPORTED, MONDAY)).isEqualTo(new InnerTime(InnerTime.Kind.DONE_LATE, 1));
        assertThat(done(InnerState.CANCELLED, null).isLate()).isFalse();
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

    @Test
    void anHourEndsTheDayAndAMovedDayHasNone() {
        Deadline friday = Deadline.on(FRIDAY, LocalTime.of(16, 30));
        assertThat(InnerTime.open(friday, at(FRIDAY, 16, 30), days, false).kind())
                .isEqualTo(InnerTime.Kind.DUE_TODAY);
        assertThat(InnerTime.open(friday, at(FRIDAY, 16, 31), days, false))
                .isEqualTo(new InnerTime(InnerTime.Kind.LATE, 0));
        Deadline saturday = Deadline.on(SATURDAY, LocalTime.of(10, 0));
        assertThat(InnerTime.open(saturday, at(MONDAY, 23, 59), days, true).kind())
                .isEqualTo(InnerTime.Kind.DUE_TODAY);
        assertThat(InnerTime.of(InnerState.CONFIRMED, friday, at(FRIDAY, 17, 0), at(MONDAY, 8, 0), days, false)
                        .kind())
                .isEqualTo(InnerTime.Kind.DONE_LATE);
        assertThat(InnerTime.dayOfHours(FRIDAY, days, true)).isEqualTo(FRIDAY);
        assertThat(InnerTime.dayOfHours(SATURDAY, days, true)).isNull();
        assertThat(InnerTime.dayOfHours(SATURDAY, days, false)).isEqualTo(SATURDAY);
    }

    private static Moment at(LocalDate day, int hour, int minute) {
        return new Moment(day, LocalTime.of(hour, minute));
    }
}
