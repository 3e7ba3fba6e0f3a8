package vn.dondoc.ui.account;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.PeopleBook;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.ListWithDetail;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/** Whoever keeps the accounts finds a person, enters posts, opens and shuts accounts. */
@Route(value = AccountPages.PEOPLE + "/:id?", layout = MainLayout.class)
@PermitAll
@StyleSheet("css/people.css")
class PeopleView extends Page implements BeforeEnterObserver, Titled {

    private static final String NEW = "moi";

    private final PeopleBook book;
    private final PersonDesk desk;
    private final CurrentActor current;
    private final PageHeader header = new PageHeader(getTranslation("people.title"));
    private final HandOverMessage handOvers;
    private final PeopleFilters filters;
    private final PeopleGrid grid;
    private final ListWithDetail split;

    PeopleView(PeopleBook book, PersonDesk desk, CurrentActor current) {
        super(Width.FULL);
        this.book = book;
        this.desk = desk;
        this.current = current;
        header.actions(Buttons.primary(getTranslation("people.new"), Icon.USER_PLUS, click -> open(NEW)));
        filters = new PeopleFilters(desk.validAgencies(current.get()), () -> open(null));
        grid = new PeopleGrid(line -> open(line.person().id().toString()));
        handOvers = new HandOverMessage(desk, this::handedOver);
        Div list = new Div(header, handOvers, filters, grid);
        list.addClassName("list-column");
        split = new ListWithDetail(list, "560px", "460px", getTranslation("people.one"), () -> open(null));
        with(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.get();
        actor.require(Right.MANAGE_ACCOUNTS);
        filters.read(event.getLocation().getQueryParameters());
        header.count(book.count(actor, filters.filter()));
        grid.show(book, actor, filters.filter());
        handOvers.show(actor);
        String id = event.getRouteParameters().get("id").orElse("");
        if (id.isEmpty()) {
            grid.deselectAll();
            split.show(null);
        } else if (id.equals(NEW)) {
            split.show(new NewPersonPanel(desk, actor, person -> open(person.toString()), () -> open(null)));
        } else {
            show(new PersonId(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0));
        }
    }

    @Override
    public String title() {
        return getTranslation("people.title");
    }

    private void show(PersonId person) {
        Actor actor = current.get();
        split.show(new PersonPanel(desk, actor, book.get(actor, person), () -> changed(person), () -> open(null)));
    }

    private void changed(PersonId person) {
        grid.show(book, current.get(), filters.filter());
        show(person);
        handedOver();
    }

    private void handedOver() {
        handOvers.show(current.get());
        MainLayout.refreshCounts();
    }

    private void open(@Nullable String id) {
        UI.getCurrent()
                .navigate(
                        id == null ? AccountPages.PEOPLE : AccountPages.PEOPLE + "/" + id,
                        QueryParameters.simple(filters.query()));
    }
}
