package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/** The rows of transfers; they are only ever added. */
@Component
class TransferTable {

    /** In an agency's lines: a correction says it never was there, a task issued by mistake has left every figure. */
    static final String COUNTS = "x.kind <> 'CORRECTION' AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE')";

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

    /**
     * What a former lead last had.
     *
     * @param directive the one that carried the task then
     */
    record Last(
            TaskState state,
            int percent,
            String content,
            @Nullable String product,
            @Nullable String sourcePassage,
            DirectiveId directive,
            String directiveTitle,
            LocalDate directiveIssuedOn,
            @Nullable PersonId responsibleLeader,
            @Nullable String responsibleLeaderName,
            @Nullable PersonId officer,
            @Nullable String officerName,
            @Nullable FieldId field,
            @Nullable String fieldName,
            Urgency urgency) {}

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
                "INSERT INTO task_transfer (id, task_id, kind, from_agency, to_agency, state_before, percent, content, product,"
                        + " directive_id, source_passage, responsible_leader, following_officer, field_id, urgency, document, document_on, reason, moved_on, moved_by, mover_name, moved_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                task.id().value(),
                cause.kind().name(),
                task.leadOrThrow().value(),
                to.value(),
                task.state().name(),
                task.percent(),
                task.content(),
                task.product(),
                task.directive().value(),
                task.sourcePassage(),
                number(task.answerable().responsibleLeader()),
                number(task.followingOfficer()),
                number(task.field()),
                task.urgency().name(),
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
        return jdbc.sql("""
                        SELECT x.state_before, x.percent, x.content, x.product, x.source_passage, x.directive_id,
                            CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail) AS title, d.issued_on,
                            x.responsible_leader, l.name AS leader, x.following_officer, o.name AS officer, x.field_id,
                            f.name AS field, x.urgency
                        FROM task_transfer x
                            JOIN directive d ON d.id = x.directive_id
                            JOIN document_kind k ON k.code = d.kind
                            LEFT JOIN person l ON l.id = x.responsible_leader
                            LEFT JOIN person o ON o.id = x.following_officer
                            LEFT JOIN work_field f ON f.id = x.field_id
                        WHERE x.task_id = ? AND x.from_agency = ? ORDER BY x.id DESC LIMIT 1""")
                .param(task.value())
                .param(former.value())
                .query((row, n) -> last(row))
                .optional();
    }

    private static Last last(ResultSet row) throws SQLException {
        return new Last(
                TaskState.valueOf(row.getString("state_before")),
                row.getInt("percent"),
                row.getString("content"),
                row.getString("product"),
                row.getString("source_passage"),
                new DirectiveId(row.getLong("directive_id")),
                row.getString("title"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("responsible_leader") == null ? null : new PersonId(row.getLong("responsible_leader")),
                row.getString("leader"),
                row.getObject("following_officer") == null ? null : new PersonId(row.getLong("following_officer")),
                row.getString("officer"),
                row.getObject("field_id") == null ? null : new FieldId(row.getLong("field_id")),
                row.getString("field"),
                Urgency.valueOf(row.getString("urgency")));
    }

    private static @Nullable Long number(@Nullable Id id) {
        return id == null ? null : Long.valueOf(id.value());
    }

    /** Whether a former lead has its line "chuyển đi": whom it went to then is no slip of the issue any more. */
    boolean hasMoved(TaskId task) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM task_transfer WHERE task_id = ? AND kind <> 'CORRECTION')")
                .param(task.value())
                .query(Boolean.class)
                .single();
    }

    /** By agency, for the figures, of what agencies answer for: each transfer is "đến" of one and "đi" of another, so both sums are one. */
    Map<AgencyId, Moves> moves() {
        Map<AgencyId, Moves> found = new HashMap<>();
        jdbc.sql("SELECT agency, SUM(came), SUM(went) FROM ("
                        + "SELECT x.to_agency AS agency, 1 AS came, 0 AS went FROM task_transfer x JOIN task t"
                        + " ON t.id = x.task_id WHERE t.task_kind = 'ORDINARY' AND " + COUNTS
                        + " UNION ALL SELECT x.from_agency, 0, 1 FROM task_transfer x JOIN task t ON t.id = x.task_id WHERE "
                        + "t.task_kind = 'ORDINARY' AND " + COUNTS + ") m GROUP BY agency")
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
                        + " x.document_on, x.reason, x.moved_on, x.mover_name, t.task_kind FROM task_transfer x"
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
                        row.getString(12),
                        TaskKind.valueOf(row.getString(13))))
                .list();
    }
}
