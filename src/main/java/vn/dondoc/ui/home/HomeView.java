package vn.dondoc.ui.home;

import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.shell.MovesWithTime;

/** Hôm nay: what waits for the one who has just signed in, by his role. */
@Route(value = HomePages.PATH, layout = MainLayout.class)
@PermitAll
class HomeView extends Page implements AfterNavigationObserver, MovesWithTime, Titled {

    private final CurrentActor actors;
    private final OfficeHome office;
    private final AgencyHome agency;
    private final ChairHome chair;
    private final AdministratorHome administrator;

    HomeView(
            CurrentActor actors,
            OfficeHome office,
            AgencyHome agency,
            ChairHome chair,
            AdministratorHome administrator) {
        super(Width.BOARD);
        this.actors = actors;
        this.office = office;
        this.agency = agency;
        this.chair = chair;
        this.administrator = administrator;
        addClassName("home");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    @Override
    public void timeMoved() {
        draw();
    }

    private void draw() {
        Actor actor = actors.get();
        body().removeAll();
        if (actor.role() == Role.CHAIR || isOnlyFigures(actor)) {
            chair.fill(this, actor);
        } else if (actor.may(Right.READ_ALL)) {
            office.fill(this, actor, this::draw);
        } else if (actor.may(Right.READ_AGENCY)) {
            agency.fill(this, actor, this::draw);
        } else {
            administrator.fill(this, actor);
        }
    }

    private static boolean isOnlyFigures(Actor actor) {
        return actor.may(Right.READ_FIGURES) && !actor.may(Right.READ_ALL) && !actor.may(Right.READ_AGENCY);
    }

    @Override
    public String title() {
        return getTranslation("home.title");
    }
}
