package vn.dondoc.directive;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;

/** That a directive is in force no more, and by which paper. A directive in force is loaded without it. */
@Embeddable
class Ended {

    @Enumerated(EnumType.STRING)
    private DirectiveEnding ending;

    private LocalDate endedOn;
    private String endDocument;
    private @Nullable LocalDate endDocumentOn;
    private String endReason;
    private @Nullable Long replacedBy;
    private String endedBy;

    @SuppressWarnings("NullAway") // filled by the persistence provider
    protected Ended() {}

    Ended(DirectiveEnd end, String by) {
        ending = end.kind();
        endedOn = Objects.requireNonNull(end.endedOn());
        endDocument = end.document();
        endDocumentOn = end.documentOn();
        endReason = end.reason();
        replacedBy = end.replacedBy() == null ? null : end.replacedBy().value();
        endedBy = by;
    }

    DirectiveEnd end() {
        return new DirectiveEnd(
                ending,
                endDocument,
                endDocumentOn,
                endReason,
                replacedBy == null ? null : new DirectiveId(replacedBy),
                endedOn);
    }
}
