package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;

/**
 * The head of a page: title, how many, a note, and what one may do, the primary button last:
 * {@code new PageHeader("Nhiệm vụ").count(2000).actions(export, print, add)}.
 */
public class PageHeader extends Header {

    private final H1 title = new H1();
    private final Span count = new Span();
    private final Span note = new Span();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("page-header");
        this.title.setText(title);
        count.addClassNames("page-count", "num");
        note.addClassName("page-note");
        actions.addClassName("page-actions");
        count.setVisible(false);
        note.setVisible(false);
        actions.setVisible(false);
        Div words = new Div(this.title, count, note);
        words.addClassName("page-words");
        add(words, actions);
    }

    public void title(String text) {
        title.setText(text);
    }

    /** The number of rows of the list below, the same as in the menu. */
    public PageHeader count(long rows) {
        count.setText(Formats.number(rows));
        count.setVisible(true);
        return this;
    }

    /** A quiet line beside the title. */
    public PageHeader note(String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        return this;
    }

    public PageHeader actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
        actions.setVisible(buttons.length > 0);
        return this;
    }
}
