package vn.dondoc.directive;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;

/**
 * Who may read a directive: the office all of them, an agency those of which it leads, coordinates or was informed of
 * an issued task. One rule as a condition for lists and as a question about one directive; nothing else lets anyone in.
 */
@Component
class DirectiveAccess {

    /** What every reader may know was done to a directive; an act that is not here stays with the office. */
    private static final Set<String> OPEN_ACTS = Set.of(
            "DIRECTIVE_REGISTERED",
            "DIRECTIVE_CORRECTED",
            "DIRECTIVE_CONFIRMED",
            "DIRECTIVE_PAPER_CORRECTED",
            "DIRECTIVE_ENDED");

    private final JdbcClient jdbc;

    DirectiveAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A condition on {@code directive d}; its parameters are {@link #parameters}. Nobody is let in by default. */
    String condition(Actor actor) {
        if (actor.may(Right.READ_ALL)) {
            return "TRUE";
        }
        if (actor.may(Right.READ_AGENCY) && actor.agency() != null) {
            return "EXISTS (SELECT 1 FROM directive_reader r WHERE r.directive_id = d.id AND r.agency_id = :actorAgency)";
        }
        return "FALSE";
    }

    Map<String, Object> parameters(Actor actor) {
        return actor.agency() == null
                ? Map.of()
                : Map.of("actorAgency", actor.agency().value());
    }

    /**
     * Whether a reader may know when and through whom that agency got the directive: his own, the office everybody's.
     *
     * @param agency null for a receiver outside the register
     */
    boolean knowsDispatch(Actor actor, @Nullable AgencyId agency) {
        return actor.may(Right.READ_ALL) || actor.worksIn(agency);
    }

    boolean knowsAct(Actor actor, String act) {
        return actor.may(Right.READ_ALL) || OPEN_ACTS.contains(act);
    }

    /** @throws NotFound if there is none, or the actor may not know of it */
    void requireReadable(Actor actor, DirectiveId id) {
        boolean readable = jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM directive d WHERE d.id = :id AND " + condition(actor) + ")")
                .param("id", id.value())
                .params(parameters(actor))
                .query(Boolean.class)
                .single();
        if (!readable) {
            throw new NotFound("directive.not-found");
        }
    }
}
