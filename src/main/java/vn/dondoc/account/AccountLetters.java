package vn.dondoc.account;

import org.springframework.stereotype.Component;
import vn.dondoc.account.AccountTable.Account;
import vn.dondoc.shared.Actor;

/** Mails about accounts: a class of their own that no pause of reminders stops. Each carries one link at most. */
@Component
class AccountLetters {

    private final OneTimeCodes codes;
    private final AccountProperties properties;

    AccountLetters(OneTimeCodes codes, AccountProperties properties) {
        this.codes = codes;
        this.properties = properties;
    }

    /** The link for a first or a new password. */
    void passwordLink(Actor actor, Account account, CodePurpose purpose) {
        codes.issue(purpose, account.person(), null, actor.person(), properties.linkValidity());
    }

    /** The link that proves a new address is the person's own. It goes there and nowhere else. */
    void confirmAddress(Actor actor, Account account, String address) {
        codes.issue(CodePurpose.CONFIRM_MAIL, account.person(), address, actor.person(), properties.linkValidity());
    }

    void codeWasPrinted(Actor actor, Account account) {}

    void passwordChanged(Actor actor, Account account) {}

    /** To the old address. */
    void addressChanged(Actor actor, Account account, String oldAddress) {}
}
