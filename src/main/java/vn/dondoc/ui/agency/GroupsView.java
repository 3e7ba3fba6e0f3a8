package vn.dondoc.ui.agency;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyGroups;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.ConfirmBox;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.shell.MainLayout;

/** The keeper of the register says whom directives mean by "các sở, ban, ngành". */
@Route(value = AgencyPages.GROUPS, layout = MainLayout.class)
@PermitAll
class GroupsView extends Page implements BeforeEnterObserver, Titled {

    private static final String LINE = """
            <div><span class="cell-one strong">${item.name}</span>
            <span class="cell-one cell-sub">${item.rule}</span></div>""";

    private final Agencies agencies;
    private final AgencyGroups groups;
    private final CurrentActor current;
    private final Clock clock;
    private final PageHeader header = new PageHeader(getTranslation("groups.title"));
    private final Grid<GroupRow> grid = new Grid<>();

    GroupsView(Agencies agencies, AgencyGroups groups, CurrentActor current, Clock clock) {
        super(Width.FULL);
        this.agencies = agencies;
        this.groups = groups;
        this.current = current;
        this.clock = clock;
        header.actions(Buttons.primary(getTranslation("groups.new"), Icon.PLUS, click -> edit(null)));
        Anchor back = new Anchor(AgencyPages.LIST, "← " + getTranslation("agencies.title"));
        back.getElement().setAttribute("router-link", "");
        Div way = new Div(back);
        way.addClassName("section-head");
        grid.addColumn(LitRenderer.<GroupRow>of(LINE)
                        .withProperty("name", GroupRow::name)
                        .withProperty("rule", this::rule))
                .setHeader(getTranslation("groups.name"));
        grid.addColumn(row -> Formats.number(members(row).size()))
                .setHeader(getTranslation("groups.members-today"))
                .setFlexGrow(0)
                .setWidth("150px");
        grid.addItemClickListener(click -> edit(click.getItem()));
        grid.setEmptyStateComponent(new EmptyState(getTranslation("groups.none"), getTranslation("groups.none-text")));
        grid.setSizeFull();
        with(header, way, grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        current.get().require(Right.MANAGE_AGENCIES);
        show();
    }

    @Override
    public String title() {
        return getTranslation("groups.title");
    }

    private void show() {
        List<GroupRow> rows = agencies.groups(current.get());
        header.count(rows.size());
        grid.setItems(rows);
    }

    private String rule(GroupRow row) {
        String kinds = row.kinds().stream()
                .sorted()
                .map(kind -> getTranslation("AgencyKind." + kind))
                .collect(Collectors.joining(", "));
        String named = row.members().isEmpty()
                ? ""
                : getTranslation("groups.named", row.members().size());
        return kinds.isEmpty() ? named : getTranslation("groups.rule", kinds) + (named.isEmpty() ? "" : " · " + named);
    }

    private List<AgencyRow> members(GroupRow row) {
        return agencies.members(current.get(), row.id(), LocalDate.now(clock));
    }

    private void edit(@Nullable GroupRow group) {
        GroupDialog dialog = new GroupDialog(group, agencies.all(current.get()), data -> {
            if (group == null) {
                groups.add(current.get(), data);
            } else {
                groups.change(current.get(), group.id(), group.version(), data);
            }
            Toast.done(getTranslation("groups.saved"));
            show();
        });
        if (group != null) {
            dialog.left(Buttons.quiet(getTranslation("groups.remove"), Icon.TRASH_2, click -> {
                dialog.close();
                ConfirmBox.askDanger(
                        getTranslation("groups.remove-question"), group.name(), getTranslation("groups.remove"), () -> {
                            groups.remove(current.get(), group.id(), group.version());
                            show();
                        });
            }));
        }
        dialog.open();
    }
}
