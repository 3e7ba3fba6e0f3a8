package vn.dondoc.account;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.account.AccountTable.Account;
import vn.dondoc.mail.AccountMails;
import vn.dondoc.mail.MailClass;
import vn.dondoc.mail.MailRecipient;
import vn.dondoc.mail.MailTemplates;
import vn.dondoc.mail.Outbox;
import vn.dondoc.mail.OutgoingMail;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.SiteAddress;
import vn.dondoc.shared.Texts;

/** Mails about accounts: links that open one thing once, and notices of what has changed. */
@Component
class AccountLetters {

    private static final String KEY = "ACCOUNT|";

    private final Outbox outbox;
    private final AccountMails mails;
    private final MailTemplates templates;
    private final OneTimeCodes codes;
    private final AccountProperties properties;
    private final SiteAddress site;
    private final Texts texts;
    private final IdGenerator ids;

    AccountLetters(
            Outbox outbox,
            AccountMails mails,
            MailTemplates templates,
            OneTimeCodes codes,
            AccountProperties properties,
            SiteAddress site,
            Texts texts,
            IdGenerator ids) {
        this.outbox = outbox;
        this.mails = mails;
        this.templates = templates;
        this.codes = codes;
        this.properties = properties;
        this.site = site;
        this.texts = texts;
        this.ids = ids;
    }

    /** What the notice's template knows. */
    record Notice(String title, String name, String text, String footer) {}

    /** The link for a first or a new password, to the registered address. */
    void passwordLink(Actor actor, Account account, CodePurpose purpose) {
        if (account.email() == null) {
            return;
        }
        OneTimeCodes.Issued issued =
                codes.issue(purpose, account.person(), null, actor.person(), properties.linkValidity());
        MailRecipient to = to(account, account.email());
        URI link = URI.create(site.link("/mat-khau/" + issued.code()));
        outbox.enqueue(
                actor,
                purpose == CodePurpose.ACTIVATE
                        ? mails.activation(
                                KEY + issued.id(),
                                language(account),
                                to,
                                account.userName(),
                                link,
                                properties.linkValidity())
                        : mails.passwordReset(
                                KEY + issued.id(),
                                language(account),
                                to,
                                account.userName(),
                                link,
                                properties.linkValidity()));
    }

    /** The link that proves a new address is the person's own. It goes there and nowhere else. */
    void confirmAddress(Actor actor, Account account, String address) {
        OneTimeCodes.Issued issued = codes.issue(
                CodePurpose.CONFIRM_MAIL, account.person(), address, actor.person(), properties.linkValidity());
        URI link = URI.create(site.link("/xac-nhan-thu/" + issued.code()));
        outbox.enqueue(
                actor,
                mails.addressConfirmation(
                        KEY + issued.id(),
                        language(account),
                        to(account, address),
                        account.userName(),
                        link,
                        properties.linkValidity()));
    }

    private static Locale language(Account account) {
        return Locale.of(account.language());
    }

    void codeWasPrinted(Actor actor, Account account) {
        tell(actor, account, account.email(), "code-printed");
    }

    void passwordChanged(Actor actor, Account account) {
        tell(actor, account, account.email(), "password-changed");
    }

    /** To the old address. */
    void addressChanged(Actor actor, Account account, String oldAddress) {
        tell(actor, account, oldAddress, "address-changed");
    }

    /**
     * Tells who is to stand in for whom, and how it is done.
     *
     * @param form checked: nothing of it is missing
     */
    void standsIn(Actor actor, Account account, PostRow absent, DelegationForm form) {
        tell(
                actor,
                account,
                account.email(),
                "stand-in",
                absent.person().name(),
                absent.title(),
                Objects.requireNonNull(form.from()),
                Objects.requireNonNull(form.to()),
                form.document());
    }

    /** One mail to whoever takes over, with how much of what; never one for each thing. */
    void takesOver(Actor actor, Account account, PostRow from, List<ChargeLine> lines) {
        Locale locale = language(account);
        String what = lines.stream()
                .map(line -> line.count() == 0
                        ? texts.in(locale, "charge." + line.name())
                        : texts.in(locale, "charge.line", texts.in(locale, "charge." + line.name()), line.count()))
                .collect(Collectors.joining("; "));
        tell(actor, account, account.email(), "taken-over", from.person().name(), from.title(), what);
    }

    private void tell(Actor actor, Account account, @Nullable String address, String what) {
        tell(actor, account, address, what, account.userName());
    }

    private void tell(Actor actor, Account account, @Nullable String address, String what, Object... words) {
        if (address == null) {
            return;
        }
        Locale locale = Locale.of(account.language());
        String title = texts.in(locale, "mail.account." + what + ".title");
        Notice notice = new Notice(
                title,
                account.name(),
                texts.in(locale, "mail.account." + what + ".text", words),
                texts.in(locale, "mail.account.footer"));
        outbox.enqueue(
                actor,
                OutgoingMail.of(
                        KEY + ids.next(),
                        MailClass.ACCOUNT,
                        "ACCOUNT_NOTICE",
                        to(account, address),
                        templates.render(locale, "account-notice", "[Đôn Đốc] " + title, notice)));
    }

    private static MailRecipient to(Account account, String address) {
        return MailRecipient.person(account.person(), null, address, account.name());
    }
}
