package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;

/**
 * What the office enters about an agency or unit.
 *
 * @param code electronic identity code; empty if there is none
 * @param shortName empty: the name itself
 * @param aliases further ways in which documents name it
 * @param validFrom first day, inclusive
 * @param validTo last day, inclusive; null while it has none
 */
public record AgencyData(
        @Nullable AgencyId parent,
        String code,
        String name,
        String shortName,
        List<String> aliases,
        AgencyKind kind,
        @Nullable String mailbox,
        @Nullable String phone,
        LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public AgencyData {
        aliases = List.copyOf(aliases);
    }
}
