package vn.dondoc.mail;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row about to be inserted: the command with everything that is fixed at this moment.
 *
 * @param state NEW, or FAILED where the address is none
 * @param day the business day it goes out on, for the log
 */
record NewMail(
        long id,
        OutgoingMail mail,
        String messageId,
        @Nullable String threadId,
        Instant createdAt,
        Instant notBefore,
        Instant date,
        LocalDate day,
        MailState state,
        @Nullable String reply) {}
