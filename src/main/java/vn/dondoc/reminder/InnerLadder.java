package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.dondoc.calendar.WorkingDays;

/**
 * The steps of an inner task: two working days before its day, the day itself, the first working day after it, then the
 * first working day of each week.
 */
final class InnerLadder {

    private static final int BEFORE = 2;
    private static final int FIRST_LATE = 1;

    /** In every such stretch of working days lies a step of what is late. */
    private static final int FARTHEST = 15;

    private static final Set<Party> WHO_HAS_IT = EnumSet.of(Party.ASSIGNEE);

    private final WorkingDays days;

    InnerLadder(WorkingDays days) {
        this.days = days;
    }

    /** The newest step that has fallen by today; empty if none has. */
    Optional<Rung> newest(LocalDate deadline, LocalDate givenOn, LocalDate from, LocalDate today) {
        LocalDate day = days.previous(today);
        for (int looked = 0; looked < FARTHEST && !day.isBefore(from); looked++) {
            Optional<Rung> rung = on(day, deadline, givenOn);
            if (rung.isPresent()) {
                return rung;
            }
            day = days.minus(day, 1);
        }
        return Optional.empty();
    }

    /** The step that falls on this very day; none on the day it was given, of which its own mail tells. */
    Optional<Rung> on(LocalDate day, LocalDate deadline, LocalDate givenOn) {
        if (!days.isWorking(day) || !day.isAfter(givenOn)) {
            return Optional.empty();
        }
        if (day.isAfter(deadline)) {
            int late = days.countAfter(deadline, day);
            return late == FIRST_LATE || late > FIRST_LATE && days.isFirstOfWeek(day)
                    ? Optional.of(new Rung(ReminderKind.INNER_LATE, late, day, WHO_HAS_IT))
                    : Optional.empty();
        }
        int left = days.countAfter(day, deadline);
        // the last working day before a deadline on a day off is the last chance to tell day 0
        if (left == 0) {
            return Optional.of(new Rung(ReminderKind.INNER_TODAY, 0, day, WHO_HAS_IT));
        }
        return left == BEFORE
                ? Optional.of(new Rung(ReminderKind.INNER_BEFORE, -BEFORE, day, WHO_HAS_IT))
                : Optional.empty();
    }
}
