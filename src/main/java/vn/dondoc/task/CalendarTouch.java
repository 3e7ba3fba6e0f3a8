package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.CalendarDependents;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;

/** Which open tasks an edit of the calendar touches: the day that counts, lateness, days left, days of reminders, days of a hold. */
@Component
class CalendarTouch implements CalendarDependents {

    private static final int SHOWN = 50;
    /** Calendar days around the changed ones within which a rung of the ladder can lie. */
    private static final int REACH = 100;

    private static final List<Policy> RUNGS_AFTER =
            List.of(Policy.OVERDUE_AGENCY_DAYS, Policy.OVERDUE_OFFICE_DAYS, Policy.OVERDUE_VICE_CHAIR_DAYS);

    private static final List<Policy> CLAIM_WAITS =
            List.of(Policy.CLAIM_WAITING_OFFICER_DAYS, Policy.CLAIM_WAITING_LEADER_DAYS);
    /** The weekly reminder is looked at until the week after the last changed day. */
    private static final int WEEKS_AFTER = 14;

    private final JdbcClient jdbc;
    private final Policies policies;
    private final EffectiveDay effective;
    private final Clock clock;

    CalendarTouch(JdbcClient jdbc, Policies policies, EffectiveDay effective, Clock clock) {
        this.jdbc = jdbc;
        this.policies = policies;
        this.effective = effective;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Touched touchedBy(Actor actor, CalendarChange change) {
        SortedSet<LocalDate> days = change.days();
        if (days.isEmpty()) {
            return new Touched(0, List.of());
        }
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = new HashMap<>(scope.parameters());
        values.put("from", days.first().minusDays(REACH));
        values.put("to", days.last().plusDays(REACH));
        values.put("last", days.last());
        values.put("today", LocalDate.now(clock));
        List<Thing> things = new ArrayList<>();
        long[] count = new long[1];
        jdbc.sql(
                        "SELECT t.code, LEFT(t.content, 160) AS content, t.state, t.due_on, t.due_at, t.effective_on, t.claimed_on, t.claimed_at,"
                                + " t.assigned_on, t.held_on, t.held_state, d.decided_at,"
                                + " t.original_due_on, t.first_effective_on, f.decided_at AS first_decided_at, "
                                + scope.condition() + " AS readable"
                                + " FROM task t JOIN deadline_change d ON d.task_id = t.id AND d.version = t.deadline_version"
                                + EffectiveDay.FIRST_GIVEN
                                + " WHERE (t.list_at < '9990-02-01' AND (t.open_due BETWEEN :from AND :to OR t.open_due < :today"
                                + " OR t.original_due_on BETWEEN :from AND :to"
                                + " OR t.state IN ('ASSIGNED', 'PENDING_CONFIRMATION')))"
                                + " OR (t.state = 'ON_HOLD' AND (t.effective_on BETWEEN :from AND :to"
                                + " OR t.original_due_on BETWEEN :from AND :to"
                                + " OR t.held_on <= :last)) ORDER BY t.list_at, t.id")
                .params(values)
                .query(row -> {
                    Optional<Effect> effect = effect(row, change);
                    if (effect.isPresent()) {
                        count[0]++;
                        if (row.getBoolean("readable") && things.size() < SHOWN) {
                            things.add(new Thing(
                                    row.getString("code"),
                                    row.getString("content"),
                                    effect.get().key(),
                                    effect.get().arguments()));
                        }
                    }
                });
        return new Touched(count[0], things);
    }

    private Optional<Effect> effect(ResultSet row, CalendarChange change) throws SQLException {
        LocalDate due = row.getObject("due_on", LocalDate.class);
        LocalDate judged = row.getObject("effective_on", LocalDate.class);
        TaskState state = TaskState.valueOf(row.getString("state"));
        LocalDate claimed = row.getObject("claimed_on", LocalDate.class);
        Reminded reminded = new Reminded(
                state,
                judged,
                claimed,
                row.getObject("assigned_on", LocalDate.class),
                EffectiveDay.decidedOn(row, "decided_at"));
        boolean held = state == TaskState.ON_HOLD;
        if (due == null || judged == null) {
            return held ? Optional.empty() : touches(reminded, change);
        }
        LocalDate moved = effective.under(change.after(), due, EffectiveDay.decidedOn(row, "decided_at"));
        if (!moved.equals(judged)) {
            return Optional.of(new Effect("calendar.effect.moved", judged, moved));
        }
        LocalDate first = row.getObject("original_due_on", LocalDate.class);
        if (first != null && !first.equals(due)) {
            LocalDate counted = row.getObject("first_effective_on", LocalDate.class);
            LocalDate counts = effective.under(change.after(), first, EffectiveDay.decidedOn(row, "first_decided_at"));
            if (counted != null && !counts.equals(counted)) {
                return Optional.of(new Effect("calendar.effect.first-moved", counted, counts));
            }
        }
        // nobody is late or reminded meanwhile
        if (held) {
            LocalDate today = LocalDate.now(clock);
            return new HoldTouch(
                            TaskState.valueOf(row.getString("held_state")),
                            row.getObject("held_on", LocalDate.class),
                            due,
                            judged)
                    .under(change, today, today.plusDays(REACH));
        }
        if (change.before().isWorking(due) != change.after().isWorking(due)) {
            String key = change.after().isWorking(due) ? "calendar.effect.due-worked" : "calendar.effect.due-off";
            return Optional.of(new Effect(key, due));
        }
        Moment now = Moment.now(clock);
        int soon = policies.number(Policy.SOON_DAYS, now.day());
        TaskFacts facts = new TaskFacts(
                state,
                judged,
                TaskFacts.hourThatCounts(due, row.getObject("due_at", LocalTime.class), judged),
                claimed,
                row.getObject("claimed_at", LocalTime.class),
                null,
                null);
        Timeliness before = Timeliness.of(facts, now, change.before(), soon);
        Timeliness after = Timeliness.of(facts, now, change.after(), soon);
        if (before.isLate() && !before.equals(after)) {
            return Optional.of(new Effect("calendar.effect.late", before.days(), after.days()));
        }
        if (before.kind() != after.kind()) {
            return Optional.of(new Effect("calendar.effect.near", before.days(), after.days()));
        }
        return touches(reminded, change);
    }

    private Optional<Effect> touches(Reminded task, CalendarChange change) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = change.days().last().plusDays(WEEKS_AFTER);
        // what is overdue today says nothing about a week of next year
        LocalDate until = last.isAfter(today.plusDays(REACH)) ? today.plusDays(REACH) : last;
        return reminders(change.before(), task, today, until).equals(reminders(change.after(), task, today, until))
                ? Optional.empty()
                : Optional.of(new Effect("calendar.effect.reminders"));
    }

