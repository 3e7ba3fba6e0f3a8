package vn.dondoc.ui.calendar;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.calendar.CalendarDependents;
import vn.dondoc.calendar.CalendarRow;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.calendar.YearConfirmation;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Right;
import vn.dondoc.ui.component.Buttons;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.Page;
import vn.dondoc.ui.component.PageHeader;
import vn.dondoc.ui.component.Titled;
import vn.dondoc.ui.shell.MainLayout;

/**
 * Lịch làm việc: a year's twelve months with days off hatched, beside them the days that differ from the plain week with
 * the document each rests on. Everybody reads it; who keeps the calendar confirms, adds, swaps, corrects and takes out.
 */
@Route(value = CalendarPages.PATH, layout = MainLayout.class)
@PermitAll
@StyleSheet("css/settings.css")
class CalendarView extends Page implements BeforeEnterObserver, Titled {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2100;

    private final WorkingCalendar calendar;
    private final CurrentActor current;
    private final CalendarDesk desk;
    private final LocalDate today;
    private int year;

    CalendarView(
            WorkingCalendar calendar,
            CurrentActor current,
            ObjectProvider<CalendarDependents> dependents,
            Clock clock) {
        super(Width.BOARD);
        this.calendar = calendar;
        this.current = current;
        this.today = LocalDate.now(clock.withZone(BusinessTime.ZONE));
        this.desk =
                new CalendarDesk(calendar, current, dependents.orderedStream().toList(), today, this::show);
        addClassName("calendar-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        year = event.getLocation()
                .getQueryParameters()
                .getSingleParameter("nam")
                .filter(text -> text.matches("\\d{4}"))
                .map(Integer::valueOf)
                .filter(asked -> asked >= FIRST_YEAR && asked <= LAST_YEAR)
                .orElse(today.getYear());
        show();
    }

    @Override
    public String title() {
        return getTranslation("calendar.title-of", year);
    }

    private void show() {
        Actor actor = current.get();
        boolean keeps = actor.may(Right.MANAGE_CALENDAR);
        List<CalendarRow> rows = calendar.rows(actor, year);
        WorkingDays days = calendar.days();
        YearPicture months = new YearPicture(year, today, days, rows, keeps ? desk::open : null);
        Div left = new Div(months, legend());
        Div sheet = new Div(left, new DayList(rows, keeps ? desk : null));
        sheet.addClassName("year-sheet");
        body().removeAll();
        with(header(rows, days, keeps));
        note(actor, rows, keeps).ifPresent(this::with);
        with(sheet);
    }

    private Div legend() {
        Div legend = new Div(
                sample("year-off", "calendar.off"),
                sample("year-worked", "calendar.worked"),
                sample("year-pending", "calendar.pending-day"),
                sample("year-today", "calendar.today"));
        legend.addClassNames("year-legend", "small", "text-2");
        return legend;
    }

    private Span sample(String look, String key) {
        Span box = new Span();
        box.addClassNames("year-day", look);
        box.getElement().setAttribute("aria-hidden", "true");
        return new Span(box, new Span(getTranslation(key)));
    }

    private PageHeader header(List<CalendarRow> rows, WorkingDays days, boolean keeps) {
        int working = days.countAfter(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));
        long off = rows.stream()
                .filter(row -> row.isOff() && !CalendarWords.isWeekend(row.day()))
                .count();
        long worked = rows.stream().filter(CalendarRow::isWorked).count();
        List<Component> actions = new ArrayList<>();
        actions.add(Buttons.icon(
                Icon.CHEVRON_LEFT, getTranslation("calendar.year", year - 1), click -> CalendarPages.open(year - 1)));
        actions.add(Buttons.icon(
                Icon.CHEVRON_RIGHT, getTranslation("calendar.year", year + 1), click -> CalendarPages.open(year + 1)));
        if (keeps) {
            Button swap = Buttons.plain(getTranslation("calendar.swap"), Icon.REFRESH_CW, click -> desk.swap());
            Button add = Buttons.primary(getTranslation("calendar.add"), Icon.CALENDAR_PLUS, click -> desk.add());
            actions.add(swap);
            actions.add(add);
        }
        return new PageHeader(getTranslation("calendar.title-of", year))
                .note(getTranslation("calendar.figures", working, off, worked))
                .actions(actions.toArray(Component[]::new));
    }

    /** At most one message: who confirmed the year, or what is left to do until it can be confirmed. */
    private Optional<Component> note(Actor actor, List<CalendarRow> rows, boolean keeps) {
        long pending = rows.stream().filter(CalendarRow::isPending).count();
        Optional<YearConfirmation> word = calendar.confirmation(actor, year);
        if (word.isPresent()) {
            return Optional.of(new InlineMessage(
                    InlineMessage.Kind.INFO,
                    getTranslation("calendar.confirmed", year),
                    getTranslation(
                            "calendar.confirmed-by",
                            word.get().confirmedBy(),
                            Formats.moment(word.get().confirmedAt()),
                            word.get().document())));
        }
        boolean ahead =
                rows.stream().anyMatch(row -> row.forecast() || row.day().isAfter(today));
        if (!ahead) {
            return Optional.empty();
        }
        InlineMessage open = new InlineMessage(
                keeps ? InlineMessage.Kind.WARNING : InlineMessage.Kind.INFO,
                getTranslation("calendar.unconfirmed", year),
                pending > 0 ? getTranslation("calendar.pending", pending) : getTranslation("calendar.unconfirmed-why"));
        if (keeps && pending == 0) {
            open.actions(Buttons.plain(
                    getTranslation("calendar.confirm-year", year), Icon.STAMP, click -> desk.confirmYear(year)));
        }
        return Optional.of(open);
    }
}
