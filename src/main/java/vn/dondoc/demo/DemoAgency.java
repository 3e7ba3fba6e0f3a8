package vn.dondoc.demo;

import java.util.List;

/**
 * What the demo adds to an agency of the reference tables.
 *
 * @param shortName empty for a commune
 * @param sign how its own papers are signed with ("BC-<sign>")
 * @param signsIn whether anybody there can sign in
 */
record DemoAgency(String name, String shortName, String sign, String mailbox, String phone, boolean signsIn) {

    static List<DemoAgency> readAll() {
        return DemoFile.rows("agencies.csv").stream()
                .map(row -> new DemoAgency(
                        row.get("agency"),
                        row.get("short"),
                        row.get("sign"),
                        row.get("mailbox"),
                        row.get("phone"),
                        row.get("signs_in").equals("yes")))
                .toList();
    }
}
