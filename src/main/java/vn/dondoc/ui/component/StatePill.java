package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Span;

/**
 * A state as icon, words and colour: {@code new StatePill(StateMark.OVERDUE, "Quá hạn 5 ngày làm việc")}.
 *
 * <p>In a grid no component: {@code LitRenderer.of(StatePill.CELL).withProperty("mark", row -> mark.css())
 * .withProperty("words", row -> words)}.
 */
public class StatePill extends Span {

    /** The same pill for a {@code LitRenderer} with the properties {@code mark} and {@code words}. */
    public static final String CELL =
            "<span class=\"${item.mark}\"><span class=\"i\" aria-hidden=\"true\"></span>${item.words}</span>";

    public StatePill(StateMark mark, String words) {
        this(mark.css(), words);
    }

    /** A pill of one's own for what is not a task's state, such as a mail's. */
    public StatePill(Icon icon, Tone tone, String words) {
        this("pill " + tone.css() + (tone.asksForWork() ? " tinted " : " ") + icon.css(), words);
    }

    private StatePill(String classes, String words) {
        setClassName(classes);
        Span icon = new Span();
        icon.addClassName("i");
        icon.getElement().setAttribute("aria-hidden", "true");
        add(icon, new Span(words));
    }
}
