package vn.dondoc.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.file.StoredFile;

/**
 * What one agency has answered to an instruction that several got.
 *
 * @param task its own task
 * @param result what it says is done, from its claim that waits or was confirmed; null before it has claimed
 * @param document number and symbol of the paper that proves it; null without
 */
public record FolderAnswer(
        TaskRow task, @Nullable String result, @Nullable String document, List<StoredFile> files) {

    public FolderAnswer {
        files = List.copyOf(files);
    }
}
