package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.dondoc.mail.HostileRelay.Trick;
import vn.dondoc.shared.MailId;
import vn.dondoc.testing.Actors;

class SendingTest {

    private MailOffice office;
    private HostileRelay relay;

    @BeforeEach
    void open() {
        relay = new HostileRelay();
        office = new MailOffice(MailOffice.brisk()).sendingTo(relay.port());
    }

    @AfterEach
    void close() {
        office.close();
        relay.close();
    }

    @Test
    void aMailIsReadAsItWasWrittenOverRealSmtp() throws Exception {
        GreenMail greenMail = new GreenMail(ServerSetup.SMTP.dynamicPort());
        greenMail.start();
        try {
            office.sendingTo(greenMail.getSmtp().getPort());
            MailId mail = office.enqueue(AMail.to("an@so.example").reminder());
            assertThat(office.send()).isEqualTo(1);
            MimeMessage got = greenMail.getReceivedMessages()[0];
            assertThat(got.getSubject()).isEqualTo("[Đôn Đốc] 1 việc cần làm: 1 quá hạn – 10/03/2026");
            assertThat(got.getMessageID()).isEqualTo(office.text("message_id", mail));
            assertThat(office.state(mail)).isEqualTo(MailState.SENT);
            assertThat(office.text("sent_at", mail)).startsWith("2026-03-10 02:00:00");
            assertThat(office.text("last_reply", mail)).startsWith("250");
        } finally {
            greenMail.stop();
        }
    }

    /** The demo moves its clock on as soon as this ends: what another thread had taken up would be sent at a later hour. */
    @Test
    void whoSendsWhatIsDueEndsWhenTheOthersHaveSentToo() throws Exception {
        MailId mail = office.enqueue(AMail.to("an@so.example").reminder());
        office.claims.claim("another thread", 1, MailClaims.LAST_LINE, null, office.clock.instant());
        MailSender sender =
                new MailSender(office.round(), office.claims, office.upkeep(relay), office.bell, office.properties);
        CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> sender.sendDue(Actors.JOB));
        assertThatThrownBy(() -> sent.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
        office.claims.release("another thread", List.of(mail.value()));
        assertThat(sent.get(10, TimeUnit.SECONDS)).isZero();
    }

    @Test
    void urgentGoesBeforeActsAndActsBeforeReminders() {
        office.enqueue(AMail.to("nhac@so.example").reminder());
        office.enqueue(AMail.to("giao@so.example").act());
        office.enqueue(AMail.to("khan@so.example").act().urgent(true));
        office.enqueue(AMail.to("tai-khoan@so.example").account());
        office.send();
        assertThat(relay.taken())
                .extracting(HostileRelay.Taken::recipient)
                .containsExactly("tai-khoan@so.example", "khan@so.example", "giao@so.example", "nhac@so.example");
    }

    @Test
    void aMailIsHeldUntilItsBusinessHour() {
        MailId held = office.enqueue(
                AMail.to("an@so.example").act().notBefore(office.clock.instant().plusSeconds(60)));
        assertThat(office.send()).isZero();
        office.clock.forward(Duration.ofSeconds(60));
        assertThat(office.send()).isEqualTo(1);
        assertThat(office.state(held)).isEqualTo(MailState.SENT);
    }

    @Test
    void outsideTheHoursOnlyUrgentAndAccountMailsGo() {
        office.openSince = null;
        MailId reminder = office.enqueue(AMail.to("nhac@so.example").reminder());
        MailId act = office.enqueue(AMail.to("giao@so.example").act());
        office.enqueue(AMail.to("khan@so.example").act().urgent(true));
        office.enqueue(AMail.to("tai-khoan@so.example").account());
        office.send();
        assertThat(relay.taken())
                .extracting(HostileRelay.Taken::recipient)
                .containsExactly("tai-khoan@so.example", "khan@so.example");
        assertThat(office.state(reminder)).isEqualTo(MailState.NEW);
        office.openSince = office.clock.instant();
        assertThat(office.send()).isEqualTo(2);
        assertThat(office.state(act)).isEqualTo(MailState.SENT);
    }

