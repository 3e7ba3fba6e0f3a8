package vn.dondoc.demo.mailbox;

import java.net.InetAddress;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.DisposableBean;
import org.subethamail.smtp.server.SMTPServer;
import vn.dondoc.mail.MailRelay;

/** The demo's mail server: real SMTP on a free port of the loopback, in place of the relay of the settings. */
class MailboxServer implements MailRelay, DisposableBean {

    private static final int LARGEST = 30 * 1024 * 1024;

    private final SMTPServer server;

    MailboxServer(Mailbox mailbox) {
        server = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .softwareName("Hop thu thu nghiem")
                .maxMessageSize(LARGEST)
                .executorService(Executors.newCachedThreadPool(
                        Thread.ofPlatform().daemon().name("demo-mailbox-", 0).factory()))
                .messageHandler((context, from, to, data) -> mailbox.keep(from, to, data))
                .build();
        server.start();
    }

    @Override
    public String host() {
        return "127.0.0.1";
    }

    @Override
    public int port() {
        return server.getPortAllocated();
    }

    @Override
    public String fromAddress() {
        return "dondoc@vanphong.example";
    }

    @Override
    public void destroy() {
        server.stop();
    }
}
