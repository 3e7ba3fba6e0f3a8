package vn.dondoc.ui.task;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;

/** The bar that floats over the list while rows are ticked. */
class BulkBar extends Div {

    private final BulkActs acts;
    private final Runnable done;
    private final Runnable none;

    /**
     * @param done runs after an act on the rows
     * @param none takes all ticks away
     */
    BulkBar(BulkActs acts, Runnable done, Runnable none) {
        this.acts = acts;
        this.done = done;
        this.none = none;
        addClassName("bulk-bar");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("bulk.name"));
        setVisible(false);
    }

    void show(Set<TaskRow> ticked) {
        removeAll();
        setVisible(!ticked.isEmpty());
        if (ticked.isEmpty()) {
            return;
        }
        Span count = new Span(getTranslation("bulk.count", ticked.size()));
        count.addClassNames("strong", "num");
        count.getElement().setAttribute("aria-live", "polite");
        add(count);
        List<TaskRow> rows = List.copyOf(ticked);
        acts.of(rows)
                .forEach(act -> add(Buttons.onceAtATime(
                        Buttons.quiet(getTranslation(act.words()), act.icon(), click -> acts.start(act, rows, done)))));
        add(Buttons.quiet(getTranslation("bulk.none"), Icon.X, click -> none.run()));
    }
}
