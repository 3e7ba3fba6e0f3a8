package vn.dondoc.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.agency.AgencyKind;

/** A group of agencies by kind; who belongs to it depends on the day. */
record DemoGroup(String name, Set<AgencyKind> kinds) {

    static List<DemoGroup> readAll() {
        return DemoFile.rows("groups.csv").stream()
                .map(row -> new DemoGroup(
                        row.get("group"),
                        Arrays.stream(row.get("kinds").split(";"))
                                .map(AgencyKind::valueOf)
                                .collect(Collectors.toSet())))
                .toList();
    }
}
