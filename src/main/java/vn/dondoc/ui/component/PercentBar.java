package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Span;

/** Progress as a short bar and a number. In a grid use {@link #CELL}. */
public class PercentBar extends Span {

    /** The same for a {@code LitRenderer} with the property {@code percent} (0 to 100). */
    public static final String CELL = "<span class=\"percent\"><span class=\"percent-bar\" aria-hidden=\"true\">"
            + "<span style=\"width:${item.percent}%\"></span></span><span class=\"num\">${item.percent}\u00A0%</span></span>";

    public PercentBar(int percent) {
        addClassName("percent");
        Span fill = new Span();
        fill.getStyle().set("width", percent + "%");
        Span bar = new Span(fill);
        bar.addClassName("percent-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span number = new Span(Formats.percent(percent));
        number.addClassName("num");
        add(bar, number);
    }
}
