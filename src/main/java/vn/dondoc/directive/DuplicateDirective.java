package vn.dondoc.directive;

import java.time.format.DateTimeFormatter;
import vn.dondoc.shared.InvalidInput;

/** The number is already registered for this issuer and year. Carries the directive that has it. */
public class DuplicateDirective extends InvalidInput {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    private final transient DirectiveRow existing;

    DuplicateDirective(DirectiveRow existing) {
        super(
                "number",
                "directive.duplicate",
                String.valueOf(existing.number()),
                existing.issuedOn().format(DAY),
                existing.subject());
        this.existing = existing;
    }

    public DirectiveRow existing() {
        return existing;
    }
}
