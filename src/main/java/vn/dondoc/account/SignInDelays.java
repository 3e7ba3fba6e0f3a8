package vn.dondoc.account;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Growing delays after wrong passwords, counted in the database so that all nodes count together. Each attempt takes its
 * place in one statement before a password is looked at: many at once gain nothing.
 */
@Component
class SignInDelays {

    private static final int LONGEST_SECONDS = 900;
    private static final int FREE_BY_PAIR = 5;
    private static final int FREE_BY_ADDRESS = 50;
    private static final int FREE_BY_DEVICE = 10;
    private static final int FREE_BY_ACCOUNT = 10;
    private static final int LONGEST_BY_ACCOUNT = 10;

    private final JdbcClient jdbc;

    SignInDelays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param failures in the running hour, this attempt counted
     * @param allowed whether the password may be looked at
     * @param seconds until the next may, if not
     */
    record Place(int failures, boolean allowed, long seconds, Instant now) {}

    Place byAddress(String address) {
        return take(addressKey(address), FREE_BY_ADDRESS);
    }

    /** This name from this address. */
    Place byPair(String userName, String address) {
        return take(pairKey(userName, address), FREE_BY_PAIR);
    }

    Place byDevice(String device) {
        return take(deviceKey(device), FREE_BY_DEVICE);
    }

    /**
     * This name from anywhere. Strangers can drive this count, so it never shuts the door: it asks each browser to wait
     * once, ten seconds at most.
     */
    Place byAccount(String userName) {
        return take(accountKey(userName), Integer.MAX_VALUE);
    }

    long secondsByAccount(Place place) {
        int over = place.failures() - FREE_BY_ACCOUNT;
        return over <= 0 ? 0 : over > 3 ? LONGEST_BY_ACCOUNT : 1L << over;
    }

    /** After a right password from there. */
    void forgive(String userName, String address, String device) {
        jdbc.sql("DELETE FROM sign_in_failure WHERE counter_key IN (:pair, :device, :account)")
                .param("pair", pairKey(userName, address))
                .param("device", deviceKey(device))
                .param("account", accountKey(userName))
                .update();
        jdbc.sql("UPDATE sign_in_failure SET failures = failures - 1 WHERE counter_key = :key AND failures > 0")
                .param("key", addressKey(address))
                .update();
    }

    /** Asking for a mail with a link: a few an hour for one name, more for one address. */
    boolean mayAsk(String userName, String address) {
        boolean byAddress = take(Digest.of("ask-address", address), 20).allowed();
        boolean byName = take(Digest.of("ask-name", userName), 3).allowed();
        return byAddress && byName;
    }

    /** Trying one-time codes. */
    Place byCodes(String address) {
        return take(Digest.of("code-address", address), 30);
    }

    /** Counters that are quiet for a day. */
    int forget() {
        return jdbc.sql("DELETE FROM sign_in_failure WHERE last_at < UTC_TIMESTAMP(6) - INTERVAL 1 DAY")
                .update();
    }

    private Place take(String key, int free) {
        return jdbc.sql("""
                        INSERT INTO sign_in_failure (counter_key, failures, last_at, not_before, allowed)
                        VALUES (:key, 1, UTC_TIMESTAMP(6), UTC_TIMESTAMP(6), TRUE)
                        ON DUPLICATE KEY UPDATE
                          allowed = not_before <= UTC_TIMESTAMP(6),
                          failures = IF(allowed,
                                        IF(last_at < UTC_TIMESTAMP(6) - INTERVAL 1 HOUR, 1, failures + 1), failures),
                          not_before = IF(allowed,
                                          UTC_TIMESTAMP(6) + INTERVAL IF(failures < :free, 0,
                                              LEAST(:longest, POW(2, LEAST(failures - :free, 20)))) SECOND,
                                          not_before),
                          last_at = IF(allowed, UTC_TIMESTAMP(6), last_at)
                        RETURNING failures, allowed, UTC_TIMESTAMP(6) now,
                                  CEILING(TIMESTAMPDIFF(MICROSECOND, UTC_TIMESTAMP(6), not_before) / 1000000) seconds
                        """)
                .param("key", key)
                .param("free", free)
                .param("longest", LONGEST_SECONDS)
                .query((rs, number) -> new Place(
                        rs.getInt("failures"),
                        rs.getBoolean("allowed"),
                        Math.max(1, rs.getLong("seconds")),
                        rs.getObject("now", Instant.class)))
                .single();
    }

    private static String addressKey(String address) {
        return Digest.of("address", address);
    }

    private static String pairKey(String userName, String address) {
        return Digest.of("pair", userName + "|" + address);
    }

    private static String deviceKey(String device) {
        return Digest.of("device", device);
    }

    private static String accountKey(String userName) {
        return Digest.of("account", userName);
    }
}
