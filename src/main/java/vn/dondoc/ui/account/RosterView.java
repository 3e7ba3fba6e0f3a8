package vn.dondoc.ui.account;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.Rosters;
import vn.dondoc.account.ShiftRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DialLink;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

/** Trực: who is on duty today and in the days to come; each agency keeps its own. */
@Route(value = AccountPages.ROSTER, layout = MainLayout.class)
@PermitAll
class RosterView extends Page implements AfterNavigationObserver, Titled {

    private final Rosters rosters;
    private final CurrentActor actors;
    private final Clock clock;

    RosterView(Rosters rosters, CurrentActor actors, Clock clock) {
        super(Width.BOARD);
        this.rosters = rosters;
        this.actors = actors;
        this.clock = clock;
        addClassName("proposals");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    private void draw() {
        Actor actor = actors.get();
        if (!Rosters.mayRead(actor)) {
            throw new NotFound("account.shift.not-found");
        }
        List<ShiftRow> coming = rosters.coming(actor);
        LocalDate today = LocalDate.now(clock);
        boolean keeps = Rosters.mayKeep(actor);
        body().removeAll();
        PageHeader header = new PageHeader(getTranslation("roster.title"))
                .note(getTranslation(actor.may(Right.READ_ALL) ? "roster.note.office" : "roster.note.agency"));
        if (keeps) {
            header.actions(Buttons.primary(
                    getTranslation("roster.add"),
                    Icon.PLUS,
                    click -> new ShiftDialog(rosters, actor, today, this::draw).open()));
        }
        with(header);
        if (coming.isEmpty()) {
            with(new EmptyState(
                    getTranslation("roster.empty"), getTranslation(keeps ? "roster.empty-why" : "roster.empty-read")));
            return;
        }
        part("roster.today", coming.stream().filter(row -> row.isOn(today)).toList(), actor, today);
        part("roster.coming", coming.stream().filter(row -> !row.isOn(today)).toList(), actor, today);
    }

    private void part(String title, List<ShiftRow> rows, Actor actor, LocalDate today) {
        if (rows.isEmpty()) {
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        rows.forEach(row -> lines.add(line(row, actor, today)));
        Div head = new Div(new H2(getTranslation(title)));
        head.addClassName("section-head");
        Section section = new Section(head, lines);
        section.addClassName("home-section");
        section.getElement().setAttribute("aria-label", getTranslation(title));
        with(section);
    }

    private ListItem line(ShiftRow row, Actor actor, LocalDate today) {
        DialLink dial = new DialLink(row.phone());
        dial.getElement()
                .setAttribute(
                        "aria-label", getTranslation("roster.dial", row.person().name(), row.phone()));
        Span name = new Span(row.person().name());
        name.addClassName("strong");
        Span days = new Span(days(row));
        days.addClassNames("text-2", "num");
        Div who = new Div(name, new Span(" · "), dial);
        Div under = new Div(new Span(row.agencyName() + " · "), days);
        under.addClassName("small");
        Div text = new Div(who, under);
        text.addClassName("line-words");
        StatePill pill = row.isOn(today)
                ? new StatePill(Icon.PHONE, Tone.OK, getTranslation("roster.on-duty"))
                : new StatePill(
                        Icon.CALENDAR, Tone.PLAIN, getTranslation("roster.since", Formats.dayMonth(row.from())));
        ListItem line = new ListItem(new Div(pill), text);
        if (Rosters.mayKeep(actor) && row.agency().equals(actor.agency())) {
            line.add(Buttons.icon(
                    Icon.TRASH_2,
                    getTranslation("roster.remove", row.person().name(), days(row)),
                    click -> remove(actor, row)));
        }
        return line;
    }

    private static String days(ShiftRow row) {
        return row.from().equals(row.to())
                ? Formats.date(row.from())
                : Formats.date(row.from()) + " – " + Formats.date(row.to());
    }

    private void remove(Actor actor, ShiftRow row) {
        try {
            rosters.remove(actor, row.id(), row.version());
            Toast.done(getTranslation("roster.removed", row.person().name(), days(row)));
        } catch (DomainException refused) {
            Toast.problem(getTranslation(refused.key(), refused.arguments().toArray()));
        }
        draw();
    }

    @Override
    public String title() {
        return getTranslation("roster.title");
    }
}
