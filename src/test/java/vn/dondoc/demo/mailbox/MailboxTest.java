package vn.dondoc.demo.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** The demo's mailbox with its real SMTP server, beside a program that has none. */
@OfficeTest
class MailboxTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    IdGenerator ids;

    @Autowired
    OfficeClock clock;

    private Mailbox mailbox;
    private MailboxServer server;

    @BeforeEach
    void open() {
        jdbc.sql("DELETE FROM test_mail").update();
        mailbox = new Mailbox(jdbc, ids, clock);
        server = new MailboxServer(mailbox);
    }

    @AfterEach
    void close() {
        server.destroy();
        jdbc.sql("DELETE FROM test_mail").update();
    }

    @Test
    void aMailIsKeptAsItCameAndReadAsItsRecipientSeesIt() throws Exception {
        AtomicInteger arrived = new AtomicInteger();
        var watching = mailbox.watch(arrived::incrementAndGet);
        send("lan@so.example", "Bùi Thị Lan Anh", "Quá hạn 5 ngày làm việc", "<o1.x@vanphong.example>");
        TestMailRow row = mailbox.list(TestMailFilter.ALL, 0, 10).getFirst();
        assertThat(row.subject()).isEqualTo("Quá hạn 5 ngày làm việc");
        assertThat(row.shownTo()).isEqualTo("Bùi Thị Lan Anh <lan@so.example>");
        assertThat(row.receivedAt()).isEqualTo(clock.instant());
        TestMailText mail = mailbox.open(row.id()).orElseThrow();
        assertThat(mail.text()).isEqualToIgnoringNewLines("Giải phóng mặt bằng");
        assertThat(mail.html()).contains("<b>Giải phóng</b>");
        assertThat(mail.headers()).contains("Message-ID: <o1.x@vanphong.example>", "Auto-Submitted: auto-generated");
        assertThat(arrived).hasValue(1);
        watching.remove();
        assertThat(mailbox.open(1)).isEmpty();
    }

    @Test
    void mailsAreListedByRecipientAndFoundWithoutMarks() throws Exception {
        send("lan@so.example", "Bùi Thị Lan Anh", "Quá hạn 5 ngày làm việc", "<1@x>");
        send("lan@so.example", "Bùi Thị Lan Anh", "Giao nhiệm vụ 100%", "<2@x>");
        send("binh@xa.example", "Vàng A Bình", "Giao nhiệm vụ", "<3@x>");
        assertThat(mailbox.recipients())
                .containsExactly(java.util.Map.entry("binh@xa.example", 1), java.util.Map.entry("lan@so.example", 2));
        assertThat(subjects(new TestMailFilter("lan@so.example", "")))
                .containsExactly("Giao nhiệm vụ 100%", "Quá hạn 5 ngày làm việc");
        assertThat(subjects(new TestMailFilter("", "qua han"))).containsExactly("Quá hạn 5 ngày làm việc");
        assertThat(subjects(new TestMailFilter("", "vang a"))).containsExactly("Giao nhiệm vụ");
        assertThat(subjects(new TestMailFilter("", "100%"))).containsExactly("Giao nhiệm vụ 100%");
        assertThat(mailbox.list(TestMailFilter.ALL, 2, 10)).hasSize(1);
    }

    @Test
    void itKnowsWhatItAccepted() throws Exception {
        send("lan@so.example", "Lan", "x", "<o7.x@vanphong.example>");
        assertThat(mailbox.accepted(List.of("<o7.x@vanphong.example>", "<o8.x@vanphong.example>")))
                .containsExactly("<o7.x@vanphong.example>");
        assertThat(mailbox.accepted(List.of())).isEmpty();
        assertThat(mailbox.isConfigured()).isTrue();
    }

    @Test
    void aMailInTheFrameRunsNothingAndFetchesNothing() throws Exception {
        send("lan@so.example", "Lan", "x", "<o9.x@vanphong.example>");
        long id = mailbox.list(TestMailFilter.ALL, 0, 1).getFirst().id();
        var answer = new MailboxPages(mailbox).mail(id);
        assertThat(answer.getHeaders().getFirst("Content-Security-Policy"))
                .startsWith("sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'")
                .doesNotContain("allow-scripts", "allow-same-origin")
                .contains("frame-ancestors 'self'");
        assertThat(answer.getHeaders().getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getBody()).contains("<base target=\"_blank\">");
        assertThat(new MailboxPages(mailbox).mail(1).getStatusCode().value()).isEqualTo(404);
    }

    private List<String> subjects(TestMailFilter filter) {
        return mailbox.list(filter, 0, 10).stream().map(TestMailRow::subject).toList();
    }

    private void send(String address, String name, String subject, String messageId)
            throws MessagingException, UnsupportedEncodingException {
        Properties settings = new Properties();
        settings.put("mail.smtp.host", server.host());
        settings.put("mail.smtp.port", Integer.toString(server.port()));
        Session session = Session.getInstance(settings);
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        message.setFrom(new InternetAddress(server.fromAddress(), "Đôn Đốc", "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(address, name, "UTF-8"));
        message.setSubject(subject, "UTF-8");
        message.setHeader("Auto-Submitted", "auto-generated");
        MimeBodyPart text = new MimeBodyPart();
        text.setText("Giải phóng mặt bằng", "UTF-8");
        MimeBodyPart html = new MimeBodyPart();
        html.setText("<html><head></head><body><b>Giải phóng</b> mặt bằng</body></html>", "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        Transport.send(message);
    }
}
