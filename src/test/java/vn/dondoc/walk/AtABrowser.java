package vn.dondoc.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.testing.Chromium;

/** What tests share that need a real browser but no walk: several people, each with a session of his own. */
abstract class AtABrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" content=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    Browser browser;

    @BeforeEach
    void openTheBrowser() {
        browser = Chromium.get();
    }

    @AfterEach
    void closeTheBrowser() {
        SecurityContextHolder.clearContext();
        Chromium.closeSessions();
    }

    /**
     * A session of this person; its first page is open and shows nothing yet. The form goes to the door as the browser
     * sends it, without the page around it: that page has its own walk.
     */
    BrowserContext signedIn(Member member) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        context.newPage();
        Matcher csrf = CSRF.matcher(context.request().get(site() + "/login").text());
        assertThat(csrf.find()).as("the door gives its token").isTrue();
        APIResponse inside = context.request()
                .post(
                        site() + "/login",
                        RequestOptions.create()
                                .setForm(FormData.create()
                                        .set("username", member.userName())
                                        .set("password", Staff.PASSWORD)
                                        .set("_csrf", csrf.group(1))));
        assertThat(inside.url()).as("where the door leads").doesNotContain("/login");
        return context;
    }

    String site() {
        return "http://localhost:" + port;
    }

    /** Every address of a file that a page shows, its menus opened. */
    Set<String> addresses(Page page, String path) {
        page.navigate(site() + path);
        page.locator("h1").first().waitFor();
        page.waitForFunction(
                "document.querySelectorAll('[href*=\"VAADIN/dynamic\"],[src*=\"VAADIN/dynamic\"]').length > 0");
        return addresses(page);
    }

    /** The same of the page as it stands. */
    static Set<String> addresses(Page page) {
        for (var button : page.locator("vaadin-button[aria-haspopup], vaadin-button.more, vaadin-menu-bar-button")
                .all()) {
            if (button.isVisible()) {
                button.click();
                Look.settle(page);
            }
        }
        Object found = page.evaluate("""
                () => [...document.querySelectorAll('[href*="VAADIN/dynamic"],[src*="VAADIN/dynamic"],[download*="VAADIN/dynamic"]')]
                    .flatMap(e => ['href', 'src', 'download'].map(name => e.getAttribute(name)))
                    .filter(value => value && value.includes('VAADIN/dynamic'))
                    .map(value => new URL(value, document.baseURI).href)""");
        Set<String> addresses = new TreeSet<>();
        ((List<?>) found).forEach(one -> addresses.add(String.valueOf(one)));
        return addresses;
    }

    static APIResponse get(BrowserContext context, String address) {
        return context.request().get(address, RequestOptions.create().setMaxRedirects(0));
    }
}
