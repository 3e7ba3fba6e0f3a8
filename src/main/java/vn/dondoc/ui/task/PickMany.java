package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.i18n.I18NProvider;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;

/** "Chọn nhiều": brings the ticks onto the rows where the list is too narrow to have them always. */
final class PickMany {

    private final TaskGrid grid;
    private final Button button;
    private boolean picking;
    private boolean narrow;
    private boolean offered = true;

    PickMany(TaskGrid grid) {
        this.grid = grid;
        button = Buttons.plain("", Icon.LIST_CHECKS, click -> pick(!picking));
        button.addClassName("pick-many");
        pick(false);
        grid.onRoom(now -> {
            narrow = now != TaskGrid.Room.WIDE;
            button.setVisible(narrow && offered);
        });
    }

    Button button() {
        return button;
    }

    /** Whether there are rows to pick. */
    void offered(boolean now) {
        offered = now;
        button.setVisible(narrow && offered);
    }

    /** No row is ticked any more, and the rows open again when pressed. */
    void end() {
        pick(false);
    }

    private void pick(boolean now) {
        picking = now;
        button.setText(I18NProvider.translate(now ? "bulk.pick-end" : "bulk.pick"));
        button.getElement().setAttribute("aria-pressed", String.valueOf(now));
        grid.picking(now);
        if (!now) {
            grid.deselectAll();
        }
    }
}
