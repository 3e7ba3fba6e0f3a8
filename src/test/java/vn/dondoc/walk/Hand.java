package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;

/** How somebody reaches the things on a screen: with a thumb on a phone, or with the keys alone. */
interface Hand {

    /** A button, a link or a choice of these words. */
    void press(String words);

    void fill(String label, String text);

    /** The choice of that name, after some of it was typed. */
    default void choose(String label, String typed, String name) {
        fill(label, typed);
        assertThat(page().getByRole(AriaRole.OPTION).first()).containsText(name);
        page().keyboard().press("ArrowDown");
        page().keyboard().press("Enter");
        assertThat(page().getByLabel(label, new Page.GetByLabelOptions().setExact(true)))
                .hasValue(name);
    }

    Page page();

    /** A thumb: everything it presses is at least 44 pixels high, and the page never moves sideways. */
    record Thumb(Walker walker) implements Hand {

        @Override
        public void press(String words) {
            Locator thing = page().locator(
                            "vaadin-button:visible, button:visible, a[href]:visible, vaadin-radio-button:visible")
                    .filter(new Locator.FilterOptions()
                            .setHasText(Pattern.compile("^\\s*"
                                    + Pattern.quote(words).replace("\\Q", "").replace("\\E", "") + "\\s*$")))
                    .last();
            assertThat(walker.sideways()).as("before " + words).isEmpty();
            assertThat(height(thing)).as(words).isGreaterThanOrEqualTo(43.5);
            thing.tap();
        }

        /** A page that is just being drawn anew puts another one in its place: then that one is measured. */
        private static double height(Locator thing) {
            for (int i = 0; i < Keys.PATIENCE; i++) {
                thing.waitFor();
                BoundingBox box = thing.boundingBox();
                if (box != null) {
                    return box.height;
                }
            }
            throw new AssertionError("Never there long enough to be measured");
        }

        @Override
        public void fill(String label, String text) {
            Locator field = walker.field(label).last();
            field.tap();
            field.fill(text);
            field.press("Tab");
            assertThat(walker.sideways()).as(label).isEmpty();
        }

        @Override
        public void choose(String label, String typed, String name) {
            Locator field = walker.field(label).last();
            field.tap();
            field.fill(typed);
            page().getByRole(AriaRole.OPTION)
                    .filter(new Locator.FilterOptions().setHasText(name))
                    .first()
                    .tap();
            assertThat(field).hasValue(name);
            assertThat(walker.sideways()).as(label).isEmpty();
        }

        @Override
        public Page page() {
            return walker.page;
        }
    }

    /** Keys alone: forward by Tab to whatever has the name, then Enter. */
    record Keys(Walker walker) implements Hand {

        private static final int PATIENCE = 150;

        /** What a screen reader says of the focused thing. */
        private static final String NAME = """
                () => {
                  let at = document.activeElement;
                  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                  if (!at || at === document.body) return '';
                  const by = (at.getAttribute('aria-labelledby') ?? '').split(' ')
                      .map(id => document.getElementById(id)?.textContent ?? '').join(' ');
                  return (at.getAttribute('aria-label') || by.trim() || at.labels?.[0]?.textContent
                      || at.textContent || '').trim().replace(/\\s+/g, ' ');
                }""";

        @Override
        public void press(String words) {
            to(words);
            page().keyboard().press("Enter");
        }

        @Override
        public void fill(String label, String text) {
            to(label);
            page().keyboard().press("Control+a");
            page().keyboard().insertText(text);
        }

        /** Tabs on until the focus stands there; the page is not left by more than one round. */
        void to(String name) {
            page().getByText(name)
                    .or(page().getByLabel(name))
                    .filter(new Locator.FilterOptions().setVisible(true))
                    .first()
                    .waitFor();
            StringBuilder seen = new StringBuilder();
            for (int i = 0; i < PATIENCE; i++) {
                String now = (String) page().evaluate(NAME);
                if (now.equals(name)) {
                    return;
                }
                seen.append(now, 0, Math.min(now.length(), 30)).append(" | ");
                page().keyboard().press("Tab");
            }
            throw new AssertionError("No way by Tab to “" + name + "”: " + seen);
        }

        @Override
        public Page page() {
            return walker.page;
        }
    }
}
