package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;

/**
 * A strip of queues with their counts; each tile leads to exactly its rows:
 * {@code new QueueTiles("Hàng đợi").tile(Icon.CLOCK_ALERT, Tone.BAD, "Quá hạn", 14, "3 việc trên 30 ngày", path)}.
 */
public class QueueTiles extends Nav {

    public QueueTiles(String name) {
        addClassName("tiles");
        getElement().setAttribute("aria-label", name);
    }

    /** Separate, larger cards, as on the chair's board. */
    public QueueTiles asCards() {
        addClassName("tiles-cards");
        return this;
    }

    /**
     * @param tone the colour of the number while it is not zero
     * @param worst the worst case below the number; may be empty
     * @param path within the program, such as {@code nhiem-vu?nhom=qua-han}
     */
    public QueueTiles tile(Icon icon, Tone tone, String title, long count, String worst, String path) {
        return tile(icon, count == 0 ? Tone.PLAIN : tone, title, Formats.number(count), worst, path);
    }

    /** The same with a figure in words, such as {@code 87,4 %}. */
    public QueueTiles tile(Icon icon, Tone tone, String title, String figure, String worst, String path) {
        Anchor tile = new Anchor(path);
        tile.addClassNames("tile", tone.css());
        tile.getElement().setAttribute("router-link", "");
        Span head = new Span(icon.create(), new Span(title));
        head.addClassName("tile-title");
        Span number = new Span(figure);
        number.addClassNames("tile-number", "num");
        Span below = new Span(worst);
        below.addClassName("tile-worst");
        tile.add(head, number, below);
        add(tile);
        return this;
    }
}
