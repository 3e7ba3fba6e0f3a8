package vn.dondoc.ui.component;

import com.vaadin.flow.component.combobox.ComboBoxBase;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types into a list and leaves before the list is there: it is taken if it can only be one of the choices,
 * and said to be none of them otherwise. It is never dropped without a word.
 *
 * @param <T> what is chosen
 */
final class TypedAhead<T> {

    /** A field that may hold words which are none of its choices. */
    interface Field {

        /** These words; null for none. */
        @Nullable
        String unknown();
    }

    private final ComboBoxBase<?, T, ?> field;
    private final Function<T, String> name;
    private final Function<T, String> more;
    private final Consumer<T> take;
    private Collection<T> items = List.of();
    private @Nullable String unknown;

    /** @param take puts the one that was meant into the field */
    TypedAhead(ComboBoxBase<?, T, ?> field, Function<T, String> name, Function<T, String> more, Consumer<T> take) {
        this.field = field;
        this.name = name;
        this.more = more;
        this.take = take;
        field.setAllowCustomValue(true);
        field.addCustomValueSetListener(typed -> meant(typed.getDetail()));
        field.addValueChangeListener(change -> known());
        // a field that is emptied again has no value that changes
        field.getElement()
                .addEventListener("focusout", left -> known())
                .setFilter("element.invalid && !element.inputElement?.value");
    }

    /** The choices, in the order given. */
    void among(Collection<T> choices) {
        items = List.copyOf(choices);
        field.setItems((item, typed) -> Found.matches(name.apply(item), more.apply(item), typed), choices);
    }

    @Nullable
    String unknown() {
        return unknown;
    }

    private void meant(String typed) {
        Optional<T> one = Found.meant(items, name, more, typed);
        if (one.isPresent()) {
            take.accept(one.get());
            known();
        } else {
            unknown = typed;
            field.setErrorMessage(I18NProvider.translate("ui.pick-one", typed));
            field.setInvalid(true);
        }
    }

    private void known() {
        if (unknown != null) {
            unknown = null;
            field.setInvalid(false);
        }
    }
}
