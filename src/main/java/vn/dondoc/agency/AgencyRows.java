package vn.dondoc.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;

/** The queries behind the lists of agencies. Names sort as Vietnamese does: a, ă, â … d, đ. */
@Component
class AgencyRows {

    private static final String COLUMNS = """
            SELECT a.id, a.parent_id, COALESCE(a.code, '') code, a.name, a.short_name, a.kind, a.mailbox, a.phone, a.valid_from, a.valid_to,
                   a.version
            FROM agency a
            """;
    private static final String ORDER = " ORDER BY a.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, a.id";

    private final JdbcClient jdbc;

    AgencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgencyRow> byIds(Collection<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + "WHERE a.id IN (:ids)" + ORDER)
                .param("ids", ids)
                .query(AgencyRows::row)
                .list();
    }

    List<AgencyRow> validOn(LocalDate day) {
        return jdbc.sql(COLUMNS + "WHERE a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to >= :day)" + ORDER)
                .param("day", day)
                .query(AgencyRows::row)
                .list();
    }

    List<AgencyRow> all() {
        return jdbc.sql(COLUMNS + ORDER).query(AgencyRows::row).list();
    }

    List<AgencyRow> called(String name) {
        // two agencies of one name differ by their days
        return jdbc.sql(COLUMNS + """
                        WHERE a.kind <> 'UNIT'
                          AND (a.name = :name OR a.short_name = :name
                               OR a.id IN (SELECT x.agency_id FROM agency_alias x WHERE x.alias = :name))
                        """ + ORDER)
                .param("name", name)
                .query(AgencyRows::row)
                .list();
    }

    List<AgencyRow> members(long group, LocalDate day) {
        return jdbc.sql(COLUMNS + """
                        WHERE a.valid_from <= :day AND (a.valid_to IS NULL OR a.valid_to >= :day)
                          AND (a.kind IN (SELECT k.kind FROM agency_group_kind k WHERE k.group_id = :group)
                               OR a.id IN (SELECT m.agency_id FROM agency_group_member m WHERE m.group_id = :group))
                        """ + ORDER)
                .param("day", day)
                .param("group", group)
                .query(AgencyRows::row)
                .list();
    }

    private static AgencyRow row(ResultSet rs, int number) throws SQLException {
        return new AgencyRow(
                new AgencyId(rs.getLong("id")),
                id(rs.getObject("parent_id", Long.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("short_name"),
                AgencyKind.valueOf(rs.getString("kind")),
                rs.getString("mailbox"),
                rs.getString("phone"),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getLong("version"));
    }

    private static @Nullable AgencyId id(@Nullable Long value) {
        return value == null ? null : new AgencyId(value);
    }
}
