package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.SearchText;

/**
 * A claim of completion: its result text, and a document number or a file; after the deadline also why it is late.
 *
 * @param documentOn the result paper's own date
 * @param enteredFrom null if the agency claims itself; else the number of the agency's paper from which the office enters
 *     it ("VP nhập hộ theo văn bản số …")
 * @param late null if nothing was asked; of no matter for a claim in time
 */
public record ClaimForm(
        String resultText,
        String documentNumber,
        @Nullable LocalDate documentOn,
        List<FileId> files,
        @Nullable String enteredFrom,
        @Nullable LateReason late) {

    public ClaimForm {
        files = List.copyOf(files);
    }

    /** Of a task that is not late. */
    public ClaimForm(
            String resultText,
            String documentNumber,
            @Nullable LocalDate documentOn,
            List<FileId> files,
            @Nullable String enteredFrom) {
        this(resultText, documentNumber, documentOn, files, enteredFrom, null);
    }

    public ClaimForm because(LateReason reason) {
        return new ClaimForm(resultText, documentNumber, documentOn, files, enteredFrom, reason);
    }

    /**
     * The form with its text cleaned, for a task as it stands now.
     *
     * @throws InvalidInput if it lacks a result, any evidence of it, or the reason why it is late
     */
    ClaimForm checked(Task task, Moment now) {
        String result = SearchText.clean(resultText);
        String number = SearchText.clean(documentNumber);
        LateReason reason = task.facts().isLateAt(now)
                ? Objects.requireNonNullElse(late, LateReason.BLANK).cleaned()
                : null;
        InvalidInput.Collector problems = new InvalidInput.Collector()
                .when(result.isEmpty(), "resultText", "error.required")
                .when(result.length() > 2000, "resultText", "error.too-long", 2000)
                .when(number.length() > 60, "documentNumber", "error.too-long", 60)
                .when(number.isEmpty() && files.isEmpty(), "documentNumber", "task.claim.evidence")
                .when(
                        documentOn != null && documentOn.isAfter(now.day()),
                        "documentOn",
                        "task.claim.document-in-future");
        if (reason != null) {
            reason.check(problems);
        }
        problems.throwIfAny();
        return new ClaimForm(result, number, documentOn, files, enteredFrom, reason);
    }
}
