package vn.dondoc.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PaperMakerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 5);

    private final PaperMaker maker = new PaperMaker(Typefaces.tinos());
    private final PaperWriter writer = new PaperWriter();

    @Test
    void aDirectiveIsTwoOrThreePagesThatCanBeRead() throws IOException {
        byte[] pdf = maker.pdf(directive("tthc"));
        keep("directive.pdf", pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isBetween(2, 3);
            assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(PDRectangle.A4.getWidth());
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
                    .contains("Độc lập - Tự do - Hạnh phúc")
                    .contains("Số: 21/KH-UBND")
                    .contains("Lào Cai, ngày 05 tháng 02 năm 2026")
                    .contains("KẾ HOẠCH")
                    .contains("Sở Nội vụ chủ trì")
                    .contains("TM. ỦY BAN NHÂN DÂN");
        }
    }

    @Test
    void aLetterCarriesItsSubjectUnderTheNumberAndAnUrgentPaperItsStamp() throws IOException {
        Paper letter = directive("mat-bang");
        assertThat(letter.kind()).isNull();
        assertThat(text(maker.pdf(letter))).contains("V/v tháo gỡ vướng mắc").contains("Kính gửi:");
        Paper wire = directive("sat-lo");
        keep("wire.pdf", maker.pdf(wire));
        assertThat(text(maker.pdf(wire))).contains("HỎA TỐC").contains("CÔNG ĐIỆN");
    }

    @Test
    void everyDirectiveOfTheDemoCanBeSet() throws IOException {
        for (DemoDirective directive : DemoContent.load().directives()) {
            try (PDDocument document = Loader.loadPDF(maker.pdf(directive(directive.key())))) {
                assertThat(document.getNumberOfPages()).isBetween(2, 4);
            }
        }
    }

    @Test
    void theHeadIsThatOfTheBodyThatIssuedThePaper() throws IOException {
        DemoDirective plan = PlanSeeding.directive(Plan340.load(), List.of());
        assertThat(head(plan)).startsWith("ỦY BAN NHÂN DÂN TỈNH LÀO CAI Số: 21/KH-UBND");
        for (DemoDirective directive : DemoContent.load().directives()) {
            assertThat(head(directive))
                    .as(directive.key())
                    .startsWith(
                            switch (directive.issuer()) {
                                case "UBND tỉnh" -> "ỦY BAN NHÂN DÂN TỈNH LÀO CAI Số:";
                                case "Chủ tịch UBND tỉnh" -> "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH LÀO CAI Số:";
                                case "Văn phòng UBND tỉnh" -> "ỦY BAN NHÂN DÂN TỈNH LÀO CAI VĂN PHÒNG Số:";
                                case "Văn phòng Chính phủ" -> "VĂN PHÒNG CHÍNH PHỦ Số:";
                                case "Tỉnh ủy" -> "TỈNH ỦY LÀO CAI * Số";
                                default -> "a head of its own for " + directive.issuer();
                            });
        }
    }

    @Test
    void aPaperOfThePartyCarriesThePartysName() throws IOException {
        byte[] pdf = maker.pdf(directive("giam-ngheo"));
        keep("party.pdf", pdf);
        assertThat(text(pdf))
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM")
                .doesNotContain("CỘNG HÒA XÃ HỘI")
                .doesNotContain("Độc lập");
    }

    @Test
    void aScanIsAPictureOfTheFirstPage() throws IOException {
        Paper paper = writer.evidence(
                "UBND xã Bắc Hà",
                "112/BC-UBND",
                "Kết quả niêm yết lịch trực",
                DAY,
                "Bố trí người trực bộ phận một cửa",
                "Đã niêm yết tại 21 nhà văn hóa thôn.",
                "Vàng Seo Phừ",
                "Chủ tịch UBND xã");
        byte[] jpg = maker.scan(paper, "jpg");
        byte[] png = maker.scan(paper, "png");
        keep("scan.jpg", jpg);
        assertThat(jpg).startsWith((byte) 0xFF, (byte) 0xD8).hasSizeLessThan(600_000);
        assertThat(png).startsWith((byte) 0x89, (byte) 'P').hasSizeLessThan(1_500_000);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture.getWidth()).isGreaterThan(700);
        assertThat(maker.scan(paper, "png")).as("the same again").isEqualTo(png);
    }

    private String head(DemoDirective directive) throws IOException {
        return text(maker.pdf(paper(directive)));
    }

    private Paper directive(String key) {
        return paper(DemoContent.load().directives().stream()
                .filter(d -> d.key().equals(key))
                .findFirst()
                .orElseThrow());
    }

    private Paper paper(DemoDirective directive) {
        List<PaperWriter.Work> works = directive.tasks().stream()
                .map(t -> new PaperWriter.Work(
                        t.lead(), t.with(), t.content(), t.product(), t.due().kind(), LocalDate.of(2026, 4, 30)))
                .toList();
        return writer.directive(
                directive, "21/" + directive.symbol(), directive.subject(), DAY, works, "Lương Đình Kháng", "Chủ tịch");
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    /** For looking at. */
    private static void keep(String name, byte[] content) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "papers"));
        Files.write(folder.resolve(name), content);
    }
}
