package vn.dondoc.account;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.AccountTable.Account;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;

/** What everybody may do with his own account, and with no other. */
@Service
@Transactional
public class OwnAccount {

    private final AccountTable table;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final KnownDevices devices;
    private final OneTimeCodes codes;
    private final AccountLetters letters;
    private final AuthorityVersions versions;
    private final History history;
    private final JdbcClient jdbc;

    OwnAccount(
            AccountTable table,
            Passwords passwords,
            PasswordRules rules,
            KnownDevices devices,
            OneTimeCodes codes,
            AccountLetters letters,
            AuthorityVersions versions,
            History history,
            JdbcClient jdbc) {
        this.table = table;
        this.passwords = passwords;
        this.rules = rules;
        this.devices = devices;
        this.codes = codes;
        this.letters = letters;
        this.versions = versions;
        this.history = history;
        this.jdbc = jdbc;
    }

    @Transactional(readOnly = true)
    public OwnAccountRow view(Actor actor) {
        Account account = load(actor);
        String pending = jdbc.sql("SELECT email FROM one_time_code WHERE person_id = :person"
                        + " AND purpose = 'CONFIRM_MAIL' AND used_at IS NULL AND expires_at > UTC_TIMESTAMP(6)")
                .param("person", account.person().value())
                .query(String.class)
                .optional()
                .orElse(null);
        return new OwnAccountRow(
                account.name(),
                account.userName(),
                account.email(),
                pending,
                account.lastSignInAt(),
                account.language(),
                Colours.valueOf(account.colours()));
    }

    /**
     * Sets another password; all other sessions of the person end.
     *
     * @return the authority version with which this session goes on
     * @throws InvalidInput for {@code current} if it is wrong, for {@code password} if the new one is guessable
     */
    public long changePassword(Actor actor, String current, String next) {
        Account account = requirePassword(actor, current);
        rules.check(next, namesAround(actor, account));
        table.setPassword(account.person(), passwords.hash(next));
        codes.voidAll(account.person(), CodePurpose.RESET);
        devices.forget(account.person());
        versions.raise(account.person());
        letters.passwordChanged(actor, account);
        record(actor, account.person(), "PASSWORD_CHANGED", List.of());
        return versions.of(account.person());
    }

    /**
     * Asks for another mail address: it counts once the link that goes there was followed.
     *
     * @throws InvalidInput for {@code current} or {@code email}
     */
    public void changeMail(Actor actor, String current, String email) {
        Account account = requirePassword(actor, current);
        String address = email.strip();
        if (!MailAddresses.isValid(address)) {
            throw new InvalidInput("email", "account.email.invalid");
        }
        letters.confirmAddress(actor, account, address);
        record(actor, account.person(), "MAIL_CHANGE_ASKED", List.of(new Change("email", account.email(), address)));
    }

    /**
     * Ends all other sessions of the person.
     *
     * @return the authority version with which this session goes on
     */
    public long signOutEverywhere(Actor actor) {
        PersonId person = load(actor).person();
        devices.forget(person);
        versions.raise(person);
        record(actor, person, "SIGNED_OUT_EVERYWHERE", List.of());
        return versions.of(person);
    }

    /** @param language {@code vi} or {@code en} */
    public void prefer(Actor actor, String language, Colours colours) {
        if (!language.equals("vi") && !language.equals("en")) {
            throw new InvalidInput("language", "error.required");
        }
        table.setPreferences(load(actor).person(), language, colours.name());
    }

    private Account requirePassword(Actor actor, String current) {
        Account account = load(actor);
        if (!passwords.matches(current, account.hash())) {
            throw new InvalidInput("current", "account.password.wrong");
        }
        return account;
    }

    private static List<String> namesAround(Actor actor, Account account) {
        List<String> names = new ArrayList<>(List.of(account.name(), account.userName(), actor.agencyName()));
        if (account.email() != null) {
            names.add(account.email());
        }
        return names;
    }

    private Account load(Actor actor) {
        return table.of(actor.personOrThrow()).orElseThrow(() -> new NotFound("account.not-found"));
    }

    private void record(Actor actor, PersonId person, String act, List<Change> changes) {
        history.record(actor, new Subject(Subject.PERSON, person.value()), act, changes);
    }
}
