package vn.dondoc.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * One predecessor and one of its successors.
 *
 * @param successor null: abolished without one
 * @param takesEffect first day of the successor
 */
public record SuccessionRow(
        AgencyId predecessor,
        @Nullable AgencyId successor,
        SuccessionKind kind,
        LocalDate takesEffect,
        String document) {}
