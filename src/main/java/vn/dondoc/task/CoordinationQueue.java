package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;

/**
 * What waits between agencies: for an agency what it has to answer and what it awaits, for the office what waits on the
 * tasks that it follows.
 */
@Service
@Transactional(readOnly = true)
public class CoordinationQueue {

    /** Nobody reads more in one list. */
    private static final int MOST = 500;

    private static final String ROWS =
            " FROM coordination c JOIN task t ON t.id = c.task_id JOIN agency a ON a.id = c.agency_id"
                    + " JOIN agency l ON l.id = c.lead_agency WHERE c.waiting = 1 AND ";

    private final JdbcClient jdbc;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CoordinationQueue(JdbcClient jdbc, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What the actor's agency is asked and has not answered, the nearest day first. */
    public List<CoordinationLine> toAnswer(Actor actor) {
        return rows("c.agency_id = :agency", ofAgency(actor));
    }

    /** How many rows {@link #toAnswer} has. */
    public long countToAnswer(Actor actor) {
        return count("c.agency_id = :agency", ofAgency(actor));
    }

    /** What the actor's agency asked others and has no answer to, the nearest day first. */
    public List<CoordinationLine> awaited(Actor actor) {
        return rows("t.lead_agency = :agency", ofAgency(actor));
    }

    /** What waits on the tasks that the actor of the office follows; on all for those who follow none. */
    public List<CoordinationLine> followed(Actor actor) {
        Map<String, Object> values = new HashMap<>();
        return rows(followed(actor, values), values);
    }

    /** How many rows {@link #followed} has. */
    public long countFollowed(Actor actor) {
        Map<String, Object> values = new HashMap<>();
        return count(followed(actor, values), values);
    }

    private static Map<String, Object> ofAgency(Actor actor) {
        AgencyId agency = actor.agency();
        boolean reads = actor.may(Right.READ_AGENCY) || actor.may(Right.READ_ALL);
        return Map.of("agency", agency != null && reads ? agency.value() : -1L);
    }

    private static String followed(Actor actor, Map<String, Object> values) {
        if (!actor.may(Right.READ_ALL)) {
            return "FALSE";
        }
        if (!actor.may(Right.PROPOSE)) {
            return "TRUE";
        }
        values.put("officer", actor.deskNumber());
        return "t.following_officer = :officer";
    }

    private List<CoordinationLine> rows(String condition, Map<String, ?> values) {
        LocalDate today = LocalDate.now(clock);
        WorkingDays days = calendar.days();
        return jdbc.sql("SELECT t.code, t.content, c.agency_id, a.name AS agency, l.name AS lead_name, c.round, c.text,"
                        + " c.due_on, c.effective_on, c.asked_on, t.due_on AS task_due" + ROWS + condition
                        + " ORDER BY c.due_on, c.id LIMIT " + MOST)
                .params(values)
                .query((row, n) -> read(row, days, today))
                .list();
    }

    private long count(String condition, Map<String, ?> values) {
        return jdbc.sql("SELECT COUNT(*)" + ROWS + condition)
                .params(values)
                .query(Long.class)
                .single();
    }

    private static CoordinationLine read(ResultSet row, WorkingDays days, LocalDate today) throws SQLException {
        LocalDate last = row.getObject("effective_on", LocalDate.class);
        boolean late = today.isAfter(last);
        return new CoordinationLine(
                row.getString("code"),
                row.getString("content"),
                new AgencyId(row.getLong("agency_id")),
                row.getString("agency"),
                row.getString("lead_name"),
                row.getInt("round"),
                row.getString("text"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("asked_on", LocalDate.class),
                row.getObject("task_due", LocalDate.class),
                late,
                late ? days.countAfter(last, today) : 0);
    }
}
