package vn.dondoc.ui.task;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Icon;

/** What narrows the list: words, the conditions as chips, and how dense the rows stand. */
class FilterBar extends Div {

    private static final int TYPING_PAUSE_MS = 350;

    private final TextField words = new TextField();
    private final Div chips = new Div();
    private final Button fold;
    private final Button dense;
    private final ConditionWords texts;
    private final Consumer<TaskQuery> changed;
    private TaskQuery query = TaskQuery.ALL;
    private boolean compact;

    /**
     * @param typed gets the query with the words while they are typed
     * @param changed gets the query without a chip that was taken away
     * @param more opens the dialog of all conditions
     * @param density told when the rows are to stand denser or wider
     */
    FilterBar(
            ConditionWords texts,
            Consumer<TaskQuery> typed,
            Consumer<TaskQuery> changed,
            Runnable more,
            Consumer<Boolean> density) {
        this.texts = texts;
        this.changed = changed;
        addClassName("filter-bar");
        words.addClassName("filter-words");
        words.setAriaLabel(getTranslation("task.filter.words"));
        words.setPlaceholder(getTranslation("task.filter.words-short"));
        words.setPrefixComponent(Icon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setValueChangeTimeout(TYPING_PAUSE_MS);
        words.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                typed.accept(query.with(TaskQuery.Key.TEXT, change.getValue().strip()));
            }
        });
        chips.addClassName("chips");
        Button add = Buttons.quiet(getTranslation("task.filter.add"), Icon.PLUS, click -> more.run());
        add.addClassName("filter-add");
        fold = Buttons.plain(getTranslation("task.filter"), Icon.SLIDERS_HORIZONTAL, click -> more.run());
        fold.addClassName("filter-fold");
        dense = Buttons.icon(Icon.ROWS_2, getTranslation("task.filter.dense"), click -> {
            compact = !compact;
            dense(compact);
            density.accept(compact);
        });
        dense.addClassName("filter-dense");
        dense(false);
        add(words, chips, add, fold, dense);
    }

    private void dense(boolean pressed) {
        dense.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }

    void show(TaskQuery shown) {
        query = shown;
        if (!words.getValue().strip().equals(shown.text())) {
            words.setValue(shown.text());
        }
        chips.removeAll();
        shown.conditions().forEach(key -> chips.add(chip(key)));
        int conditions = shown.conditions().size();
        fold.getElement().setAttribute("data-count", conditions == 0 ? "" : String.valueOf(conditions));
        fold.setAriaLabel(
                conditions == 0 ? getTranslation("task.filter") : getTranslation("task.filter.count", conditions));
    }

    private Span chip(TaskQuery.Key key) {
        String label = getTranslation("task.condition." + key.name());
        Span value = new Span(texts.value(query, key, getLocale()));
        value.addClassName("strong");
        Button remove = Buttons.icon(
                Icon.X, getTranslation("task.filter.remove", label), click -> changed.accept(query.without(key)));
        Span chip = new Span(new Span(label + " "), value, remove);
        chip.addClassName("chip");
        return chip;
    }
}
