package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a task for one reader.
 *
 * @param promisedOn the day that the lead agency promised last by word of mouth; null for none
 * @param starred whether the reader has starred it
 * @param watched whether the reader gets the news of it
 * @param recurrence how it comes back
 * @param alike whether it waits to be compared with a task that looks like it, which only the office is told
 * @param based whether further directives order it
 */
public record TaskMarks(
        @Nullable LocalDate promisedOn,
        boolean starred,
        boolean watched,
        TaskRecurrence recurrence,
        boolean alike,
        boolean based) {

    /** For whoever reads a record only. */
    static final TaskMarks NONE = new TaskMarks(null, false, false, new TaskRecurrence(null, false), false, false);
}
