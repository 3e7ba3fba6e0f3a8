package vn.dondoc.agency;

import java.util.Set;
import vn.dondoc.shared.AgencyId;

/** Agencies were added, changed or ended, in the transaction that is still open. */
public record AgenciesChanged(Set<AgencyId> agencies) {

    public AgenciesChanged {
        agencies = Set.copyOf(agencies);
    }
}
