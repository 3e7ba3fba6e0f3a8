package vn.dondoc.mail;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Stops all senders while the relay is away or refuses us, so that no mail burns its tries on it. Kept in the database:
 * the nodes share it. After a wait one sender probes with one mail.
 */
@Component
class SenderBreaker {

    private final JdbcTemplate jdbc;

    SenderBreaker(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void open(Fault fault, int earlierCount, String reply) {
        jdbc.update(
                """
                UPDATE mail_setting SET fault_since = COALESCE(fault_since, UTC_TIMESTAMP(6)), fault = ?,
                    fault_reply = ?, fault_count = ?, fault_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND WHERE id = 1""",
                fault.name(),
                reply,
                earlierCount + 1,
                Backoff.ofSender(fault, earlierCount + 1).toSeconds());
    }

    /** @return whether this sender, and no other, may try one mail now */
    boolean takeProbe(Fault fault, int count) {
        return jdbc.update("""
                        UPDATE mail_setting SET fault_until = UTC_TIMESTAMP(6) + INTERVAL ? SECOND
                        WHERE id = 1 AND fault IS NOT NULL AND fault_until <= UTC_TIMESTAMP(6)""", Backoff.ofSender(fault, count).toSeconds()) == 1;
    }

    void close() {
        jdbc.update("UPDATE mail_setting SET fault = NULL, fault_reply = NULL, fault_since = NULL, fault_count = 0,"
                + " fault_until = NULL, fault_ended_at = UTC_TIMESTAMP(6) WHERE id = 1 AND fault IS NOT NULL");
    }

    /** The office does not want to wait for the next probe. */
    void probeNow() {
        jdbc.update("UPDATE mail_setting SET fault_until = UTC_TIMESTAMP(6) WHERE id = 1 AND fault IS NOT NULL");
    }
}
