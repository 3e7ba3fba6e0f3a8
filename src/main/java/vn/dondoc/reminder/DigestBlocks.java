package vn.dondoc.reminder;

import java.util.List;
import java.util.stream.Stream;
import vn.dondoc.mail.MailAbout;

/** What stands beside the list of tasks in the letter of a day, and may make a letter alone. */
record DigestBlocks(UpwardBlock upward, FolderBlock folders, WatchBlock watched) {

    static final DigestBlocks NONE = new DigestBlocks(UpwardBlock.NONE, FolderBlock.NONE, WatchBlock.NONE);

    boolean isEmpty() {
        return upward.isEmpty() && folders.isEmpty() && watched.isEmpty();
    }

    /** As a log shows them: without what was said inside an agency. */
    DigestBlocks shown() {
        return watched.inner() ? new DigestBlocks(upward, folders, WatchBlock.NONE) : this;
    }

    List<MailAbout> about() {
        return Stream.concat(folders.about().stream(), watched.about().stream())
                .distinct()
                .toList();
    }
}
