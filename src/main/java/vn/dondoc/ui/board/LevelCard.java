package vn.dondoc.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.LevelFigures;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.ui.component.Card;

/**
 * Theo cấp giao: what came from the Government, the Party and the Council apart from the province's own. A column for each
 * level, so that it fits a phone; each adds up.
 */
class LevelCard extends Card {

    private final boolean links;

    LevelCard(List<LevelFigures> levels, boolean links) {
        super(I18NProvider.translate("board.levels"));
        this.links = links;
        addClassName("level-card");
        Element head = new Element("tr").appendChild(new Element("td"));
        levels.forEach(one -> head.appendChild(new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("class", "num")
                .setAttribute(
                        "title", getTranslation("IssuingLevel." + one.level().name()))
                .setText(getTranslation("board.level." + one.level().name()))));
        Element body = new Element("tbody");
        for (Bucket bucket : Bucket.values()) {
            Element line =
                    new Element("tr").appendChild(FigureCells.name(getTranslation("board.bucket." + bucket.name())));
            levels.forEach(one -> line.appendChild(count(one, bucket)));
            body.appendChild(line);
        }
        Element foot = new Element("tr").appendChild(FigureCells.name(getTranslation("board.total")));
        levels.forEach(one -> foot.appendChild(
                FigureCells.linked(one.total(), TaskFilter.ANSWERED_FOR.withLevel(one.level()), links)));
        Div table = new Div();
        table.addClassNames("figures-table", "level-table");
        table.getElement()
                .appendChild(new Element("table")
                        .appendChild(
                                new Element("thead").appendChild(head), body, new Element("tfoot").appendChild(foot)));
        with(table);
        setVisible(!levels.isEmpty());
    }

    private Element count(LevelFigures one, Bucket bucket) {
        return FigureCells.linked(
                one.of(bucket), TaskFilter.ANSWERED_FOR.withLevel(one.level()).withBucket(bucket), links);
    }
}
