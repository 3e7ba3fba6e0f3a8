package vn.dondoc.mail;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mail that a sender holds under its token.
 *
 * @param attempts tries so far, the one to come included
 * @param age since the first try, by the database's clock
 * @param othersWent whether the sender recovered since this mail was first refused
 */
record ClaimedMail(
        long id,
        MailClass mailClass,
        int line,
        String address,
        String name,
        RenderedMail text,
        String messageId,
        @Nullable String threadId,
        Instant date,
        int attempts,
        Duration age,
        int refusals,
        boolean othersWent) {}
