package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.history.Change;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.SearchText;

/** A {@link DirectiveForm} that has been cleaned and checked: lengths by NĐ 30/2020, Phụ lục VI part II. */
record DirectiveEntry(
        Direction direction,
        String kind,
        @Nullable DocumentNumber number,
        @Nullable AgencyId issuer,
        String issuerName,
        LocalDate issuedOn,
        String subject,
        @Nullable String signatory,
        @Nullable String signatoryTitle,
        Urgency urgency,
        IssuingLevel level,
        @Nullable FieldId field,
        @Nullable PersonId responsibleLeader,
        String language,
        @Nullable Integer pageCount,
        @Nullable Integer copies,
        @Nullable Integer sheets,
        @Nullable String description,
        @Nullable LocalDate replyDueOn,
        @Nullable String recipients,
        @Nullable String fileCode,
        @Nullable Integer docOrdinal,
        @Nullable LocalDate arrivalOn,
        @Nullable String arrivalBook,
        DirectiveSource source) {

    static final String VIETNAMESE = "Tiếng Việt";

    static final List<String> FIELDS = List.of(
            "direction",
            "kind",
            "number",
            "issuer",
            "issuedOn",
            "subject",
            "signatory",
            "signatoryTitle",
            "urgency",
            "level",
            "field",
            "responsibleLeader",
            "language",
            "pageCount",
            "copies",
            "sheets",
            "description",
            "replyDueOn",
            "recipients",
            "fileCode",
            "docOrdinal",
            "arrivalOn",
            "arrivalBook",
            "source",
            "occasion",
            "participants",
            "notedBy",
            "paperNumber",
            "paperIssuer",
            "paperOn",
            "paperSubject");

    /** N3 in the decree's table: pages, copies and the ordinal in a file have three digits. */
    static final int MAX_COUNT = 999;

    /** Agency 13, year 4 and symbol 20, with a dot between them. */
    static final int MAX_FILE_CODE = 39;

    /** @throws InvalidInput naming each field and the limit it breaks; secrecy before all else */
    static DirectiveEntry of(DirectiveForm entered, LocalDate today) {
        refuseSecrets(entered.secrecy());
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        DirectiveForm form = entered.bySource();
        boolean paper = form.source().kind().isPaper();
        DirectiveSource source = form.source().cleaned(wrong);
        String subject = SearchText.clean(form.subject());
        String issuerName = SearchText.clean(form.issuerName());
        String language = SearchText.clean(form.language());
        // counted as they are stored: a pasted name may have its marks apart
        String signatory = SearchText.clean(form.signatory());
        String signatoryTitle = SearchText.clean(form.signatoryTitle());
        String description = SearchText.clean(form.description());
        String recipients = SearchText.clean(form.recipients());
        String fileCode = SearchText.clean(form.fileCode());
        wrong.when(form.direction() == null, "direction", "error.required")
                .when(form.kind() == null, "kind", "error.required")
                .when(paper && issuerName.isEmpty(), "issuer", "error.required")
                .when(issuerName.length() > 200, "issuer", "error.too-long", 200)
                .when(form.issuedOn() == null, "issuedOn", "error.required")
                .when(
                        form.issuedOn() != null && form.issuedOn().isAfter(today),
                        "issuedOn",
                        paper ? "directive.issued-in-future" : "directive.source.future")
                .when(subject.isEmpty(), "subject", "error.required")
                .when(subject.length() > 500, "subject", "error.too-long", 500)
                .when(!paper && signatory.isEmpty(), "signatory", "error.required")
                .when(signatory.length() > 50, "signatory", "error.too-long", 50)
                .when(signatoryTitle.length() > 100, "signatoryTitle", "error.too-long", 100)
                .when(language.length() > 30, "language", "error.too-long", 30)
                .when(description.length() > 500, "description", "error.too-long", 500)
                .when(outOfRange(form.pageCount()), "pageCount", "directive.count", MAX_COUNT)
                .when(outOfRange(form.copies()), "copies", "directive.count", MAX_COUNT)
                .when(outOfRange(form.sheets()), "sheets", "directive.count", MAX_COUNT)
                .when(outOfRange(form.docOrdinal()), "docOrdinal", "directive.count", MAX_COUNT)
                .when(fileCode.length() > MAX_FILE_CODE, "fileCode", "error.too-long", MAX_FILE_CODE)
                .when(recipients.length() > 1000, "recipients", "error.too-long", 1000)
                .when(form.direction() == Direction.INCOMING && form.arrivalOn() == null, "arrivalOn", "error.required")
                .when(
                        form.arrivalOn() != null
                                && form.issuedOn() != null
                                && form.arrivalOn().isBefore(form.issuedOn()),
                        "arrivalOn",
                        "directive.arrival-before-issue");
        source.check(wrong, form.issuedOn(), today);
        DocumentNumber number = null;
        try {
            number = DocumentNumber.of(form.number()).orElse(null);
        } catch (InvalidInput e) {
            e.problems()
                    .forEach(p ->
                            wrong.when(true, p.field(), p.key(), p.arguments().toArray()));
        }
        wrong.throwIfAny();
        Direction direction = Objects.requireNonNull(form.direction());
        return new DirectiveEntry(
                direction,
                Objects.requireNonNull(form.kind()),
                number,
                form.issuer(),
                issuerName,
                Objects.requireNonNull(form.issuedOn()),
                subject,
                orNull(signatory),
                orNull(signatoryTitle),
                form.urgency(),
                form.level(),
                form.field(),
                form.responsibleLeader(),
                language.isEmpty() ? VIETNAMESE : language,
                form.pageCount(),
                form.copies(),
                direction == Direction.INCOMING ? form.sheets() : null,
                orNull(description),
                form.replyDueOn(),
                orNull(recipients),
                orNull(fileCode),
                form.docOrdinal(),
                direction == Direction.INCOMING ? form.arrivalOn() : null,
                direction == Direction.INCOMING ? form.arrivalBook() : null,
                source);
    }

    static void refuseSecrets(@Nullable Secrecy secrecy) {
        if (secrecy == null) {
            throw new InvalidInput("secrecy", "directive.secrecy.choose");
        }
        if (secrecy != Secrecy.NORMAL) {
            throw new InvalidInput("secrecy", "directive.secrecy.refused." + secrecy.name());
        }
    }

    /** The issuing body as the unique key compares it: the register's id, else the folded name. */
    String issuerKey() {
        return issuer != null ? pickedKey(issuer) : typedKey(issuerName);
    }

    static String pickedKey(AgencyId agency) {
        return "#" + agency.value();
    }

    static String typedKey(String name) {
        return SearchText.fold(name).replaceAll("[^\\x20-\\x7e]", "?");
    }

    /** The fields as the history shows them, in the order of {@link #FIELDS}. */
    List<String> shown() {
        return Arrays.asList(
                direction.name(),
                kind,
                text(number),
                issuerName,
                text(issuedOn),
                subject,
                text(signatory),
                text(signatoryTitle),
                urgency.name(),
                level.name(),
                text(field),
                text(responsibleLeader),
                language,
                text(pageCount),
                text(copies),
                text(sheets),
                text(description),
                text(replyDueOn),
                text(recipients),
                text(fileCode),
                text(docOrdinal),
                text(arrivalOn),
                text(arrivalBook),
                source.kind().isPaper() ? null : source.kind().name(),
                orNull(source.occasion()),
                orNull(source.participants()),
                orNull(source.notedBy()),
                orNull(source.paperNumber()),
                orNull(source.paperIssuer()),
                text(source.paperOn()),
                orNull(source.paperSubject()));
    }

    /**
     * What is another than before, in the order of {@link #FIELDS}. An incoming paper without a book stays in its own; what
     * was said keeps the number that the register gave it.
     */
    List<Change> changesFrom(DirectiveEntry before) {
        List<Change> changes = new ArrayList<>();
        List<String> old = before.shown();
        List<String> now = shown();
        for (int i = 0; i < now.size(); i++) {
            boolean stays = now.get(i) == null
                    && (direction == Direction.INCOMING && FIELDS.get(i).equals("arrivalBook")
                            || keepsNumber(before) && FIELDS.get(i).equals("number"));
            if (!stays && !Objects.equals(old.get(i), now.get(i))) {
                changes.add(new Change(FIELDS.get(i), old.get(i), now.get(i)));
            }
        }
        return changes;
    }

    /** Whether the number that the register gave is still the one: of the same year, and neither is a paper. */
    boolean keepsNumber(DirectiveEntry before) {
        return !source.kind().isPaper()
                && !before.source().kind().isPaper()
                && issuedOn.getYear() == before.issuedOn().getYear();
    }

    DirectiveForm form(List<FileId> files) {
        return new DirectiveForm(
                Secrecy.NORMAL,
                direction,
                kind,
                text(number) == null ? "" : text(number),
                issuer,
                issuerName,
                issuedOn,
                subject,
                blank(signatory),
                blank(signatoryTitle),
                urgency,
                level,
                field,
                responsibleLeader,
                language,
                pageCount,
                copies,
                sheets,
                blank(description),
                replyDueOn,
                blank(recipients),
                blank(fileCode),
                docOrdinal,
                arrivalOn,
                arrivalBook,
                source,
                files);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean outOfRange(@Nullable Integer count) {
        return count != null && (count < 0 || count > MAX_COUNT);
    }

    @SuppressWarnings("NullAway") // null means an empty field, as history.Change has it
    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @SuppressWarnings("NullAway") // null means an empty field, as history.Change has it
    private static String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
