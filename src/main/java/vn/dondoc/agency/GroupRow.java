package vn.dondoc.agency;

import java.util.List;
import java.util.Set;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;

/**
 * A group of agencies that directives name as one: "các sở, ban, ngành".
 *
 * @param kinds the rule: every agency of these kinds that is valid on the day; empty for a plain list
 * @param members agencies named one by one, beside the rule
 */
public record GroupRow(GroupId id, String name, Set<AgencyKind> kinds, List<AgencyId> members, long version) {

    public GroupRow {
        kinds = Set.copyOf(kinds);
        members = List.copyOf(members);
    }
}
