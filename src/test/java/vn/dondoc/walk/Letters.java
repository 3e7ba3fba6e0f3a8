package vn.dondoc.walk;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The letters to the walk's people in a mail server; other tests may have left mails of their own to be sent. */
final class Letters {

    private final GreenMail server;
    private final Predicate<String> reader;
    private int read;

    /** @param reader whose letters these are, by address */
    Letters(GreenMail server, Predicate<String> reader) {
        this.server = server;
        this.reader = reader;
    }

    /** Those that arrived since the last look. */
    List<Letter> fresh() {
        MimeMessage[] all = server.getReceivedMessages();
        List<Letter> found = new ArrayList<>();
        for (; read < all.length; read++) {
            Letter letter = letter(all[read]);
            if (reader.test(letter.to())) {
                found.add(letter);
            }
        }
        return found;
    }

    private static Letter letter(MimeMessage message) {
        try {
            return new Letter(
                    message.getHeader("X-Original-To", null),
                    message.getSubject(),
                    part(message, "text/plain"),
                    part(message, "text/html"));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return ((String) part.getContent()).replace("\r\n", "\n");
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                String found = part(parts.getBodyPart(i), type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
