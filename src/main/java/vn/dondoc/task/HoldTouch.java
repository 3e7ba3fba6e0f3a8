package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.WorkingDays;

/**
 * What a change of the calendar means for a task on hold: its days are counted when it goes on, so a changed day inside the
 * hold gives the agency one day more or less. Judged as if it went on today, or after the last changed day if that is to come.
 *
 * @param before the state it goes back to
 * @param since the day of the hold, which counts
 * @param dueOn as written
 * @param lastInTime the day by which the written one is judged
 */
record HoldTouch(TaskState before, LocalDate since, LocalDate dueOn, LocalDate lastInTime) {

    /** @param horizon no hold is thought of that goes on beyond it */
    Optional<CalendarTouch.Effect> under(CalendarChange change, LocalDate today, LocalDate horizon) {
        SortedSet<LocalDate> near = change.days().headSet(horizon.plusDays(1));
        if (near.isEmpty() || near.last().isBefore(since)) {
            return Optional.empty();
        }
        LocalDate resumed = near.last().isBefore(today) ? today : near.last().plusDays(1);
        int was = change.before().countBefore(since, resumed);
        int is = change.after().countBefore(since, resumed);
        if (before == TaskState.PENDING_CONFIRMATION) {
            return was == is
                    ? Optional.empty()
                    : Optional.of(new CalendarTouch.Effect("calendar.effect.held-claim", was, is, resumed));
        }
        LocalDate from = moved(was, change.before());
        LocalDate to = moved(is, change.after());
        return from.equals(to)
                ? Optional.empty()
                : Optional.of(new CalendarTouch.Effect("calendar.effect.held", from, to, resumed));
    }

    private LocalDate moved(int held, WorkingDays days) {
        return held <= 0 ? dueOn : days.plus(lastInTime, held);
    }
}
