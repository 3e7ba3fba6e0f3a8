package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.calendar.WorkingDays;

/**
 * The steps of a request between agencies: the working day before its day, the day itself, the first and the fifth
 * working day after it, then the first working day of each week. The request's own mail tells of it on the day it is sent.
 */
final class AskedLadder {

    private static final int BEFORE = 1;
    private static final int FIRST_LATE = 1;
    private static final int SECOND_LATE = 5;

    /** In every such stretch of working days lies a step of what is late. */
    private static final int FARTHEST = 15;

    private static final Set<Party> IN_TIME = EnumSet.of(Party.FOCAL_POINT);
    private static final Set<Party> LATE = EnumSet.of(Party.FOCAL_POINT, Party.AGENCY_HEAD);

    private final WorkingDays days;

    AskedLadder(WorkingDays days) {
        this.days = days;
    }

    /** The newest step that has fallen by today; empty if none has. */
    Optional<Rung> newest(LocalDate deadline, LocalDate askedOn, LocalDate from, LocalDate today) {
        LocalDate day = days.previous(today);
        for (int looked = 0; looked < FARTHEST && !day.isBefore(from); looked++) {
            Optional<Rung> rung = on(day, deadline, askedOn);
            if (rung.isPresent()) {
                return rung;
            }
            day = days.minus(day, 1);
        }
        return Optional.empty();
    }

    /** The step that falls on this very day. */
    Optional<Rung> on(LocalDate day, LocalDate deadline, LocalDate askedOn) {
        if (!days.isWorking(day) || !day.isAfter(askedOn)) {
            return Optional.empty();
        }
        if (day.isAfter(deadline)) {
            int late = days.countAfter(deadline, day);
            return late == FIRST_LATE || late == SECOND_LATE || late > SECOND_LATE && days.isFirstOfWeek(day)
                    ? Optional.of(new Rung(ReminderKind.COORDINATION_LATE, late, day, LATE))
                    : Optional.empty();
        }
        int left = days.countAfter(day, deadline);
        // the last working day before a deadline on a day off is the last chance to tell day 0
        if (left == 0) {
            return Optional.of(new Rung(ReminderKind.COORDINATION_TODAY, 0, day, IN_TIME));
        }
        return days.isWorking(deadline) && left == BEFORE
                ? Optional.of(new Rung(ReminderKind.COORDINATION_BEFORE, -BEFORE, day, IN_TIME))
                : Optional.empty();
    }
}
