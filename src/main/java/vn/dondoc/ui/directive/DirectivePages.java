package vn.dondoc.ui.directive;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The door to the screens of the register: where they are. */
@Component
public class DirectivePages implements ShellMenu {

    /** The register. */
    public static final String LIST = "van-ban";

    /** The form of a new directive. */
    public static final String NEW = LIST + "/moi";

    static final String BOOKS = LIST + "/so-den";
    static final String CORRECT = LIST + "/:id/sua";
    static final String END = LIST + "/:id/het-hieu-luc";
    static final String PAGE = LIST + "/:id";

    DirectivePages() {}

    /** The page of a directive. */
    public static String path(DirectiveId id) {
        return LIST + "/" + id;
    }

    static String correctPath(DirectiveId id) {
        return LIST + "/" + id + "/sua";
    }

    static String endPath(DirectiveId id) {
        return LIST + "/" + id + "/het-hieu-luc";
    }

    @Override
    public List<MenuEntry> entries(Actor actor) {
        boolean reads = actor.may(Right.READ_ALL) || actor.may(Right.READ_AGENCY);
        return reads
                ? List.of(new MenuEntry(MenuSection.MAIN, 30, Icon.FILE_TEXT, "directive.list.title", LIST))
                : List.of();
    }

    @Override
    public Map<String, Long> counts(Actor actor) {
        return Map.of();
    }
}
