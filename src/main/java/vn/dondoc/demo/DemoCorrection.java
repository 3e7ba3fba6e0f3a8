package vn.dondoc.demo;

/**
 * That a paper corrects a directive: one of its tasks gets another day, the others go on as they are.
 *
 * @param symbol of the correcting paper
 * @param wrong what was wrong
 * @param task its place among the plain tasks, from 1
 */
record DemoCorrection(DemoDay day, String symbol, String wrong, int task, DemoDay due) {

    static DemoCorrection read(String where, Object node) {
        Entry entry = Entry.of(where, node, "day", "symbol", "wrong", "task", "due");
        return new DemoCorrection(
                DemoDay.parse(entry.text("day")),
                entry.text("symbol"),
                entry.text("wrong"),
                entry.number("task", 1),
                DemoDay.parse(entry.text("due")));
    }
}
