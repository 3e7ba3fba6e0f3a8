package vn.dondoc.mail;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Texts;

/** What a sender does besides sending: ended leases, doubtful mails, a sign of life. */
@Component
class SenderUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(SenderUpkeep.class);
    private static final long EVERY = Duration.ofSeconds(5).toNanos();

    private final MailClaims claims;
    private final MailChecks checks;
    private final JdbcTemplate jdbc;
    private final Texts texts;
    private final AtomicLong next = new AtomicLong(System.nanoTime());

    SenderUpkeep(MailClaims claims, MailChecks checks, JdbcTemplate jdbc, Texts texts) {
        this.claims = claims;
        this.checks = checks;
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Every five seconds, however often it is called. */
    void sometimes() {
        long due = next.get();
        if (System.nanoTime() - due >= 0 && next.compareAndSet(due, System.nanoTime() + EVERY)) {
            now();
        }
    }

    void now() {
        int expired = claims.expireLeases(texts.of("mail.reply.lease-ended"));
        if (expired > 0) {
            LOG.warn("{} mails were left by a sender that is gone; their fate will be checked", expired);
        }
        checks.run();
        jdbc.update("UPDATE mail_setting SET sender_seen_at = UTC_TIMESTAMP(6) WHERE id = 1");
    }
}
