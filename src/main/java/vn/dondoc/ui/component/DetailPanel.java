package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;

/** What stands beside a list: a head with title and close, a body that scrolls, a bar that stays. */
public class DetailPanel extends Section {

    private final Div body = new Div();
    private final H2 title = new H2();

    /** @param close goes back to the list alone */
    public DetailPanel(String title, Runnable close) {
        addClassName("detail-panel");
        this.title.setText(title);
        Header head = new Header(this.title, Buttons.icon(Icon.X, getTranslation("ui.close"), click -> close.run()));
        head.addClassName("detail-head");
        body.addClassName("detail-body");
        body.getElement().setAttribute("tabindex", "-1");
        add(head, body);
        getElement().setAttribute("aria-label", title);
    }

    public DetailPanel with(Component... components) {
        body.add(components);
        return this;
    }

    /** The bar that stays in view below the body. */
    public DetailPanel bar(ActionBar bar) {
        add(bar);
        return this;
    }
}
