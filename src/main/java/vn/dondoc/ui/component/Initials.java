package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Span;

/** A person's initials in a circle, as decoration beside the whole name. */
public class Initials extends Span {

    public Initials(String name) {
        super(Formats.initials(name));
        addClassName("initials");
        getElement().setAttribute("aria-hidden", "true");
    }
}
