package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.TaskId;

/** The rows of recurring tasks and of the periods that have appeared. A rule ends with its directive at the latest. */
@Component
class RecurrenceRows {

    private static final String SELECT = """
            SELECT r.id, r.first_task, t.code, t.content, a.name lead_name, r.end_document, r.trouble, r.version,
                   COALESCE(LEAST(r.ends_on, d.ended_on), r.ends_on, d.ended_on) ends_on,
                   (SELECT GROUP_CONCAT(b.beat ORDER BY b.beat SEPARATOR ' ') FROM task_recurrence_beat b
                    WHERE b.recurrence_id = r.id) beats,
                   GREATEST(r.after_day, COALESCE(t.original_due_on, t.due_on, r.after_day), COALESCE(
                       (SELECT MAX(p.day) FROM task_period p WHERE p.recurrence_id = r.id), r.after_day)) reached,
                   (SELECT COUNT(*) FROM task_period p WHERE p.recurrence_id = r.id) made
            FROM task_recurrence r
            JOIN task t ON t.id = r.first_task
            JOIN directive d ON d.id = t.directive_id
            LEFT JOIN agency a ON a.id = t.lead_agency
            """;

    private final JdbcClient jdbc;

    RecurrenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A period that is a draft, and the task of whose kind it is. */
    record ToGive(TaskId period, TaskId first) {}

    List<RecurrenceRow> all() {
        return jdbc.sql(SELECT + " WHERE NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE') ORDER BY r.id")
                .query(RecurrenceRows::row)
                .list();
    }

    Optional<RecurrenceRow> one(RecurrenceId id) {
        return jdbc.sql(SELECT + " WHERE r.id = ?")
                .param(id.value())
                .query(RecurrenceRows::row)
                .optional();
    }

    /** The rule of which this is the first task or a period. */
    Optional<RecurrenceRow> ofTask(TaskId task) {
        return jdbc.sql(SELECT + " WHERE r.first_task = :task"
                        + " OR r.id = (SELECT p.recurrence_id FROM task_period p WHERE p.task_id = :task)")
                .param("task", task.value())
                .query(RecurrenceRows::row)
                .optional();
    }

    /** Rules whose first task was given, and not by mistake. */
    List<RecurrenceId> given() {
        return jdbc.sql("SELECT r.id FROM task_recurrence r JOIN task t ON t.id = r.first_task"
                        + " WHERE t.state <> 'DRAFT' AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE') ORDER BY r.id")
                .query((row, n) -> new RecurrenceId(row.getLong(1)))
                .list();
    }

    /** Locked until the transaction ends: two nodes take turns. */
    void lock(RecurrenceId id) {
        jdbc.sql("SELECT id FROM task_recurrence WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    void appeared(RecurrenceId id, Beat beat, LocalDate day, TaskId task) {
        jdbc.sql("INSERT INTO task_period (recurrence_id, beat, day, task_id) VALUES (?, ?, ?, ?)")
                .params(id.value(), beat.stored(), day, task.value())
                .update();
    }

    /** Periods that are drafts still, and not for a reason that people have to look at. */
    List<ToGive> toGive() {
        return jdbc.sql("SELECT p.task_id, r.first_task FROM task_period p JOIN task t ON t.id = p.task_id"
                        + " JOIN task_recurrence r ON r.id = p.recurrence_id"
                        + " WHERE t.state = 'DRAFT' AND r.trouble IS NULL ORDER BY p.task_id")
                .query((row, n) -> new ToGive(new TaskId(row.getLong(1)), new TaskId(row.getLong(2))))
                .list();
    }

    /** @param key why the period could not be given; null once one was */
    void trouble(TaskId period, @Nullable String key) {
        jdbc.sql("UPDATE task_recurrence SET trouble = :key WHERE NOT (trouble <=> :key)"
                        + " AND id = (SELECT recurrence_id FROM task_period WHERE task_id = :task)")
                .param("key", key)
                .param("task", period.value())
                .update();
    }

    void insert(RecurrenceId id, TaskId first, RecurrenceForm form, LocalDate after) {
        jdbc.sql("INSERT INTO task_recurrence (id, first_task, ends_on, end_document, after_day, version)"
                        + " VALUES (:id, :first, :endsOn, :document, :after, 0)")
                .param("id", id.value())
                .param("first", first.value())
                .param("endsOn", form.endsOn())
                .param("document", form.endDocument())
                .param("after", after)
                .update();
        beats(id, form);
    }

    /** @param after the day after which the changed days hold; null if they did not change */
    void update(RecurrenceId id, RecurrenceForm form, @Nullable LocalDate after) {
        jdbc.sql(
                        "UPDATE task_recurrence SET ends_on = :endsOn, end_document = :document, after_day = COALESCE(:after, after_day),"
                                + " trouble = NULL, version = version + 1 WHERE id = :id")
                .param("id", id.value())
                .param("endsOn", form.endsOn())
                .param("document", form.endDocument())
                .param("after", after)
                .update();
        jdbc.sql("DELETE FROM task_recurrence_beat WHERE recurrence_id = ?")
                .param(id.value())
                .update();
        beats(id, form);
    }

    private void beats(RecurrenceId id, RecurrenceForm form) {
        form.beats()
                .forEach(beat -> jdbc.sql("INSERT INTO task_recurrence_beat (recurrence_id, beat) VALUES (?, ?)")
                        .params(id.value(), beat.stored())
                        .update());
    }

    private static RecurrenceRow row(ResultSet row, int number) throws SQLException {
        String beats = row.getString("beats");
        return new RecurrenceRow(
                new RecurrenceId(row.getLong("id")),
                new TaskId(row.getLong("first_task")),
                row.getString("code"),
                row.getString("content"),
                row.getString("lead_name"),
                beats == null
                        ? List.of()
                        : Arrays.stream(beats.split(" "))
                                .map(Beat::read)
                                .sorted(Comparator.comparing(Beat::kind)
                                        .thenComparing(Beat::month)
                                        .thenComparing(Beat::day)
                                        .thenComparing(Beat::on))
                                .toList(),
                row.getObject("ends_on", LocalDate.class),
                row.getString("end_document"),
                row.getObject("reached", LocalDate.class),
                null,
                row.getInt("made"),
                row.getString("trouble"),
                row.getLong("version"));
    }
}
