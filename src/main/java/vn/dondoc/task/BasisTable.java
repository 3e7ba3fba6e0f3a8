package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.BasisId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.TaskId;

/** The further bases of tasks. */
@Component
class BasisTable {

    /**
     * Whether a difference still waits follows from what happened since: who leads now or was given the task, which day it
     * has now or got in the ledger.
     */
    private static final String SELECT = """
            SELECT b.*, d.number_symbol, d.issued_on, CONCAT(REPLACE(k.name, ' (cá biệt)', ''),
                   COALESCE(CONCAT(' số ', d.number_symbol), '')) AS directive_title, a.name AS lead_name,
                   f.name AS lead_before_name,
                   b.kept_at IS NULL AND t.state NOT IN ('COMPLETED', 'CLOSED_NOT_DONE') AND b.lead_agency IS NOT NULL
                   AND NOT (t.lead_agency <=> b.lead_agency)
                   AND NOT EXISTS (SELECT 1 FROM task_transfer x WHERE x.task_id = t.id AND x.to_agency = b.lead_agency
                                   AND x.moved_at >= b.added_at) AS lead_waits,
                   b.kept_at IS NULL AND t.state NOT IN ('COMPLETED', 'CLOSED_NOT_DONE') AND b.due_on IS NOT NULL
                   AND NOT (t.due_on <=> b.due_on)
                   AND NOT EXISTS (SELECT 1 FROM deadline_change c WHERE c.task_id = t.id AND c.new_due_on = b.due_on
                                   AND c.decided_at >= b.added_at) AS deadline_waits
            FROM task_basis b
            JOIN task t ON t.id = b.task_id
            JOIN directive d ON d.id = b.directive_id
            JOIN document_kind k ON k.code = d.kind
            LEFT JOIN agency a ON a.id = b.lead_agency
            LEFT JOIN agency f ON f.id = b.lead_before
            WHERE\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Directives directives;
    private final DirectiveReaders readers;
    private final History history;
    private final IdGenerator ids;
    private final Clock clock;

    BasisTable(
            JdbcClient jdbc,
            JdbcTemplate statements,
            Directives directives,
            DirectiveReaders readers,
            History history,
            IdGenerator ids,
            Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.directives = directives;
        this.readers = readers;
        this.history = history;
        this.ids = ids;
        this.clock = clock;
    }

    /** The directive of the one orders the other too; whoever has the other may read it from now on. */
    void add(Actor actor, Task task, Task twice, String note) {
        LocalDate due = twice.term().dueOn();
        boolean otherLead = twice.lead() != null && !Objects.equals(twice.lead(), task.lead());
        boolean otherDue = due != null && !Objects.equals(due, task.term().dueOn());
        AgencyId before = task.lead();
        AgencyId named = twice.lead();
        statements.update(
                "INSERT INTO task_basis (id, task_id, directive_id, content, source_passage, instead_of, lead_agency,"
                        + " due_on, lead_before, due_before, added_by, adder_name, added_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                ids.next(),
                task.id().value(),
                twice.directive().value(),
                twice.content(),
                twice.sourcePassage(),
                twice.code(),
                otherLead && named != null ? named.value() : null,
                otherDue ? due : null,
                before == null ? null : before.value(),
                task.term().dueOn(),
                actor.personNumber(),
                actor.name(),
                Timestamp.from(clock.instant()));
        List<Change> changes = new ArrayList<>();
        changes.add(new Change(
                "basis", null, directives.get(actor, twice.directive()).title()));
        changes.add(new Change("text", null, twice.content()));
        if (!note.isEmpty()) {
            changes.add(new Change("reason", null, note));
        }
        history.record(actor, TaskDesk.subject(task.id()), "TASK_BASIS_ADDED", changes);
        readers.follow(actor, task);
    }

    List<BasisRow> of(TaskId task) {
        return jdbc.sql(SELECT + "b.task_id = ? ORDER BY b.id")
                .param(task.value())
                .query((row, n) -> read(row))
                .list();
    }

    Optional<BasisRow> one(TaskId task, BasisId id) {
        return jdbc.sql(SELECT + "b.task_id = ? AND b.id = ?")
                .params(task.value(), id.value())
                .query((row, n) -> read(row))
                .optional();
    }

    void keep(Actor actor, BasisId id, String reason) {
        statements.update(
                "UPDATE task_basis SET kept_by = ?, keeper_name = ?, kept_at = ?, keep_reason = ? WHERE id = ?",
                actor.personNumber(),
                actor.name(),
                Timestamp.from(clock.instant()),
                reason,
                id.value());
    }

    private static BasisRow read(ResultSet row) throws SQLException {
        Long lead = row.getObject("lead_agency", Long.class);
        return new BasisRow(
                new BasisId(row.getLong("id")),
                new DirectiveId(row.getLong("directive_id")),
                row.getString("directive_title"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("number_symbol"),
                row.getString("content"),
                row.getString("source_passage"),
                row.getString("instead_of"),
                lead == null ? null : new AgencyId(lead),
                row.getString("lead_name"),
                row.getString("lead_before_name"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_before", LocalDate.class),
                row.getBoolean("lead_waits"),
                row.getBoolean("deadline_waits"),
                row.getString("adder_name"),
                row.getTimestamp("added_at").toInstant(),
                kept(row));
    }

    private static BasisRow.@Nullable Kept kept(ResultSet row) throws SQLException {
        String reason = row.getString("keep_reason");
        return reason == null
                ? null
                : new BasisRow.Kept(
                        reason,
                        row.getString("keeper_name"),
                        row.getTimestamp("kept_at").toInstant());
    }
}
