package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.HasListDataView;
import com.vaadin.flow.data.selection.MultiSelect;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.ReflectionUtils;

/**
 * Finds the fields of a form in their order and gives them to its draft, each by its kind and its place among its kind.
 * Password fields are none of them. What was chosen is written by its number and found again among today's choices.
 */
final class DraftFields {

    private final DraftKeeper draft;
    private final Map<String, Integer> seen = new HashMap<>();

    private DraftFields(DraftKeeper draft) {
        this.draft = draft;
    }

    static void keep(DraftKeeper draft, Component form) {
        new DraftFields(draft).walk(form);
    }

    private void walk(Component part) {
        if (!take(part)) {
            part.getChildren().forEach(this::walk);
        }
    }

    private boolean take(Component part) {
        String kind = kind(part);
        if (kind == null) {
            return false;
        }
        String name = kind + seen.merge(kind, 1, Integer::sum);
        switch (part) {
            case TextField field -> draft.text(name, field);
            case TextArea field -> draft.text(name, field);
            case EmailField field -> draft.text(name, field);
            case IntegerField field -> draft.number(name, field);
            case DateField field -> draft.date(name, field);
            case HourField field -> draft.hour(name, field);
            case FileDrop field -> draft.files(name, field);
            case Checkbox field -> draft.value(name, field, String::valueOf, Boolean::valueOf);
            default -> choice(name, part);
        }
        return true;
    }

    private static @Nullable String kind(Component part) {
        return switch (part) {
            case TextField field -> "text";
            case TextArea field -> "area";
            case EmailField field -> "mail";
            case IntegerField field -> "number";
            case DateField field -> "date";
            case HourField field -> "hour";
            case FileDrop field -> "files";
            case Checkbox field -> "tick";
            default ->
                part instanceof HasListDataView<?, ?> && part instanceof HasValue<?, ?>
                        ? part instanceof MultiSelect<?, ?> ? "several" : "one"
                        : null;
        };
    }

    @SuppressWarnings("unchecked")
    private void choice(String name, Component part) {
        HasListDataView<Object, ?> choices = (HasListDataView<Object, ?>) part;
        if (part instanceof MultiSelect<?, ?>) {
            draft.value(
                    name,
                    (HasValue<?, Set<Object>>) part,
                    chosen -> chosen.stream().map(DraftFields::number).sorted().collect(Collectors.joining("\n")),
                    text -> {
                        List<String> numbers = Arrays.asList(text.split("\n"));
                        return items(choices)
                                .filter(item -> numbers.contains(number(item)))
                                .collect(Collectors.toSet());
                    });
        } else {
            draft.value(
                    name,
                    (HasValue<?, Object>) part,
                    DraftFields::number,
                    text -> items(choices)
                            .filter(item -> number(item).equals(text))
                            .findFirst()
                            .orElse(null));
        }
    }

    private static Stream<Object> items(HasListDataView<Object, ?> choices) {
        try {
            return choices.getListDataView().getItems().filter(Objects::nonNull);
        } catch (IllegalStateException searched) {
            // found by asking the register, or no choices yet: chosen again by hand
            return Stream.empty();
        }
    }

    /** The number of the thing, where it has one. */
    private static String number(Object item) {
        if (item instanceof Enum<?> one) {
            return one.name();
        }
        var id = ReflectionUtils.findMethod(item.getClass(), "id");
        if (id == null) {
            return item.toString();
        }
        ReflectionUtils.makeAccessible(id);
        return String.valueOf(ReflectionUtils.invokeMethod(id, item));
    }
}
