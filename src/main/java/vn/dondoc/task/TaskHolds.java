package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.TaskId;

/**
 * Tạm dừng và thực hiện tiếp. The clock stops: the deadline moves by the working days from the day of the hold until
 * before the day of going on, so that a task late by some days before is late by the same days after.
 */
@Service
@Transactional
public class TaskHolds {

    private final TaskRepository tasks;
    private final TaskAccess access;
    private final TaskDesk desk;
    private final DeadlineShift shift;
    private final WorkingCalendar calendar;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    TaskHolds(
            TaskRepository tasks,
            TaskAccess access,
            TaskDesk desk,
            DeadlineShift shift,
            WorkingCalendar calendar,
            JdbcTemplate statements,
            IdGenerator ids,
            Clock clock) {
        this.tasks = tasks;
        this.access = access;
        this.desk = desk;
        this.shift = shift;
        this.calendar = calendar;
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Tạm dừng from today on.
     *
     * @param document number and symbol of the paper that allows it
     */
    public void hold(Actor actor, Versioned seen, String reason, String document) {
        hold(actor, seen, reason, document, false);
    }

    /** The same for a task whose directive ends: its agency is told of all of them together. */
    void holdWithDirective(Actor actor, Versioned seen, String reason, String document) {
        hold(actor, seen, reason, document, true);
    }

    private void hold(Actor actor, Versioned seen, String reason, String document, boolean together) {
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        String why = SearchText.required(wrong, reason, "reason", 2000);
        String paper = SearchText.required(wrong, document, "document", 100);
        wrong.throwIfAny();
        desk.act(actor, seen, TaskAct.HOLD, null, "TASK_HELD", task -> {
            TaskState before = task.state();
            task.hold(desk.today());
            statements.update(
                    "INSERT INTO task_hold (id, task_id, held_state, held_on, reason, document, holder_name, held_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    ids.next(),
                    seen.task().value(),
                    before.name(),
                    desk.today(),
                    why,
                    paper,
                    actor.name(),
                    Timestamp.from(clock.instant()));
            return List.of(new Change("reason", null, why), new Change("document", null, paper));
        });
        desk.tell(new TaskEvents.Held(actor, seen.task(), why, together));
    }

    /** The day to which the deadline moves if the task goes on today; null if it stays, or if it is not on hold. */
    @Transactional(readOnly = true)
    public @Nullable LocalDate dueIfResumed(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        Pause pause = task.pause();
        return pause == null || task.hasWaitingClaim() ? null : shift.moved(task, held(pause, desk.today()));
    }

    /** Working days from the hold day until before the resume day. */
    private int held(Pause over, LocalDate today) {
        return calendar.days().countBefore(over.since(), today);
    }

    /** Thực hiện tiếp from today on, in the state it had; its deadline moves with a ledger row of its own kind. */
    public void resume(Actor actor, Versioned seen) {
        LocalDate today = desk.today();
        desk.act(actor, seen, TaskAct.RESUME, null, "TASK_RESUMED", task -> {
            Pause over = task.resume(today);
            int held = held(over, today);
            statements.update(
                    "UPDATE task_hold SET resumed_on = ?, held_days = ?, resumer_name = ?, resumed_at = ?"
                            + " WHERE task_id = ? AND resumed_on IS NULL",
                    today,
                    held,
                    actor.name(),
                    Timestamp.from(clock.instant()),
                    seen.task().value());
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("heldDays", null, String.valueOf(held)));
            // a claim that waits is judged by its own day: its days are given back once it falls away
            if (!task.hasWaitingClaim()) {
                changes.addAll(shift.by(actor, task, held, LedgerKind.HOLD, null, today));
            }
            changes.addAll(shift.ofAnswers(task, held, today));
            return changes;
        });
        desk.tell(new TaskEvents.Resumed(actor, seen.task()));
    }
}
