package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
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

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 11);
    private static final WorkingDays DAYS = WorkingDays.of(Set.of(), Set.of());

    record Row(String state, String deadline, String claim, String figure) {

        TaskFacts facts() {
            boolean mistake = state.equals("ISSUED_BY_MISTAKE");
            LocalDate due = switch (deadline) {
                case "none" -> null;
                case "before" -> TODAY.plusDays(1);
                case "on" -> TODAY;
                case "after" -> TODAY.minusDays(2);
                default -> throw new IllegalArgumentException(deadline);
            };
            LocalDate claimed = switch (claim) {
                case "none" -> null;
                case "on time" -> due == null || due.isAfter(TODAY) ? TODAY : due;
                case "late" -> TODAY.minusDays(1);
                default -> throw new IllegalArgumentException(claim);
            };
            return new TaskFacts(
                    mistake ? TaskState.CLOSED_NOT_DONE : TaskState.valueOf(state),
                    due,
                    claimed,
                    mistake ? ClosingKind.ISSUED_BY_MISTAKE : null);
        }
    }

    static List<Row> table() throws IOException {
        try (Stream<String> lines = Files.lines(Path.of("docs/figures.md"))) {
            return lines.filter(line -> line.matches("\\| [A-Z].*"))
                    .map(line -> line.split("\\|"))
                    .map(cell -> new Row(cell[1].strip(), cell[2].strip(), cell[3].strip(), cell[4].strip()))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("table")
    void theFigureIsTheTables(Row row) {
        Bucket bucket = Bucket.of(row.facts(), TODAY);
        assertThat(bucket == null ? "–" : bucket.name()).isEqualTo(row.figure());
    }

    @ParameterizedTest
    @MethodSource("table")
    void timelinessAgreesWithTheFigure(Row row) {
        Timeliness timeliness = Timeliness.of(row.facts(), TODAY, DAYS, 3);
        boolean lateFigure = row.figure().equals("OPEN_OVERDUE") || row.figure().equals("DONE_LATE");
        assertThat(timeliness.isLate()).isEqualTo(lateFigure);
    }

    @Test
    void theTableNamesEveryStateWithEveryDeadline() throws IOException {
        for (TaskState state : EnumSet.allOf(TaskState.class)) {
            assertThat(table().stream()
                            .filter(row -> row.state().equals(state.name()))
                            .map(Row::deadline))
                    .as(state.name())
                    .contains("none", "before", "on", "after");
        }
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
        assertThat(Timeliness.of(task, TODAY, DAYS, 3).kind()).isEqualTo(Timeliness.Kind.DUE_TODAY);
        assertThat(Timeliness.of(task, TODAY.plusDays(1), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 1));
        assertThat(Timeliness.of(task, LocalDate.of(2026, 3, 6), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.DUE_SOON, 3));
        assertThat(Timeliness.of(task, LocalDate.of(2026, 3, 5), DAYS, 3))
                .isEqualTo(new Timeliness(Timeliness.Kind.IN_TIME, 4));
    }
}
