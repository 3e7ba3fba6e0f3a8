package vn.dondoc.ui.component;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.LitRenderer;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of many, found by typing any words of it, with or without marks, in any order, or its initials ("sxd" finds Sở Xây
 * dựng). Who types and goes on before the list is there gets what he typed, if it can only be one.
 *
 * @param <T> what is chosen
 */
public class Picker<T> extends ComboBox<T> {

    private final Function<T, String> name;
    private final Function<T, String> more;
    private Collection<T> items = List.of();
    private @Nullable String unknown;

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
        setAllowCustomValue(true);
        addCustomValueSetListener(typed -> meant(typed.getDetail()));
        addValueChangeListener(change -> known());
        setRenderer(
                LitRenderer.<T>of(Found.ROW).withProperty("name", name::apply).withProperty("more", more::apply));
    }

    /** The choices, in the order given. */
    public Picker<T> among(Collection<T> items) {
        this.items = List.copyOf(items);
        setItems((item, typed) -> Found.matches(name.apply(item), more.apply(item), typed), items);
        return this;
    }

    private void meant(String typed) {
        Optional<T> one = Found.meant(items, name, more, typed);
        if (one.isPresent()) {
            setValue(one.get());
            known();
        } else {
            unknown = typed;
            setErrorMessage(getTranslation("ui.pick-one", typed));
            setInvalid(true);
        }
    }

    private void known() {
        if (unknown != null) {
            unknown = null;
            setInvalid(false);
        }
    }

    /** What stands in the field and is none of the choices; null for nothing. */
    @Nullable
    String unknown() {
        return unknown;
    }

    /** Marks the field as required; what is missing is said by the form. */
    public Picker<T> required() {
        setRequiredIndicatorVisible(true);
        return this;
    }
}
