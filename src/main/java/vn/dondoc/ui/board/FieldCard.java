package vn.dondoc.ui.board;

import com.vaadin.flow.component.HtmlContainer;
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

/** Overdue and open tasks by field of work; both numbers lead to their tasks, for those who may see them. */
class FieldCard extends Card {

    FieldCard(List<FieldFigures> fields, boolean links) {
        super(I18NProvider.translate("board.fields"));
        addClassName("field-card");
        Span what = new Span(getTranslation("board.fields-what"));
        what.addClassNames("text-2", "small");
        action(what);
        UnorderedList lines = new UnorderedList();
        lines.addClassName("total-lines");
        fields.forEach(field -> lines.add(line(field, links)));
        with(lines);
        setVisible(!fields.isEmpty());
    }

    private ListItem line(FieldFigures field, boolean links) {
        TaskFilter ofField = TaskFilter.ANSWERED_FOR.withField(field.field());
        HtmlContainer overdue = FigureLink.of(ofField.withQueue(Queue.OVERDUE), field.overdue(), links);
        overdue.addClassNames("strong", field.overdue() > 0 ? "tone-bad" : "tone-plain");
        HtmlContainer open = FigureLink.of(ofField.withStates(TaskState.OPEN), field.open(), links);
        ListItem line = new ListItem(new Span(field.name()), overdue, new Span("/"), open);
        line.addClassName("field-line");
        return line;
    }
}
