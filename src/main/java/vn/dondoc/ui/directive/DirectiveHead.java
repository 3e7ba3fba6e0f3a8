package vn.dondoc.ui.directive;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveSource;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
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
        List<Component> actions = new ArrayList<>();
        if (actor.may(Right.REGISTER_DIRECTIVE)) {
            if (isUnconfirmed(directive)) {
                actions.add(Buttons.plain(
                        getTranslation("directive.confirm"),
                        Icon.FILE_CHECK,
                        click -> bench.confirm(directive, changed)));
            }
            actions.add(Buttons.quiet(
                    getTranslation("dispatch.title"), Icon.SEND, click -> bench.dispatch(directive, changed)));
            actions.add(Buttons.quiet(
                    getTranslation("directive.correct-short"),
                    Icon.PENCIL,
                    click -> UI.getCurrent().navigate(DirectivePages.correctPath(directive.id()))));
        }
        if (actor.may(Right.DECIDE) && directive.end() == null) {
            actions.add(Buttons.quiet(
                    getTranslation("directive.correction.open"),
                    Icon.FILE_CHECK,
                    click -> UI.getCurrent().navigate(DirectivePages.correctionPath(directive.id()))));
            actions.add(Buttons.quiet(
                    getTranslation("directive.end.open"),
                    Icon.BAN,
                    click -> UI.getCurrent().navigate(DirectivePages.endPath(directive.id()))));
        }
        header.actions(actions.toArray(Component[]::new));
        Paragraph subject = new Paragraph(directive.form().subject());
        subject.addClassName("directive-subject");
        add(header);
        if (directive.end() != null) {
            add(ended(directive, directive.end()));
        }
        directive.corrections().forEach(paper -> add(corrected(paper)));
        add(subject, new DirectiveFacts(directive, names));
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

    private static boolean isUnconfirmed(DirectiveDetails directive) {
        DirectiveSource source = directive.form().source();
        return directive.end() == null && source.kind().isSpoken() && !source.isConfirmed();
    }

    private InlineMessage corrected(CorrectingPaper paper) {
        String day = paper.documentOn() == null ? "" : Formats.date(paper.documentOn());
        return new InlineMessage(
                InlineMessage.Kind.INFO,
                getTranslation("directive.corrected.title", paper.document(), day),
                paper.wrong());
    }

    private InlineMessage ended(DirectiveDetails directive, DirectiveEnd end) {
        String kind = getTranslation("directive.ended." + end.kind().name());
        String paper = end.documentOn() == null
                ? end.document()
                : getTranslation("directive.ended.paper", end.document(), Formats.date(end.documentOn()));
        InlineMessage message = new InlineMessage(
                InlineMessage.Kind.WARNING,
                getTranslation(
                        "directive.ended.title", end.endedOn() == null ? "" : Formats.date(end.endedOn()), kind, paper),
                end.reason());
        if (directive.replacedBy() != null && end.replacedBy() != null) {
            Anchor other = new Anchor(DirectivePages.path(end.replacedBy()), directive.replacedBy());
            other.getElement().setAttribute("router-link", "");
            message.actions(other);
        }
        return message;
    }
}
