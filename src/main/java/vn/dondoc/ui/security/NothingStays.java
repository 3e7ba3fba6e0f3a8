package vn.dondoc.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import vn.dondoc.account.SignedIn;

/** Signing out at a machine that others use too: the browser forgets all that this site left there. */
class NothingStays implements LogoutHandler {

    static final String HEADER = "Clear-Site-Data";
    static final String ALL = "\"cache\", \"cookies\", \"storage\"";

    @Override
    public void logout(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn && signedIn.shared()) {
            response.setHeader(HEADER, ALL);
        }
    }
}
