package vn.dondoc.policy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;

/** The table {@code policy_version}, to which rows are only added. */
@Component
class PolicyStore {

    private static final Set<String> KNOWN =
            Arrays.stream(Policy.values()).map(Policy::name).collect(Collectors.toUnmodifiableSet());

    private final JdbcClient jdbc;

    PolicyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long revision() {
        return jdbc.sql("SELECT COUNT(*) FROM policy_version").query(Long.class).single();
    }

    /** Rows of a policy that a later release dropped stay in the table and are passed over. */
    PolicyBook book() {
        List<PolicyVersion> all = jdbc.sql(
                        "SELECT id, policy, agency, value, valid_from, document, decided_by, decided_at"
                                + " FROM policy_version WHERE policy IN (:known)")
                .param("known", KNOWN)
                .query(PolicyStore::read)
                .list();
        return new PolicyBook(all);
    }

    void add(PolicyVersion version) {
        jdbc.sql("INSERT INTO policy_version (id, policy, agency, value, valid_from, document, decided_by, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
                .param(version.id())
                .param(version.policy().name())
                .param(version.agency() == null ? null : version.agency().value())
                .param(version.value())
                .param(version.validFrom())
                .param(version.document())
                .param(version.decidedBy())
                .param(LocalDateTime.ofInstant(version.decidedAt(), ZoneOffset.UTC))
                .update();
    }

    private static PolicyVersion read(ResultSet row, int number) throws SQLException {
        Long agency = row.getObject("agency", Long.class);
        return new PolicyVersion(
                row.getLong("id"),
                Policy.valueOf(row.getString("policy")),
                agency == null ? null : new AgencyId(agency),
                row.getString("value"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("document"),
                row.getString("decided_by"),
                row.getObject("decided_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
    }
}
