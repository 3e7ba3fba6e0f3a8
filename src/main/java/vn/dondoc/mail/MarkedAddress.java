package vn.dondoc.mail;

import java.time.Instant;

/**
 * An address that takes no mail.
 *
 * @param address in small letters
 * @param failures hard refusals in a row
 * @param reply what its server said last
 * @param failedAt business time
 */
public record MarkedAddress(String address, int failures, String reply, Instant failedAt) {}
