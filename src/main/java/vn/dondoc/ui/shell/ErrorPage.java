package vn.dondoc.ui.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A page that says what is not there, and leads home. It stands alone: what failed may have been the frame. */
class ErrorPage extends Main {

    void show(String title, String text, Component... more) {
        removeAll();
        addClassName("error-page");
        Span picture = new Span();
        picture.addClassName("terraces");
        picture.getElement().setAttribute("aria-hidden", "true");
        Anchor home = new Anchor("", getTranslation("shell.home"));
        home.addClassName("button-link");
        home.getElement().setAttribute("router-ignore", "");
        Div words = new Div(new Wordmark(), picture, new H1(title), new Paragraph(text));
        words.add(more);
        words.add(home);
        words.addClassName("error-words");
        add(words);
    }
}
