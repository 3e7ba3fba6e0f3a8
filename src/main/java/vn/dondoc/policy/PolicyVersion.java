package vn.dondoc.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * What the office settled once, kept for ever.
 *
 * @param agency null if it holds for all
 * @param value as {@link PolicyShape} stores it
 */
public record PolicyVersion(
        long id,
        Policy policy,
        @Nullable AgencyId agency,
        String value,
        LocalDate validFrom,
        String document,
        String decidedBy,
        Instant decidedAt) {}
