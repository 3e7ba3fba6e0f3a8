package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.shared.Slice;
import vn.dondoc.task.Lane;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskLanes;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Toast;

/**
 * The list laid out by state. To move a card is to do the act that leads there: the form is the button's, and the columns
 * that accept it are those of the table of the life of a task. On a phone one column stands at a time.
 */
class LaneBoard extends Div {

    private static final int FIRST = 10;
    private static final int MORE = 30;

    private final TaskLanes lanes;
    private final CurrentActor actors;
    private final TaskWords words;
    private final LaneMoves moves;
    private final Consumer<TaskRow> open;
    private final Map<Lane, LaneColumn> columns = new EnumMap<>(Lane.class);
    private final Select<Lane> shown = new Select<>();
    private Lane one = Lane.ASSIGNED;
    private TaskFilter filter = TaskFilter.ALL;
    private Map<Lane, Long> counts = Map.of();
    private Map<Lane, List<LaneMoves.Way>> inHand = Map.of();

    /** @param open opens a task beside or instead of the board */
    LaneBoard(TaskLanes lanes, CurrentActor actors, TaskWords words, LaneMoves moves, Consumer<TaskRow> open) {
        this.lanes = lanes;
        this.actors = actors;
        this.words = words;
        this.moves = moves;
        this.open = open;
        addClassName("lane-board");
        getElement().setAttribute("role", "group").setAttribute("aria-label", getTranslation("lane.board"));
        shown.addClassName("lane-switch");
        shown.setLabel(getTranslation("lane.column"));
        shown.setItemLabelGenerator(
                lane -> getTranslation("Lane." + lane.name()) + " · " + Formats.number(counts.getOrDefault(lane, 0L)));
        shown.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                showOne(change.getValue());
            }
        });
        add(shown);
        Div row = new Div();
        row.addClassName("lanes");
        for (Lane lane : Lane.values()) {
            LaneColumn column = new LaneColumn(lane, this);
            columns.put(lane, column);
            row.add(column);
        }
        add(row);
        showOne(one);
    }

    /** Two statements: the counts, and the first cards. */
    void show(TaskFilter wanted) {
        filter = wanted;
        Map<Lane, TaskLanes.Cards> all = lanes.first(actors.get(), filter, FIRST);
        counts = new EnumMap<>(Lane.class);
        all.forEach((lane, cards) -> {
            counts.put(lane, cards.count());
            column(lane).show(cards);
        });
        shown.setItems(Lane.values());
        shown.setValue(one);
    }

    Slice<TaskRow> more(Lane lane, @Nullable String after) {
        return lanes.more(actors.get(), filter, lane, after, MORE);
    }

    LaneCard card(TaskRow row) {
        return new LaneCard(row, words, this);
    }

    void open(TaskRow row) {
        open.accept(row);
    }

    /** A card is in the hand: the columns to which no act leads grow dim. */
    void lifted(LaneCard card) {
        inHand = moves.of(card.row());
        columns.forEach((lane, column) -> column.accepts(inHand.containsKey(lane)));
    }

    void settled() {
        columns.values().forEach(column -> column.accepts(true));
    }

    /** The card was put down on a column: opens what the button of the act opens, and moves nothing by itself. */
    void drop(LaneCard card, Lane lane) {
        settled();
        List<LaneMoves.Way> ways = inHand.getOrDefault(lane, List.of());
        if (ways.isEmpty()) {
            if (lane.state() != card.row().state()) {
                Toast.problem(getTranslation("lane.no-way", getTranslation("Lane." + lane.name())));
            }
        } else if (ways.size() == 1) {
            moves.open(card.row(), ways.getFirst());
        } else {
            new LaneMenu(card.row(), Map.of(lane, ways), moves).open();
        }
    }

    /** "Chuyển sang…": the same ways, without dragging. */
    void menu(LaneCard card) {
        new LaneMenu(card.row(), moves.of(card.row()), moves).open();
    }

    private void showOne(Lane lane) {
        one = lane;
        columns.forEach((each, column) -> column.setClassName("lane-shown", each == lane));
    }

    private LaneColumn column(Lane lane) {
        LaneColumn column = columns.get(lane);
        if (column == null) {
            throw new IllegalStateException("No column of " + lane);
        }
        return column;
    }
}
