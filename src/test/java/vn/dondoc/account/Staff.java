package vn.dondoc.account;

import java.time.LocalDate;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AnAgency;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;

/** People with posts and accounts for tests, each with names of their own. */
@TestComponent
public class Staff {

    public static final String PASSWORD = "suối chảy qua 7 nhịp cầu";

    @Autowired
    private PeopleRegister people;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AgencyRegister agencies;

    @Autowired
    private IdGenerator ids;

    /** Somebody who can sign in. */
    public record Member(PersonId person, PostId post, AgencyId agency, String userName, String email) {}

    public AgencyId agency(AgencyKind kind) {
        return agencies.add(
                Actors.JOB, AnAgency.called("Cơ quan " + ids.next()).of(kind).data());
    }

    public AgencyId unit(AgencyId above) {
        return agencies.add(
                Actors.JOB,
                AnAgency.called("Phòng " + ids.next())
                        .of(AgencyKind.UNIT)
                        .under(above)
                        .data());
    }

    public PersonId person(String name) {
        return people.add(Actors.JOB, new PersonData(name, "p" + ids.next() + "@laocai.example", null));
    }

    public PostId post(PersonId person, AgencyId unit, Role role) {
        return people.appoint(
                Actors.JOB, new PostData(person, unit, role, "Chức vụ thử", LocalDate.of(2026, 1, 1), null));
    }

    /** In an agency of his own, with {@link #PASSWORD}. */
    public Member member(Role role) {
        return member(role, agency(AgencyKind.DEPARTMENT));
    }

    public Member member(Role role, AgencyId unit) {
        String email = "p" + ids.next() + "@laocai.example";
        PersonId person = people.add(Actors.JOB, new PersonData("Người thử", email, null));
        PostId post = post(person, unit, role);
        String userName = userName();
        accounts.createWithPassword(Actors.JOB, person, userName, PASSWORD);
        return new Member(person, post, unit, userName, email);
    }

    /** A free one whose skeleton is no other's. */
    public String userName() {
        StringBuilder letters = new StringBuilder("u");
        for (long rest = ids.next(); rest > 0; rest /= 16) {
            letters.append("abcdefghjkmnpqtu".charAt((int) (rest % 16)));
        }
        return letters.toString();
    }
}
