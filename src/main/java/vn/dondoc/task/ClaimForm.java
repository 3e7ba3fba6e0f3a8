package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

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

    /** The form with its text cleaned; @throws InvalidInput if it lacks a result, or any evidence of it. */
    ClaimForm checked(LocalDate today) {
        String result = SearchText.clean(resultText);
        String number = SearchText.clean(documentNumber);
        new InvalidInput.Collector()
                .when(result.isEmpty(), "resultText", "error.required")
                .when(result.length() > 2000, "resultText", "error.too-long", 2000)
                .when(number.length() > 60, "documentNumber", "error.too-long", 60)
                .when(number.isEmpty() && files.isEmpty(), "documentNumber", "task.claim.evidence")
                .when(documentOn != null && documentOn.isAfter(today), "documentOn", "task.claim.document-in-future")
                .throwIfAny();
        return new ClaimForm(result, number, documentOn, files, enteredFrom);
    }
}
