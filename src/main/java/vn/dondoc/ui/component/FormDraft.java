package vn.dondoc.ui.component;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The draft of a form whose fields are found by themselves: stands above them with the offer, once the form is complete
 * and shown. {@link #note} stands in the bar; {@link #done} is called after it was sent.
 */
public class FormDraft extends Div {

    private final String name;
    private final String key;
    private final long version;
    private final Component form;
    private final Div note = new Div();
    private @Nullable DraftKeeper draft;
    private final List<Beside> beside = new ArrayList<>();
    private boolean inDialog;

    private record Beside(String name, Supplier<@Nullable String> text, Consumer<@Nullable String> put) {}

    /**
     * @param name of the form, the same for all things that it is about
     * @param about the number of the thing, or a word for a new one
     * @param version of the thing as the form shows it; 0 where it has none
     */
    public FormDraft(String name, Object about, long version, Component form) {
        this.version = version;
        this.name = name;
        this.key = about.toString();
        this.form = form;
        addClassName("form-draft");
        note.addClassName("form-draft-note");
    }

    /**
     * Something beside the fields, put back after them; whoever changes it calls {@link #changed}.
     *
     * @param text null while it is as a blank form shows it
     */
    public FormDraft also(String what, Supplier<@Nullable String> text, Consumer<@Nullable String> put) {
        beside.add(new Beside(what, text, put));
        return this;
    }

    /** What stands beside the fields was changed. */
    public void changed() {
        if (draft != null) {
            draft.save();
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        DraftDesk desk = draft == null ? DraftDesk.of(event.getUI()) : null;
        if (desk == null) {
            return;
        }
        DraftKeeper keeper = desk.keeper(name, key, version);
        if (inDialog) {
            keeper.inDialog();
        }
        DraftFields.keep(keeper, form);
        beside.forEach(one -> keeper.other(one.name(), one.text(), one.put()));
        keeper.blank();
        draft = keeper;
        add(keeper.offer());
        note.add(keeper.note());
    }

    /** The same within a dialog. */
    FormDraft inDialog() {
        inDialog = true;
        return this;
    }

    /** "Tự lưu nháp lúc 9:42"; empty at first. */
    public Component note() {
        return note;
    }

    /** The form was sent: forgets the draft. */
    public void done() {
        if (draft != null) {
            draft.done();
        }
    }

    /** Goes on at once if nothing is unsent, else after asking. */
    void leave(Runnable go) {
        if (draft == null) {
            go.run();
        } else {
            draft.leave(go);
        }
    }
}
