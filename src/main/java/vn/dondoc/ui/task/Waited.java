package vn.dondoc.ui.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.shared.Texts;

/** How long the oldest of a number of tasks has waited, in words. */
@Component
public class Waited {

    private final WorkingCalendar calendar;
    private final Texts texts;
    private final Clock clock;

    Waited(WorkingCalendar calendar, Texts texts, Clock clock) {
        this.calendar = calendar;
        this.texts = texts;
        this.clock = clock;
    }

    /** "lâu nhất 4 ngày", in working days; empty where nothing waits. */
    public String longest(@Nullable LocalDate since, Locale locale) {
        if (since == null) {
            return "";
        }
        int days = calendar.days().countAfter(since, LocalDate.now(clock));
        return days == 0 ? texts.in(locale, "home.longest-short") : texts.in(locale, "home.longest", days);
    }
}
