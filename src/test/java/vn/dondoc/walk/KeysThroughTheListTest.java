package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeTest;

/** With the keys alone: sign in, skip the menu, open a row, close it, and stand on the same row again. */
@OfficeTest
class KeysThroughTheListTest extends AtABrowser {

    /** Whatever has the focus, also inside the elements of the page. */
    private static final String FOCUSED = """
            (() => {
              let at = document.activeElement;
              while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
              return at;
            })()""";

    private static final String ROW = FOCUSED + "?.closest('tr')?.querySelector('[part~=first-column-cell]') && "
            + FOCUSED + ".closest('tr').getAttribute('aria-rowindex')";

    @Autowired
    ScreenSamples samples;

    @Test
    void theWayFromTheSignInToATaskBesideTheListAndBackNeedsNoMouse() {
        Page page = atTheFirstRows(1440);
        Keyboard keys = page.keyboard();
        Object row = page.evaluate(ROW);
        assertThat(row).isNotNull();

        keys.press("Enter");
        opens(page);
        isOn(page, row);
        keys.press("ArrowDown");
        keys.press("ArrowUp");
        keys.press("Escape");
        closes(page);
        isOn(page, row);

        keys.press("Enter");
        opens(page);
        isOn(page, row);
        page.locator(".task-panel .task-scroll").focus();
        keys.press("Escape");
        closes(page);
        isOn(page, row);
    }

    /** The first button's hint would take the first Esc. */
    @Test
    void whatLiesOverTheListHasTheFocusAsAWholeAndOneEscLeadsBack() {
        Page page = atTheFirstRows(1200);
        Keyboard keys = page.keyboard();
        Object row = page.evaluate(ROW);
        assertThat(row).isNotNull();

        keys.press("Enter");
        opens(page);
        assertThat(page.locator(".task-panel .task-scroll")).isFocused();
        keys.press("Escape");
        closes(page);
        isOn(page, row);
    }

    /** Signed in, past the menu and on the second row of the list, by the keys. */
    private Page atTheFirstRows(int width) {
        Staff.Member officer = samples.make().people().get(Role.OFFICER);
        Page page = browser.newContext(
                        new Browser.NewContextOptions().setLocale("vi-VN").setViewportSize(width, 900))
                .newPage();
        page.setDefaultTimeout(20_000);
        Keyboard keys = page.keyboard();
        page.navigate(site() + "/login");
        page.waitForFunction("() => " + FOCUSED + "?.name === 'username'");
        keys.type(officer.userName());
        keys.press("Tab");
        keys.type(Staff.PASSWORD);
        keys.press("Enter");
        page.waitForURL(url -> !url.contains("/login"));

        page.navigate(site() + "/nhiem-vu");
        page.locator(".task-grid .task-text").first().waitFor();
        Look.settle(page);
        keys.press("Tab");
        assertThat(page.locator(".drawer-top > .skip-link")).isFocused();
        assertThat(page.locator(".drawer-top > .skip-link")).isInViewport();
        keys.press("Enter");
        assertThat(page.locator("#main")).isFocused();
        reachTheFirstRow(page);
        keys.press("ArrowDown");
        return page;
    }

    @Test
    void anAgencyIsOpenedAndClosedByTheKeys() {
        ScreenSamples.Made made = samples.make();
        Page page = signedIn(made.people().get(Role.ADMINISTRATOR)).pages().getFirst();
        page.setDefaultTimeout(20_000);
        Keyboard keys = page.keyboard();
        page.navigate(site() + "/co-quan");
        page.locator("vaadin-grid vaadin-grid-cell-content").first().waitFor();
        Look.settle(page);
        keys.press("Tab");
        assertThat(page.locator(".drawer-top > .skip-link")).isFocused();
        keys.press("Enter");
        assertThat(page.locator("#main")).isFocused();
        reachTheFirstRow(page);
        do {
            keys.press("ArrowDown");
        } while (Boolean.TRUE.equals(page.evaluate(FOCUSED + ".matches('[part~=family]')")));
        Object row = page.evaluate(ROW);
        keys.press("Enter");
        assertThat(page.locator(".detail-panel")).isVisible();
        Look.settle(page);
        isOn(page, row);
        keys.press("Escape");
        assertThat(page.locator(".detail-panel")).hasCount(0);
        isOn(page, row);
    }

    private static void opens(Page page) {
        page.waitForURL(Pattern.compile(".*[?&]chon=.*"));
        assertThat(page.locator(".task-panel .task-title")).isVisible();
        Look.settle(page);
    }

    private static void closes(Page page) {
        page.waitForURL(url -> !url.contains("chon="));
        assertThat(page.locator(".task-panel")).hasCount(0);
        Look.settle(page);
    }

    /** The focus is on that row again, or still. */
    private static void isOn(Page page, Object row) {
        page.waitForFunction("row => (" + ROW + ") === row", row);
    }

    private static void reachTheFirstRow(Page page) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if (Boolean.TRUE.equals(page.evaluate(FOCUSED + "?.closest('tbody')?.id === 'items'"))) {
                return;
            }
        }
        throw new AssertionError("No way by Tab into the rows");
    }
}
