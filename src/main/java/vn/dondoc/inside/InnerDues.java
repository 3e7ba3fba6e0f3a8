package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.Deadline;

/** What becomes of the deadline of an inner task when that of its task moves: it ends no later, and it loses no day of a hold. */
@Component
class InnerDues {

    private final InnerRepository tasks;
    private final InnerDays days;
    private final WorkingCalendar calendar;
    private final History history;
    private final ApplicationEventPublisher news;
    private final JdbcClient jdbc;
    private final Clock clock;

    InnerDues(
            InnerRepository tasks,
            InnerDays days,
            WorkingCalendar calendar,
            History history,
            ApplicationEventPublisher news,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.days = days;
        this.calendar = calendar;
        this.history = history;
        this.news = news;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** One that is still to do ends with its task from now on; whoever has it is told. */
    void bringForward(Actor by, InnerTask one, InnerDue bound) {
        told(by, one, "INNER_DUE_FOLLOWED", InnerEvents.Cause.TASK, () -> keepWithin(one, bound));
    }

    /** One that is still to do moves by the working days of the hold that is over; whoever has it is told. */
    void resume(Actor by, InnerTask one, InnerDue bound) {
        told(by, one, "INNER_DUE_HELD", InnerEvents.Cause.HOLD, () -> redo(one, bound));
    }

    private void told(Actor by, InnerTask one, String act, InnerEvents.Cause cause, Runnable verb) {
        Deadline before = one.due();
        moved(one, verb).ifPresent(change -> {
            tasks.flush();
            long row = history.record(by, InnerTasks.subject(one.innerId()), act, List.of(change));
            InnerEvents.Noted noted = new InnerEvents.Noted(one.innerId(), row);
            news.publishEvent(new InnerEvents.DueChanged(by, noted, before, one.due(), one.version(), cause));
        });
    }

    /** What history shall say of an act that may move the deadline; empty if it did not. */
    static Optional<Change> moved(InnerTask one, Runnable verb) {
        Deadline before = one.due();
        verb.run();
        return one.due().equals(before)
                ? Optional.empty()
                : Optional.of(new Change("dueOn", before.told(), one.due().told()));
    }

    /** Still to do, or to do again: it has the days of holds meanwhile, and ends no later than its task. */
    void redo(InnerTask one, InnerDue bound) {
        giveHeldDays(one);
        keepWithin(one, bound);
    }

    /** While the task is on hold its own deadline does not bound: that moves only when the task goes on. */
    private void keepWithin(InnerTask one, InnerDue bound) {
        if (!bound.onHold() && bound.isBeyond(one.due())) {
            Deadline to = bound.written();
            one.follow(to, bound.lastDay(Objects.requireNonNull(to.dueOn())), today());
        }
    }

    /**
     * Gives it the working days that its task was on hold since its deadline was set, up to today if it still is; what was given
     * once is not given again.
     */
    void giveHeldDays(InnerTask one) {
        int held = heldDays(one);
        if (held > 0) {
            LocalDate day =
                    calendar.days().plus(Objects.requireNonNull(one.last().dueOn()), held);
            one.follow(one.due().movedTo(day), days.lastDay(day, today()), today());
        }
    }

    private int heldDays(InnerTask one) {
        LocalDate set = one.dueDecidedOn();
        return jdbc
                .sql("SELECT GREATEST(held_on, :set), COALESCE(resumed_on, :today) FROM task_hold WHERE task_id = :task"
                        + " AND (resumed_on IS NULL OR resumed_on > :set)")
                .param("set", set)
                .param("today", today())
                .param("task", one.task().value())
                .query((row, n) -> calendar.days()
                        .countBefore(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .list()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
