package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.PageHeader;

/** What a directive is: title, subject, facts, files, and what may be done with the paper itself. */
class DirectiveHead extends Div {

    DirectiveHead(
            DirectiveDetails directive, DirectiveFiles files, DirectiveBench bench, Actor actor, Runnable changed) {
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
        DirectiveForm form = directive.form();
        Paragraph subject = new Paragraph(form.subject());
        subject.addClassName("directive-subject");
        FactList facts = new FactList().fact(getTranslation("directive.issuer"), form.issuerName());
        if (form.issuedOn() != null) {
            facts.fact(getTranslation("directive.issuedOn"), Formats.dateWithWeekday(form.issuedOn(), getLocale()));
        }
        if (!form.signatory().isEmpty()) {
            facts.fact(getTranslation("directive.signatory"), form.signatory(), form.signatoryTitle());
        }
        if (form.urgency() != Urgency.NORMAL) {
            facts.fact(
                    getTranslation("directive.urgency"),
                    getTranslation("Urgency." + form.urgency().name()));
        }
        facts.fact(
                getTranslation("directive.level"),
                getTranslation("IssuingLevel." + form.level().name()));
        if (directive.arrivalNo() != null && form.arrivalOn() != null) {
            facts.fact(
                    getTranslation("directive.arrival"),
                    String.valueOf(directive.arrivalNo()),
                    Formats.date(form.arrivalOn()));
        }
        directive
                .dispatches()
                .forEach(dispatch -> facts.fact(
                        getTranslation("dispatch.fact"),
                        dispatch.receiver(),
                        Stream.of(
                                        Formats.date(dispatch.dispatchedOn()),
                                        dispatch.receivedBy() == null
                                                ? null
                                                : getTranslation("dispatch.signed", dispatch.receivedBy()),
                                        dispatch.note())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" · "))));
        Div chips = new Div();
        chips.addClassName("file-chips");
        directive.files().forEach(file -> chips.add(files.chip(directive.id(), file)));
        add(header, subject, facts, chips);
    }
}
