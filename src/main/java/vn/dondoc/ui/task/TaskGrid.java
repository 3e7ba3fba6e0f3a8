package vn.dondoc.ui.task;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.ListWithDetail;
import vn.dondoc.ui.component.PercentBar;
import vn.dondoc.ui.component.Tone;

/**
 * The rows of tasks: a wide table, three columns beside an open task, or cards on a phone; one grid, drawn by templates
 * only. Enter or a click opens a row, the address behind its text can be opened in another tab.
 */
class TaskGrid extends Grid<TaskRow> {

    /** How much room there is. */
    enum Room {
        WIDE,
        BESIDE,
        CARDS
    }

    private static final int PHONE = 800;
    private static final int PAGE = 50;
    private static final String NUMBER = " số ";

    /** Tells the server only when the room changes its kind; Enter opens the row that has the focus. */
    private static final String WATCH = """
            const grid = this;
            const page = document.documentElement;
            const room = () => page.clientWidth < 800 ? 'CARDS' : grid.clientWidth < 900 ? 'BESIDE' : 'WIDE';
            let last = $0;
            new ResizeObserver(() => {
              if (grid.clientWidth && room() !== last) {
                last = room();
                grid.dispatchEvent(new CustomEvent('room', {detail: {room: last}}));
              }
            }).observe(grid);
            grid.addEventListener('keydown', e => {
              if (e.key !== 'Enter' || e.isComposing || e.defaultPrevented) return;
              const place = grid.getEventContext(e);
              if (place.section === 'body' && place.item) {
                e.preventDefault();
                e.stopPropagation();
                grid.dispatchEvent(new CustomEvent('open-row', {detail: {key: place.item.key}}));
              }
            }, true);
            """;

    /** The platform reads its boxes out in English only. */
    private static final String NAME_TICKS = """
            const name = root => root.querySelectorAll?.('.vaadin-grid-select-row-checkbox').forEach(box => {
              if (box.accessibleName !== $0) box.accessibleName = $0;
            });
            new MutationObserver(changes => changes.forEach(change => change.addedNodes.forEach(node => {
              if (node.localName === 'vaadin-checkbox') name(node.parentElement);
            }))).observe(this, {childList: true, subtree: true});
            name(this);""";

    private final TaskWords words;
    private final SerializableConsumer<TaskRow> open;
    private final Map<Room, List<Column<TaskRow>>> columns = new EnumMap<>(Room.class);
    private final Column<TaskRow> progress;
    private final Column<TaskRow> due;
    private final Column<TaskRow> paper;
    private Room room = Room.WIDE;
    private boolean picking;
    private SerializableConsumer<Room> roomed = now -> {};
    private @Nullable String opened;

