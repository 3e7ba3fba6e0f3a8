package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Moment;

/** The days by which lists and counts judge: today and its minute, until when a deadline is near, since when receipt is slow. */
@Component
class TaskDays {

    private final WorkingCalendar calendar;
    private final Policies policies;
    private final Clock clock;

    TaskDays(WorkingCalendar calendar, Policies policies, Clock clock) {
        this.calendar = calendar;
        this.policies = policies;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Moment now() {
        return Moment.now(clock);
    }

    WorkingDays working() {
        return calendar.days();
    }

    /** "Sắp đến hạn": working days ahead. */
    int soonDays() {
        return policies.number(Policy.SOON_DAYS, today());
    }

    /** What has no report since this day is "chưa cập nhật". */
    LocalDate silentSince() {
        return working().minus(today(), policies.number(Policy.SILENT_DAYS, today()));
    }

    /** The values that every list and count needs, by the names of their parameters; the caller adds his own. */
    Map<String, Object> values() {
        Moment now = now();
        LocalDate today = now.day();
        WorkingDays days = working();
        Map<String, Object> values = new HashMap<>();
        values.put("today", today);
        values.put("hour", now.hour());
        values.put("soon", lastSoon(days, today, soonDays()));
        values.put("slowSince", lastSlow(days, today, policies.number(Policy.ACKNOWLEDGE_WITHIN_DAYS, today)));
        return values;
    }

    /** The last deadline that {@link Timeliness} calls near: days off before the next working day count with the last one. */
    static LocalDate lastSoon(WorkingDays days, LocalDate today, int soonDays) {
        return days.plus(today, soonDays + 1).minusDays(1);
    }

    /** Assigned on this day or before, and not acknowledged: so many working days are over, as the head's reminder counts. */
    static LocalDate lastSlow(WorkingDays days, LocalDate today, int within) {
        return days.minus(today, days.isWorking(today) ? within - 1 : within).minusDays(1);
    }
}
