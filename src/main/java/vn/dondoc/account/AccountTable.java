package vn.dondoc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.PersonId;

/** The rows of accounts. Times are the database's, for sessions and codes know no business clock. */
@Component
class AccountTable {

    private static final String SELECT = """
            SELECT a.person_id, h.name, h.email, a.user_name, a.password_hash, a.disabled, a.authority_version,
                   a.last_sign_in_at, a.language, a.colours
            FROM account a JOIN person h ON h.id = a.person_id
            """;

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Account(
            PersonId person,
            String name,
            @Nullable String email,
            String userName,
            @Nullable String hash,
            boolean disabled,
            long authorityVersion,
            @Nullable Instant lastSignInAt,
            String language,
            String colours) {

        AccountState state() {
            return disabled ? AccountState.DISABLED : hash == null ? AccountState.WAITING : AccountState.ACTIVE;
        }
    }

    Optional<Account> of(PersonId person) {
        return jdbc.sql(SELECT + "WHERE a.person_id = :person")
                .param("person", person.value())
                .query(AccountTable::row)
                .optional();
    }

    /** By user name, or everybody who has this mail address. */
    List<Account> named(String typed) {
        return jdbc
                .sql(SELECT + "WHERE a.user_name = :name OR h.email = :name")
                .param("name", typed)
                .query(AccountTable::row)
                .list()
                .stream()
                .filter(account -> account.userName().equals(typed) || typed.equalsIgnoreCase(account.email()))
                .toList();
    }

    void insert(PersonId person, String userName) {
        jdbc.sql("""
                        INSERT INTO account (person_id, user_name, skeleton, disabled, authority_version, authority_at, version)
                        VALUES (:person, :name, :skeleton, FALSE, 1, UTC_TIMESTAMP(6), 0)
                        """)
                .param("person", person.value())
                .param("name", userName)
                .param("skeleton", UserNames.skeleton(userName))
                .update();
    }

    void rename(PersonId person, String userName) {
        jdbc.sql("UPDATE account SET user_name = :name, skeleton = :skeleton WHERE person_id = :person")
                .param("person", person.value())
                .param("name", userName)
                .param("skeleton", UserNames.skeleton(userName))
                .update();
    }

    void setPassword(PersonId person, String hash) {
        jdbc.sql("UPDATE account SET password_hash = :hash, password_at = UTC_TIMESTAMP(6) WHERE person_id = :person")
                .param("person", person.value())
                .param("hash", hash)
                .update();
    }

    void setDisabled(PersonId person, boolean disabled) {
        jdbc.sql("UPDATE account SET disabled = :disabled WHERE person_id = :person")
                .param("person", person.value())
                .param("disabled", disabled)
                .update();
    }

    void setPreferences(PersonId person, String language, String colours) {
        jdbc.sql("UPDATE account SET language = :language, colours = :colours WHERE person_id = :person")
                .param("person", person.value())
                .param("language", language)
                .param("colours", colours)
                .update();
    }

    private static Account row(ResultSet rs, int number) throws SQLException {
        return new Account(
                new PersonId(rs.getLong("person_id")),
                rs.getString("name"),
                rs.getString("email"),
                rs.getString("user_name"),
                rs.getString("password_hash"),
                rs.getBoolean("disabled"),
                rs.getLong("authority_version"),
                instant(rs),
                rs.getString("language"),
                rs.getString("colours"));
    }

    private static @Nullable Instant instant(ResultSet rs) throws SQLException {
        return rs.getObject("last_sign_in_at", Instant.class);
    }
}
