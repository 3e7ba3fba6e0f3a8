package vn.dondoc.mail;

import java.time.Duration;
import java.util.List;

/** How long to wait before trying again. */
final class Backoff {

    private static final List<Duration> MAIL = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(2),
            Duration.ofHours(4));
    private static final List<Duration> UNREACHABLE =
            List.of(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));
    private static final List<Duration> REFUSED =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10));

    private Backoff() {}

    /** After the n-th try of one mail, n from 1. */
    static Duration ofMail(int attempts) {
        return nth(MAIL, attempts);
    }

    /** After the n-th fault of the whole sender in a row, n from 1: short when the relay is merely away. */
    static Duration ofSender(Fault fault, int count) {
        return nth(fault == Fault.UNREACHABLE ? UNREACHABLE : REFUSED, count);
    }

    private static Duration nth(List<Duration> waits, int n) {
        return waits.get(Math.clamp(n - 1L, 0, waits.size() - 1));
    }
}
