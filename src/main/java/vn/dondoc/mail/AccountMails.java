package vn.dondoc.mail;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Texts;

/**
 * The mails about somebody's account, ready for the {@link Outbox}. They are a class of their own: no switch or pause of
 * reminders holds them, the log never shows their text, and it is wiped once they are through. How long a link opens is
 * said as a span, because links expire by the database's clock and the demo's calendar runs ahead of it.
 *
 * <p>Keys are made of the code's number or of the moment, never of the code.
 */
@Component
public class AccountMails {

    private static final int MINUTES = 60;

    private final MailTemplates templates;
    private final Texts texts;

    AccountMails(MailTemplates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** What the account templates know. */
    record Model(String name, String userName, String link, String code, String span) {}

    /**
     * Kích hoạt tài khoản: the single-use link that sets the first password.
     *
     * @param link absolute
     * @param span how long it opens
     */
    public OutgoingMail activation(
            String key, Locale language, MailRecipient to, String userName, URI link, Duration span) {
        return linked(key, "ACTIVATION", "account-activation", language, to, userName, link, span);
    }

    /** Đặt lại mật khẩu: the single-use link that sets another one. */
    public OutgoingMail passwordReset(
            String key, Locale language, MailRecipient to, String userName, URI link, Duration span) {
        return linked(key, "PASSWORD_RESET", "password-reset", language, to, userName, link, span);
    }

    /** Xác nhận địa chỉ thư: goes to the new address and nowhere else. */
    public OutgoingMail addressConfirmation(
            String key, Locale language, MailRecipient to, String userName, URI link, Duration span) {
        return linked(key, "ADDRESS_CONFIRMATION", "address-confirmation", language, to, userName, link, span);
    }

    /** Mã dùng một lần, to be typed into the page that is open. */
    public OutgoingMail oneTimeCode(String key, Locale language, MailRecipient to, String code, Duration span) {
        Model model = new Model(to.name(), "", "", code, words(language, span));
        return mail(key, "ONE_TIME_CODE", "one-time-code", language, to, model);
    }

    /** @param at the hour it was asked for, as shown */
    RenderedMail test(Locale language, String name, String at) {
        return render(language, "test", new Model(name, "", "", "", at));
    }

    private OutgoingMail linked(
            String key,
            String kind,
            String template,
            Locale language,
            MailRecipient to,
            String userName,
            URI link,
            Duration span) {
        Model model = new Model(to.name(), userName, link.toString(), "", words(language, span));
        return mail(key, kind, template, language, to, model);
    }

    private OutgoingMail mail(
            String key, String kind, String template, Locale language, MailRecipient to, Model model) {
        return OutgoingMail.of(key, MailClass.ACCOUNT, kind, to, render(language, template, model));
    }

    private RenderedMail render(Locale language, String template, Model model) {
        return templates.render(language, template, texts.in(language, "mail." + template + ".subject"), model);
    }

    private String words(Locale language, Duration span) {
        long minutes = span.toMinutes();
        return minutes % MINUTES == 0
                ? texts.in(language, "mail.span.hours", minutes / MINUTES)
                : texts.in(language, "mail.span.minutes", minutes);
    }
}
