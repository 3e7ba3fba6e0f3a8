package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.CalendarChanged;
import vn.dondoc.calendar.CalendarDependents;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;

/**
 * The days by which coordinating agencies are to answer, as the calendar moves them: the last day in time of what waits follows
 * an edit, and the edit says beforehand what it moves. What was answered keeps its days.
 */
@Component
class AnswerDays implements CalendarDependents {

    private static final int SHOWN = 50;
    /** Calendar days before a changed day within which a day can lie that counts to it. */
    static final int LONGEST_HOLIDAY = 30;

    private static final String OF_TASKS = " FROM coordination c JOIN task t ON t.id = c.task_id";

    private static final String NEAR = " WHERE c.waiting = 1 AND (c.due_on BETWEEN :from AND :to";

    /** Also those that end with their task if a day becomes a working day; the ledger says when its deadline was decided. */
    private static final String TOUCHED = OF_TASKS
            + " JOIN deadline_change d ON d.task_id = t.id AND d.version = t.deadline_version" + NEAR
            + " OR c.due_on BETWEEN :first AND :beyond OR c.effective_on < :today) ORDER BY c.due_on, c.id";

    private final JdbcClient jdbc;
    private final EffectiveDay effective;
    private final History history;
    private final Clock clock;

    AnswerDays(JdbcClient jdbc, EffectiveDay effective, History history, Clock clock) {
        this.jdbc = jdbc;
        this.effective = effective;
        this.history = history;
        this.clock = clock;
    }

    private record Awaited(LocalDate dueOn, LocalDate last, LocalDate decidedOn) {}

    /** The deadline of its task, by which it is bound. */
    private record Outer(LocalDate dueOn, LocalDate last, LocalDate decidedOn) {}

    // before the answers are held against their tasks' days
    @Order(0)
    @EventListener
    void follow(CalendarChanged event) {
        SortedSet<LocalDate> days = event.change().days();
        if (days.isEmpty()) {
            return;
        }
        List<HistoryNote> notes = new ArrayList<>();
        jdbc
                .sql("SELECT c.id, c.task_id, c.agency_id, c.due_on, c.effective_on, c.due_decided_on" + OF_TASKS + NEAR
                        + ") ORDER BY t.id, c.id FOR UPDATE")
                .params(around(days))
                .query((row, n) -> moved(row, event.change().after()))
                .list()
                .stream()
                .filter(Move::isOne)
                .forEach(move -> {
                    jdbc.sql("UPDATE coordination SET effective_on = ? WHERE id = ?")
                            .params(move.to(), move.id().value())
                            .update();
                    notes.add(Coordinations.note(
                            move.task(),
                            move.agency(),
                            "TASK_COORDINATION_DAY_MOVED",
                            List.of(new Change(
                                    "effectiveOn",
                                    move.from().toString(),
                                    move.to().toString()))));
                });
        history.recordAll(event.by(), notes);
    }

    private record Move(CoordinationId id, TaskId task, AgencyId agency, LocalDate from, LocalDate to) {

        boolean isOne() {
            return !from.equals(to);
        }
    }

    private Move moved(ResultSet row, WorkingDays after) throws SQLException {
        Awaited one = awaited(row);
        return new Move(
                new CoordinationId(row.getLong("id")),
                new TaskId(row.getLong("task_id")),
                new AgencyId(row.getLong("agency_id")),
                one.last(),
                effective.under(after, one.dueOn(), one.decidedOn()));
    }

    @Override
    @Transactional(readOnly = true)
    public Touched touchedBy(Actor actor, CalendarChange change) {
        SortedSet<LocalDate> days = change.days();
        if (days.isEmpty()) {
            return new Touched(0, List.of());
        }
        LocalDate today = LocalDate.now(clock);
        Map<String, Object> values = around(days);
        values.put("today", today);
        values.put("first", days.first());
        values.put("beyond", days.last().plusDays(LONGEST_HOLIDAY));
        AgencyId agency = actor.agency();
        values.put("all", actor.may(Right.READ_ALL));
        values.put("agency", agency != null && actor.may(Right.READ_AGENCY) ? agency.value() : -1L);
        List<Thing> things = new ArrayList<>();
        long[] count = new long[1];
        jdbc.sql("SELECT t.code, LEFT(c.text, 160) AS text, c.due_on, c.effective_on, c.due_decided_on,"
                        + " (:all OR t.lead_agency = :agency OR c.agency_id = :agency) AS readable, t.due_on AS task_due_on,"
                        + " t.effective_on AS task_effective_on, d.decided_at" + TOUCHED)
                .params(values)
                .query(row -> {
                    Effect effect = effect(awaited(row), outer(row), change, today);
                    if (effect.isOne()) {
                        count[0]++;
                        if (row.getBoolean("readable") && things.size() < SHOWN) {
                            things.add(new Thing(
                                    row.getString("code"), row.getString("text"), effect.key(), effect.arguments()));
                        }
                    }
                });
        return new Touched(count[0], things);
    }

    /** @param key empty if nothing is touched */
    private record Effect(String key, List<Object> arguments) {

        boolean isOne() {
            return !key.isEmpty();
        }
    }

    private Effect effect(Awaited one, @Nullable Outer outer, CalendarChange change, LocalDate today) {
        if (outer != null) {
            LocalDate last = effective.under(change.after(), outer.dueOn(), outer.decidedOn());
            if (one.dueOn().isAfter(last) && !one.dueOn().isAfter(outer.last()) && !last.isBefore(today)) {
                return new Effect("calendar.effect.answer-moved", List.of(one.last(), last));
            }
        }
        LocalDate moved = effective.under(change.after(), one.dueOn(), one.decidedOn());
        if (!moved.equals(one.last())) {
            return new Effect("calendar.effect.answer-moved", List.of(one.last(), moved));
        }
        if (change.before().isWorking(one.dueOn()) != change.after().isWorking(one.dueOn())) {
            return new Effect(
                    change.after().isWorking(one.dueOn())
                            ? "calendar.effect.answer-due-worked"
                            : "calendar.effect.answer-due-off",
                    List.of(one.dueOn()));
        }
        int before = change.before().countAfter(one.last(), today);
        int after = change.after().countAfter(one.last(), today);
        return today.isAfter(one.last()) && before != after
                ? new Effect("calendar.effect.answer-late", List.of(before, after))
                : new Effect("", List.of());
    }

    private static @Nullable Outer outer(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("task_due_on", LocalDate.class);
        LocalDate last = row.getObject("task_effective_on", LocalDate.class);
        return due == null || last == null ? null : new Outer(due, last, EffectiveDay.decidedOn(row, "decided_at"));
    }

    private static Awaited awaited(ResultSet row) throws SQLException {
        return new Awaited(
                row.getObject("due_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("due_decided_on", LocalDate.class));
    }

    private static Map<String, Object> around(SortedSet<LocalDate> days) {
        Map<String, Object> values = new HashMap<>();
        values.put("from", days.first().minusDays(LONGEST_HOLIDAY));
        values.put("to", days.last());
        return values;
    }
}
