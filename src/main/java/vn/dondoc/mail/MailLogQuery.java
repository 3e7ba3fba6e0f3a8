package vn.dondoc.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.Slice;

/** The SQL of the mail log. Keyset paging by id, which is the order of writing. */
@Component
class MailLogQuery {

    private static final int ABOUT_SHOWN = 4;
    /** Without the mails about nothing but the inside of an agency. */
    private static final String OUTSIDE = " AND NOT m.inside";

    private static final String COLUMNS = """
            SELECT m.id, COALESCE(m.sent_at, m.date_header) AS at, m.state, m.mail_class, m.kind, m.recipient_name,
                m.address, m.subject, m.sealed, m.attempts, m.next_try_at, m.last_reply FROM outgoing_mail m
            """;

    private final JdbcTemplate jdbc;

    MailLogQuery(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    private record About(List<MailAbout> first, int count) {}

    /**
     * @param subject whether subjects are read and searched
     * @param inside whether mails of the inside of agencies are there too
     */
    Slice<MailRow> find(
            MailFilter filter, boolean subject, boolean inside, @Nullable String after, int skip, int limit) {
        Where where = new Where(filter, subject, inside);
        if (after != null) {
            where.and("m.id < ?", Long.parseLong(after));
        }
        where.arguments.add(limit + 1);
        where.arguments.add(skip);
        List<Long> ids = new ArrayList<>();
        List<MailRow> bare = jdbc.query(
                COLUMNS + where.sql + " ORDER BY m.id DESC LIMIT ? OFFSET ?",
                (row, number) -> {
                    ids.add(row.getLong("id"));
                    return row(row, subject, new About(List.of(), 0));
                },
                where.arguments.toArray());
        boolean more = bare.size() > limit;
        List<MailRow> page = more ? bare.subList(0, limit) : bare;
        return new Slice<>(withAbout(page), more ? Long.toString(ids.get(limit - 1)) : null);
    }

    Optional<MailRow> row(MailId id, boolean subject, boolean inside) {
        List<MailRow> found = jdbc.query(
                COLUMNS + " WHERE m.id = ?" + (inside ? "" : OUTSIDE),
                (row, number) -> row(row, subject, new About(List.of(), 0)),
                id.value());
        return withAbout(found).stream().findFirst();
    }

    Map<MailState, Long> counts(MailFilter filter, boolean subject, boolean inside) {
        Where where = new Where(filter, subject, inside);
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        jdbc.query(
                "SELECT m.state, COUNT(*) FROM outgoing_mail m " + where.sql + " GROUP BY m.state",
                row -> {
                    counts.put(MailState.valueOf(row.getString(1)), row.getLong(2));
                },
                where.arguments.toArray());
        return counts;
    }

    List<MailAbout> about(MailId id) {
        return jdbc.query(
                "SELECT kind, subject_id, code FROM mail_about WHERE mail = ? ORDER BY code, kind, subject_id",
                (row, number) -> new MailAbout(row.getString(1), row.getLong(2), row.getString(3)),
                id.value());
    }

    Optional<RenderedMail> text(MailId id) {
        return jdbc
                .query(
                        "SELECT subject, COALESCE(shown_text, body_text), COALESCE(shown_html, body_html) FROM outgoing_mail WHERE id = ? AND mail_class <> 'ACCOUNT' AND NOT sealed",
                        (row, number) -> new RenderedMail(row.getString(1), row.getString(2), row.getString(3)),
                        id.value())
                .stream()
                .findFirst();
    }

    private List<MailRow> withAbout(List<MailRow> rows) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, About> about = new HashMap<>();
        jdbc.query(
                """
                SELECT mail, kind, subject_id, code, things FROM (
                    SELECT mail, kind, subject_id, code, COUNT(*) OVER (PARTITION BY mail) AS things,
                        ROW_NUMBER() OVER (PARTITION BY mail ORDER BY code, kind, subject_id) AS place
                    FROM mail_about WHERE mail IN """ + marks(rows.size()) + ") a WHERE place <= " + ABOUT_SHOWN + " ORDER BY mail, place",
                row -> {
                    About known = about.getOrDefault(row.getLong(1), new About(new ArrayList<>(), row.getInt(5)));
                    known.first().add(new MailAbout(row.getString(2), row.getLong(3), row.getString(4)));
                    about.put(row.getLong(1), known);
                },
                rows.stream().map(row -> row.id().value()).toArray());
        return rows.stream()
                .map(row -> {
                    About known = about.getOrDefault(row.id().value(), new About(List.of(), 0));
                    return row.about(known.first(), known.count());
                })
                .toList();
    }

    private static MailRow row(ResultSet row, boolean subject, About about) throws SQLException {
        MailState state = MailState.valueOf(row.getString("state"));
        return new MailRow(
                new MailId(row.getLong("id")),
                Utc.at(row, "at"),
                state,
                MailClass.valueOf(row.getString("mail_class")),
                row.getString("kind"),
                row.getString("recipient_name"),
                row.getString("address"),
                subject && !row.getBoolean("sealed") ? row.getString("subject") : null,
                row.getInt("attempts"),
                state == MailState.RETRY || state == MailState.CHECK ? Utc.at(row, "next_try_at") : null,
                row.getString("last_reply"),
                about.first(),
                about.count());
    }

    private static String marks(int count) {
        return "(" + String.join(",", Collections.nCopies(count, "?")) + ")";
    }

    /** The filter as SQL. */
    private static final class Where {
        private final StringBuilder sql = new StringBuilder(" WHERE 1 = 1");
        private final List<Object> arguments = new ArrayList<>();

        Where(MailFilter filter, boolean subject, boolean inside) {
            if (!inside) {
                sql.append(OUTSIDE);
            }
            if (filter.group() != null) {
                List<String> states = filter.group().states().stream()
                        .map(Enum::name)
                        .sorted()
                        .toList();
                and("m.state IN " + marks(states.size()), states.toArray());
            }
            if (filter.kind() != null && !filter.kind().isBlank()) {
                and("m.kind = ?", filter.kind());
            }
            if (filter.day() != null) {
                and("m.day = ?", filter.day());
            }
            if (filter.code() != null && !filter.code().isBlank()) {
                and(
                        "EXISTS (SELECT 1 FROM mail_about a WHERE a.mail = m.id AND a.code = ?)",
                        filter.code().strip());
            }
            if (filter.words() != null && !filter.words().isBlank()) {
                String like = "%" + filter.words().strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
                String columns = "m.recipient_name LIKE ? OR CONVERT(m.address USING utf8mb4) COLLATE"
                        + " utf8mb4_uca1400_ai_ci LIKE ?";
                if (subject) {
                    and("(" + columns + " OR (NOT m.sealed AND m.subject LIKE ?))", like, like, like);
                } else {
                    and("(" + columns + ")", like, like);
                }
            }
        }

        void and(String condition, Object... values) {
            sql.append(" AND ").append(condition);
            arguments.addAll(List.of(values));
        }
    }
}
