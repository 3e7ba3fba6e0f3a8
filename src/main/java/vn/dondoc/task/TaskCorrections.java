package vn.dondoc.task;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;

/**
 * Đính chính, within the policy's days: what was written down wrongly at issue becomes what it should have been. It is no
 * extension and no transfer: the corrected deadline is the original one, moved again by what holds and reopenings gave since,
 * and a wrong agency never had the task.
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
    private final DeadlineShift shift;
    private final EffectiveDay effective;
    private final DirectiveReaders readers;
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
            DeadlineShift shift,
            EffectiveDay effective,
            DirectiveReaders readers,
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
        this.shift = shift;
        this.effective = effective;
        this.readers = readers;
        this.standing = standing;
        this.clock = clock;
    }

    /** The task as the form of a correction is opened with it: its deadline as it was given, before holds moved it. */
    @Transactional(readOnly = true)
    public TaskCorrection form(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        return now(task, given(task));
    }

    /** Đính chính. */
    public void correct(Actor actor, Versioned seen, TaskCorrection wanted) {
        TaskCorrection right = wanted.checked();
        correct(actor, seen, null, (task, was) -> {
            term.requireCorrectable(task, desk.today());
            return right;
        });
    }

    /**
     * The same because a paper corrects the task's directive, whenever that comes: the agencies stay, and they are told of
     * all its tasks together.
     */
    void correctWithDirective(Actor actor, Versioned seen, TaskFate.Right right, CorrectingPaper paper) {
        correct(actor, seen, paper, (task, was) -> right.of(was, paper.wrong()).checked());
    }

    /** @param wanted from the task and how it was given, how it should have been */
    private void correct(
            Actor actor,
            Versioned seen,
            @Nullable CorrectingPaper paper,
            BiFunction<Task, TaskCorrection, TaskCorrection> wanted) {
        LocalDate today = desk.today();
        long[] transfer = new long[1];
        AgencyId[] wrong = new AgencyId[1];
        TaskCorrection[] form = new TaskCorrection[2];
        Task changed = desk.act(actor, seen, TaskAct.CORRECT, null, "TASK_CORRECTED", task -> {
            GivenDeadline given = given(task);
            TaskCorrection was = now(task, given);
            TaskCorrection right = wanted.apply(task, was);
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
            boolean otherDeadline = !right.deadline().equals(given.day());
            if (otherLead || otherDeadline) {
                desk.overtakeRequest(actor, task);
            }
            task.turnInto(right.nature());
            task.correct(right.content(), right.product(), otherLead ? right.lead() : null, desk.now());
            if (otherDeadline) {
                Deadline before = task.term().deadline();
                correctDeadline(actor, task, right, given, paper);
                told(changes, given, before, task.term().deadline());
            } else if (otherLead) {
                keepDeadline(actor, task, right, today);
            }
            relations.correct(seen.task(), right, clock.instant());
            changes.add(new Change("reason", null, right.reason()));
            if (paper != null) {
                changes.add(new Change("document", null, paper.document()));
                changes.add(new Change("documentOn", null, String.valueOf(paper.documentOn())));
            }
            form[0] = was;
            form[1] = right;
            return changes;
        });
        if (paper != null) {
            return;
        }
        readers.follow(actor, changed);
        String reason = form[1].reason();
        desk.tell(new TaskEvents.Corrected(
                actor,
                seen.task(),
                wrong[0] != null,
                dropped(form[0], form[1]),
                informed(form[0], form[1]),
                form[0].content(),
                reason));
        if (wrong[0] != null) {
            desk.tell(new TaskEvents.Transferred(actor, seen.task(), transfer[0], wrong[0], true, reason));
        }
    }

    /** Who was named beside the lead and has nothing to do with the task any more. */
    private static Map<AgencyId, Relation> dropped(TaskCorrection was, TaskCorrection right) {
        Map<AgencyId, Relation> dropped = new HashMap<>();
        was.coordinating().forEach(one -> dropped.put(one, Relation.COORDINATING));
        was.informed().forEach(one -> dropped.put(one, Relation.INFORMED));
        dropped.remove(right.leadOrThrow());
        dropped.keySet().removeAll(right.coordinating());
        dropped.keySet().removeAll(right.informed());
        return dropped;
    }

    private static Set<AgencyId> informed(TaskCorrection was, TaskCorrection right) {
        Set<AgencyId> informed = new HashSet<>(right.informed());
        informed.removeAll(was.informed());
        return informed;
    }

    /** The right day, and from it what holds and reopenings had given: the agency loses none of these days by our slip. */
    private void correctDeadline(
            Actor actor, Task task, TaskCorrection right, GivenDeadline given, @Nullable CorrectingPaper paper) {
        LocalDate today = desk.today();
        if (task.extensions() > 0) {
            throw new InvalidInput("dueOn", "task.correct.extended");
        }
        if (given.again()) {
            throw new InvalidInput("dueOn", "task.correct.given-again");
        }
        ledger.add(
                actor,
                task.id(),
                task.term().version() + 1,
                LedgerKind.CORRECTION,
                task.term().deadline(),
                right.deadline(),
                right.reason(),
                paper == null ? null : paper.document());
        task.correctDeadline(right.deadline(), effective.of(right.deadline().dueOn(), today));
        shift.again(actor, task, given.moves(), right.reason(), today);
        Deadline now = task.term().deadline();
        if (now.lastInTime(effective.of(now.dueOn(), today)).isOver(desk.now())) {
            throw new InvalidInput("dueOn", "task.deadline.past");
        }
    }

    /** Where the deadline had moved, history tells the one in force and beside it the one that was given. */
    private static void told(List<Change> changes, GivenDeadline given, Deadline before, Deadline after) {
        if (!given.moves().isEmpty()) {
            changes.replaceAll(
                    one -> one.field().equals("dueOn") ? new Change("originalDueOn", one.before(), one.after()) : one);
            add(changes, "dueOn", before.told(), after.told());
        }
    }

    /** The same deadline has a row for the right lead: with it the reminders begin anew. */
    private void keepDeadline(Actor actor, Task task, TaskCorrection right, LocalDate today) {
        Deadline same = task.term().deadline();
        ledger.add(actor, task.id(), task.term().version() + 1, LedgerKind.CORRECTION, same, same, right.reason());
        task.moveDeadline(same, effective.of(same.dueOn(), today));
    }

    private GivenDeadline given(Task task) {
        return GivenDeadline.of(task.state() == TaskState.DRAFT ? List.of() : ledger.of(task.id()));
    }

    private TaskCorrection now(Task task, GivenDeadline given) {
        List<TaskAgencies.Row> rows = relations.of(task.id());
        Deadline deadline = given.day();
        return new TaskCorrection(
                task.content(),
                Objects.requireNonNullElse(task.product(), ""),
                task.lead(),
                agencies(rows, Relation.COORDINATING),
                agencies(rows, Relation.INFORMED),
                deadline.kind(),
                deadline.dueOn(),
                deadline.dueAt(),
                "",
                task.nature());
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
        TaskChanges.nature(changes, was.nature(), right.nature());
        return changes;
    }

    private static void add(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, String.valueOf(before), String.valueOf(after)));
        }
    }
}
