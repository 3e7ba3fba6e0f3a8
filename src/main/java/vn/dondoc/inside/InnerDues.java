package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.context.ApplicationEventPublisher;
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
    private final Clock clock;

    InnerDues(
            InnerRepository tasks,
            InnerDays days,
            WorkingCalendar calendar,
            History history,
            ApplicationEventPublisher news,
            Clock clock) {
        this.tasks = tasks;
        this.days = days;
        this.calendar = calendar;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /** One that is still to do ends with its task from now on; whoever has it is told. */
    void bringForward(Actor by, InnerTask one, InnerDue bound, InnerEvents.Cause cause) {
        told(by, one, "INNER_DUE_FOLLOWED", cause, () -> within(one, bound));
    }

    /** One that is still to do moves by the working days of the hold that is over; whoever has it is told. */
    void resume(Actor by, InnerTask one, LocalDate heldOn, InnerDue bound) {
        told(by, one, "INNER_DUE_HELD", InnerEvents.Cause.HOLD, () -> {
            Deadline before = one.due();
            return giveHeldDays(one, heldOn).map(given -> {
                within(one, bound);
                return change(before, one.due());
            });
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
        if (bound.heldOn() != null || !bound.isBeyond(before)) {
            return Optional.empty();
        }
        Deadline to = bound.written();
        one.follow(to, bound.lastDay(Objects.requireNonNull(to.dueOn())), today());
        return Optional.of(change(before, to));
    }

    /**
     * Gives back the working days of a hold so far, from the day on which its deadline was set where that was during the hold;
     * empty if there are none.
     */
    Optional<Change> giveHeldDays(InnerTask one, LocalDate heldOn) {
        LocalDate from = one.dueDecidedOn().isAfter(heldOn) ? one.dueDecidedOn() : heldOn;
        int held = calendar.days().countBefore(from, today());
        if (held <= 0) {
            return Optional.empty();
        }
        Deadline before = one.due();
        LocalDate day = calendar.days().plus(Objects.requireNonNull(one.last().dueOn()), held);
        one.follow(before.movedTo(day), days.lastDay(day, today()), today());
        return Optional.of(change(before, one.due()));
    }

    private static Change change(Deadline before, Deadline to) {
        return new Change("dueOn", before.told(), to.told());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
