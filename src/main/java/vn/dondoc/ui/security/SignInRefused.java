package vn.dondoc.ui.security;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** A sign-in that did not succeed, with what the form says about it: a query such as {@code error} or {@code wait=8}. */
class SignInRefused extends AuthenticationException {

    private final String query;
    private final @Nullable Instant waitingSince;

    SignInRefused(String query, @Nullable Instant waitingSince) {
        super(query);
        this.query = query;
        this.waitingSince = waitingSince;
    }

    String query() {
        return query;
    }

    @Nullable
    Instant waitingSince() {
        return waitingSince;
    }
}
