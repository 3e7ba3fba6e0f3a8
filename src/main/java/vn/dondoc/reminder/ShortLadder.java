package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.calendar.WorkingDays;

/**
 * The steps of a day that is no task's own deadline: some before it, the day itself, some working days after it, then the
 * first working day of each week. On the day that it was set its own mail tells of it.
 */
final class ShortLadder {

    /** In every such stretch of working days lies a step of what is late. */
    private static final int FARTHEST = 15;

    /**
     * @param before working days before the day, each a step
     * @param late working days after it; after the last of them each week has a step
     */
    private record Steps(
            Set<Integer> before,
            Set<Integer> late,
            ReminderKind ahead,
            ReminderKind today,
            ReminderKind overdue,
            Set<Party> inTime,
            Set<Party> whenLate) {

        boolean isLate(int days, boolean firstOfWeek) {
            return late.contains(days) || days > Collections.max(late) && firstOfWeek;
        }
    }

    /** Of a request between agencies: its focal point, and when it is late the head too. */
    private static final Steps ASKED = new Steps(
            Set.of(1),
            Set.of(1, 5),
            ReminderKind.COORDINATION_BEFORE,
            ReminderKind.COORDINATION_TODAY,
            ReminderKind.COORDINATION_LATE,
            EnumSet.of(Party.FOCAL_POINT),
            EnumSet.of(Party.FOCAL_POINT, Party.AGENCY_HEAD));

    /** Of an inner task: whoever has it to do. */
    private static final Steps INNER = new Steps(
            Set.of(2),
            Set.of(1),
            ReminderKind.INNER_BEFORE,
            ReminderKind.INNER_TODAY,
            ReminderKind.INNER_LATE,
            EnumSet.of(Party.ASSIGNEE),
            EnumSet.of(Party.ASSIGNEE));

    /** Of what the province owes those above it: few and heavy, so all who answer for it hear of each step. */
    private static final Set<Party> OF_THE_OFFICE = EnumSet.of(Party.OFFICE_HEAD, Party.VICE_CHAIR, Party.OFFICER);

    private static final Steps UPWARD = new Steps(
            Set.of(5, 3, 1),
            Set.of(1, 3, 5),
            ReminderKind.UPWARD_BEFORE,
            ReminderKind.UPWARD_TODAY,
            ReminderKind.UPWARD_LATE,
            OF_THE_OFFICE,
            OF_THE_OFFICE);

    private final WorkingDays days;
    private final Steps steps;

    private ShortLadder(WorkingDays days, Steps steps) {
        this.days = days;
        this.steps = steps;
    }

    static ShortLadder asked(WorkingDays days) {
        return new ShortLadder(days, ASKED);
    }

    static ShortLadder inner(WorkingDays days) {
        return new ShortLadder(days, INNER);
    }

    static ShortLadder upward(WorkingDays days) {
        return new ShortLadder(days, UPWARD);
    }

    /** The last day whose first step may have fallen by today. */
    LocalDate reach(LocalDate today) {
        return days.plus(today, Collections.max(steps.before) + 1);
    }

    /** The newest step that has fallen by today; empty if none has. */
    Optional<Rung> newest(LocalDate deadline, LocalDate setOn, LocalDate from, LocalDate today) {
        LocalDate day = days.previous(today);
        for (int looked = 0; looked < FARTHEST && !day.isBefore(from); looked++) {
            Optional<Rung> rung = on(day, deadline, setOn);
            if (rung.isPresent()) {
                return rung;
            }
            day = days.minus(day, 1);
        }
        return Optional.empty();
    }

    /** The step that falls on this very day. */
    Optional<Rung> on(LocalDate day, LocalDate deadline, LocalDate setOn) {
        if (!days.isWorking(day) || !day.isAfter(setOn)) {
            return Optional.empty();
        }
        if (day.isAfter(deadline)) {
            int late = days.countAfter(deadline, day);
            return steps.isLate(late, days.isFirstOfWeek(day))
                    ? Optional.of(new Rung(steps.overdue, late, day, steps.whenLate))
                    : Optional.empty();
        }
        int left = days.countAfter(day, deadline);
        // the last working day before a deadline on a day off is the last chance to tell day 0
        if (left == 0) {
            return Optional.of(new Rung(steps.today, 0, day, steps.inTime));
        }
        int back = days.isWorking(deadline) ? left : left + 1;
        return steps.before.contains(back)
                ? Optional.of(new Rung(steps.ahead, -back, day, steps.inTime))
                : Optional.empty();
    }
}
