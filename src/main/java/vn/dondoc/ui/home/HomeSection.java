package vn.dondoc.ui.home;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import vn.dondoc.ui.component.Formats;

/** Some rows under a heading with their number, and the way to all of them. */
class HomeSection extends Section {

    private final Div head = new Div();

    /**
     * @param count how many there are in all
     * @param path where all of them are; exactly as many
     */
    HomeSection(String title, long count, String path, Component rows) {
        this(title, count, rows);
        Anchor all = new Anchor(path, getTranslation("home.see-all", Formats.number(count)));
        all.addClassNames("section-action", "num");
        all.getElement().setAttribute("router-link", "");
        head.add(all);
    }

    /** The same where all of them stand here. */
    HomeSection(String title, long count, Component rows) {
        addClassName("home-section");
        Span number = new Span(Formats.number(count));
        number.addClassNames("section-count", "num");
        head.add(new H2(title), number);
        head.addClassName("section-head");
        add(head, rows);
        getElement().setAttribute("aria-label", title);
    }
}
