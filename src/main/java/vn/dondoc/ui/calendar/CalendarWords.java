package vn.dondoc.ui.calendar;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import vn.dondoc.calendar.CalendarRow;
import vn.dondoc.calendar.Standing;
import vn.dondoc.shared.Texts;
import vn.dondoc.ui.component.Icon;
import vn.dondoc.ui.component.StatePill;
import vn.dondoc.ui.component.Tone;

/** A day of the calendar in words and as a pill. */
final class CalendarWords {

    private CalendarWords() {}

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }

    static String of(Enum<?> constant) {
        return I18NProvider.translate(Texts.keyOf(constant));
    }

    /** What the row means today: nghỉ, làm việc, chờ xác nhận. */
    static StatePill pill(CalendarRow row) {
        if (row.isPending()) {
            return new StatePill(Icon.HOURGLASS, Tone.WAIT, of(row.standing()));
        }
        if (row.standing() == Standing.WITHDRAWN) {
            return new StatePill(Icon.BAN, Tone.IDLE, of(row.standing()));
        }
        return row.isWorked()
                ? new StatePill(Icon.CIRCLE_CHECK, Tone.OK, I18NProvider.translate("calendar.worked"))
                : new StatePill(Icon.CALENDAR_OFF, Tone.INTIME, I18NProvider.translate("calendar.off"));
    }

    /** "Nghỉ hoán đổi, chờ xác nhận", for a tip and for who hears the page. */
    static String meaning(CalendarRow row, Locale locale) {
        String name = row.name();
        return row.isPending() ? name + ", " + of(row.standing()).toLowerCase(locale) : name;
    }
}
