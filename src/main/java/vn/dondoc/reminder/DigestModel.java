package vn.dondoc.reminder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the template of the letter of a day reads. */
record DigestModel(
        String title,
        String sentence,
        String glance,
        @Nullable String upwardTitle,
        List<DigestItem> upward,
        @Nullable String itemsTitle,
        List<DigestItem> items,
        @Nullable String moreTitle,
        List<Short> more,
        List<Short> moreInText,
        @Nullable String rest,
        @Nullable String restInText,
        @Nullable String innerTitle,
        List<DigestItem> inner,
        @Nullable String folderTitle,
        List<FolderBlock.Item> folders,
        @Nullable String watchTitle,
        List<WatchBlock.Item> watched,
        String link,
        String label,
        List<String> notes) {

    /** Without a task of the recipient's own: inner tasks in full, or progress and news alone. */
    DigestModel(
            String title,
            String sentence,
            String glance,
            @Nullable String upwardTitle,
            List<DigestItem> upward,
            @Nullable String itemsTitle,
            List<DigestItem> items,
            @Nullable String folderTitle,
            List<FolderBlock.Item> folders,
            @Nullable String watchTitle,
            List<WatchBlock.Item> watched,
            String link,
            String label,
            List<String> notes) {
        this(
                title,
                sentence,
                glance,
                upwardTitle,
                upward,
                itemsTitle,
                items,
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                folderTitle,
                folders,
                watchTitle,
                watched,
                link,
                label,
                notes);
    }

    /** A task in one line. */
    record Short(String code, String link, String words) {}
}
