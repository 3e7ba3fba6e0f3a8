package vn.dondoc.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the demo's province owes for a directive from above.
 *
 * @param answered when its own document went out; null while it has not
 * @param number of that document; empty without one
 * @param carriedOutBy keys of the province's directives that carry it out
 */
record DemoDuty(String owed, DemoDay due, @Nullable DemoDay answered, String number, List<String> carriedOutBy) {

    static DemoDuty read(String where, Object node) {
        Entry entry = Entry.of(where, node, "owed", "due", "answered", "number", "carried_out_by");
        String answered = entry.textOrNull("answered");
        return new DemoDuty(
                entry.text("owed"),
                DemoDay.parse(entry.text("due")),
                answered == null ? null : DemoDay.parse(answered),
                entry.text("number", ""),
                entry.texts("carried_out_by"));
    }
}
