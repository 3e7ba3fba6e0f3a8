package vn.dondoc.ui.board;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.ZonedDateTime;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.shell.MovesWithTime;

/** Bảng điều hành: the figures of the province, each a link to exactly its tasks. */
@Route(value = BoardPages.PATH, layout = MainLayout.class)
@PermitAll
class BoardView extends Page implements AfterNavigationObserver, MovesWithTime, Titled {

    private final CurrentActor actors;
    private final BoardPanels panels;
    private final Clock clock;
    private BoardPeriod period = BoardPeriod.EVER;

    BoardView(CurrentActor actors, BoardPanels panels, Clock clock) {
        super(Width.BOARD);
        this.actors = actors;
        this.panels = panels;
        this.clock = clock;
        addClassName("board");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = actors.get();
        if (!actor.may(Right.READ_FIGURES)) {
            throw new NotFound("board.not-found");
        }
        period = BoardPeriod.read(event.getLocation().getQueryParameters().getParameters());
        draw(actor);
    }

    @Override
    public void timeMoved() {
        draw(actors.get());
    }

    private void draw(Actor actor) {
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(BusinessTime.ZONE);
        body().removeAll();
        with(
                new PageHeader(getTranslation("board.title"))
                        .note(getTranslation(
                                "board.note", Formats.timeInWords(now.toLocalTime()), Formats.date(now.toLocalDate()))),
                panels.withTimes(actor, new PeriodChoice(period, this::choose)));
    }

    /** The address says it, so that it can be passed on; the way back leads to where one came from. */
    private void choose(BoardPeriod other) {
        period = other;
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(BoardPages.PATH, QueryParameters.simple(other.parameters())));
    }

    @Override
    public String title() {
        return getTranslation("board.title");
    }
}
