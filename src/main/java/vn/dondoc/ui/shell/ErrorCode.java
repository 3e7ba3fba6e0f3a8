package vn.dondoc.ui.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A short code that stands on the screen and beside the stack trace in the log, such as K7-2041. */
final class ErrorCode {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorCode.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    /** Without letters that are read as digits. */
    private static final String LETTERS = "ACDEGHKLMNPRTVXY";

    private ErrorCode() {}

    /** Logs the failure under a new code. */
    static String of(Throwable failure) {
        String code = "%c%d-%04d"
                .formatted(
                        LETTERS.charAt(RANDOM.nextInt(LETTERS.length())),
                        RANDOM.nextInt(1, 10),
                        RANDOM.nextInt(10_000));
        LOG.error("Unexpected failure, shown as {}", code, failure);
        return code;
    }
}
