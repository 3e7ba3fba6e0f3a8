package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.dondoc.shared.InvalidInput;

/**
 * The red summary above a form, and the message under each field. Stand it first in the form:
 *
 * <pre>
 * FormMessages messages = new FormMessages("Chưa giao được")
 *         .field("content", content)
 *         .field("lead", lead);
 * if (messages.accepts(() -> tasks.issue(actor, command()))) { … }
 * </pre>
 */
public class FormMessages extends Div {

    /**
     * A message under a field goes as soon as somebody types there. Were it to go when the field is left, which is when
     * the button below is being pressed, the button would move from under the pointer and the press be lost.
     */
    private static final String GOES_AS_ONE_TYPES = "this.addEventListener('input', () => { this.invalid = false; })";

    private final String title;
    private final Map<String, Component> fields = new LinkedHashMap<>();
    private final Map<String, Runnable> asked = new HashMap<>();

    /** @param title what could not be done, such as "Chưa giao được" */
    public FormMessages(String title) {
        this.title = title;
        addClassName("form-messages");
    }

    /**
     * Names the field that shows the problems of one component of the command. From then on only this form says whether
     * the field is valid; what is typed into it takes the message away.
     *
     * @param name as in {@link InvalidInput.Problem#field}
     */
    public <F extends Component & HasValue<?, ?> & HasValidationProperties> FormMessages field(String name, F field) {
        fields.put(name, field);
        field.addValueChangeListener(change -> field.setInvalid(false));
        field.addAttachListener(attach -> field.getElement().executeJs(GOES_AS_ONE_TYPES));
        return this;
    }

    /** What a form does before it shows a problem of that name: it may have to show a field that was not needed before. */
    public FormMessages whenAsked(String name, Runnable before) {
        asked.put(name, before);
        return this;
    }

    /** Runs what saves the form; shows what is wrong with the input, if something is. Other errors go on. */
    public boolean accepts(Runnable save) {
        clear();
        try {
            refuseUnreadable();
            save.run();
            return true;
        } catch (InvalidInput refused) {
            show(refused);
            return false;
        }
    }

    /**
     * What somebody typed into a list and is not in it, or that is no date or no hour, would be lost without a word. Looks
     * at the named fields, and at every date and hour that stands in the form. {@link #accepts} does it by itself.
     *
     * @throws InvalidInput that says of each such field what is wrong
     */
    public void refuseUnreadable() {
        InvalidInput.Collector unread = new InvalidInput.Collector();
        fields.forEach((name, field) -> {
            if (field instanceof TypedAhead.Field list && list.unknown() != null) {
                unread.add(name, "ui.pick-one", list.unknown());
            }
        });
        Set<Component> seen = new HashSet<>();
        List.copyOf(fields.values()).forEach(field -> unreadable(field, seen, unread));
        getParent().ifPresent(form -> unreadable(form, seen, unread));
        unread.throwIfAny();
    }

    private void unreadable(Component part, Set<Component> seen, InvalidInput.Collector unread) {
        if (!seen.add(part)) {
            return;
        }
        if (part instanceof DateField day && isShown(day)) {
            if (day.isUnreadable()) {
                day.refuseUnreadable(unread, nameOf(day));
            }
        } else if (part instanceof HourField hour && isShown(hour)) {
            if (hour.isUnreadable()) {
                unread.add(nameOf(hour), "hour.unclear", hour.typed());
            }
        } else {
            part.getChildren().forEach(inner -> unreadable(inner, seen, unread));
        }
    }

    /** Of a field that no command names the form says it as well, and under it. */
    private <F extends Component & HasValue<?, ?> & HasValidationProperties> String nameOf(F field) {
        for (Map.Entry<String, Component> one : fields.entrySet()) {
            if (field.equals(one.getValue())) {
                return one.getKey();
            }
        }
        String own = "unnamed." + fields.size();
        field(own, field);
        return own;
    }

    private static boolean isShown(Component part) {
        return part.isVisible() && part.getParent().map(FormMessages::isShown).orElse(true);
    }

    public void show(InvalidInput refused) {
        clear();
        List<String> named = new ArrayList<>();
        List<String> others = new ArrayList<>();
        refused.problems()
                .forEach(
                        problem -> asked.getOrDefault(problem.field(), () -> {}).run());
        for (InvalidInput.Problem problem : refused.problems()) {
            String words = getTranslation(problem.key(), problem.arguments().toArray());
            Component field = fields.get(problem.field());
            if (field instanceof HasValidationProperties checked) {
                checked.setErrorMessage(words);
                checked.setInvalid(true);
                // the browser may have taken it away without a word to the server
                field.getElement().executeJs("this.invalid = true");
                named.add(label(field, words));
            } else {
                others.add(words);
            }
        }
        StringBuilder text = new StringBuilder();
        others.forEach(words -> text.append(words).append(' '));
        if (!named.isEmpty()) {
            text.append(String.join(", ", named)).append(". ");
        }
        text.append(getTranslation("form.kept"));
        add(new InlineMessage(
                InlineMessage.Kind.ERROR,
                getTranslation("form.refused", title, refused.problems().size()),
                text.toString()));
        focusFirst(refused);
    }

    /** Takes all messages away. */
    public void clear() {
        removeAll();
        fields.values().forEach(field -> {
            if (field instanceof HasValidationProperties checked) {
                checked.setInvalid(false);
            }
        });
    }

    private static String label(Component field, String otherwise) {
        return field instanceof HasLabel labelled && labelled.getLabel() != null ? labelled.getLabel() : otherwise;
    }

    private void focusFirst(InvalidInput refused) {
        List<String> wrong =
                refused.problems().stream().map(InvalidInput.Problem::field).toList();
        for (Map.Entry<String, Component> field : fields.entrySet()) {
            if (wrong.contains(field.getKey()) && field.getValue() instanceof Focusable<?> focusable) {
                focusable.focus();
                return;
            }
        }
    }
}
