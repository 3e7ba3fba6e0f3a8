package vn.dondoc.talk;

import java.util.List;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;

/** Who reads an entry, of those who may read its task. */
public enum Audience {
    /** Mọi cơ quan trong việc. */
    ALL,
    /** Chỉ Văn phòng: those who read every task. */
    OFFICE,
    /** Chỉ trong cơ quan: the people of the writer's agency. */
    AGENCY;

    /** What this actor may choose from: all, or his own side. */
    public static List<Audience> of(Actor actor) {
        return List.of(ALL, actor.may(Right.READ_ALL) ? OFFICE : AGENCY);
    }
}
