package vn.dondoc.agency;

import java.util.List;
import java.util.Set;
import vn.dondoc.shared.AgencyId;

/**
 * What the office enters about a group.
 *
 * @param kinds the rule; may be empty
 * @param members agencies named one by one; may be empty if there is a rule
 */
public record GroupData(String name, Set<AgencyKind> kinds, List<AgencyId> members) {

    public GroupData {
        kinds = Set.copyOf(kinds);
        members = List.copyOf(members);
    }
}
