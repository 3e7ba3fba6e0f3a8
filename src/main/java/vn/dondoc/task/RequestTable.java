package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/** The rows of requests; at most one waits for each task. */
@Component
class RequestTable {

    static final String SELECT = """
            SELECT r.id, r.task_id, r.kind, r.agency_id, r.reason, r.document, r.proposed_due_on, r.proposed_agency, r.due_on,
                   r.proposed_due_at, r.due_at, r.granted_due_at, r.decider, r.entered_from, r.asked_by, r.asker_name, r.asked_on, r.asked_at, r.outcome, r.granted_due_on,
                   r.decider_name, r.decided_at, r.decision_text
            FROM task_request r\s""";

    /** {@code task_request r} is an extension that stands in the figures of whoever asked for it. */
    static final String MORE_TIME = "r.kind = 'EXTENSION' AND r.outcome = 'GRANTED' AND r.figures_agency IS NOT NULL";

    private static final Set<TaskState> REFUSED_OR_HELD = EnumSet.of(TaskState.REFUSED, TaskState.ON_HOLD);

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    RequestTable(JdbcClient jdbc, JdbcTemplate statements, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is asked, and who decides it. */
    record Entry(
            TaskRequest.Kind kind,
            String reason,
            @Nullable String document,
            @Nullable Deadline proposed,
            @Nullable AgencyId proposedAgency,
            TaskRequest.Decider decider,
            @Nullable String enteredFrom) {}

    long add(Actor actor, Task task, Entry entry) {
        long id = ids.next();
        statements.update(
                "INSERT INTO task_request (id, task_id, kind, agency_id, figures_agency, reason, document, proposed_due_on,"
                        + " proposed_due_at, proposed_agency, due_on, due_at, deadline_version, decider, entered_from,"
                        + " asked_by, asker_name, asked_on, asked_at, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                id,
                task.id().value(),
                entry.kind().name(),
                task.leadOrThrow().value(),
                // who only helps a "bên chủ trì" is in no figure of extensions
                task.nature().kind() == TaskKind.ORDINARY ? task.leadOrThrow().value() : null,
                entry.reason(),
                entry.document(),
                entry.proposed() == null ? null : entry.proposed().dueOn(),
                entry.proposed() == null ? null : entry.proposed().dueAt(),
                entry.proposedAgency() == null ? null : entry.proposedAgency().value(),
                task.term().dueOn(),
                task.term().dueAt(),
                task.term().version(),
                entry.decider().name(),
                entry.enteredFrom(),
                actor.personNumber(),
                actor.name(),
                LocalDate.now(clock),
                Timestamp.from(clock.instant()));
        return id;
    }

    /** @param days working days by which the deadline moves; null unless more time was granted */
    void decide(
            Actor actor,
            long id,
            TaskRequest.Outcome outcome,
            @Nullable String text,
            @Nullable Deadline granted,
            @Nullable Integer days) {
        statements.update(
                "UPDATE task_request SET outcome = ?, granted_due_on = ?, granted_due_at = ?, granted_days = ?, decided_by = ?,"
                        + " decider_name = ?, decided_on = ?, decided_at = ?, decision_text = ? WHERE id = ? AND waiting = 1",
                outcome.name(),
                granted == null ? null : granted.dueOn(),
                granted == null ? null : granted.dueAt(),
                days,
                actor.personNumber(),
                actor.name(),
                LocalDate.now(clock),
                Timestamp.from(clock.instant()),
                text,
                id);
    }

    /** The task has gone another way: what waits is closed without an answer. */
    void overtake(Actor actor, Task task) {
        waiting(task.id()).ifPresent(one -> decide(actor, one.id(), TaskRequest.Outcome.OVERTAKEN, null, null, null));
    }

    /** A refusal is settled once the task is neither refused nor on hold any more: given again, corrected or ended. */
    void settle(Task task, TaskState before, LocalDate today) {
        boolean settles = REFUSED_OR_HELD.contains(before) && !REFUSED_OR_HELD.contains(task.state());
        if (settles) {
            statements.update(
                    "UPDATE task_refusal SET settled_on = ? WHERE task_id = ? AND settled_on IS NULL",
                    today,
                    task.id().value());
        }
    }

    Optional<TaskRequest> waiting(TaskId task) {
        return jdbc.sql(SELECT + "WHERE r.task_id = ? AND r.waiting = 1")
                .param(task.value())
                .query(RequestTable::read)
                .optional();
    }

    /** All requests of a task, oldest first. */
    List<TaskRequest> of(TaskId task) {
        return jdbc.sql(SELECT + "WHERE r.task_id = ? ORDER BY r.asked_at, r.id")
                .param(task.value())
                .query(RequestTable::read)
                .list();
    }

    /** Working days that extensions have moved the deadline by so far. */
    int grantedDays(TaskId task) {
        return jdbc.sql(
                        "SELECT COALESCE(SUM(granted_days), 0) FROM task_request WHERE task_id = ? AND outcome = 'GRANTED'")
                .param(task.value())
                .query(Integer.class)
                .single();
    }

    static TaskRequest read(ResultSet row, int n) throws SQLException {
        return new TaskRequest(
                row.getLong("id"),
                new TaskId(row.getLong("task_id")),
                TaskRequest.Kind.valueOf(row.getString("kind")),
                new AgencyId(row.getLong("agency_id")),
                row.getString("reason"),
                row.getString("document"),
                row.getObject("proposed_due_on", LocalDate.class),
                row.getObject("proposed_due_at", LocalTime.class),
                row.getObject("proposed_agency") == null ? null : new AgencyId(row.getLong("proposed_agency")),
                row.getObject("due_on", LocalDate.class),
                row.getObject("due_at", LocalTime.class),
                TaskRequest.Decider.valueOf(row.getString("decider")),
                row.getString("entered_from"),
                row.getObject("asked_by") == null ? null : new PersonId(row.getLong("asked_by")),
                row.getString("asker_name"),
                row.getObject("asked_on", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                TaskRequest.Outcome.valueOf(row.getString("outcome")),
                row.getObject("granted_due_on", LocalDate.class),
                row.getObject("granted_due_at", LocalTime.class),
                row.getString("decider_name"),
                row.getTimestamp("decided_at") == null
                        ? null
                        : row.getTimestamp("decided_at").toInstant(),
                row.getString("decision_text"));
    }
}
