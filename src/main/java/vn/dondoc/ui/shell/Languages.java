package vn.dondoc.ui.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Locale;
import vn.dondoc.shared.Texts;

/** Vietnamese, unless this browser asked for English: a cookie, so that it also holds for the sign-in screen. */
final class Languages {

    private static final String COOKIE = "dondoc-language";
    private static final int YEAR = 365 * 24 * 60 * 60;

    private Languages() {}

    static Locale of(VaadinRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies != null) {
            for (Cookie cookie : cookies) {
                if (cookie.getName().equals(COOKIE) && cookie.getValue().equals(Locale.ENGLISH.getLanguage())) {
                    return Locale.ENGLISH;
                }
            }
        }
        return Texts.VIETNAMESE;
    }

    static void keep(VaadinSession session, Locale locale) {
        session.setLocale(locale);
        session.setAttribute(Locale.class, locale);
    }

    /** The session's language, whatever the browser would like. */
    static Locale kept(VaadinSession session) {
        Locale locale = session.getAttribute(Locale.class);
        return locale == null ? Texts.VIETNAMESE : locale;
    }

    /** Takes effect at once: the page is loaded anew. */
    static void choose(UI ui, Locale locale) {
        keep(ui.getSession(), locale);
        ui.getPage()
                .executeJs(
                        "document.cookie = $0 + '=' + $1 + ';path=/;max-age=' + $2 + ';samesite=lax'; location.reload();",
                        COOKIE,
                        locale.getLanguage(),
                        YEAR);
    }
}
