package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.SearchText;

/**
 * Tạm dừng và thực hiện tiếp. The clock stops: the deadline moves by the working days from the day of the hold until
 * before the day of going on, so that a task late by some days before is late by the same days after.
 */
@Service
@Transactional
public class TaskHolds {

    private final TaskDesk desk;
    private final DeadlineLedger ledger;
    private final EffectiveDay effective;
    private final WorkingCalendar calendar;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    TaskHolds(
            TaskDesk desk,
            DeadlineLedger ledger,
            EffectiveDay effective,
            WorkingCalendar calendar,
            JdbcTemplate statements,
            IdGenerator ids,
            Clock clock) {
        this.desk = desk;
        this.ledger = ledger;
        this.effective = effective;
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
        String why = SearchText.required(reason, "reason", 2000);
        String paper = SearchText.required(document, "document", 100);
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
        desk.tell(new TaskEvents.Held(actor, seen.task(), why));
    }

    /** Thực hiện tiếp from today on, in the state it had; its deadline moves with a ledger row of its own kind. */
    public void resume(Actor actor, Versioned seen) {
        LocalDate today = desk.today();
        desk.act(actor, seen, TaskAct.RESUME, null, "TASK_RESUMED", task -> {
            Pause over = task.resume(today);
            int held = calendar.days().countAfter(over.since().minusDays(1), today.minusDays(1));
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
            LocalDate due = task.term().dueOn();
            if (due != null && held > 0 && task.isWithAgency()) {
                Deadline moved = Deadline.on(calendar.days().plus(due, held));
                ledger.add(actor, task.id(), task.term().version() + 1, LedgerKind.HOLD, due, moved, null);
                task.moveDeadline(moved, effective.of(moved.dueOn(), today));
                changes.add(new Change("dueOn", due.toString(), String.valueOf(moved.dueOn())));
            }
            return changes;
        });
        desk.tell(new TaskEvents.Resumed(actor, seen.task()));
    }
}
