package vn.dondoc.ui.task;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;

/**
 * One thing that happened to a task, as its page tells it: "Sở Xây dựng báo cáo tiến độ 60 %".
 *
 * @param who in bold: the agency or person; "Hệ thống" for the program
 * @param what goes on in the same sentence
 * @param note a quiet line below: who sent it, the paper it came from; null if none
 * @param quote what somebody wrote, word by word; null if nothing
 * @param files evidence of the same task
 */
public record TimelineItem(
        Instant at,
        Icon icon,
        Tone tone,
        String who,
        String what,
        @Nullable String note,
        @Nullable String quote,
        List<StoredFile> files) {

    public TimelineItem {
        files = List.copyOf(files);
    }

    /** Without a quote and files. */
    public static TimelineItem of(Instant at, Icon icon, Tone tone, String who, String what, @Nullable String note) {
        return new TimelineItem(at, icon, tone, who, what, note, null, List.of());
    }
}
