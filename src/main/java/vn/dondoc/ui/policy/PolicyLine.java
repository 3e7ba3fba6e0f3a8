package vn.dondoc.ui.policy;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line of the page: what is settled, quiet words below it, what holds today at its right. */
class PolicyLine extends ListItem {

    /** @param edit null for whoever only reads */
    PolicyLine(String name, List<String> below, String holds, @Nullable Button edit) {
        Span title = new Span(name);
        title.addClassName("policy-name");
        Div words = new Div(title);
        words.addClassName("policy-words");
        below.forEach(text -> words.add(quiet(text)));
        Span value = new Span(holds);
        value.addClassNames("policy-value", "num");
        Div signs = new Div(value);
        signs.addClassName("policy-signs");
        if (edit != null) {
            signs.add(edit);
        }
        addClassName("policy-item");
        add(words, signs);
    }

    static Span quiet(String text) {
        Span line = new Span(text);
        line.addClassNames("small", "text-2");
        return line;
    }
}
