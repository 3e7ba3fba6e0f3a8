package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/**
 * A dialog of the house: the title says the action, the primary button is right-most, cancel beside it, a draft's note
 * left. 560 px wide, the whole screen on a phone. Esc closes it; a click outside does not, so that no input is lost.
 */
public class HouseDialog extends Dialog {

    private static final String WIDTH = "560px";

    private final Div body = new Div();
    private final Div left = new Div();
    private final Div right = new Div();

    public HouseDialog(String title) {
        addClassName("house-dialog");
        setWidth(WIDTH);
        setCloseOnOutsideClick(false);
        setDraggable(false);
        H2 heading = new H2(title);
        heading.addClassName("dialog-title");
        getElement().setAttribute("aria-label", title);
        getHeader().add(heading, Buttons.icon(Icon.X, getTranslation("ui.close"), click -> close()));
        body.addClassName("dialog-body");
        left.addClassName("action-left");
        right.addClassName("action-right");
        getFooter().add(left, right);
        add(body);
    }

    /** Fields and messages, one column. */
    public HouseDialog with(Component... components) {
        body.add(components);
        return this;
    }

    /** Left in the footer: a draft's note, a quiet action. */
    public HouseDialog left(Component... components) {
        left.add(components);
        return this;
    }

    /** The primary button, with "Hủy" beside it; Ctrl+Enter presses it. */
    public HouseDialog primary(Button button) {
        return primary(button, Buttons.quiet(getTranslation("ui.cancel"), null, click -> close()));
    }

    /** The primary button, with another one instead of "Hủy" beside it. */
    public HouseDialog primary(Button button, Button beside) {
        right.removeAll();
        right.add(beside, Buttons.onCtrlEnter(button));
        return this;
    }
}
