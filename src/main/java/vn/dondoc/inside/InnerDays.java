package vn.dondoc.inside;

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
import vn.dondoc.calendar.CalendarChanged;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.Moment;

/**
 * The last day in time of inner tasks: set with the deadline by the policy of that day, moved by the calendar while the task
 * is open, as that of a task is, and unmoved from its confirmation on. Nobody outside the agency learns of it: an edit of the
 * calendar does not say beforehand which inner tasks it moves.
 */
@Component
class InnerDays {

    /** Calendar days before a changed day within which a deadline can lie that counts to it. */
    static final int LONGEST_HOLIDAY = 30;

    private static final String NEAR = " WHERE live = 1 AND due_on BETWEEN :from AND :to";

    private final WorkingCalendar calendar;
    private final Policies policies;
    private final History history;
    private final JdbcClient jdbc;

    InnerDays(WorkingCalendar calendar, Policies policies, History history, JdbcClient jdbc) {
        this.calendar = calendar;
        this.policies = policies;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** The last day in time of a deadline that is set today. */
    LocalDate lastDay(LocalDate dueOn, LocalDate today) {
        return under(calendar.days(), dueOn, today);
    }

    /** Working days late of what was reported done, by today's calendar; null in time, and while it is not reported. */
    @Nullable
    Integer lateDays(InnerTask one) {
        Moment done = one.done();
        if (done == null) {
            return null;
        }
        InnerTime time = InnerTime.done(one.last(), done, calendar.days());
        return time.isLate() ? Integer.valueOf(time.days()) : null;
    }

    // before the inner tasks are held against their tasks' days
    @Order(0)
    @EventListener
    void follow(CalendarChanged event) {
        SortedSet<LocalDate> days = event.change().days();
        if (days.isEmpty()) {
            return;
        }
        WorkingDays after = event.change().after();
        List<HistoryNote> notes = new ArrayList<>();
        for (Kept one : near(days)) {
            LocalDate to = one.within(under(after, one.dueOn(), one.decidedOn()));
            if (!to.equals(one.last())) {
                jdbc.sql("UPDATE inner_task SET effective_on = :to, version = version + 1 WHERE id = :id")
                        .param("to", to)
                        .param("id", one.id().value())
                        .update();
                notes.add(new HistoryNote(
                        InnerTasks.subject(one.id()),
                        "INNER_EFFECTIVE_DAY_MOVED",
                        List.of(new Change("effectiveOn", one.last().toString(), to.toString()))));
            }
        }
        history.recordAll(event.by(), notes);
    }

    /** @param ofTask the last day in time of its task, which has followed the calendar already; null without a deadline */
    private record Kept(
            InnerTaskId id,
            LocalDate dueOn,
            LocalDate decidedOn,
            LocalDate last,
            @Nullable LocalDate ofTask) {

        /** No later than its task; what is written down as later is brought forward with its deadline. */
        LocalDate within(LocalDate day) {
            return ofTask == null || ofTask.isBefore(dueOn) || day.isBefore(ofTask) ? day : ofTask;
        }
    }

    private List<Kept> near(SortedSet<LocalDate> days) {
        Map<String, ?> around = Map.of("from", days.first().minusDays(LONGEST_HOLIDAY), "to", days.last());
        List<Long> tasks = jdbc.sql("SELECT DISTINCT task_id FROM inner_task" + NEAR)
                .params(around)
                .query(Long.class)
                .list();
        // tasks are locked before what hangs on them, as in every act
        Map<Long, LocalDate> ofTask = new HashMap<>();
        if (!tasks.isEmpty()) {
            jdbc.sql(
                            "SELECT id, effective_on FROM task WHERE id IN (:tasks) AND effective_on IS NOT NULL ORDER BY id FOR UPDATE")
                    .param("tasks", tasks)
                    .query(row -> {
                        ofTask.put(row.getLong(1), row.getObject(2, LocalDate.class));
                    });
        }
        return jdbc.sql("SELECT id, due_on, due_decided_on, effective_on, task_id FROM inner_task" + NEAR
                        + " ORDER BY id FOR UPDATE")
                .params(around)
                .query((row, n) -> new Kept(
                        new InnerTaskId(row.getLong(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        ofTask.get(row.getLong(5))))
                .list();
    }

    private LocalDate under(WorkingDays days, LocalDate dueOn, LocalDate decidedOn) {
        return InnerTime.lastDay(dueOn, days, policies.is(Policy.DEADLINE_MOVES_TO_WORKING_DAY, decidedOn));
    }
}
