package vn.dondoc.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One's own account.
 *
 * @param email the confirmed address
 * @param pendingEmail an address whose link has not been followed yet
 * @param lastSignInAt real time
 */
public record OwnAccountRow(
        String name,
        String userName,
        @Nullable String email,
        @Nullable String pendingEmail,
        @Nullable Instant lastSignInAt,
        String language,
        Colours colours) {}
