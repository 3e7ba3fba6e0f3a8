package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Who decides about more time for the tasks of a level and field, as somebody filled it in.
 *
 * @param times as typed; counts only where {@code kind} is {@link MeasureKind#UP_TO}
 * @param days working days, as typed; likewise
 * @param from the first day on which it holds; null if none was named
 * @param document by which it was settled
 */
public record MeasureForm(
        ExtensionScope scope,
        MeasureKind kind,
        String times,
        String days,
        @Nullable LocalDate from,
        String document) {}
