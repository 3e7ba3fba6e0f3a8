package vn.dondoc.ui.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Map;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.ui.component.Card;

/** Why claims came late; each number leads to its tasks, for those who may see them. */
class LateCard extends Card {

    LateCard(Map<LateCause, Long> figures, boolean links) {
        super(I18NProvider.translate("board.late"));
        addClassName("field-card");
        Span what = new Span(getTranslation("board.late-what"));
        what.addClassNames("text-2", "small");
        action(what);
        UnorderedList lines = new UnorderedList();
        lines.addClassName("total-lines");
        figures.forEach((cause, count) -> {
            if (count > 0) {
                lines.add(line(cause, count, links));
            }
        });
        with(lines);
        setVisible(lines.getChildren().findAny().isPresent());
    }

    private ListItem line(LateCause cause, long count, boolean links) {
        HtmlContainer number = FigureLink.of(TaskFilter.ANSWERED_FOR.withLateCause(cause), count, links);
        number.addClassName("strong");
        ListItem line = new ListItem(new Span(getTranslation("LateCause." + cause.name())), number);
        line.addClassName("field-line");
        return line;
    }
}
