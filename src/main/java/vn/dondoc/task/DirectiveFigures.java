package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one directive: how many, how many of them are done, how many are overdue.
 *
 * @param latestDueOn the latest deadline of those that are open; null without one
 */
public record DirectiveFigures(
        long total, long done, long overdue, @Nullable LocalDate latestDueOn) {

    public static final DirectiveFigures NONE = new DirectiveFigures(0, 0, 0, null);
}
