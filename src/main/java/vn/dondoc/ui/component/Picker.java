package vn.dondoc.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.function.Function;

/**
 * One of many, found by typing any words of it, with or without marks, in any order, or its initials ("sxd" finds Sở Xây
 * dựng).
 *
 * @param <T> what is chosen
 */
public class Picker<T> extends ComboBox<T> {

    private final Function<T, String> name;
    private final Function<T, String> more;

    /**
     * @param name what is shown, and found
     * @param more a quiet second line, also found; may be empty
     */
    public Picker(String label, Function<T, String> name, Function<T, String> more) {
        super(label);
        this.name = name;
        this.more = more;
        setItemLabelGenerator(name::apply);
        setManualValidation(true);
        setClearButtonVisible(true);
        setRenderer(
                LitRenderer.<T>of(Found.ROW).withProperty("name", name::apply).withProperty("more", more::apply));
    }

    /** The choices, in the order given. */
    public Picker<T> among(Collection<T> items) {
        setItems((item, typed) -> Found.matches(name.apply(item), more.apply(item), typed), items);
        return this;
    }

    /** Marks the field as required; what is missing is said by the form. */
    public Picker<T> required() {
        setRequiredIndicatorVisible(true);
        return this;
    }
}
