package vn.dondoc.demo;

import org.jspecify.annotations.Nullable;

/**
 * What the demo's province owes for a directive from above.
 *
 * @param answered when its own document went out; null while it has not
 * @param number of that document; empty without one
 */
record DemoDuty(String owed, DemoDay due, @Nullable DemoDay answered, String number) {

    static DemoDuty read(String where, Object node) {
        Entry entry = Entry.of(where, node, "owed", "due", "answered", "number");
        String answered = entry.textOrNull("answered");
        return new DemoDuty(
                entry.text("owed"),
                DemoDay.parse(entry.text("due")),
                answered == null ? null : DemoDay.parse(answered),
                entry.text("number", ""));
    }
}
