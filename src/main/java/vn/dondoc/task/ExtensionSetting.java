package vn.dondoc.task;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the office settled once for one level and field, kept for ever.
 *
 * @param version the how many-th of its scope, from 1
 * @param measure null where from that day on nothing of its own holds any more
 */
public record ExtensionSetting(
        long id,
        ExtensionScope scope,
        int version,
        @Nullable ExtensionMeasure measure,
        LocalDate validFrom,
        String document,
        String decidedBy,
        Instant decidedAt) {}
