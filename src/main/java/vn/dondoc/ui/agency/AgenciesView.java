package vn.dondoc.ui.agency;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.PeopleBook;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.ListWithDetail;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/** The keeper of the register enters agencies and units, ends them, and says what they became. */
@Route(value = AgencyPages.LIST + "/:id?", layout = MainLayout.class)
@PermitAll
@StyleSheet("css/people.css")
class AgenciesView extends Page implements BeforeEnterObserver, Titled, AgencyPanel.Around {

    private static final String NEW = "moi";
    private static final String TYPED = "tim";
    private static final String ENDED = "het-hieu-luc";
    private static final String BELOW = "thuoc";

    private final Agencies agencies;
    private final AgencyRegister register;
    private final PeopleBook people;
    private final TasksLeft left;
    private final CurrentActor current;
    private final Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("agencies.title"));
    private final TextField search = new TextField();
    private final FilterToggles<Boolean> which =
            new FilterToggles<>(getTranslation("agencies.which"), ended -> open(null, query(ended)));
    private final AgencyGrid grid = new AgencyGrid(row -> open(row.id().toString(), query(isEndedShown())));
    private final ListWithDetail split;
    private boolean endedShown;

    AgenciesView(
            Agencies agencies,
            AgencyRegister register,
            PeopleBook people,
            TasksLeft left,
            CurrentActor current,
            Clock clock) {
        super(Width.FULL);
        this.agencies = agencies;
        this.register = register;
        this.people = people;
        this.left = left;
        this.current = current;
        this.clock = clock;
        header.actions(
                Buttons.plain(
                        getTranslation("groups.title"),
                        Icon.ROWS_3,
                        click -> UI.getCurrent().navigate(AgencyPages.GROUPS)),
                Buttons.primary(getTranslation("agencies.new"), Icon.PLUS, click -> open(NEW, query(isEndedShown()))));
        search.setPlaceholder(getTranslation("agencies.search"));
        search.setAriaLabel(getTranslation("agencies.search"));
        search.setPrefixComponent(Icon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addClassName("list-search");
        search.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                open(null, query(isEndedShown()));
            }
        });
        which.add(false, getTranslation("agencies.valid")).add(true, getTranslation("agencies.all"));
        Div filters = new Div(search, which);
        filters.addClassName("list-filters");
        Div list = new Div(header, filters, grid);
        list.addClassName("list-column");
        split = new ListWithDetail(list, "560px", "400px", getTranslation("agencies.title"), this::close);
        with(split);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Actor actor = current.get();
        actor.require(Right.MANAGE_AGENCIES);
        QueryParameters query = event.getLocation().getQueryParameters();
        search.setValue(query.getSingleParameter(TYPED).orElse(""));
        endedShown = query.getSingleParameter(ENDED).isPresent();
        which.select(endedShown);
        show(actor);
        String id = event.getRouteParameters().get("id").orElse("");
        showPanel(actor, id, query.getSingleParameter(BELOW).orElse(""));
    }

    @Override
    public String title() {
        return getTranslation("agencies.title");
    }

    private void show(Actor actor) {
        List<AgencyRow> rows = agencies.all(actor);
        AgencyTree tree = new AgencyTree(
                rows, agencies.aliases(actor), agencies.successions(actor), today(), this::getTranslation);
        header.count(rows.stream().filter(row -> !tree.hasEnded(row)).count());
        grid.show(
                tree.shown(search.getValue(), endedShown),
                actor.may(Right.MANAGE_ACCOUNTS) ? people.countByAgency(actor) : Map.of(),
                !search.isEmpty());
    }

    private void showPanel(Actor actor, String id, String below) {
        if (id.isEmpty()) {
            split.show(null);
            grid.select((AgencyId) null);
        } else if (id.equals(NEW)) {
            AgencyRow above = below.isEmpty() ? null : agencies.get(actor, agencyId(below));
            split.show(new AgencyPanel(
                    agencies, register, actor, null, above, today(), getTranslation("agencies.new"), this));
        } else {
            AgencyRow shown = agencies.get(actor, agencyId(id));
            grid.select(shown.id());
            AgencyPanel panel = new AgencyPanel(agencies, register, actor, shown, null, today(), shown.name(), this);
            if (shown.validTo() != null && shown.validTo().isBefore(today()) && actor.may(Right.READ_ALL)) {
                left.of(actor, shown).ifPresent(panel::warn);
            }
            split.show(panel);
        }
    }

    private static AgencyId agencyId(String text) {
        return new AgencyId(text.matches("\\d{1,18}") ? Long.parseLong(text) : 0);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean isEndedShown() {
        return endedShown;
    }

    private Map<String, String> query(boolean ended) {
        Map<String, String> query = new HashMap<>();
        if (!search.isEmpty()) {
            query.put(TYPED, search.getValue());
        }
        if (ended) {
            query.put(ENDED, "1");
        }
        return query;
    }

    private void open(@Nullable String id, Map<String, String> query) {
        UI.getCurrent()
                .navigate(id == null ? AgencyPages.LIST : AgencyPages.LIST + "/" + id, QueryParameters.simple(query));
    }

    @Override
    public void close() {
        open(null, query(endedShown));
    }

    @Override
    public void saved(AgencyId agency) {
        show(current.get());
        showPanel(current.get(), agency.toString(), "");
        open(agency.toString(), query(endedShown));
    }

    @Override
    public void succeed(AgencyRow agency) {
        Actor actor = current.get();
        new SuccessionDialog(agency, agencies.all(actor), today(), left.of(actor, agency), act -> {
                    register.succeed(actor, act);
                    Toast.done(getTranslation("agencies.recorded"));
                    saved(agency.id());
                })
                .open();
    }

    @Override
    public void addBelow(AgencyRow above) {
        Map<String, String> query = query(endedShown);
        query.put(BELOW, above.id().toString());
        open(NEW, query);
    }
}
