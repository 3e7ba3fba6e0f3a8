package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.report.TaskExports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Labels;
import vn.dondoc.task.Neighbours;
import vn.dondoc.task.TaskCounts;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskLanes;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.FilterToggles;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.ListWithDetail;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.component.Toast;
import vn.dondoc.ui.directive.DirectivePages;
import vn.dondoc.ui.shell.MainLayout;
import vn.dondoc.ui.shell.MovesWithTime;

/** The list of tasks with the chosen one beside it. What it shows is what its address says. */
@Route(value = TaskPages.LIST, layout = MainLayout.class)
@PermitAll
class TaskListView extends MasterDetailLayout implements AfterNavigationObserver, MovesWithTime, Titled, TaskPlace {

    private final TaskList list;
    private final CurrentActor actors;
    private final TaskBench bench;
    private final FilterChoices choices;
    private final PageHeader header;
    private final QueueBar queues;
    private final FilterBar filters;
    private final TaskSlices slices;
    private final TaskGrid grid;
    private final BulkBar bulk;
    private final PickMany pick;
    private final LaneBoard board;
    private final FilterToggles<Boolean> looks = new FilterToggles<>(
            getTranslation("lane.looks"), laid -> go(query().with(TaskQuery.Key.LOOK, laid ? TaskQuery.BOARD : null)));
    private @Nullable TaskQuery query;

    TaskListView(
            TaskList list,
            CurrentActor actors,
            TaskBench bench,
            ConditionWords conditions,
            FilterChoices choices,
            BulkActs acts,
            Labels labels,
            TaskExports exports,
            TaskLanes lanes) {
        this.list = list;
        this.actors = actors;
        this.bench = bench;
        this.choices = choices;
        Actor actor = actors.get();
        addClassName("task-list");
        setSizeFull();
        setMasterSize("min(560px, 100vw)");
        setDetailSize("600px");
        setExpandMaster(true);
        setExpandDetail(true);
        header = new PageHeader(getTranslation("task.list"));
        queues = new QueueBar(
                actor,
                queue -> go(query().with(TaskQuery.Key.QUEUE, queue == null ? null : Slugs.QUEUE.of(queue))
                        .without(TaskQuery.Key.OPENED)));
        slices = new TaskSlices(list, actors);
        grid = new TaskGrid(bench.words, row -> go(query().with(TaskQuery.Key.OPENED, TaskPages.ref(row))));
        filters = new FilterBar(
                conditions,
                this::replace,
                this::go,
                () -> new FilterDialog(query(), choices, this::go).open(),
                grid::compact);
        grid.setDataProvider(slices);
        board = new LaneBoard(
                lanes,
                actors,
                bench.words,
                new LaneMoves(bench, this::openClaim, this::changed),
                row -> go(query().with(TaskQuery.Key.OPENED, TaskPages.ref(row))));
        looks.add(false, getTranslation("lane.list"));
        looks.add(true, getTranslation("lane.board"));
        pick = new PickMany(grid);
        BulkExport export = new BulkExport(exports, conditions, actors);
        bulk = new BulkBar(acts, this::told, grid::deselectAll);
        bulk.exports(export);
        grid.tickable(bulk::show);
        List<Component> actions = new ArrayList<>(List.of(looks, pick.button()));
        if (actor.may(Right.DECIDE)) {
            Button manage = Buttons.icon(
                    Icon.BOOKMARK,
                    getTranslation("label.manage"),
                    click -> new LabelsDialog(labels, actors, this::refresh).open());
            manage.addClassName("wide-only");
            actions.addFirst(manage);
        }
        actions.addFirst(export.all(() -> query()));
        header.actions(actions.toArray(Component[]::new));
        grid.addSortListener(event -> {
            if (event.isFromClient()) {
                go(query().withSort(grid.chosenOrder(query().usualSort())));
            }
        });
        Div master = new Div(header, queues, filters, grid, board, bulk);
        master.addClassName("task-master");
        setMaster(master);
        ListWithDetail.nameDetail(this, getTranslation("task.list"));
        ListWithDetail.goesBack(this, this::close);
        Shortcuts.addShortcutListener(this, this::next, Key.ARROW_DOWN, KeyModifier.ALT);
        Shortcuts.addShortcutListener(this, this::previous, Key.ARROW_UP, KeyModifier.ALT);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        show(TaskQuery.of(event.getLocation().getQueryParameters().getParameters()));
    }

    /** An act on many is over: the rows as they are now, and what came of it. */
    private void told(BulkReport report) {
        changed();
        pick.end();
        bulk.say(report, this::changed);
    }

    private TaskQuery query() {
        return query == null ? TaskQuery.ALL : query;
    }

    /** Goes to another view of the list; the way back leads here. */
    private void go(TaskQuery next) {
        UI.getCurrent().navigate(TaskPages.LIST, QueryParameters.simple(next.parameters()));
    }

    /** The same without a step of its own, for what is still being typed. */
    private void replace(TaskQuery next) {
        UI.getCurrent()
                .getPage()
                .getHistory()
                .replaceState(null, new Location(TaskPages.LIST, QueryParameters.simple(next.parameters())));
        show(next);
    }

