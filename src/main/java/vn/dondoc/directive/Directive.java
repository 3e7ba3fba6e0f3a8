package vn.dondoc.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.history.Change;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;

/** A registered directive (văn bản chỉ đạo): the paper that gives tasks. Its files and readers hang on its id. */
@Entity
class Directive {

    @Id
    private long id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private Direction direction;

    private String kind;
    private @Nullable String numberSymbol;
    private @Nullable String numberKey;
    private @Nullable Long issuer;
    private String issuerName;
    private String issuerKey;
    private LocalDate issuedOn;
    private short issuedYear;
    private String subject;
    private @Nullable String signatory;
    private @Nullable String signatoryTitle;

    @Enumerated(EnumType.STRING)
    private Urgency urgency;

    @Enumerated(EnumType.STRING)
    private IssuingLevel issuingLevel;

    private @Nullable Long fieldId;
    private @Nullable Long responsibleLeader;
    private String language;
    private @Nullable Short pageCount;
    private @Nullable Short copies;
    private @Nullable Short sheets;
    private @Nullable String description;
    private @Nullable LocalDate replyDueOn;
    private @Nullable String recipients;
    private @Nullable String fileCode;
    private @Nullable Short docOrdinal;
    private @Nullable String arrivalBook;
    private @Nullable Short arrivalYear;
    private @Nullable Integer arrivalNo;

    private @Nullable LocalDate arrivalOn;

    @Embedded
    private @Nullable Ended ended;

    @Embedded
    private Origin origin;

    @Column(updatable = false)
    private @Nullable Long registeredBy;

    @Column(updatable = false)
    private Instant registeredAt;

    @SuppressWarnings("NullAway") // filled by the persistence provider
    protected Directive() {}

    @SuppressWarnings("NullAway.Init") // write(entry) fills the rest
    Directive(long id, DirectiveEntry entry, @Nullable PersonId by, Instant at) {
        this.id = id;
        this.registeredBy = by == null ? null : by.value();
        this.registeredAt = at;
        write(entry);
    }

    /** Gives an incoming paper its số đến; an outgoing one has none. */
    void arrive(@Nullable Arrival arrival) {
        arrivalBook = arrival == null ? null : arrival.book();
        arrivalYear = arrival == null ? null : (short) arrival.year();
        arrivalNo = arrival == null ? null : arrival.number();
    }

    @Nullable
    Arrival arrival() {
        return arrivalBook == null || arrivalYear == null || arrivalNo == null
                ? null
                : new Arrival(arrivalBook, arrivalYear, arrivalNo);
    }

    /** Số ghi nhận: what was said has no number of its own. */
    void number(DocumentNumber given) {
        numberSymbol = given.shown();
        numberKey = given.key();
    }

    /** Takes over the corrected entry; returns what it changed, in the order of the form. */
    List<Change> correct(DirectiveEntry entry) {
        DirectiveEntry before = entry();
        List<Change> changes = entry.changesFrom(before);
        write(entry);
        DocumentNumber given = before.number();
        if (given != null && entry.keepsNumber(before)) {
            number(given);
        }
        return changes;
    }

    /** Out of force from now on. */
    void endBy(Ended how) {
        ended = how;
    }

    /** How it ended; null while it is in force. */
    @Nullable
    DirectiveEnd end() {
        return ended == null ? null : ended.end();
    }

    private void write(DirectiveEntry e) {
        direction = e.direction();
        kind = e.kind();
        numberSymbol = e.number() == null ? null : e.number().shown();
        numberKey = e.number() == null ? null : e.number().key();
        issuer = e.issuer() == null ? null : e.issuer().value();
        issuerName = e.issuerName();
        issuerKey = e.issuerKey();
        issuedOn = e.issuedOn();
        issuedYear = (short) e.issuedOn().getYear();
        subject = e.subject();
        signatory = e.signatory();
        signatoryTitle = e.signatoryTitle();
        urgency = e.urgency();
        issuingLevel = e.level();
        fieldId = e.field() == null ? null : e.field().value();
        responsibleLeader =
                e.responsibleLeader() == null ? null : e.responsibleLeader().value();
        language = e.language();
        pageCount = shortOf(e.pageCount());
        copies = shortOf(e.copies());
        sheets = shortOf(e.sheets());
        description = e.description();
        replyDueOn = e.replyDueOn();
        recipients = e.recipients();
        fileCode = e.fileCode();
        docOrdinal = shortOf(e.docOrdinal());
        arrivalOn = e.arrivalOn();
        origin = new Origin(e.source());
    }

    DirectiveEntry entry() {
        return new DirectiveEntry(
                direction,
                kind,
                numberSymbol == null ? null : new DocumentNumber(numberSymbol),
                issuer == null ? null : new AgencyId(issuer),
                issuerName,
                issuedOn,
                subject,
                signatory,
                signatoryTitle,
                urgency,
                issuingLevel,
                fieldId == null ? null : new FieldId(fieldId),
                responsibleLeader == null ? null : new PersonId(responsibleLeader),
                language,
                intOf(pageCount),
                intOf(copies),
                intOf(sheets),
                description,
                replyDueOn,
                recipients,
                fileCode,
                intOf(docOrdinal),
                arrivalOn,
                arrivalBook,
                origin.entered());
    }

    DirectiveId id() {
        return new DirectiveId(id);
    }

    long version() {
        return version;
    }

    @Nullable
    PersonId registeredBy() {
        return registeredBy == null ? null : new PersonId(registeredBy);
    }

    Instant registeredAt() {
        return registeredAt;
    }

    private static @Nullable Short shortOf(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }

    private static @Nullable Integer intOf(@Nullable Short number) {
        return number == null ? null : number.intValue();
    }
}
