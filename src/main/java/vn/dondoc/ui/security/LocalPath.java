package vn.dondoc.ui.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Where to go after sign-in: a path of this program and nothing else. Browsers read two slashes, a backslash, a scheme
 * or a hidden line break as another site.
 */
final class LocalPath {

    static final String HOME = "/";

    private static final Pattern SAFE = Pattern.compile("/(?![/\\\\])[!-\\[\\]-~]*");

    private LocalPath() {}

    /** The path as it is, or {@link #HOME} if it could lead anywhere else. */
    static String of(@Nullable String path) {
        return path != null && path.length() <= 2_000 && SAFE.matcher(path).matches() ? path : HOME;
    }

    /** Without a host, which would be the one that the browser claimed. */
    static void redirect(HttpServletRequest request, HttpServletResponse response, String path) {
        response.setStatus(HttpServletResponse.SC_FOUND);
        response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + of(path));
    }
}
