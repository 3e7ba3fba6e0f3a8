package vn.dondoc.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sending goes at this moment.
 *
 * @param seenAt the last sign of life of any sender, real time; null if there was none
 * @param planned mails of this business day that are still owed or were
 * @param sent of these, sent
 * @param failed of these, given up
 * @param oldestWaiting how long the oldest mail that may go has waited; zero if none
 * @param checking mails whose fate is unknown
 * @param oldestDoubt since the first try of the oldest of them; zero if none
 * @param fault what stops the sender; null if nothing
 * @param faultReply what the relay said; null if there is no fault
 * @param pauseReason empty if not paused
 */
public record MailPulse(
        @Nullable Instant seenAt,
        long planned,
        long sent,
        long failed,
        Duration oldestWaiting,
        long checking,
        Duration oldestDoubt,
        @Nullable Fault fault,
        @Nullable String faultReply,
        String pauseReason,
        List<MailAlarm> alarms) {

    public boolean has(MailAlarm alarm) {
        return alarms.contains(alarm);
    }
}
