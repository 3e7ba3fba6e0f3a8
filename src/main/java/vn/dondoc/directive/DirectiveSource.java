package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * Where a directive comes from, beside what every directive has: the day of issue is the day on which it was said,
 * concluded or noted, the signatory is who said it, chaired or noted it, the subject is what was said.
 *
 * @param occasion which meeting; on what occasion it was said
 * @param notedBy who wrote down what was said
 * @param paperNumber number and symbol of the paper that confirms what was said, or on which it was noted; may be empty
 * @param paperSubject abstract of the paper on which it was noted
 */
public record DirectiveSource(
        SourceKind kind,
        String occasion,
        String participants,
        String notedBy,
        String paperNumber,
        String paperIssuer,
        @Nullable LocalDate paperOn,
        String paperSubject) {

    /** A directive that is a paper needs no more. */
    public static final DirectiveSource PAPER = of(SourceKind.PAPER);

    static final int MAX_OCCASION = 300;
    static final int MAX_PARTICIPANTS = 1000;
    static final int MAX_NOTED_BY = 100;
    static final int MAX_ISSUER = 200;
    static final int MAX_SUBJECT = 500;

    /** Of this kind, with nothing entered yet. */
    public static DirectiveSource of(SourceKind kind) {
        return new DirectiveSource(kind, "", "", "", "", "", null, "");
    }

    /** Whether a paper confirms what was said. */
    public boolean isConfirmed() {
        return kind.isSpoken() && paperOn != null;
    }

    DirectiveSource confirmedBy(ConfirmingPaper paper) {
        return new DirectiveSource(
                kind, occasion, participants, notedBy, paper.number(), paper.issuer(), paper.issuedOn(), paperSubject);
    }

    DirectiveSource issuedBy(String name) {
        return new DirectiveSource(kind, occasion, participants, notedBy, paperNumber, name, paperOn, paperSubject);
    }

    /** Put in order: text cleaned, the number as the office writes it, and nothing that its kind does not have. */
    DirectiveSource cleaned(InvalidInput.Collector wrong) {
        if (kind.isPaper()) {
            return PAPER;
        }
        return new DirectiveSource(
                kind,
                kind.isSpoken() ? SearchText.clean(occasion) : "",
                kind == SourceKind.MEETING ? SearchText.clean(participants) : "",
                kind.isSpoken() ? SearchText.clean(notedBy) : "",
                number(wrong),
                SearchText.clean(paperIssuer),
                paperOn,
                kind == SourceKind.NOTE ? SearchText.clean(paperSubject) : "");
    }

    private String number(InvalidInput.Collector wrong) {
        try {
            return DocumentNumber.of(paperNumber).map(DocumentNumber::shown).orElse("");
        } catch (InvalidInput e) {
            e.problems()
                    .forEach(
                            p -> wrong.add("paperNumber", p.key(), p.arguments().toArray()));
            return "";
        }
    }

    /** @param saidOn the day on which it was said, concluded or noted */
    void check(InvalidInput.Collector wrong, @Nullable LocalDate saidOn, LocalDate today) {
        if (kind.isPaper()) {
            return;
        }
        boolean noted = kind == SourceKind.NOTE;
        boolean confirmed = kind.isSpoken() && (!paperNumber.isEmpty() || !paperIssuer.isEmpty() || paperOn != null);
        boolean later = saidOn != null && paperOn != null && paperOn.isAfter(saidOn);
        boolean earlier = saidOn != null && paperOn != null && paperOn.isBefore(saidOn);
        wrong.when(kind == SourceKind.MEETING && occasion.isEmpty(), "occasion", "error.required")
                .when(occasion.length() > MAX_OCCASION, "occasion", "error.too-long", MAX_OCCASION)
                .when(participants.length() > MAX_PARTICIPANTS, "participants", "error.too-long", MAX_PARTICIPANTS)
                .when(kind == SourceKind.ORAL && notedBy.isEmpty(), "notedBy", "error.required")
                .when(notedBy.length() > MAX_NOTED_BY, "notedBy", "error.too-long", MAX_NOTED_BY)
                .when(confirmed && paperNumber.isEmpty(), "paperNumber", "error.required")
                .when((noted || confirmed) && paperIssuer.isEmpty(), "paperIssuer", "error.required")
                .when(paperIssuer.length() > MAX_ISSUER, "paperIssuer", "error.too-long", MAX_ISSUER)
                .when((noted || confirmed) && paperOn == null, "paperOn", "error.required")
                .when(paperOn != null && paperOn.isAfter(today), "paperOn", "directive.source.future")
                .when(noted && later, "paperOn", "directive.source.noted-before")
                .when(confirmed && earlier, "paperOn", "directive.source.confirmed-before")
                .when(noted && paperSubject.isEmpty(), "paperSubject", "error.required")
                .when(paperSubject.length() > MAX_SUBJECT, "paperSubject", "error.too-long", MAX_SUBJECT);
    }

    /** The number of the confirming paper, which stands once; null without one. */
    @Nullable
    DocumentNumber confirming() {
        return kind.isSpoken() ? paper() : null;
    }

    /** The number of the other paper; null without one. */
    @Nullable
    DocumentNumber paper() {
        return paperNumber.isEmpty() ? null : new DocumentNumber(paperNumber);
    }
}
