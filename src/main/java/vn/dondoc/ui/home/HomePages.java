package vn.dondoc.ui.home;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The door to what each role sees first. */
@Component
public class HomePages implements ShellMenu {

    /** Hôm nay. */
    public static final String PATH = "";

    HomePages() {}

    @Override
    public List<MenuEntry> entries(Actor actor) {
        return List.of(new MenuEntry(MenuSection.MAIN, 0, Icon.HOUSE, "home.title", PATH));
    }
}
