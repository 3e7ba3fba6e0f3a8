package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.CoordinationLine;
import vn.dondoc.task.CoordinationQueue;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

/** What waits between agencies: what one's own has to answer and what it awaits; for the office all that waits. */
@Route(value = TaskPages.COORDINATION, layout = MainLayout.class)
@PermitAll
class CoordinationView extends Page implements AfterNavigationObserver, Titled {

    private final CoordinationQueue queue;
    private final CurrentActor actors;

    CoordinationView(CoordinationQueue queue, CurrentActor actors) {
        super(Width.BOARD);
        this.queue = queue;
        this.actors = actors;
        addClassName("proposals");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = actors.get();
        body().removeAll();
        if (actor.may(Right.READ_ALL)) {
            office(actor);
        } else {
            agency(actor);
        }
    }

    private void office(Actor actor) {
        List<CoordinationLine> rows = queue.followed(actor);
        with(new PageHeader(getTranslation("coordination.title"))
                .count(rows.size())
                .note(getTranslation("coordination.note-office")));
        if (rows.isEmpty()) {
            with(new EmptyState(getTranslation("coordination.empty"), getTranslation("coordination.empty-why")));
        } else {
            with(list(rows, false));
        }
    }

    private void agency(Actor actor) {
        List<CoordinationLine> toAnswer = queue.toAnswer(actor);
        List<CoordinationLine> awaited = queue.awaited(actor);
        with(new PageHeader(getTranslation("coordination.title"))
                .count(toAnswer.size())
                .note(getTranslation("coordination.note-agency")));
        Card mine = part("coordination.to-answer", "coordination.nothing-to-answer", toAnswer, true);
        if (actor.may(Right.READ_AGENCY)) {
            Anchor tasks = new Anchor(TaskPages.coordinated(), getTranslation("coordination.tasks"));
            tasks.getElement().setAttribute("router-link", "");
            mine.action(tasks);
        }
        with(mine, part("coordination.awaited", "coordination.nothing-awaited", awaited, false));
    }

    private Card part(String title, String none, List<CoordinationLine> rows, boolean answers) {
        Card card = new Card(getTranslation(title)).count(rows.size());
        if (rows.isEmpty()) {
            Paragraph nothing = new Paragraph(getTranslation(none));
            nothing.addClassName("text-2");
            return card.with(nothing);
        }
        return card.with(list(rows, answers));
    }

    private UnorderedList list(List<CoordinationLine> rows, boolean answers) {
        UnorderedList lines = new UnorderedList();
        lines.addClassName("row-list");
        rows.forEach(row -> lines.add(line(row, answers)));
        return lines;
    }

    private ListItem line(CoordinationLine row, boolean answers) {
        StatePill pill = row.late()
                ? new StatePill(Icon.CLOCK_ALERT, Tone.BAD, CoordinationSection.late(row.lateDays()))
                : new StatePill(Icon.HOURGLASS, Tone.WAIT, getTranslation("coordination.in-time"));
        Anchor task = link(row, row.content());
        task.addClassName("row-task");
        Span under = new Span(under(row, answers));
        under.addClassName("cell-sub");
        Span asked = new Span("“" + row.text() + "”");
        asked.addClassNames("written", "small");
        Div words = new Div(task, under, asked);
        words.addClassName("line-words");
        Div first = new Div(pill);
        first.addClassName("row-first");
        String act = getTranslation(answers ? "coordination.answer-one" : "coordination.open");
        Anchor open = link(row, act);
        open.addClassName("button-link");
        open.getElement().setAttribute("aria-label", act + ": " + row.content());
        return new ListItem(first, words, open);
    }

    private String under(CoordinationLine row, boolean answers) {
        List<String> parts = new ArrayList<>();
        parts.add(
                answers
                        ? getTranslation("coordination.from", row.leadName())
                        : getTranslation("coordination.to", row.leadName(), row.agencyName()));
        if (row.round() > 1) {
            parts.add(getTranslation("coordination.round", row.round()));
        }
        parts.add(getTranslation("coordination.asked-on", Formats.date(row.askedOn())));
        parts.add(getTranslation("coordination.due", Formats.date(row.dueOn())));
        return String.join(" · ", parts);
    }

    private static Anchor link(CoordinationLine row, String words) {
        Anchor link = new Anchor(TaskPages.path(row.code()), words);
        link.getElement().setAttribute("router-link", "");
        return link;
    }

    @Override
    public String title() {
        return getTranslation("coordination.title");
    }
}
