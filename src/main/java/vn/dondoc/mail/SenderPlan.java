package vn.dondoc.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender may do at this moment, read once for each claim.
 *
 * @param relay where mail goes; null while none is set, or while mail may not leave
 * @param blocked why there is no relay: a key of {@code mail.blocked.*}; null if there is one
 * @param accountsOnly reminders are switched off or paused
 * @param fault what stops the sender; null if nothing does
 * @param faultWaits whether it is too early to probe
 * @param faultCount faults in a row
 * @param recovered when the last fault ended, database UTC
 * @param anyMarked whether some address is marked as taking no mail
 */
record SenderPlan(
        @Nullable Relay relay,
        @Nullable String blocked,
        boolean accountsOnly,
        @Nullable Fault fault,
        boolean faultWaits,
        int faultCount,
        @Nullable Instant recovered,
        boolean anyMarked) {

    int lastLine() {
        return accountsOnly ? 0 : MailClaims.LAST_LINE;
    }
}
