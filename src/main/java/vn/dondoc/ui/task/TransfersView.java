package vn.dondoc.ui.task;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TransferRow;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.PhoneColumns;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/** The lines "chuyển đi / chuyển đến": each task that went from one lead agency to another, newest first. */
@Route(value = TaskPages.TRANSFERS, layout = MainLayout.class)
@PermitAll
class TransfersView extends Page implements AfterNavigationObserver, Titled {

    private static final String TWO_LINES = """
            <div class="cell-one cell-task">${item.first}</div><div class="cell-one cell-sub">${item.second}</div>""";

    private static final String TASK = """
            <a class="cell-one cell-task" href="${item.href}" @click="${(e) => {
              if (e.ctrlKey || e.metaKey || e.shiftKey) return;
              e.preventDefault();
              open(e);
            }}">${item.first}</a><div class="cell-one cell-sub num">${item.second}</div>
            <div class="cell-one cell-sub phone-line">${item.under}</div>""";

    private final TaskTransfers transfers;
    private final Agencies agencies;
    private final CurrentActor actors;

    TransfersView(TaskTransfers transfers, Agencies agencies, CurrentActor actors) {
        super(Width.FULL);
        this.transfers = transfers;
        this.agencies = agencies;
        this.actors = actors;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = actors.get();
        if (!actor.may(Right.READ_ALL) && !actor.may(Right.READ_AGENCY)) {
            throw new NotFound("task.not-found");
        }
        AgencyId agency = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TaskPages.AGENCY)
                .filter(number -> number.matches("\\d{1,18}"))
                .map(number -> new AgencyId(Long.parseLong(number)))
                .orElse(null);
        TaskKind kind = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(TaskPages.KIND)
                .flatMap(Slugs.KIND::read)
                .orElse(null);
        List<TransferRow> rows = transfers.rows(actor, agency).stream()
                .filter(row -> kind == null || row.taskKind() == kind)
                .toList();
        body().removeAll();
        with(new PageHeader(title()).count(rows.size()).note(whose(actor, agency)));
        with(
                rows.isEmpty()
                        ? new EmptyState(getTranslation("transfers.empty"), getTranslation("transfers.empty-why"))
                        : grid(rows));
    }

    private String whose(Actor actor, @Nullable AgencyId agency) {
        if (!actor.may(Right.READ_ALL)) {
            return actor.agencyName();
        }
        AgencyRow row = agency == null ? null : agencies.names(List.of(agency)).get(agency);
        return row == null ? "" : row.name();
    }

    private Grid<TransferRow> grid(List<TransferRow> rows) {
        Grid<TransferRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.addColumn(LitRenderer.<TransferRow>of(TASK)
                        .withProperty("first", TransferRow::content)
                        .withProperty(
                                "second",
                                row -> row.code() + " · " + Formats.date(row.movedOn())
                                        + (row.taskKind() == TaskKind.COORDINATION
                                                ? " · " + getTranslation("task.kind-word")
                                                : ""))
                        .withProperty("under", row -> row.fromName() + " → " + row.toName())
                        .withProperty("href", row -> TaskPages.path(row.code()))
                        .withFunction("open", row -> UI.getCurrent().navigate(TaskPages.path(row.code()))))
                .setHeader(getTranslation("transfers.task"))
                .setFlexGrow(1)
                .setKey("task");
        grid.addColumn(TransferRow::fromName)
                .setHeader(getTranslation("transfers.from"))
                .setWidth("200px")
                .setFlexGrow(0)
                .setKey("from");
        grid.addColumn(TransferRow::toName)
                .setHeader(getTranslation("transfers.to"))
                .setWidth("200px")
                .setFlexGrow(0)
                .setKey("to");
        grid.addColumn(LitRenderer.<TransferRow>of(TWO_LINES)
                        .withProperty("first", this::paper)
                        .withProperty("second", row -> Objects.requireNonNullElse(row.reason(), "")))
                .setHeader(getTranslation("transfers.why"))
                .setWidth("300px")
                .setFlexGrow(0)
                .setKey("why");
        PhoneColumns.hide(
                grid, List.of(grid.getColumnByKey("from"), grid.getColumnByKey("to"), grid.getColumnByKey("why")));
        grid.setItems(rows);
        return grid;
    }

    private String paper(TransferRow row) {
        return row.document() == null
                ? getTranslation("TransferKind." + row.kind().name())
                : row.document() + (row.documentOn() == null ? "" : " · " + Formats.date(row.documentOn()));
    }

    @Override
    public String title() {
        return getTranslation("transfers.title");
    }
}
