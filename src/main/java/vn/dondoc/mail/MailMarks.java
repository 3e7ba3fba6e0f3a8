package vn.dondoc.mail;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes what became of claimed mails. Each row is written only while it still carries the sender's token. */
@Component
class MailMarks {

    private final JdbcTemplate jdbc;

    MailMarks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what became of mails that this token holds. @return how many; the others are another sender's now */
    int mark(String token, List<TryResult> results, Instant businessNow) {
        List<TryResult> sent = results.stream()
                .filter(result -> result.next().state() == MailState.SENT)
                .toList();
        int marked = sent.isEmpty() ? 0 : markSent(token, sent, businessNow);
        for (TryResult result : results) {
            if (result.next().state() != MailState.SENT) {
                marked += markOther(token, result);
            }
        }
        return marked;
    }

    private int markSent(String token, List<TryResult> sent, Instant businessNow) {
        List<Long> ids = sent.stream().map(result -> result.mail().id()).toList();
        Stream<Object> replies = sent.stream()
                .flatMap(
                        result -> Stream.of(result.mail().id(), result.outcome().reply()));
        int marked = jdbc.update(
                "UPDATE outgoing_mail SET state = 'SENT', sent_at = ?, claim_token = NULL, lease_until = NULL, last_reply = CASE id "
                        + "WHEN ? THEN ? ".repeat(sent.size())
                        + "END WHERE claim_token = ? AND state = 'CLAIMED' AND id IN "
                        + MailClaims.in(ids),
                Stream.of(Stream.of((Object) Utc.of(businessNow)), replies, Stream.of((Object) token), ids.stream())
                        .flatMap(s -> s)
                        .toArray());
        forgetSecrets(sent.stream()
                .map(TryResult::mail)
                .filter(mail -> mail.mailClass() == MailClass.ACCOUNT)
                .map(ClaimedMail::id)
                .toList());
        return marked;
    }

    private int markOther(String token, TryResult result) {
        NextStep next = result.next();
        int marked = jdbc.update(
                """
                UPDATE outgoing_mail SET state = ?, line = ?, claim_token = NULL, lease_until = NULL, last_reply = ?,
                    next_try_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND,
                    attempts = attempts - ?, first_try_at = IF(attempts = 0, NULL, first_try_at),
                    refusals = refusals + ?, refused_at = IF(?, COALESCE(refused_at, UTC_TIMESTAMP(6)), refused_at)
                WHERE claim_token = ? AND state = 'CLAIMED' AND id = ?""",
                next.state().name(),
                next.state().waits() ? result.mail().line() : null,
                result.outcome().reply(),
                MailClaims.micros(next.delay()),
                next.burnsAttempt() ? 0 : 1,
                next.refused() ? 1 : 0,
                next.refused(),
                token,
                result.mail().id());
        if (next.state().isFinal()) {
            forgetSecrets(List.of(result.mail().id()));
        }
        return marked;
    }

    /** An account mail carries a link or a code: once it is through, the text is wiped. */
    private void forgetSecrets(List<Long> ids) {
        if (!ids.isEmpty()) {
            jdbc.update(
                    "UPDATE outgoing_mail SET body_text = '', body_html = '' WHERE mail_class = 'ACCOUNT' AND state IN"
                            + " ('SENT', 'FAILED', 'DEAD') AND id IN " + MailClaims.in(ids),
                    ids.toArray());
        }
    }
}
