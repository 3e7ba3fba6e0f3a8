package vn.dondoc.walk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.dondoc.reminder.ReminderDay;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.Chromium;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/**
 * The office's whole job as its people do it, in a browser: a directive comes in, its tasks are given, an agency is
 * told by mail, reports and claims, the office returns and confirms, and who is late is reminded, once.
 */
@OfficeTest
class MainJobWalkTest {

    private static final String SURVEY = "Rà soát các cầu dân sinh hư hỏng sau mùa mưa, lập danh mục sửa chữa";
    private static final String LATE = "Báo cáo tiến độ giải ngân vốn sửa chữa đường giao thông nông thôn";
    private static final String HEALTH = "Chuẩn bị thuốc và vật tư cho các trạm y tế vùng bị chia cắt";
    private static final Pattern TASK_LINK = Pattern.compile("http://\\S+?(/nhiem-vu/[^\\s/?]+)");

    @Autowired
    WalkOffice office;

    @Autowired
    ReminderDay reminders;

    @Autowired
    OfficeClock clock;

    @LocalServerPort
    int port;

    private final GreenMail post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private Browser browser;
    private Letters letters;

    @BeforeEach
    void openTheOffice() throws Exception {
        Files.createDirectories(Path.of("target", "walk"));
        post.start();
        letters = new Letters(post, WalkOffice.ADDRESSES::contains);
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        browser = Chromium.get();
        office.open();
        office.switchMailOn(post.getSmtp().getPort());
    }

    @AfterEach
    void closeTheOffice() {
        office.close();
        Chromium.closeSessions();
        post.stop();
    }

    @Test
    void aDirectiveIsGivenDoneConfirmedAndWhoIsLateIsRemindedOnce() {
        Walker officer = at(Walker.WIDE);
        String directive = theOfficerRegistersTheDirective(officer);
        theOfficerAddsThreeTasksAndProposesThem(officer);
        Walker head = at(Walker.WIDE);
        theHeadOfOfficeIssuesThem(head, directive);

        List<Letter> given = delivered();
        Letter assignment = given.stream()
                .filter(letter -> letter.isFor(WalkOffice.FOCAL_POINT.email()))
                .findFirst()
                .orElseThrow();
        assertThat(assignment.text()).contains(SURVEY, LATE).doesNotContain(HEALTH);
        assertThat(recipients(given))
                .containsExactlyInAnyOrder(
                        WalkOffice.FOCAL_POINT.email(),
                        WalkOffice.AGENCY_HEAD.email(),
                        WalkOffice.OTHER_FOCAL_POINT.email(),
                        WalkOffice.OTHER_HEAD.email());
        picture(assignment, "05-thu-giao-viec");
        String survey = linkTo(SURVEY, assignment);
        String late = linkTo(LATE, assignment);

        Walker agencyHead = at(Walker.WIDE);
        agencyHead.open(survey);
        agencyHead.signIn(WalkOffice.AGENCY_HEAD);
        agencyHead.finds(survey, "Tiếp nhận", "Từ chối");
        officer.finds(survey, "Đôn đốc");
        head.finds(survey, "Đôn đốc");

        theFocalPointAcknowledgesOnAPhone(survey);
        agencyHead.finds(survey, "Báo cáo tiến độ", "Đề nghị xác nhận hoàn thành");
        officer.finds(survey, "Đôn đốc");
        head.finds(survey, "Đôn đốc");
        Walker focal = at(Walker.WIDE);
        theFocalPointReportsAndClaims(focal, survey, late);
        acknowledgeTheOthersTask(given);
        theAgencysHeadOpensTheNoticeOfTheClaim(agencyHead, survey);
        officer.finds(survey, "Đề nghị xác nhận", "Đề nghị trả lại");
        focal.finds(survey);

        theHeadReturnsIt(head, survey);
        List<Letter> returned = delivered();
        assertThat(recipients(returned))
                .containsExactlyInAnyOrder(WalkOffice.FOCAL_POINT.email(), WalkOffice.AGENCY_HEAD.email());
        assertThat(returned.getFirst().text()).contains("Chưa có ảnh hiện trạng của ba cầu ở xã Nậm Lạnh.");

        theFocalPointClaimsAgain(focal, survey);
        theHeadConfirms(head, survey);
        delivered();

        List.of(officer, head, focal, agencyHead).forEach(one -> one.finds(survey));

        whoIsLateIsRemindedOnce(late);
    }

