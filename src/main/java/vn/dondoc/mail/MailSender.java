package vn.dondoc.mail;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;

/**
 * The job that sends. Every node runs one; correctness lies in the claims, not in who runs when. The first thread looks
 * for work each second or when the bell rings, the others help while batches are full.
 */
@Component("outboxSender") // the framework has a mailSender of its own
public class MailSender implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);
    private static final Duration AFTER_ERROR = Duration.ofSeconds(5);
    private static final Duration LAST_MAIL = Duration.ofSeconds(20);

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final SendingRound round;
    private final MailClaims claims;
    private final SenderUpkeep upkeep;
    private final SenderBell bell;
    private final MailProperties properties;
    private final Semaphore help = new Semaphore(0);
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean running;

    MailSender(SendingRound round, MailClaims claims, SenderUpkeep upkeep, SenderBell bell, MailProperties properties) {
        this.round = round;
        this.claims = claims;
        this.upkeep = upkeep;
        this.bell = bell;
        this.properties = properties;
    }

    /**
     * Sends what is due by the business clock, now and on this thread; for the demo, which moves the clock. Ends when other
     * threads have sent what they had taken up, so that the clock does not move under them.
     *
     * @return how many mails were taken up
     */
    public int sendDue(Actor job) {
        job.requireJob();
        upkeep.now();
        int all = 0;
        try (SmtpLine line = new SmtpLine(properties)) {
            for (int taken = round.run(line, () -> true); taken > 0; taken = round.run(line, () -> true)) {
                all += taken;
            }
        }
        awaitOthers();
        return all;
    }

    private void awaitOthers() {
        long deadline = System.nanoTime() + LAST_MAIL.toNanos();
        while (claims.anyHeld()
                && System.nanoTime() < deadline
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    @Override
    public void start() {
        if (!properties.background()) {
            return;
        }
        running = true;
        for (int number = 0; number < properties.threads(); number++) {
            Runnable work = number == 0 ? this::lead : this::assist;
            threads.add(
                    Thread.ofPlatform().name("mail-sender-" + number).daemon().start(work));
        }
    }

    private void lead() {
        while (running) {
            try (SmtpLine line = new SmtpLine(properties)) {
                upkeep.sometimes();
                for (int taken = round.run(line, () -> running); taken > 0; taken = round.run(line, () -> running)) {
                    callHelp(taken);
                    upkeep.sometimes();
                }
                bell.await(properties.poll());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    private void callHelp(int taken) {
        if (taken >= properties.batch() && help.availablePermits() == 0) {
            help.release(properties.threads() - 1);
        }
    }

    private void assist() {
        while (running) {
            try (SmtpLine line = new SmtpLine(properties)) {
                help.acquire();
                int taken = 1;
                while (running && taken > 0) {
                    taken = round.run(line, () -> running);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                rest(e);
            }
        }
    }

    /** The database is away, most likely. What was claimed is safe: its lease ends and the archive is asked. */
    private void rest(RuntimeException e) {
        LOG.warn("Mail sender pauses for {} s: {}", AFTER_ERROR.toSeconds(), e.toString());
        try {
            bell.await(AFTER_ERROR);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Finishes the mails at hand, gives back the rest. */
    @Override
    public void stop() {
        running = false;
        bell.ring();
        help.release(properties.threads());
        long deadline = System.nanoTime() + LAST_MAIL.toNanos();
        for (Thread thread : threads) {
            try {
                thread.join(Math.max(
                        1, Duration.ofNanos(deadline - System.nanoTime()).toMillis()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
