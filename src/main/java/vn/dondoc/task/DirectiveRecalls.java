package vn.dondoc.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DirectiveEndings;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.Change;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;

/**
 * Thu hồi, thay thế, bãi bỏ of a directive with its tasks: each open one is ended, held, carried over or kept, all in one
 * transaction, each by its own act.
 */
@Service
@Transactional
public class DirectiveRecalls {

    private static final List<String> UNSETTLED = Stream.concat(TaskState.OPEN.stream(), Stream.of(TaskState.ON_HOLD))
            .map(Enum::name)
            .toList();

    private final DirectiveEndings papers;
    private final Directives directives;
    private final DirectiveRegister register;
    private final TaskEndings endings;
    private final TaskHolds holds;
    private final TaskDrafts drafts;
    private final TaskDesk desk;
    private final TaskAgencies relations;
    private final JdbcClient jdbc;

    DirectiveRecalls(
            DirectiveEndings papers,
            Directives directives,
            DirectiveRegister register,
            TaskEndings endings,
            TaskHolds holds,
            TaskDrafts drafts,
            TaskDesk desk,
            TaskAgencies relations,
            JdbcClient jdbc) {
        this.papers = papers;
        this.directives = directives;
        this.register = register;
        this.endings = endings;
        this.holds = holds;
        this.drafts = drafts;
        this.desk = desk;
        this.relations = relations;
        this.jdbc = jdbc;
    }

    /**
     * Ends a directive and settles its open tasks.
     *
     * @param version the directive's, as the form was opened with it
     * @param fates one for each open task, those on hold too
     */
    public void end(Actor actor, DirectiveId directive, long version, DirectiveEnd wanted, List<TaskFate> fates) {
        actor.require(Right.DECIDE);
        DirectiveDetails before = directives.get(actor, directive);
        DirectiveEnd end = papers.end(actor, directive, version, wanted);
        requireAll(directive, fates);
        boolean replaced = end.kind() == DirectiveEnding.REPLACED;
        new InvalidInput.Collector()
                .when(
                        !replaced && fates.stream().anyMatch(one -> one.choice() == TaskFate.Choice.CARRY_OVER),
                        "fates",
                        "directive.end.no-new")
                .throwIfAny();
        ClosingKind closing = replaced ? ClosingKind.REPLACED : ClosingKind.WITHDRAWN;
        for (TaskFate one : fates) {
            switch (one.choice()) {
                case END -> endings.end(actor, one.seen(), closing, end.reason(), end.document());
                case HOLD -> holds.hold(actor, one.seen(), end.reason(), end.document());
                case CARRY_OVER -> carryOver(actor, one.seen(), before, end);
                case KEEP -> {}
            }
        }
        DirectiveId replacing = end.replacedBy();
        register.setReaders(actor, directive, relations.readers(directive));
        if (replacing != null) {
            register.setReaders(actor, replacing, relations.readers(replacing));
        }
    }

    private void carryOver(Actor actor, Versioned seen, DirectiveDetails before, DirectiveEnd end) {
        DirectiveId to = end.replacedBy();
        if (to == null) {
            throw new InvalidInput("fates", "directive.end.no-new");
        }
        String title = directives.get(actor, to).title();
        int ordinal = drafts.lastOrdinal(to) + 1;
        desk.act(actor, seen, TaskAct.CARRY_OVER, null, "TASK_CARRIED_OVER", task -> {
            task.carryOver(to, ordinal);
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("directive", before.title(), title));
            changes.add(new Change("reason", null, end.reason()));
            return changes;
        });
        desk.tell(new TaskEvents.CarriedOver(actor, seen.task(), end.reason()));
    }

    /** What was given or closed since the form was opened would be settled by nobody. */
    private void requireAll(DirectiveId directive, List<TaskFate> fates) {
        Set<TaskId> settled = new HashSet<>();
        fates.forEach(one -> settled.add(one.seen().task()));
        Set<TaskId> open = new HashSet<>(
                jdbc.sql("SELECT id FROM task WHERE directive_id = :directive AND state IN (:unsettled) FOR UPDATE")
                        .param("directive", directive.value())
                        .param("unsettled", UNSETTLED)
                        .query((row, n) -> new TaskId(row.getLong(1)))
                        .list());
        if (!settled.equals(open) || settled.size() != fates.size()) {
            throw new DomainException("directive.end.others");
        }
    }
}
