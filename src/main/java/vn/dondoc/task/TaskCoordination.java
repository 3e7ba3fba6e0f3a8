package vn.dondoc.task;

import java.util.List;

/**
 * What the page of a task shows one reader of what was asked between agencies.
 *
 * @param lines newest first; a coordinating agency has its own only
 * @param askable whom the reader may ask now; empty if he may ask nobody
 */
public record TaskCoordination(List<Line> lines, List<TaskDetails.AgencyPart> askable) {

    /** Nothing was asked, and nothing may be. */
    public static final TaskCoordination NONE = new TaskCoordination(List.of(), List.of());

    public TaskCoordination {
        lines = List.copyOf(lines);
        askable = List.copyOf(askable);
    }

    /**
     * A request, and what the reader may do about it.
     *
     * @param lateDays working days late; 0 in time, and for less than a working day
     * @param mayEnter whether he may enter the agency's answer from its paper
     * @param mayReturn whether he may say that the answer is not enough
     * @param mayClose whether he may say that no answer is needed any more
     */
    public record Line(
            Coordination request,
            boolean late,
            int lateDays,
            boolean mayAnswer,
            boolean mayEnter,
            boolean mayReturn,
            boolean mayClose) {}

    /** What waits for the reader's own agency. */
    public List<Line> toAnswer() {
        return lines.stream().filter(Line::mayAnswer).toList();
    }

    public long waiting() {
        return lines.stream().filter(line -> line.request().isWaiting()).count();
    }
}
