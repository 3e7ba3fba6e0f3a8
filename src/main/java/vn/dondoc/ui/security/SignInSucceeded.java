package vn.dondoc.ui.security;

import com.vaadin.flow.spring.security.VaadinSavedRequestAwareAuthenticationSuccessHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.savedrequest.DefaultSavedRequest;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.stereotype.Component;

/**
 * Goes on to where one wanted to go, as far as that is a path of this program; keeps the browser's mark, but not at a
 * machine that others use too.
 */
@Component
class SignInSucceeded extends VaadinSavedRequestAwareAuthenticationSuccessHandler {

    private final HttpSessionRequestCache wanted = new HttpSessionRequestCache();

    private final SharedMachines machines;

    SignInSucceeded(SharedMachines machines) {
        this.machines = machines;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        if (authentication.getDetails() instanceof SignInDetails details) {
            if (details.shared()) {
                // also where the window was closed and nobody asks any more
                request.getSession()
                        .setMaxInactiveInterval((int) machines.idle().toSeconds());
            } else if (details.device() != null) {
                Device.keep(request, response, details.device());
            }
        }
        SignInDetails.waiting(request, null);
        String path = path(wanted.getRequest(request, response));
        wanted.removeRequest(request, response);
        LocalPath.redirect(request, response, path);
    }

    /** Never the saved address itself: its host is what the browser claimed. */
    static String path(@Nullable SavedRequest saved) {
        if (!(saved instanceof DefaultSavedRequest page)) {
            return LocalPath.HOME;
        }
        String query = page.getQueryString();
        return LocalPath.of(page.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
