package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.dondoc.testing.Actors;

/** What a mail costs the database: counted by the server. Wall times are printed, not judged. */
class SendingCostTest {

    private static final int MAILS = 2_000;

    @Test
    void aMailCostsLessThanHalfAStatement() throws InterruptedException {
        MailProperties properties = new MailProperties(
                true,
                "",
                "",
                false,
                2,
                100,
                20,
                Duration.ofMinutes(6),
                Duration.ofMinutes(6),
                Duration.ofSeconds(1),
                Duration.ofSeconds(10),
                Duration.ofSeconds(45),
                Duration.ofSeconds(30));
        try (HostileRelay relay = new HostileRelay();
                MailOffice office = new MailOffice(properties).sendingTo(relay.port())) {
            String html = "<p>" + "Báo cáo tình hình thực hiện. ".repeat(250) + "</p>";
            List<OutgoingMail> mails = IntStream.range(0, MAILS)
                    .mapToObj(n -> {
                        OutgoingMail mail = AMail.to("p" + n + "@xa.example").reminder();
                        RenderedMail text = new RenderedMail(
                                mail.text().subject(), mail.text().text(), html);
                        return new OutgoingMail(
                                mail.key(),
                                mail.mailClass(),
                                mail.kind(),
                                mail.to(),
                                text,
                                null,
                                false,
                                null,
                                List.of(new MailAbout("TASK", n, "NV-2026-" + n)),
                                false,
                                false,
                                null);
                    })
                    .toList();
            int before = statements(office);
            long start = System.nanoTime();
            office.inTransaction(() -> office.outbox.enqueueAll(Actors.JOB, mails));
            long enqueued = System.nanoTime();
            int afterEnqueue = statements(office);
            List<Thread> senders = new ArrayList<>();
            for (int n = 0; n < properties.threads(); n++) {
                senders.add(Thread.ofPlatform().start(office::send));
            }
            for (Thread sender : senders) {
                sender.join();
            }
            double seconds = (System.nanoTime() - enqueued) / 1e9;
            int used = statements(office) - before;
            assertThat(relay.taken()).hasSize(MAILS);
            System.out.printf(
                    "mail: %d enqueued in %.2f s, sent in %.2f s = %.0f mails/s; SQL a mail: %.3f (of these enqueuing %.3f)%n",
                    MAILS,
                    (enqueued - start) / 1e9,
                    seconds,
                    MAILS / seconds,
                    (double) used / MAILS,
                    (double) (afterEnqueue - before) / MAILS);
            assertThat((double) used / MAILS).isLessThanOrEqualTo(0.5);
        }
    }

    private static int statements(MailOffice office) {
        return office.number(
                "SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'QUESTIONS'");
    }
}
