package vn.dondoc.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.account.AccountTable.Account;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;

/**
 * Where a one-time code is handed in: a first or new password, another mail address. Whoever has the code is not signed
 * in, so there is no actor; the code is the right. A wrong, used and expired one get the same answer.
 */
@Service
@Transactional
public class CodeDesk {

    private final OneTimeCodes codes;
    private final AccountTable table;
    private final PersonRepository people;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final SignInDelays delays;
    private final KnownDevices devices;
    private final AccountLetters letters;
    private final AuthorityVersions versions;
    private final History history;
    private final JdbcClient jdbc;

    CodeDesk(
            OneTimeCodes codes,
            AccountTable table,
            PersonRepository people,
            Passwords passwords,
            PasswordRules rules,
            SignInDelays delays,
            KnownDevices devices,
            AccountLetters letters,
            AuthorityVersions versions,
            History history,
            JdbcClient jdbc) {
        this.codes = codes;
        this.table = table;
        this.people = people;
        this.passwords = passwords;
        this.rules = rules;
        this.delays = delays;
        this.devices = devices;
        this.letters = letters;
        this.versions = versions;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * Whom the code is for, without using it.
     *
     * @param address the network address that asks; one that tries many codes is made to wait
     * @throws DomainException if it tried too many
     */
    public Optional<CodeHolder> look(String code, String address) {
        SignInDelays.Place place = delays.byCodes(address);
        if (!place.allowed()) {
            throw new DomainException("account.code.too-many", place.seconds());
        }
        return codes.look(code).flatMap(this::holder);
    }

    /**
     * Sets the password and uses the code up; all sessions of the person end.
     *
     * @throws InvalidInput if the password is guessable; the code stays good
     * @throws DomainException if the code opens nothing (any more)
     */
    public void setPassword(String code, String password) {
        OneTimeCodes.Open open = open(code, CodePurpose.ACTIVATE, CodePurpose.RESET);
        Account account = account(open);
        rules.check(password, namesAround(account));
        use(open);
        PersonId person = account.person();
        boolean first = account.hash() == null;
        table.setPassword(person, passwords.hash(password));
        codes.voidAll(person, CodePurpose.ACTIVATE);
        codes.voidAll(person, CodePurpose.RESET);
        devices.forget(person);
        versions.raise(person);
        if (!first) {
            letters.passwordChanged(self(account), account);
        }
        record(account, first ? "ACCOUNT_ACTIVATED" : "PASSWORD_RESET", List.of());
    }

    /** Makes the address to which the link went the person's own. */
    public void confirmMail(String code) {
        OneTimeCodes.Open open = open(code, CodePurpose.CONFIRM_MAIL);
        Account account = account(open);
        use(open);
        String address = Objects.requireNonNull(open.email());
        Person person = people.findById(account.person().value()).orElseThrow();
        String before = person.email();
        person.writeTo(address);
        people.flush();
        if (before != null && !before.equals(address)) {
            letters.addressChanged(self(account), account, before);
        }
        record(account, "MAIL_CHANGED", List.of(new Change("email", before, address)));
    }

    private OneTimeCodes.Open open(String code, CodePurpose... purposes) {
        return codes.look(code)
                .filter(found -> List.of(purposes).contains(found.purpose()))
                .orElseThrow(CodeDesk::closed);
    }

    private void use(OneTimeCodes.Open open) {
        if (!codes.use(open)) {
            throw closed();
        }
    }

    private Account account(OneTimeCodes.Open open) {
        return Optional.ofNullable(open.person())
                .flatMap(table::of)
                .filter(account -> !account.disabled())
                .orElseThrow(CodeDesk::closed);
    }

    private Optional<CodeHolder> holder(OneTimeCodes.Open open) {
        if (open.purpose() == CodePurpose.FIRST_ADMIN) {
            return Optional.of(new CodeHolder(open.purpose(), "", ""));
        }
        return Optional.ofNullable(open.person())
                .flatMap(table::of)
                .filter(account -> !account.disabled())
                .map(account -> new CodeHolder(open.purpose(), account.name(), account.userName()));
    }

    private List<String> namesAround(Account account) {
        List<String> names = new ArrayList<>(List.of(account.name(), account.userName()));
        addIfPresent(names, account.email());
        names.addAll(jdbc.sql("SELECT o.name FROM post p JOIN agency u ON u.id = p.unit_id"
                        + " JOIN agency o ON o.id = u.owner_id WHERE p.person_id = :person")
                .param("person", account.person().value())
                .query(String.class)
                .list());
        return names;
    }

    private static void addIfPresent(List<String> names, @Nullable String name) {
        if (name != null) {
            names.add(name);
        }
    }

    private void record(Account account, String act, List<Change> changes) {
        history.record(
                self(account), new Subject(Subject.PERSON, account.person().value()), act, changes);
    }

    /** The history names the holder of the code, not a person in a post: nobody is signed in. */
    private static Actor self(Account account) {
        return Actor.job(account.name() + " (mã dùng một lần)");
    }

    private static DomainException closed() {
        return new DomainException("account.code.closed");
    }
}
