package vn.dondoc.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.TimeZone;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.testing.RuleTest;

@RuleTest
class MimeLetterTest {

    private static final Relay RELAY = relay(null);

    @Test
    void everyTryIsTheSameBytesWhateverTheMachinesZone() {
        ClaimedMail mail = claimed(17, "an@so.example", "Bùi Thị Lan Anh", "[Đôn Đốc] Quá hạn 5 ngày");
        byte[] first = MimeLetter.bytes(mail, RELAY);
        TimeZone zone = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
            assertThat(MimeLetter.bytes(mail, RELAY)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void itIsReadAsItWasWritten() throws Exception {
        MimeMessage read = read(claimed(17, "an@so.example", "Bùi Thị Lan Anh", "[Đôn Đốc] Quá hạn 5 ngày"), RELAY);
        assertThat(read.getMessageID()).isEqualTo("<o17.ab@vanphong.example>");
        assertThat(read.getHeader("Date")).containsExactly("Tue, 10 Mar 2026 09:00:00 +0700");
        assertThat(read.getSubject()).isEqualTo("[Đôn Đốc] Quá hạn 5 ngày");
        assertThat(((InternetAddress) read.getFrom()[0]).getPersonal()).isEqualTo("Đôn Đốc");
        assertThat(((InternetAddress) read.getAllRecipients()[0]).getPersonal()).isEqualTo("Bùi Thị Lan Anh");
        assertThat(read.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(read.getHeader("X-Auto-Response-Suppress")).containsExactly("All");
        assertThat(read.getHeader("References")).containsExactly("<task-5@vanphong.example>");
        MimeMultipart parts = (MimeMultipart) read.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent()).isEqualTo("Quá hạn\r\n");
        assertThat(parts.getBodyPart(1).getContentType()).isEqualToIgnoringCase("text/html; charset=UTF-8");
        assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Quá hạn</p>");
    }

    @Test
    void nothingOnTheWireIsWiderThanSevenBits() {
        for (byte b : MimeLetter.bytes(claimed(1, "an@so.example", "Đỗ Ưng", "Ưu tiên ﷽"), RELAY)) {
            assertThat(b).isPositive();
        }
    }

    /** CVE-2025-7962: U+760D and U+760A end in 0x0D and 0x0A. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "x\r\nBcc: ke@trom.example",
                "x\nBcc: ke@trom.example",
                "x\rBcc: ke@trom.example",
                "x\u760d\u760aBcc: ke@trom.example",
                "x\u760aBcc: ke@trom.example",
                "x\u2028Bcc: ke@trom.example",
                "x\u0085Bcc: ke@trom.example",
                "x\u0000\r\n\r\n<script>",
                "x\r\n .\r\nMAIL FROM:<ke@trom.example>",
                "x>, ke@trom.example, \"y",
                "=?utf-8?Q?x=0D=0ABcc:_ke@trom.example?="
            })
    void nobodyWritesAHeaderThroughASubjectOrAName(String hostile) throws Exception {
        for (Relay relay : List.of(RELAY, relay("thu@vanphong.example"))) {
            ClaimedMail mail = claimed(1, "an@so.example", hostile, hostile);
            MimeMessage read = read(mail, relay);
            List<String> names = Collections.list(read.getAllHeaders()).stream()
                    .map(jakarta.mail.Header::getName)
                    .toList();
            assertThat(names).doesNotContain("Bcc");
            assertThat(read.getAllRecipients()).hasSize(1);
            assertThat(read.getRecipients(Message.RecipientType.TO)[0].toString())
                    .endsWith(relay.divertTo() == null ? "<an@so.example>" : "<thu@vanphong.example>");
            String wire = new String(MimeLetter.bytes(mail, relay), StandardCharsets.ISO_8859_1);
            assertThat(wire.lines().filter(line -> line.startsWith("Bcc") || line.startsWith("MAIL")))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "an@so.example\r\nRCPT TO:<ke@trom.example>",
                "an@so.example\u760d\u760a",
                "an@so.example> <ke@trom.example",
                "\"an so\"@so.example",
                "an@so.example,ke@trom.example",
                "an@@so.example",
                "@so.example",
                "an@",
                "an",
                "",
                "đỗ@so.example",
                "an@-so.example",
                "an@so..example",
                " an@so.example"
            })
    void anAddressThatCouldSayMoreThanAnAddressIsNone(String address) {
        assertThat(EmailAddress.isValid(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"an@so.example", "Lan.Anh+vp@snv.laocai.gov.vn", "a_b-c@x1.example", "root@localhost"})
    void ordinaryAddressesAreAddresses(String address) {
        assertThat(EmailAddress.isValid(address)).isTrue();
    }

    @Test
    void divertedMailSaysWhoseItWas() throws Exception {
        MimeMessage read = read(claimed(1, "an@so.example", "Bùi Lan", "x"), relay("thu@vanphong.example"));
        InternetAddress to = (InternetAddress) read.getAllRecipients()[0];
        assertThat(to.getAddress()).isEqualTo("thu@vanphong.example");
        assertThat(to.getPersonal()).isEqualTo("Bùi Lan (an@so.example)");
        assertThat(read.getHeader("X-Original-To")).containsExactly("an@so.example");
    }

    static ClaimedMail claimed(long id, String address, String name, String subject) {
        return new ClaimedMail(
                id,
                MailClass.REMINDER,
                3,
                address,
                name,
                new RenderedMail(subject, "Quá hạn\r\n", "<p>Quá hạn</p>"),
                "<o" + id + ".ab@vanphong.example>",
                "<task-5@vanphong.example>",
                Instant.parse("2026-03-10T02:00:00Z"),
                1,
                Duration.ZERO,
                0,
                false);
    }

    private static Relay relay(@Nullable String divertTo) {
        return new Relay("127.0.0.1", 25, TlsMode.NONE, "", "", MailOffice.FROM, "Đôn Đốc", null, divertTo);
    }

    private static MimeMessage read(ClaimedMail mail, Relay relay) throws Exception {
        return new MimeMessage(
                Session.getInstance(new Properties()), new ByteArrayInputStream(MimeLetter.bytes(mail, relay)));
    }
}
