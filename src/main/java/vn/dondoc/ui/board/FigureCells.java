package vn.dondoc.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.task.TaskPages;

/** The cells of the board's tables. */
final class FigureCells {

    private FigureCells() {}

    /** A table that scrolls by itself where it is too wide; the caller puts the table into it. */
    static Div table(String name) {
        Div around = new Div();
        around.addClassName("figures-table");
        around.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name);
        return around;
    }

    static Element row(Element first) {
        return new Element("tr").appendChild(first);
    }

    /** The head of the column of names. */
    static Element head(String text) {
        return new Element("th").setAttribute("scope", "col").setText(text);
    }

    /** What a line is about. */
    static Element name(String text) {
        return new Element("th").setAttribute("scope", "row").setText(text);
    }

    /** The agencies that are followed and not ranked stand below this line. */
    static Element group(String text, int columns) {
        return row(new Element("th")
                .setAttribute("scope", "rowgroup")
                .setAttribute("colspan", String.valueOf(columns))
                .setAttribute("class", "table-group")
                .setText(text));
    }

    static Element number(String tag, String text) {
        return new Element(tag).setAttribute("class", "num").setText(text);
    }

    /** A count that leads to exactly its tasks. */
    static Element linked(long count, @Nullable TaskFilter filter, boolean links) {
        return linked(Formats.number(count), count, filter, links);
    }

    /**
     * Words for a count, which lead to its tasks.
     *
     * @param filter null where it has no list
     */
    static Element linked(String words, long count, @Nullable TaskFilter filter, boolean links) {
        if (!links || filter == null || count == 0) {
            return number("td", words);
        }
        return number("td", "")
                .appendChild(new Element("a")
                        .setAttribute("href", TaskPages.path(filter))
                        .setAttribute("router-link", "")
                        .setText(words));
    }

    /** "2,5"; a dash where there is nothing to divide by. */
    static String average(long sum, long n) {
        return n == 0
                ? "–"
                : Formats.number(BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP), 1);
    }
}
