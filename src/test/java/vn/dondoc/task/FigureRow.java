package vn.dondoc.task;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.shared.Moment;

/** A row of the decision table in docs/figures.md, read as it stands there. */
record FigureRow(String state, String deadline, String claim, String figure, String timeliness, String why) {

    /** A Wednesday with working days on both sides. */
    static final LocalDate TODAY = LocalDate.of(2026, 3, 18);

    /** The moment at which the rows with hours are looked at; it is the last minute of those that stand on their deadline. */
    static final Moment NOW = new Moment(TODAY, LocalTime.of(10, 0));

    static final LocalTime MINUTE_BEFORE = LocalTime.of(9, 59);

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

    /** Where a task stands, as the table writes it: "state | deadline | claim". */
    static String place(TaskFacts task, Moment now) {
        LocalDate due = task.effectiveOn();
        String deadline = due == null
                ? "none"
                : now.isPast(due, task.effectiveAt()) ? "after" : now.day().equals(due) ? "on" : "before";
        String claim = task.claimedOn() == null
                ? "none"
                : due == null || !task.judgedAt(now).isPast(due, task.effectiveAt()) ? "on time" : "late";
        return (task.closingKind() == ClosingKind.ISSUED_BY_MISTAKE
                        ? MISTAKE
                        : task.state().name()) + " | " + deadline + " | " + claim;
    }

    /** The same of a task; a draft's deadline is the one that is written. */
    static String place(Task task, Moment now) {
        TaskFacts facts = task.facts();
        return place(
                facts.state() == TaskState.DRAFT
                        ? new TaskFacts(
                                TaskState.DRAFT,
                                task.term().dueOn(),
                                task.term().dueAt(),
                                null,
                                null,
                                null,
                                null)
                        : facts,
                now);
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

    /** The same row lived by a deadline with an hour: what is over is over by a minute of today. */
    Deadline hourDue() {
        return switch (deadline) {
            case "none" -> Deadline.none();
            case "before" -> Deadline.on(LocalDate.of(2026, 4, 1), LocalTime.of(16, 30));
            case "on" -> Deadline.on(TODAY, NOW.hour());
            case "after" -> Deadline.on(TODAY, MINUTE_BEFORE);
            default -> throw new IllegalArgumentException(deadline);
        };
    }

    Moment hourClaimed() {
        return switch (claim) {
            case "none" -> null;
            case "on time" -> new Moment(TODAY, MINUTE_BEFORE);
            case "late" -> NOW;
            default -> throw new IllegalArgumentException(claim);
        };
    }

    TaskFacts hourFacts() {
        Deadline due = hourDue();
        Moment claimed = hourClaimed();
        return new TaskFacts(
                taskState(),
                due.dueOn(),
                due.dueAt(),
                claimed == null ? null : claimed.day(),
                claimed == null ? null : claimed.hour(),
                isMistake() ? ClosingKind.ISSUED_BY_MISTAKE : null,
                null);
    }

    TaskFacts facts() {
        return new TaskFacts(taskState(), due(), claimed(), isMistake() ? ClosingKind.ISSUED_BY_MISTAKE : null);
    }
}
