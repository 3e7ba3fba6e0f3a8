package vn.dondoc.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/**
 * One open SMTP connection. Greeting, TLS and sign-in are the library's; the commands of a delivery are given here one
 * by one, because what becomes of a mail depends on exactly where it broke: before the final dot nothing was accepted,
 * after it nobody knows.
 */
final class SmtpConnection extends SMTPTransport {

    private static final int MAX_REPLY = 500;

    SmtpConnection(Relay relay, MailProperties properties) {
        super(
                Session.getInstance(settings(relay, properties)),
                new URLName("smtp", relay.host(), relay.port(), null, null, null));
    }

    private static Properties settings(Relay relay, MailProperties properties) {
        Properties settings = new Properties();
        settings.put("mail.smtp.connectiontimeout", millis(properties.connectTimeout()));
        settings.put("mail.smtp.timeout", millis(properties.readTimeout()));
        settings.put("mail.smtp.writetimeout", millis(properties.writeTimeout()));
        settings.put("mail.smtp.starttls.enable", Boolean.toString(relay.tls() == TlsMode.STARTTLS));
        settings.put("mail.smtp.starttls.required", Boolean.toString(relay.tls() == TlsMode.STARTTLS));
        settings.put("mail.smtp.ssl.enable", Boolean.toString(relay.tls() == TlsMode.TLS));
        settings.put("mail.smtp.ssl.checkserveridentity", "true");
        settings.put("mail.smtp.auth", Boolean.toString(!relay.user().isEmpty()));
        // a name we know; asking the resolver can take longer than a lease
        settings.put("mail.smtp.localhost", EmailAddress.domain(relay.fromAddress()));
        settings.put("mail.smtp.quitwait", "false");
        settings.put("mail.smtp.socketFactory", new PromptSockets());
        settings.put("mail.smtp.socketFactory.fallback", "false");
        settings.put("mail.smtp.ssl.socketFactory", new PromptTlsSockets());
        return settings;
    }

    private static String millis(java.time.Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /**
     * Hands one mail over.
     *
     * @param archive second recipient of the same transaction; its refusal changes nothing, only the real recipient counts
     */
    synchronized TryOutcome deliver(String from, String to, @Nullable String archive, byte[] message) {
        boolean dotSent = false;
        try {
            TryOutcome refused = ask("MAIL FROM:<" + from + ">", false);
            if (refused == null) {
                refused = ask("RCPT TO:<" + to + ">", true);
            }
            if (refused != null) {
                return reset(refused);
            }
            if (archive != null && !archive.equals(to)) {
                int code = simpleCommand("RCPT TO:<" + archive + ">");
                if (code < 0 || code == 421) {
                    return new TryOutcome.NotReached(reply());
                }
            }
            OutputStream out = data();
            out.write(message);
            dotSent = true;
            finishData();
            return new TryOutcome.Accepted(reply());
        } catch (SMTPSendFailedException e) {
            return answered(e.getReturnCode(), dotSent);
        } catch (MessagingException | IOException e) {
            String why = words(e);
            return dotSent ? new TryOutcome.Unknown(why) : new TryOutcome.NotReached(why);
        }
    }

    /**
     * @param recipient whether the command names the recipient; before that no mail would go
     * @return null if the server agreed
     */
    private @Nullable TryOutcome ask(String command, boolean recipient) throws MessagingException {
        int code = simpleCommand(command);
        String reply = reply();
        if (code >= 200 && code < 300) {
            return null;
        }
        if (code < 400 || code == 421) {
            return new TryOutcome.NotReached(reply);
        }
        if (code < 500) {
            return new TryOutcome.Deferred(reply, recipient);
        }
        if (!recipient) {
            return new TryOutcome.SystemRefused(reply);
        }
        return SmtpReply.isPolicy(code, reply)
                ? new TryOutcome.MessageRefused(reply)
                : new TryOutcome.AddressRefused(reply);
    }

    /** The server's answer to DATA or to the final dot. */
    private TryOutcome answered(int code, boolean dotSent) {
        String reply = reply();
        TryOutcome outcome;
        if (code >= 500) {
            outcome = new TryOutcome.MessageRefused(reply);
        } else if (code >= 400 && (dotSent || code != 421)) {
            outcome = new TryOutcome.Deferred(reply, false);
        } else {
            return dotSent ? new TryOutcome.Unknown(reply) : new TryOutcome.NotReached(reply);
        }
        return dotSent ? outcome : reset(outcome);
    }

    private TryOutcome reset(TryOutcome outcome) {
        if (outcome instanceof TryOutcome.NotReached) {
            return outcome;
        }
        try {
            simpleCommand("RSET");
        } catch (MessagingException e) {
            // the next mail meets the closed connection and opens another
        }
        return outcome;
    }

    private String reply() {
        return SmtpReply.shown(getLastServerResponse(), MAX_REPLY);
    }

    static String words(Exception e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        return SmtpReply.shown(
                cause.getClass().getSimpleName().replace("Exception", "").toLowerCase(Locale.ROOT) + message,
                MAX_REPLY);
    }
}
