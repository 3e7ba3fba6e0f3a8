package vn.dondoc.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.mail.MailAbout;

/**
 * "Việc bạn nhận tin": the part of a day's letter about watched tasks.
 *
 * @param inner whether some of it is known to the people of one agency only: then no log shows the letter's words
 */
record WatchBlock(List<Item> items, boolean inner, List<MailAbout> about) {

    static final WatchBlock NONE = new WatchBlock(List.of(), false, List.of());

    /**
     * A watched task.
     *
     * @param more how many other news there are, in words; null for none
     */
    record Item(
            String code,
            String link,
            String words,
            List<String> news,
            @Nullable String more) {}

    boolean isEmpty() {
        return items.isEmpty();
    }
}