    TaskGrid(TaskWords words, SerializableConsumer<TaskRow> open) {
        this.words = words;
        this.open = row -> {
            if (picking && room != Room.WIDE) {
                tick(row);
            } else {
                open.accept(row);
            }
        };
        addClassName("task-grid");
        setSizeFull();
        setPageSize(PAGE);
        setSelectionMode(SelectionMode.NONE);
        Column<TaskRow> state = addColumn(stated(LitRenderer.<TaskRow>of(TaskCells.STATE)))
                .setHeader(getTranslation("task.column.state"))
                .setWidth("194px")
                .setFlexGrow(0);
        Column<TaskRow> task = addColumn(linked(TaskCells.TASK).withProperty("lead", TaskGrid::lead))
                .setHeader(getTranslation("task.column.task"))
                .setFlexGrow(1)
                .setWidth("180px");
        Column<TaskRow> lead = addColumn(LitRenderer.<TaskRow>of(TaskCells.LEAD).withProperty("lead", TaskGrid::lead))
                .setHeader(getTranslation("task.column.lead"))
                .setWidth("204px")
                .setFlexGrow(0);
        paper = addColumn(LitRenderer.<TaskRow>of(TaskCells.PAPER)
                        .withProperty("code", row -> row.code() == null ? "" : row.code())
                        .withProperty("paper", TaskGrid::paperNumber))
                .setHeader(getTranslation("task.column.paper"))
                .setKey("paper")
                .setSortable(true)
                .setWidth("166px")
                .setFlexGrow(0);
        progress = addColumn(LitRenderer.<TaskRow>of(PercentBar.CELL).withProperty("percent", TaskRow::percent))
                .setHeader(getTranslation("task.column.progress"))
                .setKey("progress")
                .setSortable(true)
                .setWidth("120px")
                .setFlexGrow(0);
        due = addColumn(LitRenderer.<TaskRow>of(TaskCells.DUE)
                        .withProperty("due", row -> row.dueOn() == null ? "–" : Formats.date(row.dueOn()))
                        .withProperty("hour", row -> row.dueAt() == null ? "" : Formats.time(row.dueAt()))
                        .withProperty("extended", this::extended))
                .setHeader(getTranslation("task.column.due"))
                .setKey("due")
                .setSortable(true)
                .setWidth("116px")
                .setFlexGrow(0)
                .setTextAlign(ColumnTextAlign.END);
        Column<TaskRow> card = addColumn(stated(linked(TaskCells.CARD))
                .withProperty("lead", TaskGrid::lead)
                .withProperty("extended", this::extended)
                .withProperty(
                        "due",
                        row -> row.dueOn() == null
                                ? ""
                                : getTranslation("task.due", Formats.deadline(row.dueOn(), row.dueAt()))));
        columns.put(Room.WIDE, List.of(state, task, lead, paper, progress, due));
        columns.put(Room.BESIDE, List.of(state, task, due));
        columns.put(Room.CARDS, List.of(card));
        setPartNameGenerator(row -> TaskPages.ref(row).equals(opened) ? "opened" : null);
        addItemClickListener(click -> this.open.accept(click.getItem()));
        getElement()
                .addEventListener(
                        "room",
                        event -> room(Room.valueOf(
                                event.getEventData().get("event.detail.room").asString())))
                .addEventData("event.detail.room");
        getElement()
                .addEventListener("open-row", event -> {
                    TaskRow row = getDataCommunicator()
                            .getKeyMapper()
                            .get(event.getEventData().get("event.detail.key").asString());
                    if (row != null) {
                        open.accept(row);
                    }
                })
                .addEventData("event.detail.key");
        getElement().setAttribute("aria-label", getTranslation("task.list"));
        room(Room.WIDE);
    }

    private LitRenderer<TaskRow> linked(String template) {
        return LitRenderer.<TaskRow>of(template)
                .withProperty("content", TaskRow::content)
                .withProperty("star", row -> row.starred() ? getTranslation("star.on") : "")
                .withProperty("labels", row -> LabelChip.cells(row.nature(), row.reportAsk(), row.labels()))
                .withProperty("href", TaskPages::path)
                .withFunction("open", open);
    }

    private LitRenderer<TaskRow> stated(LitRenderer<TaskRow> cell) {
        return cell.withProperty("mark", row -> shown(row).mark().css())
                .withProperty("words", row -> shown(row).words())
                .withProperty("wait", row -> waits(row).words())
                .withProperty("waitTone", row -> waits(row).isLong() ? Tone.SOON.css() : "");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        int width = event.getUI().getPage().getExtendedClientDetails().getWindowInnerWidth();
        if (width > 0 && width < PHONE) {
            room(Room.CARDS);
        }
        getElement().executeJs(WATCH, room.name());
        getElement().executeJs(NAME_TICKS, getTranslation("task.tick"));
    }

    /** Lets rows be ticked; what is ticked is told. */
    void tickable(SerializableConsumer<Set<TaskRow>> ticked) {
        setSelectionMode(SelectionMode.MULTI);
        ((GridMultiSelectionModel<TaskRow>) getSelectionModel())
                .setSelectAllCheckboxVisibility(GridMultiSelectionModel.SelectAllCheckboxVisibility.HIDDEN);
        asMultiSelect().addSelectionListener(event -> ticked.accept(event.getAllSelectedItems()));
        showTicks();
    }

    /** Where the list is narrow, ticks stand on its rows only while somebody picks; a row pressed is ticked then. */
    void picking(boolean now) {
        picking = now;
        setClassName("picking", now);
        showTicks();
    }

