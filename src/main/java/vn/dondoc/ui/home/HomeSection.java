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

    /**
     * @param count how many there are in all
     * @param path where all of them are; exactly as many
     */
    HomeSection(String title, long count, String path, Component rows) {
        addClassName("home-section");
        Span number = new Span(Formats.number(count));
        number.addClassNames("section-count", "num");
        Anchor all = new Anchor(path, getTranslation("home.see-all", Formats.number(count)));
        all.addClassNames("section-action", "num");
        all.getElement().setAttribute("router-link", "");
        Div head = new Div(new H2(title), number, all);
        head.addClassName("section-head");
        add(head, rows);
        getElement().setAttribute("aria-label", title);
    }
}
