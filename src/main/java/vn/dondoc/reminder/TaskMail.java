package vn.dondoc.reminder;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.dondoc.mail.MailGroup;

/**
 * A mail about a task, as its timeline shows it.
 *
 * @param at business time: when it was sent, else when it goes out
 * @param step working days from the deadline (negative: before), the assignment or the claim; 0 for an act
 * @param recipient the person's or the agency's name
 * @param state where it stands; withdrawn if it was not owed any more when its hour came
 * @param reason of a withdrawn one that an act owed, why; null for all others, and where the act itself was undone
 */
public record TaskMail(
        Instant at,
        ReminderKind kind,
        int step,
        String recipient,
        MailGroup state,
        @Nullable NotOwed reason) {}