    /** @param told gets the room now, and whenever it changes */
    void onRoom(SerializableConsumer<Room> told) {
        roomed = told;
        told.accept(room);
    }

    private void tick(TaskRow row) {
        if (getSelectedItems().contains(row)) {
            deselect(row);
        } else {
            select(row);
        }
    }

    void compact(boolean compact) {
        getElement().getThemeList().set("compact", compact);
    }

    /** Shows the order that the address says, without telling of a change. */
    void ordered(TaskSort sort) {
        // how long a claim has waited has no column of its own: no header shows it
        @Nullable
        Column<TaskRow> column = switch (sort) {
            case DEADLINE, DEADLINE_DESCENDING -> due;
            case PROGRESS, PROGRESS_DESCENDING -> progress;
            case NEWEST, OLDEST -> paper;
            case WAITING, WAITING_DESCENDING -> null;
        };
        boolean down =
                sort == TaskSort.DEADLINE_DESCENDING || sort == TaskSort.PROGRESS_DESCENDING || sort == TaskSort.NEWEST;
        List<GridSortOrder<TaskRow>> wanted = column == null
                ? List.of()
                : List.of(new GridSortOrder<>(column, down ? SortDirection.DESCENDING : SortDirection.ASCENDING));
        if (!getSortOrder().equals(wanted)) {
            sort(wanted);
        }
    }

    /** The order that somebody has just chosen by a header. @param usual where no header is chosen */
    TaskSort chosenOrder(TaskSort usual) {
        if (getSortOrder().isEmpty()) {
            return usual;
        }
        GridSortOrder<TaskRow> chosen = getSortOrder().getFirst();
        boolean down = chosen.getDirection() == SortDirection.DESCENDING;
        if (chosen.getSorted().equals(progress)) {
            return down ? TaskSort.PROGRESS_DESCENDING : TaskSort.PROGRESS;
        }
        if (chosen.getSorted().equals(paper)) {
            return down ? TaskSort.NEWEST : TaskSort.OLDEST;
        }
        return down ? TaskSort.DEADLINE_DESCENDING : TaskSort.DEADLINE;
    }

    /** Marks the row of the task that is open beside the list. */
    void mark(@Nullable String ref, TaskSlices slices) {
        if (!Objects.equals(ref, opened)) {
            TaskRow before = slices.known(opened);
            TaskRow now = slices.known(ref);
            opened = ref;
            if (before != null) {
                slices.refreshItem(before);
            }
            if (now != null) {
                slices.refreshItem(now);
            }
        }
    }

    void room(Room now) {
        room = now;
        columns.values().forEach(some -> some.forEach(column -> column.setVisible(false)));
        columns.getOrDefault(now, List.of()).forEach(column -> column.setVisible(true));
        for (Room one : Room.values()) {
            setClassName("room-" + one.name().toLowerCase(Locale.ROOT), one == now);
        }
        showTicks();
        ListWithDetail.keepRow(getElement(), false);
        roomed.accept(now);
    }

    private void showTicks() {
        getElement()
                .executeJs(
                        "const c = this.querySelector('vaadin-grid-flow-selection-column');"
                                + " if (c) { c.hidden = $0; c.width = $1; }",
                        room != Room.WIDE && !picking,
                        room == Room.CARDS ? "52px" : "58px");
    }

    private TaskWords.ClaimWait waits(TaskRow row) {
        return words.claimWait(row, getLocale());
    }

    private TaskWords.Shown shown(TaskRow row) {
        return words.inList(row, getLocale());
    }

    private String extended(TaskRow row) {
        return Stream.of(
                        words.besideDue(row, getLocale()),
                        row.extensions() == 0 ? "" : getTranslation("task.extended", row.extensions()))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String lead(TaskRow row) {
        return TaskWords.beside(row.leadName() == null ? "" : row.leadName(), row);
    }

    /** "340/KH-UBND"; the kind where the paper has no number. */
    private static String paperNumber(TaskRow row) {
        String title = row.directiveTitle();
        int at = title.indexOf(NUMBER);
        return at < 0 ? title : title.substring(at + NUMBER.length());
    }
}
