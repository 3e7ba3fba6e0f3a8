package vn.dondoc.ui.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Inline;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** What every page starts with: the sheets in their order, the font, the mark, light and dark. */
@Push
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("css/tokens.css")
@StyleSheet("css/base.css")
@StyleSheet("css/icons.css")
@StyleSheet("css/fields.css")
@StyleSheet("css/parts.css")
@StyleSheet("css/shell.css")
@StyleSheet("css/directive.css")
@StyleSheet("css/tasks.css")
public class PageSetup implements AppShellConfigurator {

    /**
     * Old browsers get one plain page instead of a broken one; the chosen colours are set before the first picture. Runs
     * in browsers of any age: no modern syntax.
     */
    private static final String FIRST = """
            (function () {
              if (!('popover' in HTMLElement.prototype) || !(window.CSS && CSS.supports && CSS.supports('color', 'light-dark(red, blue)')
                  && CSS.supports('width', 'round(1.5px, 1px)') && CSS.supports('color', 'oklch(from red l c h)'))) {
                location.replace(document.baseURI.replace(/[^/]*$/, '') + 'browser.html');
                return;
              }
              try {
                var scheme = localStorage.getItem('dondoc.scheme');
                if (scheme === 'light' || scheme === 'dark') document.documentElement.dataset.scheme = scheme;
              } catch (e) { /* storage is switched off: the system's colours */ }
            })();""";

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.setViewport("width=device-width, initial-scale=1, viewport-fit=cover");
        settings.setPageTitle("Đôn Đốc");
        settings.addInlineWithContents(Inline.Position.PREPEND, FIRST, Inline.Wrapping.JAVASCRIPT);
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("format-detection", "telephone=no");
        settings.addLink(
                "fonts/inter.woff2",
                Map.of("rel", "preload", "as", "font", "type", "font/woff2", "crossorigin", "anonymous"));
        settings.addLink("icon.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
    }
}
