package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;

/**
 * A line of the register.
 *
 * @param number số, ký hiệu; null if the paper has none; of what was said the register's số ghi nhận
 * @param tail what follows the kind where it is quoted
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
        @Nullable DirectiveEnding ending,
        SourceKind source,
        String tail) {

    /** "Kế hoạch số 340/KH-UBND", "Bút phê số 7/GN của Chủ tịch UBND tỉnh", as it is quoted in lists and mails. */
    public String title() {
        return kindName.replace(" (cá biệt)", "") + tail;
    }
}
