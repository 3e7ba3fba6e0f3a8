package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.BusinessTime;

/** Whether reminders are switched on, and since when. */
@Component
class MailSwitch {

    private final JdbcClient jdbc;

    MailSwitch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The switch at this moment.
     *
     * @param on nothing is owed while it is off
     * @param paused what is owed waits, and its text is written afterwards
     * @param since when it was last switched on or off; null if never
     */
    record Position(boolean on, boolean paused, @Nullable Instant since) {

        /** The first day for which something can be owed. */
        LocalDate from() {
            return since == null
                    ? LocalDate.EPOCH
                    : since.atZone(BusinessTime.ZONE).toLocalDate();
        }
    }

    Position read() {
        return jdbc.sql("SELECT switched_on, paused, switched_at FROM mail_setting WHERE id = 1")
                .query((row, number) ->
                        new Position(row.getBoolean(1), row.getBoolean(2), row.getObject(3, Instant.class)))
                .single();
    }
}
