package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;

/** The ledger of deadlines. Its rows are only ever added; the database refuses a task's new date without its row. */
@Component
class DeadlineLedger {

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
            @Nullable LocalDate oldDueOn,
            Deadline to,
            @Nullable String reason) {
        add(actor, task, version, kind, oldDueOn, to, reason, null);
    }

    /** @param document number and symbol of the paper that the change rests on */
    void add(
            Actor actor,
            TaskId task,
            int version,
            LedgerKind kind,
            @Nullable LocalDate oldDueOn,
            Deadline to,
            @Nullable String reason,
            @Nullable String document) {
        statements.update(
                "INSERT INTO deadline_change (task_id, version, kind, old_due_on, new_due_on, new_kind, reason, document,"
                        + " decided_by, decider_name, decided_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                task.value(),
                version,
                kind.name(),
                oldDueOn,
                to.dueOn(),
                to.kind().name(),
                reason,
                document,
                actor.personNumber(),
                actor.name(),
                Timestamp.from(clock.instant()));
    }

    List<LedgerRow> of(TaskId task) {
        return jdbc.sql("SELECT version, kind, old_due_on, new_due_on, new_kind, reason, document, decider_name,"
                        + " decided_at FROM deadline_change WHERE task_id = ? ORDER BY version")
                .param(task.value())
                .query((row, n) -> new LedgerRow(
                        row.getInt(1),
                        LedgerKind.valueOf(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        DeadlineKind.valueOf(row.getString(5)),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getTimestamp(9).toInstant()))
                .list();
    }
}