    @Test
    void aMailThatTheRelayPutOffInTheEveningWaitsForTheMorning() {
        relay.always(Trick.RCPT_450);
        MailId late = office.enqueue(AMail.to("an@so.example").act());
        MailId urgent = office.enqueue(AMail.to("khan@so.example").act().urgent(true));
        office.send();
        relay.always(Trick.NONE);
        office.openSince = null;
        office.laterOn();
        assertThat(office.send()).isEqualTo(1);
        assertThat(office.state(urgent)).isEqualTo(MailState.SENT);
        assertThat(office.state(late)).isEqualTo(MailState.RETRY);
        office.openSince = office.clock.instant();
        assertThat(office.send()).isEqualTo(1);
        assertThat(office.state(late)).isEqualTo(MailState.SENT);
    }

    @Test
    void aPauseHoldsTheUrgentToo() {
        office.openSince = null;
        office.jdbc.update("UPDATE mail_setting SET paused = TRUE");
        office.enqueue(AMail.to("khan@so.example").act().urgent(true));
        office.enqueue(AMail.to("moi@so.example").account());
        office.send();
        assertThat(relay.taken()).extracting(HostileRelay.Taken::recipient).containsExactly("moi@so.example");
        office.jdbc.update("UPDATE mail_setting SET paused = FALSE");
        assertThat(office.send()).as("at any hour").isEqualTo(1);
    }

    @Test
    void whatWaitsForTheMorningIsNotLate() {
        office.upkeep(relay).now();
        office.enqueue(AMail.to("an@so.example").act());
        office.openSince = null;
        office.clock.forward(Duration.ofHours(60));
        assertThat(office.health.pulse(Actors.JOB).alarms()).isEmpty();
        office.openSince = office.clock.instant();
        office.clock.forward(Duration.ofMinutes(14));
        assertThat(office.health.pulse(Actors.JOB).alarms()).isEmpty();
        office.clock.forward(Duration.ofMinutes(2));
        assertThat(office.health.pulse(Actors.JOB).alarms()).containsExactly(MailAlarm.LATE);
        office.openSince = null;
        office.enqueue(AMail.to("khan@so.example").act().urgent(true));
        office.clock.forward(Duration.ofMinutes(16));
        assertThat(office.health.pulse(Actors.JOB).alarms())
                .as("the urgent waits for no hour")
                .containsExactly(MailAlarm.LATE);
    }

    @Test
    void accountMailsGoWhateverHoldsTheReminders() {
        for (String held : List.of("switched_on = FALSE", "switched_on = TRUE, paused = TRUE")) {
            office.jdbc.update("UPDATE mail_setting SET " + held);
            office.enqueue(AMail.to("nhac@so.example").key("R|" + held.length()).reminder());
            office.enqueue(
                    AMail.to("khan@so.example").key("U|" + held.length()).act().urgent(true));
            MailId account = office.enqueue(
                    AMail.to("moi@so.example").key("A|" + held.length()).account());
            assertThat(office.send()).isEqualTo(1);
            assertThat(office.state(account)).isEqualTo(MailState.SENT);
        }
        assertThat(relay.taken()).extracting(HostileRelay.Taken::recipient).containsOnly("moi@so.example");
        office.jdbc.update("UPDATE mail_setting SET paused = FALSE");
        assertThat(office.send()).isEqualTo(4);
    }

    @Test
    void anAccountMailsTextIsWipedOnceItIsThrough() {
        MailId account = office.enqueue(AMail.to("moi@so.example").account());
        MailId reminder = office.enqueue(AMail.to("an@so.example").reminder());
        office.send();
        assertThat(office.text("body_text", account)).isEmpty();
        assertThat(office.text("body_html", account)).isEmpty();
        assertThat(office.text("body_text", reminder)).isNotEmpty();
    }

    @Test
    void aDeferredMailIsTriedAgainWithTheSameMessage() {
        AtomicInteger times = new AtomicInteger();
        relay.playing(to -> !to.isEmpty() && times.incrementAndGet() < 3 ? Trick.DOT_452 : Trick.NONE);
        MailId mail = office.enqueue(AMail.to("an@so.example").reminder());
        office.send();
        assertThat(office.state(mail)).isEqualTo(MailState.RETRY);
        assertThat(office.text("last_reply", mail)).isEqualTo("452 4.3.1 disk full");
        assertThat(office.send()).as("not before its minute").isZero();
        office.laterOn();
        office.send();
        office.laterOn();
        office.send();
        assertThat(office.state(mail)).isEqualTo(MailState.SENT);
        assertThat(office.text("attempts", mail)).isEqualTo("3");
    }

