package vn.dondoc.ui.task;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.DateField;

/** What is chosen or written once for all rows, and what is then done to each. */
interface BulkForm {

    /** Without any, the act is only asked for. */
    List<Component> fields();

    /** Whether all that is needed is there; marks the first that is missing. */
    boolean isComplete();

    /** Marks a field without which nothing is done. */
    static <F extends Component & HasValidationProperties & Focusable<?>> boolean filled(F field, boolean is) {
        if (!is) {
            field.setInvalid(true);
            field.setErrorMessage(I18NProvider.translate("error.required"));
            if (field instanceof DateField day) {
                day.showUnreadable();
            }
            field.focus();
        }
        return is;
    }

    /**
     * Does it to one row, under that row's own rules.
     *
     * @return how it is taken back; null if it cannot be
     */
    @Nullable
    Runnable act(TaskRow row);
}
