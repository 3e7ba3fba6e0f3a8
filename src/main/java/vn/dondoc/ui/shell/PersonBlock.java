package vn.dondoc.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.contextmenu.SubMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Initials;

/** Who is signed in, at the bottom of the drawer, with the menu of what concerns the person: account, colours, sign out. */
class PersonBlock extends NativeButton {

    PersonBlock(Actor actor, Iterable<PersonLink> links, Runnable signOut) {
        addClassName("person");
        Span name = new Span(actor.name());
        name.addClassName("person-name");
        Absent absent = actor.inPlaceOf();
        String title =
                absent == null ? actor.title() : getTranslation("shell.in-place-of", absent.name(), absent.title());
        Span post = new Span(actor.agencyName().isEmpty() ? title : title + " · " + actor.agencyName());
        post.addClassName("person-post");
        Div words = new Div(name, post);
        words.addClassName("person-words");
        add(new Initials(actor.name()), words, Icon.CHEVRON_UP.create());
        Span what = new Span(getTranslation("shell.person"));
        what.addClassName("sr-only");
        words.add(what);
        getElement().setAttribute("aria-haspopup", "menu");

        ContextMenu menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        for (PersonLink link : links) {
            menu.addItem(
                    row(link.icon(), getTranslation(link.textKey())),
                    click -> getUI().ifPresent(ui -> ui.navigate(link.path())));
        }
        SubMenu schemes =
                menu.addItem(row(Icon.SUN_MOON, getTranslation("shell.scheme"))).getSubMenu();
        scheme(schemes, Icon.MONITOR, "");
        scheme(schemes, Icon.SUN, "light");
        scheme(schemes, Icon.MOON, "dark");
        SubMenu languages = menu.addItem(row(Icon.LANGUAGES, getTranslation("shell.language")))
                .getSubMenu();
        language(languages, Texts.VIETNAMESE, "Tiếng Việt");
        language(languages, Locale.ENGLISH, "English");
        menu.addSeparator();
        menu.addItem(row(Icon.LOG_OUT, getTranslation("shell.sign-out")), click -> signOut.run());
    }

    private void scheme(SubMenu menu, Icon icon, String scheme) {
        String key = "shell.scheme." + (scheme.isEmpty() ? "system" : scheme);
        menu.addItem(
                row(icon, getTranslation(key)),
                click -> getElement()
                        .executeJs(
                                "localStorage.setItem('dondoc.scheme', $0); document.documentElement.dataset.scheme = $0;",
                                scheme));
    }

    private void language(SubMenu menu, Locale locale, String name) {
        MenuItem item = menu.addItem(name, click -> getUI().ifPresent(ui -> Languages.choose(ui, locale)));
        item.setEnabled(!getLocale().getLanguage().equals(locale.getLanguage()));
    }

    private static Component row(Icon icon, String words) {
        Div row = new Div(icon.create(), new Span(words));
        row.addClassName("menu-row");
        return row;
    }
}
