package vn.dondoc.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.GroupId;

/**
 * Agencies and groups by the names that the content uses.
 *
 * @param old those of 2018
 * @param now those of today
 */
record AgencyBook(Map<String, AgencyRow> old, Map<String, AgencyRow> now, Map<String, GroupId> groups) {

    static final String PROVINCE = "UBND tỉnh Lào Cai";
    static final String OFFICE = "Văn phòng UBND tỉnh";

    AgencyId id(Era era, String name) {
        return row(era, name).id();
    }

    AgencyRow row(Era era, String name) {
        AgencyRow row = (era == Era.Y2018 ? old : now).get(name);
        if (row == null) {
            throw new IllegalStateException("No agency " + name + " in " + era);
        }
        return row;
    }

    boolean has(Era era, String name) {
        return (era == Era.Y2018 ? old : now).containsKey(name);
    }

    GroupId group(String name) {
        GroupId group = groups.get(name);
        if (group == null) {
            throw new IllegalStateException("No group " + name);
        }
        return group;
    }

    /** The agencies of a list that names agencies and, after @, groups. */
    List<AgencyId> agencies(Era era, Collection<String> names) {
        return names.stream()
                .filter(n -> !n.startsWith("@"))
                .map(n -> id(era, n))
                .toList();
    }

    /** The groups of such a list. */
    List<GroupId> groups(Collection<String> names) {
        return names.stream()
                .filter(n -> n.startsWith("@"))
                .map(n -> group(n.substring(1)))
                .toList();
    }

    /** Today's communes as they stand in a sentence: "xã Bắc Hà". */
    List<String> places() {
        return now.values().stream()
                .filter(row -> row.kind() == AgencyKind.COMMUNE)
                .map(row -> row.name().replaceFirst("^UBND ", ""))
                .sorted()
                .toList();
    }
}
