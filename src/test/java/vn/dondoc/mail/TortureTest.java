package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import vn.dondoc.mail.HostileRelay.Taken;
import vn.dondoc.mail.HostileRelay.Trick;

/**
 * The laws of mail under fire: a relay that fails at every point, senders that die between sending and marking, leases
 * that end too soon. Each mail has a recipient of its own, so the relay's book is the oracle. Each safeguard is also
 * taken away, to see the same test turn red.
 */
class TortureTest {

    private static final int MAILS = 200;
    private static final int SENDERS = 4;
    private static final int DEATHS = 8;
    private static final Duration LIMIT = Duration.ofSeconds(90);

    private MailOffice office;
    private HostileRelay relay;

    @BeforeEach
    void open() {
        relay = new HostileRelay();
        office = new MailOffice(MailOffice.brisk()).sendingTo(relay.port());
        List<OutgoingMail> mails = IntStream.range(0, MAILS)
                .mapToObj(n -> AMail.to("p" + n + "@xa.example").reminder())
                .toList();
        office.inTransaction(() -> office.outbox.enqueueAll(vn.dondoc.testing.Actors.JOB, mails));
    }

    @AfterEach
    void close() {
        office.close();
        relay.close();
    }

    /** What the relay's book says. */
    private record Score(int lost, int doubled, int doubledByMessageId) {}

    @Test
    void nothingIsLostAndNothingIsDoubled() {
        AtomicInteger deaths = new AtomicInteger();
        AtomicInteger ended = new AtomicInteger();
        hostile(11);
        run(office.claims, dying(deaths), relay, () -> {
            if (ended.get() < 40) {
                ended.addAndGet(endSomeLease());
            }
        });
        assertThat(score()).isEqualTo(new Score(0, 0, 0));
        assertThat(deaths.get()).as("senders that died").isGreaterThanOrEqualTo(DEATHS);
        assertThat(ended.get()).as("leases that ended too soon").isGreaterThanOrEqualTo(40);
        assertThat(office.number("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'SENT'"))
                .isEqualTo(MAILS);
        assertThat(office.number("SELECT COUNT(*) FROM outgoing_mail WHERE attempts > 1"))
                .as("it was not a walk in the park")
                .isGreaterThan(10);
    }

    @Test
    void twoSendersOnACalmDaySendEachMailOnce() {
        run(office.claims, office.marks, relay, () -> {});
        assertThat(score()).isEqualTo(new Score(0, 0, 0));
        assertThat(office.number("SELECT MAX(attempts) FROM outgoing_mail")).isEqualTo(1);
    }

    @Test
    void withoutTheClaimEachMailGoesOutSeveralTimes() {
        run(new NoClaims(), marksWithoutToken(), relay, () -> {});
        Score score = score();
        assertThat(score.lost()).isZero();
        assertThat(score.doubled()).as("doubled without the claim").isPositive();
    }

    @Test
    void withoutTheCheckDoubtsAreSentTwiceUnderOneMessageId() {
        hostile(13);
        run(office.claims, office.marks, new BlindArchive(), () -> {});
        Score score = score();
        assertThat(score.lost()).isZero();
        assertThat(score.doubled()).as("doubled without the check").isPositive();
        assertThat(score.doubledByMessageId()).as("a reader sees one").isZero();
    }

    @Test
    void withoutTheTokenASenderThatLostItsLeaseOverwritesTheOther() {
        List<ClaimedMail> first = office.claims.claim("one", 1, 3, null, office.clock.instant());
        office.jdbc.update("UPDATE outgoing_mail SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND");
        office.claims.expireLeases("ended");
        ClaimedMail mail = first.getFirst();
        NextStep back = NextStep.after(
                new TryOutcome.NotReached("late"), 1, Duration.ZERO, 0, false, office.properties.grace());
        List<TryResult> late = List.of(new TryResult(mail, new TryOutcome.NotReached("late"), back));
        assertThat(office.marks.mark("one", late, office.clock.instant())).isZero();
        assertThat(office.claims.renew("one", List.of(mail.id()))).isEmpty();
        office.claims.release("one", List.of(mail.id()));
        assertThat(office.number("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'CHECK'"))
                .isEqualTo(1);
    }

    private Score score() {
        List<Taken> taken = relay.taken();
        Map<String, Long> byRecipient =
                taken.stream().collect(Collectors.groupingBy(Taken::recipient, Collectors.counting()));
        long messages = taken.stream().map(Taken::messageId).distinct().count();
        return new Score(
                MAILS - byRecipient.size(), taken.size() - byRecipient.size(), (int) (messages - byRecipient.size()));
    }

