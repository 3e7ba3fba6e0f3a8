package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;

/** Those who can confirm the posts that administrators give. */
@Component
class Confirmers {

    private final JdbcClient jdbc;
    private final Rights rights;
    private final Clock clock;

    Confirmers(JdbcClient jdbc, Rights rights, Clock clock) {
        this.jdbc = jdbc;
        this.rights = rights;
        this.clock = clock;
    }

    /** Whether nobody who could sign in today can. */
    boolean none() {
        List<String> roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.SYSTEM && rights.mayConfirm(role))
                .map(Enum::name)
                .toList();
        return roles.isEmpty() || holders(roles) == 0;
    }

    /**
     * Whoever can set another's password or mail address can become that other. For those who reach over the whole
     * province only somebody who reads all may do so, as long as there is one.
     *
     * @throws Refused for an administrator
     */
    void requireMayStandFor(Actor actor, PersonId person) {
        if (!actor.isJob() && !actor.may(Right.READ_ALL) && isWide(person) && !none()) {
            throw new Refused("account.person.wide");
        }
    }

    private boolean isWide(PersonId person) {
        return jdbc
                .sql("SELECT DISTINCT role FROM post WHERE person_id = :person AND confirmed"
                        + " AND (valid_to IS NULL OR valid_to >= :day)")
                .param("person", person.value())
                .param("day", LocalDate.now(clock))
                .query(String.class)
                .list()
                .stream()
                .anyMatch(role -> rights.isWide(Role.valueOf(role)));
    }

    private long holders(List<String> roles) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM post p JOIN account a ON a.person_id = p.person_id
                        WHERE p.role IN (:roles) AND p.confirmed AND NOT a.disabled AND a.password_hash IS NOT NULL
                          AND p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day)
                        """)
                .param("roles", roles)
                .param("day", LocalDate.now(clock))
                .query(Long.class)
                .single();
    }
}
