package vn.dondoc.ui.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.PropertySourcesPropertyResolver;
import org.springframework.core.io.ClassPathResource;
import vn.dondoc.testing.RuleTest;

/** What production serves, as the two files say it: another file, not another program. */
@RuleTest
class ProductionSettingsTest {

    private final PropertySourcesPropertyResolver settings = settings();

    private static PropertySourcesPropertyResolver settings() {
        MutablePropertySources sources = new MutablePropertySources();
        for (String file : new String[] {"application-prod.yaml", "application.yaml"}) {
            try {
                new YamlPropertySourceLoader()
                        .load(file, new ClassPathResource(file))
                        .forEach(sources::addLast);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
        return new PropertySourcesPropertyResolver(sources);
    }

    /** The prefix makes the browser insist on HTTPS, this host and the whole site: no neighbour can set such a cookie. */
    @Test
    void theSessionsCookieIsForHttpsThisHostAndNoScript() {
        String cookie = "server.servlet.session.cookie.";
        assertThat(settings.getProperty(cookie + "name")).startsWith("__Host-");
        assertThat(settings.getProperty(cookie + "secure", Boolean.class)).isTrue();
        assertThat(settings.getProperty(cookie + "path")).isEqualTo("/");
        assertThat(settings.getProperty(cookie + "domain")).isNull();
        assertThat(settings.getProperty(cookie + "http-only", Boolean.class)).isTrue();
        assertThat(settings.getProperty(cookie + "same-site")).isEqualTo("lax");
    }

    @Test
    void nothingButTheHealthIsServedAndThatOnThisMachineOnly() {
        assertThat(settings.getProperty("management.endpoints.web.exposure.include"))
                .isEqualTo("health");
        assertThat(settings.getProperty("management.endpoint.health.show-details"))
                .isEqualTo("never");
        assertThat(settings.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("spring.web.error.include-stacktrace")).isEqualTo("never");
        assertThat(settings.getProperty("spring.web.error.include-message")).isEqualTo("never");
    }
}
