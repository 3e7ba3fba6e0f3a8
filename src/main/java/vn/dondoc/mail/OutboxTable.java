package vn.dondoc.mail;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Writes mails into {@code outgoing_mail} inside the caller's transaction, many with one statement. */
@Component
class OutboxTable {

    private static final String COLUMNS = """
            INSERT INTO outgoing_mail (id, message_key, mail_class, kind, urgent, recipient_person, recipient_agency,
                recipient_name, address, subject, body_text, body_html, message_id, thread_id, history_id, created_at,
                not_before, date_header, day, state, line, last_reply, sealed, inside,
                shown_text, shown_html, next_try_at) VALUES
            """;
    private static final String ROW = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,UTC_TIMESTAMP(6))";
    private static final int MAX_ROWS = 100;
    private static final int MAX_CHARS = 2_000_000;

    private final JdbcTemplate jdbc;

    OutboxTable(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Inserts the rows whose key is new; the others stay as they are.
     *
     * @param rows sorted by key, so that two transactions meet the same keys in the same order
     * @return the id under which each key is stored
     */
    Map<String, Long> insert(List<NewMail> rows) {
        Map<String, Long> ids = new HashMap<>();
        List<NewMail> part = new ArrayList<>();
        int chars = 0;
        for (NewMail row : rows) {
            part.add(row);
            chars +=
                    row.mail().text().text().length() + row.mail().text().html().length();
            if (part.size() == MAX_ROWS || chars > MAX_CHARS) {
                ids.putAll(insertPart(part));
                part.clear();
                chars = 0;
            }
        }
        if (!part.isEmpty()) {
            ids.putAll(insertPart(part));
        }
        insertAbout(rows, ids);
        return ids;
    }

    private Map<String, Long> insertPart(List<NewMail> part) {
        // an existing row keeps everything: the first text, the first recipient
        String sql = COLUMNS
                + String.join(",", Collections.nCopies(part.size(), ROW))
                + " ON DUPLICATE KEY UPDATE id = outgoing_mail.id RETURNING id, message_key";
        Map<String, Long> ids = new HashMap<>();
        jdbc.query(
                sql,
                statement -> {
                    int at = 1;
                    for (NewMail row : part) {
                        at = set(statement, at, row);
                    }
                },
                result -> {
                    ids.put(result.getString(2), result.getLong(1));
                });
        return ids;
    }

    private static int set(PreparedStatement statement, int from, NewMail row) throws SQLException {
        OutgoingMail mail = row.mail();
        Object[] values = {
            row.id(),
            mail.key(),
            mail.mailClass().name(),
            mail.kind(),
            mail.urgent(),
            mail.to().person() == null ? null : mail.to().person().value(),
            mail.to().agency() == null ? null : mail.to().agency().value(),
            mail.to().name(),
            mail.to().address(),
            mail.text().subject(),
            mail.text().text(),
            mail.text().html(),
            row.messageId(),
            row.threadId(),
            mail.history(),
            Utc.of(row.createdAt()),
            Utc.of(row.notBefore()),
            Utc.of(row.date()),
            row.day(),
            row.state().name(),
            row.state().waits() ? mail.line() : null,
            row.reply(),
            mail.sealed(),
            mail.inside(),
            mail.shown() == null ? null : mail.shown().text(),
            mail.shown() == null ? null : mail.shown().html()
        };
        int at = from;
        for (Object value : values) {
            statement.setObject(at++, value);
        }
        return at;
    }

    private void insertAbout(List<NewMail> rows, Map<String, Long> ids) {
        List<Object[]> about = new ArrayList<>();
        for (NewMail row : rows) {
            if (ids.get(row.mail().key()) instanceof Long id && id == row.id()) {
                row.mail()
                        .about()
                        .forEach(thing -> about.add(new Object[] {row.id(), thing.kind(), thing.id(), thing.code()}));
            }
        }
        for (int from = 0; from < about.size(); from += 500) {
            List<Object[]> part = about.subList(from, Math.min(from + 500, about.size()));
            jdbc.update(
                    "INSERT INTO mail_about (mail, kind, subject_id, code) VALUES "
                            + String.join(",", Collections.nCopies(part.size(), "(?,?,?,?)")),
                    part.stream().flatMap(java.util.Arrays::stream).toArray());
        }
    }

    /**
     * Gives up the key too: what is owed again under it is a new mail.
     *
     * @return whether it was still untried
     */
    boolean supersede(String key) {
        return jdbc.update(
                        "UPDATE outgoing_mail SET state = 'SUPERSEDED', line = NULL, message_key = CONCAT(message_key, '|', id)"
                                + " WHERE message_key = ? AND state = 'NEW'",
                        key)
                == 1;
    }

    /** @return how many were surely undelivered and go no further */
    int cancel(List<String> keys) {
        if (keys.isEmpty()) {
            return 0;
        }
        return jdbc.update(
                "UPDATE outgoing_mail SET state = 'CANCELLED', line = NULL, body_text = IF(mail_class = 'ACCOUNT', '', body_text),"
                        + " body_html = IF(mail_class = 'ACCOUNT', '', body_html) WHERE state IN ('NEW', 'RETRY') AND message_key IN ("
                        + String.join(",", Collections.nCopies(keys.size(), "?")) + ")",
                keys.toArray());
    }
}
