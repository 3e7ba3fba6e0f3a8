package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Moment;

/**
 * What timeliness and figures are judged by.
 *
 * @param effectiveOn the last day that is in time; null without deadline
 * @param effectiveAt the last minute of it that is; null for the whole day
 * @param claimedOn the day of the claim that waits or was confirmed; null without one
 * @param claimedAt its minute; null where that was not kept, which counts as the day's first
 * @param closingKind null unless closed without being done
 * @param keptDays days late as they were counted when the task was confirmed; null if none were kept
 */
public record TaskFacts(
        TaskState state,
        @Nullable LocalDate effectiveOn,
        @Nullable LocalTime effectiveAt,
        @Nullable LocalDate claimedOn,
        @Nullable LocalTime claimedAt,
        @Nullable ClosingKind closingKind,
        @Nullable Integer keptDays) {

    /** Of a deadline that is a whole day. */
    public TaskFacts(
            TaskState state,
            @Nullable LocalDate effectiveOn,
            @Nullable LocalDate claimedOn,
            @Nullable ClosingKind closingKind) {
        this(state, effectiveOn, null, claimedOn, null, closingKind, null);
    }

    /** The hour of a deadline counts on its own day only, not where it has moved to the next working day. */
    public static @Nullable LocalTime hourThatCounts(
            @Nullable LocalDate dueOn, @Nullable LocalTime dueAt, @Nullable LocalDate effectiveOn) {
        return Objects.equals(dueOn, effectiveOn) ? dueAt : null;
    }

    /** The moment the task is judged by: its claim's, which the office's own delay does not move, else now. */
    Moment judgedAt(Moment now) {
        return claimedOn == null ? now : new Moment(claimedOn, claimedAt == null ? LocalTime.MIN : claimedAt);
    }

    boolean isLateAt(Moment now) {
        return effectiveOn != null && judgedAt(now).isPast(effectiveOn, effectiveAt);
    }
}
