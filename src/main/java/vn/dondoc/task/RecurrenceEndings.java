package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.TaskId;

/** How a rule stops or goes over to another directive with what it belongs to; whoever ends that has the right to it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class RecurrenceEndings {

    private final RecurrenceRows rows;
    private final PeriodRows periods;
    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskDrafts drafts;
    private final TaskDesk desk;
    private final History history;

    RecurrenceEndings(
            RecurrenceRows rows,
            PeriodRows periods,
            TaskRepository tasks,
            TaskAccess access,
            TaskDrafts drafts,
            TaskDesk desk,
            History history) {
        this.rows = rows;
        this.periods = periods;
        this.tasks = tasks;
        this.access = access;
        this.drafts = drafts;
        this.desk = desk;
        this.history = history;
    }

    /** The rule of which this is the first task or a period comes back no more; nothing if it has no rule. */
    void endOf(Actor actor, TaskId task, String document) {
        RecurrenceRow row = rows.ofTask(task).orElse(null);
        if (row == null) {
            return;
        }
        Task first = tasks.findById(row.first().value()).orElseThrow();
        if (!access.decides(actor, first)) {
            throw new Refused("task.act.refused");
        }
        end(actor, row, document);
        // what could not be given of the days to come is given by nobody any more
        periods.draftsAfter(row.id(), desk.today()).forEach(draft -> drafts.drop(actor, desk.locked(draft)));
    }

    /** From today on no period appears. */
    void end(Actor actor, RecurrenceRow row, String document) {
        LocalDate today = desk.today();
        rows.end(row.id(), today, document);
        history.record(
                actor,
                TaskDesk.subject(row.first()),
                "TASK_RECURS_CHANGED",
                List.of(new Change("endsOn", null, today.toString()), new Change("endDocument", null, document)));
    }

    /** The replacing directive gives the periods to come. */
    void carryOver(Actor actor, RecurrenceRow row, DirectiveId to, String before, String after) {
        rows.carryOver(row.id(), to);
        history.record(
                actor,
                TaskDesk.subject(row.first()),
                "TASK_RECURS_CARRIED_OVER",
                List.of(new Change("directive", before, after)));
    }
}
