package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;

/**
 * The bar at the bottom of a page, panel or form: quiet things left, then the others, the one primary right-most. On a
 * phone the quiet ones shrink to their icons: give each one an icon.
 */
public class ActionBar extends Div {

    /** Toasts stand above the bar, however many rows it has. */
    private static final String TELL_HEIGHT = """
            new ResizeObserver(() => {
              if (this.offsetHeight) document.documentElement.style.setProperty('--action-bar-height', this.offsetHeight + 'px');
            }).observe(this);""";

    private final Div left = new Div();
    private final Div right = new Div();

    public ActionBar() {
        addClassName("action-bar");
        left.addClassName("action-left");
        right.addClassName("action-right");
        add(left, right);
        getElement().setAttribute("role", "group");
    }

    @Override
    protected void onAttach(com.vaadin.flow.component.AttachEvent event) {
        getElement().setAttribute("aria-label", getTranslation("ui.actions"));
        getElement().executeJs(TELL_HEIGHT);
    }

    /** Quiet buttons, or a note such as {@link DraftKeeper#note()}. */
    public ActionBar left(Component... components) {
        left.add(components);
        return this;
    }

    /** Other buttons, left of the primary. */
    public ActionBar right(Component... components) {
        right.add(components);
        return this;
    }

    /** The primary button, right-most; Ctrl+Enter presses it. */
    public ActionBar primary(Button button) {
        right.add(Buttons.onCtrlEnter(button));
        return this;
    }

    public void clear() {
        left.removeAll();
        right.removeAll();
    }
}
