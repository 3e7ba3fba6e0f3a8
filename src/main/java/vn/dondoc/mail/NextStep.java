package vn.dondoc.mail;

import java.time.Duration;

/**
 * What becomes of a claimed mail after one try. Plain arithmetic, the only place that decides it.
 *
 * @param state the state it goes to
 * @param delay how long until its next try or check
 * @param burnsAttempt whether the try counts
 * @param refused whether the refusal counter goes up
 */
record NextStep(MailState state, Duration delay, boolean burnsAttempt, boolean refused) {

    static final Duration GIVE_UP = Duration.ofDays(3);
    static final int MAX_REFUSALS = 3;
    private static final Duration REFUSAL_WAIT = Duration.ofMinutes(1);

    /**
     * @param attempts tries so far, this one included
     * @param age since the first try
     * @param refusals refusals of the message before this one
     * @param othersWent whether other mails went through since the first refusal
     * @param grace longer than the relay's slowest acknowledgement and than a sender's lease
     */
    static NextStep after(
            TryOutcome outcome, int attempts, Duration age, int refusals, boolean othersWent, Duration grace) {
        boolean tooOld = age.compareTo(GIVE_UP) >= 0;
        return switch (outcome) {
            case TryOutcome.Accepted a -> ended(MailState.SENT);
            case TryOutcome.AddressRefused a -> ended(MailState.FAILED);
            case TryOutcome.Deferred d ->
                tooOld ? ended(MailState.DEAD) : new NextStep(MailState.RETRY, Backoff.ofMail(attempts), true, false);
            // never given up unchecked: the archive has the last word, see afterCheck
            case TryOutcome.Unknown u -> new NextStep(MailState.CHECK, grace, true, false);
            case TryOutcome.MessageRefused m ->
                refusals + 1 >= MAX_REFUSALS && othersWent
                        ? new NextStep(MailState.FAILED, Duration.ZERO, false, true)
                        : new NextStep(tooOld ? MailState.DEAD : MailState.RETRY, REFUSAL_WAIT, false, true);
            // the sender pauses, the mail is given back as it was
            case TryOutcome.SystemRefused s -> released(attempts, refusals);
            case TryOutcome.NotReached n -> released(attempts, refusals);
        };
    }

    /**
     * How long a mail in doubt waits before it is sent again. An archive that does not know it is proof, so at once;
     * without one each resend may be a copy, so ever later.
     */
    static Duration beforeResend(boolean archiveAsked, int attempts) {
        return archiveAsked || attempts <= 1 ? Duration.ZERO : Backoff.ofMail(attempts - 1);
    }

    /** After the archive was asked: proven, or sent again with the same Message-ID. */
    static MailState afterCheck(boolean found, Duration age) {
        if (found) {
            return MailState.SENT;
        }
        return age.compareTo(GIVE_UP) >= 0 ? MailState.DEAD : MailState.RETRY;
    }

    private static NextStep ended(MailState state) {
        return new NextStep(state, Duration.ZERO, true, false);
    }

    private static NextStep released(int attempts, int refusals) {
        MailState back = attempts <= 1 && refusals == 0 ? MailState.NEW : MailState.RETRY;
        return new NextStep(back, Duration.ZERO, false, false);
    }
}
