package vn.dondoc.demo.mailbox;

import java.time.Instant;

/**
 * A mail in the demo's mailbox.
 *
 * @param recipient the address of the envelope
 * @param shownTo the recipient as the mail names him
 * @param receivedAt business time
 */
record TestMailRow(long id, String recipient, String shownTo, String subject, Instant receivedAt) {}
