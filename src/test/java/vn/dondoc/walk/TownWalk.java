package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.OfficeClock;

/** What walks through a task's life share: a day, an office of their own, and how its people find their way. */
abstract class TownWalk {

    @Autowired
    TownOffice towns;

    @Autowired
    OfficeClock clock;

    @LocalServerPort
    int port;

    TownOffice.Town town;
    Walker head;
    Walker focal;
    private final String morning;
    private Browser browser;

    /** @param morning when the walk begins, as {@link OfficeClock#setTo} has it */
    TownWalk(String morning) {
        this.morning = morning;
    }

    @BeforeEach
    void openTheOffice() throws Exception {
        Files.createDirectories(Path.of("target", "walk"));
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browser = Chromium.get();
        clock.setTo(morning);
        town = towns.open();
        head = signedIn(town.head());
        focal = signedIn(town.focal());
    }

    @AfterEach
    void close() {
        Chromium.closeSessions();
    }

    Walker signedIn(WalkOffice.Member member) {
        Walker walker = new Walker(browser, "http://localhost:" + port, Walker.WIDE);
        walker.open("/login");
        walker.signIn(member);
        return walker;
    }

    /** The head of office registers a plan of his own office and stands on its page. */
    void plan(String number, String issued, String subject) {
        head.startDirective("ke hoach", "Kế hoạch", number, issued);
        head.choose("Cơ quan ban hành", town.office(), town.office());
        head.fill("Trích yếu", subject);
        register();
    }

    /** The form of the directive is filled: its field, and on to its page. */
    void register() {
        head.choose("Lĩnh vực", town.field(), town.field());
        head.press("Đăng ký");
        head.isAt(Pattern.compile(".*/van-ban/\\d+$"));
    }

    /** By what it says, as whoever looks for it would. */
    void opens(Walker walker, String task) {
        walker.open("/nhiem-vu?q=" + town.field().replace(" ", "+"));
        walker.page.getByText(task).first().click();
        assertThat(walker.page.locator(".task-title")).hasText(task);
    }
}
