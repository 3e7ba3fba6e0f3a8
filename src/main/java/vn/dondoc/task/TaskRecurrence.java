package vn.dondoc.task;

import org.jspecify.annotations.Nullable;

/**
 * How one task comes back, for one reader.
 *
 * @param row null if it does not, or if the reader may not know the first one
 * @param mayChange whether the reader may say how it comes back
 */
public record TaskRecurrence(@Nullable RecurrenceRow row, boolean mayChange) {}
