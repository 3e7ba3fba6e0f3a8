package vn.dondoc.ui.board;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import vn.dondoc.task.FieldFigures;
import vn.dondoc.task.Queue;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskState;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.task.TaskPages;

/** Overdue and open tasks by field of work; both numbers lead to their tasks. */
class FieldCard extends Card {

    FieldCard(List<FieldFigures> fields) {
        super(I18NProvider.translate("board.fields"));
        addClassName("field-card");
        Span what = new Span(getTranslation("board.fields-what"));
        what.addClassNames("text-2", "small");
        action(what);
        UnorderedList lines = new UnorderedList();
        lines.addClassName("total-lines");
        fields.forEach(field -> lines.add(line(field)));
        with(lines);
        setVisible(!fields.isEmpty());
    }

    private ListItem line(FieldFigures field) {
        TaskFilter ofField = TaskFilter.ALL.withField(field.field());
        Anchor overdue = link(ofField.withQueue(Queue.OVERDUE), field.overdue());
        overdue.addClassNames("strong", field.overdue() > 0 ? "tone-bad" : "tone-plain");
        Anchor open = link(ofField.withStates(TaskState.OPEN), field.open());
        ListItem line = new ListItem(new Span(field.name()), overdue, new Span("/"), open);
        line.addClassName("field-line");
        return line;
    }

    private static Anchor link(TaskFilter filter, long count) {
        Anchor link = new Anchor(TaskPages.path(filter), Formats.number(count));
        link.addClassName("num");
        link.getElement().setAttribute("router-link", "");
        return link;
    }
}
