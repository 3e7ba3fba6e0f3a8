package vn.dondoc.ui.task;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Icon;

/**
 * One act on many tasks.
 *
 * @param rights one of them is enough
 * @param fits the rows whose state allows it
 * @param why why it does not fit a row, in words
 * @param mails whether it sends mails: it can be taken back only while they are held
 * @param rare stands in the menu behind the other buttons
 */
record BulkAct(
        String words,
        Icon icon,
        Set<Right> rights,
        BiPredicate<Actor, TaskRow> fits,
        Function<TaskRow, String> why,
        Supplier<BulkForm> form,
        boolean mails,
        boolean rare) {

    /** One whose rows are left out for the state they are in. */
    BulkAct(
            String words,
            Icon icon,
            Set<Right> rights,
            BiPredicate<Actor, TaskRow> fits,
            Supplier<BulkForm> form,
            boolean mails,
            boolean rare) {
        this(words, icon, rights, fits, BulkAct::state, form, mails, rare);
    }

    /** The same with words of its own for what is left out. */
    BulkAct because(Function<TaskRow, String> words) {
        return new BulkAct(this.words, icon, rights, fits, words, form, mails, rare);
    }

    private static String state(TaskRow row) {
        return I18NProvider.translate(
                "bulk.why-state",
                I18NProvider.translate("TaskState." + row.state().name()));
    }

    boolean isFor(Actor actor) {
        return rights.stream().anyMatch(actor::may);
    }
}
