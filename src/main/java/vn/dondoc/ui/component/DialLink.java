package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Anchor;

/** A number that a telephone dials at a touch. */
public class DialLink extends Anchor {

    public DialLink(String phone) {
        super("tel:" + phone.replaceAll("[^0-9+]", ""), phone);
        addClassName("num");
        getElement().setAttribute("router-ignore", "");
    }
}
