package vn.dondoc.ui.component;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Several of many, found as in {@link Picker}; all that are chosen stay visible.
 *
 * @param <T> what is chosen
 */
public class MultiPicker<T> extends MultiSelectComboBox<T> implements TypedAhead.Field {

    private final TypedAhead<T> typed;

    /**
     * @param name what is shown, and found
     * @param more a quiet second line, also found; may be empty
     */
    public MultiPicker(String label, Function<T, String> name, Function<T, String> more) {
        super(label);
        setItemLabelGenerator(name::apply);
        setManualValidation(true);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("ui.several.cleared"))
                .setFocused(getTranslation("ui.several.focused"))
                .setSelected(getTranslation("ui.several.selected"))
                .setDeselected(getTranslation("ui.several.deselected"))
                .setTotal(getTranslation("ui.several.total") + " {count}"));
        typed = new TypedAhead<>(this, name, more, item -> updateSelection(Set.of(item), Set.of()));
        setAutoExpand(AutoExpandMode.VERTICAL);
        setSelectedItemsOnTop(true);
        setRenderer(
                LitRenderer.<T>of(Found.ROW).withProperty("name", name::apply).withProperty("more", more::apply));
    }

    /** The choices, in the order given. */
    public MultiPicker<T> among(Collection<T> items) {
        typed.among(items);
        return this;
    }

    @Override
    public @Nullable String unknown() {
        return typed.unknown();
    }
}
