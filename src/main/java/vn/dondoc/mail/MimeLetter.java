package vn.dondoc.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import vn.dondoc.shared.BusinessTime;

/**
 * A stored mail as bytes for the wire. The same row gives the same bytes on every try and every node: Message-ID, Date
 * and boundary come from the row.
 */
final class MimeLetter {

    private static final String UTF8 = StandardCharsets.UTF_8.name();
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);
    private static final Session SESSION = Session.getInstance(new Properties());

    private MimeLetter() {}

    static byte[] bytes(ClaimedMail mail, Relay relay) {
        try {
            FixedMessage message = new FixedMessage(mail.messageId());
            message.setFrom(new InternetAddress(relay.fromAddress(), relay.fromName(), UTF8));
            message.setRecipient(MimeMessage.RecipientType.TO, to(mail, relay));
            if (relay.divertTo() != null) {
                // an address that passed EmailAddress: ASCII without control characters
                message.setHeader("X-Original-To", mail.address());
            }
            message.setSubject(mail.text().subject(), UTF8);
            message.setHeader("Date", DATE.format(mail.date().atZone(BusinessTime.ZONE)));
            message.setHeader("Auto-Submitted", "auto-generated");
            message.setHeader("X-Auto-Response-Suppress", "All");
            if (mail.threadId() != null) {
                message.setHeader("References", mail.threadId());
            }
            Alternatives parts = new Alternatives("=_dondoc_" + mail.id());
            parts.addBodyPart(part(mail.text().text(), "plain"));
            parts.addBodyPart(part(mail.text().html(), "html"));
            message.setContent(parts);
            message.saveChanges();
            ByteArrayOutputStream out = new ByteArrayOutputStream(32 * 1024);
            message.writeTo(out);
            return out.toByteArray();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException("Mail " + mail.id() + " cannot be written", e);
        }
    }

    private static InternetAddress to(ClaimedMail mail, Relay relay) throws IOException {
        return relay.divertTo() == null
                ? new InternetAddress(mail.address(), mail.name(), UTF8)
                : new InternetAddress(relay.divertTo(), mail.name() + " (" + mail.address() + ")", UTF8);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF8, subtype);
        return part;
    }

    /** Keeps our Message-ID: saving an ordinary message overwrites it. */
    private static final class FixedMessage extends MimeMessage {
        private final String id;

        FixedMessage(String id) {
            super(SESSION);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /** Plain text and HTML, with a boundary of our own; the ordinary one is drawn anew each time. */
    private static final class Alternatives extends MimeMultipart {
        Alternatives(String boundary) throws MessagingException {
            super("alternative");
            ContentType type = new ContentType(contentType);
            type.setParameter("boundary", boundary);
            contentType = type.toString();
        }
    }
}
