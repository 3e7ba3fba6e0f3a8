package vn.dondoc.ui.component;

import com.vaadin.flow.component.HasValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One form three times, field by field: as it stands now with what somebody typed, as it was opened, and as somebody else
 * stored it meanwhile.
 */
public class ConflictFields {

    private final List<Field> fields = new ArrayList<>();

    private record Field(String name, String label, String mine, String opened, String stored, Runnable take) {

        boolean differs() {
            return !mine.equals(stored);
        }
    }

    /** @param shown the value in words; called for a value that is not empty */
    public <T> ConflictFields add(
            String name,
            String label,
            HasValue<?, T> mine,
            HasValue<?, T> opened,
            HasValue<?, T> stored,
            Function<T, String> shown) {
        return add(
                name,
                label,
                words(mine, shown),
                words(opened, shown),
                words(stored, shown),
                () -> mine.setValue(stored.getValue()));
    }

    /** @param take puts what is stored into one's own form */
    public ConflictFields add(String name, String label, String mine, String opened, String stored, Runnable take) {
        fields.add(new Field(name, label, mine, opened, stored, take));
        return this;
    }

    /** What differs; where this person changed nothing, the stored text is offered first. */
    List<ConflictDialog.Difference> differences() {
        return fields.stream()
                .filter(Field::differs)
                .map(field -> new ConflictDialog.Difference(
                        field.name(),
                        field.label(),
                        field.mine(),
                        field.stored(),
                        !field.mine().equals(field.opened())))
                .toList();
    }

    /** The labels of what is alike and filled in. */
    List<String> same() {
        return fields.stream()
                .filter(field -> !field.differs() && !field.mine().isEmpty())
                .map(Field::label)
                .toList();
    }

    /** Puts the stored text into every field in which one's own is not to win. */
    public void takeOver(Set<String> kept) {
        fields.stream()
                .filter(field -> field.differs() && !kept.contains(field.name()))
                .forEach(field -> field.take().run());
    }

    private static <T> String words(HasValue<?, T> field, Function<T, String> shown) {
        return field.isEmpty() ? "" : shown.apply(field.getValue());
    }

    /** "Sở Xây dựng, Sở Y tế". */
    public static <T> String each(Collection<T> some, Function<T, String> shown) {
        return some.stream().map(shown).sorted().collect(Collectors.joining(", "));
    }
}
