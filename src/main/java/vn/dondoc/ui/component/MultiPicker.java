package vn.dondoc.ui.component;

import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBoxI18n;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.function.Function;

/**
 * Several of many, found as in {@link Picker}; all that are chosen stay visible.
 *
 * @param <T> what is chosen
 */
public class MultiPicker<T> extends MultiSelectComboBox<T> {

    private final Function<T, String> name;
    private final Function<T, String> more;

    /**
     * @param name what is shown, and found
     * @param more a quiet second line, also found; may be empty
     */
    public MultiPicker(String label, Function<T, String> name, Function<T, String> more) {
        super(label);
        this.name = name;
        this.more = more;
        setItemLabelGenerator(name::apply);
        setManualValidation(true);
        setI18n(new MultiSelectComboBoxI18n()
                .setCleared(getTranslation("ui.several.cleared"))
                .setFocused(getTranslation("ui.several.focused"))
                .setSelected(getTranslation("ui.several.selected"))
                .setDeselected(getTranslation("ui.several.deselected"))
                .setTotal(getTranslation("ui.several.total") + " {count}"));
        setAutoExpand(AutoExpandMode.VERTICAL);
        setSelectedItemsOnTop(true);
        setRenderer(
                LitRenderer.<T>of(Found.ROW).withProperty("name", name::apply).withProperty("more", more::apply));
    }

    /** The choices, in the order given. */
    public MultiPicker<T> among(Collection<T> items) {
        setItems((item, typed) -> Found.matches(name.apply(item), more.apply(item), typed), items);
        return this;
    }
}
