package vn.dondoc.reminder;

import java.time.Instant;
import vn.dondoc.mail.MailGroup;

/**
 * A mail about a task, as its timeline shows it.
 *
 * @param at business time: when it was sent, else when it goes out
 * @param step working days from the deadline (negative: before), the assignment or the claim; 0 for an act
 * @param recipient the person's or the agency's name
 * @param state where it stands; withdrawn if it was not owed any more when its hour came
 */
public record TaskMail(Instant at, ReminderKind kind, int step, String recipient, MailGroup state) {}
