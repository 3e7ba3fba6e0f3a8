package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.StrikingHours;

/** The hours of inner tasks: the same rule as {@link InnerTime}, asked about a stretch of minutes. */
@Component
class InnerHours implements StrikingHours {

    private final WorkingCalendar calendar;
    private final Policies policies;
    private final JdbcClient jdbc;
    private final Clock clock;

    InnerHours(WorkingCalendar calendar, Policies policies, JdbcClient jdbc, Clock clock) {
        this.calendar = calendar;
        this.policies = policies;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public boolean hasMovedSince(Actor actor, Moment since) {
        actor.requireJob();
        Moment now = Moment.now(clock);
        LocalDate today = now.day();
        if (!since.day().equals(today)) {
            return true;
        }
        LocalDate day =
                InnerTime.dayOfHours(today, calendar.days(), policies.is(Policy.DEADLINE_MOVES_TO_WORKING_DAY, today));
        return day != null
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM inner_task WHERE live = 1 AND due_on = :day"
                                + " AND due_at >= :since AND due_at < :now AND state = 'GIVEN')")
                        .param("day", day)
                        .param("since", since.hour())
                        .param("now", now.hour())
                        .query(Boolean.class)
                        .single();
    }
}
