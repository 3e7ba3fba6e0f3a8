package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/**
 * Yêu cầu báo cáo: the office wishes to read by a day how a task goes. One waits on a task at most; the next progress
 * report answers it, and what takes the task out of the agency's hands ends it. It moves no deadline.
 */
@Service
@Transactional
public class ReportRequests {

    private static final int NOTE = 1000;

    private final TaskDesk desk;
    private final TaskAccess access;
    private final TaskRepository tasks;
    private final History history;

    ReportRequests(TaskDesk desk, TaskAccess access, TaskRepository tasks, History history) {
        this.desk = desk;
        this.access = access;
        this.tasks = tasks;
        this.history = history;
    }

    /**
     * Asks the lead agency; one mail goes to it.
     *
     * @param note what the office adds in its own words; may be empty
     * @return the task as this act left it
     */
    public Versioned ask(Actor actor, TaskId id, LocalDate wantedOn, String note) {
        Task task = visible(actor, id);
        String words = SearchText.clean(note);
        new InvalidInput.Collector()
                .when(words.length() > NOTE, "note", "error.too-long", NOTE)
                .when(wantedOn.isBefore(desk.today()), "wantedOn", "task.report-ask.past")
                .throwIfAny();
        task.promptingOfLead("task.report-ask.office-is-next", "task.report-ask.not-open")
                .askReport(desk.today(), wantedOn);
        tasks.flush();
        history.record(
                actor,
                TaskDesk.subject(id),
                "TASK_REPORT_ASKED",
                List.of(new Change("wantedOn", null, wantedOn.toString()), new Change("text", null, words)));
        desk.tell(new TaskEvents.ReportAsked(actor, id, wantedOn, words));
        return new Versioned(id, task.version());
    }

    /**
     * Hoàn tác {@link #ask}, while its mail has not left.
     *
     * @throws DomainException if it has left
     */
    // who waits for another to end reads what he has committed
    @Transactional(isolation = Isolation.READ_COMMITTED)
    public void takeBack(Actor actor, Versioned left) {
        Task task = visible(actor, left.task());
        StaleVersion.check(left.version(), task.version());
        LocalDate askedOn = task.prompting().forgetReportAsk();
        tasks.flush();
        history.record(actor, TaskDesk.subject(left.task()), "TASK_REPORT_ASK_UNDONE", List.of());
        desk.tell(new TaskEvents.ReportAskUndone(actor, left.task(), askedOn));
    }

    private Task visible(Actor actor, TaskId id) {
        Task task = desk.locked(id);
        access.requireVisible(actor, task);
        actor.require(Right.URGE);
        return task;
    }
}
