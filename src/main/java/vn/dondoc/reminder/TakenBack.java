package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.mail.Outbox;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskEvents;

/**
 * Takes back the mails of an act that is undone, in the transaction of the undoing: either none of them leaves, or the act
 * stands.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class TakenBack {

    private final OwedTable owed;
    private final Outbox outbox;

    TakenBack(OwedTable owed, Outbox outbox) {
        this.owed = owed;
        this.outbox = outbox;
    }

    @EventListener
    void on(TaskEvents.UrgeUndone event) {
        takeBack(event.by(), event.task(), ReminderKind.URGED, event.urgedOn());
    }

    @EventListener
    void on(TaskEvents.ReportAskUndone event) {
        takeBack(event.by(), event.task(), ReminderKind.REPORT_ASKED, event.askedOn());
    }

    /** The letters of the issue; a digest that was written in these seconds told of the tasks too. */
    @EventListener
    void on(TaskEvents.IssueUndone event) {
        Set<Long> tasks = event.tasks().stream().map(TaskId::value).collect(Collectors.toSet());
        owed.takeTurn();
        if (owed.isInDigest(tasks)) {
            throw new DomainException("reminder.mail-left");
        }
        List<OwedRow> rows = owed.ofIssue(tasks);
        if (owed.carriedBy(written(rows)).stream().anyMatch(row -> !tasks.contains(row.task()))) {
            // one letter tells of all that the act gave: a part of it cannot be taken out
            throw new DomainException("task.issue-undo.whole");
        }
        takeBack(event.by(), rows);
    }

    private void takeBack(Actor by, TaskId task, ReminderKind kind, LocalDate day) {
        // whoever is writing mails at this moment has read these rows: he ends first, and what he wrote is seen below
        owed.takeTurn();
        takeBack(by, owed.ofLastAct(task.value(), kind, day));
    }

    private static Set<String> written(List<OwedRow> rows) {
        return rows.stream().map(OwedRow::message).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private void takeBack(Actor by, List<OwedRow> rows) {
        Set<String> written = written(rows);
        for (String message : written) {
            if (!outbox.supersede(by, message)) {
                throw new DomainException("reminder.mail-left");
            }
        }
        List<Long> all = rows.stream().map(OwedRow::id).toList();
        owed.cancel(all);
        owed.takeBack(all, "CANCELLED");
    }
}
