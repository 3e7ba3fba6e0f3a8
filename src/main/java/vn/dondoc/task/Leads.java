package vn.dondoc.task;

import java.util.List;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;

/**
 * "Mỗi cơ quan một nhiệm vụ": who they are.
 *
 * @param agencies those that are named
 * @param groups groups whose members of the day each get one; who is named twice gets one
 */
public record Leads(List<AgencyId> agencies, List<GroupId> groups) {

    public Leads {
        agencies = List.copyOf(agencies);
        groups = List.copyOf(groups);
    }
}
