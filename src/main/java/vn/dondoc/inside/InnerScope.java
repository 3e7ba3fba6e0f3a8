package vn.dondoc.inside;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;

/**
 * What of the inner tasks an actor may see, as a value: a condition for SQL and a question about one. An empty scope sees
 * nothing.
 *
 * @param agency the one inside which he works; null for nobody inside
 * @param all whether he gives work there and so sees all of it; else only his own
 * @param desk whose work lies on his desk
 * @param post his, whose unit's work is his own too
 * @see "docs/decisions/0027-what-stays-inside-an-agency.md"
 */
record InnerScope(
        @Nullable AgencyId agency,
        boolean all,
        @Nullable PersonId desk,
        @Nullable PostId post) {

    static final InnerScope NONE = new InnerScope(null, false, null, null);

    /** On {@code inner_task i}: whether it is the actor's own to do; its parameters are {@link #parameters}. */
    static final String OWN =
            "(i.person_id = :innerDesk OR i.unit_id = (SELECT op.unit_id FROM post op WHERE op.id = :innerPost))";

    /** A condition on {@code inner_task i}; its parameters are {@link #parameters}. */
    String condition() {
        if (agency == null) {
            return "FALSE";
        }
        return all ? "i.agency_id = :innerAgency" : "i.agency_id = :innerAgency AND " + OWN;
    }

    Map<String, Object> parameters() {
        Map<String, Object> values = new HashMap<>();
        values.put("innerAgency", agency == null ? -1L : agency.value());
        values.put("innerDesk", desk == null ? -1L : desk.value());
        values.put("innerPost", post == null ? -1L : post.value());
        return values;
    }

    /** The same rule asked of one. */
    boolean admits(InnerTask task, @Nullable AgencyId unitOfPost) {
        return task.agency().equals(agency) && (all || isOwn(task, unitOfPost));
    }

    boolean isOwn(InnerTask task, @Nullable AgencyId unitOfPost) {
        return desk != null && desk.equals(task.person()) || unitOfPost != null && unitOfPost.equals(task.unit());
    }
}
