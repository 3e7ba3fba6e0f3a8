package vn.dondoc.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.MoreTime;
import vn.dondoc.task.OfficeAnswers;
import vn.dondoc.task.Queue;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;

/**
 * Văn phòng trả lời: the office's own times beside those of the agencies. What waits leads to its tasks, for those who may
 * see them.
 */
class AnswersCard extends Card {

    private final boolean links;

    AnswersCard(List<OfficeAnswers> answers, boolean links) {
        super(I18NProvider.translate("board.answers"));
        this.links = links;
        Span what = new Span(getTranslation("board.answers-what"));
        what.addClassNames("text-2", "small");
        action(what);
        Element head = FigureCells.row(FigureCells.head(getTranslation("board.answers.kind")));
        for (String column : List.of("given", "average", "waiting", "longest")) {
            head.appendChild(FigureCells.number("th", getTranslation("board.answers." + column))
                    .setAttribute("scope", "col"));
        }
        Element body = new Element("tbody");
        answers.forEach(one -> body.appendChild(line(getTranslation("OfficeAnswers.Kind." + one.kind()), one)));
        OfficeAnswers none = new OfficeAnswers(null, 0, 0, 0, 0);
        OfficeAnswers whole = answers.stream().reduce(none, OfficeAnswers::plus);
        Div table = FigureCells.table(getTranslation("board.answers"));
        table.getElement()
                .appendChild(new Element("table")
                        .appendChild(
                                new Element("thead").appendChild(head),
                                body,
                                new Element("tfoot").appendChild(line(getTranslation("board.answers.office"), whole))));
        with(table);
        setVisible(whole.given() + whole.waiting() > 0);
    }

    private Element line(String name, OfficeAnswers one) {
        return FigureCells.row(FigureCells.name(name))
                .appendChild(
                        FigureCells.number("td", Formats.number(one.given())),
                        FigureCells.number("td", FigureCells.average(one.days(), one.given())),
                        FigureCells.linked(one.waiting(), waiting(one.kind()), links),
                        FigureCells.number(
                                "td", one.waiting() == 0 ? "–" : getTranslation("board.answers.days", one.longest())));
    }

    /** The list of what waits; all kinds together have none. */
    private static @Nullable TaskFilter waiting(OfficeAnswers.@Nullable Kind kind) {
        return kind == null
                ? null
                : switch (kind) {
                    case CLAIM -> TaskFilter.of(Queue.PENDING);
                    case EXTENSION -> TaskFilter.ALL.withMoreTime(MoreTime.ASKED);
                    case REFUSAL -> TaskFilter.of(Queue.REFUSED);
                    case RELEASE -> TaskFilter.ALL.withMoreTime(MoreTime.RELEASE_ASKED);
                };
    }
}
