package vn.dondoc.account;

import java.io.Serializable;
import java.time.Instant;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;

/**
 * Who a session belongs to, as of its sign-in: the principal. What that person may do is asked anew at each request
 * ({@link CurrentActor}).
 *
 * @param post the one chosen; rights are never summed over posts
 * @param authorityVersion the session ends when the account's has gone on
 * @param since database time of the sign-in
 * @param shared at a machine that others use too: it ends soon without use, and nothing stays there
 */
public record SignedIn(PersonId person, PostId post, long authorityVersion, Instant since, boolean shared)
        implements Serializable {

    /** At a machine of one's own. */
    public SignedIn(PersonId person, PostId post, long authorityVersion, Instant since) {
        this(person, post, authorityVersion, since, false);
    }

    public SignedIn onSharedMachine() {
        return new SignedIn(person, post, authorityVersion, since, true);
    }

    /** Neither name nor number of a person belongs into logs. */
    @Override
    public String toString() {
        return "SignedIn";
    }
}
