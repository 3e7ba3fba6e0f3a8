package vn.dondoc.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.SiteAddress;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeTest;

/** Phiếu giao nhiệm vụ: one A5 page by NĐ 30/2020 that leads back to its task. */
@OfficeTest
class TaskSlipsTest {

    private static final double POINTS_A_MM = 72 / 25.4;
    private static final int DPI = 300;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskSlips slips;

    @Autowired
    SiteAddress site;

    private AgencyId lead;
    private Actor leader;
    private TaskId task;
    private String code;

    @BeforeEach
    void anIssuedTask() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Nông nghiệp và Môi trường");
        leader = office.actor(Role.OFFICE_LEADER, province);
        task = aTask.issued(
                leader,
                aTask.at(
                        aTask.with(
                                aTask.complete(
                                        "Rà soát, hoàn thiện hồ sơ giao đất, giao rừng cho 1.250 hộ của các xã vùng cao, báo cáo"
                                                + " Ủy ban nhân dân tỉnh",
                                        lead,
                                        office.actor(Role.OFFICER, province),
                                        LocalDate.of(2026, 5, 29)),
                                List.of(office.agency("Sở Tài chính"), office.agency("UBND xã Bắc Hà")),
                                List.of(),
                                office.field("Đất đai")),
                        LocalTime.of(16, 30)),
                LocalDate.of(2026, 3, 2));
        code = String.valueOf(tasks.get(leader, task).row().code());
    }

    private byte[] slip() throws Exception {
        byte[] pdf = slips.of(leader, task);
        // kept beside the reports of the tests, to be looked at
        Files.write(Files.createDirectories(Path.of("target", "printed")).resolve("phieu-giao.pdf"), pdf);
        return pdf;
    }

    @Test
    void itIsOneA5PageWithTheStatutoryHeadTheTaskAndRoomToSign() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(slip())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat((double) pdf.getPage(0).getMediaBox().getWidth()).isCloseTo(148 * POINTS_A_MM, within(1.0));
            assertThat((double) pdf.getPage(0).getMediaBox().getHeight()).isCloseTo(210 * POINTS_A_MM, within(1.0));
            String printed = new PDFTextStripper().getText(pdf);
            assertThat(printed.lines())
                    .as("the country's name stands on one line")
                    .anyMatch(line -> line.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
            String text = printed.replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")
                    .contains("ngày 10 tháng 3 năm 2026")
                    .contains("PHIẾU GIAO NHIỆM VỤ", code)
                    .contains("1.250 hộ", "Sở Nông nghiệp và Môi trường", "Sở Tài chính", "UBND xã Bắc Hà")
                    .contains("29/05/2026 16:30")
                    .contains("NGƯỜI GIAO", "NGƯỜI NHẬN", "(Ký, ghi rõ họ tên)")
                    .contains(site.link("/nhiem-vu/" + code));
        }
    }

    @Test
    void anAgencyThatTheCommitteeGivesNoTasksIsAskedOnItsSlip() throws Exception {
        AgencyId tax = office.agency("Thuế tỉnh", AgencyKind.VERTICAL);
        task = aTask.issued(
                leader,
                aTask.complete("Thống kê nợ thuế", tax, office.actor(Role.OFFICER, tax), LocalDate.of(2026, 5, 29)),
                LocalDate.of(2026, 3, 2));
        try (PDDocument pdf = Loader.loadPDF(slips.of(leader, task))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("PHIẾU ĐỀ NGHỊ THỰC HIỆN NHIỆM VỤ");
        }
    }

    @Test
    void itsOnlyFontsAreTinosAndAllAreInTheFile() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(slip())) {
            int fonts = 0;
            for (COSName name : pdf.getPage(0).getResources().getFontNames()) {
                PDFont font = pdf.getPage(0).getResources().getFont(name);
                assertThat(font.getName()).contains("Tinos");
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts++;
            }
            assertThat(fonts).isGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void itsCodeIsReadFromThePrintedPageAndLeadsToTheTask() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(slip())) {
            BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(0, DPI);
            int[] dots = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
            BinaryBitmap printed = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), dots)));
            assertThat(new QRCodeReader().decode(printed).getText()).isEqualTo(site.link("/nhiem-vu/" + code));
        }
    }

    @Test
    void aDraftHasNone() {
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        TaskId draft = drafts.add(
                        leader, directive, List.of(aTask.complete("Dự thảo", lead, leader, LocalDate.of(2026, 5, 29))))
                .getFirst();
        assertThatThrownBy(() -> slips.of(leader, draft))
                .isInstanceOfSatisfying(
                        DomainException.class, why -> assertThat(why.key()).isEqualTo("slip.not-issued"));
        assertThatThrownBy(() -> slips.of(office.actor(Role.FOCAL_POINT, lead), draft))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void aFormerLeadHasNone() {
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        assertThat(slips.of(focal, task)).isNotEmpty();
        work.refuse(focal, aTask.seen(leader, task), "Không thuộc thẩm quyền", null, null);
        decisions.reassign(
                leader, aTask.seen(leader, task), office.agency("Sở Nội vụ"), Deadline.on(LocalDate.of(2026, 6, 30)));
        assertThat(tasks.get(focal, task).readUntil()).as("he reads the record").isNotNull();
        assertThatThrownBy(() -> slips.of(focal, task)).isInstanceOf(NotFound.class);
    }

    @Test
    void aStrangerHasNone() {
        Actor stranger = office.actor(Role.FOCAL_POINT, office.agency("Sở Công Thương"));
        assertThatThrownBy(() -> slips.of(stranger, task)).isInstanceOf(NotFound.class);
    }
}
