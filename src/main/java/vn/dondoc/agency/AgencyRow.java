package vn.dondoc.agency;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * An agency or internal unit as lists and pickers show it.
 *
 * @param parent the agency above it in the tree; null at a root
 * @param code electronic identity code (mã định danh điện tử), unique for ever; empty where there is none, as for most units
 * @param shortName as the office writes it in lists; equals the name where there is no shorter one
 * @param mailbox the agency's own mail address
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive; null while it has none
 */
public record AgencyRow(
        AgencyId id,
        @Nullable AgencyId parent,
        String code,
        String name,
        String shortName,
        AgencyKind kind,
        @Nullable String mailbox,
        @Nullable String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        long version) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
