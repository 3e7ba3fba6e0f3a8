package vn.dondoc.task;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveEndings;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.TaskId;

/**
 * Whether a directive still orders something. Its row is locked before any row of a task, everywhere in this order, so
 * that nothing is drafted, proposed or given by a directive that is being ended at the same moment.
 *
 * @see "docs/decisions/0042-what-ends-with-a-directive.md"
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class InForce {

    private final DirectiveEndings papers;
    private final Directives directives;
    private final JdbcClient jdbc;

    InForce(DirectiveEndings papers, Directives directives, JdbcClient jdbc) {
        this.papers = papers;
        this.directives = directives;
        this.jdbc = jdbc;
    }

    /** What tasks take from the directive that gives them. */
    record Heading(Urgency urgency, IssuingLevel level) {}

    /**
     * Must come before anything else is read in the transaction.
     *
     * @throws NotFound if there is none, or the actor may not know of it
     * @throws DomainException if it has ended: it orders nothing more
     */
    DirectiveDetails require(Actor actor, DirectiveId id) {
        boolean orders = papers.lock(actor, id);
        DirectiveDetails read = directives.get(actor, id);
        refuse(orders);
        return read;
    }

    /** The same for what many tasks belong to, whose reader is asked about each of them. */
    void requireAll(Actor actor, Collection<DirectiveId> ids) {
        refuse(lockAll(actor, ids));
    }

    /** @return whether all of them are in force */
    boolean lockAll(Actor actor, Collection<DirectiveId> ids) {
        boolean all = true;
        List<DirectiveId> inOrder = ids.stream()
                .distinct()
                .sorted(Comparator.comparingLong(DirectiveId::value))
                .toList();
        for (DirectiveId id : inOrder) {
            all &= papers.lock(actor, id);
        }
        return all;
    }

    /** The same for a job, which nobody has to let in and nobody can tell. */
    boolean holds(Actor job, DirectiveId id) {
        return papers.lock(job, id);
    }

    /** The same for the directive of one task that is over, which therefore stays with it. */
    boolean holds(Actor actor, TaskId task) {
        return jdbc.sql("SELECT directive_id FROM task WHERE id = ?")
                .param(task.value())
                .query((row, n) -> new DirectiveId(row.getLong(1)))
                .optional()
                .filter(directive -> papers.lock(actor, directive))
                .isPresent();
    }

    /** Of a directive that is locked. */
    Heading heading(DirectiveId id) {
        return jdbc.sql("SELECT urgency, issuing_level FROM directive WHERE id = ?")
                .param(id.value())
                .query((row, n) ->
                        new Heading(Urgency.valueOf(row.getString(1)), IssuingLevel.valueOf(row.getString(2))))
                .single();
    }

    private static void refuse(boolean orders) {
        if (!orders) {
            throw new DomainException("directive.end.no-more");
        }
    }
}
