package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
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
        told(by, one, "INNER_DUE_FOLLOWED", InnerEvents.Cause.TASK, () -> within(one, bound));
    }

    /** One that is still to do moves by the working days of the hold that is over; whoever has it is told. */
    void resume(Actor by, InnerTask one, InnerDue bound) {
        told(by, one, "INNER_DUE_HELD", InnerEvents.Cause.HOLD, () -> {
            Deadline before = one.due();
            giveHeldDays(one);
            within(one, bound);
            return before.equals(one.due()) ? Optional.empty() : Optional.of(change(before, one.due()));
        });
    }

    private void told(Actor by, InnerTask one, String act, InnerEvents.Cause cause, Supplier<Optional<Change>> verb) {
        Deadline before = one.due();
        verb.get().filter(change -> !one.due().equals(before)).ifPresent(change -> {
            tasks.flush();
            long row = history.record(by, InnerTasks.subject(one.innerId()), act, List.of(change));
            InnerEvents.Noted noted = new InnerEvents.Noted(one.innerId(), row);
            news.publishEvent(new InnerEvents.DueChanged(by, noted, before, one.due(), one.version(), cause));
        });
    }

    /**
     * Brings it within its task's deadline as part of another act, whose history row tells of it; empty if it does not end later,
     * or while the task is on hold, whose own deadline moves only when it goes on.
     */
    Optional<Change> within(InnerTask one, InnerDue bound) {
        Deadline before = one.due();
        if (bound.onHold() || !bound.isBeyond(before)) {
            return Optional.empty();
        }
        Deadline to = bound.written();
        one.follow(to, bound.lastDay(Objects.requireNonNull(to.dueOn())), today());
        return Optional.of(change(before, to));
    }

    /**
     * Gives it the working days that its task was on hold since its deadline was set, up to today if it still is; what was given
     * once is not given again. Empty if there are none.
     */
    Optional<Change> giveHeldDays(InnerTask one) {
        int held = heldDays(one);
        if (held == 0) {
            return Optional.empty();
        }
        Deadline before = one.due();
        LocalDate day = calendar.days().plus(Objects.requireNonNull(one.last().dueOn()), held);
        one.follow(before.movedTo(day), days.lastDay(day, today()), today());
        return Optional.of(change(before, one.due()));
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

    private static Change change(Deadline before, Deadline to) {
        return new Change("dueOn", before.told(), to.told());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
