package vn.dondoc.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.ClientAbortException;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.dondoc.testing.RuleTest;

@RuleTest
class HouseErrorHandlerTest {

    @Test
    void aBrowserThatIsGoneIsNoFailureOfTheProgram() {
        Logger log = (Logger) LoggerFactory.getLogger("vn.dondoc.ui.shell");
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        log.addAppender(seen);
        try {
            new HouseErrorHandler()
                    .error(new ErrorEvent(new RuntimeException(new ClientAbortException(new IOException("x")))));
            new HouseErrorHandler().error(new ErrorEvent(new UncheckedIOException(new IOException("Broken pipe"))));
        } finally {
            log.detachAppender(seen);
        }
        assertThat(seen.list).noneMatch(event -> event.getLevel().isGreaterOrEqual(Level.WARN));
    }

    @Test
    void anyOtherFailureIs() {
        assertThat(HouseErrorHandler.isBrowserGone(new IOException("No space left on device")))
                .isFalse();
        assertThat(HouseErrorHandler.isBrowserGone(new IllegalStateException("Broken pipe")))
                .isFalse();
    }
}
