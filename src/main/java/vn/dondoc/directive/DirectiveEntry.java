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
        @Nullable String arrivalBook) {

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
            "arrivalBook");

    /** N3 in the decree's table: pages, copies and the ordinal in a file have three digits. */
    static final int MAX_COUNT = 999;

    /** Agency 13, year 4 and symbol 20, with a dot between them. */
    static final int MAX_FILE_CODE = 39;

    /** @throws InvalidInput naming each field and the limit it breaks; secrecy before all else */
    static DirectiveEntry of(DirectiveForm form, LocalDate today) {
        refuseSecrets(form.secrecy());
        InvalidInput.Collector wrong = new InvalidInput.Collector();
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
                .when(issuerName.isEmpty(), "issuer", "error.required")
                .when(issuerName.length() > 200, "issuer", "error.too-long", 200)
                .when(form.issuedOn() == null, "issuedOn", "error.required")
                .when(
                        form.issuedOn() != null && form.issuedOn().isAfter(today),
                        "issuedOn",
                        "directive.issued-in-future")
                .when(subject.isEmpty(), "subject", "error.required")
                .when(subject.length() > 500, "subject", "error.too-long", 500)
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
                direction == Direction.INCOMING ? form.arrivalBook() : null);
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
                text(arrivalBook));
    }

    /** What is another than before, in the order of {@link #FIELDS}. An incoming paper without a book stays in its own. */
    List<Change> changesFrom(DirectiveEntry before) {
        List<Change> changes = new ArrayList<>();
        List<String> old = before.shown();
        List<String> now = shown();
        for (int i = 0; i < now.size(); i++) {
            boolean stays = direction == Direction.INCOMING
                    && now.get(i) == null
                    && FIELDS.get(i).equals("arrivalBook");
            if (!stays && !Objects.equals(old.get(i), now.get(i))) {
                changes.add(new Change(FIELDS.get(i), old.get(i), now.get(i)));
            }
        }
        return changes;
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
                files);
    }

    private static String blank(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static boolean outOfRange(@Nullable Integer count) {
        return count != null && (count < 0 || count > MAX_COUNT);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    @SuppressWarnings("NullAway") // null means an empty field, as history.Change has it
    private static String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
