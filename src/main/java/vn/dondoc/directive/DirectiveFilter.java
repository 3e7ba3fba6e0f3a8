package vn.dondoc.directive;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.FieldId;

/**
 * What a list of directives is narrowed to; empty text and null mean "all".
 *
 * @param text words of the subject, with or without marks, or the beginning of a number such as "340 kh"
 * @param direction papers only: what was said neither arrives nor leaves
 * @param kind code of a {@link DocumentKind}
 */
public record DirectiveFilter(
        String text,
        @Nullable SourceKind source,
        @Nullable Direction direction,
        @Nullable String kind,
        @Nullable FieldId field,
        @Nullable LocalDate issuedFrom,
        @Nullable LocalDate issuedTo) {

    public static final DirectiveFilter ALL = new DirectiveFilter("", null, null, null, null, null, null);

    public DirectiveFilter withText(String other) {
        return new DirectiveFilter(other, source, direction, kind, field, issuedFrom, issuedTo);
    }
}
