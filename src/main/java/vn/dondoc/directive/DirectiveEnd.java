package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/**
 * How a directive ended, or shall end.
 *
 * @param document number and symbol of the paper that says so; of a replacing directive its own
 * @param documentOn its day
 * @param replacedBy the directive that replaces it; null unless it is {@link DirectiveEnding#REPLACED}
 * @param endedOn the day of the act; null while it is only entered
 */
public record DirectiveEnd(
        DirectiveEnding kind,
        String document,
        @Nullable LocalDate documentOn,
        String reason,
        @Nullable DirectiveId replacedBy,
        @Nullable LocalDate endedOn) {

    /** As it is entered. */
    public static DirectiveEnd of(
            DirectiveEnding kind,
            String document,
            @Nullable LocalDate documentOn,
            String reason,
            @Nullable DirectiveId replacedBy) {
        return new DirectiveEnd(kind, document, documentOn, reason, replacedBy, null);
    }

    /** With its text cleaned; @throws InvalidInput names each field that is missing or wrong. */
    DirectiveEnd checked(DirectiveId ended, LocalDate today) {
        boolean replaced = kind == DirectiveEnding.REPLACED;
        String paper = SearchText.clean(document);
        String why = SearchText.clean(reason);
        new InvalidInput.Collector()
                .when(replaced && replacedBy == null, "replacedBy", "error.required")
                .when(replaced && ended.equals(replacedBy), "replacedBy", "directive.end.itself")
                .when(!replaced && paper.isEmpty(), "document", "error.required")
                .when(paper.length() > 100, "document", "error.too-long", 100)
                .when(!replaced && documentOn == null, "documentOn", "error.required")
                .when(documentOn != null && documentOn.isAfter(today), "documentOn", "directive.end.future")
                .when(why.isEmpty(), "reason", "error.required")
                .when(why.length() > 1000, "reason", "error.too-long", 1000)
                .throwIfAny();
        return new DirectiveEnd(kind, paper, documentOn, why, replaced ? replacedBy : null, today);
    }
}
