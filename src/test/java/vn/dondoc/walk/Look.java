package vn.dondoc.walk;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Looks at one opened page wide and narrow, light and dark, and notes what is wrong there. The page is opened once: sizes
 * and colours are all done by style sheets, so that a page which is made narrower is what a narrow window opens. In the
 * dark axe tries only the contrast of colours, as nothing else differs.
 */
final class Look {

    private static final int HEIGHT = 900;
    private static final String AXE = axe();

    /** Flow has answered, the lists have their rows, and the browser has drawn twice since. */
    private static final String SETTLED = """
            () => {
              const moving = root => root.getAnimations().some(one => one.playState === 'running'
                      && one.effect.getComputedTiming().iterations !== Infinity)
                  || [...root.querySelectorAll('*')].some(part => part.shadowRoot && moving(part.shadowRoot));
              return Object.values(window.Vaadin?.Flow?.clients ?? {none: {isActive: () => true}})
                .every(client => !client.isActive?.())
              && ![...document.querySelectorAll('vaadin-grid')].some(grid => grid.loading)
              && document.querySelector('h1') !== null
              // colours may still be on their way from light to dark
              && !moving(document)
              && new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done(true))));
            }""";

    private static final String MEASURE = """
            async dark => {
              const wrong = [];
              const seen = part => {
                const box = part.getBoundingClientRect(), style = getComputedStyle(part);
                return box.width > 1 && box.height > 1 && style.visibility === 'visible' && style.opacity !== '0'
                    && style.clipPath === 'none' && box.right > 0 && box.bottom > 0 && part.checkVisibility();
              };
              const name = part => part.localName + (part.className ? '.' + part.className : '') + ' “'
                  + (part.getAttribute('aria-label') || part.textContent || '').trim().replace(/\\s+/g, ' ').slice(0, 40)
                  + '”';
              const page = document.scrollingElement;
              if (page.scrollWidth > innerWidth) {
                const widest = [...document.querySelectorAll('body *')].filter(part => seen(part)
                    && part.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(name);
                wrong.push('scrolls sideways, ' + page.scrollWidth + ' > ' + innerWidth + ': ' + widest);
              }
              for (const part of document.querySelectorAll('body *')) {
                const style = getComputedStyle(part);
                // a row of choices may be pushed along with a thumb
                if (['auto', 'scroll'].includes(style.overflowX) && part.scrollWidth > part.clientWidth + 1
                    && part.clientWidth > 0 && seen(part) && !part.matches('.toggles, textarea, input')) {
                  wrong.push('scrolls sideways inside ' + name(part) + ', ' + part.scrollWidth + ' > ' + part.clientWidth);
                }
              }
              // stricter than the rule of axe: no exception for targets with space around
              const least = 24;
              const own = 'vaadin-text-field, vaadin-text-area, vaadin-combo-box, vaadin-multi-select-combo-box, '
                  + 'vaadin-select, vaadin-checkbox, vaadin-radio-button, vaadin-date-picker, vaadin-number-field, '
                  + 'vaadin-integer-field, vaadin-email-field, vaadin-password-field, vaadin-time-picker, vaadin-upload';
              const targets = 'button, a[href], summary, input:not([type=hidden]), select, textarea, vaadin-button, '
                  + '[role=button], [role=tab], [role=menuitem], [role=option], ' + own;
              for (const part of document.querySelectorAll(targets)) {
                if (!seen(part) || part.parentElement.closest(own)) continue;
                // of a box to tick the whole of its transparent input answers
                const boxes = [part, ...part.querySelectorAll('input, label')].filter(one => one === part
                    || part.matches('vaadin-checkbox, vaadin-radio-button')).map(one => one.getBoundingClientRect());
                const box = {
                  width: Math.max(...boxes.map(one => one.width)), height: Math.max(...boxes.map(one => one.height))};
                const around = part.parentElement.textContent.trim().length > part.textContent.trim().length;
                const inSentence = part.localName === 'a' && getComputedStyle(part).display === 'inline' && around;
                if ((box.height < least - 0.5 || box.width < least - 0.5) && !inSentence) {
                  wrong.push('too small, ' + Math.round(box.width) + '×' + Math.round(box.height) + ': ' + name(part));
                }
              }
              const heads = [...document.querySelectorAll('h1')].filter(part => part.checkVisibility());
              if (heads.length !== 1) wrong.push(heads.length + ' h1: ' + heads.map(name));
              const title = document.title.replace(/\\s*[·–]\\s*Đôn Đốc$/, '').trim();
              if (!title || title === 'Đôn Đốc') wrong.push('no title of its own: ' + document.title);
              if (!/ · Đôn Đốc$/.test(document.title)) wrong.push('title does not name the program: ' + document.title);
              if (document.documentElement.lang !== 'vi') wrong.push('language ' + document.documentElement.lang);
              const found = (await axe.run(document, dark
                  ? {runOnly: ['color-contrast', 'link-in-text-block'], resultTypes: ['violations']}
                  : {resultTypes: ['violations']})).violations;
              return {
                wrong,
                axe: found.map(rule => ({
                  rule: rule.id, impact: rule.impact ?? 'minor', nodes: rule.nodes.length,
                  where: rule.nodes.slice(0, 3).map(node => node.target.join(' ') + ' ' + node.html.slice(0, 160)
                      + ' ' + (node.any[0]?.message ?? '')).join(' | ')})),
              };
            }""";

