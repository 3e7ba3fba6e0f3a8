package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FileId;

/**
 * A claim of completion: its result text, and a document number or a file.
 *
 * @param documentOn the result paper's own date
 * @param enteredFrom null if the agency claims itself; else the number of the agency's paper from which the office enters
 *     it ("VP nhập hộ theo văn bản số …")
 */
public record ClaimForm(
        String resultText,
        String documentNumber,
        @Nullable LocalDate documentOn,
        List<FileId> files,
        @Nullable String enteredFrom) {

    public ClaimForm {
        files = List.copyOf(files);
    }
}
