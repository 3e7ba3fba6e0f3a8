package vn.dondoc.reminder;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.mail.MailSender;
import vn.dondoc.mail.Outbox;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.BusinessTime;

/**
 * The work of reminding at one moment of the business clock: plan what the ladder owes, write the mails whose hour has
 * come, send them. Nothing depends on when or how often it runs; two nodes may run it at once.
 */
@Service
public class ReminderDay {

    private static final int PART = 500;

    private final MailSwitch mail;
    private final ClockCheck clocks;
    private final RuleBook book;
    private final Planner planner;
    private final AskedPlanner askedPlanner;
    private final InnerPlanner innerPlanner;
    private final UpwardPlanner upwardPlanner;
    private final WatchPlanner watchPlanner;
    private final OwedTable owed;
    private final Composer composer;
    private final Untried untried;
    private final Outbox outbox;
    private final MailSender sender;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReminderDay(
            MailSwitch mail,
            ClockCheck clocks,
            RuleBook book,
            Planner planner,
            AskedPlanner askedPlanner,
            InnerPlanner innerPlanner,
            UpwardPlanner upwardPlanner,
            WatchPlanner watchPlanner,
            OwedTable owed,
            Composer composer,
            Untried untried,
            Outbox outbox,
            MailSender sender,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.mail = mail;
        this.clocks = clocks;
        this.book = book;
        this.planner = planner;
        this.askedPlanner = askedPlanner;
        this.innerPlanner = innerPlanner;
        this.upwardPlanner = upwardPlanner;
        this.watchPlanner = watchPlanner;
        this.owed = owed;
        this.composer = composer;
        this.untried = untried;
        this.outbox = outbox;
        this.sender = sender;
        this.transaction = new TransactionTemplate(transactions);
        // each part reads what the others have committed, also on another node
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.clock = clock;
    }

    /**
     * What one run did.
     *
     * @param planned rows that were not there before
     * @param written mails handed to the outbox
     * @param sent mails of all kinds taken up by the sender
     */
    public record Outcome(int planned, int written, int sent) {}

    /** Plans, writes and sends what is owed at this moment of the business clock; for the demo, which moves the clock. */
    public Outcome runDue(Actor job) {
        int planned = plan(job);
        int written = compose(job);
        return new Outcome(planned, written, sender.sendDue(job));
    }

    /** Plans what the ladder owes by now; refused while nobody knows what time it is. @return how many rows are new */
    public int plan(Actor job) {
        job.requireJob();
        MailSwitch.Position position = mail.read();
        if (clocks.areApart()) {
            return 0;
        }
        if (!position.on()) {
            owed.noteRun(true);
            return 0;
        }
        Run run = book.run(clock.instant(), position.from());
        List<Long> tasks = planner.look(run);
        int rows = 0;
        for (int at = 0; at < tasks.size(); at += PART) {
            List<Long> part = tasks.subList(at, Math.min(at + PART, tasks.size()));
            rows += inTurn(() -> owed.insert(planner.rows(part, run)));
        }
        rows += inTurn(() -> owed.insert(askedPlanner.rows(run)));
        rows += inTurn(() -> owed.insert(innerPlanner.rows(run)));
        rows += inTurn(() -> owed.insert(upwardPlanner.rows(run)));
        rows += inTurn(() -> owed.insert(watchPlanner.rows(run)));
        inTurn(() -> untried.recheck(job, run));
        owed.noteRun(true);
        return rows;
    }

    /** Writes the mails whose hour has come; while mail is paused they wait. @return how many */
    public int compose(Actor job) {
        job.requireJob();
        MailSwitch.Position position = mail.read();
        if (clocks.areApart()) {
            return 0;
        }
        if (!position.on() || position.paused()) {
            owed.noteRun(false);
            return 0;
        }
        Run run = book.run(clock.instant(), position.from());
        int mails = repeat(job, run, composer::acts);
        if (composer.hasDigests(run)) {
            // a digest is one a day: first all that is owed today must be planned, whoever is at it
            plan(job);
            inTurn(() -> untried.supersedeOldDigests(job, run));
            mails += repeat(job, run, composer::digests);
        }
        owed.noteRun(false);
        return mails;
    }

    /**
     * The next moment at which something may be due: the end of a hold, the opening of the window, the hour of the
     * digest. For the demo, which goes there step by step.
     */
    public Instant nextMoment(Actor job, Instant after) {
        job.requireJob();
        Instant digest = book.window().digestOpens(after);
        Instant next = digest.isAfter(after)
                ? digest
                : book.window().nextDigest(after.atZone(BusinessTime.ZONE).toLocalDate());
        return owed.nextHeld(after).filter(held -> held.isBefore(next)).orElse(next);
    }

    private int repeat(Actor job, Run run, Function<Run, Optional<List<OutgoingMail>>> batch) {
        int all = 0;
        while (true) {
            int mails = inTurn(() -> {
                Optional<List<OutgoingMail>> written = batch.apply(run);
                written.filter(some -> !some.isEmpty()).ifPresent(some -> outbox.enqueueAll(job, some));
                return written.map(List::size).orElse(-1);
            });
            if (mails < 0) {
                return all;
            }
            all += mails;
        }
    }

    /** Planning and composing take turns across nodes. */
    private int inTurn(IntSupplier work) {
        Integer done = transaction.execute(status -> {
            owed.takeTurn();
            return work.getAsInt();
        });
        return done == null ? 0 : done;
    }
}