    /** What was looked at, and how. */
    enum View {
        WIDE(Walker.WIDE, ColorScheme.LIGHT, "1440"),
        WIDE_DARK(Walker.WIDE, ColorScheme.DARK, "1440 dark"),
        PHONE_DARK(Walker.PHONE, ColorScheme.DARK, "360 dark"),
        PHONE(Walker.PHONE, ColorScheme.LIGHT, "360");

        final int width;
        final ColorScheme scheme;
        final String words;

        View(int width, ColorScheme scheme, String words) {
            this.width = width;
            this.scheme = scheme;
            this.words = words;
        }
    }

    /** Rows of axe by impact. */
    record Findings(long severe, long moderate) {}

    private final List<String> wrong = new ArrayList<>();
    private final List<String> minor = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final Map<String, Map<View, Findings>> found = new TreeMap<>();

    void watch(Page page) {
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                errors.add(message.text() + " " + message.location());
            }
        });
    }

    void at(Page page, String name, Collection<View> views) {
        Map<View, Findings> here = new EnumMap<>(View.class);
        for (View view : views) {
            page.setViewportSize(view.width, HEIGHT);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(view.scheme).setReducedMotion(ReducedMotion.REDUCE));
            settle(page);
            here.put(view, look(page, view, name + ", " + view.words));
        }
        page.setViewportSize(Walker.WIDE, HEIGHT);
        found.put(name, here);
        errors.forEach(error -> wrong.add(name + ": error: " + error));
        errors.clear();
    }

    /** Waits until nothing on the page is on its way any more. */
    static void settle(Page page) {
        page.waitForFunction(SETTLED);
    }

    @SuppressWarnings("unchecked")
    private Findings look(Page page, View view, String where) {
        if (!Boolean.TRUE.equals(page.evaluate("typeof axe === 'object'"))) {
            page.evaluate(AXE);
        }
        var seen =
                (Map<String, Object>) Objects.requireNonNull(page.evaluate(MEASURE, view.scheme == ColorScheme.DARK));
        ((List<String>) Objects.requireNonNull(seen.get("wrong"))).forEach(line -> wrong.add(where + ": " + line));
        long severe = 0;
        long moderate = 0;
        for (Map<String, Object> rule : (List<Map<String, Object>>) Objects.requireNonNull(seen.get("axe"))) {
            boolean isSevere = List.of("serious", "critical").contains(rule.get("impact"));
            long nodes = ((Number) Objects.requireNonNull(rule.get("nodes"))).longValue();
            severe += isSevere ? nodes : 0;
            moderate += isSevere ? 0 : nodes;
            (isSevere ? wrong : minor)
                    .add(where + ": axe " + rule.get("rule") + " ×" + nodes + " " + rule.get("where"));
        }
        return new Findings(severe, moderate);
    }

    void wrong(String what) {
        wrong.add(what);
    }

    List<String> wrong() {
        return List.copyOf(wrong);
    }

    /** A table for docs/performance.md. */
    String table() {
        StringBuilder table =
                new StringBuilder("| page | " + String.join(" | ", words()) + " |\n|---|---|---|---|---|\n");
        found.forEach((name, views) -> {
            table.append("| ").append(name);
            for (View view : View.values()) {
                Findings one = views.get(view);
                table.append(" | ").append(one == null ? "" : one.severe() + " / " + one.moderate());
            }
            table.append(" |\n");
        });
        long looks = found.values().stream().mapToLong(Map::size).sum();
        table.append("\nLooks: ").append(looks).append('\n');
        table.append("\nWrong: ").append(wrong.size()).append('\n');
        wrong.forEach(line -> table.append("- ").append(line).append('\n'));
        table.append("\nModerate and minor: ").append(minor.size()).append('\n');
        minor.forEach(line -> table.append("- ").append(line).append('\n'));
        return table.toString();
    }

    private static List<String> words() {
        return List.of(View.values()).stream().map(view -> view.words).toList();
    }

    private static String axe() {
        try (InputStream script = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
