package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.TaskRow;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;

/** The bar that floats over the list while rows are ticked, and then says what came of the act on them. */
class BulkBar extends Div {

    private final BulkActs acts;
    private final Consumer<BulkReport> done;
    private final Runnable none;
    private @Nullable BulkReport report;
    private Runnable again = () -> {};
    private @Nullable BulkExport export;
    private ContextMenu rare = new ContextMenu();

    /**
     * @param done gets what came of an act on the rows
     * @param none takes all ticks away
     */
    BulkBar(BulkActs acts, Consumer<BulkReport> done, Runnable none) {
        this.acts = acts;
        this.done = done;
        this.none = none;
        addClassName("bulk-bar");
        getElement().setAttribute("role", "region").setAttribute("aria-label", getTranslation("bulk.name"));
        setVisible(false);
    }

    /** Offers to take the rows along as a sheet. */
    void exports(BulkExport rows) {
        export = rows;
    }

    /** Says what came of an act until rows are ticked again. */
    void say(BulkReport told, Runnable shownAgain) {
        report = told;
        again = shownAgain;
        show(Set.of());
    }

    void show(Set<TaskRow> ticked) {
        removeAll();
        if (!ticked.isEmpty()) {
            report = null;
            offer(List.copyOf(ticked));
        } else if (report != null) {
            told(report);
        }
        setVisible(getElement().getChildCount() > 0);
    }

    private void offer(List<TaskRow> rows) {
        count(getTranslation("bulk.count", rows.size()));
        rare = new ContextMenu();
        acts.of(rows).forEach(act -> {
            if (act.rare()) {
                rare.addItem(getTranslation(act.words()), click -> acts.start(act, rows, done));
            } else {
                add(Buttons.onceAtATime(
                        Buttons.quiet(getTranslation(act.words()), act.icon(), click -> acts.start(act, rows, done))));
            }
        });
        if (!rare.getItems().isEmpty()) {
            Button more = Buttons.icon(Icon.ELLIPSIS, getTranslation("bulk.rare"), click -> {});
            rare.setOpenOnClick(true);
            rare.setTarget(more);
            add(more);
        }
        if (export != null) {
            add(export.link(rows));
        }
        add(Buttons.quiet(getTranslation("bulk.none"), Icon.X, click -> none.run()));
    }

    private void told(BulkReport known) {
        count(known.words());
        known.buttons(again).forEach(this::add);
        add(Buttons.icon(Icon.X, getTranslation("ui.close"), click -> {
            report = null;
            show(Set.of());
        }));
    }

    private void count(String words) {
        Span count = new Span(words);
        count.addClassNames("strong", "num");
        count.getElement().setAttribute("aria-live", "polite");
        add(count);
    }

    /** For tests: what stands in the menu behind the buttons. */
    ContextMenu rare() {
        return rare;
    }
}
