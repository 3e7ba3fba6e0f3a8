package vn.dondoc.account;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.SearchText;

/** What an entry about a person, a post or a user name must fulfil. */
@Component
class PersonRules {

    private final JdbcClient jdbc;

    PersonRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    PersonData clean(PersonData entered) {
        PersonData data = new PersonData(
                SearchText.clean(entered.name()).replaceAll("\\s+", " "),
                emptyAsNull(entered.email()),
                emptyAsNull(entered.phone()));
        new InvalidInput.Collector()
                .when(data.name().isEmpty(), "name", "error.required")
                .when(data.name().length() > 100, "name", "error.too-long", 100)
                .when(data.email() != null && !MailAddresses.isValid(data.email()), "email", "account.email.invalid")
                .when(data.phone() != null && data.phone().length() > 40, "phone", "error.too-long", 40)
                .throwIfAny();
        return data;
    }

    PostData clean(PostData entered) {
        PostData data = new PostData(
                entered.person(),
                entered.unit(),
                entered.role(),
                SearchText.clean(entered.title()),
                entered.from(),
                entered.to());
        new InvalidInput.Collector()
                .when(data.title().isEmpty(), "title", "error.required")
                .when(data.title().length() > 100, "title", "error.too-long", 100)
                .when(data.role() == Role.SYSTEM, "role", "account.rights.system")
                .when(data.to() != null && data.to().isBefore(data.from()), "to", "account.post.dates")
                .when(overlaps(data), "from", "account.post.twice")
                .throwIfAny();
        return data;
    }

    /** @return the name as it is stored */
    String cleanUserName(String entered, PersonId person) {
        String name = UserNames.typed(entered);
        boolean valid = UserNames.isValid(name);
        new InvalidInput.Collector()
                .when(!valid, "userName", "account.user-name.invalid")
                .when(valid && isTaken(name, person), "userName", "account.user-name.taken")
                .throwIfAny();
        return name;
    }

    boolean isTaken(String userName, PersonId person) {
        return jdbc.sql("SELECT COUNT(*) FROM account WHERE skeleton = :skeleton AND person_id <> :person")
                        .param("skeleton", UserNames.skeleton(userName))
                        .param("person", person.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** The same person in the same unit and role twice at a time would be one post entered twice. */
    private boolean overlaps(PostData data) {
        return jdbc.sql("""
                        SELECT COUNT(*) FROM post
                        WHERE person_id = :person AND unit_id = :unit AND role = :role
                          AND (:last IS NULL OR valid_from <= :last) AND (valid_to IS NULL OR valid_to >= :first)
                        """)
                        .param("person", data.person().value())
                        .param("unit", data.unit().value())
                        .param("role", data.role().name())
                        .param("first", data.from())
                        .param("last", data.to())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        String clean = text == null ? "" : SearchText.clean(text);
        return clean.isEmpty() ? null : clean;
    }
}
