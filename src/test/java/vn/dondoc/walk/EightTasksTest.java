package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/**
 * A directive with a file and eight tasks, entered one after the other and given: counted in clicks, keys and pastes as the
 * browser gets them. The words of the paper are pasted, all else is typed. The seconds are the machine's and only told; what
 * they would be with a person's hand follows from the counts.
 */
@OfficeTest
class EightTasksTest {

    private static final List<String> TASKS = List.of(
            "Thống kê nhà công vụ giáo viên xuống cấp, đề xuất sửa chữa trước năm học mới",
            "Lập danh sách cán bộ thôn thôi việc do sắp xếp, dự toán trợ cấp",
            "Kiểm tra việc trả lương, phụ cấp cho nhân viên y tế thôn",
            "Rà soát vị trí việc làm của ba đơn vị sự nghiệp mới hợp nhất",
            "Tổng hợp nhu cầu bồi dưỡng tiếng dân tộc của công chức xã",
            "Xây dựng phương án bố trí công chức dôi dư ở bốn xã",
            "Đối chiếu hồ sơ người hưởng chế độ của xã giáp ranh",
            "Hướng dẫn các xã bầu trưởng thôn, tổ trưởng tổ dân phố");

    /** What a person needs: to point and click, to press a key, to paste what he has copied. Rounded up from what is usual. */
    private static final double CLICK_SECONDS = 1.5;

    private static final double KEY_SECONDS = 0.25;
    private static final double PASTE_SECONDS = 3;

    @Autowired
    TownOffice towns;

    @Autowired
    OfficeClock clock;

    @LocalServerPort
    int port;

    private Browser browser;
    private TownOffice.Town town;
    private Page page;
    private int pastes;

    @BeforeEach
    void openTheOffice() {
        PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
        browser = Chromium.get();
        clock.setTo("2009-03-10T09:00");
        town = towns.open();
    }

    @AfterEach
    void close() {
        Chromium.closeSessions();
    }

    @Test
    void aDirectiveWithEightTasksIsEnteredAndGivenInThreeMinutes() {
        try (Walker head = new Walker(browser, "http://localhost:" + port, Walker.WIDE)) {
            page = head.page;
            page.addInitScript("""
                    window.counted = {clicks: 0, keys: 0};
                    addEventListener('pointerdown', event => counted.clicks += event.isTrusted ? 1 : 0, true);
                    addEventListener('keydown', event => counted.keys += event.isTrusted ? 1 : 0, true);
                    """);
            head.open("/login");
            head.signIn(town.head());
            head.open("/");
            assertThat(head.button("Đăng ký văn bản")
                            .or(link("Đăng ký văn bản"))
                            .first())
                    .isVisible();
            long began = System.nanoTime();
            register(head);
            head.isAt(Pattern.compile(".*/van-ban/\\d+$"));
            for (int i = 0; i < TASKS.size(); i++) {
                task(head, i);
            }
            head.press("Giao 8 nhiệm vụ");
            head.isTold("Đã giao 8 nhiệm vụ.");
            double seconds = Duration.ofNanos(System.nanoTime() - began).toMillis() / 1000.0;
            tell(seconds);
        }
    }

    private void tell(double seconds) {
        @SuppressWarnings("unchecked")
        Map<String, Integer> counted = (Map<String, Integer>) page.evaluate("counted");
        int clicks = counted.get("clicks");
        int keys = counted.get("keys");
        double byHand = clicks * CLICK_SECONDS + keys * KEY_SECONDS + pastes * PASTE_SECONDS;
        System.out.printf(
                "eight tasks: %d clicks, %d keys, %d pastes; the script %.1f s, by hand %.0f s%n",
                clicks, keys, pastes, seconds, byHand);
        // ten for the directive, three for each task, one to begin with the first and one to give them all
        assertThat(clicks).isLessThanOrEqualTo(10 + 8 * 3 + 2);
        assertThat(byHand).isLessThanOrEqualTo(180);
    }

    private void register(Walker head) {
        click("Đăng ký văn bản");
        click("Thường");
        choose(head, "Loại văn bản", "ke hoach", "Kế hoạch");
        type(head, "Số, ký hiệu", "88/KH-UBND");
        type(head, "Ngày ban hành", "9/3");
        choose(head, "Cơ quan ban hành", "van phong ubnd tinh", town.office());
        into(head, "Trích yếu");
        paste("Về bố trí, sử dụng đội ngũ ở cơ sở năm 2009");
        choose(head, "Lĩnh vực", "noi vu", town.field());
        FileChooser chooser = page.waitForFileChooser(
                () -> page.locator("vaadin-upload [slot=add-button]").first().click());
        chooser.setFiles(new FilePayload("ke-hoach-88.pdf", "application/pdf", paper()));
        assertThat(page.locator(".file-list")).containsText("ke-hoach-88.pdf");
        click("Đăng ký");
    }

    private void task(Walker head, int index) {
        if (index == 0) {
            into(head, "Nội dung nhiệm vụ");
        }
        assertThat(head.field("Nội dung nhiệm vụ")).isFocused();
        paste(TASKS.get(index));
        choose(head, "Cơ quan chủ trì", "so noi vu", town.agency());
        type(head, "Hạn xử lý", (10 + index) + "/4");
        type(head, "Sản phẩm", "Báo cáo");
        page.keyboard().press("Control+Enter");
        head.sees("Nhiệm vụ (" + (index + 1) + ")");
        assertThat(head.field("Nội dung nhiệm vụ")).hasValue("");
    }

    private static void into(Walker head, String label) {
        head.field(label).last().click();
    }

    private void type(Walker head, String label, String text) {
        into(head, label);
        page.keyboard().type(text);
    }

    private void choose(Walker head, String label, String typed, String name) {
        type(head, label, typed);
        assertThat(page.getByRole(AriaRole.OPTION).first()).containsText(name);
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(head.field(label)).hasValue(name);
    }

    private void paste(String text) {
        page.keyboard().insertText(text);
        pastes++;
    }

    private void click(String words) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words).setExact(true))
                .or(link(words))
                .or(page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(words).setExact(true)))
                .first()
                .click();
    }

    private Locator link(String words) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(words).setExact(true));
    }

    private byte[] paper() {
        try (Page sheet = browser.newPage()) {
            sheet.setContent("<p>KẾ HOẠCH. " + String.join(". ", TASKS) + "</p>");
            return sheet.pdf();
        }
    }
}
