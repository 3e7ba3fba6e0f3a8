package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Moment;

/**
 * What one run of planning or composing goes by: one moment, the rules as they stand, and who holds which post.
 *
 * @param from the day reminders were switched on
 * @param rules those of today
 */
record Run(
        Instant now,
        LocalDate today,
        LocalDate from,
        WorkingDays days,
        LadderRules rules,
        Ladder ladder,
        SendWindow window,
        Directory directory) {

    Moment moment() {
        return new Moment(today, LocalTime.ofInstant(now, BusinessTime.ZONE));
    }

    /** The last deadline that a digest of today lists. */
    LocalDate horizon() {
        return days.plus(today, rules.listed() + 1).minusDays(1);
    }

    /** Claims made by this day have waited longer than the following officer's term. */
    LocalDate claimsWaitingSince() {
        return days.minus(today, rules.claimOfficer() + 1);
    }
}
