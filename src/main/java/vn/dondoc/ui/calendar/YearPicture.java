package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.CalendarRow;
import vn.dondoc.calendar.Standing;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.ui.component.Formats;

/**
 * Twelve months from Monday on. Days off are hatched; days that the calendar names are buttons, the others plain figures.
 * The browser draws them from a short list, so that a year does not cost the server a thousand nodes.
 */
class YearPicture extends Div {

    private static final int DAYS_OF_WEEK = 7;
    private static final LocalDate SOME_MONDAY = LocalDate.of(2024, 1, 1);

    /** Text is set as text and as attributes, never as markup: a day's name is what somebody typed. */
    private static final String DRAW = """
            const make = (tag, css, text) => {
              const e = document.createElement(tag);
              e.className = css;
              if (text) e.textContent = text;
              return e;
            };
            this.replaceChildren(...$0.map((month) => {
              const grid = make('div', 'year-grid');
              $1.forEach((name) => {
                const head = make('span', 'year-weekday', name);
                head.setAttribute('aria-hidden', 'true');
                grid.append(head);
              });
              month.days.forEach((day, i) => {
                const active = $2 && day.words;
                const cell = make(active ? 'button' : 'span', 'year-day num' + day.css, String(i + 1));
                if (i === 0) cell.style.gridColumnStart = month.first;
                if (day.words) cell.title = day.words;
                if (active) {
                  cell.type = 'button';
                  cell.setAttribute('aria-label', (i + 1) + ': ' + day.words);
                  cell.onclick = () => this.dispatchEvent(new CustomEvent('day-chosen', { detail: day.date }));
                }
                grid.append(cell);
              });
              const section = make('section', 'year-month');
              section.append(make('h2', '', month.title), grid);
              return section;
            }));""";

    private final int year;
    private final LocalDate today;
    private final WorkingDays days;
    private final Map<LocalDate, CalendarRow> named;
    private final boolean active;

    /** @param open what a press on a named day does; null if nothing */
    YearPicture(
            int year, LocalDate today, WorkingDays days, List<CalendarRow> rows, @Nullable Consumer<CalendarRow> open) {
        this.year = year;
        this.today = today;
        this.days = days;
        this.active = open != null;
        this.named = rows.stream()
                .filter(row -> row.standing() != Standing.WITHDRAWN)
                .collect(Collectors.toMap(CalendarRow::day, Function.identity()));
        addClassName("year-months");
        if (open != null) {
            getElement()
                    .addEventListener(
                            "day-chosen",
                            event -> chosen(
                                    event.getEventData().get("event.detail").asString(), open))
                    .addEventData("event.detail");
        }
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        List<String> weekdays = new ArrayList<>();
        for (int weekday = 0; weekday < DAYS_OF_WEEK; weekday++) {
            weekdays.add(Formats.shortWeekday(SOME_MONDAY.plusDays(weekday), getLocale()));
        }
        getElement().executeJs(DRAW, months(), weekdays, active);
    }

    /** What is drawn, as the browser gets it. */
    List<DrawnMonth> months() {
        return Arrays.stream(Month.values()).map(this::month).toList();
    }

    private DrawnMonth month(Month month) {
        YearMonth whole = YearMonth.of(year, month);
        List<DrawnDay> drawn = new ArrayList<>();
        for (int day = 1; day <= whole.lengthOfMonth(); day++) {
            drawn.add(day(whole.atDay(day)));
        }
        return new DrawnMonth(
                getTranslation("calendar.month", month.getValue()),
                whole.atDay(1).getDayOfWeek().getValue(),
                drawn);
    }

    private DrawnDay day(LocalDate day) {
        CalendarRow row = named.get(day);
        String look = (days.isWorking(day) ? "" : " year-off")
                + (CalendarWords.isWeekend(day) ? " year-weekend" : "")
                + (row != null && row.isWorked() ? " year-worked" : "")
                + (row != null && row.isPending() ? " year-pending" : "")
                + (day.equals(today) ? " year-today" : "");
        String words = row == null
                ? ""
                : Formats.dateWithWeekday(day, getLocale()) + ": " + CalendarWords.meaning(row, getLocale());
        return new DrawnDay(day.toString(), look, words);
    }

    /** A day that came from the browser is looked up, never believed. */
    private void chosen(String date, Consumer<CalendarRow> open) {
        named.values().stream()
                .filter(row -> row.day().toString().equals(date))
                .findFirst()
                .ifPresent(open);
    }

    /**
     * One month.
     *
     * @param first the weekday of its first day, 1 for Monday
     */
    record DrawnMonth(String title, int first, List<DrawnDay> days) {}

    /**
     * One day.
     *
     * @param css further classes, each with a blank before it
     * @param words what is said of a named day; empty for another
     */
    record DrawnDay(String date, String css, String words) {}
}
