package vn.dondoc.inside;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.TaskFacts;

/**
 * Whether an inner task is late, the only place that says so. Never stored: at midnight, or at its hour, it changes by itself. The moment at
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
            InnerState state, Deadline due, @Nullable Moment done, Moment now, WorkingDays calendar, boolean moves) {
        if (state == InnerState.CANCELLED) {
            return new InnerTime(Kind.NOT_JUDGED, 0);
        }
        LocalDate day = Objects.requireNonNull(due.dueOn());
        LocalDate last = lastDay(day, calendar, moves);
        LocalTime hour = TaskFacts.hourThatCounts(day, due.dueAt(), last);
        boolean isDone = done != null && state != InnerState.GIVEN;
        Moment judged = done == null || !isDone ? now : done;
        if (judged.isPast(last, hour)) {
            return new InnerTime(isDone ? Kind.DONE_LATE : Kind.LATE, calendar.countAfter(last, judged.day()));
        }
        if (isDone) {
            return new InnerTime(Kind.DONE_IN_TIME, 0);
        }
        return last.equals(now.day())
                ? new InnerTime(Kind.DUE_TODAY, 0)
                : new InnerTime(Kind.IN_TIME, calendar.countAfter(now.day(), last));
    }

    /** How one that is still to do stands. */
    public static InnerTime open(Deadline due, Moment now, WorkingDays calendar, boolean moves) {
        return of(InnerState.GIVEN, due, null, now, calendar, moves);
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

    /** The day on which an hour that is over makes late: today, unless its deadlines have moved to the next working day. */
    static @Nullable LocalDate dayOfHours(LocalDate today, WorkingDays calendar, boolean moves) {
        return moves && !calendar.isWorking(today) ? null : today;
    }

    public boolean isLate() {
        return kind == Kind.LATE || kind == Kind.DONE_LATE;
    }
}
