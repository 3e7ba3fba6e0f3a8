package vn.dondoc.ui.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets browsers keep for a year what has its content in its address: the bundle, and sheets asked for with their hash.
 * The platform says one hour for all of them, which makes the first page of each morning a slow one.
 */
@Component
class LastingFiles extends OncePerRequestFilter {

    private static final String A_YEAR = "public, max-age=31536000, immutable";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        return !path.startsWith("/VAADIN/build/") && !path.startsWith("/fonts/") && request.getParameter("v-c") == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, new HttpServletResponseWrapper(response) {
            @Override
            public void setHeader(String name, String value) {
                boolean kept = name.equals("Cache-Control") && getStatus() == SC_OK && value.startsWith("max-age");
                super.setHeader(name, kept ? A_YEAR : value);
            }
        });
    }
}
