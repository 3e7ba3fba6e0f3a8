package vn.dondoc.directive;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;

/** The form of a directive for tests: a plan of the province with nothing but what the test names. */
public final class ADirective {

    private @Nullable Secrecy secrecy = Secrecy.NORMAL;
    private @Nullable Direction direction = Direction.OUTGOING;
    private @Nullable String kind = "KH";
    private String number = "";
    private @Nullable AgencyId issuer;
    private String issuerName = "UBND tỉnh thử nghiệm";
    private @Nullable LocalDate issuedOn;
    private final String subject;
    private String signatory = "";
    private String signatoryTitle = "";
    private Urgency urgency = Urgency.NORMAL;
    private IssuingLevel level = IssuingLevel.PROVINCE;
    private @Nullable LocalDate replyDueOn;
    private @Nullable LocalDate arrivalOn;
    private @Nullable String arrivalBook;
    private DirectiveSource source = DirectiveSource.PAPER;
    private List<FileId> files = List.of();

    private ADirective(String subject) {
        this.subject = subject;
    }

    public static ADirective about(String subject) {
        return new ADirective(subject);
    }

    /** Said or noted, no paper: it has neither kind nor issuer of its own. */
    static ADirective from(DirectiveSource source, String words) {
        ADirective said = new ADirective(words).of(null, null);
        said.source = source;
        said.issuerName = "";
        return said;
    }

    public ADirective secret(@Nullable Secrecy level) {
        secrecy = level;
        return this;
    }

    public ADirective of(@Nullable Direction way, @Nullable String ofKind) {
        direction = way;
        kind = ofKind;
        return this;
    }

    public ADirective number(String given) {
        number = given;
        return this;
    }

    public ADirective by(String name) {
        issuer = null;
        issuerName = name;
        return this;
    }

    public ADirective by(AgencyId agency) {
        issuer = agency;
        issuerName = "";
        return this;
    }

    public ADirective on(@Nullable LocalDate day) {
        issuedOn = day;
        return this;
    }

    public ADirective signed(String name, String title) {
        signatory = name;
        signatoryTitle = title;
        return this;
    }

    public ADirective urgent(Urgency how) {
        urgency = how;
        return this;
    }

    public ADirective from(IssuingLevel above) {
        level = above;
        return this;
    }

    public ADirective replyBy(LocalDate day) {
        replyDueOn = day;
        return this;
    }

    /** @param book null for the usual one */
    public ADirective arrived(@Nullable LocalDate day, @Nullable String book) {
        arrivalOn = day;
        arrivalBook = book;
        return this;
    }

    public ADirective with(List<FileId> attached) {
        files = attached;
        return this;
    }

    public DirectiveForm form() {
        return new DirectiveForm(
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
                null,
                null,
                "",
                null,
                null,
                null,
                "",
                replyDueOn,
                "",
                "",
                null,
                arrivalOn,
                arrivalBook,
                source,
                files);
    }
}
