package vn.dondoc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Right;

/** Everybody, with posts and account, for those who keep them: needs {@link Right#MANAGE_ACCOUNTS}. */
@Service
@Transactional(readOnly = true)
public class PeopleBook {

    private static final String PEOPLE = """
            SELECT h.id, h.name, h.email, h.phone, h.version, a.user_name, a.last_sign_in_at,
                   CASE WHEN a.person_id IS NULL THEN 'NONE' WHEN a.disabled THEN 'DISABLED'
                        WHEN a.password_hash IS NULL THEN 'WAITING' ELSE 'ACTIVE' END state
            FROM person h LEFT JOIN account a ON a.person_id = h.id
            WHERE
            """;

    private final JdbcClient jdbc;
    private final PostRows posts;
    private final Clock clock;

    PeopleBook(JdbcClient jdbc, PostRows posts, Clock clock) {
        this.jdbc = jdbc;
        this.posts = posts;
        this.clock = clock;
    }

    /** A page of the list, by name; two statements however many. */
    public List<PersonLine> find(Actor actor, PersonFilter filter, int offset, int limit) {
        actor.require(Right.MANAGE_ACCOUNTS);
        Map<String, Object> parameters = new HashMap<>(Map.of("offset", offset, "limit", limit));
        String where = where(filter, parameters);
        return withPosts(jdbc.sql(PEOPLE + where
                        + " ORDER BY h.name COLLATE utf8mb4_uca1400_vietnamese_as_ci, h.id LIMIT :limit OFFSET :offset")
                .params(parameters)
                .query(PeopleBook::line)
                .list());
    }

    public int count(Actor actor, PersonFilter filter) {
        actor.require(Right.MANAGE_ACCOUNTS);
        Map<String, Object> parameters = new HashMap<>();
        String where = where(filter, parameters);
        return jdbc.sql("SELECT COUNT(*) FROM person h LEFT JOIN account a ON a.person_id = h.id WHERE " + where)
                .params(parameters)
                .query(Integer.class)
                .single();
    }

    /** @throws NotFound if there is no such person */
    public PersonLine get(Actor actor, PersonId id) {
        actor.require(Right.MANAGE_ACCOUNTS);
        List<PersonLine> found = jdbc.sql(PEOPLE + " h.id = :id")
                .param("id", id.value())
                .query(PeopleBook::line)
                .list();
        return withPosts(found).stream().findFirst().orElseThrow(() -> new NotFound("account.person.not-found"));
    }

    /** How many people hold a post today in each agency, its units included. */
    public Map<AgencyId, Integer> countByAgency(Actor actor) {
        actor.require(Right.MANAGE_ACCOUNTS);
        Map<AgencyId, Integer> counts = new HashMap<>();
        jdbc.sql("""
                        SELECT u.owner_id, COUNT(DISTINCT p.person_id) FROM post p JOIN agency u ON u.id = p.unit_id
                        WHERE p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day)
                        GROUP BY u.owner_id
                        """).param("day", LocalDate.now(clock)).query(rs -> {
            counts.put(new AgencyId(rs.getLong(1)), rs.getInt(2));
        });
        return counts;
    }

    private List<PersonLine> withPosts(List<PersonLine> lines) {
        Map<PersonId, List<PostLine>> held = new HashMap<>();
        posts.linesOf(lines.stream().map(line -> line.person().id().value()).toList())
                .forEach(post -> held.computeIfAbsent(post.post().person().id(), person -> new ArrayList<>())
                        .add(post));
        return lines.stream()
                .map(line -> new PersonLine(
                        line.person(),
                        line.userName(),
                        line.state(),
                        line.lastSignInAt(),
                        held.getOrDefault(line.person().id(), List.of()),
                        line.version()))
                .toList();
    }

    private String where(PersonFilter filter, Map<String, Object> parameters) {
        List<String> conditions = new ArrayList<>(List.of("1 = 1"));
        if (!filter.text().isBlank()) {
            conditions.add("(h.name LIKE :text OR h.email LIKE :text OR h.phone LIKE :text OR a.user_name LIKE :text)");
            parameters.put("text", "%" + filter.text().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%");
        }
        if (filter.agency() != null) {
            conditions.add("""
                    h.id IN (SELECT p.person_id FROM post p JOIN agency u ON u.id = p.unit_id
                             WHERE u.owner_id = :agency AND p.valid_from <= :day
                               AND (p.valid_to IS NULL OR p.valid_to >= :day))
                    """);
            parameters.put("agency", filter.agency().value());
            parameters.put("day", LocalDate.now(clock));
        }
        if (filter.state() != null) {
            conditions.add(
                    switch (filter.state()) {
                        case NONE -> "a.person_id IS NULL";
                        case DISABLED -> "a.disabled";
                        case WAITING -> "NOT a.disabled AND a.password_hash IS NULL";
                        case ACTIVE -> "NOT a.disabled AND a.password_hash IS NOT NULL";
                    });
        }
        if (filter.waiting()) {
            conditions.add("h.id IN (SELECT p.person_id FROM post p WHERE NOT p.confirmed)");
        }
        return String.join(" AND ", conditions);
    }

    private static PersonLine line(ResultSet rs, int number) throws SQLException {
        return new PersonLine(
                new PersonRow(
                        new PersonId(rs.getLong("id")),
                        rs.getString("name"),
                        rs.getString("email"),
                        rs.getString("phone")),
                rs.getString("user_name"),
                AccountState.valueOf(rs.getString("state")),
                rs.getObject("last_sign_in_at", Instant.class),
                List.of(),
                rs.getLong("version"));
    }
}
