package vn.dondoc.ui.component;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.List;

/** The columns of a grid for which a phone has no room: nothing scrolls sideways there. */
public final class PhoneColumns {

    private static final int PHONE = 800;

    private PhoneColumns() {}

    /**
     * Shows the columns only where there is room; on a phone the grid has the class {@code room-phone}.
     *
     * @param rest what the remaining columns say in other words, or what a phone can do without
     */
    public static <T> void hide(Grid<T> grid, List<? extends Grid.Column<T>> rest) {
        grid.addAttachListener(attached -> {
            Page page = attached.getUI().getPage();
            show(grid, rest, page.getExtendedClientDetails().getWindowInnerWidth());
            Registration resized = page.addBrowserWindowResizeListener(change -> show(grid, rest, change.getWidth()));
            grid.addDetachListener(detached -> {
                detached.unregisterListener();
                resized.remove();
            });
        });
    }

    private static <T> void show(Grid<T> grid, List<? extends Grid.Column<T>> rest, int width) {
        boolean phone = width > 0 && width < PHONE;
        grid.setClassName("room-phone", phone);
        rest.forEach(column -> column.setVisible(!phone));
    }
}
