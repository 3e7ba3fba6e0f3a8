package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.function.Function;
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
 * The five main jobs – register and issue; acknowledge and report; claim; confirm; find the overdue and urge – once with a
 * thumb on a screen of 360 pixels, once with the keys alone. They are done in a year before that of the other tests, so
 * that of all that the head of an office sees theirs is due first.
 */
@OfficeTest
class FiveJobsTest {

    private static final String REVIEW = "Rà soát biên chế các đơn vị sự nghiệp";
    private static final String LISTING = "Lập danh sách hồ sơ lưu trữ còn tồn";

    @Autowired
    TownOffice towns;

    @Autowired
    OfficeClock clock;

    @LocalServerPort
    int port;

    private Browser browser;
    private TownOffice.Town town;
    private String first;
    private String second;

    @BeforeEach
    void openTheOffice() {
        PlaywrightAssertions.setDefaultAssertionTimeout(10_000);
        browser = Chromium.get();
        // long before all that other tests leave behind: the first page names the three that are worst
        clock.setTo("2008-09-11T09:00");
        town = towns.open();
        first = town.task(REVIEW);
        second = town.task(LISTING);
    }

    @AfterEach
    void close() {
        Chromium.closeSessions();
    }

    @Test
    void theFiveJobsAreDoneWithAThumb() {
        jobs(Walker.PHONE, Hand.Thumb::new, "51/KH-UBND");
    }

    @Test
    void theFiveJobsAreDoneWithTheKeysAlone() {
        jobs(Walker.WIDE, Hand.Keys::new, "52/KH-UBND");
    }

    private void jobs(int width, Function<Walker, Hand> with, String number) {
        try (Walker head = walker(width);
                Walker focal = walker(width)) {
            Hand chief = signedIn(head, with, town.head());
            registerAndIssue(head, chief, number);

            Hand agency = signedIn(focal, with, town.focal());
            acknowledgeAndReport(focal, agency);
            claim(focal, agency);

            confirm(head, chief);

            clock.setTo("2008-10-22T09:00");
            findTheOverdueAndUrge(head, chief);
        }
    }

    private void registerAndIssue(Walker head, Hand hand, String number) {
        hand.press("Đăng ký văn bản");
        hand.press("Thường");
        hand.choose("Loại văn bản", "ke hoach", "Kế hoạch");
        hand.fill("Số, ký hiệu", number);
        hand.fill("Ngày ban hành", "10/09/2008");
        hand.choose("Cơ quan ban hành", town.office(), town.office());
        hand.fill("Trích yếu", "Sắp xếp biên chế và lưu trữ năm 2008");
        hand.choose("Lĩnh vực", town.field(), town.field());
        hand.press("Đăng ký");
        head.isAt(Pattern.compile(".*/van-ban/\\d+$"));
        task(hand, first, "10/10/2008", "Báo cáo");
        head.sees("Nhiệm vụ (1)");
        task(hand, second, "17/10/2008", "Danh sách");
        head.sees("Nhiệm vụ (2)");
        hand.press("Giao 2 nhiệm vụ");
        head.isTold("Đã giao 2 nhiệm vụ.");
    }

    private void task(Hand hand, String content, String due, String product) {
        hand.fill("Nội dung nhiệm vụ", content);
        hand.choose("Cơ quan chủ trì", town.agency(), town.agency());
        hand.fill("Hạn xử lý", due);
        hand.fill("Sản phẩm", product);
        hand.press("Thêm và nhập tiếp");
    }

    private void acknowledgeAndReport(Walker focal, Hand hand) {
        focal.open("/");
        hand.press(first);
        assertThat(focal.page.locator(".task-title")).hasText(first);
        hand.press("Tiếp nhận");
        focal.isTold("Đã tiếp nhận nhiệm vụ.");
        hand.press("Báo cáo tiến độ");
        hand.fill("Tiến độ đến hôm nay", "40");
        hand.fill("Đã làm được", "Đã rà soát 12 trên 30 đơn vị.");
        hand.press("Gửi báo cáo");
        focal.isTold("Đã gửi báo cáo.");
        focal.sees("40 %");
    }

    private static void claim(Walker focal, Hand hand) {
        hand.press("Đề nghị xác nhận hoàn thành");
        hand.fill("Kết quả", "Đã rà soát đủ 30 đơn vị.");
        hand.fill("Số, ký hiệu văn bản kết quả", "77/BC-SNV");
        hand.press("Đề nghị xác nhận hoàn thành");
        focal.isTold("Đã gửi đề nghị xác nhận hoàn thành.");
    }

    private void confirm(Walker head, Hand hand) {
        head.open("/");
        hand.press(first);
        assertThat(head.page.locator(".claim-box")).containsText("77/BC-SNV");
        hand.press("Xác nhận hoàn thành");
        head.isTold("Đã xác nhận hoàn thành.");
    }

    private void findTheOverdueAndUrge(Walker head, Hand hand) {
        head.open("/");
        hand.press(second);
        assertThat(head.page.locator(".task-title")).hasText(second);
        hand.press("Đôn đốc");
        assertThat(head.field("Lời nhắn của Văn phòng")).isVisible();
        hand.fill("Lời nhắn của Văn phòng", "Gửi danh sách trong tuần.");
        hand.press("Đôn đốc");
        head.isTold("đôn đốc.");
    }

    private Hand signedIn(Walker walker, Function<Walker, Hand> with, WalkOffice.Member member) {
        Hand hand = with.apply(walker);
        walker.open("/login");
        hand.fill("Tên đăng nhập hoặc thư điện tử", member.userName());
        hand.fill("Mật khẩu", WalkOffice.PASSWORD);
        walker.page.keyboard().press("Enter");
        assertThat(walker.page.locator(".person-name")).hasText(member.name());
        return hand;
    }

    private Walker walker(int width) {
        return new Walker(browser, "http://localhost:" + port, width);
    }
}
