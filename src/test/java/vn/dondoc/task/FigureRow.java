package vn.dondoc.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A row of the decision table in docs/figures.md, read as it stands there. */
record FigureRow(String state, String deadline, String claim, String figure, String timeliness, String why) {

    /** A Wednesday with working days on both sides. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    static final LocalDate CLAIMED_EARLY = LocalDate.of(2026, 3, 13);
    static final LocalDate CLAIMED_LATE = LocalDate.of(2026, 3, 17);

    private static final String MISTAKE = "ISSUED_BY_MISTAKE";

    static List<FigureRow> table() {
        try (Stream<String> lines = Files.lines(Path.of("docs/figures.md"))) {
            return lines.filter(line -> line.matches("\\| [A-Z].*"))
                    .map(line -> line.split("\\|", -1))
                    .map(cell -> new FigureRow(
                            cell[1].strip(),
                            cell[2].strip(),
                            cell[3].strip(),
                            cell[4].strip(),
                            cell[5].strip(),
                            cell[6].strip()))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<FigureRow> possible() {
        return table().stream().filter(FigureRow::isPossible).toList();
    }

    /** Where a task stands today, as the table writes it: "state | deadline | claim". */
    static String place(TaskFacts task, LocalDate today) {
        LocalDate due = task.effectiveOn();
        LocalDate claimed = task.claimedOn();
        String deadline = due == null ? "none" : today.isBefore(due) ? "before" : today.equals(due) ? "on" : "after";
        String claim = claimed == null ? "none" : due == null || !claimed.isAfter(due) ? "on time" : "late";
        return (task.closingKind() == ClosingKind.ISSUED_BY_MISTAKE
                        ? MISTAKE
                        : task.state().name()) + " | " + deadline + " | " + claim;
    }

    /** The same of a task; a draft's deadline is the one that is written. */
    static String place(Task task, LocalDate today) {
        TaskFacts facts = task.facts();
        return place(
                facts.state() == TaskState.DRAFT
                        ? new TaskFacts(TaskState.DRAFT, task.term().dueOn(), null, null)
                        : facts,
                today);
    }

    String place() {
        return state + " | " + deadline + " | " + claim;
    }

    boolean isPossible() {
        return !figure.equals("impossible");
    }

    boolean isMistake() {
        return state.equals(MISTAKE);
    }

    TaskState taskState() {
        return isMistake() ? TaskState.CLOSED_NOT_DONE : TaskState.valueOf(state);
    }

    /** Null for what counts nowhere. */
    Bucket bucket() {
        return figure.equals("–") ? null : Bucket.valueOf(figure);
    }

    LocalDate due() {
        return switch (deadline) {
            case "none" -> null;
            case "before" -> LocalDate.of(2026, 4, 1);
            case "on" -> TODAY;
            case "after" -> LocalDate.of(2026, 3, 16);
            default -> throw new IllegalArgumentException(deadline);
        };
    }

    LocalDate claimed() {
        return switch (claim) {
            case "none" -> null;
            case "on time" -> CLAIMED_EARLY;
            case "late" -> CLAIMED_LATE;
            default -> throw new IllegalArgumentException(claim);
        };
    }

    TaskFacts facts() {
        return new TaskFacts(taskState(), due(), claimed(), isMistake() ? ClosingKind.ISSUED_BY_MISTAKE : null);
    }
}
