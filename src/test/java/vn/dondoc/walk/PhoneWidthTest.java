package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeTest;

/** A phone's page is as wide as the phone: what a banner above the page only speaks takes no room. */
@OfficeTest
@Tag("browser")
class PhoneWidthTest extends AtABrowser {

    private static final int PHONE = 360;

    private static Page opened(BrowserContext session, String path, int width) {
        Page page = session.pages().getFirst();
        page.setViewportSize(width, 780);
        page.navigate(path);
        Look.settle(page);
        return page;
    }

    /** Puts an element at the end of a page that is longer than any window. */
    private static void endsWith(Page page, String kind, String style) {
        page.evaluate("""
                ([kind, style]) => {
                  const long = document.createElement('div');
                  long.style.height = '3000px';
                  const last = document.createElement(kind);
                  last.className = style;
                  last.textContent = 'Hết';
                  document.querySelector('main').append(long, last);
                }""", List.of(kind, style));
    }

    @Test
    void aLongLineThatIsOnlySpokenMakesThePageNoWider() {
        try (BrowserContext session = signedIn(staff.member(Role.OFFICER))) {
            Page page = opened(session, site() + "/nhiem-vu", PHONE);
            page.evaluate("""
                    () => {
                      const spoken = document.createElement('span');
                      spoken.className = 'sr-only';
                      spoken.textContent = 'Cùng chủ hồ kiểm tra đập, cửa xả, còi báo của các thủy điện; '.repeat(3);
                      document.querySelector('.banners').append(spoken);
                    }""");
            assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
        }
    }

    /** Else a thumb that reaches the end of the page moves all of it out of sight. */
    @Test
    void aWordAtTheEndOfAPageThatIsOnlySpokenMakesTheWindowNoLonger() {
        try (BrowserContext session = signedIn(staff.member(Role.OFFICER))) {
            for (int width : new int[] {PHONE, Walker.WIDE}) {
                Page page = opened(session, site() + "/", width);
                endsWith(page, "span", "sr-only");
                assertThat(page.evaluate("document.documentElement.scrollHeight - innerHeight"))
                        .as("%d px wide", width)
                        .isEqualTo(0);
            }
        }
    }

    /** The way out is at the foot of the menu, where the bar of a page stands. */
    @Test
    void theMenuLiesOverTheBarOfAPage() {
        try (BrowserContext session = signedIn(staff.member(Role.OFFICER))) {
            Page page = opened(session, site() + "/", PHONE);
            endsWith(page, "div", "action-bar");
            page.locator("vaadin-drawer-toggle").click();
            page.waitForFunction("() => document.querySelector('vaadin-app-layout').drawerOpened");
            Look.settle(page);
            assertThat(page.evaluate("document.elementFromPoint(60, innerHeight - 30).closest('.action-bar')"))
                    .isNull();
        }
    }
}
