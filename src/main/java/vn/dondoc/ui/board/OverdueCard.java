package vn.dondoc.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.dondoc.task.AgencyFigures;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.Queue;
import vn.dondoc.task.Relation;
import vn.dondoc.task.SilentTasks;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.task.TaskPages;

/** Agencies by overdue tasks: a bar, a number and the longest; the same as a table of all figures. */
class OverdueCard extends Card {

    private static final int WHOLE = 100;
    private static final Comparator<AgencyFigures> MOST_THEN_LONGEST = Comparator.<AgencyFigures>comparingLong(
                    one -> -one.of(Bucket.OPEN_OVERDUE))
            .thenComparing(one -> one.oldestOverdueOn() == null ? LocalDate.MAX : one.oldestOverdueOn());

    private final List<AgencyFigures> agencies;
    private final boolean links;
    private final int most;
    private final LocalDate today;
    private final Supplier<SilentTasks> silent;
    private final Function<@Nullable LocalDate, String> longest;
    private final Div content = new Div();
    private final TableTwin twin = new TableTwin("board.overdue");

    /**
     * @param links whether the reader may see the tasks behind a number
     * @param most how many agencies at the most; fewer have no table
     * @param silent asked when the table is opened
     * @param longest how long that is, in words
     */
    OverdueCard(
            List<AgencyFigures> agencies,
            boolean links,
            int most,
            LocalDate today,
            Supplier<SilentTasks> silent,
            Function<@Nullable LocalDate, String> longest) {
        super(I18NProvider.translate("board.overdue"));
        this.agencies = agencies;
        this.links = links;
        this.most = most;
        this.today = today;
        this.silent = silent;
        this.longest = longest;
        addClassName("overdue-card");
        if (most == Integer.MAX_VALUE) {
            action(twin.button(this::draw));
        }
        with(content);
        draw();
    }

    private void draw() {
        content.removeAll();
        content.add(
                most == Integer.MAX_VALUE && twin.asTable()
                        ? new FiguresTable(agencies, links, today, silent.get())
                        : bars());
    }

    private Component bars() {
        List<AgencyFigures> late = agencies.stream()
                .filter(one -> one.of(Bucket.OPEN_OVERDUE) > 0)
                .sorted(MOST_THEN_LONGEST)
                .toList();
        Div all = new Div();
        if (late.isEmpty()) {
            all.add(new Paragraph(getTranslation("board.none-overdue")));
            return all;
        }
        long highest = late.getFirst().of(Bucket.OPEN_OVERDUE);
        all.add(list(late.stream().filter(AgencyFigures::ranked).limit(most).toList(), highest));
        List<AgencyFigures> followed =
                late.stream().filter(one -> !one.ranked()).toList();
        if (most == Integer.MAX_VALUE && !followed.isEmpty()) {
            Span unranked = new Span(getTranslation("board.unranked"));
            unranked.addClassNames("text-2", "small");
            all.add(unranked, list(followed, highest));
        }
        all.add(foot(late));
        return all;
    }

    private UnorderedList list(List<AgencyFigures> late, long highest) {
        UnorderedList rows = new UnorderedList();
        rows.addClassName("bar-list");
        late.forEach(one -> rows.add(new ListItem(row(one, highest))));
        return rows;
    }

    private HtmlContainer row(AgencyFigures one, long highest) {
        long overdue = one.of(Bucket.OPEN_OVERDUE);
        Span name = new Span(FiguresTable.name(one, today));
        name.addClassName("bar-name");
        Span fill = new Span();
        fill.getStyle().set("width", Math.max(2, WHOLE * overdue / highest) + "%");
        Span bar = new Span(fill);
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        Span number = new Span(Formats.number(overdue));
        number.addClassNames("bar-number", "num");
        Span oldest = new Span(longest.apply(one.oldestOverdueOn()));
        oldest.addClassNames("bar-longest", "num");
        HtmlContainer row;
        if (links) {
            Anchor link = new Anchor(TaskPages.path(
                    TaskFilter.ANSWERED_FOR.withQueue(Queue.OVERDUE).withAgency(one.agency(), Relation.LEAD)));
            link.getElement().setAttribute("router-link", "");
            row = link;
        } else {
            row = new Div();
        }
        row.addClassName("bar-row");
        row.add(name, bar, number, oldest);
        if (links) {
            row.add(Icon.CHEVRON_RIGHT.create());
        }
        return row;
    }

    private Component foot(List<AgencyFigures> late) {
        Span others = new Span(getTranslation("board.others", Formats.number(agencies.size() - (long) late.size())));
        others.addClassNames("text-2", "small", "num");
        Div foot = new Div(others);
        foot.addClassName("card-foot");
        if (links) {
            long sum =
                    late.stream().mapToLong(one -> one.of(Bucket.OPEN_OVERDUE)).sum();
            Anchor all = new Anchor(
                    TaskPages.path(TaskFilter.ANSWERED_FOR.withQueue(Queue.OVERDUE)),
                    getTranslation("home.see-all", Formats.number(sum)));
            all.addClassNames("small", "num");
            all.getElement().setAttribute("router-link", "");
            foot.add(all);
        }
        return foot;
    }
}
