package vn.dondoc.progress;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FileId;

/**
 * A progress report as it is entered.
 *
 * @param percent "tiến độ đến hôm nay", 0 to 100; it may be lower than the last
 * @param done "đã làm được", at most 500 characters
 * @param obstacles khó khăn, vướng mắc; may be empty
 * @param proposals đề xuất, kiến nghị; may be empty
 * @param enteredFrom null if the agency reports itself; else the number of its paper from which the office enters it
 */
public record ReportForm(
        int percent,
        String done,
        String obstacles,
        String proposals,
        List<FileId> files,
        @Nullable String enteredFrom) {

    public ReportForm {
        files = List.copyOf(files);
    }
}
