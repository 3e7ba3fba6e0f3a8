package vn.dondoc.report;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A section of the record with a table; one that has no rows leaves out both. */
final class RecordTable {

    private final StringBuilder rows = new StringBuilder();
    private final String head;

    /** @param columns the words above; none for a table of names and values */
    RecordTable(String title, String... columns) {
        StringBuilder begin =
                new StringBuilder("<h2>").append(PrintedPage.text(title)).append("</h2><table>");
        if (columns.length > 0) {
            begin.append("<tr>");
            Arrays.stream(columns)
                    .forEach(column -> begin.append("<th>")
                            .append(PrintedPage.text(column))
                            .append("</th>"));
            begin.append("</tr>");
        }
        head = begin.toString();
    }

    /** Cells of plain text; null is an empty one. */
    RecordTable row(@Nullable String... cells) {
        return markup(Arrays.stream(cells)
                .map(cell -> cell == null ? "" : PrintedPage.text(cell))
                .toArray(String[]::new));
    }

    /** A name and its value; left out without one. */
    RecordTable fact(String name, @Nullable String value) {
        return value == null || value.isBlank() ? this : row(name, value);
    }

    /** Cells that are markup already. */
    RecordTable markup(String... cells) {
        rows.append("<tr>");
        Arrays.stream(cells).forEach(cell -> rows.append("<td>").append(cell).append("</td>"));
        rows.append("</tr>\n");
        return this;
    }

    @Override
    public String toString() {
        return rows.isEmpty() ? "" : head + "\n" + rows + "</table>\n";
    }
}
