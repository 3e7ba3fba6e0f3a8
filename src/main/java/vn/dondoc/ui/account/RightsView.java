package vn.dondoc.ui.account;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.Rights;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/** Whoever keeps the rights sees, on one screen, what each role may do, and switches what he may switch. */
@Route(value = AccountPages.RIGHTS, layout = MainLayout.class)
@PermitAll
@StyleSheet("css/people.css")
class RightsView extends Page implements BeforeEnterObserver, Titled {

    private final Rights rights;
    private final CurrentActor current;
    private final Div place = new Div();

    RightsView(Rights rights, CurrentActor current) {
        super(Width.FULL);
        this.rights = rights;
        this.current = current;
        Paragraph rules = new Paragraph(getTranslation("rights.rules"));
        rules.addClassNames("text-2", "rights-rules");
        place.addClassNames("rights-place", "fill");
        with(new PageHeader(getTranslation("rights.title")), rules, place);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current.get().require(Right.MANAGE_RIGHTS);
        show();
    }

    @Override
    public String title() {
        return getTranslation("rights.title");
    }

    private void show() {
        Actor actor = current.get();
        place.removeAll();
        place.add(new RightsTable(
                rights.table(actor),
                (role, right, granted) -> rights.maySwitch(actor, role, right, granted),
                this::switchTo));
    }

    private void switchTo(Role role, Right right, boolean granted) {
        try {
            rights.set(current.get(), role, right, granted);
            Toast.undoable(
                    getTranslation(
                            granted ? "rights.granted" : "rights.revoked",
                            getTranslation("Role." + role),
                            getTranslation("Right." + right)),
                    () -> takeBack(role, right, granted));
        } catch (DomainException refused) {
            Toast.problem(getTranslation(refused.key(), refused.arguments().toArray()));
            show();
        }
    }

    private void takeBack(Role role, Right right, boolean granted) {
        try {
            rights.set(current.get(), role, right, !granted);
        } catch (DomainException refused) {
            Toast.problem(getTranslation(refused.key(), refused.arguments().toArray()));
        }
        show();
    }
}
