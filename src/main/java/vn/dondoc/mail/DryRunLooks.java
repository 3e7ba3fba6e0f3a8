package vn.dondoc.mail;

import vn.dondoc.shared.Actor;

/** Who has looked at what would go out, before it does. Kept by whoever shows it. */
public interface DryRunLooks {

    /** Whether this actor has opened the dry run on the business day. */
    boolean seenToday(Actor actor);
}
