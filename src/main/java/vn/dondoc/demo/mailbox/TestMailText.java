package vn.dondoc.demo.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * A raw message taken apart for reading.
 *
 * @param text empty if there is none
 * @param html empty if there is none
 * @param headers one a line, as they came
 */
record TestMailText(
        String subject, String from, String to, String messageId, String text, String html, String headers) {

    static TestMailText of(byte[] raw) {
        try {
            MimeMessage message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(raw));
            return new TestMailText(
                    orEmpty(message.getSubject()),
                    decoded(message.getHeader("From", ", ")),
                    decoded(message.getHeader("To", ", ")),
                    orEmpty(message.getMessageID()),
                    part(message.getContent(), "text/plain", message.getContentType()),
                    part(message.getContent(), "text/html", message.getContentType()),
                    Collections.list(message.getAllHeaders()).stream()
                            .map(TestMailText::line)
                            .collect(Collectors.joining("\n")));
        } catch (MessagingException | IOException e) {
            return new TestMailText("", "", "", "", new String(raw, java.nio.charset.StandardCharsets.UTF_8), "", "");
        }
    }

    private static String line(Header header) {
        return header.getName() + ": " + header.getValue().replaceAll("\\s*\\r?\\n\\s*", " ");
    }

    private static String part(Object content, String type, String ownType) throws MessagingException, IOException {
        if (content instanceof MimeMultipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart part = parts.getBodyPart(i);
                String found = part(part.getContent(), type, part.getContentType());
                if (!found.isEmpty()) {
                    return found;
                }
            }
            return "";
        }
        return content instanceof String text
                        && ownType.toLowerCase(java.util.Locale.ROOT).startsWith(type)
                ? text
                : "";
    }

    private static String decoded(String header) throws IOException {
        return header == null
                ? ""
                : jakarta.mail.internet.MimeUtility.decodeText(jakarta.mail.internet.MimeUtility.unfold(header));
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