    @Test
    void aMailboxThatIsNoneFailsItsMailAndMarksTheAddressUntilASuccess() {
        relay.playing(to -> to.startsWith("Khong") ? Trick.RCPT_550 : Trick.NONE);
        MailId bad = office.enqueue(AMail.to("Khong@So.example").reminder());
        MailId good = office.enqueue(AMail.to("an@so.example").reminder());
        office.send();
        assertThat(office.state(bad)).isEqualTo(MailState.FAILED);
        assertThat(office.state(good)).isEqualTo(MailState.SENT);
        assertThat(marked()).containsExactly("khong@so.example");
        relay.always(Trick.NONE);
        office.enqueue(AMail.to("khong@so.example").key("again").reminder());
        office.send();
        assertThat(marked()).isEmpty();
    }

    private List<String> marked() {
        return office.jdbc.queryForList("SELECT address FROM address_state WHERE marked", String.class);
    }

    @Test
    void aRelayThatRefusesUsPausesTheSenderAndCostsNoMailATry() {
        relay.always(Trick.MAIL_553);
        List<MailId> mails = IntStream.range(0, 20)
                .mapToObj(n -> office.enqueue(AMail.to("p" + n + "@so.example").reminder()))
                .toList();
        for (int day = 0; day < 6; day++) {
            office.send();
            office.laterOn();
        }
        assertThat(office.plans.read().fault()).isEqualTo(Fault.REFUSED);
        assertThat(office.number("SELECT SUM(attempts) FROM outgoing_mail")).isZero();
        assertThat(office.number("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'NEW'"))
                .isEqualTo(20);
        assertThat(office.number("SELECT fault_count FROM mail_setting")).isGreaterThan(3);
        relay.always(Trick.NONE);
        office.laterOn();
        office.send();
        assertThat(mails).allSatisfy(mail -> assertThat(office.state(mail)).isEqualTo(MailState.SENT));
        assertThat(office.plans.read().fault()).isNull();
    }

    @Test
    void aPolicyThatRefusesEverythingPausesAndHealsByItself() {
        relay.always(Trick.DATA_554);
        IntStream.range(0, 10)
                .forEach(n -> office.enqueue(AMail.to("p" + n + "@so.example").reminder()));
        for (int time = 0; time < 8; time++) {
            office.send();
            office.laterOn();
        }
        assertThat(office.number("SELECT COUNT(*) FROM outgoing_mail WHERE state IN ('FAILED', 'DEAD', 'SENT')"))
                .isZero();
        assertThat(office.number("SELECT SUM(attempts) FROM outgoing_mail")).isZero();
        relay.always(Trick.NONE);
        sendAll();
        assertThat(relay.taken()).hasSize(10);
    }

    @Test
    void onePoisonedMailIsGivenUpAndTheOthersGo() {
        relay.playing(to -> to.startsWith("doc") ? Trick.DOT_554 : Trick.NONE);
        MailId poison = office.enqueue(AMail.to("doc@so.example").reminder());
        IntStream.range(0, 10)
                .forEach(n -> office.enqueue(AMail.to("p" + n + "@so.example").reminder()));
        sendAll();
        assertThat(office.state(poison)).isEqualTo(MailState.FAILED);
        assertThat(relay.taken()).hasSize(10);
        assertThat(marked()).as("the address is not to blame").isEmpty();
    }

    @Test
    void aRelayThatIsAwayCostsNoMailATryAndIsProbedWithOne() {
        int port = relay.port();
        relay.close();
        IntStream.range(0, 30)
                .forEach(n -> office.enqueue(AMail.to("p" + n + "@so.example").reminder()));
        for (int time = 0; time < 5; time++) {
            assertThat(office.send()).isZero();
            office.laterOn();
        }
        assertThat(office.plans.read().fault()).isEqualTo(Fault.UNREACHABLE);
        assertThat(office.number("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'NEW' AND attempts = 0"))
                .isEqualTo(30);
        assertThat(port).isPositive();
        HostileRelay back = new HostileRelay();
        office.sendingTo(back.port());
        office.laterOn();
        office.send();
        assertThat(back.taken()).hasSize(30);
        assertThat(office.plans.read().fault()).isNull();
        back.close();
    }

