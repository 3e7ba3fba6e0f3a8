package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A dialog of the house: the title says the action, the primary button is right-most, cancel beside it, a draft's note
 * left. 560 px wide, the whole screen on a phone. Esc closes it; a click outside does not, so that no input is lost.
 * One with input names its draft: what is typed is then kept and offered again, and leaving it asks.
 */
public class HouseDialog extends Dialog {

    private static final String WIDTH = "560px";

    private final Div body = new Div();
    private final Div left = new Div();
    private final Div right = new Div();
    private @Nullable FormDraft draft;
    private @Nullable Consumer<Runnable> leaving;

    public HouseDialog(String title) {
        addClassName("house-dialog");
        setWidth(WIDTH);
        setCloseOnOutsideClick(false);
        setDraggable(false);
        H2 heading = new H2(title);
        heading.addClassName("dialog-title");
        getElement().setAttribute("aria-label", title);
        getHeader().add(heading, Buttons.icon(Icon.X, getTranslation("ui.close"), click -> leave()));
        body.addClassName("dialog-body");
        left.addClassName("action-left");
        right.addClassName("action-right");
        getFooter().add(left, right);
        add(body);
        addDialogCloseActionListener(escape -> leave());
    }

    /**
     * What is typed here is kept as the draft of this form, one for each person and thing.
     *
     * @param about the number of the thing, or a word for a new one
     */
    public final HouseDialog draft(String form, Object about) {
        return draft(form, about, 0);
    }

    /** @param version of the thing as the form shows it; 0 where it has none */
    public final HouseDialog draft(String form, Object about, long version) {
        draft = new FormDraft(form, about, version, body).inDialog();
        body.addComponentAsFirst(draft);
        left.add(draft.note());
        leaving = draft::leave;
        return this;
    }

    /**
     * Something beside the fields is kept in the draft too, put back after them; whoever changes it calls {@link #changed}. The
     * draft is named before.
     *
     * @param text null while it is as a blank form shows it
     */
    public final HouseDialog also(String what, Supplier<@Nullable String> text, Consumer<@Nullable String> put) {
        Objects.requireNonNull(draft).also(what, text, put);
        return this;
    }

    /** What stands beside the fields was changed. */
    public final void changed() {
        if (draft != null) {
            draft.changed();
        }
    }

    /** The same where the dialog keeps its draft by itself: leaving it asks. */
    protected final void keeps(DraftKeeper keeper) {
        keeper.inDialog();
        leaving = keeper::leave;
    }

    /** What was typed was sent, and the dialog stays for more. */
    protected final void sent() {
        if (draft != null) {
            draft.done();
        }
    }

    /** It was sent, or there is nothing more to do here: closes and forgets the draft. */
    @Override
    public void close() {
        sent();
        super.close();
    }

    /** Gives up for now; asks if something was typed. */
    private void leave() {
        if (leaving == null) {
            close();
        } else {
            leaving.accept(super::close);
        }
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
        return primary(button, Buttons.quiet(getTranslation("ui.cancel"), null, click -> leave()));
    }

    /** Only "Đóng": there is nothing to do here, and nothing to give up. */
    public HouseDialog closes() {
        right.removeAll();
        right.add(Buttons.onCtrlEnter(Buttons.primary(getTranslation("ui.close"), null, click -> close())));
        return this;
    }

    /** The primary button, with another one instead of "Hủy" beside it. */
    public HouseDialog primary(Button button, Button beside) {
        right.removeAll();
        right.add(beside, Buttons.onCtrlEnter(button));
        return this;
    }
}
