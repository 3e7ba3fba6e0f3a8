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
 * @param source where it comes from; for anything but a paper kind, number, issuer and arrival are the register's to fill
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
        DirectiveSource source,
        List<FileId> files) {

    public DirectiveForm {
        files = List.copyOf(files);
    }

    /** A paper without what few carry: recipients, file code and ordinal; an incoming one goes into the usual book. */
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
                DirectiveSource.PAPER,
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
        return new Edit(this).issuedBy(agency, name).done();
    }

    /** The same from another source. */
    public DirectiveForm from(DirectiveSource other) {
        return new Edit(this).from(other).done();
    }

    DirectiveForm withFiles(List<FileId> others) {
        return new Edit(this).files(others).done();
    }

    /**
     * As the register takes it: what was said has the kind of its source and is issued by whoever said it, and has none of
     * a paper's own fields. Its number is given by the register.
     */
    DirectiveForm bySource() {
        return source.kind().isPaper() ? this : new Edit(this).said().done();
    }

    /** A form while one thing of it is changed. */
    private static final class Edit {

        private final DirectiveForm form;
        private @Nullable Direction direction;
        private @Nullable String kind;
        private String number;
        private @Nullable AgencyId issuer;
        private String issuerName;
        private @Nullable LocalDate arrivalOn;
        private @Nullable String arrivalBook;
        private DirectiveSource source;
        private List<FileId> files;

        Edit(DirectiveForm form) {
            this.form = form;
            direction = form.direction;
            kind = form.kind;
            number = form.number;
            issuer = form.issuer;
            issuerName = form.issuerName;
            arrivalOn = form.arrivalOn;
            arrivalBook = form.arrivalBook;
            source = form.source;
            files = form.files;
        }

        Edit issuedBy(AgencyId agency, String name) {
            issuer = agency;
            issuerName = name;
            return this;
        }

        Edit from(DirectiveSource other) {
            source = other;
            return this;
        }

        Edit files(List<FileId> others) {
            files = others;
            return this;
        }

        Edit said() {
            direction = Direction.OUTGOING;
            kind = source.kind().kind(null);
            number = "";
            issuer = null;
            issuerName = form.signatoryTitle.isBlank() ? form.signatory : form.signatoryTitle;
            arrivalOn = null;
            arrivalBook = null;
            return this;
        }

        DirectiveForm done() {
            return new DirectiveForm(
                    form.secrecy,
                    direction,
                    kind,
                    number,
                    issuer,
                    issuerName,
                    form.issuedOn,
                    form.subject,
                    form.signatory,
                    form.signatoryTitle,
                    form.urgency,
                    form.level,
                    form.field,
                    form.responsibleLeader,
                    form.language,
                    form.pageCount,
                    form.copies,
                    form.sheets,
                    form.description,
                    form.replyDueOn,
                    form.recipients,
                    form.fileCode,
                    form.docOrdinal,
                    arrivalOn,
                    arrivalBook,
                    source,
                    files);
        }
    }
}
