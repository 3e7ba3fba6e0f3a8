package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Map;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.PageHeader;

/** What a directive is: title, subject, facts, files, and what may be done with the paper itself. */
class DirectiveHead extends Div {

    /** @param names of what the directive tells by id */
    DirectiveHead(
            DirectiveDetails directive,
            Map<String, String> names,
            DirectiveFiles files,
            DirectiveBench bench,
            Actor actor,
            Runnable changed) {
        addClassName("directive-head");
        PageHeader header = new PageHeader(directive.title());
        if (actor.may(Right.REGISTER_DIRECTIVE)) {
            header.actions(
                    Buttons.quiet(
                            getTranslation("dispatch.title"), Icon.SEND, click -> bench.dispatch(directive, changed)),
                    Buttons.quiet(
                            getTranslation("directive.correct-short"),
                            Icon.PENCIL,
                            click -> UI.getCurrent().navigate(DirectivePages.correctPath(directive.id()))));
        }
        Paragraph subject = new Paragraph(directive.form().subject());
        subject.addClassName("directive-subject");
        add(header, subject, new DirectiveFacts(directive, names));
        if (!directive.dispatches().isEmpty()) {
            add(new DispatchFacts(
                    directive.dispatches(),
                    actor.may(Right.REGISTER_DIRECTIVE) ? dispatch -> bench.sign(directive, dispatch, changed) : null));
        }
        Div chips = new Div();
        chips.addClassName("file-chips");
        directive.files().forEach(file -> chips.add(files.chip(directive.id(), file)));
        add(chips);
    }
}
