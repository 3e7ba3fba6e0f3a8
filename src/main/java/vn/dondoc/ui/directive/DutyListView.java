package vn.dondoc.ui.directive;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.directive.DutyState;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.task.DirectiveFigures;
import vn.dondoc.task.TaskOutlook;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.PhoneColumns;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Tone;
import vn.dondoc.ui.shell.MainLayout;

/** Phải trả lời cấp trên: what is to be answered to the Government, the Party and the Council, the nearest day first. */
@Route(value = DirectivePages.DUTIES, layout = MainLayout.class)
@PermitAll
class DutyListView extends Page implements AfterNavigationObserver, Titled {

    private static final String DUTY = """
            <a class="cell-one cell-task" href="${item.href}" @click="${(e) => {
              if (e.ctrlKey || e.metaKey || e.shiftKey) return;
              e.preventDefault();
              open(e);
            }}">${item.first}</a><div class="cell-one cell-sub">${item.second}</div>
            <div class="cell-one cell-sub num phone-line">${item.under}</div>
            <div class="cell-one cell-sub num phone-line">${item.inside}</div>""";

    /** The state of an answer names its paper, which must be read whole. */
    private static final String DUE = """
            <div class="cell-one cell-task">${item.first}</div><div class="cell-whole cell-sub num">${item.second}</div>""";

    private static final String INNER = """
            <div class="cell-one num">${item.first}</div><div class="cell-one cell-sub num late-count">${item.late}</div>
            <div class="cell-one cell-sub num">${item.second}</div>""";

    private static final String TWO_LINES = """
            <div class="cell-one cell-task">${item.first}</div><div class="cell-one cell-sub num">${item.second}</div>""";

    private final UpwardDuties duties;
    private final TaskOutlook outlook;
    private final CurrentActor actors;

    DutyListView(UpwardDuties duties, TaskOutlook outlook, CurrentActor actors) {
        super(Width.FULL);
        this.duties = duties;
        this.outlook = outlook;
        this.actors = actors;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        Actor actor = actors.get();
        if (!actor.may(Right.READ_ALL)) {
            throw new NotFound("directive.not-found");
        }
        String word = event.getLocation()
                .getQueryParameters()
                .getSingleParameter(DirectivePages.DUTY_STATE)
                .orElse("");
        DutyState state = Arrays.stream(DutyState.values())
                .filter(one -> DirectivePages.word(one).equals(word))
                .findFirst()
                .orElse(null);
        List<DutyRow> rows = duties.rows(actor, state);
        body().removeAll();
        with(new PageHeader(title()).count(rows.size()), toggles(duties.counts(actor), state));
        with(
                rows.isEmpty()
                        ? new EmptyState(getTranslation("duty.empty"), getTranslation("duty.empty-why"))
                        : grid(
                                rows,
                                outlook.byDuty(
                                        actor,
                                        rows.stream().map(DutyRow::directive).toList())));
    }

    private FilterToggles<String> toggles(Map<DutyState, Long> counts, @Nullable DutyState chosen) {
        FilterToggles<String> toggles = new FilterToggles<>(
                getTranslation("duty.state"), word -> UI.getCurrent().navigate(DirectivePages.duties(word)));
        toggles.add(
                "",
                getTranslation("duty.all"),
                Tone.PLAIN,
                counts.values().stream().mapToLong(Long::longValue).sum());
        for (DutyState state : DutyState.values()) {
            toggles.add(
                    DirectivePages.word(state),
                    getTranslation("DutyState." + state.name()),
                    DutyWords.tone(state),
                    counts.getOrDefault(state, 0L));
        }
        toggles.select(chosen == null ? "" : DirectivePages.word(chosen));
        return toggles;
    }

    private Grid<DutyRow> grid(List<DutyRow> rows, Map<DirectiveId, DirectiveFigures> inner) {
        Grid<DutyRow> grid = new Grid<>();
        grid.addThemeVariants(GridVariant.NO_BORDER);
        grid.setSizeFull();
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.addColumn(LitRenderer.<DutyRow>of(DUTY)
                        .withProperty("first", DutyRow::owed)
                        .withProperty("second", row -> row.title() + ", " + row.issuerName())
                        .withProperty(
                                "under",
                                row -> getTranslation("duty.dueOn") + " " + Formats.date(row.dueOn()) + " · "
                                        + DutyWords.state(row))
                        .withProperty(
                                "inside",
                                row -> onPhone(row, inner.getOrDefault(row.directive(), DirectiveFigures.NONE)))
                        .withProperty("href", row -> DirectivePages.path(row.directive()))
                        .withFunction("open", row -> UI.getCurrent().navigate(DirectivePages.path(row.directive()))))
                .setHeader(getTranslation("duty.owed"))
                .setFlexGrow(1)
                .setKey("owed");
        grid.addColumn(LitRenderer.<DutyRow>of(TWO_LINES)
                        .withProperty(
                                "first",
                                row -> getTranslation(
                                        "board.level." + row.level().name()))
                        .withProperty("second", row -> ""))
                .setHeader(getTranslation("directive.level"))
                .setWidth("110px")
                .setFlexGrow(0)
                .setKey("level");
        grid.addColumn(LitRenderer.<DutyRow>of(DUE)
                        .withProperty("first", row -> Formats.date(row.dueOn()))
                        .withProperty("second", DutyWords::state))
                .setHeader(getTranslation("duty.dueOn"))
                .setWidth("190px")
                .setFlexGrow(0)
                .setKey("due");
        grid.addColumn(LitRenderer.<DutyRow>of(INNER)
                        .withProperty("late", row -> late(inner.getOrDefault(row.directive(), DirectiveFigures.NONE)))
                        .withProperty("first", row -> inner(inner.getOrDefault(row.directive(), DirectiveFigures.NONE)))
                        .withProperty(
                                "second",
                                row -> bound(row, inner.getOrDefault(row.directive(), DirectiveFigures.NONE))))
                .setHeader(getTranslation("duty.inner"))
                .setWidth("250px")
                .setFlexGrow(0)
                .setKey("inner");
        PhoneColumns.hide(
                grid, List.of(grid.getColumnByKey("level"), grid.getColumnByKey("due"), grid.getColumnByKey("inner")));
        grid.setItems(rows);
        return grid;
    }

    private String inner(DirectiveFigures figures) {
        return figures.total() == 0
                ? getTranslation("duty.inner-none")
                : getTranslation(
                        "directive.tasks-done", Formats.number(figures.done()), Formats.number(figures.total()));
    }

    private String late(DirectiveFigures figures) {
        return figures.overdue() == 0 ? "" : getTranslation("directive.tasks-late", Formats.number(figures.overdue()));
    }

    private String onPhone(DutyRow row, DirectiveFigures figures) {
        String bound = bound(row, figures);
        return getTranslation("duty.inner") + ": "
                + Stream.of(inner(figures), late(figures), bound)
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(" · "));
    }

    private String bound(DutyRow row, DirectiveFigures figures) {
        return DutyWords.breaks(row, figures) ? getTranslation("duty.breaks", Formats.date(row.innerDueOn())) : "";
    }

    @Override
    public final String title() {
        return getTranslation("duty.title");
    }
}
