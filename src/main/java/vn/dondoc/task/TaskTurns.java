package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.TaskId;

/**
 * The fair clock's rows: whose the days of a task are, and which lead's figures they stand in, the extensions of those days
 * with them. Kept by {@link TaskDesk} with each act.
 */
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

    private record Last(int seq, Turn.Owner owner, long agency) {}

    /** Tasks are given: the agency's days run. */
    void begin(Collection<Long> tasks, LocalDate today) {
        if (tasks.isEmpty()) {
            return;
        }
        jdbc.sql(
                        "INSERT INTO task_turn (task_id, seq, owner, since, agency_id)"
                                + " SELECT id, 0, 'AGENCY', :today, IF(task_kind = 'ORDINARY', lead_agency, NULL) FROM task WHERE id IN (:tasks)")
                .param("today", today)
                .param("tasks", tasks)
                .update();
    }

    /** Tasks are drafts again: their days were nobody's. */
    void forget(Collection<Long> tasks) {
        jdbc.sql("DELETE FROM task_turn WHERE task_id IN (:tasks)")
                .param("tasks", tasks)
                .update();
    }

    /**
     * After an act: if the days have become somebody else's, one turn ends and the next begins today.
     *
     * @param act null if nothing was done to the task itself
     */
    void follow(Task task, @Nullable TaskAct act, LocalDate today) {
        long id = task.id().value();
        Optional<Last> last = jdbc.sql(
                        "SELECT seq, owner, COALESCE(agency_id, 0) FROM task_turn WHERE task_id = ? ORDER BY seq DESC LIMIT 1")
                .param(id)
                .query((row, n) -> new Last(row.getInt(1), Turn.Owner.valueOf(row.getString(2)), row.getLong(3)))
                .optional();
        if (last.isEmpty()) {
            return;
        }
        Turn.Owner now = Turn.Owner.of(task, () -> coordination.isAwaited(task.id()));
        boolean mistaken = task.facts().closingKind() == ClosingKind.ISSUED_BY_MISTAKE;
        // who only helps a "bên chủ trì" is in no figure of those days
        boolean helps = task.nature().kind() == TaskKind.COORDINATION;
        long agency = mistaken || helps ? 0 : task.leadOrThrow().value();
        boolean otherAgency = agency != last.get().agency();
        if (otherAgency && (mistaken || act == TaskAct.CORRECT)) {
            // a mistake was never anybody's; a wrong agency that was corrected never had the task
            statements.update("UPDATE task_turn SET agency_id = NULLIF(?, 0) WHERE task_id = ?", agency, id);
            statements.update("UPDATE task_request SET figures_agency = NULLIF(?, 0) WHERE task_id = ?", agency, id);
            otherAgency = false;
        }
        if (last.get().owner() == now && !otherAgency) {
            return;
        }
        int seq = last.get().seq();
        statements.update("UPDATE task_turn SET until_on = ? WHERE task_id = ? AND seq = ?", today, id, seq);
        statements.update(
                "INSERT INTO task_turn (task_id, seq, owner, since, agency_id) VALUES (?, ?, ?, ?, NULLIF(?, 0))",
                id,
                seq + 1,
                now.name(),
                today,
                agency);
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
