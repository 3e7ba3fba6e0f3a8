package vn.dondoc.ui.board;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.AgencyFigures;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.Relation;
import vn.dondoc.task.SilentTasks;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskKind;
import vn.dondoc.task.TaskState;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.task.TaskPages;

/** The figures of every agency as a table whose rows and columns add up. */
class FiguresTable extends Div {

    private final boolean links;
    private final LocalDate today;
    private final SilentTasks silent;

    FiguresTable(List<AgencyFigures> agencies, boolean links, LocalDate today, SilentTasks silent) {
        this.links = links;
        this.today = today;
        this.silent = silent;
        addClassName("figures-table");
        getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", getTranslation("board.table"));
        Element head = row();
        head.appendChild(cell("th", getTranslation("board.agency")).setAttribute("scope", "col"));
        for (Bucket bucket : Bucket.values()) {
            head.appendChild(number("th", getTranslation("board.bucket." + bucket.name()))
                    .setAttribute("scope", "col"));
        }
        head.appendChild(number("th", getTranslation("board.total")).setAttribute("scope", "col"));
        head.appendChild(number("th", getTranslation("board.moved-in")).setAttribute("scope", "col"));
        head.appendChild(number("th", getTranslation("board.moved-out")).setAttribute("scope", "col"));
        head.appendChild(number("th", getTranslation("board.silent")).setAttribute("scope", "col"));
        head.appendChild(number("th", getTranslation("board.coordinating")).setAttribute("scope", "col"));
        Element body = new Element("tbody");
        agencies.stream().filter(AgencyFigures::ranked).forEach(one -> body.appendChild(line(one)));
        List<AgencyFigures> followed =
                agencies.stream().filter(one -> !one.ranked()).toList();
        if (!followed.isEmpty()) {
            body.appendChild(FigureCells.group(getTranslation("board.unranked"), Bucket.values().length + 6));
            followed.forEach(one -> body.appendChild(line(one)));
        }
        Element table = new Element("table")
                .appendChild(
                        new Element("thead").appendChild(head), body, new Element("tfoot").appendChild(sum(agencies)));
        getElement().appendChild(table);
    }

    private Element line(AgencyFigures one) {
        Element row = row().appendChild(cell("th", name(one, today)).setAttribute("scope", "row"));
        for (Bucket bucket : Bucket.values()) {
            row.appendChild(count(one.of(bucket), bucket, one.agency()));
        }
        return row.appendChild(
                count(one.total(), null, one.agency()),
                moved(one.movedIn(), one.agency()),
                moved(one.movedOut(), one.agency()),
                silent(silent.of(one.agency()), one.agency()),
                coordinating(one.coordinatedOpen(), one.agency()));
    }

    private Element sum(List<AgencyFigures> agencies) {
        Element row =
                row().appendChild(cell("th", getTranslation("board.total")).setAttribute("scope", "row"));
        for (Bucket bucket : Bucket.values()) {
            row.appendChild(
                    count(agencies.stream().mapToLong(one -> one.of(bucket)).sum(), bucket, null));
        }
        return row.appendChild(
                count(agencies.stream().mapToLong(AgencyFigures::total).sum(), null, null),
                moved(agencies.stream().mapToLong(AgencyFigures::movedIn).sum(), null),
                moved(agencies.stream().mapToLong(AgencyFigures::movedOut).sum(), null),
                silent(
                        agencies.stream()
                                .mapToLong(one -> silent.of(one.agency()))
                                .sum(),
                        null),
                coordinating(
                        agencies.stream()
                                .mapToLong(AgencyFigures::coordinatedOpen)
                                .sum(),
                        null));
    }

    /** Việc phối hợp that goes on: in none of the columns before. */
    private Element coordinating(long count, @Nullable AgencyId agency) {
        TaskFilter filter = TaskFilter.ALL.withKind(TaskKind.COORDINATION).withStates(TaskState.OPEN);
        return linked(count, agency == null ? filter : filter.withAgency(agency, Relation.LEAD));
    }

    /** Chưa cập nhật quá n ngày. */
    private Element silent(long count, @Nullable AgencyId agency) {
        TaskFilter filter = TaskFilter.ANSWERED_FOR.withUnreportedSince(silent.since());
        return linked(count, agency == null ? filter : filter.withAgency(agency, Relation.LEAD));
    }

    /** Chuyển đến, chuyển đi: a number leads to its lines. */
    private Element moved(long count, @Nullable AgencyId agency) {
        if (!links || count == 0) {
            return number("td", Formats.number(count));
        }
        return number("td", "")
                .appendChild(new Element("a")
                        .setAttribute("href", TaskPages.transfers(agency))
                        .setAttribute("router-link", "")
                        .setText(Formats.number(count)));
    }

    /** @param bucket null for the whole */
    private Element count(long count, @Nullable Bucket bucket, @Nullable AgencyId agency) {
        TaskFilter filter = TaskFilter.ANSWERED_FOR.withBucket(bucket);
        return linked(count, agency == null ? filter : filter.withAgency(agency, Relation.LEAD));
    }

    private Element linked(long count, TaskFilter filter) {
        if (!links || count == 0) {
            return number("td", Formats.number(count));
        }
        return number("td", "")
                .appendChild(new Element("a")
                        .setAttribute("href", TaskPages.path(filter))
                        .setAttribute("router-link", "")
                        .setText(Formats.number(count)));
    }

    /** Of two agencies with one name the former one is told by its last day. */
    static String name(AgencyFigures one, LocalDate today) {
        LocalDate end = one.validTo();
        return end == null || !end.isBefore(today)
                ? one.name()
                : I18NProvider.translate("board.ended", one.name(), Formats.date(end));
    }

    private static Element row() {
        return new Element("tr");
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }

    private static Element number(String tag, String text) {
        return cell(tag, text).setAttribute("class", "num");
    }
}
