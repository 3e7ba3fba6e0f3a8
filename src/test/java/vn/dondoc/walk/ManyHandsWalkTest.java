package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.OfficeTest;

/** What needs more than one agency, or more than one paper: given to several, asked of another, moved, found twice, answered above. */
@OfficeTest
class ManyHandsWalkTest extends TownWalk {

    private TownOffice.Town neighbour;
    private String count;
    private String plan;

    ManyHandsWalkTest() {
        super("2026-05-18T09:00"); // a Monday
    }

    @BeforeEach
    void openTheNeighbour() {
        neighbour = towns.open();
        count = town.task("Thống kê nhà văn hóa thôn bị hư hỏng sau mưa đá");
        plan = town.task("Lập phương án sửa chữa nhà văn hóa thôn");
    }

    @Test
    void agenciesAnswerEachForItselfAndPapersMeet() {
        plan("86/KH-UBND", "15/05/2026", "Khắc phục hậu quả mưa đá ngày 14/5/2026");

        severalLeadEachForItself();
        anotherHelps();
        head.press("Giao 3 nhiệm vụ");
        head.isTold("Đã giao 3 nhiệm vụ.");

        theyAreAskedForNumbers();
        anAgencyAsksAnother();
        theyTalk();
        aWrongDayIsCorrectedAndTheLeadMoves();
        theSameTaskInAnotherPaper();
        theProvinceAnswersAbove();
        aWordIsWrittenDown();
        somebodyIsAway();
    }

    private void severalLeadEachForItself() {
        head.fill("Nội dung nhiệm vụ", count);
        head.press("Nhiều cơ quan chủ trì");
        head.adds("Các cơ quan chủ trì", town.agency());
        head.adds("Các cơ quan chủ trì", neighbour.agency());
        head.date("Hạn xử lý", "29/05/2026");
        head.fill("Sản phẩm", "Bảng thống kê");
        head.picture("32-nhieu-co-quan-chu-tri");
        assertThat(head.seriousFindings()).isEmpty();
        head.press("Thêm và nhập tiếp");
        assertThat(head.page.locator(".task-draft")).hasCount(2);
        assertThat(head.field("Nội dung nhiệm vụ")).hasValue("");
    }

    private void anotherHelps() {
        head.fill("Nội dung nhiệm vụ", plan);
        head.choose("Cơ quan chủ trì", town.agency(), town.agency());
        head.adds("Cơ quan phối hợp", neighbour.agency());
        head.date("Hạn xử lý", "19/06/2026");
        head.fill("Sản phẩm", "Phương án");
        head.press("Thêm và nhập tiếp");
        assertThat(head.page.locator(".task-draft")).hasCount(3);
    }

    private void theyAreAskedForNumbers() {
        opens(head, count);
        head.page.getByText("Xem trả lời của các cơ quan").first().click();
        head.sees("0/2 đã xác nhận");
        head.press("Thêm câu hỏi");
        head.fill("Câu hỏi", "Số nhà văn hóa hư hỏng");
        head.fill("Đơn vị tính", "nhà");
        head.dialogButton("Thêm").click();
        head.isTold("Đã thêm câu hỏi.");
        String folder = head.path();

        opens(focal, count);
        focal.press("Tiếp nhận");
        focal.isTold("Đã tiếp nhận nhiệm vụ.");
        focal.press("Trả lời phiếu");
        focal.page.getByLabel("Số nhà văn hóa hư hỏng").first().fill("14");
        focal.dialogButton("Lưu phiếu").click();
        focal.isTold("Đã lưu phiếu.");

        head.open(folder);
        head.sees("1/2 cơ quan trả lời đủ");
        head.picture("33-viec-giao-chung");
        assertThat(head.seriousFindings()).isEmpty();
    }

    private void anAgencyAsksAnother() {
        opens(focal, plan);
        focal.press("Tiếp nhận");
        focal.isTold("Đã tiếp nhận nhiệm vụ.");
        focal.more("Đề nghị phối hợp…");
        focal.fill("Nội dung đề nghị", "Cho biết đơn giá vật liệu quý II của 3 huyện giáp ranh");
        focal.date("Hạn trả lời", "29/05/2026");
        focal.picture("34-de-nghi-phoi-hop");
        assertThat(focal.seriousFindings()).isEmpty();
        focal.dialogButton("Gửi đề nghị").click();
        focal.sees("Chờ trả lời");

        Walker asked = signedIn(neighbour.focal());
        asked.open("/phoi-hop");
        asked.sees("đơn giá vật liệu quý II");
        asked.text("Trả lời").click();
        asked.press("Trả lời đề nghị phối hợp");
        asked.fill("Nội dung trả lời", "Bảng đơn giá ba huyện, áp dụng từ 01/5/2026");
        asked.dialogButton("Gửi trả lời").click();
        asked.dialogIsGone();
    }

