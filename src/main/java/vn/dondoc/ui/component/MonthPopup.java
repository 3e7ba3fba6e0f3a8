package vn.dondoc.ui.component;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;

/** A month to point at, from Monday on, days off hatched. */
class MonthPopup extends Popover {

    private static final int WEEKS = 6;
    private static final int DAYS = 7;

    private final LocalDate today;
    private final @Nullable WorkingDays days;
    private final Consumer<LocalDate> chosen;
    private final Div content = new Div();
    private @Nullable LocalDate selected;

    MonthPopup(LocalDate today, @Nullable WorkingDays days, Consumer<LocalDate> chosen) {
        this.today = today;
        this.days = days;
        this.chosen = chosen;
        content.addClassName("month");
        add(content);
        setPosition(PopoverPosition.BOTTOM_END);
        setOpenOnClick(false);
        setModal(true);
        setAutofocus(true);
        setAriaLabel(getTranslation("date.open"));
    }

    void show(@Nullable LocalDate day) {
        selected = day;
        draw(YearMonth.from(day == null ? today : day));
        open();
    }

    private void draw(YearMonth month) {
        content.removeAll();
        Span title = new Span(getTranslation("date.month", month.getMonthValue(), month.getYear()));
        title.addClassNames("month-title", "num");
        title.getElement().setAttribute("aria-live", "polite");
        Div head = new Div(
                Buttons.icon(Icon.CHEVRON_LEFT, getTranslation("date.previous"), click -> draw(month.minusMonths(1))),
                title,
                Buttons.icon(Icon.CHEVRON_RIGHT, getTranslation("date.next"), click -> draw(month.plusMonths(1))));
        head.addClassName("month-head");
        Div grid = new Div();
        grid.addClassName("month-grid");
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (int i = 0; i < DAYS; i++) {
            Span name = new Span(Formats.shortWeekday(monday.plusDays(i), getLocale()));
            name.addClassName("month-weekday");
            name.getElement().setAttribute("aria-hidden", "true");
            grid.add(name);
        }
        for (int i = 0; i < WEEKS * DAYS; i++) {
            grid.add(button(monday.plusDays(i), month));
        }
        content.add(head, grid);
    }

    private Component button(LocalDate day, YearMonth month) {
        NativeButton button = new NativeButton(String.valueOf(day.getDayOfMonth()), click -> {
            close();
            chosen.accept(day);
        });
        boolean off = days != null && !days.isWorking(day);
        button.addClassNames("month-day", "num");
        button.setClassName("month-other", !YearMonth.from(day).equals(month));
        button.setClassName("month-off", off);
        button.setClassName("month-today", day.equals(today));
        button.getElement()
                .setAttribute("aria-pressed", String.valueOf(day.equals(selected)))
                .setAttribute(
                        "aria-label",
                        Formats.headingDate(day, getLocale()) + (off ? ", " + getTranslation("date.off") : ""));
        return button;
    }
}
