package vn.dondoc.reminder;

import java.util.List;
import vn.dondoc.mail.MailAbout;

/**
 * "Tiến độ việc giao chung": the part of a day's letter about instructions that many agencies got.
 *
 * @param claims how many agencies newly wait to be confirmed, over all of them
 * @param about the tasks that are named
 */
record FolderBlock(List<Item> items, int claims, List<MailAbout> about) {

    static final FolderBlock NONE = new FolderBlock(List.of(), 0, List.of());

    /**
     * A common task.
     *
     * @param link to the table of answers
     * @param facts how far all agencies are, and who claimed or refused since the last mail
     */
    record Item(String words, String link, String label, List<String> facts) {}

    boolean isEmpty() {
        return items.isEmpty();
    }
}
