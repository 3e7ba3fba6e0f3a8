package vn.dondoc.ui.task;

import java.util.Set;
import java.util.function.BiPredicate;
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
 * @param mails whether it sends mails: it can be taken back only while they are held
 * @param rare stands in the menu behind the other buttons
 */
record BulkAct(
        String words,
        Icon icon,
        Set<Right> rights,
        BiPredicate<Actor, TaskRow> fits,
        Supplier<BulkForm> form,
        boolean mails,
        boolean rare) {

    boolean isFor(Actor actor) {
        return rights.stream().anyMatch(actor::may);
    }
}
