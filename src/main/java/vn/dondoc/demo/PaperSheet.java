package vn.dondoc.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * A4 pages that text is set on: margins 20, 20, 30 and 15 mm, body 14 pt, page number at the top centre from page 2
 * (Nghị định 30/2020/NĐ-CP, phụ lục I).
 */
final class PaperSheet implements AutoCloseable {

    /** One millimetre in points. */
    static final float MM = 72 / 25.4f;

    static final float LEFT = 30 * MM;
    static final float RIGHT = PDRectangle.A4.getWidth() - 15 * MM;
    static final float BODY = 14;

    private static final float TOP = PDRectangle.A4.getHeight() - 20 * MM;
    private static final float BOTTOM = 20 * MM;

    enum Face {
        REGULAR,
        BOLD,
        ITALIC
    }

    private final PDDocument document = new PDDocument();
    private final List<PDFont> fonts = new ArrayList<>();
    private PDPageContentStream page;
    private int pages;
    private float y;

    PaperSheet(List<TrueTypeFont> faces) throws IOException {
        for (TrueTypeFont face : faces) {
            fonts.add(PDType0Font.load(document, face, true));
        }
        page = open();
    }

    int pages() {
        return pages;
    }

    float y() {
        return y;
    }

    void moveTo(float to) {
        y = to;
    }

    void skip(float points) {
        y -= points;
    }

    /** Starts a new page if less than so many points are left. */
    void keep(float points) throws IOException {
        if (y - points < BOTTOM) {
            page.close();
            page = open();
        }
    }

    /** One line, its middle at {@code x}, at the current height; does not move down. */
    void centred(String text, Face face, float size, float x) throws IOException {
        put(text, face, size, x - width(text, face, size) / 2, 0);
    }

    void at(String text, Face face, float size, float x) throws IOException {
        put(text, face, size, x, 0);
    }

    void rule(float x, float length) throws IOException {
        page.setLineWidth(0.7f);
        page.moveTo(x - length / 2, y);
        page.lineTo(x + length / 2, y);
        page.stroke();
    }

    void box(float x, float width, float height) throws IOException {
        page.setLineWidth(1.2f);
        page.addRect(x - width / 2, y - height * 0.3f, width, height);
        page.stroke();
    }

    /** A justified paragraph with the first line drawn in. */
    void paragraph(String text, Face face, float size) throws IOException {
        float indent = 10 * MM;
        List<String> lines = wrap(text, face, size, RIGHT - LEFT, indent);
        for (int i = 0; i < lines.size(); i++) {
            keep(size * 1.3f);
            skip(size * 1.3f);
            float start = LEFT + (i == 0 ? indent : 0);
            String line = lines.get(i);
            int gaps = (int) line.chars().filter(c -> c == ' ').count();
            float room = RIGHT - start - width(line, face, size);
            put(line, face, size, start, i == lines.size() - 1 || gaps == 0 ? 0 : room / gaps);
        }
        skip(size * 0.45f);
    }

    List<String> wrap(String text, Face face, float size, float width, float indent) throws IOException {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && width(longer, face, size) > width - (lines.isEmpty() ? indent : 0)) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    float width(String text, Face face, float size) throws IOException {
        return font(face).getStringWidth(text) * size / 1000;
    }

    byte[] finish() throws IOException {
        page.close();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Override
    public void close() throws IOException {
        document.close();
    }

    private PDFont font(Face face) {
        return fonts.get(face.ordinal());
    }

    /** Words are set one by one: PDF word spacing does not reach the spaces of a composite font. */
    private void put(String text, Face face, float size, float x, float extra) throws IOException {
        page.setFont(font(face), size);
        if (extra == 0) {
            show(text, x);
            return;
        }
        float at = x;
        for (String word : text.split(" ")) {
            show(word, at);
            at += width(word + " ", face, size) + extra;
        }
    }

    private void show(String text, float x) throws IOException {
        page.beginText();
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private PDPageContentStream open() throws IOException {
        PDPage sheet = new PDPage(PDRectangle.A4);
        document.addPage(sheet);
        PDPageContentStream stream = new PDPageContentStream(document, sheet);
        pages++;
        page = stream;
        y = TOP;
        if (pages > 1) {
            y = TOP + 8 * MM;
            centred(Integer.toString(pages), Face.REGULAR, 13, (LEFT + RIGHT) / 2);
            y = TOP;
        }
        return stream;
    }
}
