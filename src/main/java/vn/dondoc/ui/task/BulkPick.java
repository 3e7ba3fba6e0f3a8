package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Picker;

/** An act with one choice for all rows. */
final class BulkPick<T> implements BulkForm {

    private final Picker<T> picker;
    private final BiFunction<TaskRow, T, @Nullable Runnable> act;

    BulkPick(Picker<T> picker, BiFunction<TaskRow, T, @Nullable Runnable> act) {
        this.picker = picker.required();
        this.act = act;
    }

    @Override
    public List<Component> fields() {
        return List.of(picker);
    }

    @Override
    public boolean isComplete() {
        return BulkForm.filled(picker, picker.getValue() != null);
    }

    @Override
    public @Nullable Runnable act(TaskRow row) {
        return act.apply(row, Objects.requireNonNull(picker.getValue()));
    }
}
