package vn.dondoc.task;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Moment;

/**
 * Whether a task is late, the only place that says so. Never stored: at midnight, and at the minute of a
 * deadline that has one, it changes by itself.
 *
 * @param days for {@link Kind#OVERDUE} and {@link Kind#DONE_LATE} the working days after the deadline up to and including
 *     the day judged by (0: less than one working day); for {@link Kind#IN_TIME} and {@link Kind#DUE_SOON} the working
 *     days after today up to and including the deadline; else 0
 * @param minutes of a deadline with an hour, on its own day: the minutes that are left for {@link Kind#DUE_TODAY}, those
 *     after it for {@link Kind#OVERDUE} and {@link Kind#DONE_LATE}; else null
 */
public record Timeliness(Kind kind, int days, @Nullable Integer minutes) {

    public Timeliness(Kind kind, int days) {
        this(kind, days, null);
    }

    /** Trong hạn, sắp đến hạn, quá hạn … */
    public enum Kind {
        /** Không đặt hạn. */
        NO_DEADLINE,
        /** Trong hạn. */
        IN_TIME,
        /** Sắp đến hạn, by the office's setting. */
        DUE_SOON,
        /** Hạn hôm nay. */
        DUE_TODAY,
        /** Quá hạn; for a waiting claim: báo xong chậm. */
        OVERDUE,
        /** Hoàn thành đúng hạn. */
        DONE_ON_TIME,
        /** Hoàn thành chậm. */
        DONE_LATE,
        /** Draft, on hold or closed: not judged. */
        NOT_JUDGED
    }

    /** @param soonDays the length of "sắp đến hạn" in working days, from the policy */
    public static Timeliness of(TaskFacts task, Moment now, WorkingDays calendar, int soonDays) {
        if (!task.state().isOpen() && task.state() != TaskState.COMPLETED) {
            return new Timeliness(Kind.NOT_JUDGED, 0);
        }
        LocalDate last = task.effectiveOn();
        if (last == null) {
            return new Timeliness(Kind.NO_DEADLINE, 0);
        }
        boolean done = task.state() == TaskState.COMPLETED;
        LocalTime hour = task.effectiveAt();
        Moment judged = task.judgedAt(now);
        if (task.isLateAt(now)) {
            Integer kept = done ? task.keptDays() : null;
            int days = kept == null ? calendar.countAfter(last, judged.day()) : kept;
            Integer minutes =
                    hour != null && judged.day().equals(last) ? Integer.valueOf(-judged.minutesTo(hour)) : null;
            return new Timeliness(done ? Kind.DONE_LATE : Kind.OVERDUE, days, minutes);
        }
        if (done) {
            return new Timeliness(Kind.DONE_ON_TIME, 0);
        }
        if (task.claimedOn() != null) {
            return new Timeliness(Kind.IN_TIME, 0);
        }
        if (last.equals(now.day())) {
            return new Timeliness(Kind.DUE_TODAY, 0, hour == null ? null : Integer.valueOf(now.minutesTo(hour)));
        }
        int left = calendar.countAfter(now.day(), last);
        return new Timeliness(left <= soonDays ? Kind.DUE_SOON : Kind.IN_TIME, left);
    }

    public boolean isLate() {
        return kind == Kind.OVERDUE || kind == Kind.DONE_LATE;
    }
}
