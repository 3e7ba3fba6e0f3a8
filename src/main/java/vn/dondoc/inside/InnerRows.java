package vn.dondoc.inside;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;

/** The lines of inner tasks as one reader sees them. */
@Component
class InnerRows {

    /** Nobody reads more in one list. */
    static final int MOST = 500;

    private static final String FROM = " FROM inner_task i JOIN task t ON t.id = i.task_id"
            + " LEFT JOIN agency u ON u.id = i.unit_id LEFT JOIN person p ON p.id = i.person_id WHERE ";

    /** Whoever has it held a post of the agency and holds none any more. */
    private static final String LEFT = "i.live = 1 AND i.person_id IN (SELECT lp.person_id FROM post lp"
            + " JOIN agency la ON la.id = lp.unit_id WHERE la.owner_id = i.agency_id AND lp.person_id = i.person_id"
            + " GROUP BY lp.person_id HAVING SUM(lp.confirmed AND lp.valid_from <= :today"
            + " AND (lp.valid_to IS NULL OR lp.valid_to >= :today)) = 0)";

    /** Its task is on hold: nobody is late by these days. */
    private static final String HELD = "EXISTS (SELECT 1 FROM task h WHERE h.id = i.task_id AND h.state = 'ON_HOLD')";

    private final JdbcClient jdbc;
    private final InnerAccess access;
    private final WorkingCalendar calendar;
    private final Clock clock;

    InnerRows(JdbcClient jdbc, InnerAccess access, WorkingCalendar calendar, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** What lateness is judged by today. */
    private record Judge(Moment now, WorkingDays days) {}

    List<InnerRow> of(Actor actor, TaskId task) {
        InnerScope scope = access.scope(actor);
        Map<String, Object> values = scope.parameters();
        values.put("task", task.value());
        return rows(
                actor,
                scope.condition() + " AND i.task_id = :task",
                values,
                "CASE WHEN i.live = 1 THEN 0 ELSE 1 END, i.due_on, i.id",
                MOST);
    }

    List<InnerRow> find(Actor actor, InnerFilter filter, int some) {
        InnerScope scope = access.scope(actor);
        Map<String, Object> values = scope.parameters();
        String order = filter.show() == InnerFilter.Show.CLOSED ? "i.closed_on DESC, i.id DESC" : "i.due_on, i.id";
        return rows(actor, condition(scope, filter, values), values, order, some);
    }

    long count(Actor actor, InnerFilter filter) {
        InnerScope scope = access.scope(actor);
        Map<String, Object> values = scope.parameters();
        return jdbc.sql("SELECT COUNT(*) FROM inner_task i WHERE " + condition(scope, filter, values))
                .params(values)
                .query(Long.class)
                .single();
    }

    private String condition(InnerScope scope, InnerFilter filter, Map<String, Object> values) {
        String show = switch (filter.show()) {
            case OPEN -> "i.live = 1";
            case LATE ->
                "i.state = 'GIVEN' AND NOT " + HELD + " AND (i.effective_on < :lateOn"
                        + " OR (i.effective_on = :lateOn AND i.due_on = :lateOn AND i.due_at < :minute))";
            case TO_CONFIRM -> "i.state = 'DONE_REPORTED'";
            case CLOSED -> "i.live IS NULL";
        };
        if (filter.show() == InnerFilter.Show.LATE) {
            Moment now = Moment.now(clock);
            values.put("lateOn", now.day());
            values.put("minute", now.hour());
        }
        return scope.condition() + " AND " + show + (filter.mine() ? " AND " + InnerScope.OWN : "");
    }

    private List<InnerRow> rows(Actor actor, String condition, Map<String, ?> values, String order, int some) {
        Judge judge = judge();
        Map<String, Object> all = new HashMap<>(values);
        all.put("today", judge.now().day());
        return jdbc.sql("SELECT i.*, (" + LEFT + ") AS holder_left, " + InnerScope.OWN + " AS own, t.code,"
                        + " t.state = 'ON_HOLD' AS held,"
                        + " " + InnerParent.CONTENT + " AS task_content,"
                        + " COALESCE(u.name, p.name, '') AS who" + FROM + condition + " ORDER BY " + order + " LIMIT "
                        + some)
                .params(all)
                .query((row, n) -> read(row, actor, judge))
                .list();
    }

    private Judge judge() {
        return new Judge(Moment.now(clock), calendar.days());
    }

    private static InnerRow read(ResultSet row, Actor actor, Judge judge) throws SQLException {
        InnerState state = InnerState.valueOf(row.getString("state"));
        boolean own = row.getBoolean("own");
        Deadline due = deadline(row, "due_on", "due_at");
        LocalDate doneOn = day(row, "done_on");
        String closing = row.getString("closing_kind");
        return new InnerRow(
                new InnerTaskId(row.getLong("id")),
                row.getLong("version"),
                new TaskId(row.getLong("task_id")),
                row.getString("code"),
                row.getString("task_content"),
                row.getBoolean("whole"),
                row.getString("content"),
                row.getString("note"),
                row.getString("who"),
                row.getObject("unit_id") != null,
                row.getBoolean("holder_left"),
                own,
                due,
                InnerTime.of(
                        state,
                        due.lastInTime(day(row, "effective_on")),
                        done(row, doneOn),
                        row.getObject("late_days", Integer.class),
                        row.getBoolean("held"),
                        judge.now(),
                        judge.days()),
                state,
                row.getString("giver_name"),
                row.getObject("given_on", LocalDate.class),
                row.getString("progress"),
                day(row, "progress_on"),
                row.getString("result"),
                row.getString("doer_name"),
                doneOn,
                row.getInt("returns"),
                row.getString("return_text"),
                closing == null ? null : InnerClosing.valueOf(closing),
                row.getString("closing_text"),
                row.getString("closer_name"),
                day(row, "closed_on"),
                acts(actor, state, own));
    }

    private static Set<InnerAct> acts(Actor actor, InnerState state, boolean own) {
        return Arrays.stream(InnerAct.values())
                .filter(act -> act.isPossible(state) && InnerAccess.may(actor, act, own))
                .collect(Collectors.toSet());
    }

    private static Deadline deadline(ResultSet row, String day, String hour) throws SQLException {
        return Deadline.stored(day(row, day), row.getObject(hour, LocalTime.class));
    }

    private static @Nullable Moment done(ResultSet row, @Nullable LocalDate day) throws SQLException {
        LocalTime hour = row.getObject("done_at", LocalTime.class);
        return day == null ? null : new Moment(day, hour == null ? LocalTime.MIN : hour);
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
