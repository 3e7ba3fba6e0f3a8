package vn.dondoc.account;

import java.time.Instant;

/** The answer to a sign-in. Whether a user name exists shows in none of them. */
public sealed interface SignInOutcome {

    /**
     * @param device for the browser to keep: what others do wrong with this name will not delay it
     */
    record Accepted(SignedIn signedIn, String device) implements SignInOutcome {}

    /** Name or password is wrong, or the account is shut or not activated. */
    record Wrong() implements SignInOutcome {}

    /** The password is right, but the person holds no post today. */
    record NoPost() implements SignInOutcome {}

    /**
     * The password was not looked at; it may be tried again.
     *
     * @param seconds how long to wait, at least 1
     * @param since to be brought back as {@link SignInAttempt#waitingSince}
     */
    record Wait(long seconds, Instant since) implements SignInOutcome {}
}
