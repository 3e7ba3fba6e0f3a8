package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dnd.DropEffect;
import com.vaadin.flow.component.dnd.DropTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Slice;
import vn.dondoc.task.Lane;
import vn.dondoc.task.TaskLanes;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;

/** One state: its name, how many tasks it has, and their cards; more of them when asked for. */
class LaneColumn extends Section {

    private final Lane lane;
    private final LaneBoard board;
    private final Span count = new Span();
    private final Div cards = new Div();
    private final Button more;
    private final DropTarget<LaneColumn> target;
    private @Nullable String after;

    LaneColumn(Lane lane, LaneBoard board) {
        this.lane = lane;
        this.board = board;
        addClassName("lane");
        String name = getTranslation("Lane." + lane.name());
        getElement().setAttribute("aria-label", name);
        count.addClassNames("num", "text-2");
        H2 title = new H2(name);
        title.addClassName("lane-title");
        Div head = new Div(title, count);
        head.addClassName("lane-head");
        cards.addClassName("lane-cards");
        more = Buttons.onceAtATime(
                Buttons.quiet(getTranslation("lane.more"), null, click -> show(board.more(lane, after))));
        add(head, cards);
        target = DropTarget.create(this);
        target.setDropEffect(DropEffect.MOVE);
        target.addDropListener(drop -> drop.getDragSourceComponent()
                .filter(LaneCard.class::isInstance)
                .map(LaneCard.class::cast)
                .ifPresent(card -> board.drop(card, lane)));
    }

    void show(TaskLanes.Cards first) {
        count.setText(Formats.number(first.count()));
        cards.removeAll();
        show(first.cards());
    }

    private void show(Slice<TaskRow> slice) {
        cards.remove(more);
        slice.rows().forEach(row -> cards.add(board.card(row)));
        after = slice.next();
        if (after != null) {
            cards.add(more);
        }
    }

    /** While a card is in the hand: whether it may be put down here. */
    void accepts(boolean now) {
        setClassName("lane-dim", !now);
        target.setActive(now);
    }

    Lane lane() {
        return lane;
    }
}
