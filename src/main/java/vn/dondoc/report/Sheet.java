package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook of one sheet, written row by row while it is sent, so that a hundred thousand rows take no memory. A
 * cell is text, a day or a number, never a formula: what a person wrote stays what he wrote.
 */
final class Sheet implements AutoCloseable {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** With these a spreadsheet would begin a formula if somebody typed the cell again. */
    private static final String FORMULA = "=+-@\t\r\uff1d";

    private static final int LONGEST = 32_000;

    /** Looks of a cell, in the order of the style sheet below. */
    private enum Style {
        PLAIN,
        HEADER,
        DAY,
        TEXT,
        TITLE,
        /** Text that begins like a formula: it stays text also when it is typed again. */
        QUOTED
    }

    private final ZipOutputStream zip;
    private final Writer out;
    private int row;

    /**
     * @param name of the sheet, at most 31 letters
     * @param widths of the columns, in letters
     * @param headerRow the number of the row with the names of the columns: it stays in sight, and filters below it
     */
    Sheet(OutputStream to, String name, List<Integer> widths, int headerRow) throws IOException {
        zip = new ZipOutputStream(to, StandardCharsets.UTF_8);
        part(
                "[Content_Types].xml",
                "<Types xmlns=\"" + PACKAGE + "/content-types\">"
                        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                        + override("/xl/workbook.xml", "sheet.main+xml")
                        + override("/xl/worksheets/sheet1.xml", "worksheet+xml")
                        + override("/xl/styles.xml", "styles+xml") + "</Types>");
        part("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
        part("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml", "styles", "styles.xml"));
        part(
                "xl/workbook.xml",
                "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + OFFICE + "\"><sheets><sheet name=\"" + escaped(name)
                        + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
        part("xl/styles.xml", styles());
        zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
        out = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"" + headerRow + "\" topLeftCell=\"A" + (headerRow + 1)
                + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews><cols>");
        for (int i = 0; i < widths.size(); i++) {
            out.write("<col min=\"" + (i + 1) + "\" max=\"" + (i + 1) + "\" width=\"" + widths.get(i)
                    + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
    }

    void title(String text) throws IOException {
        row(List.of(text), Style.TITLE);
    }

    void header(List<String> names) throws IOException {
        row(names, Style.HEADER);
    }

    /** @param cells text, {@link LocalDate}, {@link Number}, or null for nothing */
    void row(List<? extends @Nullable Object> cells) throws IOException {
        row(cells, Style.TEXT);
    }

    private void row(List<? extends @Nullable Object> cells, Style style) throws IOException {
        row++;
        out.write("<row r=\"" + row + "\">");
        for (int i = 0; i < cells.size(); i++) {
            cell(column(i) + row, cells.get(i), style);
        }
        out.write("</row>");
    }

    private void cell(String at, @Nullable Object value, Style style) throws IOException {
        switch (value) {
            case null -> {}
            case LocalDate day ->
                out.write("<c r=\"" + at + "\" s=\"" + Style.DAY.ordinal() + "\"><v>"
                        + ChronoUnit.DAYS.between(DAY_ZERO, day) + "</v></c>");
            case Number number -> out.write("<c r=\"" + at + "\"><v>" + number + "</v></c>");
            default -> text(at, value.toString(), style);
        }
    }

    private void text(String at, String text, Style style) throws IOException {
        if (text.isEmpty()) {
            return;
        }
        Style shown = style == Style.TEXT && FORMULA.indexOf(text.charAt(0)) >= 0 ? Style.QUOTED : style;
        String fitting = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        out.write("<c r=\"" + at + "\" t=\"inlineStr\" s=\"" + shown.ordinal() + "\"><is><t xml:space=\"preserve\">"
                + escaped(fitting) + "</t></is></c>");
    }

    /** Ends the workbook; what it was written to stays open. */
    @Override
    public void close() throws IOException {
        out.write("</sheetData></worksheet>");
        out.flush();
        zip.closeEntry();
        zip.finish();
    }

    private void part(String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write((HEAD + xml).getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String override(String part, String type) {
        return "<Override PartName=\"" + part + "\" ContentType=\"" + TYPE + type + "\"/>";
    }

    private static String relations(String... typesAndTargets) {
        StringBuilder all = new StringBuilder("<Relationships xmlns=\"" + PACKAGE + "/relationships\">");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            all.append("<Relationship Id=\"r").append(i / 2 + 1).append("\" Type=\"" + OFFICE + "/");
            all.append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return all.append("</Relationships>").toString();
    }

    private static String styles() {
        String top = "<alignment vertical=\"top\" wrapText=\"1\"/></xf>";
        String xf =
                "<xf fontId=\"%d\" fillId=\"%d\" borderId=\"0\" numFmtId=\"%d\" applyNumberFormat=\"1\" applyAlignment=\"1\"%s>";
        return "<styleSheet xmlns=\"" + MAIN
                + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"dd/mm/yyyy\"/>"
                + "</numFmts><fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Times New Roman\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Times New Roman\"/></font></fonts><fills count=\"3\">"
                + "<fill><patternFill patternType=\"none\"/></fill><fill><patternFill patternType=\"gray125\"/></fill>"
                + "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF9\"/></patternFill></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"" + Style.values().length + "\">"
                + xf.formatted(0, 0, 0, "") + top
                + xf.formatted(1, 2, 0, "") + top
                + xf.formatted(0, 0, 164, "") + top
                + xf.formatted(0, 0, 0, "") + top
                + xf.formatted(1, 0, 0, "") + "</xf>"
                + xf.formatted(0, 0, 0, " quotePrefix=\"1\"") + top
                + "</cellXfs></styleSheet>";
    }

    /** A, B … Z, AA …. */
    private static String column(int index) {
        String last = String.valueOf((char) ('A' + index % 26));
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    /** Without the letters that XML cannot carry. */
    private static String escaped(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> clean.append("&amp;");
                case '<' -> clean.append("&lt;");
                case '>' -> clean.append("&gt;");
                case '"' -> clean.append("&quot;");
                case '\r' -> clean.append("&#13;");
                default -> {
                    if (c == '\t'
                            || c == '\n'
                            || c >= 0x20 && c != 0xfffe && c != 0xffff && !(c >= 0xd800 && c < 0xe000)) {
                        clean.appendCodePoint(c);
                    }
                }
            }
        });
        return clean.toString();
    }
}
