package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/**
 * A screen: head, body, and perhaps an {@link ActionBar} that stays at the bottom. The body scrolls, unless the page is
 * {@link Width#FULL}, where a grid takes what height is left.
 */
public class Page extends Div {

    /** How wide the body may become. */
    public enum Width {
        /** Lists: all there is, no padding, children fill the height. */
        FULL,
        /** Home and board: 1240 px. */
        BOARD,
        /** A task's page: 1160 px. */
        TASK,
        /** Forms: 720 px. */
        FORM
    }

    private final Div body = new Div();

    public Page(Width width) {
        addClassNames("page", "page-" + width.name().toLowerCase(java.util.Locale.ROOT));
        body.addClassName("page-body");
        super.add(body);
    }

    /** Puts components into the body. */
    public Page with(Component... components) {
        body.add(components);
        return this;
    }

    public Div body() {
        return body;
    }

    /** The bar that stays in view below the body. */
    public Page bar(ActionBar bar) {
        super.add(bar);
        return this;
    }
}
