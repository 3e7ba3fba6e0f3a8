package vn.dondoc.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import org.jspecify.annotations.Nullable;

/**
 * One sender thread's line to the relay: opened when needed, reused, opened anew when the relay hung up or the settings
 * changed.
 */
final class SmtpLine implements AutoCloseable {

    private final MailProperties properties;
    private @Nullable SmtpConnection connection;
    private @Nullable Relay connectedTo;
    private boolean fresh;

    SmtpLine(MailProperties properties) {
        this.properties = properties;
    }

    /** Opens the line if it is not open. @return null, or why no mail would go */
    @Nullable
    TryOutcome open(Relay relay) {
        if (connection != null && relay.equals(connectedTo)) {
            return null;
        }
        close();
        SmtpConnection opened = new SmtpConnection(relay, properties);
        try {
            if (relay.user().isEmpty()) {
                opened.connect(relay.host(), relay.port(), null, null);
            } else {
                opened.connect(relay.host(), relay.port(), relay.user(), relay.password());
            }
        } catch (AuthenticationFailedException e) {
            String reply = SmtpReply.shown(e.getMessage(), 500);
            boolean later = opened.getLastReturnCode() / 100 == 4;
            return later ? new TryOutcome.NotReached(reply) : new TryOutcome.SystemRefused(reply);
        } catch (MessagingException e) {
            return opened.getLastReturnCode() >= 500
                    ? new TryOutcome.SystemRefused(SmtpReply.shown(opened.getLastServerResponse(), 500))
                    : new TryOutcome.NotReached(SmtpConnection.words(e));
        }
        connection = opened;
        connectedTo = relay;
        fresh = true;
        return null;
    }

    /** Delivers on the open line. A line that broke is closed. */
    TryOutcome deliver(ClaimedMail mail, byte[] bytes) {
        SmtpConnection open = connection;
        Relay relay = connectedTo;
        if (open == null || relay == null) {
            return new TryOutcome.NotReached("not connected");
        }
        TryOutcome outcome =
                open.deliver(relay.fromAddress(), relay.envelopeTo(mail.address()), relay.archive(), bytes);
        if (outcome instanceof TryOutcome.NotReached || outcome instanceof TryOutcome.Unknown) {
            close();
        } else {
            fresh = false;
        }
        return outcome;
    }

    /** Whether the line was opened for the mail at hand: a broken older line is worth one more try. */
    boolean isFresh() {
        return fresh;
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (MessagingException e) {
                // gone already
            }
            connection = null;
            connectedTo = null;
        }
    }
}
