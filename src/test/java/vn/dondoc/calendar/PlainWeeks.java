package vn.dondoc.calendar;

import java.util.List;

/** A calendar of nothing but Mondays to Fridays, kept in memory: for rules that count working days, without a database. */
public final class PlainWeeks {

    private PlainWeeks() {}

    public static WorkingCalendar calendar() {
        CalendarBook book = new CalendarBook(List.of());
        CalendarStore store = new CalendarStore(null, null) {
            @Override
            long revision() {
                return 0;
            }

            @Override
            CalendarBook book() {
                return book;
            }
        };
        return new WorkingCalendar(store, null, null, null);
    }
}
