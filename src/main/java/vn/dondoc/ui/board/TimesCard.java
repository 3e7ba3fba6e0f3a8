package vn.dondoc.ui.board;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.policy.PeriodBasis;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.AgencyFigures;
import vn.dondoc.task.Bucket;
import vn.dondoc.task.FigurePeriod;
import vn.dondoc.task.FirstClaim;
import vn.dondoc.task.MoreTime;
import vn.dondoc.task.OwnedDays;
import vn.dondoc.task.PeriodFigures;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TimeFigures;
import vn.dondoc.task.Turn;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.FactList;
import vn.dondoc.ui.component.Formats;

/**
 * Ngày làm việc và hạn của từng cơ quan: whose the days were, and how many tasks were done in time by the current deadline
 * and by the one first given. Parts add up to their whole in each line and column.
 */
class TimesCard extends Card {

    private static final List<Turn.Owner> OWNERS =
            List.of(Turn.Owner.AGENCY, Turn.Owner.OFFICE, Turn.Owner.COORDINATOR, Turn.Owner.HOLD);

    private static final List<String> COLUMNS =
            List.of("total", "average", "on-time", "on-time-first", "extended", "extensions");

    private final List<AgencyFigures> agencies;
    private final Function<BoardPeriod, PeriodFigures> reading;
    private final boolean links;
    private final LocalDate today;
    private final Div content = new Div();
    private PeriodFigures figures;
    private final TableTwin twin = new TableTwin("board.times");

    /** @param reading the figures of a period; asked for anew each time somebody chooses one */
    TimesCard(
            List<AgencyFigures> agencies,
            Function<BoardPeriod, PeriodFigures> reading,
            PeriodChoice choice,
            boolean links,
            LocalDate today) {
        super(I18NProvider.translate("board.times"));
        this.agencies = agencies;
        this.reading = reading;
        this.links = links;
        this.today = today;
        this.figures = reading.apply(choice.period());
        Span what = new Span(getTranslation("board.times-what"));
        what.addClassNames("text-2", "small");
        action(twin.button(this::draw));
        with(what, periods(choice), content);
        draw();
    }

    private Select<BoardPeriod> periods(PeriodChoice choice) {
        Select<BoardPeriod> select = new Select<>();
        select.setLabel(getTranslation("board.period"));
        select.setItems(BoardPeriod.values());
        select.setItemLabelGenerator(one -> getTranslation("BoardPeriod." + one.name()));
        select.setValue(choice.period());
        select.addValueChangeListener(change -> {
            figures = reading.apply(change.getValue());
            choice.chosen().accept(change.getValue());
            draw();
        });
        return select;
    }

    private void draw() {
        content.removeAll();
        FigurePeriod period = figures.period();
        if (period != null && figures.byAgency().isEmpty()) {
            content.add(quiet(getTranslation("board.times-none")));
        } else {
            content.add(twin.asTable() ? table() : whole());
        }
        if (period != null) {
            content.add(quiet(basis(period)));
        }
    }

    /** Which tasks are counted, and who says so. */
    private String basis(FigurePeriod period) {
        LocalDate settled = period.settledFrom();
        String rule = settled == null
                ? getTranslation("board.basis-default")
                : getTranslation("board.basis-settled", Formats.date(settled));
        return getTranslation(
                period.basis() == PeriodBasis.GIVEN ? "board.basis-given" : "board.basis-due",
                Formats.date(period.from()),
                Formats.date(period.to()),
                rule);
    }

    private static Paragraph quiet(String words) {
        Paragraph line = new Paragraph(words);
        line.addClassNames("small", "text-2");
        return line;
    }

    /** Of all agencies together: whose the days were. */
    private Component whole() {
        OwnedDays all = figures.whole().days();
        FactList facts = new FactList();
        OWNERS.forEach(owner -> facts.fact(
                getTranslation("board.times." + owner.name()),
                getTranslation("board.times-days", Formats.number(all.of(owner)))));
        return facts;
    }

    private Component table() {
        Element head = FigureCells.row(FigureCells.head(getTranslation("board.agency")));
        OWNERS.forEach(owner -> head.appendChild(column("board.times." + owner.name())));
        COLUMNS.forEach(name -> head.appendChild(column("board.times." + name)));
        Element body = new Element("tbody");
        Map<Boolean, List<Element>> lines = agencies.stream()
                .filter(one -> figures.byAgency().containsKey(one.agency()))
                .collect(Collectors.partitioningBy(
                        AgencyFigures::ranked,
                        Collectors.mapping(
                                one -> line(
                                        FiguresTable.name(one, today),
                                        one.agency(),
                                        figures.byAgency().getOrDefault(one.agency(), TimeFigures.NONE)),
                                Collectors.toList())));
        lines.getOrDefault(true, List.of()).forEach(body::appendChild);
        List<Element> followed = lines.getOrDefault(false, List.of());
        if (!followed.isEmpty()) {
            body.appendChild(FigureCells.group(getTranslation("board.unranked"), OWNERS.size() + COLUMNS.size() + 1));
            followed.forEach(body::appendChild);
        }
        Element foot = line(getTranslation("board.total"), null, figures.whole());
        Div around = FigureCells.table(getTranslation("board.times"));
        around.getElement()
                .appendChild(new Element("table")
                        .appendChild(
                                new Element("thead").appendChild(head), body, new Element("tfoot").appendChild(foot)));
        return around;
    }

    private Element column(String key) {
        return FigureCells.number("th", getTranslation(key)).setAttribute("scope", "col");
    }

    /** @param agency null for all */
    private Element line(String name, @Nullable AgencyId agency, TimeFigures one) {
        Element row = FigureCells.row(FigureCells.name(name));
        OwnedDays days = one.days();
        OWNERS.forEach(owner -> row.appendChild(FigureCells.number("td", Formats.number(days.of(owner)))));
        FigurePeriod period = figures.period();
        TaskFilter all = period == null ? TaskFilter.ALL : TaskFilter.ALL.within(period);
        TaskFilter of = agency == null ? all : all.withAgency(agency, Relation.LEAD);
        return row.appendChild(
                FigureCells.number("td", Formats.number(days.total())),
                FigureCells.number("td", FigureCells.average(days.of(Turn.Owner.AGENCY), one.had())),
                rate(one.onTime(), one.done(), of.withBucket(Bucket.DONE_ON_TIME)),
                rate(one.onTimeAtFirst(), one.done(), of.withFirstClaim(FirstClaim.ON_TIME)),
                FigureCells.linked(one.terms().extended(), of.withMoreTime(MoreTime.GRANTED), links),
                FigureCells.number("td", Formats.number(one.terms().extensions())));
    }

    /** "6/10 · 60 %". */
    private Element rate(long part, long done, TaskFilter rows) {
        if (done == 0) {
            return FigureCells.number("td", "–");
        }
        String words = getTranslation(
                "board.times.rate", Formats.number(part), Formats.number(done), Formats.share(part, done));
        return FigureCells.linked(words, part, rows, links);
    }
}
