package vn.dondoc.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from.
 *
 * @param shared "Máy dùng chung" was ticked
 */
record SignInDetails(
        String address, @Nullable String device, @Nullable Instant waitingSince, boolean shared)
        implements Serializable {

    /** The name of the tick in the form. */
    static final String SHARED = "shared";

    private static final String WAITING = SignInDetails.class.getName() + ".waiting";

    static SignInDetails of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return new SignInDetails(
                request.getRemoteAddr(),
                Device.of(request),
                session == null ? null : (Instant) session.getAttribute(WAITING),
                isShared(request));
    }

    static boolean isShared(HttpServletRequest request) {
        return "on".equals(request.getParameter(SHARED));
    }

    /** This browser waits from then on; null: its waiting was used up. */
    static void waiting(HttpServletRequest request, @Nullable Instant since) {
        request.getSession().setAttribute(WAITING, since);
    }
}
