package vn.dondoc.ui.board;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The door to the board. */
@Component
public class BoardPages implements ShellMenu {

    /** Bảng điều hành. */
    public static final String PATH = "bang-dieu-hanh";

    private static final int ORDER = 40;

    BoardPages() {}

    @Override
    public List<MenuEntry> entries(Actor actor) {
        return actor.may(Right.READ_FIGURES)
                ? List.of(new MenuEntry(MenuSection.MAIN, ORDER, Icon.LAYOUT_DASHBOARD, "board.title", PATH))
                : List.of();
    }
}
