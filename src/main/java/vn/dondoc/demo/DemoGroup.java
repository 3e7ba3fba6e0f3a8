package vn.dondoc.demo;

import java.util.List;

/**
 * A group of agencies by kind.
 *
 * @param organisation the reference table it is taken from: 2018 or 2025
 * @param kinds kinds as written in that table
 */
record DemoGroup(String name, int organisation, List<String> kinds) {

    static List<DemoGroup> readAll() {
        return DemoFile.rows("groups.csv").stream()
                .map(row -> new DemoGroup(
                        row.get("group"),
                        Integer.parseInt(row.get("organisation")),
                        List.of(row.get("kinds").split(";"))))
                .toList();
    }
}
