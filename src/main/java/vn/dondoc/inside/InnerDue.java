package vn.dondoc.inside;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.Deadline;

/**
 * By when an inner task may be due: never later than its task. Once the task's own deadline is over it can only be that one,
 * late from the first minute as the task is; by when the agency wants it then is a word of the note. Where a deadline on a
 * day off counts as the next working day, both are judged by that day.
 *
 * @param written the task's deadline as it stands; without a day it bounds nothing
 * @param last the last day of the task that is in time, with the hour where that counts
 * @param moves whether a deadline on a day off becomes the next working day, by today's policy
 * @param onHold whether the task is on hold: its own deadline moves only when it goes on
 * @see "docs/decisions/0027-what-stays-inside-an-agency.md"
 */
record InnerDue(Deadline written, Deadline last, Moment now, WorkingDays calendar, boolean moves, boolean onHold) {

    private static final String FIELD = "dueOn";

    void check(@Nullable LocalDate dueOn, @Nullable LocalTime dueAt, InvalidInput.Collector wrong) {
        if (dueOn == null) {
            wrong.add(FIELD, "error.required");
            return;
        }
        Deadline wanted = Deadline.on(dueOn, dueAt);
        if (last.isOver(now)) {
            wrong.when(!wanted.equals(written) && !wanted.equals(last), FIELD, "inner.task-over", last.words());
        } else if (isBeyond(wanted)) {
            wrong.add(FIELD, "inner.after-task", last.words());
        } else {
            Deadline lastInTime = wanted.lastInTime(lastDay(dueOn));
            wrong.when(lastInTime.isOver(now), FIELD, "inner.past");
        }
    }

    /** The last day in time of a deadline that is set now; that of its task where the policy has changed since that one was set. */
    LocalDate lastDay(LocalDate dueOn) {
        LocalDate day = InnerTime.lastDay(dueOn, calendar, moves);
        LocalDate ofTask = last.dueOn();
        return ofTask == null || ofTask.isBefore(dueOn) || !ofTask.isBefore(day) ? day : ofTask;
    }

    /** Whether it would end later than its task. */
    boolean isBeyond(Deadline inner) {
        return last.dueOn() != null && inner.isLaterThan(last);
    }
}
