package vn.dondoc.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * An Excel workbook of one sheet, written while it is sent, so that a hundred thousand rows take no memory. A cell is text,
 * a day or a number, never a formula: what a person wrote stays what he wrote.
 */
final class Sheet implements AutoCloseable {

    private static final String FONT = "Times New Roman";
    private static final int SIZE = 11;
    private static final String DAY = "dd/mm/yyyy";

    /** What begins like this would become a formula when somebody opens the cell and presses Enter. */
    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20\t\r";

    /** Excel takes what is typed into such a cell as text. */
    private static final String AS_TEXT = "@";

    private static final String SHADE = "E8EEF9";

    /** Rows are sent on in such lots. */
    private static final int LOT = 500;

    /** No cell takes more. */
    private static final int LONGEST = 32_000;

    private final Workbook book;
    private final Worksheet sheet;
    private int row;

    /**
     * @param name of the sheet, at most 31 letters
     * @param widths of the columns, in letters
     * @param headerRow the number of the row with the names of the columns: it stays in sight
     */
    Sheet(OutputStream to, String name, List<Integer> widths, int headerRow) {
        book = new Workbook(to, "Don Doc", "1.0");
        book.setGlobalDefaultFont(FONT, SIZE);
        sheet = book.newWorksheet(name);
        for (int column = 0; column < widths.size(); column++) {
            sheet.width(column, widths.get(column));
        }
        sheet.freezePane(0, headerRow);
        sheet.repeatRows(headerRow - 1);
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    void title(String text) {
        sheet.inlineString(row, 0, text);
        sheet.style(row, 0).bold().set();
        row++;
    }

    void header(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.inlineString(row, column, names.get(column));
            sheet.style(row, column).bold().fillColor(SHADE).wrapText(true).set();
        }
        row++;
    }

    /** @param cells text, {@link LocalDate}, {@link Number}, or null for nothing */
    void row(List<? extends @Nullable Object> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            cell(column, cells.get(column));
        }
        row++;
        if (row % LOT == 0) {
            sheet.flush();
        }
    }

    private void cell(int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY).verticalAlignment("top").set();
            }
            case Number number -> {
                sheet.value(row, column, number);
                sheet.style(row, column).verticalAlignment("top").set();
            }
            default -> {
                String text = fitting(value.toString());
                sheet.inlineString(row, column, text);
                StyleSetter style = sheet.style(row, column).wrapText(true).verticalAlignment("top");
                (beginsLikeFormula(text) ? style.format(AS_TEXT) : style).set();
            }
        }
    }

    private static String fitting(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST);
    }

    private static boolean beginsLikeFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    /** Ends the workbook; what it was written to stays open. */
    @Override
    public void close() throws IOException {
        book.finish();
    }
}