    private String theOfficerRegistersTheDirective(Walker officer) {
        officer.open("/login");
        assertThat(officer.button("Đăng nhập")).isVisible();
        officer.picture("01-dang-nhap");
        assertThat(officer.seriousFindings()).isEmpty();
        officer.signIn(WalkOffice.OFFICER);
        officer.startDirective("chi thi", "Chỉ thị", "27/CT-UBND", "09/03/2026");
        officer.choose("Cơ quan ban hành", "van phong son khe", WalkOffice.OFFICE);
        officer.fill("Trích yếu", "Về khắc phục hậu quả mưa lũ và bảo đảm giao thông");
        officer.fill("Người ký", WalkOffice.VICE_CHAIR.name());
        officer.fill("Chức vụ người ký", "Phó Chủ tịch");
        officer.choose("Lĩnh vực", "xay dung son khe", WalkOffice.FIELD);
        assertThat(officer.field("Lãnh đạo chỉ đạo")).hasValue(WalkOffice.VICE_CHAIR.name());
        officer.page
                .locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("chi-thi-27.pdf", "application/pdf", paper()));
        assertThat(officer.page.locator(".file-list")).containsText("chi-thi-27.pdf");
        assertThat(officer.seriousFindings()).isEmpty();
        officer.picture("02-dang-ky-van-ban");
        officer.press("Đăng ký");
        officer.isAt(Pattern.compile(".*/van-ban/\\d+$"));
        officer.isTold("Đã đăng ký văn bản.");
        return officer.path();
    }

    private void theOfficerAddsThreeTasksAndProposesThem(Walker officer) {
        officer.addTask(SURVEY, WalkOffice.AGENCY, "31/03/2026", "Danh mục cầu cần sửa chữa");
        officer.addTask(LATE, WalkOffice.AGENCY, "13/03/2026", "Báo cáo");
        officer.addTask(HEALTH, WalkOffice.OTHER_AGENCY, "15/04/2026", "Kế hoạch");
        officer.sees("Nhiệm vụ (3)");
        officer.picture("03-them-nhiem-vu");
        officer.press("Đề nghị giao 3 nhiệm vụ");
        officer.isTold("Đã đề nghị giao 3 nhiệm vụ.");
    }

    private void theHeadOfOfficeIssuesThem(Walker head, String directive) {
        head.open(directive);
        head.signIn(WalkOffice.HEAD_OF_OFFICE);
        head.open(directive);
        head.press("Giao 3 nhiệm vụ");
        head.isTold("Đã giao 3 nhiệm vụ.");
        assertThat(head.page.locator(".task-draft")).hasCount(0);
        head.picture("04-da-giao");
    }

    private void theFocalPointAcknowledgesOnAPhone(String task) {
        try (Walker focal = at(Walker.PHONE)) {
            focal.open(task);
            focal.signIn(WalkOffice.FOCAL_POINT);
            focal.isAt(Pattern.compile(".*" + Pattern.quote(task) + "(\\?.*)?$"));
            focal.sees(SURVEY);
            assertThat(focal.acts()).containsExactly("Tiếp nhận", "Từ chối");
            assertThat(focal.scrollsSideways()).isFalse();
            assertThat(focal.seriousFindings()).isEmpty();
            focal.picture("06-tiep-nhan-360");
            focal.press("Tiếp nhận");
            focal.isTold("Đã tiếp nhận nhiệm vụ.");
            assertThat(focal.button("Báo cáo tiến độ")).isVisible();
            assertThat(focal.scrollsSideways()).isFalse();
        }
    }

    private void theFocalPointReportsAndClaims(Walker focal, String task, String late) {
        focal.open(late);
        focal.signIn(WalkOffice.FOCAL_POINT);
        focal.press("Tiếp nhận");
        focal.isTold("Đã tiếp nhận nhiệm vụ.");
        focal.open(task);
        int before = focal.clicks();
        focal.press("Báo cáo tiến độ");
        focal.fill("Tiến độ đến hôm nay", "60");
        focal.fill("Đã làm được", "Đã khảo sát 12 trên 20 cầu dân sinh, còn các xã vùng cao.");
        focal.field("Đã làm được").press("Tab");
        focal.sees("57 / 500 ký tự");
        focal.picture("07-bao-cao");
        focal.press("Gửi báo cáo");
        focal.isTold("Đã gửi báo cáo.");
        assertThat(focal.clicks() - before)
                .as("clicks to report; the link in the mail is one more")
                .isEqualTo(2);
        focal.sees("60 %");
        claim(focal, "Danh mục 20 cầu dân sinh cần sửa chữa kèm dự toán sơ bộ.");
        focal.picture("08-de-nghi-xac-nhan");
    }

    private static void claim(Walker focal, String result) {
        focal.press("Đề nghị xác nhận hoàn thành");
        focal.fill("Kết quả", result);
        focal.fill("Số, ký hiệu văn bản kết quả", "412/SXD-QLXD");
        focal.press("Đề nghị xác nhận hoàn thành");
        focal.isTold("Đã gửi đề nghị xác nhận hoàn thành.");
        assertThat(focal.page.locator(".claim-box")).containsText(result);
    }

    /** The other agency is in time and hears of nothing afterwards. */
    private void acknowledgeTheOthersTask(List<Letter> given) {
        Letter letter = given.stream()
                .filter(one -> one.isFor(WalkOffice.OTHER_FOCAL_POINT.email()))
                .findFirst()
                .orElseThrow();
        try (Walker other = at(Walker.WIDE)) {
            other.open(linkTo(HEALTH, letter));
            other.signIn(WalkOffice.OTHER_FOCAL_POINT);
            other.press("Tiếp nhận");
            other.isTold("Đã tiếp nhận nhiệm vụ.");
        }
    }

    private void theAgencysHeadOpensTheNoticeOfTheClaim(Walker agencyHead, String task) {
        List<Letter> claims = delivered().stream()
                .filter(letter -> letter.subject().contains("Đề nghị xác nhận"))
                .toList();
        assertThat(recipients(claims))
                .containsExactlyInAnyOrder(WalkOffice.AGENCY_HEAD.email(), WalkOffice.OFFICER.email());
        Letter notice = claims.stream()
                .filter(letter -> letter.isFor(WalkOffice.AGENCY_HEAD.email()))
                .findFirst()
                .orElseThrow();
        assertThat(linkTo("412/SXD-QLXD", notice)).isEqualTo(task);
        agencyHead.finds(task);
        assertThat(agencyHead.page.locator(".claim-box")).containsText("412/SXD-QLXD");
    }

    private void theHeadReturnsIt(Walker head, String task) {
        head.open(task);
        assertThat(head.page.locator(".claim-box")).isVisible();
        assertThat(head.acts()).containsExactly("Trả lại", "Xác nhận hoàn thành");
        assertThat(head.seriousFindings()).isEmpty();
        head.picture("09-cho-xac-nhan");
        head.press("Trả lại");
        head.fill("Lý do trả lại", "Chưa có ảnh hiện trạng của ba cầu ở xã Nậm Lạnh.");
        head.picture("10-tra-lai");
        head.dialogButton("Trả lại").click();
        head.isTold("Đã trả lại. Cơ quan nhận được lý do qua thư.");
    }

    private void theFocalPointClaimsAgain(Walker focal, String task) {
        focal.open(task);
        assertThat(focal.page.locator(".return-box")).containsText("Chưa có ảnh hiện trạng");
        focal.picture("11-bi-tra-lai");
        claim(focal, "Đã bổ sung ảnh hiện trạng của cả 20 cầu.");
    }

    private void theHeadConfirms(Walker head, String task) {
        head.open(task);
        head.press("Xác nhận hoàn thành");
        head.isTold("Đã xác nhận hoàn thành.");
        head.sees("Hoàn thành");
        head.picture("12-da-xac-nhan");
    }

    /** One working day after the deadline: head, mailbox and focal point of the lead, and who follows; nobody else. */
    private void whoIsLateIsRemindedOnce(String late) {
        clock.setTo("2026-03-16T08:00");
        List<Letter> digests = delivered();
        assertThat(recipients(digests))
                .containsExactlyInAnyOrder(
                        WalkOffice.AGENCY_HEAD.email(),
                        WalkOffice.MAILBOX,
                        WalkOffice.FOCAL_POINT.email(),
                        WalkOffice.OFFICER.email());
        assertThat(digests)
                .allSatisfy(digest -> assertThat(digest.text())
                        .contains(LATE, late, "Quá hạn 1 ngày làm việc")
                        .doesNotContain(SURVEY, HEALTH));
        picture(digests.getFirst(), "13-thu-qua-han");
        assertThat(delivered()).isEmpty();
        clock.setTo("2026-03-16T15:00");
        assertThat(delivered()).isEmpty();
        clock.setTo("2026-03-17T08:00");
        assertThat(delivered()).isEmpty();
        try (Walker officer = at(Walker.WIDE)) {
            officer.open(late);
            officer.signIn(WalkOffice.OFFICER);
            officer.sees("Quá hạn");
            officer.picture("14-qua-han");
        }
    }

    private Walker at(int width) {
        return new Walker(browser, "http://localhost:" + port, width);
    }

    /**
     * What arrives for the walk's people once the hold of an act is over. Its heads of office answer for the tasks of
     * other tests too: a digest counts that some task of the walk caused.
     */
    private List<Letter> delivered() {
        clock.forward(Duration.ofSeconds(61));
        reminders.runDue(Actors.JOB);
        return letters.fresh().stream()
                .filter(letter ->
                        !letter.isDigest() || Stream.of(SURVEY, LATE, HEALTH).anyMatch(letter::isCausedBy))
                .toList();
    }

    private static List<String> recipients(List<Letter> some) {
        return some.stream().map(Letter::to).toList();
    }

    /** Where the letter leads for a task: the link that follows its text. */
    private static String linkTo(String content, Letter letter) {
        Matcher link = TASK_LINK.matcher(letter.text());
        assertThat(link.find(letter.text().indexOf(content))).isTrue();
        return link.group(1);
    }

    private void picture(Letter letter, String name) {
        try (Walker reader = at(Walker.WIDE)) {
            reader.page.setContent(letter.html());
            reader.picture(name);
        }
    }

    /** The directive as a PDF, printed by the browser itself. */
    private byte[] paper() {
        try (Page sheet = browser.newPage()) {
            sheet.setContent("""
                    <html lang="vi"><body style="font: 14pt/1.5 'Noto Serif', serif; margin: 2cm">
                    <p style="text-align: center"><b>ỦY BAN NHÂN DÂN TỈNH SƠN KHÊ</b><br>Số: 27/CT-UBND</p>
                    <h2 style="text-align: center">CHỈ THỊ<br>Về khắc phục hậu quả mưa lũ và bảo đảm giao thông</h2>
                    <ol><li>%s.</li><li>%s.</li><li>%s.</li></ol></body></html>""".formatted(SURVEY, LATE, HEALTH));
            return sheet.pdf();
        }
    }
}
