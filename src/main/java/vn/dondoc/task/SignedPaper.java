package vn.dondoc.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * Văn bản đã ký: the document that became of a draft.
 *
 * @param number its number and symbol
 * @param signedOn the day on which it was signed; null while nobody has typed it
 */
public record SignedPaper(String number, @Nullable LocalDate signedOn) {

    private static final int LONGEST = 60;

    /** As it is stored; null where none is. */
    static @Nullable SignedPaper of(@Nullable String number, @Nullable LocalDate signedOn) {
        return number == null ? null : new SignedPaper(number, signedOn);
    }

    /** The paper with its text cleaned; @throws InvalidInput names each field that is missing or wrong. */
    SignedPaper checked(LocalDate today) {
        String clean = SearchText.clean(number);
        new InvalidInput.Collector()
                .when(clean.isEmpty(), "number", "error.required")
                .when(clean.length() > LONGEST, "number", "error.too-long", LONGEST)
                .when(signedOn == null, "signedOn", "error.required")
                .when(signedOn != null && signedOn.isAfter(today), "signedOn", "task.signing.future")
                .throwIfAny();
        return new SignedPaper(clean, signedOn);
    }
}
