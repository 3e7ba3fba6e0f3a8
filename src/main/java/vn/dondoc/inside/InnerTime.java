package vn.dondoc.inside;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;

/**
 * Whether an inner task is late, the only place that says so. Never stored: at midnight it changes by itself. The day on
 * which it was reported done counts, not the day of the confirmation.
 *
 * @param days for late ones the working days after the deadline (0: less than one); for others those left
 */
public record InnerTime(Kind kind, int days) {

    /** How near the deadline is. */
    public enum Kind {
        IN_TIME,
        DUE_TODAY,
        LATE,
        DONE_IN_TIME,
        DONE_LATE,
        /** Cancelled: not judged. */
        NOT_JUDGED
    }

    /** @param moves whether a deadline on a day off becomes the next working day, by the policy */
    static InnerTime of(
            InnerState state,
            LocalDate dueOn,
            @Nullable LocalDate doneOn,
            LocalDate today,
            WorkingDays calendar,
            boolean moves) {
        if (state == InnerState.CANCELLED) {
            return new InnerTime(Kind.NOT_JUDGED, 0);
        }
        LocalDate last = lastDay(dueOn, calendar, moves);
        boolean done = doneOn != null && state != InnerState.GIVEN;
        LocalDate judged = doneOn == null || !done ? today : doneOn;
        if (judged.isAfter(last)) {
            return new InnerTime(done ? Kind.DONE_LATE : Kind.LATE, calendar.countAfter(last, judged));
        }
        if (done) {
            return new InnerTime(Kind.DONE_IN_TIME, 0);
        }
        return last.equals(today)
                ? new InnerTime(Kind.DUE_TODAY, 0)
                : new InnerTime(Kind.IN_TIME, calendar.countAfter(today, last));
    }

    /** How one that is still to do stands. */
    public static InnerTime open(LocalDate dueOn, LocalDate today, WorkingDays calendar, boolean moves) {
        return of(InnerState.GIVEN, dueOn, null, today, calendar, moves);
    }

    /** The last day in time. */
    public static LocalDate lastDay(LocalDate dueOn, WorkingDays calendar, boolean moves) {
        return moves ? calendar.next(dueOn) : dueOn;
    }

    /** Deadlines up to this day are over today: the same rule as a condition on stored days. */
    static LocalDate lastLate(LocalDate today, WorkingDays calendar, boolean moves) {
        LocalDate yesterday = today.minusDays(1);
        return moves ? calendar.previous(yesterday) : yesterday;
    }

    public boolean isLate() {
        return kind == Kind.LATE || kind == Kind.DONE_LATE;
    }
}
