package vn.dondoc.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;
import java.io.IOException;
import java.util.stream.Collectors;
import org.apache.catalina.connector.ClientAbortException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.ui.component.Toast;

/**
 * The last resort for what a screen did not catch: a broken rule is said in words, anything else with a code that stands
 * in the log. Forms catch {@link InvalidInput} and stale versions themselves, where the input stands.
 */
@Component
class HouseErrorHandler implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(HouseErrorHandler.class);

    @Override
    public void error(ErrorEvent event) {
        if (isBrowserGone(event.getThrowable())) {
            LOG.debug("The browser did not wait for the answer", event.getThrowable());
            return;
        }
        DomainException broken = brokenRule(event.getThrowable());
        String words = broken == null
                ? I18NProvider.translate("shell.failure-code", ErrorCode.of(event.getThrowable()))
                : words(broken);
        if (UI.getCurrent() != null) {
            Toast.problem(words);
        }
    }

    /** A window that is closed or a line that breaks in the middle of an answer: nobody is there to be told. */
    static boolean isBrowserGone(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ClientAbortException) {
                return true;
            }
            if (cause instanceof IOException) {
                String said = String.valueOf(cause.getMessage());
                if (said.contains("Broken pipe") || said.contains("Connection reset by peer")) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String words(DomainException broken) {
        if (broken instanceof InvalidInput input) {
            return input.problems().stream()
                    .map(problem -> I18NProvider.translate(
                            problem.key(), problem.arguments().toArray()))
                    .collect(Collectors.joining(" "));
        }
        return I18NProvider.translate(broken.key(), broken.arguments().toArray());
    }

    private static @Nullable DomainException brokenRule(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException broken) {
                return broken;
            }
        }
        return null;
    }
}
