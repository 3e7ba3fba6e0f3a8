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

    /** What the office adds in its own words. */
    static TextArea words() {
        return TaskDialogs.area(I18NProvider.translate("task.field.urge-note"), NOTE);
    }

    /** Goes with the mail; may be empty. */
    static BulkNote free(BiFunction<TaskRow, String, @Nullable Runnable> act) {
        return new BulkNote(words(), false, act);
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
        return text == null || BulkForm.filled(text, !needed || !text.getValue().isBlank());
    }

    @Override
    public @Nullable Runnable act(TaskRow row) {
        return act.apply(row, text == null ? "" : text.getValue());
    }
}
