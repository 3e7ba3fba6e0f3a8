package vn.dondoc.inside;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.Deadline;

/**
 * Whether an inner task is late, the only place that says so. Not stored while it is open: at midnight, or at its hour, it
 * changes by itself. The moment at which it was reported done counts, not the day of the confirmation; what is confirmed keeps
 * how late it was.
 *
 * @param days for late ones the working days after the deadline (0: less than one); for others those left
 */
public record InnerTime(Kind kind, int days) {

    /** How near the deadline is. */
    public enum Kind {
        IN_TIME,
        DUE_TODAY,
        LATE,
        /** Still to do, and its task is on hold: its days come back when that goes on. */
        ON_HOLD,
        DONE_IN_TIME,
        DONE_LATE,
        /** Cancelled: not judged. */
        NOT_JUDGED
    }

    /**
     * @param last the last day that is in time, with the hour where that counts
     * @param onHold whether its task is on hold
     * @param lateDays how late it was, as its confirmation kept it; null in time, and while nobody has confirmed it
     */
    static InnerTime of(
            InnerState state,
            Deadline last,
            @Nullable Moment done,
            @Nullable Integer lateDays,
            boolean onHold,
            Moment now,
            WorkingDays calendar) {
        return switch (state) {
            case CANCELLED -> new InnerTime(Kind.NOT_JUDGED, 0);
            case GIVEN -> onHold ? new InnerTime(Kind.ON_HOLD, 0) : open(last, now, calendar);
            case DONE_REPORTED -> done(last, Objects.requireNonNull(done), calendar);
            case CONFIRMED ->
                lateDays == null ? new InnerTime(Kind.DONE_IN_TIME, 0) : new InnerTime(Kind.DONE_LATE, lateDays);
        };
    }

    /** How one that is still to do stands. */
    public static InnerTime open(Deadline last, Moment now, WorkingDays calendar) {
        LocalDate day = Objects.requireNonNull(last.dueOn());
        if (last.isOver(now)) {
            return new InnerTime(Kind.LATE, calendar.countAfter(day, now.day()));
        }
        return day.equals(now.day())
                ? new InnerTime(Kind.DUE_TODAY, 0)
                : new InnerTime(Kind.IN_TIME, calendar.countAfter(now.day(), day));
    }

    /** How one stands that was reported done at a moment. */
    static InnerTime done(Deadline last, Moment done, WorkingDays calendar) {
        LocalDate day = Objects.requireNonNull(last.dueOn());
        return last.isOver(done)
                ? new InnerTime(Kind.DONE_LATE, calendar.countAfter(day, done.day()))
                : new InnerTime(Kind.DONE_IN_TIME, 0);
    }

    /**
     * The last day in time.
     *
     * @param moves whether a deadline on a day off becomes the next working day, by the policy
     */
    static LocalDate lastDay(LocalDate dueOn, WorkingDays calendar, boolean moves) {
        return moves ? calendar.next(dueOn) : dueOn;
    }

    public boolean isLate() {
        return kind == Kind.LATE || kind == Kind.DONE_LATE;
    }
}