    private void show(TaskQuery next) {
        TaskQuery before = query;
        query = next;
        if (before == null || !before.without(TaskQuery.Key.OPENED).equals(next.without(TaskQuery.Key.OPENED))) {
            refresh();
            filters.show(next);
            grid.ordered(next.sort());
            grid.deselectAll();
        }
        String opened = next.get(TaskQuery.Key.OPENED);
        grid.mark(opened, slices);
        if (opened == null) {
            boolean closed = getDetail() != null;
            setDetail(null);
            if (closed) {
                ListWithDetail.keepRow(getElement(), true);
            }
        } else if (before == null || !opened.equals(before.get(TaskQuery.Key.OPENED))) {
            open(opened);
            ListWithDetail.keepRow(getElement(), false);
        }
    }

    /** Two statements: the counts of all queues, and the rows. */
    private void refresh() {
        Actor actor = actors.get();
        TaskFilter filter = query().filter(actor);
        TaskCounts counts = list.counts(actor, filter);
        queues.show(counts, query().queue());
        long rows = counts.of(query().queue());
        header.count(rows);
        boolean laid = query().isBoard();
        looks.select(laid);
        grid.setVisible(!laid);
        pick.offered(!laid);
        board.setVisible(laid);
        if (laid) {
            board.show(filter);
        } else {
            grid.setEmptyStateComponent(empty());
            slices.show(filter, query().sort(), rows);
        }
    }

    private EmptyState empty() {
        boolean narrowed = !query().text().isEmpty() || !query().conditions().isEmpty();
        String title = query().text().isEmpty()
                ? getTranslation(narrowed || query().queue() != null ? "task.empty.narrowed" : "task.empty")
                : getTranslation("task.empty.words", query().text());
        String why = !query().text().isEmpty()
                ? getTranslation("task.empty.words-why")
                : getTranslation(narrowed || query().queue() != null ? "task.empty.narrowed-why" : "task.empty-why");
        return narrowed
                ? new EmptyState(
                        title,
                        why,
                        Buttons.plain(
                                getTranslation("task.filter.clear"),
                                Icon.ROTATE_CCW,
                                click -> go(query().withoutConditions())))
                : new EmptyState(title, why, firstStep());
    }

    /** An office without a task begins with a directive. */
    private Component[] firstStep() {
        boolean begins = query().queue() == null
                && query().text().isEmpty()
                && actors.get().may(Right.REGISTER_DIRECTIVE);
        return begins
                ? new Component[] {
                    Buttons.plain(
                            getTranslation("directive.register"),
                            Icon.FILE_PLUS,
                            click -> UI.getCurrent().navigate(DirectivePages.NEW))
                }
                : new Component[0];
    }

    private void open(String ref) {
        try {
            TaskId id = bench.reading.find(ref);
            TaskPanel panel = new TaskPanel(bench, this, id);
            setDetail(panel);
        } catch (NotFound hidden) {
            setDetail(new Div(new EmptyState(
                    getTranslation(hidden.key()),
                    getTranslation("shell.nothing-here-text"),
                    Buttons.plain(getTranslation("task.close"), Icon.X, click -> close()))));
        }
    }

    /** Opens a task with the form of a claim, as its button does. */
    private void openClaim(TaskRow row) {
        go(TaskPages.ref(row));
        if (getDetail() instanceof TaskPanel panel) {
            panel.openReport(ReportSheet.Then.DONE);
        }
    }

    private void next() {
        step(true);
    }

    private void previous() {
        step(false);
    }

    private void step(boolean forward) {
        String opened = query().get(TaskQuery.Key.OPENED);
        if (opened == null) {
            return;
        }
        Neighbours around = around(bench.reading.find(opened));
        Neighbours.Neighbour there = forward ? around.next() : around.previous();
        if (there == null) {
            Toast.done(getTranslation(forward ? "task.last" : "task.first"));
        } else {
            go(TaskPages.ref(there.code(), there.id()));
        }
    }

    @Override
    public boolean isPage() {
        return false;
    }

    @Override
    public Neighbours around(TaskId task) {
        Actor actor = actors.get();
        return list.around(actor, query().filter(actor), query().sort(), task);
    }

    @Override
    public void go(String ref) {
        go(query().with(TaskQuery.Key.OPENED, ref));
    }

    @Override
    public String pagePath(String ref) {
        return query().without(TaskQuery.Key.OPENED).path(TaskPages.path(ref));
    }

    @Override
    public void close() {
        go(query().without(TaskQuery.Key.OPENED));
    }

    @Override
    public void timeMoved() {
        refresh();
    }

    @Override
    public void starred() {
        refresh();
    }

    @Override
    public void changed() {
        refresh();
        grid.deselectAll();
    }

    @Override
    public String title() {
        return getTranslation("task.list");
    }

    /** For tests: the columns as they stand. */
    LaneBoard board() {
        return board;
    }

    /** For tests: the rows as they stand. */
    TaskGrid grid() {
        return grid;
    }
}
