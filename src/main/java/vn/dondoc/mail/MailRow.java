package vn.dondoc.mail;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.dondoc.shared.MailId;

/**
 * One line of the mail log.
 *
 * @param at business time: when it was sent, else when it goes out
 * @param subject null for those who may not read it (the administrator sees kind and codes)
 * @param retryAt when the next try or check is, real time; null if none
 * @param reply the relay's last answer; null before the first
 * @param about the first few things it is about; {@link MailLog#about} has all
 * @param aboutCount how many there are
 */
public record MailRow(
        MailId id,
        Instant at,
        MailState state,
        MailClass mailClass,
        String kind,
        String recipient,
        String address,
        @Nullable String subject,
        int attempts,
        @Nullable Instant retryAt,
        @Nullable String reply,
        List<MailAbout> about,
        int aboutCount) {

    MailRow about(List<MailAbout> first, int count) {
        return new MailRow(
                id, at, state, mailClass, kind, recipient, address, subject, attempts, retryAt, reply, first, count);
    }
}
