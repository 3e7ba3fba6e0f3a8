package vn.dondoc.ui.component;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import org.jspecify.annotations.Nullable;

/** The five kinds of buttons. A screen has one primary. */
public final class Buttons {

    private Buttons() {}

    /** The one thing this screen is for. */
    public static Button primary(
            String words, @Nullable Icon icon, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = plain(words, icon, listener);
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }

    /** Outlined: other things one may do. */
    public static Button plain(String words, @Nullable Icon icon, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = new Button();
        if (icon != null) {
            Span sign = icon.create();
            sign.getElement().setAttribute("slot", "prefix");
            button.getElement().appendChild(sign.getElement());
        }
        button.getElement().appendChild(new Span(words).getElement());
        button.addClickListener(listener);
        return button;
    }

    /** Words only: cancel, "see all". */
    public static Button quiet(String words, @Nullable Icon icon, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = plain(words, icon, listener);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    /** Outlined red; asks before it acts: {@link ConfirmBox}. */
    public static Button danger(
            String words, @Nullable Icon icon, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = plain(words, icon, listener);
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    /** An icon alone; its name is read out and shown when the pointer rests on it. */
    public static Button icon(Icon icon, String name, ComponentEventListener<ClickEvent<Button>> listener) {
        Button button = new Button();
        button.addClassName("icon-button");
        button.getElement().appendChild(icon.create().getElement());
        button.setAriaLabel(name);
        button.setTooltipText(name);
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.addClickListener(listener);
        return button;
    }

    /**
     * Runs once per click: the button cannot be pressed again until the server has answered, keeps its width and says
     * "Đang gửi…" meanwhile. Not for buttons that are disabled for other reasons.
     */
    public static Button onceAtATime(Button button) {
        button.setDisableOnClick(true);
        button.getElement().setAttribute("data-busy", I18NProvider.translate("ui.busy"));
        button.addClickListener(click -> click.getSource().setEnabled(true));
        return button;
    }

    /** Ctrl+Enter (⌘+Enter) presses the button wherever the focus is, also inside fields. */
    public static Button onCtrlEnter(Button button) {
        button.getElement().setAttribute("data-key", "mod+enter");
        return button;
    }

    /** Ctrl+S (⌘+S) presses the button. */
    public static Button onCtrlS(Button button) {
        button.getElement().setAttribute("data-key", "mod+s");
        return button;
    }
}
