package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Facts as label over value: {@code new FactList().fact("Chủ trì", "Sở Tài chính")}. Two columns where they fit. */
@Tag("dl")
public class FactList extends DescriptionList {

    public FactList() {
        addClassName("facts");
    }

    public FactList fact(String label, String value) {
        return fact(label, new Span(value));
    }

    /** @param note a quiet line below the value, such as "Hạn ban đầu 30/10/2026 · gia hạn 1 lần" */
    public FactList fact(String label, String value, String note) {
        Span below = new Span(note);
        below.addClassName("fact-note");
        return fact(label, new Span(value), below);
    }

    /** Values below each other, such as links to agencies. */
    public FactList fact(String label, Component... values) {
        Term term = new Term(label);
        Description description = new Description();
        description.add(values);
        Div pair = new Div(term, description);
        pair.addClassName("fact");
        getElement().appendChild(pair.getElement());
        return this;
    }
}
