package vn.dondoc.inside;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.task.Deadline;

/** Keeps the deadline of an inner task within that of its task, whoever moved that one. */
@Component
class InnerDues {

    private final InnerRepository tasks;
    private final InnerDays days;
    private final History history;
    private final ApplicationEventPublisher news;
    private final Clock clock;

    InnerDues(InnerRepository tasks, InnerDays days, History history, ApplicationEventPublisher news, Clock clock) {
        this.tasks = tasks;
        this.days = days;
        this.history = history;
        this.news = news;
        this.clock = clock;
    }

    /** One that is still to do ends with its task from now on; whoever has it is told. */
    void bringForward(Actor by, InnerTask one, InnerDue bound) {
        Deadline before = one.due();
        within(one, bound).ifPresent(change -> {
            tasks.flush();
            long row = history.record(by, InnerTasks.subject(one.innerId()), "INNER_DUE_FOLLOWED", List.of(change));
            InnerEvents.Noted noted = new InnerEvents.Noted(one.innerId(), row);
            news.publishEvent(new InnerEvents.DueChanged(by, noted, before, one.due(), one.version(), true));
        });
    }

    /** The same as part of another act, whose history row and letter tell of it; empty if it does not end later. */
    Optional<Change> within(InnerTask one, InnerDue bound) {
        Deadline before = one.due();
        if (!bound.isBeyond(before)) {
            return Optional.empty();
        }
        Deadline to = bound.written();
        LocalDate today = LocalDate.now(clock);
        one.changeDue(to, days.lastDay(Objects.requireNonNull(to.dueOn()), today), today);
        return Optional.of(new Change("dueOn", before.told(), to.told()));
    }
}
