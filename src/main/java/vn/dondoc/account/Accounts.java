package vn.dondoc.account;

import java.util.List;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.AccountTable.Account;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;

/**
 * Accounts, as those who keep them see them. Needs {@link Right#MANAGE_ACCOUNTS}, or a job. No account is ever made with
 * a password: its person sets the first one, by a link in a mail or a code on paper, each good once.
 */
@Service
@Transactional
public class Accounts {

    private final AccountTable table;
    private final PersonRules rules;
    private final Confirmers confirmers;
    private final OneTimeCodes codes;
    private final AccountLetters letters;
    private final Passwords passwords;
    private final AuthorityVersions versions;
    private final AccountProperties properties;
    private final History history;
    private final Environment environment;

    Accounts(
            AccountTable table,
            PersonRules rules,
            Confirmers confirmers,
            OneTimeCodes codes,
            AccountLetters letters,
            Passwords passwords,
            AuthorityVersions versions,
            AccountProperties properties,
            History history,
            Environment environment) {
        this.table = table;
        this.rules = rules;
        this.confirmers = confirmers;
        this.codes = codes;
        this.letters = letters;
        this.passwords = passwords;
        this.versions = versions;
        this.properties = properties;
        this.history = history;
        this.environment = environment;
    }

    /**
     * Opens an account without a password.
     *
     * @throws InvalidInput if the name is of another alphabet, taken, or looks like another's
     */
    public void open(Actor actor, PersonId person, String userName) {
        requireRight(actor);
        if (table.of(person).isPresent()) {
            throw new DomainException("account.exists");
        }
        String name = rules.cleanUserName(userName, person);
        table.insert(person, name);
        record(actor, person, "ACCOUNT_OPENED", new Change("userName", null, name));
    }

    /** Gives the account another user name; open sessions end. */
    public void rename(Actor actor, PersonId person, String userName) {
        requireRight(actor);
        Account account = load(person);
        String name = rules.cleanUserName(userName, person);
        if (!name.equals(account.userName())) {
            table.rename(person, name);
            versions.raise(person);
            record(actor, person, "ACCOUNT_RENAMED", new Change("userName", account.userName(), name));
        }
    }

    /** A free user name for this person, from the name: "tuan.leminh", "tuan.leminh2" … */
    @Transactional(readOnly = true)
    public String proposeUserName(Actor actor, PersonId person, String personName) {
        requireRight(actor);
        String base = UserNames.proposed(personName);
        for (int i = 2; rules.isTaken(base, person); i++) {
            base = base.replaceFirst("\\d*$", "") + i;
        }
        return base;
    }

    /**
     * Mails a link with which the person sets the first password, or a new one. Earlier links open nothing any more.
     *
     * @throws DomainException if there is no address
     */
    public void sendLink(Actor actor, PersonId person) {
        requireRight(actor);
        Account account = requireEnabled(load(person));
        if (account.email() == null) {
            throw new DomainException("account.link.no-address");
        }
        letters.passwordLink(actor, account, purpose(account));
        record(actor, person, "LINK_SENT", new Change("email", null, account.email()));
    }

    /** A code on paper for the same, shown once. The person is told by mail, if there is an address. */
    public PrintedCode printCode(Actor actor, PersonId person) {
        requireRight(actor);
        if (actor.is(person)) {
            throw new Refused("account.code.own");
        }
        Account account = requireEnabled(load(person));
        confirmers.requireMayStandFor(actor, person);
        OneTimeCodes.Issued issued =
                codes.issue(purpose(account), person, null, actor.person(), properties.codeValidity());
        letters.codeWasPrinted(actor, account);
        record(actor, person, "CODE_PRINTED");
        return new PrintedCode(account.name(), account.userName(), issued.code(), issued.expiresAt());
    }

    /** Shuts the account; open sessions end. */
    public void disable(Actor actor, PersonId person) {
        requireRight(actor);
        if (actor.is(person)) {
            throw new Refused("account.disable.own");
        }
        if (!load(person).disabled()) {
            table.setDisabled(person, true);
            codes.voidAll(person, CodePurpose.ACTIVATE);
            codes.voidAll(person, CodePurpose.RESET);
            versions.raise(person);
            record(actor, person, "ACCOUNT_DISABLED");
        }
    }

    public void enable(Actor actor, PersonId person) {
        requireRight(actor);
        if (load(person).disabled()) {
            table.setDisabled(person, false);
            record(actor, person, "ACCOUNT_ENABLED");
        }
    }

    /** Ends the person's open sessions, wherever they are. */
    public void signOutEverywhere(Actor actor, PersonId person) {
        requireRight(actor);
        load(person);
        versions.raise(person);
        record(actor, person, "SIGNED_OUT_EVERYWHERE");
    }

    /**
     * An account that can sign in at once, for the demo office alone.
     *
     * @throws Refused outside the demo and the tests, and for everybody but a job
     */
    public void createWithPassword(Actor job, PersonId person, String userName, String password) {
        job.requireJob();
        if (!environment.acceptsProfiles(Profiles.of("demo", "test"))) {
            throw new Refused("account.demo-only");
        }
        open(job, person, userName);
        table.setPassword(person, passwords.hash(password));
    }

    private Account load(PersonId person) {
        return table.of(person).orElseThrow(() -> new NotFound("account.not-found"));
    }

    private static Account requireEnabled(Account account) {
        if (account.disabled()) {
            throw new DomainException("account.disabled");
        }
        return account;
    }

    private static CodePurpose purpose(Account account) {
        return account.hash() == null ? CodePurpose.ACTIVATE : CodePurpose.RESET;
    }

    private void record(Actor actor, PersonId person, String act, Change... changes) {
        history.record(actor, new Subject(Subject.PERSON, person.value()), act, List.of(changes));
    }

    private static void requireRight(Actor actor) {
        if (!actor.isJob()) {
            actor.require(Right.MANAGE_ACCOUNTS);
        }
    }
}
