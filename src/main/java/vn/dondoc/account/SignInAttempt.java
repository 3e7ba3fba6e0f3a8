package vn.dondoc.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user name and a password from somewhere.
 *
 * @param address the network address it came from
 * @param device what the browser got at an earlier sign-in; null if it brings nothing
 * @param waitingSince since when this browser has waited, as an earlier {@link SignInOutcome.Wait} told; null if it has not
 */
public record SignInAttempt(
        String userName,
        String password,
        String address,
        @Nullable String device,
        @Nullable Instant waitingSince) {

    @Override
    public String toString() {
        return "SignInAttempt";
    }
}
