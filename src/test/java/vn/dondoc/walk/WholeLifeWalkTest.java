package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.OfficeTest;

/** What befalls a task beside the usual: more time, a rest, a hand-over inside the agency, a beat, the end of its directive. */
@OfficeTest
class WholeLifeWalkTest extends TownWalk {

    private String files;
    private String offices;
    private String people;

    WholeLifeWalkTest() {
        super("2026-05-11T09:00"); // a Monday
    }

    @BeforeEach
    void nameTheTasks() {
        files = town.task("Kiểm đếm hồ sơ của 12 đơn vị đã giải thể, lập danh mục nộp lưu");
        offices = town.task("Bố trí trụ sở cho các đơn vị sau sắp xếp");
        people = town.task("Báo cáo số người đã được bố trí việc mới");
    }

    @Test
    void aTaskGetsMoreTimeRestsIsHandedOnAndEndsWithItsDirective() {
        String directive = directive();

        moreTimeIsAskedForAndGranted();
        anAgencyHandsAPartOn();
        aTaskRestsAndTheBoardShowsIt();
        aTaskComesBackEachMonth();
        theDirectiveIsCorrected(directive);
        theDirectiveEnds(directive);
    }

    private String directive() {
        plan("64/KH-UBND", "08/05/2026", "Sắp xếp tổ chức, trụ sở và hồ sơ lưu trữ năm 2026");
        head.addTask(files, town.agency(), "29/05/2026", "Danh mục hồ sơ");
        head.addTask(offices, town.agency(), "19/06/2026", "Biên bản");
        head.addTask(people, town.agency(), "05/06/2026", "Báo cáo");
        head.press("Giao 3 nhiệm vụ");
        head.isTold("Đã giao 3 nhiệm vụ.");
        return head.path();
    }

    /** From the queue the decision is three presses away. */
    private void moreTimeIsAskedForAndGranted() {
        opens(focal, files);
        focal.press("Tiếp nhận");
        focal.isTold("Đã tiếp nhận nhiệm vụ.");
        focal.more("Xin gia hạn…");
        focal.date("Xin đến ngày", "14/06/2026"); // a Sunday
        focal.press("Dùng 15/06");
        assertThat(focal.field("Xin đến ngày")).hasValue("15/06/2026");
        focal.date("Xin đến ngày", "12/06/2026");
        focal.fill("Lý do", "Kho của 4 đơn vị bị dột, hồ sơ còn phải phơi, chưa đếm được.");
        focal.picture("24-xin-gia-han");
        assertThat(focal.seriousFindings()).isEmpty();
        focal.dialogButton("Gửi Văn phòng").click();
        focal.isTold("Đã gửi tới Văn phòng.");

        head.open("/xin-gia-han");
        Locator line = head.page.locator(".row-list > li").filter(new Locator.FilterOptions().setHasText(files));
        int before = head.clicks();
        line.getByText("Xem xét").click();
        assertThat(head.page.locator(".task-title")).hasText(files);
        head.picture("25-quyet-gia-han");
        head.press("Cho gia hạn");
        head.dialogButton("Cho gia hạn").click();
        head.isTold("Đã cho gia hạn.");
        assertThat(head.clicks() - before)
                .as("clicks to decide an extension, from its queue")
                .isEqualTo(3);
        assertThat(head.page.locator(".task-head")).containsText("Hạn 12/06/2026");
    }

    private void anAgencyHandsAPartOn() {
        opens(focal, files);
        focal.press("Giao nội bộ…");
        focal.page.getByLabel("Giao một phần").click();
        focal.choose("Giao cho", town.clerk().name(), town.clerk().name());
        focal.fill("Nội dung việc", "Đếm hồ sơ ở kho cũ của 4 đơn vị");
        focal.date("Hạn", "29/05/2026");
        focal.picture("26-giao-noi-bo");
        assertThat(focal.seriousFindings()).isEmpty();
        focal.dialogButton("Giao").click();
        focal.sees("Đếm hồ sơ ở kho cũ của 4 đơn vị");
        focal.open("/viec-noi-bo");
        focal.sees("Đếm hồ sơ ở kho cũ của 4 đơn vị");
        focal.picture("27-viec-noi-bo");

        head.page.reload();
        assertThat(head.page.locator(".task-title")).hasText(files);
        assertThat(head.page.locator("body")).not().containsText("kho cũ của 4 đơn vị");
    }

    private void aTaskRestsAndTheBoardShowsIt() {
        opens(head, offices);
        head.more("Tạm dừng…");
        head.fill("Lý do tạm dừng", "Chờ quyết định sắp xếp trụ sở của tỉnh");
        head.fill("Văn bản cho tạm dừng", "212/UBND-NC");
        head.picture("28-tam-dung");
        assertThat(head.seriousFindings()).isEmpty();
        head.dialogButton("Tạm dừng").click();
        head.isTold("Đã tạm dừng.");

        head.open("/nhiem-vu?xem=bang&q=" + town.field().replace(" ", "+"));
        List.of(files, offices, people)
                .forEach(task -> assertThat(head.page.getByText(task).first()).isVisible());
        head.picture("29-bang-theo-trang-thai");
        assertThat(head.seriousFindings()).isEmpty();
    }

    private void aTaskComesBackEachMonth() {
        opens(head, people);
        head.more("Lặp lại định kỳ…");
        head.sees("Các hạn tới:");
        head.picture("30-lap-lai-dinh-ky");
        assertThat(head.seriousFindings()).isEmpty();
        head.dialogButton("Lưu lịch").click();
        head.isTold("Đã lưu lịch định kỳ.");
    }

    private void theDirectiveIsCorrected(String directive) {
        head.open(directive);
        head.press("Đính chính…");
        head.fill("Số, ký hiệu văn bản đính chính", "65/ĐC-UBND");
        head.date("Ngày văn bản đính chính", "11/05/2026");
        head.fill("Nội dung đính chính", "Mục II.3: số người báo cáo ngày 12/6/2026, không phải 05/6/2026.");
        Locator fate = head.page.locator("vaadin-select").last();
        fate.click();
        head.page
                .getByRole(AriaRole.OPTION)
                .filter(new Locator.FilterOptions().setHasText("Đính chính"))
                .click();
        Locator day = head.page.getByLabel(Pattern.compile("^Hạn đúng của NV"));
        day.fill("12/06/2026");
        day.press("Tab");
        assertThat(head.seriousFindings()).isEmpty();
        head.press("Ghi đính chính");
        head.isTold("Đã ghi đính chính văn bản.");
        head.sees("Đã đính chính theo 65/ĐC-UBND");
    }

    private void theDirectiveEnds(String directive) {
        head.open(directive + "/het-hieu-luc");
        head.page.getByLabel("Thu hồi").click();
        head.fill("Số, ký hiệu văn bản", "70/QĐ-UBND");
        head.date("Ngày văn bản", "11/05/2026");
        head.fill("Lý do", "Chuyển nhiệm vụ sang đề án sắp xếp của tỉnh");
        head.sees("Nhiệm vụ chưa xong (3)");
        head.picture("31-het-hieu-luc");
        assertThat(head.seriousFindings()).isEmpty();
        head.press("Cho hết hiệu lực");
        head.isTold("Văn bản đã hết hiệu lực.");
        opens(focal, people);
        focal.sees("Kết thúc");
    }
}
