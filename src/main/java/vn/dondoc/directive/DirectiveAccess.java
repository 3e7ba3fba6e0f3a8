package vn.dondoc.directive;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;

/**
 * Who may read a directive: the office all of them, an agency those of which it leads, coordinates or was informed of
 * an issued task. One rule as a condition for lists and as a question about one directive; nothing else lets anyone in.
 */
@Component
class DirectiveAccess {

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
