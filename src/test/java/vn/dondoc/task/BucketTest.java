package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.dondoc.calendar.WorkingDays;
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
        assertThat(Bucket.of(row.facts(), FigureRow.TODAY)).isEqualTo(row.bucket());
    }

    @ParameterizedTest
    @MethodSource("possible")
    void timelinessIsTheTablesAndAgreesWithTheFigure(FigureRow row) {
        Timeliness timeliness = Timeliness.of(row.facts(), FigureRow.TODAY, DAYS, 3);
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
        assertThat(FigureRow.place(row.facts(), FigureRow.TODAY)).isEqualTo(row.place());
    }

    @Test
    void aClaimOnTheSaturdayAfterAFridayDeadlineIsLateByLessThanAWorkingDay() {
        TaskFacts task = new TaskFacts(TaskState.COMPLETED, LocalDate.of(2026, 3, 6), LocalDate.of(2026, 3, 7), null);
        assertThat(Timeliness.of(task, LocalDate.of(2026, 3, 20), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.DONE_LATE, 0));
    }

    @Test
    void theDueDayItselfIsNotLateAndTheDayAfterIs() {
        TaskFacts task = new TaskFacts(TaskState.IN_PROGRESS, LocalDate.of(2026, 3, 11), null, null);
        LocalDate dueDay = LocalDate.of(2026, 3, 11);
        assertThat(Timeliness.of(task, dueDay, DAYS, 3).kind()).isEqualTo(Timeliness.Kind.DUE_TODAY);
        assertThat(Timeliness.of(task, dueDay.plusDays(1), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 1));
        assertThat(Timeliness.of(task, LocalDate.of(2026, 3, 6), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.DUE_SOON, 3));
        assertThat(Timeliness.of(task, LocalDate.of(2026, 3, 5), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.IN_TIME, 4));
    }
}
