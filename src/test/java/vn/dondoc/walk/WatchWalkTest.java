package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.OfficeTest;

/** Who watches: over an express task that nobody takes, over what somebody leaves behind, over mistakes and figures. */
@OfficeTest
class WatchWalkTest extends TownWalk {

    private static final String DUTY_PHONE = "0216 3 555 114";

    @Autowired
    ATask tasks;

    private WalkOffice.Member leaves;
    private WalkOffice.Member comes;
    private String storm;
    private String boats;

    WatchWalkTest() {
        super("2026-06-08T09:00"); // a Monday
    }

    @BeforeEach
    void twoOfficers() {
        leaves = towns.joins(town, "Lường Thị Pánh", "panh.luong", Role.OFFICER, "Chuyên viên phòng Tổng hợp");
        comes = towns.joins(town, "Quàng Văn Sơn", "son.quang", Role.OFFICER, "Chuyên viên phòng Nội chính");
        storm = town.task("Cử lực lượng trực 24/24 giờ, báo cáo nhanh tình hình mưa lũ");
        boats = town.task("Điều động xuồng cứu hộ đến các xã ven sông");
    }

    @AfterEach
    void nothingRings() {
        tasks.nothingRings();
    }

    @Test
    void whatNobodyTakesIsLeftBehindOrIsWrongComesBeforeSomebodysEyes() {
        theAgencySaysWhoIsOnDuty();
        anExpressTaskIsGiven();
        nobodyTakesItAndTheOfficeIsAlarmed();
        aMistakeIsTakenBack();
        theInspectorFindsIt();
        anOfficerLeaves();
        theFiguresAreReadByWhoSeesNoTask();
    }

    private void theAgencySaysWhoIsOnDuty() {
        focal.open("/truc");
        shift(town.focal().name(), "0216 3 555 110", "09/06/2026", "09/06/2026");
        shift(town.clerk().name(), DUTY_PHONE, "10/06/2026", "12/06/2026");
        focal.press("Thêm ca trực");
        focal.choose("Người trực", town.clerk().name(), town.clerk().name());
        focal.fill("Điện thoại trực", DUTY_PHONE);
        focal.date("Từ ngày", "08/06/2026");
        focal.picture("42-ghi-lich-truc");
        assertThat(focal.seriousFindings()).isEmpty();
        focal.dialogButton("Thêm ca trực").click();
        focal.dialogIsGone();
        focal.sees("Đang trực hôm nay");
    }

    private void shift(String person, String phone, String from, String to) {
        focal.press("Thêm ca trực");
        focal.choose("Người trực", person, person);
        focal.fill("Điện thoại trực", phone);
        focal.date("Từ ngày", from);
        focal.date("Đến hết ngày", to);
        focal.dialogButton("Thêm ca trực").click();
        focal.dialogIsGone();
    }

    private void anExpressTaskIsGiven() {
        head.startDirective("cong dien", "Công điện", "14/CĐ-UBND", "08/06/2026");
        head.choose("Cơ quan ban hành", town.office(), town.office());
        head.fill("Trích yếu", "Ứng phó mưa lũ, sạt lở đất sau bão số 3");
        head.choose("Độ khẩn", "Hỏa", "Hỏa tốc");
        register();
        head.choose("Người theo dõi", leaves.name(), leaves.name());
        head.addTask(storm, town.agency(), "12/06/2026", "Báo cáo nhanh");
        head.addTask(boats, town.agency(), "15/06/2026", "Báo cáo");
        head.press("Giao 2 nhiệm vụ");
        head.isTold("Đã giao 2 nhiệm vụ.");
    }

