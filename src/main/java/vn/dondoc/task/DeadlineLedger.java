package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.TaskId;

/** The ledger of deadlines. Its rows are only ever added; the database refuses a task's new date without its row. */
@Component
class DeadlineLedger {

    private static final String SELECT = "SELECT d.version, d.kind, d.old_due_on, d.new_due_on, d.new_kind, d.reason,"
            + " d.document, d.decider_name, d.decided_at, d.old_due_at, d.new_due_at, d.task_id FROM deadline_change d WHERE ";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Clock clock;

    DeadlineLedger(JdbcClient jdbc, JdbcTemplate statements, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.clock = clock;
    }

    void add(
            Actor actor,
            TaskId task,
            int version,
            LedgerKind kind,
            @Nullable Deadline old,
            Deadline to,
            @Nullable String reason) {
        add(actor, task, version, kind, old, to, reason, null);
    }

    /**
     * @param old null for row 0
     * @param document number and symbol of the paper that the change rests on
     */
    void add(
            Actor actor,
            TaskId task,
            int version,
            LedgerKind kind,
            @Nullable Deadline old,
            Deadline to,
            @Nullable String reason,
            @Nullable String document) {
        statements.update(
                "INSERT INTO deadline_change (task_id, version, kind, old_due_on, old_due_at, new_due_on, new_due_at, new_kind,"
                        + " reason, document, decided_by, decider_name, decided_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                task.value(),
                version,
                kind.name(),
                old == null ? null : old.dueOn(),
                old == null ? null : old.dueAt(),
                to.dueOn(),
                to.dueAt(),
                to.kind().name(),
                reason,
                document,
                actor.personNumber(),
                actor.name(),
                Timestamp.from(clock.instant()));
    }

    List<LedgerRow> of(TaskId task) {
        return jdbc.sql(SELECT + "d.task_id = ? ORDER BY d.version")
                .param(task.value())
                .query((row, n) -> read(row))
                .list();
    }

    /** The ledgers of a directive's tasks that a hold or a reopening has moved. */
    Map<TaskId, List<LedgerRow>> moved(DirectiveId directive) {
        Map<TaskId, List<LedgerRow>> found = new HashMap<>();
        jdbc.sql(
                        SELECT + "d.task_id IN (SELECT m.task_id FROM task t JOIN deadline_change m ON m.task_id = t.id"
                                + " WHERE t.directive_id = ? AND m.kind IN ('HOLD', 'REOPENING')) ORDER BY d.task_id, d.version")
                .param(directive.value())
                .query(row -> {
                    found.computeIfAbsent(new TaskId(row.getLong(12)), task -> new ArrayList<>())
                            .add(read(row));
                });
        return found;
    }

    private static LedgerRow read(ResultSet row) throws SQLException {
        return new LedgerRow(
                row.getInt(1),
                LedgerKind.valueOf(row.getString(2)),
                row.getObject(3, LocalDate.class),
                row.getObject(10, LocalTime.class),
                row.getObject(4, LocalDate.class),
                row.getObject(11, LocalTime.class),
                DeadlineKind.valueOf(row.getString(5)),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getTimestamp(9).toInstant());
    }
}
