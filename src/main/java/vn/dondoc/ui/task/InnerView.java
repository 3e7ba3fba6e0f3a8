package vn.dondoc.ui.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.inside.InnerFilter;
import vn.dondoc.inside.InnerQueue;
import vn.dondoc.inside.InnerRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.NotFound;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.shell.MovesWithTime;

/** Việc nội bộ: one's own; for whoever gives, all of the agency's. */
@Route(value = TaskPages.INSIDE, layout = MainLayout.class)
@PermitAll
class InnerView extends Page implements AfterNavigationObserver, MovesWithTime, Titled {

    private final InnerQueue queue;
    private final InnerDialogs dialogs;
    private final CurrentActor actors;
    private InnerFilter filter = InnerFilter.OPEN;

    InnerView(InnerQueue queue, InnerDialogs dialogs, CurrentActor actors) {
        super(Width.BOARD);
        this.queue = queue;
        this.dialogs = dialogs;
        this.actors = actors;
        addClassName("inside-page");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        if (!queue.isOpenTo(actors.get())) {
            throw new NotFound("task.not-found");
        }
        QueryParameters asked = event.getLocation().getQueryParameters();
        filter = new InnerFilter(
                asked.getSingleParameter(TaskPages.WHOSE)
                        .filter(TaskQuery.ME::equals)
                        .isPresent(),
                asked.getSingleParameter(TaskPages.HOW).map(TaskPages::show).orElse(InnerFilter.Show.OPEN));
        draw();
    }

    @Override
    public void timeMoved() {
        draw();
    }

    private void draw() {
        Actor actor = actors.get();
        body().removeAll();
        List<InnerRow> rows = queue.rows(actor, filter);
        with(
                new PageHeader(title()).count(queue.count(actor, filter)).note(getTranslation("inner.note-page")),
                toggles(actor));
        if (rows.isEmpty()) {
            boolean open = filter.show() == InnerFilter.Show.OPEN;
            with(new EmptyState(
                    getTranslation(open ? "inner.empty" : "inner.empty-so"),
                    getTranslation(queue.seesAll(actor) ? "inner.empty-why-gives" : "inner.empty-why")));
        } else {
            with(new InnerList(rows, dialogs, actor, true, this::draw));
        }
    }

    private Div toggles(Actor actor) {
        FilterToggles<InnerFilter.Show> how = new FilterToggles<>(
                getTranslation("inner.how-it-stands"), show -> go(new InnerFilter(filter.mine(), show)));
        for (InnerFilter.Show show : InnerFilter.Show.values()) {
            InnerFilter other = new InnerFilter(filter.mine(), show);
            how.add(
                    show,
                    getTranslation("InnerFilter.Show." + show.name()),
                    show == InnerFilter.Show.LATE ? Tone.BAD : Tone.PLAIN,
                    show == InnerFilter.Show.CLOSED ? null : (Long) queue.count(actor, other));
        }
        how.select(filter.show());
        Div bar = new Div(how);
        bar.addClassName("inside-bar");
        if (queue.seesAll(actor)) {
            FilterToggles<Boolean> whose = new FilterToggles<>(
                    getTranslation("inner.whose"), mine -> go(new InnerFilter(mine, filter.show())));
            whose.add(false, getTranslation("inner.whose.all")).add(true, getTranslation("inner.whose.mine"));
            whose.select(filter.mine());
            bar.add(whose);
        }
        return bar;
    }

    private static void go(InnerFilter other) {
        UI.getCurrent().navigate(TaskPages.path(other));
    }

    @Override
    public String title() {
        return getTranslation("inner.title");
    }
}
