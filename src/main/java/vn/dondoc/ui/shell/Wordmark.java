package vn.dondoc.ui.shell;

import com.vaadin.flow.component.html.Span;

/** The mark and the name. */
class Wordmark extends Span {

    Wordmark() {
        addClassName("wordmark");
        Span mark = new Span();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span("Đôn Đốc");
        name.addClassName("wordmark-name");
        name.getElement().setAttribute("lang", "vi");
        add(mark, name);
    }
}
