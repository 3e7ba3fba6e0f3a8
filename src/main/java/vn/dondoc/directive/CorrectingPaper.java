package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * A paper that corrects a directive (văn bản đính chính), as it is entered or as it is kept.
 *
 * @param id 0 while it is only entered
 * @param document its number and symbol
 * @param documentOn its day
 * @param wrong what was wrong, and how it reads now
 * @param recordedOn the day of the act; null while it is only entered
 */
public record CorrectingPaper(
        long id,
        String document,
        @Nullable LocalDate documentOn,
        String wrong,
        @Nullable LocalDate recordedOn) {

    /** As it is entered. */
    public static CorrectingPaper of(String document, @Nullable LocalDate documentOn, String wrong) {
        return new CorrectingPaper(0, document, documentOn, wrong, null);
    }

    /** With its text cleaned; @throws InvalidInput names each field that is missing or wrong. */
    CorrectingPaper checked(LocalDate issuedOn) {
        String paper = SearchText.clean(document);
        String words = SearchText.clean(wrong);
        new InvalidInput.Collector()
                .when(paper.isEmpty(), "document", "error.required")
                .when(paper.length() > 100, "document", "error.too-long", 100)
                .when(documentOn == null, "documentOn", "error.required")
                .when(
                        documentOn != null && documentOn.isBefore(issuedOn),
                        "documentOn",
                        "directive.correction.before-issue")
                .when(words.isEmpty(), "wrong", "error.required")
                .when(words.length() > 1000, "wrong", "error.too-long", 1000)
                .throwIfAny();
        return new CorrectingPaper(id, paper, documentOn, words, recordedOn);
    }

    CorrectingPaper recorded(long as, LocalDate today) {
        if (documentOn != null && documentOn.isAfter(today)) {
            throw new InvalidInput("documentOn", "directive.end.future");
        }
        return new CorrectingPaper(as, document, documentOn, wrong, today);
    }
}
