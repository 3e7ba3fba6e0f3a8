package vn.dondoc.mail;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What a batch needs of the database while it is on its way. */
@Component
class BatchDesk {

    private final MailClaims claims;
    private final MailMarks marks;
    private final SenderBreaker breaker;
    private final MailAddresses addresses;
    private final MailProperties properties;
    private final Clock clock;

    BatchDesk(
            MailClaims claims,
            MailMarks marks,
            SenderBreaker breaker,
            MailAddresses addresses,
            MailProperties properties,
            Clock clock) {
        this.claims = claims;
        this.marks = marks;
        this.breaker = breaker;
        this.addresses = addresses;
        this.properties = properties;
        this.clock = clock;
    }

    int chunk() {
        return properties.chunk();
    }

    NextStep next(ClaimedMail mail, TryOutcome outcome) {
        return NextStep.after(
                outcome, mail.attempts(), mail.age(), mail.refusals(), mail.othersWent(), properties.grace());
    }

    /** @param diverted the address that answered is not the recipient's */
    void write(String token, List<TryResult> results, boolean diverted) {
        Insistence.on(() -> marks.mark(token, results, clock.instant()));
        if (!diverted) {
            addresses.learn(results);
        }
    }

    Set<Long> renew(String token, List<Long> ids) {
        return claims.renew(token, ids);
    }

    void release(String token, List<Long> ids) {
        claims.release(token, ids);
    }

    void recovered() {
        breaker.close();
    }
}
