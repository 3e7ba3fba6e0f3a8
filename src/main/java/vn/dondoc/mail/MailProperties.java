package vn.dondoc.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator sets in files, beside the settings on the screen.
 *
 * @param production whether mail may leave for its recipients; everywhere else it is diverted or stays
 * @param divertTo outside production: the address that gets every mail; empty for the one on the screen
 * @param secretKey 32 bytes in base64, encrypts the passwords of the settings; empty: none can be stored
 * @param background whether this node sends by itself
 * @param batch mails taken with one claim
 * @param chunk mails sent between two fences (mark and renewal)
 * @param lease how long a claim lasts; longer than any one delivery
 * @param grace how long a doubtful mail waits before the archive is asked; at least the lease
 */
@ConfigurationProperties("dondoc.mail")
record MailProperties(
        @DefaultValue("false") boolean production,
        @DefaultValue("") String divertTo,
        @DefaultValue("") String secretKey,
        @DefaultValue("true") boolean background,
        @DefaultValue("2") int threads,
        @DefaultValue("100") int batch,
        @DefaultValue("20") int chunk,
        @DefaultValue("6m") Duration lease,
        @DefaultValue("6m") Duration grace,
        @DefaultValue("1s") Duration poll,
        @DefaultValue("10s") Duration connectTimeout,
        @DefaultValue("45s") Duration readTimeout,
        @DefaultValue("30s") Duration writeTimeout) {

    MailProperties {
        if (lease.compareTo(longest(readTimeout, writeTimeout)) <= 0) {
            throw new IllegalArgumentException(
                    "dondoc.mail.lease must be longer than one delivery: 5 × read-timeout + write-timeout");
        }
        if (grace.compareTo(lease) < 0) {
            throw new IllegalArgumentException("dondoc.mail.grace must be at least dondoc.mail.lease");
        }
    }

    /** The longest time one delivery on an open connection may take: MAIL, two RCPT, DATA, the text, the final dot. */
    Duration longestDelivery() {
        return longest(readTimeout, writeTimeout);
    }

    private static Duration longest(Duration read, Duration write) {
        return read.multipliedBy(5).plus(write);
    }
}
