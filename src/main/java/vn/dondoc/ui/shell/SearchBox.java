package vn.dondoc.ui.shell;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import vn.dondoc.ui.component.Icon;

/** The search box of the drawer; the key / leads into it. */
class SearchBox extends Div {

    SearchBox(ShellSearch search) {
        addClassName("search-box");
        getElement().setAttribute("role", "search").setAttribute("aria-label", getTranslation("shell.search"));
        TextField field = new TextField();
        field.addClassName("search-field");
        field.setPlaceholder(getTranslation("shell.search"));
        field.setAriaLabel(getTranslation("shell.search"));
        field.setPrefixComponent(Icon.SEARCH.create());
        Span key = new Span("/");
        key.addClassName("key");
        key.getElement().setAttribute("aria-hidden", "true");
        field.setSuffixComponent(key);
        field.getElement().setAttribute("data-search", "");
        field.addKeyPressListener(Key.ENTER, press -> {
            String typed = field.getValue().strip();
            if (!typed.isEmpty()) {
                getUI().ifPresent(ui -> ui.navigate(search.pathFor(typed)));
                field.clear();
            }
        });
        add(field);
    }
}
