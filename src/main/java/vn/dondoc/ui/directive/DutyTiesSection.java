package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.directive.DutyTies;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.TiedDirective;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FormMessages;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Văn bản của tỉnh để thực hiện, on the page of the directive from above; and there the way back. */
@SpringComponent
class DutyTiesSection {

    private final DutyTies ties;
    private final UpwardDuties duties;
    private final Directives directives;
    private final CurrentActor actors;

    DutyTiesSection(DutyTies ties, UpwardDuties duties, Directives directives, CurrentActor actors) {
        this.ties = ties;
        this.duties = duties;
        this.directives = directives;
        this.actors = actors;
    }

    /** @param registers whether the reader may tie others and take them away */
    void show(Div section, DirectiveId duty, boolean registers, Runnable changed) {
        List<TiedDirective> tied = ties.of(actors.get(), duty);
        if (tied.isEmpty() && !registers) {
            return;
        }
        section.add(new H3(t("duty.tied")));
        UnorderedList list = new UnorderedList();
        list.addClassName("duty-ties");
        for (TiedDirective one : tied) {
            Div words = new Div(
                    link(one.directive(), one.title()),
                    note(one.ended() ? t("duty.tied-ended", one.subject()) : one.subject()));
            ListItem line = new ListItem(words);
            if (registers) {
                line.add(Buttons.icon(Icon.X, t("duty.untie", one.title()), click -> {
                    ties.untie(actors.get(), duty, one.directive());
                    Toast.done(t("duty.done-untied"));
                    changed.run();
                }));
            }
            list.add(line);
        }
        if (!tied.isEmpty()) {
            section.add(list);
        }
        if (registers) {
            section.add(Buttons.quiet(t("duty.tie"), Icon.PLUS, click -> tie(duty, tied, changed)));
        }
    }

    private void tie(DirectiveId duty, List<TiedDirective> tied, Runnable changed) {
        Set<DirectiveId> there = tied.stream().map(TiedDirective::directive).collect(Collectors.toSet());
        DirectivePicker plan = new DirectivePicker(
                t("duty.tied-directive"),
                directives,
                actors,
                row -> row.level() == IssuingLevel.PROVINCE && row.ending() == null && !there.contains(row.id()));
        plan.setHelperText(t("duty.tied-help"));
        plan.setRequiredIndicatorVisible(true);
        FormMessages messages = new FormMessages(t("dispatch.refused")).field("directive", plan);
        HouseDialog dialog = new HouseDialog(t("duty.tie"));
        dialog.primary(Buttons.onceAtATime(Buttons.primary(t("dispatch.record"), Icon.CHECK, click -> {
            if (messages.accepts(() -> tie(duty, plan))) {
                dialog.close();
                Toast.done(t("duty.done-tied"));
                changed.run();
            }
        })));
        dialog.with(messages, plan).open();
    }

    private void tie(DirectiveId duty, DirectivePicker plan) {
        DirectiveRow chosen = plan.getValue();
        if (chosen == null) {
            throw new InvalidInput("directive", "error.required");
        }
        ties.tie(actors.get(), duty, chosen.id());
    }

    /** On the page of a directive of the province: what it carries out, and by when that is owed. */
    void showAbove(Div side, DirectiveDetails directive) {
        List<DutyRow> above = duties.carriedOutBy(actors.get(), directive.id());
        if (above.isEmpty()) {
            return;
        }
        Div section = new Div(new H2(t("duty.carries-out-title")));
        section.addClassName("duty");
        UnorderedList list = new UnorderedList();
        list.addClassName("duty-ties");
        for (DutyRow duty : above) {
            list.add(new ListItem(new Div(
                    link(duty.directive(), t("duty.carries-out", duty.title(), Formats.date(duty.dueOn()))),
                    note(t("duty.owed") + ": " + duty.owed()),
                    note(
                            duty.isOpen()
                                    ? t(
                                            "duty.carries-out-until",
                                            DutyWords.state(duty),
                                            Formats.date(duty.innerDueOn()))
                                    : DutyWords.state(duty)))));
        }
        section.add(list);
        side.add(section);
    }

    private static Anchor link(DirectiveId directive, String words) {
        Anchor link = new Anchor(DirectivePages.path(directive), words);
        link.getElement().setAttribute("router-link", "");
        return link;
    }

    private static Span note(String words) {
        Span note = new Span(words);
        note.addClassName("fact-note");
        return note;
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
