package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * What a coordinating agency answers.
 *
 * @param documentNumber number and symbol of its paper; may be empty
 */
public record CoordinationAnswer(
        String text, String documentNumber, @Nullable LocalDate documentOn, List<FileId> files) {

    public CoordinationAnswer {
        files = List.copyOf(files);
    }

    CoordinationAnswer checked(LocalDate today) {
        String clean = SearchText.clean(text);
        String number = SearchText.clean(documentNumber);
        new InvalidInput.Collector()
                .when(clean.isEmpty(), "text", "error.required")
                .when(clean.length() > 2000, "text", "error.too-long", 2000)
                .when(number.length() > 60, "documentNumber", "error.too-long", 60)
                .when(documentOn != null && documentOn.isAfter(today), "documentOn", "task.claim.document-in-future")
                .throwIfAny();
        return new CoordinationAnswer(clean, number, documentOn, files);
    }
}
