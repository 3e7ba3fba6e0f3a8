package vn.dondoc.mail;

import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.MessageIDTerm;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.DomainException;

/** The archive mailbox of the settings, asked by IMAP for Message-IDs. */
@Component
class ImapArchive implements ArchiveCheck {

    private final JdbcTemplate jdbc;
    private final SecretBox secrets;
    private final MailProperties properties;

    ImapArchive(JdbcTemplate jdbc, SecretBox secrets, MailProperties properties) {
        this.jdbc = jdbc;
        this.secrets = secrets;
        this.properties = properties;
    }

    private record Mailbox(String host, int port, TlsMode tls, String user, String secret, String folder) {}

    @Override
    public boolean isConfigured() {
        return mailbox().isPresent();
    }

    private Optional<Mailbox> mailbox() {
        return jdbc
                .query(
                        """
                        SELECT archive_host, archive_port, archive_tls, archive_user, archive_secret, archive_folder
                        FROM mail_setting WHERE id = 1 AND archive_address <> '' AND archive_host <> ''""",
                        (row, number) -> new Mailbox(
                                row.getString(1),
                                row.getInt(2),
                                TlsMode.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)))
                .stream()
                .findFirst();
    }

    @Override
    public Set<String> accepted(Collection<String> messageIds) {
        Mailbox mailbox = mailbox().orElseThrow();
        Set<String> accepted = new HashSet<>();
        try (Store store = Session.getInstance(settings(mailbox)).getStore("imap")) {
            store.connect(mailbox.host(), mailbox.port(), mailbox.user(), secrets.open(mailbox.secret()));
            try (Folder folder = store.getFolder(mailbox.folder())) {
                folder.open(Folder.READ_ONLY);
                for (String id : messageIds) {
                    if (folder.search(new MessageIDTerm(id)).length > 0) {
                        accepted.add(id);
                    }
                }
            }
            return accepted;
        } catch (MessagingException | DomainException e) {
            throw new ArchiveUnavailable(SmtpConnection.words(e), e);
        }
    }

    private Properties settings(Mailbox mailbox) {
        Properties settings = new Properties();
        settings.put("mail.imap.connectiontimeout", millis(properties.connectTimeout()));
        settings.put("mail.imap.timeout", millis(properties.readTimeout()));
        settings.put("mail.imap.writetimeout", millis(properties.writeTimeout()));
        settings.put("mail.imap.starttls.enable", Boolean.toString(mailbox.tls() == TlsMode.STARTTLS));
        settings.put("mail.imap.starttls.required", Boolean.toString(mailbox.tls() == TlsMode.STARTTLS));
        settings.put("mail.imap.ssl.enable", Boolean.toString(mailbox.tls() == TlsMode.TLS));
        settings.put("mail.imap.ssl.checkserveridentity", "true");
        return settings;
    }

    private static String millis(java.time.Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