    /** The mix of the study: one mail in seven meets trouble. */
    private void hostile(long seed) {
        Random random = new Random(seed);
        relay.playing(recipient -> {
            int dice;
            synchronized (random) {
                dice = random.nextInt(100);
            }
            if (recipient.isEmpty()) {
                return dice < 4 ? Trick.MAIL_451 : dice < 6 ? Trick.MAIL_HANG_UP : Trick.NONE;
            }
            return dice < 4
                    ? Trick.DOT_452
                    : dice < 7
                            ? Trick.DOT_TAKE_AND_WAIT
                            : dice < 10 ? Trick.DOT_TAKE_AND_HANG_UP : dice < 12 ? Trick.RCPT_450 : Trick.NONE;
        });
    }

    /** Runs senders until every mail has come to its end, while something meddles. */
    private void run(MailClaims claims, MailMarks marks, ArchiveCheck archive, Runnable meddler) {
        CountDownLatch stopped = new CountDownLatch(SENDERS);
        AtomicInteger running = new AtomicInteger(1);
        for (int n = 0; n < SENDERS; n++) {
            Thread.ofPlatform().daemon().name("torture-" + n).start(() -> {
                sender(office.round(claims, marks), () -> running.get() == 1);
                stopped.countDown();
            });
        }
        SenderUpkeep upkeep =
                new SenderUpkeep(office.claims, office.checks(archive), office.jdbc, new vn.dondoc.shared.Texts());
        long end = System.nanoTime() + LIMIT.toNanos();
        while (unfinished() > 0 && System.nanoTime() < end) {
            upkeep.now();
            meddler.run();
            // only waits that a healthy relay would make needless are cut short, never a lease or a grace
            Insistence.on(() -> office.jdbc.update(
                    "UPDATE outgoing_mail SET next_try_at = UTC_TIMESTAMP(6) WHERE state = 'RETRY'"));
            office.breaker.probeNow();
            within(stopped, Duration.ofMillis(20));
        }
        running.set(0);
        assertThat(within(stopped, Duration.ofSeconds(20))).isTrue();
        assertThat(unfinished()).as("mails that came to no end").isZero();
    }

    private static boolean within(CountDownLatch latch, Duration limit) {
        try {
            return latch.await(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private int unfinished() {
        return office.number("SELECT COUNT(*) FROM outgoing_mail WHERE state IN ('NEW', 'RETRY', 'CLAIMED', 'CHECK')");
    }

    /** Lives, dies and is born again with a line of its own. */
    private void sender(SendingRound round, BooleanSupplier goOn) {
        while (goOn.getAsBoolean()) {
            try (SmtpLine line = new SmtpLine(office.properties)) {
                while (goOn.getAsBoolean()) {
                    round.run(line, goOn);
                }
            } catch (Death | DataAccessException e) {
                // the next one takes over, as in the product
            }
        }
    }

    private int endSomeLease() {
        return office.jdbc.update(
                "UPDATE outgoing_mail SET lease_until = UTC_TIMESTAMP(6) - INTERVAL 1 SECOND WHERE state = 'CLAIMED' LIMIT 2");
    }

    private static final class Death extends RuntimeException {}

    /** The process is killed after the relay answered and before a word of it is written: at each third write. */
    private MailMarks dying(AtomicInteger deaths) {
        AtomicInteger writes = new AtomicInteger();
        return new MailMarks(office.jdbc) {
            @Override
            int mark(String token, List<TryResult> results, Instant businessNow) {
                if (writes.incrementAndGet() % 3 == 0 && deaths.incrementAndGet() <= DEATHS) {
                    throw new Death();
                }
                return super.mark(token, results, businessNow);
            }
        };
    }

    /** Select, send, mark: what the peers do. */
    private final class NoClaims extends MailClaims {
        NoClaims() {
            super(office.jdbc, new JdbcTransactionManager(office.jdbc.getDataSource()), office.properties);
        }

        @Override
        List<ClaimedMail> claim(
                String token, int limit, int lastLine, @Nullable Instant recovered, Instant businessNow) {
            List<ClaimedMail> due = new ArrayList<>();
            office.jdbc.query(
                    "SELECT id, address FROM outgoing_mail WHERE line IS NOT NULL ORDER BY id LIMIT " + limit, row -> {
                        due.add(MimeLetterTest.claimed(row.getLong(1), row.getString(2), "An", "x"));
                    });
            return due;
        }

        @Override
        Set<Long> renew(String token, Collection<Long> ids) {
            return Set.copyOf(ids);
        }

        @Override
        void release(String token, Collection<Long> ids) {
            // nothing was taken
        }
    }

    /** Writes by number alone. */
    private MailMarks marksWithoutToken() {
        return new MailMarks(office.jdbc) {
            @Override
            int mark(String token, List<TryResult> results, Instant businessNow) {
                results.forEach(result -> office.jdbc.update(
                        "UPDATE outgoing_mail SET state = 'SENT', line = NULL WHERE id = ?",
                        result.mail().id()));
                return results.size();
            }
        };
    }

    private static final class BlindArchive implements ArchiveCheck {
        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Set<String> accepted(Collection<String> messageIds) {
            return Set.of();
        }
    }
}
