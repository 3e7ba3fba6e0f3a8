package vn.dondoc.ui.agency;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The register's line in the menu, for those who keep it. */
@Component
class AgencyMenu implements ShellMenu {

    @Override
    public List<MenuEntry> entries(Actor actor) {
        return actor.may(Right.MANAGE_AGENCIES)
                ? List.of(
                        new MenuEntry(MenuSection.ADMINISTRATION, 10, Icon.NETWORK, "agencies.title", AgencyPages.LIST))
                : List.of();
    }
}
