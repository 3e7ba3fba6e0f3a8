package vn.dondoc.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Back to the form, which says what there is to say. */
@Component
class SignInFailed implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        SignInRefused refused = failure instanceof SignInRefused known ? known : new SignInRefused("error", null);
        SignInDetails.waiting(request, refused.waitingSince());
        LocalPath.redirect(
                request,
                response,
                "/login?" + refused.query() + (SignInDetails.isShared(request) ? "&" + SignInDetails.SHARED : ""));
    }
}
