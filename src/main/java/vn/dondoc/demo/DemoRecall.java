package vn.dondoc.demo;

/**
 * That a directive replaces an older one, which hands its open tasks over.
 *
 * @param of key of the older directive
 */
record DemoRecall(String of, String reason) {

    static DemoRecall read(String where, Object node) {
        Entry entry = Entry.of(where, node, "of", "reason");
        return new DemoRecall(entry.text("of"), entry.text("reason"));
    }
}
