package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.mail.HostileRelay.Trick;
import vn.dondoc.testing.RuleTest;

@RuleTest
class SmtpConnectionTest {

    private HostileRelay relay;

    @BeforeEach
    void start() {
        relay = new HostileRelay();
    }

    @AfterEach
    void stop() {
        relay.close();
    }

    /** Where it broke decides: before the final dot nothing was accepted, after it nobody knows. */
    @ParameterizedTest
    @CsvSource({
        "NONE, Accepted, 1",
        "MAIL_451, Deferred, 0",
        "MAIL_553, SystemRefused, 0",
        "MAIL_HANG_UP, NotReached, 0",
        "RCPT_450, Deferred, 0",
        "RCPT_550, AddressRefused, 0",
        "RCPT_550_POLICY, MessageRefused, 0",
        "DATA_554, MessageRefused, 0",
        "TEXT_HANG_UP, Unknown, 0", // the dot of a short mail is on its way before the client can know
        "DOT_452, Deferred, 0",
        "DOT_554, MessageRefused, 0",
        "DOT_TAKE_AND_WAIT, Unknown, 1",
        "DOT_TAKE_AND_HANG_UP, Unknown, 1",
        "GREETING_554, SystemRefused, 0"
    })
    void eachTrickHasItsOutcome(Trick trick, String outcome, int taken) {
        relay.always(trick);
        assertThat(deliver("an@so.example", null).getClass().getSimpleName()).isEqualTo(outcome);
        assertThat(relay.taken()).hasSize(taken);
    }

    @Test
    void aWrongPasswordIsTheSystemsFault() {
        relay.offeringAuth().always(Trick.AUTH_535);
        try (SmtpLine line = new SmtpLine(MailOffice.brisk())) {
            TryOutcome outcome = line.open(relay("dondoc", "sai", null));
            assertThat(outcome).isInstanceOf(TryOutcome.SystemRefused.class);
            assertThat(outcome.reply()).contains("535");
        }
    }

    @Test
    void aRelayThatIsNotThereIsNotReached() {
        relay.close();
        assertThat(deliver("an@so.example", null)).isInstanceOf(TryOutcome.NotReached.class);
    }

    @Test
    void aRelayThatWantsTlsIsNeverGivenAPasswordInTheClear() {
        relay.offeringAuth();
        try (SmtpLine line = new SmtpLine(MailOffice.brisk())) {
            Relay strict = new Relay(
                    "127.0.0.1", relay.port(), TlsMode.STARTTLS, "u", "p", MailOffice.FROM, "Đôn Đốc", null, null);
            assertThat(line.open(strict)).isInstanceOf(TryOutcome.NotReached.class);
        }
    }

    @Test
    void theArchiveIsASecondRecipientAndItsRefusalChangesNothing() {
        assertThat(deliver("an@so.example", "luu@vanphong.example")).isInstanceOf(TryOutcome.Accepted.class);
        relay.always(Trick.ARCHIVE_RCPT_550);
        assertThat(deliver("binh@so.example", "luu@vanphong.example")).isInstanceOf(TryOutcome.Accepted.class);
        assertThat(relay.taken())
                .extracting(HostileRelay.Taken::recipients)
                .containsExactly(
                        java.util.List.of("an@so.example", "luu@vanphong.example"),
                        java.util.List.of("binh@so.example"));
    }

    @Test
    void theArchiveNeverGetsAMailThatTheRecipientWasRefused() {
        relay.always(Trick.RCPT_550);
        deliver("an@so.example", "luu@vanphong.example");
        assertThat(relay.taken()).isEmpty();
    }

    @Test
    void oneLineCarriesManyMailsAlsoAfterARefusal() {
        relay.playing(to -> to.startsWith("khong") ? Trick.RCPT_550 : Trick.NONE);
        try (SmtpLine line = new SmtpLine(MailOffice.brisk())) {
            assertThat(line.open(relay("", "", null))).isNull();
            assertThat(line.deliver(mail("an@so.example"), text())).isInstanceOf(TryOutcome.Accepted.class);
            assertThat(line.deliver(mail("khong@so.example"), text())).isInstanceOf(TryOutcome.AddressRefused.class);
            assertThat(line.deliver(mail("binh@so.example"), text())).isInstanceOf(TryOutcome.Accepted.class);
        }
        assertThat(relay.connections()).isEqualTo(1);
        assertThat(relay.taken())
                .extracting(HostileRelay.Taken::recipient)
                .containsExactly("an@so.example", "binh@so.example");
    }

    @Test
    void aLineThatBeginsWithADotArrivesWhole() {
        try (SmtpLine line = new SmtpLine(MailOffice.brisk())) {
            line.open(relay("", "", null));
            line.deliver(mail("an@so.example"), "Subject: x\r\n\r\n.\r\n..hai\r\n".getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(relay.taken().getFirst().text()).endsWith("\r\n.\r\n..hai\r\n");
    }

    @Test
    void aReplyIsOneLineOfBoundedLength() {
        assertThat(SmtpReply.shown("250-one\r\n250 two\u0007", 500)).isEqualTo("250-one 250 two");
        assertThat(SmtpReply.shown("x".repeat(600), 500)).hasSize(500);
        assertThat(SmtpReply.shown(null, 500)).isEmpty();
    }

    private TryOutcome deliver(String to, @Nullable String archive) {
        try (SmtpLine line = new SmtpLine(MailOffice.brisk())) {
            TryOutcome closed = line.open(relay("", "", archive));
            return closed != null ? closed : line.deliver(mail(to), text());
        }
    }

    private Relay relay(String user, String password, @Nullable String archive) {
        return new Relay(
                "127.0.0.1", relay.port(), TlsMode.NONE, user, password, MailOffice.FROM, "Đôn Đốc", archive, null);
    }

    private static ClaimedMail mail(String to) {
        return MimeLetterTest.claimed(1, to, "An", "Tiêu đề");
    }

    private static byte[] text() {
        return "Message-ID: <x@y>\r\nSubject: x\r\n\r\nxin chao\r\n".getBytes(StandardCharsets.US_ASCII);
    }
}
