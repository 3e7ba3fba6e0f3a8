package vn.dondoc.ui.policy;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The door to the policies: their line in the menu. */
@Component
public class PolicyPages implements ShellMenu {

    static final String PATH = "quy-dinh";

    PolicyPages() {}

    @Override
    public List<MenuEntry> entries(Actor actor) {
        return actor.may(Right.MANAGE_POLICY)
                ? List.of(new MenuEntry(MenuSection.ADMINISTRATION, 50, Icon.SLIDERS_HORIZONTAL, "policy.title", PATH))
                : List.of();
    }
}
