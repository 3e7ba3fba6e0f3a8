package vn.dondoc.mail;

import java.time.Instant;
import vn.dondoc.shared.MailId;

/**
 * What became of a mail, without its words; for a timeline.
 *
 * @param history the history row of the act that caused it
 * @param at business time: when it was sent, else when it goes out
 */
public record MailFate(long history, MailId mail, String kind, String recipient, MailState state, Instant at) {}
