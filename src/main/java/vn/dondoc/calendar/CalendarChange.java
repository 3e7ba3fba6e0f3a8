package vn.dondoc.calendar;

import java.time.LocalDate;
import java.util.SortedSet;

/**
 * The office's working days before and after an edit, for whoever must say what the edit would move: open tasks whose
 * lateness, hold or reminders it touches.
 */
public record CalendarChange(WorkingDays before, WorkingDays after) {

    /** The days that become working days or days off. Empty if nothing moves. */
    public SortedSet<LocalDate> days() {
        return before.differenceTo(after);
    }
}
