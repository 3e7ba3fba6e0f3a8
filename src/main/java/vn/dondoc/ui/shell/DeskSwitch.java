package vn.dondoc.ui.shell;

import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Consumer;
import vn.dondoc.shared.PostId;
import vn.dondoc.ui.component.Icon;

/**
 * In which post one works now, for whoever has more than one: named in the header, the others behind it. Rights are never
 * summed: another post is another desk.
 */
class DeskSwitch extends NativeButton {

    private final ContextMenu menu;

    DeskSwitch(String now, List<DeskChoice> others, Consumer<PostId> sitDown) {
        addClassName("desk-switch");
        Span words = new Span(now);
        words.addClassName("desk-now");
        add(Icon.USER_CHECK.create(), words, Icon.CHEVRON_DOWN.create());
        setTitle(now);
        getElement()
                .setAttribute("aria-haspopup", "menu")
                .setAttribute("aria-label", getTranslation("shell.desk", now));
        menu = new ContextMenu(this);
        menu.setOpenOnClick(true);
        others.forEach(desk -> menu.addItem(desk.words(), click -> sitDown.accept(desk.post())));
    }

    /** The others, as they stand behind it. */
    List<MenuItem> others() {
        return menu.getItems();
    }
}
