package vn.dondoc.account;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.PostId;
import vn.dondoc.shared.Role;

/** The queries about who goes and who stays. */
@Component
class LeavingRows {

    private static final String ON_DAY =
            "%1$s.confirmed AND %1$s.valid_from <= :day AND (%1$s.valid_to IS NULL OR %1$s.valid_to >= :day)";

    private final JdbcClient jdbc;
    private final PostRows posts;

    LeavingRows(JdbcClient jdbc, PostRows posts) {
        this.jdbc = jdbc;
        this.posts = posts;
    }

    /** Whether the holder has another post on that day in which he may hold the same. */
    boolean holdsAnother(PostRow post, Collection<Role> roles, LocalDate day, boolean sameAgency) {
        return posts.openOn(post.person().id().value(), day).stream()
                .anyMatch(other -> !other.id().equals(post.id())
                        && roles.contains(other.role())
                        && (!sameAgency || other.agency().equals(post.agency())));
    }

    /** The others of the agency who sign in on that day. */
    List<PostRow> colleagues(PostRow post, LocalDate day) {
        return posts.inAgency(post.agency().value(), day).stream()
                .filter(PostRow::canSignIn)
                .filter(other -> !other.person().id().equals(post.person().id()))
                .toList();
    }

    /**
     * Whoever held one of these roles and holds none any more, or cannot sign in any more because the account was shut;
     * each with the post that ended last.
     *
     * @param inAgency asks it of each agency apart: who has left one and works in another is gone from the first
     */
    List<PostRow> gone(Set<Role> roles, LocalDate day, boolean inAgency) {
        List<Long> found = jdbc.sql("SELECT p.id FROM post p JOIN agency u ON u.id = p.unit_id"
                        + " WHERE p.confirmed AND p.role IN (:roles)"
                        + " AND p.valid_from <= :day AND NOT EXISTS (SELECT 1 FROM post o JOIN agency v ON v.id = o.unit_id"
                        + " LEFT JOIN account a ON a.person_id = o.person_id WHERE o.person_id = p.person_id"
                        + (inAgency ? " AND v.owner_id = u.owner_id" : "")
                        + " AND o.role IN (:roles) AND NOT COALESCE(a.disabled, FALSE) AND "
                        + ON_DAY.formatted("o") + ") ORDER BY p.valid_to IS NULL DESC, p.valid_to DESC, p.id DESC")
                .param("roles", roles.stream().map(Enum::name).toList())
                .param("day", day)
                .query(Long.class)
                .list();
        if (found.isEmpty()) {
            return List.of();
        }
        Map<Left, PostRow> latest = new LinkedHashMap<>();
        Map<PostId, PostRow> rows = posts.byId(found);
        found.stream()
                .map(id -> Objects.requireNonNull(rows.get(new PostId(id))))
                .forEach(post ->
                        latest.putIfAbsent(new Left(post.person().id(), inAgency ? post.agency() : null), post));
        return List.copyOf(latest.values());
    }

    private record Left(PersonId person, @Nullable AgencyId agency) {}

    /** Posts that have ended and whose successor is named, but has not taken over. */
    List<PostId> due(LocalDate day) {
        return jdbc.sql("SELECT id FROM post WHERE successor_post IS NOT NULL AND valid_to < :day ORDER BY id")
                .param("day", day)
                .query((rs, number) -> new PostId(rs.getLong(1)))
                .list();
    }

    /** Whether this caller is the one who does it: of two nodes the second finds it done. */
    boolean take(PostId post, PostId successor) {
        return jdbc.sql("UPDATE post SET successor_post = NULL WHERE id = :post AND successor_post = :successor")
                        .param("post", post.value())
                        .param("successor", successor.value())
                        .update()
                == 1;
    }

    PostId successorOf(PostId post) {
        return jdbc.sql("SELECT COALESCE(successor_post, 0) FROM post WHERE id = :post")
                .param("post", post.value())
                .query((rs, number) -> new PostId(rs.getLong(1)))
                .single();
    }
}
