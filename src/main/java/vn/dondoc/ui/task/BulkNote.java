package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.TaskRow;

/** An act with one text for all rows, or with none. */
final class BulkNote implements BulkForm {

    private static final int NOTE = 1000;

    private final @Nullable TextArea text;
    private final boolean needed;
    private final BiFunction<TaskRow, String, @Nullable Runnable> act;

    private BulkNote(@Nullable TextArea text, boolean needed, BiFunction<TaskRow, String, @Nullable Runnable> act) {
        this.text = text;
        this.needed = needed;
        this.act = act;
    }

    static BulkNote none(BiFunction<TaskRow, String, @Nullable Runnable> act) {
        return new BulkNote(null, false, act);
    }

    /** Goes with the mail; may be empty. */
    static BulkNote free(BiFunction<TaskRow, String, @Nullable Runnable> act) {
        return new BulkNote(TaskDialogs.area(I18NProvider.translate("task.field.urge-note"), NOTE), false, act);
    }

    /** The agencies read it word by word. */
    static BulkNote reason(BiFunction<TaskRow, String, @Nullable Runnable> act) {
        return new BulkNote(TaskDialogs.reason("task.field.return-reason", "task.help.return-reason", ""), true, act);
    }

    @Override
    public List<Component> fields() {
        return text == null ? List.of() : List.of(text);
    }

    @Override
    public boolean isComplete() {
        if (text == null || !needed || !text.getValue().isBlank()) {
            return true;
        }
        text.setInvalid(true);
        text.setErrorMessage(I18NProvider.translate("error.required"));
        text.focus();
        return false;
    }

    @Override
    public @Nullable Runnable act(TaskRow row) {
        return act.apply(row, text == null ? "" : text.getValue());
    }
}
