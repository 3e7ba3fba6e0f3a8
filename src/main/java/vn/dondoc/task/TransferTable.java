package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.TaskId;

/** The rows of transfers; they are only ever added. */
@Component
class TransferTable {

    /** In an agency's lines: a correction says it never was there, a task issued by mistake has left every figure. */
    private static final String COUNTS = "x.kind <> 'CORRECTION' AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE')";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    TransferTable(JdbcClient jdbc, JdbcTemplate statements, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    /** What moves a task, besides the agencies. */
    record Cause(
            TransferKind kind,
            @Nullable String document,
            @Nullable LocalDate documentOn,
            @Nullable String reason) {}

    /** What a former lead last had. */
    record Last(TaskState state, String content, @Nullable String product) {}

    /** How many tasks an agency got from others and gave to others. */
    record Moves(long in, long out) {

        static final Moves NONE = new Moves(0, 0);
    }

    /**
     * @param task as the former lead has it
     * @return its id
     */
    long add(Actor actor, Task task, AgencyId to, Cause cause, LocalDate today) {
        long id = ids.next();
        statements.update(
                "INSERT INTO task_transfer (id, task_id, kind, from_agency, to_agency, state_before, content, product,"
                        + " document, document_on, reason, moved_on, moved_by, mover_name, moved_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                task.id().value(),
                cause.kind().name(),
                task.leadOrThrow().value(),
                to.value(),
                task.state().name(),
                task.content(),
                task.product(),
                cause.document(),
                cause.documentOn(),
                cause.reason(),
                today,
                actor.personNumber(),
                actor.name(),
                Timestamp.from(clock.instant()));
        return id;
    }

    /** What the agency last had of the task when it was taken from it. */
    Optional<Last> lastOf(TaskId task, AgencyId former) {
        return jdbc.sql("SELECT state_before, content, product FROM task_transfer WHERE task_id = ? AND from_agency = ?"
                        + " ORDER BY id DESC LIMIT 1")
                .param(task.value())
                .param(former.value())
                .query((row, n) -> new Last(TaskState.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Whether a former lead has its line "chuyển đi": whom it went to then is no slip of the issue any more. */
    boolean hasMoved(TaskId task) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM task_transfer WHERE task_id = ? AND kind <> 'CORRECTION')")
                .param(task.value())
                .query(Boolean.class)
                .single();
    }

    /** By agency, for the figures: each transfer is "đến" of one and "đi" of another, so both sums are one. */
    Map<AgencyId, Moves> moves() {
        Map<AgencyId, Moves> found = new HashMap<>();
        jdbc.sql("SELECT agency, SUM(came), SUM(went) FROM ("
                        + "SELECT x.to_agency AS agency, 1 AS came, 0 AS went FROM task_transfer x JOIN task t"
                        + " ON t.id = x.task_id WHERE " + COUNTS
                        + " UNION ALL SELECT x.from_agency, 0, 1 FROM task_transfer x JOIN task t ON t.id = x.task_id WHERE "
                        + COUNTS + ") m GROUP BY agency")
                .query(row -> {
                    found.put(new AgencyId(row.getLong(1)), new Moves(row.getLong(2), row.getLong(3)));
                });
        return found;
    }

    /** How many lines an agency has. */
    long count(AgencyId agency) {
        return jdbc.sql("SELECT COUNT(*) FROM task_transfer x JOIN task t ON t.id = x.task_id WHERE " + COUNTS
                        + " AND (x.from_agency = :agency OR x.to_agency = :agency)")
                .param("agency", agency.value())
                .query(Long.class)
                .single();
    }

    /**
     * The lines, newest first.
     *
     * @param agency only those that one agency got or gave away; null for all
     */
    List<TransferRow> rows(@Nullable AgencyId agency, int most) {
        return jdbc.sql("SELECT t.code, x.content, x.kind, x.from_agency, f.name, x.to_agency, o.name, x.document,"
                        + " x.document_on, x.reason, x.moved_on, x.mover_name FROM task_transfer x"
                        + " JOIN task t ON t.id = x.task_id JOIN agency f ON f.id = x.from_agency"
                        + " JOIN agency o ON o.id = x.to_agency WHERE " + COUNTS
                        + (agency == null ? "" : " AND (x.from_agency = :agency OR x.to_agency = :agency)")
                        + " ORDER BY x.id DESC LIMIT :most")
                .param("agency", agency == null ? 0 : agency.value())
                .param("most", most)
                .query((row, n) -> new TransferRow(
                        row.getString(1),
                        row.getString(2),
                        TransferKind.valueOf(row.getString(3)),
                        new AgencyId(row.getLong(4)),
                        row.getString(5),
                        new AgencyId(row.getLong(6)),
                        row.getString(7),
                        row.getString(8),
                        row.getObject(9, LocalDate.class),
                        row.getString(10),
                        row.getObject(11, LocalDate.class),
                        row.getString(12)))
                .list();
    }
}
