package vn.dondoc.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.inside.InnerParent;
import vn.dondoc.inside.InnerState;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.Deadline;

/** Reads what agencies hand on inside themselves. */
@Component
class InnerFacts {

    private static final String SELECT = """
            SELECT i.id, i.task_id, t.code, %s AS task_content, i.agency_id, i.unit_id, i.person_id, i.content, COALESCE(i.note, '') AS note, i.due_on,
                i.due_at, i.effective_on AS last_on,
                i.state, t.state = 'ON_HOLD' AS held, i.giver_name, i.given_on, i.returns, COALESCE(i.return_text, '') AS return_text
            FROM inner_task i JOIN task t ON t.id = i.task_id WHERE\s""".formatted(InnerParent.CONTENT);

    private final JdbcClient jdbc;

    InnerFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An inner task as a mail tells of it.
     *
     * @param code of the task that it belongs to
     * @param taskContent what that task asks for; empty once the agency has to do with it no more
     * @param last the last day that is in time, with the hour where that counts
     * @param onHold whether that task is on hold: nothing is urged then
     * @param returns how often its result was given back
     */
    record Inner(
            long id,
            long task,
            String code,
            String taskContent,
            AgencyId agency,
            @Nullable AgencyId unit,
            @Nullable PersonId person,
            String content,
            String note,
            Deadline due,
            Deadline last,
            InnerState state,
            boolean onHold,
            String giverName,
            LocalDate givenOn,
            int returns,
            String returnText) {

        LocalDate lastDay() {
            return Objects.requireNonNull(last.dueOn());
        }

        LocalDate dueOn() {
            return Objects.requireNonNull(due.dueOn());
        }
    }

    Map<Long, Inner> byId(Collection<Long> ids) {
        Map<Long, Inner> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "i.id IN (:ids)")
                    .param("ids", ids)
                    .query((row, n) -> read(row))
                    .list()
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** Those still to do with a day up to this one. */
    List<Inner> live(LocalDate until) {
        return jdbc.sql(
                        SELECT
                                + "i.live = 1 AND i.state = 'GIVEN' AND t.state <> 'ON_HOLD' AND i.due_on <= :until ORDER BY i.id")
                .param("until", until)
                .query((row, n) -> read(row))
                .list();
    }

    private static Inner read(ResultSet row) throws SQLException {
        Deadline due = deadline(row, "due_on", "due_at");
        long unit = row.getLong("unit_id");
        long person = row.getLong("person_id");
        return new Inner(
                row.getLong("id"),
                row.getLong("task_id"),
                row.getString("code"),
                row.getString("task_content"),
                new AgencyId(row.getLong("agency_id")),
                unit == 0 ? null : new AgencyId(unit),
                person == 0 ? null : new PersonId(person),
                row.getString("content"),
                row.getString("note"),
                due,
                due.lastInTime(row.getObject("last_on", LocalDate.class)),
                InnerState.valueOf(row.getString("state")),
                row.getBoolean("held"),
                row.getString("giver_name"),
                row.getObject("given_on", LocalDate.class),
                row.getInt("returns"),
                row.getString("return_text"));
    }

    private static Deadline deadline(ResultSet row, String day, String hour) throws SQLException {
        return Deadline.stored(row.getObject(day, LocalDate.class), row.getObject(hour, LocalTime.class));
    }
}
