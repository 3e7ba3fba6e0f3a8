package vn.dondoc.ui.reminder;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The door to the screens of reminders: where they are, and their line in the menu. */
@Component
public class ReminderPages implements ShellMenu {

    /** Xem trước thư nhắc: what would go out next, before mail is switched on and after. */
    public static final String PREVIEW = "xem-truoc-thu";

    ReminderPages() {}

    @Override
    public List<MenuEntry> entries(Actor actor) {
        return seesPreview(actor)
                ? List.of(new MenuEntry(
                        MenuSection.ADMINISTRATION, 62, Icon.MAIL_OPEN, "reminder-preview.title", PREVIEW))
                : List.of();
    }

    static boolean seesPreview(Actor actor) {
        return actor.may(Right.SWITCH_MAIL) || actor.may(Right.MANAGE_MAIL);
    }
}
