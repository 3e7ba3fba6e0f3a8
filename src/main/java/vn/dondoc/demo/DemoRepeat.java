package vn.dondoc.demo;

import java.util.List;

/**
 * A task that an older directive gave already, drafted again and found to be the same.
 *
 * @param of key of the older directive
 * @param number the task's place in it, from 1
 * @param decided when the officer said that both are one
 */
record DemoRepeat(DemoTask task, String of, int number, DemoDay decided, String note) {

    static DemoRepeat read(String where, Object node) {
        Entry entry = Entry.of(where, node, "content", "product", "lead", "due", "of", "number", "decided", "note");
        return new DemoRepeat(
                new DemoTask(
                        entry.text("content"),
                        entry.text("product"),
                        entry.text("lead"),
                        List.of(),
                        List.of(),
                        null,
                        DemoDue.parse(entry.text("due")),
                        List.of()),
                entry.text("of"),
                entry.number("number", 1),
                DemoDay.parse(entry.text("decided")),
                entry.text("note"));
    }
}
