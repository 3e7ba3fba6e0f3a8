package vn.dondoc.account;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.PersonId;

/** Raises what open sessions are compared with. */
@Component
class AuthorityVersions {

    private final JdbcClient jdbc;

    AuthorityVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Ends the person's sessions: at their next request, pushed within seconds. No account, no session. */
    void raise(PersonId person) {
        jdbc.sql("UPDATE account SET authority_version = authority_version + 1, authority_at = UTC_TIMESTAMP(6)"
                        + " WHERE person_id = :person")
                .param("person", person.value())
                .update();
    }

    long of(PersonId person) {
        return jdbc.sql("SELECT authority_version FROM account WHERE person_id = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
    }

    /** Lets every session find out anew what it may do, without ending. */
    void raiseRules() {
        jdbc.sql("UPDATE authority_rules SET version = version + 1 WHERE id = 1")
                .update();
    }
}
