package vn.dondoc.directive;

import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Texts;

/** The number is already registered for this issuer and year. Carries the directive that has it. */
public class DuplicateDirective extends InvalidInput {

    private final transient DirectiveRow existing;

    DuplicateDirective(DirectiveRow existing) {
        super(
                "number",
                "directive.duplicate",
                String.valueOf(existing.number()),
                Texts.day(existing.issuedOn()),
                existing.subject());
        this.existing = existing;
    }

    /** The number is that of the paper which confirms something said. */
    DuplicateDirective(DirectiveRow said, DocumentNumber number, String field) {
        super(field, "directive.duplicate.confirming", number.shown(), said.title(), Texts.day(said.issuedOn()));
        this.existing = said;
    }

    public DirectiveRow existing() {
        return existing;
    }
}
