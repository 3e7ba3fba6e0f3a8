package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What timeliness and figures are judged by.
 *
 * @param effectiveOn the last day that is in time; null without deadline
 * @param claimedOn the day of the claim that waits or was confirmed; null without one
 * @param closingKind null unless closed without being done
 * @param keptDays days late as they were counted when the task was confirmed; null if none were kept
 */
public record TaskFacts(
        TaskState state,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalDate claimedOn,
        @Nullable ClosingKind closingKind,
        @Nullable Integer keptDays) {

    /** Of a task that is not closed. */
    public TaskFacts(
            TaskState state,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate claimedOn,
            @Nullable ClosingKind closingKind) {
        this(state, effectiveOn, claimedOn, closingKind, null);
    }

    /** The day the task is judged by: its claim's, which the office's own delay does not move, else today. */
    LocalDate judgedOn(LocalDate today) {
        return claimedOn == null ? today : claimedOn;
    }

    boolean isLateOn(LocalDate today) {
        return effectiveOn != null && judgedOn(today).isAfter(effectiveOn);
    }
}
