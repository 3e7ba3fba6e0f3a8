package vn.dondoc.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who holds which mail. A claim is committed before anything is sent; every later write names the claim's token, so a
 * sender that lost its lease changes nothing. Leases and next tries are told by the database's clock alone.
 */
@Component
class MailClaims {

    /** Lines in the order in which they are served; {@link OutgoingMail#line()}. */
    static final int LAST_LINE = 3;
    /** The last line that goes at any hour: urgent acts, and account mails before them. */
    static final int LAST_AT_ANY_HOUR = 1;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final MailProperties properties;

    MailClaims(JdbcTemplate jdbc, PlatformTransactionManager transactions, MailProperties properties) {
        this.jdbc = jdbc;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        // no gap locks: a claim must not stop a clerk's enqueue
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Whether a claim would find anything; one cheap statement for an idle sender. */
    boolean anythingDue(int lastLine, Instant businessNow) {
        return !jdbc.queryForList("""
                        SELECT 1 FROM outgoing_mail FORCE INDEX (ix_outgoing_mail_line)
                        WHERE line IN (0, 1, 2, 3) AND line <= ? AND next_try_at <= UTC_TIMESTAMP(6) AND not_before <= ?
                        LIMIT 1""", Integer.class, lastLine, Utc.of(businessNow))
                .isEmpty();
    }

    /** Whether a sender holds a mail at this moment. */
    boolean anyHeld() {
        return !jdbc.queryForList(
                        "SELECT 1 FROM outgoing_mail WHERE state = 'CLAIMED' AND lease_until >= UTC_TIMESTAMP(6) LIMIT 1",
                        Integer.class)
                .isEmpty();
    }

    /**
     * Takes mails that are due, the first lines first. Rows that another sender is taking are skipped.
     *
     * @param lastLine 0 while only account mails may go, else {@link #LAST_LINE}
     * @param recovered when the sender last came out of a fault, database UTC; null if it never was in one
     */
    List<ClaimedMail> claim(String token, int limit, int lastLine, @Nullable Instant recovered, Instant businessNow) {
        List<ClaimedMail> claimed = Insistence.with(() -> transaction.execute(status -> {
            List<ClaimedMail> mails = new ArrayList<>();
            for (int line = 0; line <= lastLine && mails.size() < limit; line++) {
                mails.addAll(lock(line, limit - mails.size(), recovered, businessNow));
            }
            if (!mails.isEmpty()) {
                take(token, ids(mails));
            }
            return mails;
        }));
        return claimed == null ? List.of() : claimed;
    }

    private List<ClaimedMail> lock(int line, int limit, @Nullable Instant recovered, Instant businessNow) {
        return jdbc.query(
                """
                SELECT m.id, m.mail_class, m.line, m.address, m.recipient_name, m.subject, m.body_text, m.body_html,
                    m.message_id, m.thread_id, m.date_header, m.attempts + 1 AS attempts, m.refusals,
                    COALESCE(TIMESTAMPDIFF(SECOND, m.first_try_at, UTC_TIMESTAMP(6)), 0) AS age,
                    COALESCE(m.refused_at < ?, FALSE) AS others_went
                FROM outgoing_mail m FORCE INDEX (ix_outgoing_mail_line)
                WHERE m.line = ? AND m.next_try_at <= UTC_TIMESTAMP(6) AND m.not_before <= ?
                ORDER BY m.next_try_at, m.id LIMIT ? FOR UPDATE SKIP LOCKED""", MailClaims::row, recovered == null ? null : Utc.of(recovered), line, Utc.of(businessNow), limit);
    }

    private void take(String token, Collection<Long> ids) {
        jdbc.update(
                "UPDATE outgoing_mail SET state = 'CLAIMED', line = NULL, claim_token = ?, lease_until = " + lease()
                        + ", attempts = attempts + 1, first_try_at = COALESCE(first_try_at, UTC_TIMESTAMP(6)) WHERE id IN "
                        + in(ids),
                with(token, ids));
    }

    /**
     * Prolongs the lease of what is still to be sent, and tells which mails are still this token's: the fence that a
     * sender passes before it goes on.
     */
    Set<Long> renew(String token, Collection<Long> ids) {
        int renewed = jdbc.update(
                "UPDATE outgoing_mail SET lease_until = " + lease()
                        + " WHERE claim_token = ? AND state = 'CLAIMED' AND id IN " + in(ids),
                with(token, ids));
        if (renewed == ids.size()) {
            return new TreeSet<>(ids);
        }
        return new TreeSet<>(jdbc.queryForList(
                "SELECT id FROM outgoing_mail WHERE claim_token = ? AND state = 'CLAIMED' AND id IN " + in(ids),
                Long.class,
                with(token, ids)));
    }

    /** Gives back what was not tried, as it was. */
    void release(String token, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.update("""
                    UPDATE outgoing_mail SET attempts = attempts - 1,
                        state = IF(attempts = 0 AND refusals = 0, 'NEW', 'RETRY'),
                        first_try_at = IF(attempts = 0, NULL, first_try_at),
                        line = CASE WHEN mail_class IN ('ACCOUNT', 'SEAL') THEN 0 WHEN urgent THEN 1 WHEN mail_class = 'ACT' THEN 2 ELSE 3 END,
                        claim_token = NULL, lease_until = NULL
                    WHERE claim_token = ? AND state = 'CLAIMED' AND id IN """ + in(ids), with(token, ids));
        }
    }

    /** A holder that died or lost the database: nobody knows whether its mails were sent. @return how many */
    int expireLeases(String reply) {
        return Insistence.with(() -> jdbc.update("""
                UPDATE outgoing_mail SET state = 'CHECK', claim_token = NULL, lease_until = NULL, last_reply = ?,
                    next_try_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND
                WHERE state = 'CLAIMED' AND lease_until < UTC_TIMESTAMP(6)""", reply, micros(properties.grace())));
    }

    private String lease() {
        return "UTC_TIMESTAMP(6) + INTERVAL " + micros(properties.lease()) + " MICROSECOND";
    }

    static long micros(Duration duration) {
        return duration.toNanos() / 1000;
    }

    static String in(Collection<Long> ids) {
        return "(" + String.join(",", Collections.nCopies(ids.size(), "?")) + ")";
    }

    static Object[] with(String token, Collection<Long> ids) {
        return Stream.concat(Stream.of((Object) token), ids.stream()).toArray();
    }

    private static List<Long> ids(List<ClaimedMail> mails) {
        return mails.stream().map(ClaimedMail::id).toList();
    }

    private static ClaimedMail row(ResultSet row, int number) throws SQLException {
        return new ClaimedMail(
                row.getLong("id"),
                MailClass.valueOf(row.getString("mail_class")),
                row.getInt("line"),
                row.getString("address"),
                row.getString("recipient_name"),
                new RenderedMail(row.getString("subject"), row.getString("body_text"), row.getString("body_html")),
                row.getString("message_id"),
                row.getString("thread_id"),
                Utc.at(row, "date_header"),
                row.getInt("attempts"),
                Duration.ofSeconds(row.getLong("age")),
                row.getInt("refusals"),
                row.getBoolean("others_went"));
    }
}
