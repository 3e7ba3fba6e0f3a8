package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.TaskId;

/** The rules of recurring tasks. A rule ends with its directive at the latest, unless another directive takes it over. */
@Component
class RecurrenceRows {

    private static final String SELECT = """
            SELECT r.id, r.first_task, t.code, COALESCE(r.content, t.content) content, d.id directive_id,
                   a.name lead_name, r.end_document,
                   r.version, COALESCE(LEAST(r.ends_on, d.ended_on), r.ends_on, d.ended_on) ends_on,
                   (SELECT GROUP_CONCAT(b.beat ORDER BY b.beat SEPARATOR ' ') FROM task_recurrence_beat b
                    WHERE b.recurrence_id = r.id) beats,
                   GREATEST(r.after_day, COALESCE(t.original_due_on, t.due_on, r.after_day), COALESCE(
                       (SELECT MAX(p.day) FROM task_period p WHERE p.recurrence_id = r.id), r.after_day)) reached,
                   (SELECT COUNT(*) FROM task_period p WHERE p.recurrence_id = r.id) made,
                   latest.id latest, latest.code latest_code, stuck.task_id stuck, stuck.reason trouble
            FROM task_recurrence r
            JOIN task t ON t.id = r.first_task
            JOIN directive d ON d.id = COALESCE(r.directive_id, t.directive_id)
            LEFT JOIN agency a ON a.id = IF(r.content IS NULL, t.lead_agency, r.lead_agency)
            LEFT JOIN task latest ON latest.id = (SELECT p.task_id FROM task_period p JOIN task n ON n.id = p.task_id
                WHERE p.recurrence_id = r.id AND n.state <> 'DRAFT' ORDER BY p.day DESC, p.task_id DESC LIMIT 1)
            LEFT JOIN task_period_trouble stuck ON stuck.task_id = (SELECT p.task_id FROM task_period p
                JOIN task_period_trouble w ON w.task_id = p.task_id JOIN task n ON n.id = p.task_id
                WHERE p.recurrence_id = r.id AND n.state = 'DRAFT' ORDER BY p.day, p.task_id LIMIT 1)
            """;

    private final JdbcClient jdbc;

    RecurrenceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param directive what gives its periods */
    record Given(RecurrenceId id, DirectiveId directive) {}

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

    /** The rules whose periods this directive gives, the ended ones too, in the order of their ids. */
    List<RecurrenceRow> ofDirective(DirectiveId directive) {
        return jdbc.sql(SELECT + " WHERE d.id = ? AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE') ORDER BY r.id")
                .param(directive.value())
                .query(RecurrenceRows::row)
                .list();
    }

    /** Rules whose first task was given, and not by mistake, of directives in force. */
    List<Given> given() {
        return jdbc.sql("SELECT r.id, d.id FROM task_recurrence r JOIN task t ON t.id = r.first_task"
                        + " JOIN directive d ON d.id = COALESCE(r.directive_id, t.directive_id)"
                        + " WHERE t.state <> 'DRAFT' AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE')"
                        + " AND d.ending IS NULL ORDER BY r.id")
                .query((row, n) -> new Given(new RecurrenceId(row.getLong(1)), new DirectiveId(row.getLong(2))))
                .list();
    }

    /**
     * Locked until the transaction ends: two who change it, or two nodes, take turns. Comes before it is read.
     *
     * @return whether there is one
     */
    boolean lock(RecurrenceId id) {
        return jdbc.sql("SELECT id FROM task_recurrence WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Locked until the transaction ends, as it is now and not as the transaction first saw it; there is one. */
    long lockedVersion(RecurrenceId id) {
        return jdbc.sql("SELECT version FROM task_recurrence WHERE id = ? FOR UPDATE")
                .param(id.value())
                .query(Long.class)
                .single();
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

    /**
     * Of a rule that is locked.
     *
     * @param after the day after which the changed days hold; null if they did not change
     */
    void update(RecurrenceId id, RecurrenceForm form, @Nullable LocalDate after) {
        jdbc.sql("UPDATE task_recurrence SET ends_on = :endsOn, end_document = :document,"
                        + " after_day = COALESCE(:after, after_day), version = version + 1 WHERE id = :id")
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

    /**
     * What is given today begins today, whatever day the rule had from an earlier word of the draft or an issue that was taken
     * back: no period appears for the time that it waited. The first period's own day is no part of it, for {@code reached}
     * reads that from the first task as it stands.
     */
    void begin(Collection<Long> given, LocalDate today) {
        List<Long> rules = jdbc.sql("SELECT id FROM task_recurrence WHERE first_task IN (:given)")
                .param("given", given)
                .query(Long.class)
                .list();
        if (rules.isEmpty()) {
            return;
        }
        jdbc.sql("UPDATE task_recurrence SET after_day = :today WHERE id IN (:rules)")
                .param("today", today)
                .param("rules", rules)
                .update();
    }

    /** No later day comes any more. */
    void end(RecurrenceId id, LocalDate day, String document) {
        jdbc.sql("UPDATE task_recurrence SET ends_on = LEAST(COALESCE(ends_on, :day), :day), end_document = :document,"
                        + " version = version + 1 WHERE id = :id")
                .param("id", id.value())
                .param("day", day)
                .param("document", document)
                .update();
    }

    /** Another directive gives the periods to come. */
    void carryOver(RecurrenceId id, DirectiveId to) {
        jdbc.sql("UPDATE task_recurrence SET directive_id = ?, version = version + 1 WHERE id = ?")
                .params(to.value(), id.value())
                .update();
    }

    private void beats(RecurrenceId id, RecurrenceForm form) {
        form.beats()
                .forEach(beat -> jdbc.sql("INSERT INTO task_recurrence_beat (recurrence_id, beat) VALUES (?, ?)")
                        .params(id.value(), beat.stored())
                        .update());
    }

    private static RecurrenceRow row(ResultSet row, int n) throws SQLException {
        String beats = row.getString("beats");
        Long latest = row.getObject("latest", Long.class);
        Long stuck = row.getObject("stuck", Long.class);
        return new RecurrenceRow(
                new RecurrenceId(row.getLong("id")),
                new TaskId(row.getLong("first_task")),
                row.getString("code"),
                row.getString("content"),
                new DirectiveId(row.getLong("directive_id")),
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
                latest == null ? null : new TaskId(latest),
                row.getString("latest_code"),
                stuck == null ? null : new TaskId(stuck),
                row.getString("trouble"),
                row.getLong("version"));
    }
}
