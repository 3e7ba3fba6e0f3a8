package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.Optional;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellBanner;
import vn.dondoc.ui.shell.ShellMenu;

/** The door to the working calendar: its line in the menu, and the banner that asks for next year's. */
@org.springframework.stereotype.Component
public class CalendarPages implements ShellMenu, ShellBanner {

    static final String PATH = "lich-lam-viec";

    private final WorkingCalendar calendar;

    CalendarPages(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The address of a year. */
    public static String year(int year) {
        return PATH + "?nam=" + year;
    }

    static void open(int year) {
        UI.getCurrent().navigate(PATH, QueryParameters.of("nam", String.valueOf(year)));
    }

    @Override
    public List<MenuEntry> entries(Actor actor) {
        return actor.may(Right.MANAGE_CALENDAR)
                ? List.of(new MenuEntry(MenuSection.ADMINISTRATION, 40, Icon.CALENDAR_COG, "calendar.title", PATH))
                : List.of();
    }

    @Override
    public Optional<Component> banner(Actor actor) {
        return calendar.yearToConfirm(actor).map(CalendarPages::ask);
    }

    private static Component ask(int year) {
        Anchor link = new Anchor(year(year), I18NProvider.translate("calendar.see-year", year));
        link.getElement().setAttribute("router-link", "");
        return new InlineMessage(
                        InlineMessage.Kind.WARNING,
                        I18NProvider.translate("calendar.to-confirm", year),
                        I18NProvider.translate("calendar.to-confirm-why"))
                .actions(link);
    }
}
