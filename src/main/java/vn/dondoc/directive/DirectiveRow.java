package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;

/**
 * A line of the register.
 *
 * @param number số, ký hiệu; null if the paper has none
 * @param arrivalNo số đến, incoming only
 * @param arrivalBook name of its book, incoming only
 * @param files how many files hang on it
 * @param ending null while it is in force
 */
public record DirectiveRow(
        DirectiveId id,
        long version,
        Direction direction,
        String kindName,
        @Nullable String number,
        LocalDate issuedOn,
        String issuerName,
        String subject,
        Urgency urgency,
        IssuingLevel level,
        @Nullable String signatory,
        @Nullable Integer arrivalNo,
        @Nullable LocalDate arrivalOn,
        @Nullable String arrivalBook,
        int files,
        @Nullable DirectiveEnding ending) {

    /** "Kế hoạch số 340/KH-UBND", as it is quoted in lists and mails. */
    public String title() {
        String name = kindName.replace(" (cá biệt)", "");
        return number == null ? name : name + " số " + number;
    }
}
