package vn.dondoc.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.DelegationId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Right;

/** The rows of delegations, with what each hands over. Those that were ended early are never among the answers. */
@Component
class DelegationRows {

    private static final String SELECT =
            "SELECT d.id, d.post_id, d.delegate_post_id, d.valid_from, d.valid_to, d.document, d.version FROM delegation d"
                    + " JOIN post p ON p.id = d.post_id JOIN post s ON s.id = d.delegate_post_id WHERE NOT d.revoked";
    private static final String ON_DAY = " AND d.valid_from <= :day AND d.valid_to >= :day"
            + " AND p.confirmed AND p.valid_from <= :day AND (p.valid_to IS NULL OR p.valid_to >= :day)"
            + " AND s.confirmed AND s.valid_from <= :day AND (s.valid_to IS NULL OR s.valid_to >= :day)";

    private final JdbcClient jdbc;
    private final PostRows posts;

    DelegationRows(JdbcClient jdbc, PostRows posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    private record Found(
            long id, long post, long delegate, LocalDate from, LocalDate to, String document, long version) {}

    /** Nobody else names a stand-in for this post until the transaction ends. */
    void lock(PostId post) {
        jdbc.sql("SELECT id FROM post WHERE id = :post FOR UPDATE")
                .param("post", post.value())
                .query(Long.class)
                .optional();
    }

    /** All by which somebody stands in for somebody on that day. */
    List<DelegationRow> on(LocalDate day) {
        return whole(jdbc.sql(SELECT + ON_DAY + " ORDER BY d.id")
                .param("day", day)
                .query(DelegationRows::found)
                .list());
    }

    /** All by which this person stands in for others on that day. */
    List<DelegationRow> of(PersonId delegate, LocalDate day) {
        return whole(jdbc.sql(SELECT + ON_DAY + " AND s.person_id = :person ORDER BY d.id")
                .param("day", day)
                .param("person", delegate.value())
                .query(DelegationRows::found)
                .list());
    }

    /** Those of these posts that are not over on that day. */
    List<DelegationRow> notOver(Collection<PostId> of, LocalDate day) {
        if (of.isEmpty()) {
            return List.of();
        }
        return whole(jdbc.sql(SELECT + " AND d.valid_to >= :day AND d.post_id IN (:posts) ORDER BY d.valid_from, d.id")
                .param("day", day)
                .param("posts", of.stream().map(PostId::value).toList())
                .query(DelegationRows::found)
                .list());
    }

    /** Those by which whoever holds this post stands in for others, and which are not over on that day. */
    List<DelegationRow> heldBy(PostId delegate, LocalDate day) {
        return whole(jdbc.sql(SELECT + " AND d.valid_to >= :day AND d.delegate_post_id = :post ORDER BY d.id")
                .param("day", day)
                .param("post", delegate.value())
                .query(DelegationRows::found)
                .list());
    }

    /** That one; empty if there is none, or it was ended. */
    List<DelegationRow> one(DelegationId id) {
        return whole(jdbc.sql(SELECT + " AND d.id = :id")
                .param("id", id.value())
                .query(DelegationRows::found)
                .list());
    }

    /** @param form checked: nothing of it is missing */
    void insert(DelegationId id, DelegationForm form, @Nullable Long by, Instant at) {
        jdbc.sql("INSERT INTO delegation (id, post_id, delegate_post_id, valid_from, valid_to, document, given_by,"
                        + " given_at, version) VALUES (:id, :post, :delegate, :from, :to, :document, :by, :at, 0)")
                .param("id", id.value())
                .param("post", Objects.requireNonNull(form.post()).value())
                .param("delegate", Objects.requireNonNull(form.delegate()).value())
                .param("from", form.from())
                .param("to", form.to())
                .param("document", form.document())
                .param("by", by)
                .param("at", at)
                .update();
        form.scope()
                .rights()
                .forEach(right -> jdbc.sql("INSERT INTO delegation_right VALUES (:id, :right)")
                        .param("id", id.value())
                        .param("right", right.name())
                        .update());
        form.scope()
                .fields()
                .forEach(field -> jdbc.sql("INSERT INTO delegation_field VALUES (:id, :field)")
                        .param("id", id.value())
                        .param("field", field.value())
                        .update());
    }

    /** Ends it at once. */
    boolean revoke(DelegationId id, long seen) {
        return jdbc.sql("UPDATE delegation SET revoked = TRUE, version = version + 1"
                                + " WHERE id = :id AND version = :seen AND NOT revoked")
                        .param("id", id.value())
                        .param("seen", seen)
                        .update()
                == 1;
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        return new Found(
                row.getLong("id"),
                row.getLong("post_id"),
                row.getLong("delegate_post_id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getString("document"),
                row.getLong("version"));
    }

    private List<DelegationRow> whole(List<Found> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Long> ids = found.stream().map(Found::id).toList();
        Map<Long, Set<Right>> rights = new HashMap<>();
        jdbc.sql("SELECT delegation_id, right_code FROM delegation_right WHERE delegation_id IN (:ids)")
                .param("ids", ids)
                .query(rs -> {
                    rights.computeIfAbsent(rs.getLong(1), id -> EnumSet.noneOf(Right.class))
                            .add(Right.valueOf(rs.getString(2)));
                });
        Map<Long, Set<FieldId>> fields = new HashMap<>();
        jdbc.sql("SELECT delegation_id, field_id FROM delegation_field WHERE delegation_id IN (:ids)")
                .param("ids", ids)
                .query(rs -> {
                    fields.computeIfAbsent(rs.getLong(1), id -> new HashSet<>()).add(new FieldId(rs.getLong(2)));
                });
        Map<PostId, PostRow> seats = posts.byId(found.stream()
                .flatMap(row -> Stream.of(row.post(), row.delegate()))
                .collect(Collectors.toSet()));
        return found.stream()
                .map(row -> new DelegationRow(
                        new DelegationId(row.id()),
                        Objects.requireNonNull(seats.get(new PostId(row.post()))),
                        Objects.requireNonNull(seats.get(new PostId(row.delegate()))),
                        row.from(),
                        row.to(),
                        row.document(),
                        new DelegationScope(
                                rights.getOrDefault(row.id(), Set.of()), fields.getOrDefault(row.id(), Set.of())),
                        row.version()))
                .toList();
    }
}
