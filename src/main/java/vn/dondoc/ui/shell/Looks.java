package vn.dondoc.ui.shell;

import com.vaadin.flow.component.UI;
import java.util.Locale;

/** How this browser shows the program: language and colours. */
public final class Looks {

    private Looks() {}

    /** Takes effect at once: the page is loaded anew. */
    public static void language(UI ui, Locale locale) {
        Languages.choose(ui, locale);
    }

    /** @param scheme {@code light}, {@code dark}, or empty for the machine's own */
    public static void colours(UI ui, String scheme) {
        ui.getPage()
                .executeJs(
                        "localStorage.setItem('dondoc.scheme', $0); document.documentElement.dataset.scheme = $0;",
                        scheme);
    }
}