    @Test
    void aRelayInTroubleDoesNotBurnTheWholeQueue() {
        relay.always(Trick.DOT_452);
        IntStream.range(0, 40)
                .forEach(n -> office.enqueue(AMail.to("p" + n + "@so.example").reminder()));
        office.send();
        assertThat(office.number("SELECT SUM(attempts) FROM outgoing_mail")).isEqualTo(5);
        assertThat(office.plans.read().fault()).isEqualTo(Fault.UNREACHABLE);
    }

    @Test
    void aLineThatTheRelayDroppedIsOpenedAnewForTheSameMail() {
        AtomicInteger mails = new AtomicInteger();
        relay.playing(to -> to.isEmpty() && mails.incrementAndGet() % 7 == 0 ? Trick.MAIL_HANG_UP : Trick.NONE);
        IntStream.range(0, 30)
                .forEach(n -> office.enqueue(AMail.to("p" + n + "@so.example").reminder()));
        sendAll();
        assertThat(relay.taken()).hasSize(30);
        assertThat(office.number("SELECT MAX(attempts) FROM outgoing_mail")).isEqualTo(1);
    }

    @Test
    void doubtIsAskedAboutAndFoundMeansSent() {
        relay.playing(to -> to.startsWith("cham") ? Trick.DOT_TAKE_AND_WAIT : Trick.NONE);
        MailId slow = office.enqueue(AMail.to("cham@so.example").reminder());
        office.send();
        assertThat(office.state(slow)).isEqualTo(MailState.CHECK);
        assertThat(office.checks(relay).run()).as("not before its grace").isZero();
        office.laterOn();
        assertThat(office.checks(relay).run()).isEqualTo(1);
        assertThat(office.state(slow)).isEqualTo(MailState.SENT);
        assertThat(office.text("last_reply", slow)).isEqualTo("Tìm thấy trong hộp lưu: đã gửi");
        sendAll();
        assertThat(relay.taken()).hasSize(1);
    }

    @Test
    void doubtWithoutATraceIsSentAgainWithTheSameMessage() {
        AtomicInteger times = new AtomicInteger();
        relay.playing(to -> !to.isEmpty() && times.incrementAndGet() == 1 ? Trick.DOT_TAKE_AND_HANG_UP : Trick.NONE);
        MailId mail = office.enqueue(AMail.to("an@so.example").reminder());
        office.send();
        office.laterOn();
        office.checks(new NoArchive()).run();
        assertThat(office.state(mail)).isEqualTo(MailState.RETRY);
        sendAll();
        assertThat(relay.taken()).hasSize(2);
        assertThat(relay.taken().stream().map(HostileRelay.Taken::text).distinct())
                .as("byte for byte")
                .hasSize(1);
    }

    @Test
    void anArchiveThatIsSilentLeavesTheDoubt() {
        relay.always(Trick.DOT_TAKE_AND_HANG_UP);
        MailId mail = office.enqueue(AMail.to("an@so.example").reminder());
        office.send();
        office.laterOn();
        office.checks(new SilentArchive()).run();
        assertThat(office.state(mail)).isEqualTo(MailState.CHECK);
        assertThat(office.text("last_reply", mail)).isEqualTo("Chưa hỏi được hộp lưu: không mở được");
        assertThat(office.checks(relay).run()).as("asked again in a minute").isZero();
    }

    @Test
    void outsideProductionAllMailIsDivertedOrStays() {
        try (MailOffice copy = new MailOffice(MailOffice.properties(false, "")).sendingTo(relay.port())) {
            copy.enqueue(AMail.to("an@so.example").reminder());
            copy.enqueue(AMail.to("moi@so.example").account());
            assertThat(copy.send()).isZero();
            assertThat(copy.plans.read().blocked()).isEqualTo("mail.blocked.not-production");
            copy.jdbc.update("UPDATE mail_setting SET divert_to = 'thu@vanphong.example'");
            assertThat(copy.send()).isEqualTo(2);
        }
        try (MailOffice copy =
                new MailOffice(MailOffice.properties(false, "file@vanphong.example")).sendingTo(relay.port())) {
            copy.jdbc.update("UPDATE mail_setting SET divert_to = 'thu@vanphong.example'");
            copy.enqueue(AMail.to("an@so.example").reminder());
            assertThat(copy.send()).isEqualTo(1);
        }
        assertThat(relay.taken())
                .extracting(HostileRelay.Taken::recipients)
                .containsExactly(
                        List.of("thu@vanphong.example"),
                        List.of("thu@vanphong.example"),
                        List.of("file@vanphong.example"));
    }

