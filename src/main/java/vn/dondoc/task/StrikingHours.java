package vn.dondoc.task;

import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;

/** Deadlines with an hour, as far as one module keeps them: lateness moves when it strikes, and nothing is written then. */
public interface StrikingHours {

    /**
     * Whether lateness has moved by itself: another day began, or an hour of this day struck by which something open was due.
     *
     * @param since when it was last asked
     */
    boolean hasMovedSince(Actor actor, Moment since);
}
