package vn.dondoc.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.SignedIn;

/**
 * Ends a session at its first request after its account was shut, or role, post or password changed, or after twelve
 * hours. What is the same for everybody is served without asking.
 */
class EndedSessions extends OncePerRequestFilter {

    private static final List<String> THE_SAME_FOR_ALL =
            List.of("/VAADIN/build/", "/VAADIN/static/", "/css/", "/fonts/", "/images/", "/icon.svg", "/actuator/");

    private final CurrentActor current;

    EndedSessions(CurrentActor current) {
        this.current = current;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return THE_SAME_FOR_ALL.stream().anyMatch(path::startsWith);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.getPrincipal() instanceof SignedIn
                && current.find().isEmpty()) {
            HttpSession session = request.getSession(false);
            if (session != null) {
                session.invalidate();
            }
            SecurityContextHolder.clearContext();
            if (isPage(request)) {
                LocalPath.redirect(request, response, "/login?ended");
                return;
            }
        }
        chain.doFilter(request, response);
    }

    /** Opened by a person, not asked for by a page that is open: that one gets the platform's own answer. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && "navigate".equals(request.getHeader("Sec-Fetch-Mode"))
                && request.getParameter("v-r") == null;
    }
}
