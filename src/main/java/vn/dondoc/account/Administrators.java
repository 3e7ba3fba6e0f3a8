package vn.dondoc.account;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether anybody can administer. */
@Component
class Administrators {

    private final JdbcClient jdbc;
    private final Clock clock;

    Administrators(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether somebody could sign in as an administrator today. */
    boolean any() {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM post p JOIN account a ON a.person_id = p.person_id
                        WHERE p.role = 'ADMINISTRATOR' AND p.confirmed AND NOT a.disabled AND a.password_hash IS NOT NULL
                          AND p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day)
                        """)
                        .param("day", LocalDate.now(clock))
                        .query(Long.class)
                        .single()
                > 0;
    }
}
