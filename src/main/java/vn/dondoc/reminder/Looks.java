package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.mail.DryRunLooks;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;

/** Who has opened the dry run on which day. */
@Component
class Looks implements DryRunLooks {

    private final JdbcClient jdbc;
    private final Clock clock;

    Looks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void note(Actor actor) {
        if (actor.person() != null) {
            Instant now = clock.instant();
            jdbc.sql("INSERT IGNORE INTO reminder_look (person_id, day, seen_at) VALUES (:person, :day, :now)")
                    .param("person", actor.personNumber())
                    .param("day", day(now))
                    .param("now", now)
                    .update();
        }
    }

    @Override
    public boolean seenToday(Actor actor) {
        return actor.person() != null
                && jdbc.sql("SELECT EXISTS (SELECT 1 FROM reminder_look WHERE person_id = :person AND day = :day)")
                        .param("person", actor.personNumber())
                        .param("day", day(clock.instant()))
                        .query(Boolean.class)
                        .single();
    }

    private static LocalDate day(Instant at) {
        return at.atZone(BusinessTime.ZONE).toLocalDate();
    }
}
