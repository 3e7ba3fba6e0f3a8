package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** What belongs to this screen and stays until it is solved: a conflict, acting for somebody, mail that fails. */
public class InlineMessage extends Div {

    /** How serious it is. */
    public enum Kind {
        ERROR(Icon.CIRCLE_ALERT),
        WARNING(Icon.TRIANGLE_ALERT),
        INFO(Icon.INFO),
        /** A claim that waits for a decision. */
        WAIT(Icon.HOURGLASS);

        private final Icon icon;

        Kind(Icon icon) {
            this.icon = icon;
        }
    }

    private final Span title = new Span();
    private final Paragraph text = new Paragraph();
    private final Div words = new Div();
    private final Div actions = new Div();

    /** @param text may be empty */
    public InlineMessage(Kind kind, String title, String text) {
        addClassNames("message", "message-" + kind.name().toLowerCase(Locale.ROOT));
        if (kind == Kind.ERROR) {
            getElement().setAttribute("role", "alert");
        }
        this.title.addClassName("message-title");
        this.text.addClassName("message-text");
        words.addClassName("message-words");
        actions.addClassName("message-actions");
        words.add(this.title, this.text);
        add(kind.icon.create(), words);
        set(title, text);
    }

    public final void set(String newTitle, String newText) {
        title.setText(newTitle);
        text.setText(newText);
        text.setVisible(!newText.isEmpty());
    }

    /** More lines below the text. */
    public InlineMessage with(Component... components) {
        words.add(components);
        return this;
    }

    /** At most one or two buttons. */
    public InlineMessage actions(Component... buttons) {
        actions.add(buttons);
        add(actions);
        return this;
    }
}
