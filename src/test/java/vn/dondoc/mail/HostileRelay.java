package vn.dondoc.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A mail server that does what bad ones do. What it took stands in {@link #taken()} before it answers, as with a server
 * that writes to disk first; asked for Message-IDs it is the archive.
 */
final class HostileRelay implements AutoCloseable, ArchiveCheck {

    /** What it does to one delivery. */
    enum Trick {
        NONE,
        GREETING_554,
        AUTH_535,
        MAIL_451,
        MAIL_553,
        MAIL_HANG_UP,
        RCPT_450,
        RCPT_550,
        RCPT_550_POLICY,
        ARCHIVE_RCPT_550,
        DATA_554,
        TEXT_HANG_UP,
        DOT_452,
        DOT_554,
        /** Takes the mail and says nothing until the client gives up. */
        DOT_TAKE_AND_WAIT,
        /** Takes the mail and hangs up before the 250. */
        DOT_TAKE_AND_HANG_UP
    }

    /** A mail it took. */
    record Taken(String recipient, List<String> recipients, String messageId, String text) {}

    private static final Pattern MESSAGE_ID = Pattern.compile("(?im)^Message-ID:\\s*(<[^>]+>)");

    private final ServerSocket server;
    private final Collection<Taken> taken = new ConcurrentLinkedQueue<>();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile Function<String, Trick> tricks = recipient -> Trick.NONE;
    private volatile boolean offersAuth;
    private volatile int connections;

    HostileRelay() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("hostile-relay").start(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** @param byRecipient asked once for each delivery; for tricks before RCPT with an empty recipient */
    HostileRelay playing(Function<String, Trick> byRecipient) {
        tricks = byRecipient;
        return this;
    }

    HostileRelay always(Trick trick) {
        return playing(recipient -> trick);
    }

    HostileRelay offeringAuth() {
        offersAuth = true;
        return this;
    }

    List<Taken> taken() {
        return List.copyOf(taken);
    }

    int connections() {
        return connections;
    }

    @Override
    public boolean isConfigured() {
        return true;
    }

    @Override
    public Set<String> accepted(Collection<String> messageIds) {
        return taken.stream().map(Taken::messageId).filter(messageIds::contains).collect(Collectors.toSet());
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                connections++;
                Thread.ofPlatform().daemon().name("hostile-relay-line").start(() -> serve(socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), StandardCharsets.UTF_8)) {
            socket.setTcpNoDelay(true);
            new Talk(in, out).run();
        } catch (IOException e) {
            // the client went away, as some tricks want
        } finally {
            open.remove(socket);
        }
    }

    private final class Talk {
        private final BufferedReader in;
        private final Writer out;
        private final List<String> recipients = new ArrayList<>();
        private Trick trick = Trick.NONE;

        Talk(BufferedReader in, Writer out) {
            this.in = in;
            this.out = out;
        }

        void run() throws IOException {
            if (tricks.apply("") == Trick.GREETING_554) {
                say("554 5.3.2 no service here");
                return;
            }
            say("220 hostile.example ESMTP");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase();
                switch (verb) {
                    case "EHLO" ->
                        say(offersAuth ? "250-hostile.example\r\n250 AUTH PLAIN LOGIN" : "250 hostile.example");
                    case "AUTH" ->
                        say(tricks.apply("") == Trick.AUTH_535 ? "535 5.7.8 bad credentials" : "235 2.7.0 ok");
                    case "RSET" -> {
                        recipients.clear();
                        say("250 2.0.0 ok");
                    }
                    case "QUIT" -> {
                        say("221 2.0.0 bye");
                        return;
                    }
                    case "MAIL" -> {
                        recipients.clear();
                        if (!mail()) {
                            return;
                        }
                    }
                    case "RCPT" -> rcpt(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                    case "DATA" -> {
                        if (!data()) {
                            return;
                        }
                    }
                    default -> say("500 5.5.2 what?");
                }
            }
        }

        private boolean mail() throws IOException {
            Trick now = tricks.apply("");
            if (now == Trick.MAIL_HANG_UP) {
                return false;
            }
            say(
                    now == Trick.MAIL_451
                            ? "451 4.3.2 try later"
                            : now == Trick.MAIL_553 ? "553 5.7.1 sender not allowed" : "250 2.1.0 ok");
            return true;
        }

        private void rcpt(String recipient) throws IOException {
            if (recipients.isEmpty()) {
                trick = tricks.apply(recipient);
            }
            boolean archive = !recipients.isEmpty();
            String answer = switch (trick) {
                case RCPT_450 -> "450 4.2.0 greylisted";
                case RCPT_550 -> "550 5.1.1 no such mailbox";
                case RCPT_550_POLICY -> "550 5.7.1 relaying denied";
                case ARCHIVE_RCPT_550 -> archive ? "550 5.1.1 no archive" : "250 2.1.5 ok";
                default -> "250 2.1.5 ok";
            };
            if (answer.startsWith("250")) {
                recipients.add(recipient);
            }
            say(answer);
        }

        private boolean data() throws IOException {
            if (trick == Trick.DATA_554) {
                say("554 5.7.1 not from you");
                return true;
            }
            say("354 go ahead");
            StringBuilder text = new StringBuilder();
            for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
                if (line == null || trick == Trick.TEXT_HANG_UP) {
                    return false;
                }
                text.append(line.startsWith(".") ? line.substring(1) : line).append("\r\n");
            }
            switch (trick) {
                case DOT_452 -> say("452 4.3.1 disk full");
                case DOT_554 -> say("554 5.7.1 spam");
                case DOT_TAKE_AND_HANG_UP -> {
                    take(text.toString());
                    return false;
                }
                case DOT_TAKE_AND_WAIT -> {
                    take(text.toString());
                    while (in.readLine() != null) {
                        // until the client gives up
                    }
                    return false;
                }
                default -> {
                    take(text.toString());
                    say("250 2.0.0 queued");
                }
            }
            recipients.clear();
            return true;
        }

        private void take(String text) {
            Matcher id = MESSAGE_ID.matcher(text);
            taken.add(new Taken(recipients.getFirst(), List.copyOf(recipients), id.find() ? id.group(1) : "", text));
        }

        private void say(String line) throws IOException {
            out.write(line + "\r\n");
            out.flush();
        }
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
