package vn.dondoc.demo;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import vn.dondoc.demo.PaperSheet.Face;

/** Sets the demo's papers: as a PDF with letters that can be read and searched, or as if they had been scanned. */
final class PaperMaker {

    private static final float MIDDLE = (PaperSheet.LEFT + PaperSheet.RIGHT) / 2;
    /** Middles of the two columns of the head. */
    private static final float ISSUER = PaperSheet.LEFT + 32 * PaperSheet.MM;

    private static final float STATE = PaperSheet.RIGHT - 45 * PaperSheet.MM;
    private static final int SCAN_DPI = 96;

    private final Typefaces typefaces;

    PaperMaker(Typefaces typefaces) {
        this.typefaces = typefaces;
    }

    /** A set paper. */
    record Printed(byte[] content, int pages) {}

    Printed print(Paper paper) {
        try (PaperSheet sheet = new PaperSheet(typefaces.faces())) {
            head(sheet, paper);
            title(sheet, paper);
            for (String paragraph : paper.body()) {
                if (paragraph.startsWith("# ")) {
                    sheet.keep(3 * PaperSheet.BODY);
                    sheet.paragraph(paragraph.substring(2), Face.BOLD, PaperSheet.BODY);
                } else {
                    sheet.paragraph(paragraph, Face.REGULAR, PaperSheet.BODY);
                }
            }
            foot(sheet, paper);
            byte[] content = sheet.finish();
            return new Printed(content, sheet.pages());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] pdf(Paper paper) {
        return print(paper).content();
    }

    /**
     * The first page as a grey, slightly crooked picture.
     *
     * @param format "jpg" or "png"
     */
    byte[] scan(Paper paper, String format) {
        try (PDDocument document = Loader.loadPDF(pdf(paper))) {
            BufferedImage page = new PDFRenderer(document).renderImageWithDPI(0, SCAN_DPI, ImageType.GRAY);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(ScannedLook.of(page, paper.number().hashCode()), format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void head(PaperSheet sheet, Paper paper) throws IOException {
        float top = sheet.y();
        sheet.skip(12);
        for (int i = 0; i < paper.issuer().size(); i++) {
            boolean last = i == paper.issuer().size() - 1;
            sheet.centred(paper.issuer().get(i), last ? Face.BOLD : Face.REGULAR, 12.5f, ISSUER);
            sheet.skip(last ? 4 : 15);
        }
        if (paper.ofParty()) {
            sheet.skip(12);
            sheet.centred("*", Face.REGULAR, 13, ISSUER);
            sheet.skip(15);
        } else {
            sheet.rule(ISSUER, 22 * PaperSheet.MM);
            sheet.skip(17);
        }
        sheet.centred((paper.ofParty() ? "Số " : "Số: ") + paper.number(), Face.REGULAR, 13, ISSUER);
        if (paper.kind() == null) {
            for (String line : sheet.wrap("V/v " + paper.subject(), Face.REGULAR, 12, 62 * PaperSheet.MM, 0)) {
                sheet.skip(14);
                sheet.centred(line, Face.REGULAR, 12, ISSUER);
            }
        }
        mark(sheet, paper);
        float left = sheet.y();
        sheet.moveTo(top - 12);
        if (paper.ofParty()) {
            ruled(sheet, "ĐẢNG CỘNG SẢN VIỆT NAM", 14);
        } else {
            sheet.centred("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", Face.BOLD, 12, STATE);
            sheet.skip(16);
            ruled(sheet, "Độc lập - Tự do - Hạnh phúc", 13);
        }
        sheet.skip(17);
        sheet.centred(
                "%s, ngày %02d tháng %s năm %d"
                        .formatted(
                                paper.place(),
                                paper.date().getDayOfMonth(),
                                // Days under ten, and January and February, are written with a nought.
                                paper.date().getMonthValue() < 3
                                        ? "0" + paper.date().getMonthValue()
                                        : "" + paper.date().getMonthValue(),
                                paper.date().getYear()),
                Face.ITALIC,
                13,
                STATE);
        sheet.moveTo(Math.min(left, sheet.y()) - 14);
    }

    private static void ruled(PaperSheet sheet, String line, float size) throws IOException {
        sheet.centred(line, Face.BOLD, size, STATE);
        sheet.skip(4);
        sheet.rule(STATE, sheet.width(line, Face.BOLD, size));
    }

    private static void mark(PaperSheet sheet, Paper paper) throws IOException {
        if (paper.mark() != null) {
            sheet.skip(22);
            sheet.centred(paper.mark(), Face.BOLD, 13, ISSUER);
            sheet.box(ISSUER, sheet.width(paper.mark(), Face.BOLD, 13) + 14, 18);
        }
    }

    private static void title(PaperSheet sheet, Paper paper) throws IOException {
        if (paper.kind() != null) {
            sheet.skip(16);
            sheet.centred(paper.kind(), Face.BOLD, PaperSheet.BODY, MIDDLE);
            for (String line : sheet.wrap(paper.subject(), Face.BOLD, PaperSheet.BODY, 140 * PaperSheet.MM, 0)) {
                sheet.skip(18);
                sheet.centred(line, Face.BOLD, PaperSheet.BODY, MIDDLE);
            }
            sheet.skip(7);
            sheet.rule(MIDDLE, 45 * PaperSheet.MM);
            sheet.skip(10);
        }
        for (int i = 0; i < paper.addressed().size(); i++) {
            sheet.skip(18);
            if (i == 0) {
                sheet.at("Kính gửi:", Face.REGULAR, PaperSheet.BODY, PaperSheet.LEFT + 25 * PaperSheet.MM);
            }
            sheet.at(
                    "- " + paper.addressed().get(i),
                    Face.REGULAR,
                    PaperSheet.BODY,
                    PaperSheet.LEFT + 48 * PaperSheet.MM);
        }
        sheet.skip(12);
    }

    private static void foot(PaperSheet sheet, Paper paper) throws IOException {
        sheet.keep(130);
        sheet.skip(20);
        float top = sheet.y();
        float signed = PaperSheet.RIGHT - 38 * PaperSheet.MM;
        for (String line : paper.signature()) {
            sheet.centred(line, Face.BOLD, PaperSheet.BODY, signed);
            sheet.skip(17);
        }
        sheet.skip(45);
        sheet.centred(paper.signer(), Face.BOLD, PaperSheet.BODY, signed);
        sheet.moveTo(top);
        if (!paper.recipients().isEmpty()) {
            sheet.at("Nơi nhận:", Face.BOLD, 12, PaperSheet.LEFT);
            for (String line : paper.recipients()) {
                sheet.skip(13);
                sheet.at("- " + line, Face.REGULAR, 11, PaperSheet.LEFT);
            }
        }
    }

    /** Lines above the name, by the form of signing. */
    static List<String> signature(DemoDirective.Form form, String title) {
        String post = title.toUpperCase(java.util.Locale.of("vi"));
        return switch (form) {
            case TM -> List.of("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH");
            case KT -> List.of("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
            case CHAIR -> List.of("CHỦ TỊCH");
            case KT_CHAIR -> List.of("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
            case TL -> List.of("TL. CHỦ TỊCH", post);
            case OUTER -> List.of(post);
        };
    }
}
