package vn.dondoc.walk;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.RequestOptions;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
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

    @LocalServerPort
    int port;

    @Autowired
    Staff staff;

    private Playwright playwright;
    Browser browser;

    @BeforeEach
    void openTheBrowser() {
        playwright = Playwright.create();
        browser = Chromium.launch(playwright);
    }

    @AfterEach
    void closeTheBrowser() {
        SecurityContextHolder.clearContext();
        if (playwright != null) {
            playwright.close();
        }
    }

    /** A session of this person; its first page is open. */
    BrowserContext signedIn(Member member) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("vi-VN"));
        Page page = context.newPage();
        page.navigate(site() + "/login");
        page.getByLabel("Tên đăng nhập hoặc thư điện tử").fill(member.userName());
        page.locator("input[type=password]").fill(Staff.PASSWORD);
        page.locator("input[type=password]").press("Enter");
        page.waitForURL(url -> !url.contains("/login"));
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
                page.waitForTimeout(400);
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