    private void nobodyTakesItAndTheOfficeIsAlarmed() {
        head.open("/");
        clock.forward(Duration.ofMinutes(34));
        Locator alarm = head.page.locator(".express-alarm");
        Locator line = alarm.locator(".express-line").filter(new Locator.FilterOptions().setHasText(storm));
        assertThat(line).containsText(town.agency());
        assertThat(line).containsText("đã 34 phút");
        assertThat(line).containsText(DUTY_PHONE);
        head.picture("41-hoa-toc");
        assertThat(head.seriousFindings()).isEmpty();
        line.getByText("Ghi nhận đôn đốc").click();
        head.fill("Người trả lời", town.clerk().name() + ", trực ban");
        head.fill("Nội dung trao đổi", "Đã nhận điện thoại, báo Giám đốc Sở và tiếp nhận ngay.");
        head.date("Hứa xong ngày", "10/06/2026");
        head.picture("47-ghi-nhan-don-doc");
        assertThat(head.seriousFindings()).isEmpty();
        head.dialogButton("Ghi nhận").click();
        head.isTold("Đã ghi vào lịch sử.");

        opens(focal, storm);
        focal.press("Tiếp nhận");
        focal.isTold("Đã tiếp nhận nhiệm vụ.");
        assertThat(line).hasCount(0);
    }

    private void aMistakeIsTakenBack() {
        head.page
                .locator(".express-line")
                .filter(new Locator.FilterOptions().setHasText(boats))
                .locator("a[href*='nhiem-vu']:visible")
                .first()
                .click();
        assertThat(head.page.locator(".task-title")).hasText(boats);
        head.more("Hủy giao nhầm…");
        head.fill("Nhầm ở chỗ nào", "Xuồng cứu hộ do Bộ Chỉ huy quân sự tỉnh quản lý, không phải Sở Nội vụ");
        head.dialogButton("Hủy giao nhầm").click();
        head.isTold("Đã hủy việc giao nhầm.");
    }

    private void theInspectorFindsIt() {
        Walker inspector = signedIn(towns.joins(town, "Tao Văn Chung", "chung.tao", Role.INSPECTOR, "Thanh tra viên"));
        Locator mistakes = inspector.page.getByLabel("Đã hủy do giao nhầm");
        assertThat(mistakes).isVisible();
        inspector.picture("43-thanh-tra");
        assertThat(inspector.seriousFindings()).isEmpty();
        mistakes.locator(".section-action").click();
        inspector.sees("Giao nhầm đã hủy");
        inspector.open(inspector.path() + "&q=" + town.field().replace(" ", "+"));
        inspector.page.getByText(boats).first().click();
        assertThat(inspector.page.locator(".task-title")).hasText(boats);
        inspector.sees("không phải Sở Nội vụ");
        assertThat(inspector.acts()).isEmpty();
        inspector.picture("44-thanh-tra-giao-nham");
        assertThat(inspector.seriousFindings()).isEmpty();
    }

    private void anOfficerLeaves() {
        Walker administrator =
                signedIn(towns.joins(town, "Lò Thị Mai", "mai.lo", Role.ADMINISTRATOR, "Quản trị hệ thống"));
        administrator.open("/nguoi-dung?tim=" + leaves.userName());
        administrator
                .page
                .locator("vaadin-grid")
                .getByText(leaves.name())
                .first()
                .click();
        administrator.press("Kết thúc");
        administrator.sees("Nhiệm vụ, dự thảo đang theo dõi: 1");
        administrator.choose("Người nhận bàn giao", comes.name(), comes.name());
        administrator.picture("45-ban-giao");
        assertThat(administrator.seriousFindings()).isEmpty();
        administrator.dialogButton("Kết thúc").click();
        administrator.isTold("Đã bàn giao cho " + comes.name() + ".");
        opens(head, storm);
        head.sees(comes.name());
    }

    private void theFiguresAreReadByWhoSeesNoTask() {
        Walker board = signedIn(
                towns.joins(town, "Vi Thị Hoan", "hoan.vi", Role.EMULATION_BOARD, "Chuyên viên thi đua, khen thưởng"));
        board.open("/bang-dieu-hanh");
        board.sees("Quá hạn theo cơ quan");
        board.picture("46-thi-dua");
        assertThat(board.seriousFindings()).isEmpty();
        assertThat(board.page.locator("body")).not().containsText(storm);
    }
}
