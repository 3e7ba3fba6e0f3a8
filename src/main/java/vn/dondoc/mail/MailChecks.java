package vn.dondoc.mail;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.shared.Texts;

/**
 * Asks the archive about mails whose fate is unknown, after their grace: found means sent, not found means sent again
 * with the same Message-ID. Several nodes may check at once; each row is held by one token.
 */
@Component
class MailChecks {

    private static final int MOST = 100;
    private static final Duration NO_ANSWER = Duration.ofMinutes(1);

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final List<ArchiveCheck> archives;
    private final MailProperties properties;
    private final Clock clock;
    private final Texts texts;

    MailChecks(
            JdbcTemplate jdbc,
            PlatformTransactionManager transactions,
            List<ArchiveCheck> archives,
            MailProperties properties,
            Clock clock,
            Texts texts) {
        this.jdbc = jdbc;
        this.archives = archives;
        this.properties = properties;
        this.clock = clock;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    private record Doubt(long id, String messageId, int attempts, Duration age) {}

    /** @return how many mails were looked at */
    int run() {
        String token = UUID.randomUUID().toString();
        List<Doubt> doubts = take(token);
        if (doubts.isEmpty()) {
            return 0;
        }
        ArchiveCheck archive =
                archives.stream().filter(ArchiveCheck::isConfigured).findFirst().orElse(null);
        Set<String> accepted;
        try {
            accepted = archive == null
                    ? Set.of()
                    : archive.accepted(doubts.stream().map(Doubt::messageId).toList());
        } catch (ArchiveCheck.ArchiveUnavailable e) {
            postpone(token, SmtpReply.shown(texts.of("mail.reply.archive-silent") + " " + e.getMessage(), 500));
            return doubts.size();
        }
        decide(token, MailState.SENT, Duration.ZERO, doubts, doubt -> next(doubt, accepted) == MailState.SENT);
        decide(token, MailState.DEAD, Duration.ZERO, doubts, doubt -> next(doubt, accepted) == MailState.DEAD);
        doubts.stream().mapToInt(Doubt::attempts).distinct().forEach(tries -> {
            Duration delay = NextStep.beforeResend(archive != null, tries);
            decide(
                    token,
                    MailState.RETRY,
                    delay,
                    doubts,
                    doubt -> doubt.attempts() == tries && next(doubt, accepted) == MailState.RETRY);
        });
        return doubts.size();
    }

    private static MailState next(Doubt doubt, Set<String> accepted) {
        return NextStep.afterCheck(accepted.contains(doubt.messageId()), doubt.age());
    }

    private void decide(String token, MailState next, Duration delay, List<Doubt> doubts, Predicate<Doubt> these) {
        List<Long> ids = doubts.stream().filter(these).map(Doubt::id).toList();
        if (!ids.isEmpty()) {
            Insistence.on(() -> write(token, next, delay, ids));
        }
    }

    private List<Doubt> take(String token) {
        List<Doubt> taken = Insistence.with(() -> transaction.execute(status -> {
            List<Doubt> doubts = jdbc.query(
                    """
                    SELECT id, message_id, attempts,
                        COALESCE(TIMESTAMPDIFF(SECOND, first_try_at, UTC_TIMESTAMP(6)), 0) AS age
                    FROM outgoing_mail FORCE INDEX (ix_outgoing_mail_due)
                    WHERE state = 'CHECK' AND next_try_at <= UTC_TIMESTAMP(6)
                    ORDER BY next_try_at LIMIT ? FOR UPDATE SKIP LOCKED""",
                    (row, number) -> new Doubt(
                            row.getLong(1), row.getString(2), row.getInt(3), Duration.ofSeconds(row.getLong(4))),
                    MOST);
            if (!doubts.isEmpty()) {
                List<Long> ids = doubts.stream().map(Doubt::id).toList();
                jdbc.update(
                        "UPDATE outgoing_mail SET claim_token = ?, next_try_at = UTC_TIMESTAMP(6) + INTERVAL "
                                + MailClaims.micros(properties.lease()) + " MICROSECOND WHERE id IN "
                                + MailClaims.in(ids),
                        MailClaims.with(token, ids));
            }
            return doubts;
        }));
        return taken == null ? List.of() : taken;
    }

    private void postpone(String token, String reply) {
        jdbc.update(
                "UPDATE outgoing_mail SET claim_token = NULL, last_reply = ?, next_try_at = UTC_TIMESTAMP(6) + INTERVAL ? SECOND"
                        + " WHERE claim_token = ? AND state = 'CHECK'",
                reply,
                NO_ANSWER.toSeconds(),
                token);
    }

    private void write(String token, MailState next, Duration delay, List<Long> ids) {
        Object[] arguments = Stream.of(
                        Stream.<Object>of(next.name(), next == MailState.RETRY),
                        Stream.<Object>of(next == MailState.SENT, Utc.of(clock.instant())),
                        Stream.<Object>of(
                                texts.of("mail.reply.checked-" + next.name()), MailClaims.micros(delay), token),
                        ids.stream())
                .flatMap(s -> s)
                .toArray();
        jdbc.update("""
                UPDATE outgoing_mail SET state = ?,
                    line = IF(?, CASE WHEN mail_class IN ('ACCOUNT', 'SEAL') THEN 0 WHEN urgent THEN 1 WHEN mail_class = 'ACT' THEN 2
                        ELSE 3 END, NULL),
                    sent_at = IF(?, ?, sent_at), last_reply = ?, claim_token = NULL,
                    next_try_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND,
                    body_text = IF(mail_class = 'ACCOUNT' AND line IS NULL, '', body_text),
                    body_html = IF(mail_class = 'ACCOUNT' AND line IS NULL, '', body_html)
                WHERE claim_token = ? AND state = 'CHECK' AND id IN """ + MailClaims.in(ids), arguments);
    }
}
