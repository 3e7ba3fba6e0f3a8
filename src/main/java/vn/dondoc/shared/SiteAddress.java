package vn.dondoc.shared;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where people reach the program, for links in mails: never taken from a request, whose sender could forge it.
 *
 * @param url such as {@code https://dondoc.laocai.example}, without a slash at its end
 */
@ConfigurationProperties("dondoc.site")
public record SiteAddress(
        @DefaultValue("http://localhost:8080") String url) {

    public SiteAddress {
        url = url.replaceFirst("/+$", "");
    }

    /** @param path begins with a slash */
    public String link(String path) {
        return url + path;
    }
}
