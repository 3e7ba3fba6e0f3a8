package vn.dondoc.ui.shell;

import java.util.List;
import java.util.Map;
import vn.dondoc.shared.Actor;

/** What one part of the program adds to the menu: a bean in its ui folder, so that the frame names no screen. */
public interface ShellMenu {

    /** The entries this actor may see; nothing is shown that he may not open. */
    List<MenuEntry> entries(Actor actor);

    /**
     * The live counts by {@link MenuEntry#path}: the same number as the title of the list behind. Asked at each
     * navigation and after {@link LiveMenu#changed}: one cheap query.
     */
    default Map<String, Long> counts(Actor actor) {
        return Map.of();
    }
}
