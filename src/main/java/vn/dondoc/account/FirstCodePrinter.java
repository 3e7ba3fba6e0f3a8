package vn.dondoc.account;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.SiteAddress;

/** Prints the first administrator's code at the first start in production: on the console, in no log file. */
@Component
@Profile("!demo & !test")
class FirstCodePrinter {

    private final FirstAdministrator first;
    private final AccountProperties properties;
    private final SiteAddress site;

    FirstCodePrinter(FirstAdministrator first, AccountProperties properties, SiteAddress site) {
        this.first = first;
        this.properties = properties;
        this.site = site;
    }

    @EventListener(ApplicationReadyEvent.class)
    void print() {
        first.firstCode().ifPresent(code -> System.out.println(text(code, properties, site)));
    }

    static String text(String code, AccountProperties properties, SiteAddress site) {
        return """

               Mã quản trị đầu tiên / first administrator's code: %s
               Mở / open %s
               Dùng một lần, trong %d giờ / once, within %d hours.
               """.formatted(
                        code,
                        site.link("/quan-tri-dau-tien"),
                        properties.codeValidity().toHours(),
                        properties.codeValidity().toHours());
    }
}
