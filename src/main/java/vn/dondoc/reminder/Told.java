package vn.dondoc.reminder;

import java.util.EnumSet;
import java.util.Set;
import vn.dondoc.shared.AgencyId;

/**
 * Somebody who is written to about a task, and why.
 *
 * @param agency the agency for which he is told; for people of the office their own
 * @param parties in which capacities
 */
record Told(Addressee addressee, AgencyId agency, Set<Party> parties) {

    Told with(Set<Party> more) {
        Set<Party> all = EnumSet.copyOf(parties);
        all.addAll(more);
        return new Told(addressee, agency, all);
    }
}
