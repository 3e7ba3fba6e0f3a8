package vn.dondoc.ui.shell;

/** What is served without signing in: sheets, fonts, pictures, the plain pages. Vaadin permits its own paths itself. */
public final class PublicPaths {

    /** Patterns for the security configuration: {@code authorize.requestMatchers(PublicPaths.ALL).permitAll()}. */
    public static final String[] ALL = {
        "/css/**", "/fonts/**", "/images/**", "/aura/**", "/icon.svg", "/favicon.ico", "/browser.html"
    };

    private PublicPaths() {}
}
