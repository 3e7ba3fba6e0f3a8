package vn.dondoc.ui.directive;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.InlineMessage;

/** What is wrong with pasted lines, each with its number in the preview and its field. */
final class PastedProblems {

    private static final Pattern NUMBERED = Pattern.compile("(?:(\\d+)\\.)?(\\w+)");
    private static final String CONTENT = "content";
    private static final Map<String, String> LABELS = Map.of(
            CONTENT, "task-entry.content", "product", "task-entry.product", "sourcePassage", "task-entry.passage");

    private PastedProblems() {}

    static InlineMessage message(InvalidInput wrong) {
        UnorderedList list = new UnorderedList();
        wrong.problems().stream().map(PastedProblems::words).distinct().forEach(words -> list.add(new ListItem(words)));
        return new InlineMessage(InlineMessage.Kind.ERROR, t("paste.refused"), t("form.kept")).with(list);
    }

    /** All but the content comes from the form that the lines share, so it is wrong in every line and said once. */
    private static String words(InvalidInput.Problem problem) {
        String why = small(t(problem.key(), problem.arguments().toArray()));
        Matcher name = NUMBERED.matcher(problem.field());
        if (!name.matches()) {
            return why;
        }
        String field = name.group(2);
        String label = LABELS.containsKey(field) ? small(t(LABELS.get(field))) : field;
        if (!field.equals(CONTENT)) {
            return t("paste.every-line", label, why);
        }
        return t("paste.line", name.group(1) == null ? "1" : name.group(1), label, why);
    }

    private static String small(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }

    private static String t(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
