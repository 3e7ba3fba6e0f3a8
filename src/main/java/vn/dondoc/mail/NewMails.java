package vn.dondoc.mail;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.Sha256;
import vn.dondoc.shared.Texts;

/** Fixes what a mail carries on every try: Message-ID, Date, one-line subject and names. */
@Component
class NewMails {

    private static final int MAX_SUBJECT = 250;
    private static final int MAX_NAME = 120;
    private static final int MAX_ADDRESS = 254;

    private final MailDomain domain;
    private final IdGenerator ids;
    private final Clock clock;
    private final Texts texts;

    NewMails(MailDomain domain, IdGenerator ids, Clock clock, Texts texts) {
        this.domain = domain;
        this.ids = ids;
        this.clock = clock;
        this.texts = texts;
    }

    NewMail of(OutgoingMail asked) {
        OutgoingMail mail = cleaned(asked);
        long id = ids.next();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant notBefore = mail.notBefore() == null ? now : mail.notBefore();
        Instant date = notBefore.isAfter(now) ? notBefore : now;
        boolean valid = EmailAddress.isValid(mail.to().address());
        return new NewMail(
                id,
                mail,
                "<o" + id + "." + hash(mail.key()) + "@" + domain.name() + ">",
                threadOf(mail),
                now,
                notBefore,
                date,
                date.atZone(BusinessTime.ZONE).toLocalDate(),
                valid ? MailState.NEW : MailState.FAILED,
                valid ? null : texts.of("mail.reply.bad-address"));
    }

    /** Subject and names go into headers: one line, composed, without control characters, of bounded length. */
    private static OutgoingMail cleaned(OutgoingMail mail) {
        MailRecipient to = mail.to();
        RenderedMail text = mail.text();
        return new OutgoingMail(
                mail.key(),
                mail.mailClass(),
                mail.kind(),
                new MailRecipient(
                        to.person(), to.agency(), oneLine(to.address(), MAX_ADDRESS), oneLine(to.name(), MAX_NAME)),
                new RenderedMail(oneLine(text.subject(), MAX_SUBJECT), text.text(), text.html()),
                mail.notBefore(),
                mail.urgent(),
                mail.history(),
                mail.about(),
                mail.sealed(),
                mail.inside(),
                mail.shown());
    }

    static String oneLine(String text, int max) {
        String line = SearchText.clean(text).replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ");
        if (line.codePointCount(0, line.length()) <= max) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, max - 1)).strip() + "…";
    }

    /** Mails about the same thing hang together in the reader's mailbox. */
    private @Nullable String threadOf(OutgoingMail mail) {
        if (mail.about().size() != 1) {
            return null;
        }
        MailAbout thing = mail.about().getFirst();
        return "<" + thing.kind().toLowerCase(Locale.ROOT) + "-" + thing.id() + "@" + domain.name() + ">";
    }

    private static String hash(String key) {
        return HexFormat.of().formatHex(Sha256.digest().digest(key.getBytes(StandardCharsets.UTF_8)), 0, 6);
    }
}
