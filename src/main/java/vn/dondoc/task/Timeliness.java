package vn.dondoc.task;

import java.time.LocalDate;
import vn.dondoc.calendar.WorkingDays;

/**
 * Whether a task is late, the only place that says so. Never stored: at midnight it changes by itself.
 *
 * @param days for {@link Kind#OVERDUE} and {@link Kind#DONE_LATE} the working days after the deadline up to and including
 *     the day judged by (0: less than one working day); for {@link Kind#IN_TIME} and {@link Kind#DUE_SOON} the working
 *     days after today up to and including the deadline; else 0
 */
public record Timeliness(Kind kind, int days) {

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
    public static Timeliness of(TaskFacts task, LocalDate today, WorkingDays calendar, int soonDays) {
        boolean judged = task.state().isOpen() || task.state() == TaskState.COMPLETED;
        if (!judged) {
            return new Timeliness(Kind.NOT_JUDGED, 0);
        }
        LocalDate last = task.effectiveOn();
        if (last == null) {
            return new Timeliness(Kind.NO_DEADLINE, 0);
        }
        boolean done = task.state() == TaskState.COMPLETED;
        if (task.isLateOn(today)) {
            Integer kept = done ? task.keptDays() : null;
            int days = kept == null ? calendar.countAfter(last, task.judgedOn(today)) : kept;
            return new Timeliness(done ? Kind.DONE_LATE : Kind.OVERDUE, days);
        }
        if (done) {
            return new Timeliness(Kind.DONE_ON_TIME, 0);
        }
        if (task.claimedOn() != null) {
            return new Timeliness(Kind.IN_TIME, 0);
        }
        if (last.equals(today)) {
            return new Timeliness(Kind.DUE_TODAY, 0);
        }
        int left = calendar.countAfter(today, last);
        return new Timeliness(left <= soonDays ? Kind.DUE_SOON : Kind.IN_TIME, left);
    }

    public boolean isLate() {
        return kind == Kind.OVERDUE || kind == Kind.DONE_LATE;
    }
}
