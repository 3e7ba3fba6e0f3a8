package vn.dondoc.ui.shell;

import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.Tone;

/**
 * One line of the menu.
 *
 * @param order within its section, ascending
 * @param textKey the words, which are also the title of the page it leads to
 * @param path within the program, perhaps with a query: {@code nhiem-vu?nhom=qua-han}. Also the key of its count
 * @param tone the tint of its count while it is not zero
 */
public record MenuEntry(MenuSection section, int order, Icon icon, String textKey, String path, Tone tone) {

    /** An entry whose count, if it has one, is plain grey. */
    public MenuEntry(MenuSection section, int order, Icon icon, String textKey, String path) {
        this(section, order, icon, textKey, path, Tone.PLAIN);
    }
}
