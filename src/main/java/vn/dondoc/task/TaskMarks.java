package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a task for one reader.
 *
 * @param promisedOn the day that the lead agency promised last by word of mouth; null for none
 * @param starred whether the reader has starred it
 * @param recurrence how it comes back
 */
public record TaskMarks(@Nullable LocalDate promisedOn, boolean starred, TaskRecurrence recurrence) {

    /** For whoever reads a record only. */
    static final TaskMarks NONE = new TaskMarks(null, false, new TaskRecurrence(null, false));
}
