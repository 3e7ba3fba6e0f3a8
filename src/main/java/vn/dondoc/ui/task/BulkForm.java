package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.TaskRow;

/** What is chosen or written once for all rows, and what is then done to each. */
interface BulkForm {

    /** Without any, the act is only asked for. */
    List<Component> fields();

    /** Whether all that is needed is there; marks the first that is missing. */
    boolean isComplete();

    /**
     * Does it to one row, under that row's own rules.
     *
     * @return how it is taken back; null if it cannot be
     */
    @Nullable
    Runnable act(TaskRow row);
}