    /** What decides which days a task is reminded on. */
    private record Reminded(
            TaskState state,
            @Nullable LocalDate deadline,
            @Nullable LocalDate claimed,
            @Nullable LocalDate assigned,
            LocalDate decided) {

        /** When the deadline was set, which decides between the two ladders. */
        LocalDate since() {
            return assigned != null && assigned.isAfter(decided) ? assigned : decided;
        }
    }

    /** The days from today on at which the task reaches a step. */
    private Set<LocalDate> reminders(WorkingDays days, Reminded task, LocalDate today, LocalDate until) {
        Set<LocalDate> rungs = new TreeSet<>();
        LocalDate claimed = task.claimed();
        if (task.state() == TaskState.PENDING_CONFIRMATION) {
            if (claimed != null) {
                CLAIM_WAITS.forEach(policy -> rungs.add(days.plus(claimed, policies.number(policy, today) + 1)));
            }
        } else {
            if (task.state() == TaskState.ASSIGNED && task.assigned() != null) {
                rungs.add(days.plus(task.assigned(), policies.number(Policy.ACKNOWLEDGE_WITHIN_DAYS, today)));
            }
            if (task.deadline() != null) {
                ofDeadline(rungs, days, task.deadline(), task.since(), today, until);
            }
        }
        rungs.removeIf(day -> day.isBefore(today));
        return rungs;
    }

    private void ofDeadline(
            Set<LocalDate> rungs,
            WorkingDays days,
            LocalDate deadline,
            LocalDate since,
            LocalDate today,
            LocalDate until) {
        boolean near = days.countAfter(since, deadline) <= policies.number(Policy.SHORT_TERM_DAYS, today);
        policies.days(near ? Policy.REMIND_BEFORE_DAYS_SHORT : Policy.REMIND_BEFORE_DAYS, today)
                .forEach(before -> rungs.add(before == 0 ? days.previous(deadline) : days.minus(deadline, before)));
        rungs.removeIf(day -> day.isBefore(since));
        RUNGS_AFTER.forEach(rung -> rungs.add(days.plus(deadline, policies.number(rung, today))));
        LocalDate weekly = days.plus(deadline, policies.number(Policy.OVERDUE_VICE_CHAIR_DAYS, today));
        LocalDate from = weekly.isBefore(today) ? today : weekly.plusDays(1);
        // each week's first working day after the last of the single steps
        for (LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                !monday.isAfter(until);
                monday = monday.plusWeeks(1)) {
            LocalDate first = days.next(monday);
            if (first.isBefore(monday.plusWeeks(1)) && first.isAfter(weekly)) {
                rungs.add(first);
            }
        }
    }

    record Effect(String key, List<Object> arguments) {
        Effect(String key, Object... arguments) {
            this(key, List.of(arguments));
        }
    }
}
