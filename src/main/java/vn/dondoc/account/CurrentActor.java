package vn.dondoc.account;

import java.util.List;
import java.util.Optional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Refused;

/**
 * Who sits at the screen, as of now: the signed-in person in the chosen post, with what the post may do today. For the
 * screens only; services are handed the {@link Actor}.
 */
public interface CurrentActor {

    /**
     * The actor, re-evaluated against account, post, dates and the table of rights; one statement a request.
     *
     * @throws Refused if nobody is signed in, or what was signed in is no longer valid
     */
    Actor get();

    /** The same, empty where {@link #get} would refuse. */
    Optional<Actor> find();

    /** The posts that the person holds today, the chosen one among them; latest first. */
    List<PostRow> posts();

    /** Those for whom the person stands in today, the chosen one among them. */
    List<DelegationRow> standIns();

    /**
     * The session's principal after choosing another post of the same person, or one in which he stands in. The caller puts it in place of the old
     * one.
     *
     * @throws Refused if the person neither holds that post today nor stands in for its holder
     */
    SignedIn choose(PostId post);
}
