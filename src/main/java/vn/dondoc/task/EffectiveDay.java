package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Moment;

/**
 * The last day that is in time. A deadline on a day off stays that day, or becomes the next working day, as the policy
 * says that holds on the day of the act.
 */
@Component
class EffectiveDay {

    /**
     * The ledger row {@code f} that set the deadline first given of {@code task t}: the row of its issue, the last one if an issue
     * was taken back, or the correction that put another deadline in its place.
     */
    static final String FIRST_GIVEN = " JOIN deadline_change f ON f.task_id = t.id AND f.version ="
            + " (SELECT MAX(c.version) FROM deadline_change c WHERE c.task_id = t.id AND (c.kind = 'FIRST'"
            + " OR (c.kind = 'CORRECTION'"
            + " AND NOT (c.old_due_on <=> c.new_due_on AND c.old_due_at <=> c.new_due_at))))";

    private final WorkingCalendar calendar;
    private final Policies policies;

    EffectiveDay(WorkingCalendar calendar, Policies policies) {
        this.calendar = calendar;
        this.policies = policies;
    }

    @Nullable
    LocalDate of(@Nullable LocalDate dueOn, LocalDate today) {
        if (dueOn == null || !policies.is(Policy.DEADLINE_MOVES_TO_WORKING_DAY, today)) {
            return dueOn;
        }
        return calendar.days().next(dueOn);
    }

    /** Working days late by today's calendar; null if the task is not late. */
    @Nullable
    Integer lateDays(TaskFacts task, Moment now) {
        LocalDate last = task.effectiveOn();
        return last == null || !task.isLateAt(now)
                ? null
                : Integer.valueOf(
                        calendar.days().countAfter(last, task.judgedAt(now).day()));
    }

    /** The same of what is judged by its day alone; null in time. */
    @Nullable
    Integer lateDays(LocalDate last, LocalDate today) {
        return today.isAfter(last) ? Integer.valueOf(calendar.days().countAfter(last, today)) : null;
    }

    /** The last day in time under another calendar, for a deadline that was decided on some day. */
    LocalDate under(WorkingDays days, LocalDate dueOn, LocalDate decidedOn) {
        return policies.is(Policy.DEADLINE_MOVES_TO_WORKING_DAY, decidedOn) ? days.next(dueOn) : dueOn;
    }

    /** The office's day of a ledger row's {@code decided_at}. */
    static LocalDate decidedOn(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class)
                .atOffset(ZoneOffset.UTC)
                .atZoneSameInstant(BusinessTime.ZONE)
                .toLocalDate();
    }

    /** Whether a deadline is past or nearer than the policy's working days, so that issue asks about it. */
    boolean isShort(@Nullable LocalDate dueOn, LocalDate today) {
        return dueOn != null
                && calendar.days().countAfter(today, dueOn) < policies.number(Policy.SHORT_DEADLINE_DAYS, today);
    }
}
