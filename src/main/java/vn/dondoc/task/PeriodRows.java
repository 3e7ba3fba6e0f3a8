package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.TaskId;

/** The periods that have appeared, each once, and why one of them waits as a draft. */
@Component
class PeriodRows {

    private final JdbcClient jdbc;

    PeriodRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A period that is a draft, and its directive. */
    record ToGive(TaskId period, DirectiveId directive) {}

    /** A period that could not be given. */
    record Stuck(TaskId period, Beat beat, LocalDate day) {}

    void appeared(RecurrenceId id, Beat beat, LocalDate day, TaskId task) {
        jdbc.sql("INSERT INTO task_period (recurrence_id, beat, day, task_id) VALUES (?, ?, ?, ?)")
                .params(id.value(), beat.stored(), day, task.value())
                .update();
    }

    /** Periods that are drafts still, and not for a reason that people have to look at; one that is stuck stops no other. */
    List<ToGive> toGive() {
        return jdbc.sql("SELECT p.task_id, t.directive_id FROM task_period p JOIN task t ON t.id = p.task_id"
                        + " LEFT JOIN task_period_trouble w ON w.task_id = p.task_id"
                        + " WHERE t.state = 'DRAFT' AND w.task_id IS NULL ORDER BY p.task_id")
                .query((row, n) -> new ToGive(new TaskId(row.getLong(1)), new DirectiveId(row.getLong(2))))
                .list();
    }

    /** @param key why the period could not be given */
    void trouble(TaskId period, String key) {
        jdbc.sql("INSERT INTO task_period_trouble (task_id, reason) SELECT t.id, :key FROM task t"
                        + " WHERE t.id = :task AND t.state = 'DRAFT' ON DUPLICATE KEY UPDATE reason = :key")
                .param("key", key)
                .param("task", period.value())
                .update();
    }

    List<Stuck> stuck(RecurrenceId id) {
        return jdbc.sql("SELECT p.task_id, p.beat, p.day FROM task_period p"
                        + " JOIN task_period_trouble w ON w.task_id = p.task_id JOIN task t ON t.id = p.task_id"
                        + " WHERE p.recurrence_id = ? AND t.state = 'DRAFT' ORDER BY p.task_id")
                .param(id.value())
                .query((row, n) -> new Stuck(
                        new TaskId(row.getLong(1)), Beat.read(row.getString(2)), row.getObject(3, LocalDate.class)))
                .list();
    }

    /** What was in the way may be there no more: the job tries again. */
    void tryAgain(RecurrenceId id) {
        jdbc.sql("DELETE FROM task_period_trouble WHERE task_id IN"
                        + " (SELECT p.task_id FROM task_period p WHERE p.recurrence_id = ?)")
                .param(id.value())
                .update();
    }

    /** Whether one of these has come back already, as a period of its own. */
    boolean haveAppeared(Collection<Long> first) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM task_period p JOIN task_recurrence r ON r.id = p.recurrence_id"
                        + " WHERE r.first_task IN (:first))")
                .param("first", first)
                .query(Boolean.class)
                .single();
    }

    /** Periods of later days that are drafts still. */
    List<TaskId> draftsAfter(RecurrenceId id, LocalDate day) {
        return jdbc.sql("SELECT p.task_id FROM task_period p JOIN task t ON t.id = p.task_id"
                        + " WHERE p.recurrence_id = ? AND p.day > ? AND t.state = 'DRAFT' ORDER BY p.task_id")
                .params(id.value(), day)
                .query((row, n) -> new TaskId(row.getLong(1)))
                .list();
    }
}
