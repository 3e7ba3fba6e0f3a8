package vn.dondoc.talk;

import java.util.EnumSet;
import java.util.Set;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Role;

/** Whose word an entry is; it follows from the writer's post, nobody chooses it. */
public enum OpinionKind {
    /** Ý kiến lãnh đạo: the chair, a vice-chair, a leader of the Office. */
    LEADER,
    /** Ý kiến thủ trưởng cơ quan. */
    AGENCY_HEAD,
    /** Đề xuất của người giải quyết. */
    HANDLER;

    private static final Set<Role> LEADERS = EnumSet.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER);

    static OpinionKind of(Actor actor) {
        return LEADERS.contains(actor.role()) ? LEADER : actor.role() == Role.AGENCY_LEADER ? AGENCY_HEAD : HANDLER;
    }
}
