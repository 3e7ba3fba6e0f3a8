package vn.dondoc.task;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a task shows one reader of what was asked between agencies.
 *
 * @param lines newest first; a coordinating agency has its own only
 * @param askable whom the reader may ask now; empty if he may ask nobody
 * @param last the last day by which the reader may ask for an answer, with the hour at which the task itself is due then; null
 *     where any day will do
 */
public record TaskCoordination(
        List<Line> lines,
        List<TaskDetails.AgencyPart> askable,
        @Nullable Deadline last) {

    /** Nothing was asked, and nothing may be. */
    public static final TaskCoordination NONE = new TaskCoordination(List.of(), List.of(), null);

    public TaskCoordination {
        lines = List.copyOf(lines);
        askable = List.copyOf(askable);
    }

    /**
     * A request, and what the reader may do about it.
     *
     * @param lateDays working days late; 0 in time, and for less than a working day
     * @param laid the answer that waits inside the reader's own agency for its head; null if none does, or it is another's
     * @param sentBack what his own agency's head gave back last, while nothing has come of it; null if there is none
     * @param before what the reader's next answer begins with: what he himself laid and took back last, or else what was sent
     *     back; null if there is neither
     * @param maySubmit whether he may lay an answer before his head
     * @param mayWithdraw whether he laid the answer that waits, and may take it back
     * @param mayApprove whether he may send on or give back what was laid before him
     * @param mayEnter whether he may enter the agency's answer from its paper
     * @param mayReturn whether he may say that the answer is not enough
     * @param mayClose whether he may say that no answer is needed any more
     */
    public record Line(
            Coordination request,
            boolean late,
            int lateDays,
            @Nullable LaidAnswer laid,
            @Nullable LaidAnswer sentBack,
            @Nullable LaidAnswer before,
            boolean mayAnswer,
            boolean maySubmit,
            boolean mayWithdraw,
            boolean mayApprove,
            boolean mayEnter,
            boolean mayReturn,
            boolean mayClose) {}

    /** What waits for the reader's own agency. */
    public List<Line> toAnswer() {
        return lines.stream().filter(Line::mayAnswer).toList();
    }

    /** What the reader may lay before his head. */
    public List<Line> toSubmit() {
        return lines.stream().filter(Line::maySubmit).toList();
    }

    /** What the reader laid before his head and may take back. */
    public List<Line> toWithdraw() {
        return lines.stream().filter(Line::mayWithdraw).toList();
    }

    /** What was laid before the reader. */
    public List<Line> toApprove() {
        return lines.stream().filter(Line::mayApprove).toList();
    }

    public long waiting() {
        return lines.stream().filter(line -> line.request().isWaiting()).count();
    }
}
