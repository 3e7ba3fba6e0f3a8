package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.StrikingHours;

/** The hours of inner tasks: the same rule as {@link InnerTime}, asked about a stretch of minutes. */
@Component
class InnerHours implements StrikingHours {

    private final JdbcClient jdbc;
    private final Clock clock;

    InnerHours(JdbcClient jdbc, Clock clock) {
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
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM inner_task WHERE live = 1 AND due_on = :today"
                        + " AND effective_on = :today AND due_at >= :since AND due_at < :now AND state = 'GIVEN')")
                .param("today", today)
                .param("since", since.hour())
                .param("now", now.hour())
                .query(Boolean.class)
                .single();
    }
}
