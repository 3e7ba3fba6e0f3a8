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
import java.util.stream.Collectors;
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
    private static final String VALUES = "(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";

    /** The same row again changes nothing, unless it had been taken back: then it is owed anew. */
    private static final String AGAIN = """
             ON DUPLICATE KEY UPDATE
                act_batch = IF(state IN (:again), VALUES(act_batch), act_batch),
                act_by = IF(state IN (:again), VALUES(act_by), act_by),
                act_by_name = IF(state IN (:again), VALUES(act_by_name), act_by_name),
                act_text = IF(state IN (:again), VALUES(act_text), act_text),
                history_id = IF(state IN (:again), VALUES(history_id), history_id),
                not_before = IF(state IN (:again), VALUES(not_before), not_before),
                not_owed = IF(state IN (:again), NULL, not_owed),
                state = IF(state IN (:again), VALUES(state), state)""";

    private static final String CANCELLED = AGAIN.replace(":again", "'CANCELLED'");
    /** A post that moves back, or a lead that hears again: what had gone to the successor is its first holder's again, what others only were told is the lead's too. */
    private static final String WITHDRAWN = AGAIN.replace(":again", "'CANCELLED', 'SUPERSEDED'");

    /** Steps that a deadline has once, whatever the calendar or the policies make of their day afterwards. */
    static final String ONCE = "'OVERDUE_AGENCY', 'OVERDUE_OFFICE', 'OVERDUE_VICE_CHAIR'";

    private static final String COLUMNS = """
            SELECT id, subject_kind, subject_id, kind, deadline_version, owed_on, recipient, task_id, step, act_batch, act_by,
                act_by_name, act_text, urgent, history_id, not_before, mail_key FROM owed_reminder WHERE
            """;

    private static final List<String> DEADLINE = Arrays.stream(ReminderKind.values())
            .filter(kind -> kind.family() == ReminderKind.Family.DEADLINE
                    || kind.family() == ReminderKind.Family.COORDINATION
                    || kind.family() == ReminderKind.Family.INNER
                    || kind.family() == ReminderKind.Family.UPWARD)
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
        return insert(rows, "OWED", CANCELLED);
    }

    /** What is owed is stored, what was skipped leaves its trace. @return how many are owed that were not */
    int insert(Planner.Plan plan) {
        insert(plan.skipped(), "SUPERSEDED", CANCELLED);
        return insert(plan.owed()) + insert(plan.unheard(), "OWED", WITHDRAWN);
    }

    /** Rows that others held before a post changed hands. */
    void insertSuccessors(List<OwedRow> rows) {
        insert(rows, "OWED", WITHDRAWN);
    }

    private int insert(List<OwedRow> rows, String state, String again) {
        Instant now = clock.instant();
        int changed = 0;
        for (int from = 0; from < rows.size(); from += PART) {
            List<OwedRow> part = rows.subList(from, Math.min(from + PART, rows.size()));
            List<Object> values = new ArrayList<>(part.size() * 18);
            part.forEach(row -> add(values, row, now, state));
            changed += jdbc.update(
                    INSERT + String.join(",", Collections.nCopies(part.size(), VALUES)) + again, values.toArray());
        }
        return changed;
    }

    private static void add(List<Object> values, OwedRow row, Instant now, String state) {
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
                now,
                state);
    }

    /** Which steps of these subjects are planned and not taken back: see {@link Duties#unplanned}. */
    Set<Step> planned(String subjectKind, Collection<Long> subjects) {
        Set<Step> steps = new HashSet<>();
        if (!subjects.isEmpty()) {
            client.sql(
                            "SELECT subject_id, kind, deadline_version, owed_on FROM owed_reminder"
                                    + " WHERE subject_kind = :subjectKind AND subject_id IN (:subjects) AND act_batch = 0"
                                    + " GROUP BY subject_id, kind, deadline_version, owed_on"
                                    + " HAVING MAX(CASE state WHEN 'SUPERSEDED' THEN 0 WHEN 'CANCELLED' THEN 1 ELSE 2 END) <> 1")
                    .param("subjectKind", subjectKind)
                    .param("subjects", subjects)
                    .query(row -> {
                        steps.add(Step.of(
                                row.getLong(1),
                                ReminderKind.valueOf(row.getString(2)),
                                row.getInt(3),
                                row.getObject(4, LocalDate.class)));
                    });
        }
        return steps;
    }

    /**
     * A step of a task's deadline that somebody was told of, or will be.
     *
     * @param owedOn its day
     */
    record Heard(Step step, String recipient, LocalDate owedOn) {}

    /** Who was told of which steps of these tasks' deadlines, or will be. */
    List<Heard> heard(Collection<Long> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : client.sql("SELECT subject_id, kind, deadline_version, owed_on, recipient FROM owed_reminder"
                                + " WHERE subject_kind = 'TASK' AND subject_id IN (:tasks) AND kind IN (:kinds)"
                                + " AND state IN ('OWED', 'SENT_ON')")
                        .param("tasks", tasks)
                        .param("kinds", DEADLINE)
                        .query((row, number) -> new Heard(
                                Step.of(
                                        row.getLong(1),
                                        ReminderKind.valueOf(row.getString(2)),
                                        row.getInt(3),
                                        row.getObject(4, LocalDate.class)),
                                row.getString(5),
                                row.getObject(4, LocalDate.class)))
                        .list();
    }

    /** A step of a subject, whoever is told. */
    record Step(long subject, ReminderKind kind, int deadlineVersion, LocalDate owedOn) {

        static Step of(OwedRow row) {
            return of(row.subjectId(), row.kind(), row.deadlineVersion(), row.owedOn());
        }

        static Step of(Duty task, Rung rung) {
            return of(task.id(), rung.kind(), task.deadlineVersion(), rung.owedOn());
        }

        /** A step that a deadline has once is the same on whichever day it falls. */
        private static Step of(long subject, ReminderKind kind, int version, LocalDate owedOn) {
            return new Step(subject, kind, version, ONCE.contains("'" + kind + "'") ? LocalDate.EPOCH : owedOn);
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

    /** Of rows that are cancelled, why; a row that is owed or has left has no reason. */
    void note(Map<Long, NotOwed> reasons) {
        Map<NotOwed, List<Long>> rows = reasons.keySet().stream().collect(Collectors.groupingBy(reasons::get));
        rows.forEach((reason, ids) -> client.sql(
                        "UPDATE owed_reminder SET not_owed = :reason WHERE state = 'CANCELLED' AND id IN (:ids)")
                .param("reason", reason.name())
                .param("ids", ids)
                .update());
    }

    /**
     * A row of an act that whoever it names was told, or was not, or will be.
     *
     * @param sent whether its letter was written and stands
     */
    record Earlier(
            long id,
            String subjectKind,
            long subjectId,
            ReminderKind kind,
            int deadlineVersion,
            String recipient,
            long task,
            boolean sent) {

        boolean isTo(OwedRow row) {
            return task == row.task() && recipient.equals(row.recipient()) && id < row.id();
        }
    }

    /** All rows of these kinds about these tasks, the oldest first. */
    List<Earlier> earlier(Collection<Long> tasks, Set<ReminderKind> kinds) {
        return tasks.isEmpty()
                ? List.of()
                : client.sql("SELECT id, subject_kind, subject_id, kind, deadline_version, recipient, task_id,"
                                + " state = 'SENT_ON' FROM owed_reminder WHERE task_id IN (:tasks) AND kind IN (:kinds)"
                                + " AND act_batch <> 0 ORDER BY id")
                        .param("tasks", tasks)
                        .param("kinds", kinds.stream().map(Enum::name).toList())
                        .query((row, number) -> new Earlier(
                                row.getLong(1),
                                row.getString(2),
                                row.getLong(3),
                                ReminderKind.valueOf(row.getString(4)),
                                row.getInt(5),
                                row.getString(6),
                                row.getLong(7),
                                row.getBoolean(8)))
                        .list();
    }

    /** Corrections of these tasks that are owed and not told yet, each by its own letter. */
    List<OwedRow> corrections(Collection<Long> tasks) {
        return tasks.isEmpty()
                ? List.of()
                : client.sql(COLUMNS + "task_id IN (:tasks) AND kind = 'CORRECTED' AND subject_kind = 'ACT'"
                                + " AND state = 'OWED' ORDER BY id")
                        .param("tasks", tasks)
                        .query((row, number) -> read(row))
                        .list();
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

    /** Of several steps of one deadline, a recipient is told of none that is older than one he was told of, or will be now. */
    void supersedeOlderSteps(Due due, Collection<String> recipients) {
        client.sql(
                        "UPDATE owed_reminder o SET o.state = 'SUPERSEDED' WHERE " + due.condition()
                                + " AND o.recipient IN (:recipients) AND o.kind IN (:kinds) AND EXISTS (SELECT 1 FROM owed_reminder n"
                                + " WHERE n.subject_kind = o.subject_kind AND n.subject_id = o.subject_id AND n.kind IN (:kinds)"
                                + " AND n.deadline_version = o.deadline_version AND n.recipient = o.recipient"
                                + " AND n.owed_on > o.owed_on AND (n.state = 'SENT_ON' OR n.state = 'OWED' AND n.not_before <= :now))")
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
                "state = 'SENT_ON', mail_key = CONCAT('ACT|', act_batch, '|', CASE WHEN subject_kind = 'ENDING' THEN 'DIRECTIVE_ENDED'"
                        + " WHEN subject_kind = 'CORRECTING' THEN 'DIRECTIVE_CORRECTED'"
                        + " WHEN kind = 'INFORMED' THEN 'ASSIGNED' ELSE kind END, '|', recipient)",
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
        if (messages.isEmpty()) {
            return List.of();
        }
        return client.sql(COLUMNS + "mail_key IN (:messages) ORDER BY id")
                .param("messages", messages)
                .query((row, number) -> read(row))
                .list();
    }

    /** Rows of these kinds about these tasks whose letters are written. */
    List<OwedRow> written(Collection<Long> tasks, Collection<ReminderKind> kinds) {
        return tasks.isEmpty() || kinds.isEmpty()
                ? List.of()
                : client.sql(COLUMNS + "task_id IN (:tasks) AND kind IN (:kinds) AND state = 'SENT_ON'"
                                + " AND mail_key IS NOT NULL AND act_batch <> 0 ORDER BY id")
                        .param("tasks", tasks)
                        .param("kinds", kinds.stream().map(Enum::name).toList())
                        .query((row, number) -> read(row))
                        .list();
    }

    /** What the issue of these tasks owes, or has owed and was written. */
    List<OwedRow> ofIssue(Collection<Long> tasks) {
        return client.sql(COLUMNS + "task_id IN (:tasks) AND kind IN ('ASSIGNED', 'INFORMED')"
                        + " AND state IN ('OWED', 'SENT_ON') ORDER BY id")
                .param("tasks", tasks)
                .query((row, number) -> read(row))
                .list();
    }

    /** Whether a digest that was written and stands tells of one of these. */
    boolean isInDigest(Collection<Long> tasks) {
        return client.sql("SELECT EXISTS (SELECT 1 FROM mail_about a JOIN outgoing_mail m ON m.id = a.mail"
                        + " WHERE a.kind = 'TASK' AND a.subject_id IN (:tasks) AND m.kind = 'DIGEST'"
                        + " AND m.state NOT IN ('SUPERSEDED', 'CANCELLED'))")
                .param("tasks", tasks)
                .query(Boolean.class)
                .single();
    }

    /** What the last act of this kind and day on a task owes, or has owed and was written. */
    List<OwedRow> ofLastAct(long task, ReminderKind kind, LocalDate day) {
        return client.sql(
                        COLUMNS + "task_id = :task AND kind = :kind AND owed_on = :day AND state IN ('OWED', 'SENT_ON')"
                                + " AND act_batch = (SELECT MAX(act_batch) FROM owed_reminder WHERE task_id = :task"
                                + " AND kind = :kind AND owed_on = :day) ORDER BY id")
                .param("task", task)
                .param("kind", kind.name())
                .param("day", day)
                .query((row, number) -> read(row))
                .list();
    }

    /** The message of these rows was taken back before its first try. */
    void takeBack(Collection<Long> ids, String state) {
        if (!ids.isEmpty()) {
            client.sql(
                            "UPDATE owed_reminder SET state = :state, mail_key = NULL WHERE state = 'SENT_ON' AND id IN (:ids)")
                    .param("state", state)
                    .param("ids", ids)
                    .update();
        }
    }

    /** A message was taken back before its first try: what it carried goes into the next one. */
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
