package vn.dondoc.task;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/**
 * Thu hồi, thay thế, bãi bỏ of a directive with all that hangs on it, in one transaction: each open task is ended, held,
 * carried over or kept, each by its own act; its drafts and the rules of its recurring tasks go with it or go over to the
 * directive that replaces it.
 *
 * @see "docs/decisions/0042-what-ends-with-a-directive.md"
 */
@Service
@Transactional
public class DirectiveRecalls {

    private final InForce inForce;
    private final DirectiveEndings papers;
    private final Directives directives;
    private final DirectiveRegister register;
    private final DirectiveRest rest;
    private final TaskSettling settling;
    private final TaskDrafts drafts;
    private final TaskDesk desk;
    private final TaskAgencies relations;

    DirectiveRecalls(
            InForce inForce,
            DirectiveEndings papers,
            Directives directives,
            DirectiveRegister register,
            DirectiveRest rest,
            TaskSettling settling,
            TaskDrafts drafts,
            TaskDesk desk,
            TaskAgencies relations) {
        this.inForce = inForce;
        this.papers = papers;
        this.directives = directives;
        this.register = register;
        this.rest = rest;
        this.settling = settling;
        this.drafts = drafts;
        this.desk = desk;
        this.relations = relations;
    }

    /** What the directive would leave behind if it ended now; for those who may end it. */
    @Transactional(readOnly = true)
    public Unsettled unsettled(Actor actor, DirectiveId directive) {
        actor.require(Right.DECIDE);
        directives.get(actor, directive);
        return rest.of(directive);
    }

    /**
     * Ends a directive and settles what it leaves behind.
     *
     * @param version the directive's, as the form was opened with it
     * @throws DomainException if something came or went since the form was opened
     */
    public void end(
            Actor actor, DirectiveId directive, long version, DirectiveEnd wanted, DirectiveSettlement settlement) {
        actor.require(Right.DECIDE);
        inForce.lockAll(actor, both(directive, wanted));
        rest.lock(directive);
        Unsettled now = rest.of(directive);
        DirectiveDetails before = directives.get(actor, directive);
        DirectiveEnd end = papers.end(actor, directive, version, wanted);
        requireAll(now, settlement);
        boolean replaced = end.kind() == DirectiveEnding.REPLACED;
        new InvalidInput.Collector()
                .when(!replaced && settlement.carriesOver(), "fates", "directive.end.no-new")
                .throwIfAny();
        DirectiveId to = end.replacedBy();
        DirectiveDetails next = to == null ? null : directives.get(actor, to);
        Passage passage = new Passage(before.title(), next == null ? "" : next.title(), end.reason());
        ClosingKind closing = replaced ? ClosingKind.REPLACED : ClosingKind.WITHDRAWN;
        settling.settle(
                actor,
                settlement.tasks(),
                new TaskSettling.Ground(closing, end.reason(), end.document()),
                fate -> carryOver(actor, fate, passage, next));
        rest.settle(actor, settlement, to, passage, end.document());
        register.setReaders(actor, directive, relations.readers(directive));
        if (to != null) {
            rest.folders(directive, to);
            register.setReaders(actor, to, relations.readers(to));
        }
        desk.tell(new TaskEvents.DirectiveSettled(actor, directive, !replaced, settlement.tasks()));
    }

    private static Set<DirectiveId> both(DirectiveId directive, DirectiveEnd wanted) {
        Set<DirectiveId> both = new HashSet<>(Set.of(directive));
        if (wanted.replacedBy() != null) {
            both.add(wanted.replacedBy());
        }
        return both;
    }

    /** From one directive to another, as the history tells it. */
    record Passage(String before, String after, String reason) {

        List<Change> changes() {
            List<Change> changes = new ArrayList<>();
            changes.add(new Change("directive", before, after));
            changes.add(new Change("reason", null, reason));
            return changes;
        }
    }

    private void carryOver(Actor actor, TaskFate fate, Passage passage, @Nullable DirectiveDetails to) {
        if (to == null || fate.choice() != TaskFate.Choice.CARRY_OVER) {
            throw new InvalidInput("fates", "directive.end.no-new");
        }
        int ordinal = drafts.lastOrdinal(to.id()) + 1;
        desk.act(actor, fate.seen(), TaskAct.CARRY_OVER, null, "TASK_CARRIED_OVER", task -> {
            task.carryOver(to.id(), to.form().urgency(), to.form().level(), ordinal);
            return passage.changes();
        });
    }

    /** What came or went since the form was opened would be settled by nobody. */
    private static void requireAll(Unsettled now, DirectiveSettlement settlement) {
        boolean all = now.are(settlement.tasks())
                && Unsettled.same(now.drafts(), settlement.drafts())
                && Unsettled.same(
                        now.rules().stream().map(RecurrenceRow::id).toList(),
                        settlement.rules().stream().map(RuleFate::rule).toList());
        if (!all) {
            throw new DomainException("directive.end.others");
        }
    }
}
