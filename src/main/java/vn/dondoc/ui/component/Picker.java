package vn.dondoc.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of many, found by typing any words of it, with or without marks, in any order, or its initials ("sxd" finds Sở Xây
 * dựng). Who types and goes on before the list is there gets what he typed, if it can only be one.
 *
 * @param <T> what is chosen
 */
public class Picker<T> extends ComboBox<T> implements TypedAhead.Field {

    private final TypedAhead<T> typed;

    /**
     * @param name what is shown, and found
     * @param more a quiet second line, also found; may be empty
     */
    public Picker(String label, Function<T, String> name, Function<T, String> more) {
        super(label);
        setItemLabelGenerator(name::apply);
        setManualValidation(true);
        setClearButtonVisible(true);
        typed = new TypedAhead<>(this, name, more, this::setValue);
        setRenderer(
                LitRenderer.<T>of(Found.ROW).withProperty("name", name::apply).withProperty("more", more::apply));
    }

    /** The choices, in the order given. */
    public Picker<T> among(Collection<T> items) {
        typed.among(items);
        return this;
    }

    @Override
    public @Nullable String unknown() {
        return typed.unknown();
    }

    /** Marks the field as required; what is missing is said by the form. */
    public Picker<T> required() {
        setRequiredIndicatorVisible(true);
        return this;
    }
}
