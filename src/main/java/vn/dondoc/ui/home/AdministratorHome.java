package vn.dondoc.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.shell.MenuEntry;
import vn.dondoc.ui.shell.MenuSection;
import vn.dondoc.ui.shell.ShellMenu;

/** The first page of the administrator: the ways to accounts, mail and settings; no content of any task. */
@Component
class AdministratorHome {

    private final ObjectProvider<ShellMenu> menus;
    private final HomeReading reading;
    private final Texts texts;

    AdministratorHome(ObjectProvider<ShellMenu> menus, HomeReading reading, Texts texts) {
        this.menus = menus;
        this.reading = reading;
        this.texts = texts;
    }

    void fill(Page page, Actor actor) {
        Locale locale = page.getUI().map(ui -> ui.getLocale()).orElse(Texts.VIETNAMESE);
        page.with(new PageHeader(texts.in(locale, "home.title")).note(reading.dayLine(locale)));
        Div ways = new Div();
        ways.addClassName("ways");
        menus.orderedStream()
                .flatMap(menu -> menu.entries(actor).stream())
                .filter(entry -> entry.section() == MenuSection.ADMINISTRATION)
                .sorted(Comparator.comparingInt(MenuEntry::order))
                .forEach(entry -> ways.add(way(entry, locale)));
        page.with(ways);
    }

    private Anchor way(MenuEntry entry, Locale locale) {
        Anchor way = new Anchor(entry.path());
        Span purpose = new Span(texts.in(locale, "home.way." + entry.path()));
        purpose.addClassNames("small", "text-2");
        Div words = new Div(new Span(texts.in(locale, entry.textKey())), purpose);
        words.addClassName("way-words");
        way.add(entry.icon().create(), words);
        way.addClassNames("card", "way");
        way.getElement().setAttribute("router-link", "");
        return way;
    }
}
