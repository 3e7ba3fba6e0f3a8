package vn.dondoc.localdb;

import java.io.PrintStream;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;
import org.springframework.web.context.WebApplicationContext;

/** Tells the person at the terminal, while the log goes to a file: ready and where, or why not, in one line. */
class Announcement implements ApplicationListener<SpringApplicationEvent>, Ordered {

    private final Environment environment;

    Announcement(Environment environment) {
        this.environment = environment;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE; // the address stands above what else a ready program tells
    }

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        PrintStream out = System.out;
        if (event instanceof ApplicationReadyEvent ready) {
            if (!(ready.getApplicationContext() instanceof WebApplicationContext)) {
                return; // a command has its own words
            }
            Duration taken = ready.getTimeTaken() == null ? Duration.ZERO : ready.getTimeTaken();
            out.printf(
                    "%nĐôn Đốc đã sẵn sàng sau %.1f giây: %s (Ctrl-C để dừng)%n", taken.toMillis() / 1000.0, address());
        } else if (event instanceof ApplicationFailedEvent failed) {
            System.err.println(reason(failed.getException()));
        }
    }

    private String address() {
        String host = environment.getProperty("server.address", "localhost");
        boolean everywhere = host.equals("0.0.0.0") || host.equals("127.0.0.1");
        return "http://" + (everywhere ? "localhost" : host) + ":" + environment.getProperty("local.server.port") + "/";
    }

    private String reason(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartRefused) {
                return String.valueOf(cause.getMessage());
            }
        }
        String root = NestedExceptionUtils.getMostSpecificCause(failure)
                .toString()
                .lines()
                .findFirst()
                .orElse("");
        return "Chương trình không khởi động được: " + root + " (xem "
                + environment.getProperty("logging.file.name", "nhật ký") + ")";
    }
}
