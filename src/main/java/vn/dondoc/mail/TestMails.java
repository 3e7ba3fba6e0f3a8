package vn.dondoc.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Service;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Texts;

/** Thư thử: one mail at once with the stored settings, beside the outbox, to see what the relay says. */
@Service
public class TestMails {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

    private final SenderPlans plans;
    private final AccountMails mails;
    private final MailProperties properties;
    private final MailDomain domain;
    private final IdGenerator ids;
    private final Clock clock;

    TestMails(
            SenderPlans plans,
            AccountMails mails,
            MailProperties properties,
            MailDomain domain,
            IdGenerator ids,
            Clock clock) {
        this.plans = plans;
        this.mails = mails;
        this.properties = properties;
        this.domain = domain;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What the relay said.
     *
     * @param accepted whether the mail is on its way
     * @param reply its last words, or a key of {@code mail.blocked.*} where nothing was tried
     */
    public record Answer(boolean accepted, String reply) {}

    /** Sends a test mail and waits for the answer, at most about two minutes; holds no transaction. */
    public Answer send(Actor actor, String address) {
        actor.require(Right.MANAGE_MAIL);
        if (!EmailAddress.isValid(address.strip())) {
            throw new InvalidInput("address", "mail.settings.address");
        }
        SenderPlan plan = plans.read();
        Relay relay = plan.relay();
        if (relay == null) {
            return new Answer(false, plan.blocked() == null ? "" : plan.blocked());
        }
        Instant now = clock.instant();
        long id = ids.next();
        ClaimedMail mail = new ClaimedMail(
                id,
                MailClass.ACCOUNT,
                0,
                address.strip(),
                actor.name(),
                mails.test(Texts.VIETNAMESE, actor.name(), HOUR.format(now.atZone(BusinessTime.ZONE))),
                "<t" + id + "@" + domain.name() + ">",
                null,
                now,
                1,
                Duration.ZERO,
                0,
                false);
        try (SmtpLine line = new SmtpLine(properties)) {
            TryOutcome outcome = line.open(relay);
            if (outcome == null) {
                outcome = line.deliver(mail, MimeLetter.bytes(mail, relay));
            }
            return new Answer(outcome instanceof TryOutcome.Accepted, outcome.reply());
        }
    }
}
