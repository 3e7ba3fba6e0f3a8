package vn.dondoc.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.PersonId;

/** The rows of {@code owed_reminder}, many with one statement. */
@Component
class OwedTable {

    private static final int PART = 500;
    private static final String INSERT = """
            INSERT INTO owed_reminder (id, subject_kind, subject_id, kind, deadline_version, owed_on, recipient, task_id,
                step, act_batch, act_by, act_by_name, act_text, urgent, history_id, not_before, created_at, state) VALUES
            """;
    private static final String VALUES = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,'OWED')";

    /** The same row again changes nothing, unless it had been taken back: then it is owed anew. */
    private static final String AGAIN = """
             ON DUPLICATE KEY UPDATE
                act_batch = IF(state = 'CANCELLED', VALUES(act_batch), act_batch),
                act_by = IF(state = 'CANCELLED', VALUES(act_by), act_by),
                act_by_name = IF(state = 'CANCELLED', VALUES(act_by_name), act_by_name),
                act_text = IF(state = 'CANCELLED', VALUES(act_text), act_text),
                history_id = IF(state = 'CANCELLED', VALUES(history_id), history_id),
                not_before = IF(state = 'CANCELLED', VALUES(not_before), not_before),
                state = IF(state = 'CANCELLED', 'OWED', state)""";

    private static final String COLUMNS = """
            SELECT id, subject_kind, subject_id, kind, deadline_version, owed_on, recipient, task_id, step, act_batch, act_by,
                act_by_name, act_text, urgent, history_id, not_before, mail_key FROM owed_reminder WHERE
            """;

    private static final List<String> DEADLINE = Arrays.stream(ReminderKind.values())
            .filter(kind -> kind.family() == ReminderKind.Family.DEADLINE)
            .map(Enum::name)
            .toList();

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final Clock clock;

    OwedTable(JdbcTemplate jdbc, JdbcClient client, Clock clock) {
        this.jdbc = jdbc;
        this.client = client;
        this.clock = clock;
    }

    /** Planning and composing take turns, also across nodes: held until the transaction ends. */
    void takeTurn() {
        jdbc.queryForObject("SELECT id FROM reminder_run WHERE id = 1 FOR UPDATE", Long.class);
    }

    /** @return how many were new or are owed anew */
    int insert(List<OwedRow> rows) {
        Instant now = clock.instant();
        int changed = 0;
        for (int from = 0; from < rows.size(); from += PART) {
            List<OwedRow> part = rows.subList(from, Math.min(from + PART, rows.size()));
            List<Object> values = new ArrayList<>(part.size() * 17);
            part.forEach(row -> add(values, row, now));
            changed += jdbc.update(
                    INSERT + String.join(",", Collections.nCopies(part.size(), VALUES)) + AGAIN, values.toArray());
        }
        return changed;
    }

    private static void add(List<Object> values, OwedRow row, Instant now) {
        OwedRow.Act act = row.act();
        PersonId by = act == null ? null : act.by();
        Collections.addAll(
                values,
                row.id(),
                row.subjectKind(),
                row.subjectId(),
                row.kind().name(),
                row.deadlineVersion(),
                row.owedOn(),
                row.recipient(),
                row.task(),
                row.step(),
                act == null ? 0 : act.batch(),
                by == null ? null : by.value(),
                act == null ? "" : act.byName(),
                act == null ? "" : act.text(),
                act != null && act.urgent(),
                act == null ? null : act.history(),
                row.notBefore(),
                now);
    }

    /** Which steps of these subjects are planned and not taken back. */
    Set<Step> planned(String subjectKind, Collection<Long> subjects) {
        Set<Step> steps = new HashSet<>();
        if (!subjects.isEmpty()) {
            client.sql("SELECT DISTINCT subject_id, kind, deadline_version, owed_on FROM owed_reminder"
                            + " WHERE subject_kind = :subjectKind AND subject_id IN (:subjects) AND act_batch = 0"
                            + " AND state IN ('OWED', 'SENT_ON')")
                    .param("subjectKind", subjectKind)
                    .param("subjects", subjects)
                    .query(row -> {
                        steps.add(new Step(
                                row.getLong(1),
                                ReminderKind.valueOf(row.getString(2)),
                                row.getInt(3),
                                row.getObject(4, LocalDate.class)));
                    });
        }
        return steps;
    }

    /** A step of a subject, whoever is told. */
    record Step(long subject, ReminderKind kind, int deadlineVersion, LocalDate owedOn) {

        static Step of(OwedRow row) {
            return new Step(row.subjectId(), row.kind(), row.deadlineVersion(), row.owedOn());
        }
    }

    /** Recipients that have rows due, in their order, and how many rows. */
    Map<String, Integer> recipients(Due due, int limit) {
        Map<String, Integer> found = new LinkedHashMap<>();
        client.sql("SELECT recipient, COUNT(*) FROM owed_reminder WHERE " + due.condition()
                        + " GROUP BY recipient ORDER BY recipient LIMIT :limit")
                .params(due.parameters())
                .param("limit", limit)
                .query(row -> {
                    found.put(row.getString(1), row.getInt(2));
                });
        return found;
    }

    /** The due rows of these recipients, by id from one on. */
    List<OwedRow> rows(Due due, Collection<String> recipients, long after, int limit) {
        return client.sql(COLUMNS + due.condition()
                        + " AND recipient IN (:recipients) AND id > :after ORDER BY id LIMIT :limit")
                .params(due.parameters())
                .param("recipients", recipients)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> read(row))
                .list();
    }

    /** Which of these messages exist, by their keys. */
    Set<String> messages(Collection<String> keys) {
        return Set.copyOf(client.sql("SELECT DISTINCT mail_key FROM owed_reminder WHERE mail_key IN (:keys)")
                .param("keys", keys)
                .query(String.class)
                .list());
    }

    /** When the next row becomes due after a moment; empty if none waits. */
    Optional<Instant> nextHeld(Instant after) {
        return client.sql("SELECT MIN(not_before) FROM owed_reminder WHERE state = 'OWED' AND not_before > :after")
                .param("after", after)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, Instant.class)))
                .single();
    }

    void supersede(Collection<Long> ids) {
        update("state = 'SUPERSEDED'", ids, Map.of());
    }

    void cancel(Collection<Long> ids) {
        update("state = 'CANCELLED'", ids, Map.of());
    }

    /** These recipients have had their digest of the day: what came later waits for the next one. */
    void postpone(Due due, Collection<String> recipients, Instant until) {
        client.sql("UPDATE owed_reminder SET not_before = :until WHERE " + due.condition()
                        + " AND recipient IN (:recipients)")
                .params(due.parameters())
                .param("until", until)
                .param("recipients", recipients)
                .update();
    }

    /** Of several steps of one deadline that a recipient has not been told of, only the newest is. */
    void supersedeOlderSteps(Due due, Collection<String> recipients) {
        client.sql(
                        "UPDATE owed_reminder o JOIN (SELECT recipient, subject_id, deadline_version, MAX(owed_on) AS newest"
                                + " FROM owed_reminder WHERE " + due.condition()
                                + " AND recipient IN (:recipients) AND kind IN (:kinds)"
                                + " GROUP BY recipient, subject_id, deadline_version HAVING COUNT(*) > 1) n"
                                + " ON n.recipient = o.recipient AND n.subject_id = o.subject_id"
                                + " AND n.deadline_version = o.deadline_version AND o.owed_on < n.newest"
                                + " SET o.state = 'SUPERSEDED' WHERE o.state = 'OWED' AND o.subject_kind = 'TASK' AND o.kind IN (:kinds)")
                .params(due.parameters())
                .param("recipients", recipients)
                .param("kinds", DEADLINE)
                .update();
    }

    /** @param prefix what stands before the recipient in the message's key */
    void sentOn(Collection<Long> ids, String prefix) {
        update("state = 'SENT_ON', mail_key = CONCAT(:prefix, recipient)", ids, Map.of("prefix", prefix));
    }

    /** Acts whose letters are written; the key is that of {@link ActLetters#key}. */
    void actsSentOn(Collection<Long> ids) {
        update(
                "state = 'SENT_ON', mail_key = CONCAT('ACT|', act_batch, '|', IF(kind = 'INFORMED', 'ASSIGNED', kind), '|',"
                        + " recipient)",
                ids,
                Map.of());
    }

    private void update(String change, Collection<Long> ids, Map<String, ?> parameters) {
        List<Long> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += 2 * PART) {
            client.sql("UPDATE owed_reminder SET " + change + " WHERE state = 'OWED' AND id IN (:ids)")
                    .params(parameters)
                    .param("ids", all.subList(from, Math.min(from + 2 * PART, all.size())))
                    .update();
        }
    }

    /** The rows that a message carries. */
    List<OwedRow> carriedBy(Collection<String> messages) {
        return client.sql(COLUMNS + "mail_key IN (:messages) ORDER BY id")
                .param("messages", messages)
                .query((row, number) -> read(row))
                .list();
    }

    /** A message was taken back before its first try: what it carried is not told by it. */
    void takenBack(String message, boolean superseded) {
        client.sql("UPDATE owed_reminder SET state = :state, mail_key = NULL WHERE mail_key = :message")
                .param("state", superseded ? "SUPERSEDED" : "CANCELLED")
                .param("message", message)
                .update();
    }

    /** A digest was taken back before its first try: what it carried goes into the next one. */
    void owedAgain(String message) {
        client.sql("UPDATE owed_reminder SET state = 'OWED', mail_key = NULL WHERE mail_key = :message")
                .param("message", message)
                .update();
    }

    void noteRun(boolean planning) {
        jdbc.update("UPDATE reminder_run SET " + (planning ? "planned_at" : "composed_at")
                + " = UTC_TIMESTAMP(6) WHERE id = 1");
    }

    private static OwedRow read(ResultSet row) throws SQLException {
        long batch = row.getLong("act_batch");
        return new OwedRow(
                row.getLong("id"),
                row.getString("subject_kind"),
                row.getLong("subject_id"),
                ReminderKind.valueOf(row.getString("kind")),
                row.getInt("deadline_version"),
                row.getObject("owed_on", LocalDate.class),
                row.getString("recipient"),
                row.getLong("task_id"),
                row.getInt("step"),
                row.getObject("not_before", Instant.class),
                row.getString("mail_key"),
                batch == 0 ? null : act(row, batch));
    }

    private static OwedRow.Act act(ResultSet row, long batch) throws SQLException {
        return new OwedRow.Act(
                batch,
                row.getObject("act_by") == null ? null : new PersonId(row.getLong("act_by")),
                row.getString("act_by_name"),
                row.getString("act_text"),
                row.getBoolean("urgent"),
                optional(row, "history_id"));
    }

    private static @Nullable Long optional(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : row.getLong(column);
    }
}
