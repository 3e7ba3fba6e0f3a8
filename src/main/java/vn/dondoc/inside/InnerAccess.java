package vn.dondoc.inside;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;

/**
 * Who knows of and does what with the inner tasks of an agency: whoever may bind the agency gives, confirms and sees all
 * of its own, its other people see and do what is theirs. Nobody else knows of them: not the office, not another agency,
 * not who reads every task.
 *
 * @see "docs/decisions/0027-what-stays-inside-an-agency.md"
 */
@Component
class InnerAccess {

    private final JdbcClient jdbc;

    InnerAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The rule: who the actor is → what he sees. */
    InnerScope scope(Actor actor) {
        AgencyId agency = actor.agency();
        if (agency == null || !isInside(actor)) {
            return InnerScope.NONE;
        }
        return new InnerScope(agency, gives(actor), actor.desk(), actor.post());
    }

    /** @throws NotFound if the actor may not know of it */
    void requireVisible(Actor actor, InnerTask task) {
        if (!scope(actor).admits(task, unitOf(actor))) {
            throw new NotFound("inner.not-found");
        }
    }

    /**
     * @throws NotFound if the actor may not know of it
     * @throws Refused if he may not do this to it
     */
    void require(Actor actor, InnerTask task, InnerAct act) {
        requireVisible(actor, task);
        if (!may(actor, act, scope(actor).isOwn(task, unitOf(actor)))) {
            throw new Refused("inner.refused");
        }
    }

    /** Whoever has the work says how it goes, and whoever gave it may for him; the rest is the giver's side. */
    static boolean may(Actor actor, InnerAct act, boolean own) {
        return gives(actor) || act.isOfDoer() && own;
    }

    /** Whether the actor may hand on inside his agency what it leads or coordinates. */
    static boolean gives(Actor actor) {
        return isInside(actor) && actor.may(Right.CLAIM);
    }

    static boolean isInside(Actor actor) {
        return actor.may(Right.READ_AGENCY) && actor.may(Right.REPORT) && !actor.may(Right.READ_ALL);
    }

    private @Nullable AgencyId unitOf(Actor actor) {
        return actor.post() == null
                ? null
                : jdbc.sql("SELECT unit_id FROM post WHERE id = :post")
                        .param("post", actor.post().value())
                        .query((row, n) -> new AgencyId(row.getLong(1)))
                        .optional()
                        .orElse(null);
    }
}