    private void theyTalk() {
        opens(head, plan);
        head.page
                .locator(".task-parts button")
                .filter(new Locator.FilterOptions().setHasText("Trao đổi"))
                .click();
        head.fill("Ý kiến, đề xuất", "Ưu tiên thôn có người già ở một mình, báo danh sách riêng.");
        head.button("Gửi").scrollIntoViewIfNeeded();
        head.picture("35-trao-doi");
        assertThat(head.seriousFindings()).isEmpty();
        head.press("Gửi");
        head.sees("Ưu tiên thôn có người già");
    }

    private void aWrongDayIsCorrectedAndTheLeadMoves() {
        opens(head, plan);
        head.more("Đính chính…");
        head.date("Hạn xử lý", "26/06/2026");
        head.fill("Sai ở chỗ nào", "Kế hoạch ghi 26/6, khi nhập gõ nhầm 19/6");
        head.picture("36-dinh-chinh-nhiem-vu");
        assertThat(head.seriousFindings()).isEmpty();
        head.dialogButton("Đính chính").click();
        head.sees("đính chính: hạn 19/06/2026 → 26/06/2026");

        head.more("Chuyển chủ trì…");
        head.choose("Cơ quan chủ trì mới", neighbour.agency(), neighbour.agency());
        head.fill("Số, ký hiệu văn bản", "311/UBND-NC");
        head.date("Ngày văn bản", "18/05/2026");
        head.fill("Lý do chuyển", "Sở bạn vừa nhận chức năng quản lý nhà văn hóa");
        head.picture("37-chuyen-chu-tri");
        assertThat(head.seriousFindings()).isEmpty();
        head.dialogButton("Chuyển chủ trì").click();
        head.isTold("Đã chuyển chủ trì.");
    }

    private void theSameTaskInAnotherPaper() {
        plan("91/KH-UBND", "15/05/2026", "Nâng cấp thiết chế văn hóa cơ sở");
        head.fill("Nội dung nhiệm vụ", plan);
        head.choose("Cơ quan chủ trì", town.agency(), town.agency());
        head.date("Hạn xử lý", "30/06/2026");
        head.fill("Sản phẩm", "Phương án");
        head.press("Thêm và nhập tiếp");
        head.sees("Giống việc đã giao");
        head.button("So sánh").first().click();
        head.sees("Hai việc này có phải là một?");
        head.picture("38-so-sanh-hai-viec");
        assertThat(head.seriousFindings()).isEmpty();
        head.dialogButton("Không trùng").click();
        head.dialogIsGone();
    }

    private void theProvinceAnswersAbove() {
        head.startDirective("cong dien", "Công điện", "52/CĐ-TTg", "15/05/2026");
        head.fill("Cơ quan ban hành khác", "Thủ tướng Chính phủ");
        head.fill("Trích yếu", "Khắc phục hậu quả mưa đá ở các tỉnh miền núi");
        head.choose("Cấp giao", "Chính phủ", "Chính phủ, Thủ tướng Chính phủ");
        register();
        head.press("Ghi việc phải trả lời");
        head.fill("Phải trả lời", "Báo cáo thiệt hại và kết quả khắc phục");
        head.date("Hạn trả lời", "30/06/2026");
        head.picture("39-phai-tra-loi-cap-tren");
        assertThat(head.seriousFindings()).isEmpty();
        head.page
                .getByRole(AriaRole.DIALOG)
                .locator("vaadin-button[theme~=primary]")
                .click();
        head.isTold("Đã ghi việc phải trả lời.");
    }

    private void aWordIsWrittenDown() {
        head.open("/van-ban/moi");
        head.press("Thường");
        head.page.getByLabel("Chỉ đạo trực tiếp").click();
        head.date("Ngày chỉ đạo", "16/05/2026");
        head.fill("Dịp chỉ đạo", "Kiểm tra hiện trường xã bị mưa đá");
        head.fill("Người ghi nhận", town.head().name());
        head.fill("Nội dung chỉ đạo", "Che tạm mái nhà văn hóa thôn trước ngày 25/5, không để dân họp ngoài trời.");
        head.fill("Người chỉ đạo", town.leader().name());
        head.fill("Chức vụ người chỉ đạo", "Phó Chủ tịch UBND tỉnh");
        head.picture("49-chi-dao-truc-tiep");
        assertThat(head.seriousFindings()).isEmpty();
        register();
        head.sees("Ý kiến chỉ đạo số");
    }

    private void somebodyIsAway() {
        focal.open("/tai-khoan");
        focal.press("Cử người thay");
        focal.choose("Người thay", town.clerk().name(), town.clerk().name());
        focal.date("Đến hết ngày", "22/05/2026");
        focal.fill("Văn bản", "15/GP-SNV");
        focal.picture("40-cu-nguoi-thay");
        assertThat(focal.seriousFindings()).isEmpty();
        focal.dialogButton("Cử người thay").click();
        focal.sees(town.clerk().name() + " thay " + town.focal().name());
    }
}
