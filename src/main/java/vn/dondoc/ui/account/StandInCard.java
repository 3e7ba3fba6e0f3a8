package vn.dondoc.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.dondoc.account.DelegationRow;
import vn.dondoc.account.DelegationScope;
import vn.dondoc.account.Delegations;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.PostId;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Toast;

/** Absence: who stands in for one's own post, or, for a head, for those of the agency. */
class StandInCard extends Card {

    private final Delegations delegations;
    private final Actor actor;
    private final Set<PostId> mine;
    private final LocalDate today;
    private final Runnable changed;

    StandInCard(Delegations delegations, People people, Actor actor, LocalDate today, Runnable changed) {
        super(I18NProvider.translate("stand-in.title"));
        this.delegations = delegations;
        this.actor = actor;
        this.today = today;
        this.changed = changed;
        this.mine = delegations.absentees(actor).stream().map(PostRow::id).collect(Collectors.toSet());
        boolean names = !mine.isEmpty();
        if (names) {
            action(Buttons.quiet(
                    getTranslation("stand-in.give"),
                    Icon.PLUS,
                    click -> new StandInDialog(delegations, people.fields(actor), actor, today, () -> {
                                Toast.done(getTranslation("stand-in.given"));
                                changed.run();
                            })
                            .open()));
        }
        List<DelegationRow> rows = delegations.list(actor);
        setVisible(names || !rows.isEmpty());
        if (rows.isEmpty()) {
            with(new Paragraph(getTranslation("stand-in.none")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        List<FieldRow> fields = people.fields(actor);
        rows.forEach(row -> lines.add(new ListItem(line(row, fields))));
        with(lines);
    }

    private Component line(DelegationRow row, List<FieldRow> fields) {
        Span who = new Span(getTranslation(
                "stand-in.line",
                row.delegate().person().name(),
                row.absent().person().name()));
        who.addClassName("strong");
        Span what = new Span(row.absent().title() + " · " + Formats.date(row.from()) + " – " + Formats.date(row.to()));
        Span paper = new Span(getTranslation("stand-in.by-document", row.document(), scope(row.scope(), fields)));
        paper.addClassNames("text-2", "small");
        Div words = new Div(who, what, paper);
        words.addClassName("stack");
        if (!row.holdsOn(today)) {
            Span later = new Span(getTranslation("stand-in.later"));
            later.addClassNames("pill", "tinted", "tone-wait");
            words.add(later);
        }
        Div actions = new Div();
        actions.addClassName("line-actions");
        if (mine.contains(row.absent().id())) {
            actions.add(Buttons.quiet(getTranslation("stand-in.end"), Icon.CALENDAR_OFF, click -> askToEnd(row)));
        }
        Div line = new Div(words, actions);
        line.addClassName("person-line");
        return line;
    }

    private String scope(DelegationScope scope, List<FieldRow> fields) {
        if (scope.fields().isEmpty()) {
            return getTranslation(scope.isWhole() ? "stand-in.whole" : "stand-in.part");
        }
        String names = fields.stream()
                .filter(field -> scope.fields().contains(field.id()))
                .map(FieldRow::name)
                .collect(Collectors.joining(", "));
        return getTranslation("stand-in.part-of-fields", names);
    }

    private void askToEnd(DelegationRow row) {
        ConfirmBox.ask(
                getTranslation("stand-in.end-question"),
                getTranslation("stand-in.end-text", row.delegate().person().name()),
                getTranslation("stand-in.end"),
                () -> end(row));
    }

    private void end(DelegationRow row) {
        try {
            delegations.end(actor, row.id(), row.version());
            Toast.done(getTranslation("stand-in.ended"));
        } catch (DomainException broken) {
            Toast.problem(getTranslation(broken.key(), broken.arguments().toArray()));
        }
        changed.run();
    }
}
