package vn.dondoc.account;

import vn.dondoc.shared.Actor;

/**
 * Who sits at the screen, as of now: the signed-in person in the chosen post, with what the post may do today. For the
 * screens only; services are handed the {@link Actor}.
 */
public interface CurrentActor {

    /**
     * The actor, re-evaluated against account, post, dates and the table of rights.
     *
     * @throws vn.dondoc.shared.Refused if nobody is signed in, or what was signed in is no longer valid
     */
    Actor get();
}
