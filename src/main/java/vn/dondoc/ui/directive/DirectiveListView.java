package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.People;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DocumentKind;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.TaskOutlook;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/** The clerk looks a directive up by number or words; whoever registers begins here. */
@Route(value = DirectivePages.LIST, layout = MainLayout.class)
@PermitAll
class DirectiveListView extends Page implements BeforeEnterObserver, Titled {

    private final CurrentActor actors;
    private final PageHeader header;
    private final DirectiveGrid grid;
    private final TextField text = new TextField();
    private final ComboBox<SourceKind> source = new ComboBox<>();
    private final ComboBox<Direction> direction = new ComboBox<>();
    private final ComboBox<DocumentKind> kind = new ComboBox<>();
    private final ComboBox<FieldRow> field = new ComboBox<>();
    private final DateField from;
    private final DateField to;
    private final Div filters = new Div();
    private boolean reading;

    DirectiveListView(Directives directives, TaskOutlook outlook, People people, CurrentActor actors, Clock clock) {
        super(Width.FULL);
        this.actors = actors;
        Actor actor = actors.get();
        LocalDate today = LocalDate.now(clock);
        header = new PageHeader(getTranslation("directive.list.title"));
        grid = new DirectiveGrid(directives, outlook, actors::get);
        from = DateField.past(getTranslation("directive.filter.from"), today)
                .inRow(getTranslation("directive.filter.from-short"));
        to = DateField.past(getTranslation("directive.filter.to"), today)
                .inRow(getTranslation("directive.filter.to-short"));
        from.addClassName("filter-day");
        to.addClassName("filter-day");
        if (actor.may(Right.REGISTER_DIRECTIVE)) {
            header.actions(
                    Buttons.quiet(
                            getTranslation("books.title"),
                            Icon.LIST,
                            click -> UI.getCurrent().navigate(DirectivePages.BOOKS)),
                    Buttons.primary(getTranslation("directive.register"), Icon.FILE_PLUS, click -> register()));
        }
        text.setPlaceholder(getTranslation("directive.filter.text"));
        text.setAriaLabel(getTranslation("directive.filter.text"));
        text.addClassName("filter-text");
        text.setClearButtonVisible(true);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.setPrefixComponent(Icon.SEARCH.create());
        chooser(source, "directive.source").setItems(SourceKind.values());
        source.setItemLabelGenerator(one -> getTranslation("SourceKind." + one.name()));
        chooser(direction, "directive.direction").setItems(Direction.values());
        direction.setItemLabelGenerator(one -> getTranslation("Direction." + one.name()));
        chooser(kind, "directive.kind").setItems(directives.kinds(actor));
        kind.setItemLabelGenerator(DocumentKind::name);
        chooser(field, "directive.field").setItems(people.fields(actor));
        field.setItemLabelGenerator(FieldRow::name);
        filters.add(text, fold(), source, direction, kind, field, from, to);
        filters.addClassName("directive-filters");
        with(header, filters, grid);
        text.addValueChangeListener(change -> changed());
        source.addValueChangeListener(change -> changed());
        direction.addValueChangeListener(change -> changed());
        kind.addValueChangeListener(change -> changed());
        field.addValueChangeListener(change -> changed());
        from.addValueChangeListener(change -> changed());
        to.addValueChangeListener(change -> changed());
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addItemClickListener(click ->
                UI.getCurrent().navigate(DirectivePages.path(click.getItem().id())));
    }

    /** On a phone the conditions stand behind this button, so that the list is seen. */
    private Button fold() {
        Button fold = Buttons.plain(getTranslation("task.filter"), Icon.SLIDERS_HORIZONTAL, click -> {
            boolean open = !filters.hasClassName("open");
            filters.setClassName("open", open);
            click.getSource().getElement().setAttribute("aria-expanded", String.valueOf(open));
        });
        fold.addClassName("filter-fold");
        fold.getElement().setAttribute("aria-expanded", "false");
        return fold;
    }

    private <T> ComboBox<T> chooser(ComboBox<T> box, String key) {
        box.setPlaceholder(getTranslation(key));
        box.setAriaLabel(getTranslation(key));
        box.setClearButtonVisible(true);
        return box;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        DirectiveFilter filter = DirectiveQuery.read(event.getLocation().getQueryParameters());
        reading = true;
        text.setValue(filter.text());
        source.setValue(filter.source());
        direction.setValue(filter.direction());
        kind.setValue(kind.getListDataView()
                .getItems()
                .filter(one -> one.code().equals(filter.kind()))
                .findFirst()
                .orElse(null));
        field.setValue(field.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(filter.field()))
                .findFirst()
                .orElse(null));
        from.setValue(filter.issuedFrom());
        to.setValue(filter.issuedTo());
        reading = false;
        show(filter);
    }

    private void changed() {
        if (!reading) {
            DirectiveFilter filter = new DirectiveFilter(
                    text.getValue(),
                    source.getValue(),
                    direction.getValue(),
                    kind.getValue() == null ? null : kind.getValue().code(),
                    field.getValue() == null ? null : field.getValue().id(),
                    from.getValue(),
                    to.getValue());
            UI.getCurrent().navigate(DirectivePages.LIST, DirectiveQuery.write(filter));
        }
    }

    private void show(DirectiveFilter filter) {
        long rows = grid.show(filter);
        header.count(rows);
        grid.setEmptyStateComponent(Objects.equals(filter, DirectiveFilter.ALL) ? firstRun() : nothingFound());
    }

    private EmptyState firstRun() {
        Actor reader = actors.get();
        if (!reader.may(Right.READ_ALL) && !reader.may(Right.READ_AGENCY)) {
            return new EmptyState(
                    getTranslation("directive.empty.unseen"), getTranslation("directive.empty.unseen.why"));
        }
        boolean registers = reader.may(Right.REGISTER_DIRECTIVE);
        return registers
                ? new EmptyState(
                        getTranslation("directive.empty"),
                        getTranslation("directive.empty.why"),
                        Buttons.plain(getTranslation("directive.empty.action"), Icon.FILE_PLUS, click -> register()))
                : new EmptyState(
                        getTranslation("directive.empty.agency"), getTranslation("directive.empty.agency.why"));
    }

    private EmptyState nothingFound() {
        return new EmptyState(
                getTranslation("directive.none"),
                getTranslation("directive.none.why"),
                Buttons.plain(
                        getTranslation("directive.none.action"),
                        Icon.X,
                        click -> UI.getCurrent().navigate(DirectivePages.LIST)));
    }

    private static void register() {
        UI.getCurrent().navigate(DirectivePages.NEW);
    }

    @Override
    public final String title() {
        return getTranslation("directive.list.title");
    }
}
