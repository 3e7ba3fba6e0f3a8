package vn.dondoc.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
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
        return InnerTime.open(last(Deadline.on(due), moves), Moment.startOf(today), days);
    }

    private Deadline last(Deadline due, boolean moves) {
        return due.lastInTime(InnerTime.lastDay(Objects.requireNonNull(due.dueOn()), days, moves));
    }

    /** On the Tuesday after a deadline of Friday. */
    private InnerTime closed(InnerState state, @Nullable LocalDate day, @Nullable Integer lateDays) {
        Moment done = day == null ? null : Moment.startOf(day);
        return InnerTime.of(state, Deadline.on(FRIDAY), done, lateDays, false, Moment.startOf(TUESDAY), days);
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
        assertThat(closed(InnerState.DONE_REPORTED, FRIDAY, null).kind()).isEqualTo(InnerTime.Kind.DONE_IN_TIME);
        assertThat(closed(InnerState.DONE_REPORTED, MONDAY, null))
                .isEqualTo(new InnerTime(InnerTime.Kind.DONE_LATE, 1));
        assertThat(closed(InnerState.CANCELLED, null, null).isLate()).isFalse();
    }

    @Test
    void whatIsConfirmedStandsAsItsConfirmationKeptIt() {
        assertThat(closed(InnerState.CONFIRMED, MONDAY, null).kind()).isEqualTo(InnerTime.Kind.DONE_IN_TIME);
        assertThat(closed(InnerState.CONFIRMED, MONDAY, 4)).isEqualTo(new InnerTime(InnerTime.Kind.DONE_LATE, 4));
    }

    @Test
    void anHourEndsTheDayAndAMovedDayHasNone() {
        Deadline friday = Deadline.on(FRIDAY, LocalTime.of(16, 30));
        assertThat(InnerTime.open(friday, at(FRIDAY, 16, 30), days).kind()).isEqualTo(InnerTime.Kind.DUE_TODAY);
        assertThat(InnerTime.open(friday, at(FRIDAY, 16, 31), days)).isEqualTo(new InnerTime(InnerTime.Kind.LATE, 0));
        Deadline saturday = Deadline.on(SATURDAY, LocalTime.of(10, 0));
        assertThat(InnerTime.open(last(saturday, true), at(MONDAY, 23, 59), days)
                        .kind())
                .isEqualTo(InnerTime.Kind.DUE_TODAY);
        assertThat(InnerTime.done(friday, at(FRIDAY, 17, 0), days).kind()).isEqualTo(InnerTime.Kind.DONE_LATE);
    }

    private static Moment at(LocalDate day, int hour, int minute) {
        return new Moment(day, LocalTime.of(hour, minute));
    }
}
