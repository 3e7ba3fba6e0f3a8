package vn.dondoc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;

/** The rows of shifts. */
@Component
class ShiftRows {

    private static final String SELECT =
            "SELECT s.id, s.version, s.agency_id, a.name AS agency, s.person_id, p.name, p.email, p.phone AS own, s.phone,"
                    + " s.from_on, s.to_on FROM duty_shift s JOIN agency a ON a.id = s.agency_id"
                    + " JOIN person p ON p.id = s.person_id WHERE ";

    private final JdbcClient jdbc;

    ShiftRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Not over on that day, the next first. @param agency null for all */
    List<ShiftRow> notOver(@Nullable AgencyId agency, LocalDate day) {
        return jdbc.sql(SELECT + "s.to_on >= :day AND (:agency = 0 OR s.agency_id = :agency)"
                        + " ORDER BY s.from_on, a.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, s.id LIMIT 1000")
                .param("day", day)
                .param("agency", agency == null ? 0 : agency.value())
                .query(ShiftRows::read)
                .list();
    }

    /** On duty that day, in the order in which the shifts began; nobody who has left the agency by then. */
    List<ShiftRow> on(Collection<Long> agencies, LocalDate day) {
        return agencies.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "s.agency_id IN (:agencies) AND s.from_on <= :day AND s.to_on >= :day"
                                + " AND EXISTS (SELECT 1 FROM post o JOIN agency u ON u.id = o.unit_id"
                                + " WHERE o.person_id = s.person_id AND u.owner_id = s.agency_id AND o.confirmed"
                                + " AND o.valid_from <= :day AND (o.valid_to IS NULL OR o.valid_to >= :day))"
                                + " ORDER BY s.from_on, s.id")
                        .params(Map.of("agencies", agencies, "day", day))
                        .query(ShiftRows::read)
                        .list();
    }

    Optional<ShiftRow> find(long id) {
        return jdbc.sql(SELECT + "s.id = ?").param(id).query(ShiftRows::read).optional();
    }

    private static ShiftRow read(ResultSet row, int n) throws SQLException {
        return new ShiftRow(
                row.getLong("id"),
                row.getLong("version"),
                new AgencyId(row.getLong("agency_id")),
                row.getString("agency"),
                new PersonRow(
                        new PersonId(row.getLong("person_id")),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("own")),
                row.getString("phone"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("to_on", LocalDate.class));
    }
}
