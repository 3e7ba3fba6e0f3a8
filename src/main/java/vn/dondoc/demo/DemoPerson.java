package vn.dondoc.demo;

import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Role;

/**
 * An invented person with one post.
 *
 * @param user what is typed at sign-in
 * @param unit internal unit of the agency; null for the agency itself
 * @param from first day in the post
 * @param to last day in the post; null for open
 * @param printed named among the sign-ins that the start prints
 */
record DemoPerson(
        String user,
        String name,
        Role role,
        String title,
        String agency,
        @Nullable String unit,
        DemoDay from,
        @Nullable DemoDay to,
        String email,
        String phone,
        boolean signsIn,
        boolean printed) {

    static List<DemoPerson> readAll(String file) {
        return DemoFile.rows(file).stream().map(DemoPerson::read).toList();
    }

    private static DemoPerson read(CSVRecord row) {
        return new DemoPerson(
                row.get("user"),
                row.get("name"),
                Role.valueOf(row.get("role")),
                row.get("title"),
                row.get("agency"),
                row.get("unit").isEmpty() ? null : row.get("unit"),
                DemoDay.parse(row.get("from")),
                row.get("to").isEmpty() ? null : DemoDay.parse(row.get("to")),
                row.get("email"),
                row.get("phone"),
                row.get("sign_in").equals("yes"),
                row.get("printed").equals("yes"));
    }

    /** Whether the post runs on a day of the demo. */
    boolean inPost(LocalDate day, DemoDays days) {
        return !days.date(from).isAfter(day) && (to == null || !days.date(to).isBefore(day));
    }
}
