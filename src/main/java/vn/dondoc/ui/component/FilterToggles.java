package vn.dondoc.ui.component;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A row of toggle buttons of which one is pressed: queues above a list, parts of a task. Tabs would announce what these
 * are not.
 *
 * @param <T> what a button stands for
 */
public class FilterToggles<T> extends Div {

    private final Map<T, NativeButton> buttons = new LinkedHashMap<>();
    private final Map<T, Count> counts = new LinkedHashMap<>();
    private final Consumer<T> chosen;

    /** @param chosen called when a person presses a button, not by {@link #select} */
    public FilterToggles(String name, Consumer<T> chosen) {
        addClassName("toggles");
        this.chosen = chosen;
        getElement().setAttribute("role", "group").setAttribute("aria-label", name);
    }

    public FilterToggles<T> add(T value, String words) {
        return add(value, words, Tone.PLAIN, null);
    }

    public FilterToggles<T> add(T value, String words, Tone tone, @Nullable Long count) {
        NativeButton button = new NativeButton(words);
        button.addClassName("toggle");
        button.getElement().setAttribute("aria-pressed", "false");
        button.addClickListener(click -> {
            select(value);
            chosen.accept(value);
        });
        if (count != null) {
            Count badge = new Count(tone, count);
            counts.put(value, badge);
            button.add(badge);
        }
        buttons.put(value, button);
        add(button);
        return this;
    }

    /** Presses one button, or none. */
    public void select(@Nullable T value) {
        buttons.forEach(
                (key, button) -> button.getElement().setAttribute("aria-pressed", String.valueOf(key.equals(value))));
    }

    public void count(T value, long count) {
        Count badge = counts.get(value);
        if (badge != null) {
            badge.set(count);
        }
    }
}
