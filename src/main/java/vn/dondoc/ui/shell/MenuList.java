package vn.dondoc.ui.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.ui.component.Count;
import vn.dondoc.ui.component.Tone;

/** One section of the menu: links with icons and counts. */
class MenuList extends Nav {

    private final Map<String, Anchor> links = new HashMap<>();
    private final Map<String, Count> counts = new HashMap<>();
    private final List<String> paths = new ArrayList<>();
    private final Map<String, Tone> tones = new HashMap<>();

    MenuList(MenuSection section, List<MenuEntry> entries) {
        addClassName("menu");
        String name = getTranslation(section.textKey());
        getElement().setAttribute("aria-label", name);
        if (section.isQueues()) {
            getElement().setAttribute("data-queues", "");
        }
        if (section != MenuSection.MAIN) {
            H2 heading = new H2(name);
            heading.addClassName("menu-heading");
            add(heading);
        }
        UnorderedList list = new UnorderedList();
        entries.forEach(entry -> list.add(new ListItem(link(entry))));
        add(list);
    }

    private Anchor link(MenuEntry entry) {
        Anchor link = new Anchor(entry.path());
        link.addClassName("menu-link");
        link.getElement().setAttribute("router-link", "");
        Span words = new Span(getTranslation(entry.textKey()));
        words.addClassName("menu-words");
        link.add(entry.icon().create(), words);
        links.put(entry.path(), link);
        tones.put(entry.path(), entry.tone());
        paths.add(entry.path());
        return link;
    }

    /** The paths of the entries, from top to bottom. */
    List<String> links() {
        return paths;
    }

    void show(Map<String, Long> numbers) {
        links.forEach((path, link) -> {
            Long number = numbers.get(path);
            if (number == null) {
                return;
            }
            Count badge = counts.get(path);
            if (badge == null) {
                badge = new Count(tones.getOrDefault(path, Tone.PLAIN), number);
                counts.put(path, badge);
                link.add(badge);
            }
            badge.set(number);
        });
    }

    /** Marks the entry that leads to the open page, and no other. */
    void mark(@Nullable String open) {
        links.forEach((path, link) -> {
            if (path.equals(open)) {
                link.getElement().setAttribute("aria-current", "page");
            } else {
                link.getElement().removeAttribute("aria-current");
            }
        });
    }
}
