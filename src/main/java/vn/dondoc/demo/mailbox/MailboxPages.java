package vn.dondoc.demo.mailbox;

import org.springframework.context.annotation.Profile;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** The HTML of one mail for the frame of the mailbox: no script runs, nothing is fetched, links open in a new tab. */
@Controller
@Profile("demo")
class MailboxPages {

    static final String PATH = "/thu-thu-nghiem";

    /** What the frame may do; the header says the same to whoever opens the address by itself. */
    static final String SANDBOX = "allow-popups allow-popups-to-escape-sandbox";

    private static final String POLICY = "sandbox " + SANDBOX
            + "; default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; frame-ancestors 'self'";
    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=UTF-8");

    private final Mailbox mailbox;

    MailboxPages(Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    @GetMapping(PATH + "/{id:\\d{1,19}}")
    @ResponseBody
    ResponseEntity<String> mail(@PathVariable("id") long id) {
        return mailbox.open(id)
                .map(mail -> ResponseEntity.ok()
                        .contentType(HTML)
                        .cacheControl(CacheControl.noStore())
                        .header("Content-Security-Policy", POLICY)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Referrer-Policy", "no-referrer")
                        .body(inNewTab(mail.html())))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private static String inNewTab(String html) {
        String base = "<base target=\"_blank\">";
        return html.contains("<head>") ? html.replaceFirst("<head>", "<head>" + base) : base + html;
    }
}
