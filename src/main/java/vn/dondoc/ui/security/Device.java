package vn.dondoc.ui.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The cookie by which a browser shows that somebody has signed in there before. It opens nothing. */
final class Device {

    private static final String COOKIE = "dondoc-device";
    private static final Duration YEAR = Duration.ofDays(365);

    private Device() {}

    static @Nullable String of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().matches("[0-9a-f]{32}")) {
                    return cookie.getValue();
                }
            }
        }
        return null;
    }

    static void keep(HttpServletRequest request, HttpServletResponse response, String device) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, device)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Strict")
                .path("/login")
                .maxAge(YEAR)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
