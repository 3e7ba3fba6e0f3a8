package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** What is not there, why, and one action. For {@code Grid.setEmptyStateComponent} and for pages without content. */
public class EmptyState extends Div {

    /** @param action one button, or nothing */
    public EmptyState(String title, String why, Component... action) {
        addClassName("empty");
        Span picture = new Span();
        picture.addClassName("terraces");
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new H2(title), new Paragraph(why));
        add(action);
    }
}
