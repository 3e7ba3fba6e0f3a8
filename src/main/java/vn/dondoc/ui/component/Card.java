package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** A lined sheet with a heading: {@code new Card("Nhắc việc bằng thư").count(3).action(link).with(rows)}. */
public class Card extends Section {

    private final Div head = new Div();
    private final Span count = new Span();

    public Card(String title) {
        addClassName("card");
        head.addClassName("section-head");
        H2 heading = new H2(title);
        count.addClassNames("section-count", "num");
        count.setVisible(false);
        head.add(heading, count);
        add(head);
        getElement().setAttribute("aria-label", title);
    }

    public Card count(long number) {
        count.setText(Formats.number(number));
        count.setVisible(true);
        return this;
    }

    /** A link or quiet button at the right of the heading. */
    public Card action(Component action) {
        action.addClassName("section-action");
        head.add(action);
        return this;
    }

    public Card with(Component... components) {
        add(components);
        return this;
    }
}
