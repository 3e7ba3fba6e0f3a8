package vn.dondoc.mail;

import java.time.Clock;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Right;

/**
 * Địa chỉ không nhận thư. A server's "no such mailbox" marks the address; mail to it is still tried, and a success
 * clears the mark.
 */
@Service
public class MailAddresses {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    MailAddresses(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All marked addresses, the latest first; for the mail log. At most 200. */
    public List<MarkedAddress> marked(Actor actor) {
        MailLog.requireReader(actor);
        return rows("WHERE marked ORDER BY failed_at DESC LIMIT 200");
    }

    /** How many {@link #marked(Actor)} has. */
    public long countMarked(Actor actor) {
        MailLog.requireReader(actor);
        Long count = jdbc.queryForObject("SELECT COUNT(*) FROM address_state WHERE marked", Long.class);
        return count == null ? 0 : count;
    }

    /** Takes the mark away, after the mailbox was repaired. */
    public void clear(Actor actor, String address) {
        actor.require(Right.MANAGE_MAIL);
        jdbc.update(
                "UPDATE address_state SET marked = FALSE, hard_failures = 0 WHERE address = ?",
                EmailAddress.key(address));
    }

    private List<MarkedAddress> rows(String where, Object... arguments) {
        return jdbc.query(
                "SELECT address, hard_failures, last_reply, failed_at FROM address_state " + where,
                (row, number) ->
                        new MarkedAddress(row.getString(1), row.getInt(2), row.getString(3), Utc.at(row, "failed_at")),
                arguments);
    }

    /** What the tries of a batch say about their addresses. */
    void learn(List<TryResult> results) {
        List<String> took = results.stream()
                .filter(result -> result.outcome() instanceof TryOutcome.Accepted)
                .map(result -> EmailAddress.key(result.mail().address()))
                .toList();
        if (!took.isEmpty()) {
            jdbc.update(
                    "UPDATE address_state SET marked = FALSE, hard_failures = 0 WHERE marked AND address IN ("
                            + String.join(",", Collections.nCopies(took.size(), "?")) + ")",
                    took.toArray());
        }
        results.stream()
                .filter(result -> result.outcome() instanceof TryOutcome.AddressRefused)
                .forEach(
                        result -> mark(result.mail().address(), result.outcome().reply()));
    }

    void markInvalid(String address, @Nullable String reply) {
        mark(address, reply == null ? "" : reply);
    }

    private void mark(String address, String reply) {
        String key = EmailAddress.key(address);
        jdbc.update("""
                INSERT INTO address_state (address, domain, hard_failures, marked, last_reply, failed_at)
                VALUES (?, ?, 1, TRUE, ?, ?)
                ON DUPLICATE KEY UPDATE hard_failures = hard_failures + 1, marked = TRUE,
                    last_reply = VALUES(last_reply), failed_at = VALUES(failed_at)""", key, EmailAddress.domain(key), reply, Utc.of(clock.instant()));
    }
}
