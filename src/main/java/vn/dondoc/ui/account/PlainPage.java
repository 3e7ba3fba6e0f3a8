package vn.dondoc.ui.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.dondoc.ui.component.Titled;

/** A page before one is signed in: the mark, a title, a few fields, and the way back to the sign-in form. */
@StyleSheet("css/people.css")
abstract class PlainPage extends Main implements Titled {

    private final String title;
    private final Div body = new Div();

    PlainPage(String titleKey) {
        title = getTranslation(titleKey);
        addClassName("plain-page");
        Span mark = new Span();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span name = new Span("Đôn Đốc");
        name.addClassName("wordmark-name");
        Span wordmark = new Span(mark, name);
        wordmark.addClassName("wordmark");
        body.addClassNames("plain-body", "form-lines");
        Anchor back = new Anchor("login", getTranslation("plain.sign-in"));
        back.getElement().setAttribute("router-ignore", "");
        Div sheet = new Div(wordmark, new H1(title), body, back);
        sheet.addClassName("plain-sheet");
        add(sheet);
    }

    void show(Component... components) {
        body.removeAll();
        body.add(components);
    }

    void say(String key, Object... arguments) {
        show(new Paragraph(getTranslation(key, arguments)));
    }

    @Override
    public String title() {
        return title;
    }
}