    @Test
    void aDivertedRefusalDoesNotMarkTheRecipient() {
        relay.always(Trick.RCPT_550);
        office.jdbc.update("UPDATE mail_setting SET divert_to = 'thu@vanphong.example'");
        office.enqueue(AMail.to("an@so.example").reminder());
        office.send();
        assertThat(marked()).isEmpty();
    }

    @Test
    void withoutARelayNothingIsTouched() {
        office.jdbc.update("UPDATE mail_setting SET host = ''");
        MailId mail = office.enqueue(AMail.to("an@so.example").account());
        assertThat(office.send()).isZero();
        assertThat(office.state(mail)).isEqualTo(MailState.NEW);
        assertThat(office.plans.read().blocked()).isEqualTo("mail.blocked.not-set");
    }

    @Test
    void aSenderThatIsToldToStopGivesBackWhatItHasNotSent() {
        IntStream.range(0, 20)
                .forEach(n -> office.enqueue(AMail.to("p" + n + "@so.example").reminder()));
        try (SmtpLine line = new SmtpLine(office.properties)) {
            office.round().run(line, () -> relay.taken().size() < 4);
        }
        assertThat(office.number("SELECT COUNT(*) FROM outgoing_mail WHERE state = 'SENT'"))
                .isEqualTo(4);
        assertThat(
                        office.number(
                                "SELECT COUNT(*) FROM outgoing_mail WHERE state = 'NEW' AND attempts = 0 AND claim_token IS NULL"))
                .isEqualTo(16);
    }

    private void sendAll() {
        for (int time = 0; time < 12; time++) {
            office.send();
            office.laterOn();
        }
    }

    private static final class NoArchive implements ArchiveCheck {
        @Override
        public boolean isConfigured() {
            return false;
        }

        @Override
        public Set<String> accepted(java.util.Collection<String> messageIds) {
            throw new AssertionError("there is none");
        }
    }

    private static final class SilentArchive implements ArchiveCheck {
        @Override
        public boolean isConfigured() {
            return true;
        }

        @Override
        public Set<String> accepted(java.util.Collection<String> messageIds) {
            throw new ArchiveUnavailable("không mở được", new IllegalStateException());
        }
    }

    @Test
    void healthTellsSilenceLatenessAndDoubt() {
        assertThat(office.health.pulse(Actors.JOB).alarms()).containsExactly(MailAlarm.SILENT);
        office.upkeep(relay).now();
        assertThat(office.health.pulse(Actors.JOB).alarms()).isEmpty();
        MailId mail = office.enqueue(AMail.to("an@so.example").reminder());
        office.clock.forward(Duration.ofMinutes(16));
        assertThat(office.health.pulse(Actors.JOB).alarms()).containsExactly(MailAlarm.LATE);
        office.jdbc.update("UPDATE mail_setting SET switched_on = FALSE");
        assertThat(office.health.pulse(Actors.JOB).alarms())
                .as("held is not late")
                .containsExactly(MailAlarm.OFF);
        office.jdbc.update(
                "UPDATE outgoing_mail SET state = 'CHECK', line = NULL, first_try_at = UTC_TIMESTAMP(6) - INTERVAL 61 MINUTE"
                        + " WHERE id = ?",
                mail.value());
        office.jdbc.update(
                "UPDATE mail_setting SET switched_on = TRUE, paused = TRUE, sender_seen_at = UTC_TIMESTAMP(6) - INTERVAL 3 MINUTE");
        MailPulse pulse = office.health.pulse(Actors.JOB);
        assertThat(pulse.alarms()).containsExactly(MailAlarm.PAUSED, MailAlarm.SILENT, MailAlarm.IN_DOUBT);
        assertThat(pulse.planned()).isEqualTo(1);
        assertThat(pulse.checking()).isEqualTo(1);
    }
}
