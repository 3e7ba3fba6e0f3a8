package vn.dondoc.ui.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.dondoc.shared.SiteAddress;

/**
 * Refuses what a page of another site sends with this browser's cookies: every post, and above all the push connection,
 * which no token protects and which the browser opens across sites.
 */
class ForeignOrigins extends OncePerRequestFilter {

    private final @Nullable String ownHost;

    ForeignOrigins(SiteAddress site) {
        ownHost = hostAndPort(site.url());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !isOwn(origin, request)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isOwn(String origin, HttpServletRequest request) {
        String from = hostAndPort(origin);
        String host = request.getHeader(HttpHeaders.HOST);
        return from != null && (from.equals(ownHost) || (host != null && from.equals(host.toLowerCase(Locale.ROOT))));
    }

    private static @Nullable String hostAndPort(String url) {
        try {
            String authority = URI.create(url).getAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }
}
