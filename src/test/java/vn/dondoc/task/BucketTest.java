package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Moment;
import vn.dondoc.testing.RuleTest;

/** Runs every row of docs/figures.md. */
@RuleTest
class BucketTest {

    private static final WorkingDays DAYS = WorkingDays.of(Set.of(), Set.of());

    static List<FigureRow> possible() {
        return FigureRow.possible();
    }

    @ParameterizedTest
    @MethodSource("possible")
    void theFigureIsTheTables(FigureRow row) {
        assertThat(Bucket.of(row.facts(), FigureRow.NOW)).isEqualTo(row.bucket());
        assertThat(Bucket.of(row.hourFacts(), FigureRow.NOW)).isEqualTo(row.bucket());
    }

    @ParameterizedTest
    @MethodSource("possible")
    void timelinessIsTheTablesAndAgreesWithTheFigure(FigureRow row) {
        agrees(row, Timeliness.of(row.facts(), FigureRow.NOW, DAYS, 3));
        agrees(row, Timeliness.of(row.hourFacts(), FigureRow.NOW, DAYS, 3));
    }

    private static void agrees(FigureRow row, Timeliness timeliness) {
        assertThat(timeliness.kind().name()).isEqualTo(row.timeliness());
        assertThat(timeliness.isLate())
                .isEqualTo(row.bucket() == Bucket.OPEN_OVERDUE || row.bucket() == Bucket.DONE_LATE);
    }

    @Test
    void theTableIsWholeEachCombinationOnceAndTheImpossibleSayWhy() {
        List<String> states = new ArrayList<>();
        for (TaskState state : TaskState.values()) {
            states.add(state.name());
        }
        states.add("ISSUED_BY_MISTAKE");
        List<String> all = states.stream()
                .flatMap(state -> Stream.of("none", "before", "on", "after")
                        .flatMap(deadline -> Stream.of("none", "on time", "late")
                                .map(claim -> state + " | " + deadline + " | " + claim)))
                .toList();
        assertThat(FigureRow.table()).extracting(FigureRow::place).containsExactlyInAnyOrderElementsOf(all);
        assertThat(FigureRow.table())
                .allSatisfy(
                        row -> assertThat(row.why().isEmpty()).as(row.place()).isEqualTo(row.isPossible()));
    }

    /** Dates of the rows stand to each other as the table says. */
    @ParameterizedTest
    @MethodSource("possible")
    void aRowsTaskStandsWhereTheRowSays(FigureRow row) {
        assertThat(FigureRow.place(row.facts(), FigureRow.NOW)).isEqualTo(row.place());
        assertThat(FigureRow.place(row.hourFacts(), FigureRow.NOW)).isEqualTo(row.place());
    }

    @Test
    void aClaimOnTheSaturdayAfterAFridayDeadlineIsLateByLessThanAWorkingDay() {
        TaskFacts task = new TaskFacts(TaskState.COMPLETED, LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 7), null);
        assertThat(Timeliness.of(task, noon(LocalDate.of(2026, 3, 20)), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.DONE_LATE, 0));
    }

    @Test
    void theDueDayItselfIsNotLateAndTheDayAfterIs() {
        TaskFacts task = new TaskFacts(TaskState.IN_PROGRESS, LocalDate.of(2026, 3, 11), null, null);
        LocalDate dueDay = LocalDate.of(2026, 3, 11);
        assertThat(Timeliness.of(task, noon(dueDay), DAYS, 3).kind()).isEqualTo(Timeliness.Kind.DUE_TODAY);
        assertThat(Timeliness.of(task, noon(dueDay.plusDays(1)), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 1));
        assertThat(Timeliness.of(task, noon(LocalDate.of(2026, 3, 6)), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.DUE_SOON, 3));
        assertThat(Timeliness.of(task, noon(LocalDate.of(2026, 3, 5)), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.IN_TIME, 4));
    }

    private static Moment noon(LocalDate day) {
        return new Moment(day, LocalTime.NOON);
    }

    /** Every minute of three days around a deadline with an hour. */
    @Test
    void lateFromTheMinuteAfterTheHour() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        LocalTime hour = LocalTime.of(16, 30);
        TaskFacts open = new TaskFacts(TaskState.IN_PROGRESS, day, hour, null, null, null, null);
        for (int minute = 0; minute < 3 * 1440; minute++) {
            Moment now = new Moment(day.minusDays(1).plusDays(minute / 1440), LocalTime.MIN.plusMinutes(minute % 1440));
            boolean over = minute > 1440 + 16 * 60 + 30;
            assertThat(Bucket.of(open, now)).as("%s", now).isEqualTo(over ? Bucket.OPEN_OVERDUE : Bucket.OPEN_IN_TIME);
            assertThat(Timeliness.of(open, now, DAYS, 3).isLate()).as("%s", now).isEqualTo(over);
            TaskFacts claimed =
                    new TaskFacts(TaskState.PENDING_CONFIRMATION, day, hour, now.day(), now.hour(), null, null);
            assertThat(Bucket.of(claimed, noon(day.plusDays(9))))
                    .as("claimed %s", now)
                    .isEqualTo(over ? Bucket.OPEN_OVERDUE : Bucket.OPEN_IN_TIME);
        }
    }

    @Test
    void onItsOwnDayMinutesAreToldAndNoDays() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        TaskFacts task = new TaskFacts(TaskState.IN_PROGRESS, day, LocalTime.of(16, 30), null, null, null, null);
        assertThat(Timeliness.of(task, new Moment(day, LocalTime.of(14, 20)), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.DUE_TODAY, 0, 130));
        assertThat(Timeliness.of(task, new Moment(day, LocalTime.of(17, 10)), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 0, 40));
        assertThat(Timeliness.of(task, new Moment(day.plusDays(1), LocalTime.of(8, 0)), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 1));
    }

    /** 23:59 is an hour like any other: late with the next day's first minute, as without an hour. */
    @Test
    void theLastMinuteOfTheDayIsTheDay() {
        LocalDate day = LocalDate.of(2026, 3, 11);
        TaskFacts task = new TaskFacts(TaskState.IN_PROGRESS, day, LocalTime.of(23, 59), null, null, null, null);
        assertThat(task.isLateAt(new Moment(day, LocalTime.of(23, 59)))).isFalse();
        assertThat(task.isLateAt(Moment.startOf(day.plusDays(1)))).isTrue();
    }

    @Test
    void anHourCountsOnTheDayThatWasWrittenDownOnly() {
        LocalDate saturday = LocalDate.of(2026, 3, 14);
        LocalTime hour = LocalTime.of(10, 0);
        assertThat(TaskFacts.hourThatCounts(saturday, hour, saturday)).isEqualTo(hour);
        assertThat(TaskFacts.hourThatCounts(saturday, hour, saturday.plusDays(2)))
                .isNull();
    }
}
