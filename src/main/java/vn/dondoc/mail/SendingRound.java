package vn.dondoc.mail;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.springframework.stereotype.Component;

/** One round of one sender: claim, commit, send outside any transaction, mark. */
@Component
class SendingRound {

    private final SenderPlans plans;
    private final MailClaims claims;
    private final SenderBreaker breaker;
    private final BatchDesk desk;
    private final MailProperties properties;
    private final MailHours hours;
    private final Clock clock;

    SendingRound(
            SenderPlans plans,
            MailClaims claims,
            SenderBreaker breaker,
            BatchDesk desk,
            MailProperties properties,
            MailHours hours,
            Clock clock) {
        this.plans = plans;
        this.claims = claims;
        this.breaker = breaker;
        this.desk = desk;
        this.properties = properties;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * @param line this sender's own line to the relay
     * @param goOn false once the program stops: the mail at hand is finished, the rest given back
     * @return how many mails were claimed; 0 when there is nothing to do now
     */
    int run(SmtpLine line, BooleanSupplier goOn) {
        SenderPlan plan = plans.read();
        Relay relay = plan.relay();
        int lastLine = lastLine(plan);
        if (relay == null || plan.faultWaits() || !claims.anythingDue(lastLine, clock.instant())) {
            return 0;
        }
        boolean probe = plan.fault() != null;
        if (plan.fault() != null && !breaker.takeProbe(plan.fault(), plan.faultCount())) {
            return 0;
        }
        // the line is opened before the claim: a relay that is away costs no mail anything
        TryOutcome closed = line.open(relay);
        if (closed != null) {
            fault(plan, closed);
            return 0;
        }
        Fence fence = new Fence(properties);
        String token = UUID.randomUUID().toString();
        List<ClaimedMail> mails =
                claims.claim(token, probe ? 1 : properties.batch(), lastLine, plan.recovered(), clock.instant());
        if (mails.isEmpty()) {
            return 0;
        }
        TryOutcome stopped = new Batch(desk, relay, line, token, fence, mails, probe).send(goOn);
        if (stopped != null) {
            fault(plan, stopped);
        }
        return mails.size();
    }

    /** Outside the hours ordinary mail stays, whenever it was written and however often it was tried. */
    private int lastLine(SenderPlan plan) {
        return hours.openSince(clock.instant()) == null
                ? Math.min(plan.lastLine(), MailClaims.LAST_AT_ANY_HOUR)
                : plan.lastLine();
    }

    private void fault(SenderPlan plan, TryOutcome outcome) {
        boolean refused = outcome instanceof TryOutcome.SystemRefused || outcome instanceof TryOutcome.MessageRefused;
        Fault fault = refused ? Fault.REFUSED : Fault.UNREACHABLE;
        breaker.open(fault, plan.fault() == fault ? plan.faultCount() : 0, outcome.reply());
    }
}
