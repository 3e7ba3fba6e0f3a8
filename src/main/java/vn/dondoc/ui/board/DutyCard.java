package vn.dondoc.ui.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import vn.dondoc.directive.DutyState;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.directive.DirectivePages;

/** Phải trả lời cấp trên: how many answers stand where; each number leads to its list. */
class DutyCard extends Card {

    DutyCard(Map<DutyState, Long> counts) {
        super(I18NProvider.translate("duty.title"));
        addClassName("field-card");
        UnorderedList lines = new UnorderedList();
        lines.addClassName("total-lines");
        for (DutyState state : DutyState.values()) {
            lines.add(line(state, counts.getOrDefault(state, 0L)));
        }
        with(lines);
        setVisible(counts.values().stream().anyMatch(count -> count > 0));
    }

    private ListItem line(DutyState state, long count) {
        HtmlContainer number;
        if (count == 0) {
            number = new Span(Formats.number(count));
        } else {
            number = new Anchor(DirectivePages.dutiesPath(state), Formats.number(count));
            number.getElement().setAttribute("router-link", "");
        }
        number.addClassNames("strong", "num", state == DutyState.OVERDUE && count > 0 ? "tone-bad" : "tone-plain");
        ListItem line = new ListItem(new Span(getTranslation("DutyState." + state.name())), number);
        line.addClassName("field-line");
        return line;
    }
}
