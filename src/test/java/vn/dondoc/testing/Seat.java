package vn.dondoc.testing;

import java.time.Instant;
import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.SignedIn;
import vn.dondoc.account.Staff;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;

/** Sits somebody down at the screen of a test: a person with a post and an account, signed in. */
@TestComponent
public class Seat {

    private final Staff staff;
    private final JdbcClient jdbc;
    private final CurrentActor actors;

    Seat(Staff staff, JdbcClient jdbc, CurrentActor actors) {
        this.staff = staff;
        this.jdbc = jdbc;
        this.actors = actors;
    }

    /** Somebody new in that role of that agency; the screen is his from now on. */
    public Actor take(Role role, AgencyId agency) {
        Staff.Member member = staff.member(role, agency);
        return take(member);
    }

    public Actor take(Staff.Member member) {
        long version = jdbc.sql("SELECT authority_version FROM account WHERE person_id = ?")
                .param(member.person().value())
                .query(Long.class)
                .single();
        Instant now = jdbc.sql("SELECT UTC_TIMESTAMP(6)").query(Instant.class).single();
        SignedIn principal = new SignedIn(member.person(), member.post(), version, now);
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(principal, "", List.of()));
        return actors.get();
    }
}
