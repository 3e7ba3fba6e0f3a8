package vn.dondoc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;

/** The queries behind the lists of posts. */
@Component
class PostRows {

    private static final String CAN_SIGN_IN = "a.password_hash IS NOT NULL AND NOT a.disabled AND p.confirmed";
    private static final String COLUMNS = """
            SELECT p.id, p.person_id, p.role, p.title, p.unit_id, u.owner_id, p.valid_from, p.valid_to,
                   p.confirmed, p.version, u.name unit_name, o.name agency_name, h.name, h.email, h.phone,
                   (%s) can_sign_in
            FROM post p
            JOIN person h ON h.id = p.person_id
            JOIN agency u ON u.id = p.unit_id
            JOIN agency o ON o.id = u.owner_id
            LEFT JOIN account a ON a.person_id = p.person_id
            WHERE
            """.formatted(CAN_SIGN_IN);
    private static final String ON_DAY = " p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day)";
    private static final String BY_NAME = " ORDER BY h.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, p.id";
    private static final String LATEST_FIRST = " ORDER BY p.valid_from DESC, p.id DESC";

    private final JdbcClient jdbc;

    PostRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PostRow> inAgency(long agency, Role role, LocalDate day) {
        return list(
                ON_DAY + " AND p.confirmed AND u.owner_id = :agency AND p.role = :role" + BY_NAME,
                Map.of("day", day, "agency", agency, "role", role.name()));
    }

    /** Everybody in that agency, its internal units included. */
    List<PostRow> inAgency(long agency, LocalDate day) {
        return list(
                ON_DAY + " AND p.confirmed AND u.owner_id = :agency" + BY_NAME, Map.of("day", day, "agency", agency));
    }

    /** These posts, ended ones too. */
    Map<PostId, PostRow> byId(Collection<Long> posts) {
        Map<PostId, PostRow> found = new HashMap<>();
        list(" p.id IN (:posts)", Map.of("posts", posts)).forEach(row -> found.put(row.id(), row));
        return found;
    }

    List<PostRow> inRole(Role role, LocalDate day) {
        return list(ON_DAY + " AND p.confirmed AND p.role = :role" + BY_NAME, Map.of("day", day, "role", role.name()));
    }

    List<PostRow> inRoles(Collection<Role> roles, LocalDate day) {
        return byRole(list(
                ON_DAY + " AND p.confirmed AND p.role IN (:roles)" + BY_NAME,
                Map.of("day", day, "roles", names(roles))));
    }

    List<PostRow> inAgencies(Collection<Long> agencies, Collection<Role> roles, LocalDate day) {
        return byRole(list(
                ON_DAY + " AND p.confirmed AND u.owner_id IN (:agencies) AND p.role IN (:roles)" + BY_NAME,
                Map.of("day", day, "agencies", agencies, "roles", names(roles))));
    }

    private static List<String> names(Collection<Role> roles) {
        return roles.stream().map(Role::name).toList();
    }

    private static List<PostRow> byRole(List<PostRow> rows) {
        return rows.stream().sorted(Comparator.comparing(PostRow::role)).toList();
    }

    /** Which of the agencies have somebody on that day who holds one of the roles and can sign in. */
    Set<Long> signedInto(Collection<Long> agencies, Collection<Role> roles, LocalDate day) {
        return new HashSet<>(jdbc.sql("SELECT DISTINCT u.owner_id FROM post p JOIN agency u ON u.id = p.unit_id"
                        + " JOIN account a ON a.person_id = p.person_id WHERE " + ON_DAY
                        + " AND " + CAN_SIGN_IN + " AND u.owner_id IN (:agencies) AND p.role IN (:roles)")
                .param("day", day)
                .param("agencies", agencies)
                .param("roles", names(roles))
                .query(Long.class)
                .list());
    }

    /** Who of these held a post and holds none any more on that day. */
    Set<Long> left(Collection<Long> people, LocalDate day) {
        return new HashSet<>(
                jdbc.sql("SELECT p.person_id FROM post p WHERE p.person_id IN (:people) GROUP BY p.person_id"
                                + " HAVING SUM(" + ON_DAY + ") = 0")
                        .param("people", people)
                        .param("day", day)
                        .query(Long.class)
                        .list());
    }

    /** The posts that open something on that day: begun, not ended, confirmed. */
    List<PostRow> openOn(long person, LocalDate day) {
        return list(
                " p.person_id = :person AND p.confirmed AND" + ON_DAY + LATEST_FIRST,
                Map.of("person", person, "day", day));
    }

    /** All posts of these people, ended ones too, latest first. */
    List<PostLine> linesOf(List<Long> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(COLUMNS + " p.person_id IN (:people)" + LATEST_FIRST)
                .param("people", people)
                .query((rs, number) -> new PostLine(
                        row(rs, number),
                        rs.getString("agency_name"),
                        rs.getString("unit_name"),
                        rs.getBoolean("confirmed"),
                        rs.getLong("version")))
                .list();
    }

    private List<PostRow> list(String where, Map<String, ?> parameters) {
        return jdbc.sql(COLUMNS + where).params(parameters).query(PostRows::row).list();
    }

    private static PostRow row(ResultSet rs, int number) throws SQLException {
        PersonRow person = new PersonRow(
                new PersonId(rs.getLong("person_id")),
                rs.getString("name"),
                rs.getString("email"),
                rs.getString("phone"));
        return new PostRow(
                new PostId(rs.getLong("id")),
                person,
                Role.valueOf(rs.getString("role")),
                rs.getString("title"),
                new AgencyId(rs.getLong("unit_id")),
                new AgencyId(rs.getLong("owner_id")),
                rs.getObject("valid_from", LocalDate.class),
                rs.getObject("valid_to", LocalDate.class),
                rs.getBoolean("can_sign_in"));
    }
}
