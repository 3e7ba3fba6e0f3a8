package vn.dondoc.mail;

import java.net.URI;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.Texts;

/**
 * The mails about somebody's account, ready for the {@link Outbox}. They are a class of their own: no switch or pause of
 * reminders holds them, the log never shows their text, and it is wiped once they are through.
 */
@Component
public class AccountMails {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy");

    private final MailTemplates templates;
    private final Texts texts;

    AccountMails(MailTemplates templates, Texts texts) {
        this.templates = templates;
        this.texts = texts;
    }

    /** What the account templates know. */
    record Model(String name, String userName, String link, String code, String until) {}

    /**
     * Kích hoạt tài khoản: the single-use link that sets the first password.
     *
     * @param key unique, made of the token's id and never of the token
     * @param link absolute
     */
    public OutgoingMail activation(String key, MailRecipient to, String userName, URI link, Instant until) {
        return mail(key, "ACTIVATION", "account-activation", to, model(to, userName, link, "", until));
    }

    /** Đặt lại mật khẩu: the single-use link that sets another one. */
    public OutgoingMail passwordReset(String key, MailRecipient to, String userName, URI link, Instant until) {
        return mail(key, "PASSWORD_RESET", "password-reset", to, model(to, userName, link, "", until));
    }

    /** Xác nhận địa chỉ thư: goes to the new address. */
    public OutgoingMail addressConfirmation(String key, MailRecipient to, String userName, URI link, Instant until) {
        return mail(key, "ADDRESS_CONFIRMATION", "address-confirmation", to, model(to, userName, link, "", until));
    }

    /** Mã dùng một lần. */
    public OutgoingMail oneTimeCode(String key, MailRecipient to, String code, Instant until) {
        return mail(key, "ONE_TIME_CODE", "one-time-code", to, new Model(to.name(), "", "", code, moment(until)));
    }

    /** @param at the hour it was asked for, as shown */
    RenderedMail test(String name, String at) {
        return render("test", new Model(name, "", "", "", at));
    }

    private OutgoingMail mail(String key, String kind, String template, MailRecipient to, Model model) {
        return OutgoingMail.of(key, MailClass.ACCOUNT, kind, to, render(template, model));
    }

    private RenderedMail render(String template, Model model) {
        return templates.render(
                Texts.VIETNAMESE, template, texts.in(Texts.VIETNAMESE, "mail." + template + ".subject"), model);
    }

    private static Model model(MailRecipient to, String userName, URI link, String code, Instant until) {
        return new Model(to.name(), userName, link.toString(), code, moment(until));
    }

    private static String moment(Instant until) {
        return MOMENT.format(until.atZone(BusinessTime.ZONE));
    }
}
