package vn.dondoc.agency;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.SearchText;

/** What an entry in the register must fulfil. */
@Component
class AgencyRules {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>\"(),;:]{1,64}@[^\\s@<>\"(),;:]+\\.[^\\s@<>\"(),;:]+");

    private final JdbcClient jdbc;

    AgencyRules(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The entry as it is stored: composed, trimmed, empty texts as none. */
    AgencyData clean(AgencyData entered) {
        return new AgencyData(
                entered.parent(),
                SearchText.clean(entered.code()),
                SearchText.clean(entered.name()),
                SearchText.clean(entered.shortName()),
                entered.aliases().stream()
                        .map(SearchText::clean)
                        .filter(alias -> !alias.isEmpty())
                        .distinct()
                        .toList(),
                entered.kind(),
                emptyAsNull(entered.mailbox()),
                emptyAsNull(entered.phone()),
                entered.validFrom(),
                entered.validTo());
    }

    /**
     * Refuses a bad entry with all its problems.
     *
     * @param self the agency that is being changed; null for a new one
     */
    void check(AgencyData data, @Nullable AgencyId self) {
        String mailbox = data.mailbox();
        LocalDate last = data.validTo();
        Optional<String> sameCode = data.code().isEmpty() ? Optional.empty() : nameOfCode(data.code(), self);
        new InvalidInput.Collector()
                .when(data.name().isEmpty(), "name", "error.required")
                .when(data.name().length() > 200, "name", "error.too-long", 200)
                .when(data.shortName().length() > 80, "shortName", "error.too-long", 80)
                .when(data.shortName().isEmpty() && data.name().length() > 80, "shortName", "agency.short-name.needed")
                .when(data.code().length() > 35, "code", "error.too-long", 35)
                .when(sameCode.isPresent(), "code", "agency.code.taken", sameCode.orElse(""))
                .when(data.aliases().stream().anyMatch(alias -> alias.length() > 200), "aliases", "error.too-long", 200)
                .when(mailbox != null && !isMail(mailbox), "mailbox", "agency.mailbox.invalid")
                .when(length(data.phone()) > 40, "phone", "error.too-long", 40)
                .when(last != null && last.isBefore(data.validFrom()), "validTo", "agency.dates.order")
                .when(data.kind() == AgencyKind.UNIT && data.parent() == null, "parent", "agency.unit.needs-parent")
                .when(self != null && isBelow(data.parent(), self), "parent", "agency.parent.below-itself")
                .when(sameName(data, self), "name", "agency.name.taken")
                .throwIfAny();
    }

    static boolean isMail(String address) {
        return address.length() <= 254 && MAIL.matcher(address).matches();
    }

    private Optional<String> nameOfCode(String code, @Nullable AgencyId self) {
        return jdbc.sql("SELECT name FROM agency WHERE code = :code AND id <> :self")
                .param("code", code)
                .param("self", value(self))
                .query(String.class)
                .optional();
    }

    /** Two of the same name beside each other at the same time could not be told apart in any list. */
    private boolean sameName(AgencyData data, @Nullable AgencyId self) {
        List<String> beside = jdbc.sql("""
                        SELECT name FROM agency
                        WHERE name = :name AND id <> :self AND parent_id <=> :parent
                          AND valid_from <= :last AND (valid_to IS NULL OR valid_to >= :first)
                        """)
                .param("name", data.name())
                .param("self", value(self))
                .param("parent", data.parent() == null ? null : data.parent().value())
                .param("first", data.validFrom())
                .param("last", Objects.requireNonNullElse(data.validTo(), LocalDate.of(9999, 12, 31)))
                .query(String.class)
                .list();
        return beside.stream().anyMatch(name -> name.equalsIgnoreCase(data.name()));
    }

    private boolean isBelow(@Nullable AgencyId candidate, AgencyId self) {
        if (candidate == null) {
            return false;
        }
        return jdbc.sql("""
                        WITH RECURSIVE above AS (
                          SELECT id, parent_id FROM agency WHERE id = :candidate
                          UNION SELECT a.id, a.parent_id FROM agency a JOIN above b ON a.id = b.parent_id)
                        SELECT COUNT(*) FROM above WHERE id = :self
                        """)
                        .param("candidate", candidate.value())
                        .param("self", self.value())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private static @Nullable String emptyAsNull(@Nullable String text) {
        String clean = text == null ? "" : SearchText.clean(text);
        return clean.isEmpty() ? null : clean;
    }

    private static long value(@Nullable AgencyId id) {
        return id == null ? 0 : id.value();
    }

    private static int length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
