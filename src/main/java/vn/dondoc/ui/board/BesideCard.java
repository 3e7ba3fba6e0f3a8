package vn.dondoc.ui.board;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import vn.dondoc.task.AgencyFigures;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskKind;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;

/** Việc phối hợp: counted apart, in none of the other figures of the board. Its figures add up to the one of its title. */
class BesideCard extends Card {

    BesideCard(List<AgencyFigures> agencies, boolean links) {
        super(I18NProvider.translate(
                "board.coordination",
                Formats.number(
                        agencies.stream().mapToLong(AgencyFigures::coordinated).sum())));
        addClassName("field-card");
        Span what = new Span(getTranslation("board.coordination-what"));
        what.addClassNames("text-2", "small");
        action(what);
        UnorderedList lines = new UnorderedList();
        lines.addClassName("total-lines");
        for (Bucket bucket : Bucket.values()) {
            long count =
                    agencies.stream().mapToLong(one -> one.coordinating(bucket)).sum();
            if (count > 0) {
                lines.add(line(bucket, count, links));
            }
        }
        with(lines);
        setVisible(lines.getChildren().findAny().isPresent());
    }

    private ListItem line(Bucket bucket, long count, boolean links) {
        HtmlContainer number =
                FigureLink.of(TaskFilter.ALL.withKind(TaskKind.COORDINATION).withBucket(bucket), count, links);
        number.addClassNames("strong", bucket == Bucket.OPEN_OVERDUE ? "tone-bad" : "tone-plain");
        ListItem line = new ListItem(new Span(getTranslation("Bucket." + bucket.name())), number);
        line.addClassName("field-line");
        return line;
    }
}
