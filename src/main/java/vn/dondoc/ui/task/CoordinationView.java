package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.CoordinationLine;
import vn.dondoc.task.CoordinationQueue;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
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
        with(new PageHeader(title()).count(rows.size()).note(getTranslation("coordination.note-office")));
        // the office coordinates too, as any agency
        List<CoordinationLine> toAnswer = queue.toAnswer(actor);
        if (!toAnswer.isEmpty()) {
            with(part("coordination.to-answer", "coordination.nothing-to-answer", toAnswer, true));
        }
        if (rows.isEmpty()) {
            with(new EmptyState(getTranslation("coordination.empty"), getTranslation("coordination.empty-why")));
        } else {
            with(new CoordinationRows(rows, false));
        }
    }

    private void agency(Actor actor) {
        List<CoordinationLine> toAnswer = queue.toAnswer(actor);
        List<CoordinationLine> awaited = queue.awaited(actor);
        with(new PageHeader(title()).count(toAnswer.size()).note(getTranslation("coordination.note-agency")));
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
        return card.with(new CoordinationRows(rows, answers));
    }

    @Override
    public String title() {
        return getTranslation(actors.get().may(Right.READ_ALL) ? "coordination.menu-office" : "coordination.menu");
    }
}
