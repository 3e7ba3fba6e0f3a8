package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.PersonId;

/**
 * What the clerk or officer enters of a directive: the fields of NĐ 30/2020, Phụ lục VI part II. Text as typed; the
 * service cleans and checks it.
 *
 * @param secrecy null while nobody has chosen; anything but {@link Secrecy#NORMAL} is refused before anything is stored
 * @param kind code of a {@link DocumentKind}
 * @param number số, ký hiệu; empty if the paper has none
 * @param issuer null if the register does not have the issuing body; then {@code issuerName} names it
 * @param recipients nơi nhận
 * @param fileCode mã hồ sơ
 * @param docOrdinal số thứ tự văn bản trong hồ sơ
 * @param arrivalOn ngày đến, incoming only; the arrival number is given by the register
 * @param arrivalBook code of the {@link ArrivalBook} that an incoming paper is entered in; null for the usual one,
 *     or for the one in which the paper stands already
 * @param files main document first
 */
public record DirectiveForm(
        @Nullable Secrecy secrecy,
        @Nullable Direction direction,
        @Nullable String kind,
        String number,
        @Nullable AgencyId issuer,
        String issuerName,
        @Nullable LocalDate issuedOn,
        String subject,
        String signatory,
        String signatoryTitle,
        Urgency urgency,
        IssuingLevel level,
        @Nullable FieldId field,
        @Nullable PersonId responsibleLeader,
        String language,
        @Nullable Integer pageCount,
        @Nullable Integer copies,
        @Nullable Integer sheets,
        String description,
        @Nullable LocalDate replyDueOn,
        String recipients,
        String fileCode,
        @Nullable Integer docOrdinal,
        @Nullable LocalDate arrivalOn,
        @Nullable String arrivalBook,
        List<FileId> files) {

    public DirectiveForm {
        files = List.copyOf(files);
    }

    /** Without what few papers carry: recipients, file code and ordinal; an incoming one goes into the usual book. */
    public DirectiveForm(
            @Nullable Secrecy secrecy,
            @Nullable Direction direction,
            @Nullable String kind,
            String number,
            @Nullable AgencyId issuer,
            String issuerName,
            @Nullable LocalDate issuedOn,
            String subject,
            String signatory,
            String signatoryTitle,
            Urgency urgency,
            IssuingLevel level,
            @Nullable FieldId field,
            @Nullable PersonId responsibleLeader,
            String language,
            @Nullable Integer pageCount,
            @Nullable Integer copies,
            @Nullable Integer sheets,
            String description,
            @Nullable LocalDate replyDueOn,
            @Nullable LocalDate arrivalOn,
            List<FileId> files) {
        this(
                secrecy,
                direction,
                kind,
                number,
                issuer,
                issuerName,
                issuedOn,
                subject,
                signatory,
                signatoryTitle,
                urgency,
                level,
                field,
                responsibleLeader,
                language,
                pageCount,
                copies,
                sheets,
                description,
                replyDueOn,
                "",
                "",
                null,
                arrivalOn,
                null,
                files);
    }

    /** A blank form, as it opens: the secrecy level unset, everything else waiting for it. */
    public static DirectiveForm blank() {
        return new DirectiveForm(
                null,
                Direction.OUTGOING,
                null,
                "",
                null,
                "",
                null,
                "",
                "",
                "",
                Urgency.NORMAL,
                IssuingLevel.PROVINCE,
                null,
                null,
                DirectiveEntry.VIETNAMESE,
                null,
                null,
                null,
                "",
                null,
                null,
                List.of());
    }

    DirectiveForm issuedBy(AgencyId agency, String name) {
        return new DirectiveForm(
                secrecy,
                direction,
                kind,
                number,
                agency,
                name,
                issuedOn,
                subject,
                signatory,
                signatoryTitle,
                urgency,
                level,
                field,
                responsibleLeader,
                language,
                pageCount,
                copies,
                sheets,
                description,
                replyDueOn,
                recipients,
                fileCode,
                docOrdinal,
                arrivalOn,
                arrivalBook,
                files);
    }
}
