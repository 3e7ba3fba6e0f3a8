package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyData;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.SearchText;

/**
 * The first administrator makes himself, with a code that the program printed on its console. No account is ever there
 * by default.
 */
@Service
@Transactional
public class FirstAdministrator {

    private static final Actor JOB = Actor.job("Thiết lập ban đầu");
    private static final String SLOT = "FIRST_ADMIN";

    private final OneTimeCodes codes;
    private final Administrators administrators;
    private final PeopleRegister people;
    private final Accounts accounts;
    private final AccountTable table;
    private final Passwords passwords;
    private final PasswordRules rules;
    private final Agencies agencies;
    private final AgencyRegister register;
    private final AccountProperties properties;
    private final Clock clock;

    FirstAdministrator(
            OneTimeCodes codes,
            Administrators administrators,
            PeopleRegister people,
            Accounts accounts,
            AccountTable table,
            Passwords passwords,
            PasswordRules rules,
            Agencies agencies,
            AgencyRegister register,
            AccountProperties properties,
            Clock clock) {
        this.codes = codes;
        this.administrators = administrators;
        this.people = people;
        this.accounts = accounts;
        this.table = table;
        this.passwords = passwords;
        this.rules = rules;
        this.agencies = agencies;
        this.register = register;
        this.properties = properties;
        this.clock = clock;
    }

    /** The code of the very first start; empty ever after, on every node. */
    Optional<String> firstCode() {
        if (administrators.any()) {
            return Optional.empty();
        }
        return codes.issueOnce(CodePurpose.FIRST_ADMIN, SLOT, properties.codeValidity())
                .map(OneTimeCodes.Issued::code);
    }

    /**
     * Makes the administrator, with the People's Committee and its office if there is no agency yet, and uses the code
     * up.
     *
     * @throws InvalidInput with every problem; the code stays good
     * @throws DomainException if the code opens nothing, or there is an administrator already
     */
    public void create(String code, FirstAdministratorForm form) {
        OneTimeCodes.Open open = codes.look(code)
                .filter(found -> found.purpose() == CodePurpose.FIRST_ADMIN)
                .filter(found -> !administrators.any())
                .orElseThrow(() -> new DomainException("account.code.closed"));
        rules.check(form.password(), List.of(form.personName(), form.userName(), form.email(), form.committee()));
        AgencyId office = office(form);
        PersonId person = people.add(JOB, new PersonData(form.personName(), form.email(), null));
        people.appoint(
                JOB, new PostData(person, office, Role.ADMINISTRATOR, "Quản trị hệ thống", LocalDate.now(clock), null));
        accounts.open(JOB, person, form.userName());
        table.setPassword(person, passwords.hash(form.password()));
        if (!codes.use(open)) {
            throw new DomainException("account.code.closed");
        }
        codes.voidAll(CodePurpose.FIRST_ADMIN);
    }

    private AgencyId office(FirstAdministratorForm form) {
        List<AgencyRow> valid = agencies.validOn(JOB, LocalDate.now(clock));
        Optional<AgencyRow> office =
                first(valid, AgencyKind.OFFICE).or(() -> valid.stream().findFirst());
        if (office.isPresent()) {
            return office.get().id();
        }
        String committee = SearchText.clean(form.committee());
        if (committee.isEmpty()) {
            throw new InvalidInput("committee", "error.required");
        }
        AgencyId root = register.add(JOB, agency(committee, AgencyKind.PROVINCE_COMMITTEE, null));
        return register.add(JOB, agency("Văn phòng UBND tỉnh", AgencyKind.OFFICE, root));
    }

    private AgencyData agency(String name, AgencyKind kind, @Nullable AgencyId parent) {
        return new AgencyData(parent, "", name, "", new ArrayList<>(), kind, null, null, LocalDate.now(clock), null);
    }

    private static Optional<AgencyRow> first(List<AgencyRow> rows, AgencyKind kind) {
        return rows.stream().filter(row -> row.kind() == kind).findFirst();
    }
}
