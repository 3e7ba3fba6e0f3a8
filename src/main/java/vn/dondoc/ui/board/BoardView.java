package vn.dondoc.ui.board;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
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

/** Bảng điều hành: the figures of the province, each a link to exactly its tasks. */
@Route(value = BoardPages.PATH, layout = MainLayout.class)
@PermitAll
class BoardView extends Page implements AfterNavigationObserver, Titled {

    private final CurrentActor actors;
    private final BoardPanels panels;
    private final Clock clock;

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
        ZonedDateTime now = ZonedDateTime.now(clock).withZoneSameInstant(BusinessTime.ZONE);
        body().removeAll();
        with(
                new PageHeader(getTranslation("board.title"))
                        .note(getTranslation(
                                "board.note", Formats.timeInWords(now.toLocalTime()), Formats.date(now.toLocalDate()))),
                panels.whole(actor));
    }

    @Override
    public String title() {
        return getTranslation("board.title");
    }
}
