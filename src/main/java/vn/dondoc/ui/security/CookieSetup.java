package vn.dondoc.ui.security;

import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.SiteAddress;

/**
 * The session's cookie: bound to this host, and never sent unencrypted where the program is reached by https. Only the
 * demo is reached otherwise.
 */
@Component
class CookieSetup implements WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> {

    private final SiteAddress site;

    CookieSetup(SiteAddress site) {
        this.site = site;
    }

    @Override
    public void customize(ConfigurableServletWebServerFactory factory) {
        var cookie = factory.getSettings().getSession().getCookie();
        boolean encrypted = site.url().startsWith("https://");
        cookie.setName(encrypted ? "__Host-dondoc" : "dondoc");
        cookie.setSecure(encrypted);
        cookie.setPath("/");
    }
}
