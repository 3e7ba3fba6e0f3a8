package vn.dondoc.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;

/** "Đã có văn bản": what was said is put into writing. */
@Service
@Transactional
public class DirectiveSources {

    private final Directives readable;
    private final DirectiveRegister register;

    DirectiveSources(Directives readable, DirectiveRegister register) {
        this.readable = readable;
        this.register = register;
    }

    /**
     * Ties the paper that came later to what was said. Who said it, when and before whom stays, and so do the number of
     * the register, the tasks and their deadlines.
     *
     * @param version the version the page was opened with
     * @throws DuplicateDirective if the paper confirms something else already
     */
    public void confirm(Actor actor, DirectiveId id, long version, ConfirmingPaper paper) {
        actor.require(Right.REGISTER_DIRECTIVE);
        DirectiveForm now = readable.get(actor, id).form();
        if (!now.source().kind().isSpoken()) {
            throw new DomainException("directive.source.is-paper");
        }
        if (now.source().isConfirmed()) {
            throw new DomainException("directive.source.confirmed");
        }
        new InvalidInput.Collector()
                .when(SearchText.clean(paper.number()).isEmpty(), "paperNumber", "error.required")
                .when(SearchText.clean(paper.issuer()).isEmpty(), "paperIssuer", "error.required")
                .when(paper.issuedOn() == null, "paperOn", "error.required")
                .throwIfAny();
        List<FileId> files = new ArrayList<>(now.files());
        files.removeAll(Set.copyOf(paper.files()));
        files.addAll(paper.files());
        register.correct(
                actor, id, version, now.from(now.source().confirmedBy(paper)).withFiles(files), "DIRECTIVE_CONFIRMED");
    }
}
