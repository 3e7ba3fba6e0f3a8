package vn.dondoc.ui.home;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.ui.component.Card;
import vn.dondoc.ui.component.Formats;

/** Deadlines of the coming days: a bar for each day, days off hatched; each leads to exactly its tasks. */
class DaysAhead extends Card {

    /** @param path leads to the tasks due on a day */
    DaysAhead(
            String title,
            Map<LocalDate, Long> counts,
            LocalDate today,
            WorkingDays days,
            Function<LocalDate, String> path) {
        super(title);
        addClassName("days-ahead");
        count(counts.values().stream().mapToLong(Long::longValue).sum());
        long highest = Math.max(
                1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
        Div bars = new Div();
        bars.addClassName("day-bars");
        counts.forEach((day, count) -> bars.add(bar(day, count, highest, today, days, path)));
        with(bars);
    }

    private Anchor bar(
            LocalDate day,
            long count,
            long highest,
            LocalDate today,
            WorkingDays days,
            Function<LocalDate, String> path) {
        Span number = new Span(count == 0 ? "" : Formats.number(count));
        number.addClassNames("day-number", "num");
        Span fill = new Span();
        fill.addClassName("day-fill");
        fill.getStyle().set("height", (count == 0 ? 0 : Math.max(6, 70 * count / highest)) + "px");
        Span weekday = new Span(Formats.shortWeekday(day, getLocale()));
        weekday.addClassName("day-weekday");
        Span date = new Span(String.valueOf(day.getDayOfMonth()));
        date.addClassNames("day-date", "num");
        Anchor bar = new Anchor(path.apply(day));
        bar.add(number, fill, weekday, date);
        bar.addClassName("day-bar");
        bar.getElement().setAttribute("router-link", "");
        Span read = new Span(getTranslation("home.day", Formats.number(count)));
        read.addClassName("sr-only");
        bar.add(read);
        if (day.equals(today)) {
            bar.addClassName("day-today");
        }
        if (!days.isWorking(day)) {
            bar.addClassName("day-off");
        }
        return bar;
    }
}
