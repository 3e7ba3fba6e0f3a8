package vn.dondoc.talk;

import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/** Who reads an entry of those who read its task: the one place that says so. */
final class TalkAccess {

    private TalkAccess() {}

    /** @param agency whose people alone read it; null unless the audience is an agency */
    static boolean reads(Actor actor, Audience audience, @Nullable AgencyId agency) {
        return switch (audience) {
            case ALL -> true;
            case OFFICE -> actor.may(Right.READ_ALL);
            case AGENCY -> agency != null && actor.worksIn(agency) && isOfAgency(actor);
        };
    }

    /** The people of an agency; the head of the Office is of the Office's own too. */
    private static boolean isOfAgency(Actor actor) {
        return actor.may(Right.READ_AGENCY) || actor.role() == Role.OFFICE_LEADER && actor.may(Right.READ_ALL);
    }
}
