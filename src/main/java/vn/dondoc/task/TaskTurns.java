package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.TaskId;

/** The fair clock's rows: whose the days of a task are. Kept by {@link TaskDesk} with each act. */
@Component
class TaskTurns {

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final CoordinationTable coordination;

    TaskTurns(JdbcClient jdbc, JdbcTemplate statements, CoordinationTable coordination) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.coordination = coordination;
    }

    private record Last(int seq, Turn.Owner owner) {}

    /** Tasks are given: the agency's days run. */
    void begin(Collection<Long> tasks, LocalDate today) {
        statements.batchUpdate(
                "INSERT INTO task_turn (task_id, seq, owner, since) VALUES (?, 0, 'AGENCY', ?)",
                tasks.stream().map(task -> new Object[] {task, today}).toList());
    }

    /** After an act: if the days have become somebody else's, one turn ends and the next begins today. */
    void follow(Task task, LocalDate today) {
        long id = task.id().value();
        Optional<Last> last = jdbc.sql("SELECT seq, owner FROM task_turn WHERE task_id = ? ORDER BY seq DESC LIMIT 1")
                .param(id)
                .query((row, n) -> new Last(row.getInt(1), Turn.Owner.valueOf(row.getString(2))))
                .optional();
        Turn.Owner now = Turn.Owner.of(task, () -> coordination.isAwaited(task.id()));
        if (last.isEmpty() || last.get().owner() == now) {
            return;
        }
        int seq = last.get().seq();
        statements.update("UPDATE task_turn SET until_on = ? WHERE task_id = ? AND seq = ?", today, id, seq);
        statements.update(
                "INSERT INTO task_turn (task_id, seq, owner, since) VALUES (?, ?, ?, ?)",
                id,
                seq + 1,
                now.name(),
                today);
    }

    List<Turn> of(TaskId task) {
        return jdbc.sql("SELECT owner, since, until_on FROM task_turn WHERE task_id = ? ORDER BY seq")
                .param(task.value())
                .query((row, n) -> new Turn(
                        Turn.Owner.valueOf(row.getString(1)),
                        row.getObject(2, LocalDate.class),
                        row.getObject(3, LocalDate.class)))
                .list();
    }
}
