package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;

/**
 * Đính chính, within the policy's days: what was written down wrongly at issue becomes what it should have been. It is no
 * extension and no transfer: the corrected deadline is the original one, and a wrong agency never had the task.
 */
@Service
@Transactional
public class TaskCorrections {

    private final TaskDesk desk;
    private final TaskRepository tasks;
    private final TaskAccess access;
    private final MistakeTerm term;
    private final TransferTable transfers;
    private final SubmissionTable submissions;
    private final TaskAgencies relations;
    private final DeadlineLedger ledger;
    private final EffectiveDay effective;
    private final DirectiveRegister register;
    private final Standing standing;
    private final Clock clock;

    TaskCorrections(
            TaskDesk desk,
            TaskRepository tasks,
            TaskAccess access,
            MistakeTerm term,
            TransferTable transfers,
            SubmissionTable submissions,
            TaskAgencies relations,
            DeadlineLedger ledger,
            EffectiveDay effective,
            DirectiveRegister register,
            Standing standing,
            Clock clock) {
        this.desk = desk;
        this.tasks = tasks;
        this.access = access;
        this.term = term;
        this.transfers = transfers;
        this.submissions = submissions;
        this.relations = relations;
        this.ledger = ledger;
        this.effective = effective;
        this.register = register;
        this.standing = standing;
        this.clock = clock;
    }

    /** The task as the form of a correction is opened with it. */
    @Transactional(readOnly = true)
    public TaskCorrection form(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        return now(task);
    }

    /** Đính chính. */
    public void correct(Actor actor, Versioned seen, TaskCorrection wanted) {
        TaskCorrection right = wanted.checked();
        LocalDate today = desk.today();
        long[] transfer = new long[1];
        AgencyId[] wrong = new AgencyId[1];
        Task changed = desk.act(actor, seen, TaskAct.CORRECT, null, "TASK_CORRECTED", task -> {
            term.requireCorrectable(task, today);
            TaskCorrection was = now(task);
            List<Change> changes = changes(was, right);
            if (changes.isEmpty()) {
                throw new DomainException("task.correct.nothing");
            }
            standing.requireAll(actor, right.leadOrThrow(), right.coordinating(), right.informed(), was, today);
            boolean otherLead = !right.leadOrThrow().equals(was.lead());
            if (otherLead && transfers.hasMoved(seen.task())) {
                throw new DomainException("task.correct.moved");
            }
            if (otherLead) {
                wrong[0] = task.leadOrThrow();
                transfer[0] = transfers.add(
                        actor,
                        task,
                        right.leadOrThrow(),
                        new TransferTable.Cause(TransferKind.CORRECTION, null, null, right.reason()),
                        today);
                submissions.overtake(actor, seen.task());
            }
            boolean otherDeadline = !right.deadline().equals(task.term().deadline());
            if (otherLead || otherDeadline) {
                desk.overtakeRequest(actor, task);
            }
            task.correct(right.content(), right.product(), otherLead ? right.lead() : null, today);
            if (otherDeadline) {
                correctDeadline(actor, task, right, today);
            } else if (otherLead) {
                keepDeadline(actor, task, right, today);
            }
            relations.correct(seen.task(), right, clock.instant());
            changes.add(new Change("reason", null, right.reason()));
            return changes;
        });
        register.setReaders(actor, changed.directive(), relations.readers(changed.directive()));
        desk.tell(new TaskEvents.Corrected(actor, seen.task(), wrong[0] != null, right.reason()));
        if (wrong[0] != null) {
            desk.tell(new TaskEvents.Transferred(actor, seen.task(), transfer[0], wrong[0], true, right.reason()));
        }
    }

    private void correctDeadline(Actor actor, Task task, TaskCorrection right, LocalDate today) {
        LocalDate day = right.deadline().dueOn();
        if (day != null && day.isBefore(today)) {
            throw new InvalidInput("dueOn", "task.deadline.past");
        }
        if (task.extensions() > 0) {
            throw new InvalidInput("dueOn", "task.correct.extended");
        }
        ledger.add(
                actor,
                task.id(),
                task.term().version() + 1,
                LedgerKind.CORRECTION,
                task.term().dueOn(),
                right.deadline(),
                right.reason());
        task.correctDeadline(right.deadline(), effective.of(day, today));
    }

    /** The same deadline has a row for the right lead: with it the reminders begin anew. */
    private void keepDeadline(Actor actor, Task task, TaskCorrection right, LocalDate today) {
        Deadline same = task.term().deadline();
        ledger.add(
                actor, task.id(), task.term().version() + 1, LedgerKind.CORRECTION, same.dueOn(), same, right.reason());
        task.moveDeadline(same, effective.of(same.dueOn(), today));
    }

    private TaskCorrection now(Task task) {
        List<TaskAgencies.Row> rows = relations.of(task.id());
        Deadline deadline =
                task.state() == TaskState.DRAFT ? Deadline.none() : task.term().deadline();
        return new TaskCorrection(
                task.content(),
                Objects.requireNonNullElse(task.product(), ""),
                task.lead(),
                agencies(rows, Relation.COORDINATING),
                agencies(rows, Relation.INFORMED),
                deadline.kind(),
                deadline.dueOn(),
                "");
    }

    private static List<AgencyId> agencies(List<TaskAgencies.Row> rows, Relation relation) {
        return rows.stream()
                .filter(row -> row.relation() == relation)
                .map(TaskAgencies.Row::agency)
                .sorted(Comparator.comparingLong(AgencyId::value))
                .toList();
    }

    private static List<Change> changes(TaskCorrection was, TaskCorrection right) {
        List<Change> changes = new ArrayList<>();
        add(changes, "content", was.content(), right.content());
        add(changes, "product", was.product(), right.product());
        add(changes, "lead", was.lead(), right.lead());
        add(changes, "coordinating", was.coordinating(), right.coordinating());
        add(changes, "informed", was.informed(), right.informed());
        add(changes, "dueOn", was.deadline().told(), right.deadline().told());
        return changes;
    }

    private static void add(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, String.valueOf(before), String.valueOf(after)));
        }
    }
}
