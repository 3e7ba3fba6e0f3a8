package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.TaskId;

/** The rows of requests for coordination; at most one waits for each task and agency. */
@Component
class CoordinationTable {

    private static final String SELECT = """
            SELECT c.id, c.task_id, c.agency_id, a.name AS agency_name, c.lead_agency, c.round, c.again_of, c.text, c.due_on,
                   c.effective_on, c.asker_name, c.asked_on, c.asked_at, c.state, c.answer, c.document_number, c.document_on,
                   c.answerer_name, c.answered_on, c.answered_at, c.late_days, c.entered_from, c.closer_name, c.closed_at, c.closing_text
            FROM coordination c JOIN agency a ON a.id = c.agency_id WHERE\s""";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Files files;
    private final IdGenerator ids;
    private final Clock clock;

    CoordinationTable(JdbcClient jdbc, JdbcTemplate statements, Files files, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** What one agency is asked. */
    record Entry(
            AgencyId agency,
            @Nullable CoordinationId againOf,
            String text,
            LocalDate dueOn,
            LocalDate effectiveOn,
            List<FileId> files) {}

    CoordinationId add(Actor actor, Task task, Entry entry) {
        long id = ids.next();
        statements.update(
                "INSERT INTO coordination (id, task_id, agency_id, lead_agency, round, again_of, text, due_on, effective_on,"
                        + " due_decided_on, asked_by, asker_name, asked_on, asked_at, state)"
                        + " SELECT ?, ?, ?, ?, COALESCE(MAX(round), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING'"
                        + " FROM coordination WHERE task_id = ? AND agency_id = ?",
                id,
                task.id().value(),
                entry.agency().value(),
                task.leadOrThrow().value(),
                entry.againOf() == null ? null : entry.againOf().value(),
                entry.text(),
                entry.dueOn(),
                entry.effectiveOn(),
                LocalDate.now(clock),
                actor.personNumber(),
                actor.name(),
                LocalDate.now(clock),
                Timestamp.from(clock.instant()),
                task.id().value(),
                entry.agency().value());
        attach(id, entry.files(), false);
        return new CoordinationId(id);
    }

    /** @param late working days late, 0 for less than one; null in time */
    void answer(
            Actor actor,
            CoordinationId id,
            CoordinationAnswer answer,
            @Nullable String enteredFrom,
            @Nullable Integer late) {
        statements.update(
                "UPDATE coordination SET state = 'ANSWERED', answer = ?, document_number = ?, document_on = ?,"
                        + " answered_by = ?, answerer_name = ?, answered_on = ?, answered_at = ?, entered_from = ?, late_days = ?"
                        + " WHERE id = ? AND waiting = 1",
                answer.text(),
                answer.documentNumber().isEmpty() ? null : answer.documentNumber(),
                answer.documentOn(),
                actor.personNumber(),
                actor.name(),
                LocalDate.now(clock),
                Timestamp.from(clock.instant()),
                enteredFrom,
                late,
                id.value());
        attach(id.value(), answer.files(), true);
    }

    /** An answer that is not enough, or a request that nobody needs to answer any more. */
    void close(Actor actor, CoordinationId id, Coordination.State state, String text) {
        statements.update(
                "UPDATE coordination SET state = ?, closer_name = ?, closed_at = ?, closing_text = ? WHERE id = ?",
                state.name(),
                actor.name(),
                Timestamp.from(clock.instant()),
                text,
                id.value());
    }

    /**
     * Nobody awaits an answer any more of an agency that coordinates no longer, or for a lead that is none now.
     *
     * @param all whether nobody awaits any answer: the task has gone another way
     */
    void overtake(Actor actor, Task task, boolean all) {
        AgencyId lead = task.lead();
        statements.update(
                "UPDATE coordination c SET c.state = 'OVERTAKEN', c.closer_name = ?, c.closed_at = ? WHERE c.task_id = ?"
                        + " AND c.waiting = 1 AND (? OR c.lead_agency <> ? OR NOT EXISTS (SELECT 1 FROM task_agency a"
                        + " WHERE a.task_id = c.task_id AND a.agency_id = c.agency_id AND a.relation = 'COORDINATING'))",
                actor.name(),
                Timestamp.from(clock.instant()),
                task.id().value(),
                all,
                lead == null ? 0 : lead.value());
    }

    /** A day by which an answer is awaited. */
    record Awaited(CoordinationId id, AgencyId agency, LocalDate dueOn, LocalDate effectiveOn) {}

    /** The days by which answers are awaited for a task, locked and as last committed; the task is locked already. */
    List<Awaited> awaited(TaskId task) {
        return jdbc.sql(
                        "SELECT id, agency_id, due_on, effective_on FROM coordination WHERE task_id = ? AND waiting = 1 ORDER BY id"
                                + " FOR UPDATE")
                .param(task.value())
                .query((row, n) -> new Awaited(
                        new CoordinationId(row.getLong(1)),
                        new AgencyId(row.getLong(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    void awaitBy(CoordinationId id, LocalDate dueOn, LocalDate effectiveOn) {
        statements.update(
                "UPDATE coordination SET due_on = ?, effective_on = ?, due_decided_on = ? WHERE id = ? AND waiting = 1",
                dueOn,
                effectiveOn,
                LocalDate.now(clock),
                id.value());
    }

    /** Whether the lead waits for the answer of a coordinating agency. */
    boolean isAwaited(TaskId task) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM coordination WHERE task_id = ? AND waiting = 1)")
                .param(task.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Coordination> find(TaskId task, CoordinationId id) {
        return of(task).stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** All that was asked for a task, newest first. */
    List<Coordination> of(TaskId task) {
        if (!isAsked(task)) {
            return List.of();
        }
        Map<Long, List<Attached>> attached = attached(task);
        Map<FileId, StoredFile> described = described(attached);
        return jdbc.sql(SELECT + "c.task_id = ? ORDER BY c.asked_at DESC, c.id DESC")
                .param(task.value())
                .query((row, n) -> read(row, attached.getOrDefault(row.getLong("id"), List.of()), described))
                .list();
    }

    private boolean isAsked(TaskId task) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM coordination WHERE task_id = ?)")
                .param(task.value())
                .query(Boolean.class)
                .single();
    }

    private record Attached(long request, FileId file, boolean ofAnswer) {}

    private Map<Long, List<Attached>> attached(TaskId task) {
        return jdbc
                .sql("SELECT f.coordination_id, f.file_id, f.of_answer FROM coordination_file f"
                        + " JOIN coordination c ON c.id = f.coordination_id WHERE c.task_id = ?")
                .param(task.value())
                .query((row, n) -> new Attached(row.getLong(1), new FileId(row.getLong(2)), row.getBoolean(3)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Attached::request));
    }

    private Map<FileId, StoredFile> described(Map<Long, List<Attached>> attached) {
        Map<FileId, StoredFile> found = new HashMap<>();
        if (!attached.isEmpty()) {
            files.describe(attached.values().stream()
                            .flatMap(List::stream)
                            .map(Attached::file)
                            .toList())
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
    }

    private void attach(long id, List<FileId> some, boolean ofAnswer) {
        for (FileId file : some) {
            statements.update("INSERT INTO coordination_file VALUES (?, ?, ?)", id, file.value(), ofAnswer);
        }
    }

    private static List<StoredFile> files(
            List<Attached> attached, Map<FileId, StoredFile> described, boolean ofAnswer) {
        return attached.stream()
                .filter(one -> one.ofAnswer() == ofAnswer)
                .map(one -> described.get(one.file()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Coordination read(ResultSet row, List<Attached> attached, Map<FileId, StoredFile> described)
            throws SQLException {
        return new Coordination(
                new CoordinationId(row.getLong("id")),
                new TaskId(row.getLong("task_id")),
                new AgencyId(row.getLong("agency_id")),
                row.getString("agency_name"),
                new AgencyId(row.getLong("lead_agency")),
                row.getInt("round"),
                row.getObject("again_of") == null ? null : new CoordinationId(row.getLong("again_of")),
                row.getString("text"),
                files(attached, described, false),
                row.getObject("due_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getString("asker_name"),
                row.getObject("asked_on", LocalDate.class),
                row.getTimestamp("asked_at").toInstant(),
                Coordination.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("document_number"),
                row.getObject("document_on", LocalDate.class),
                files(attached, described, true),
                row.getString("answerer_name"),
                row.getObject("answered_on", LocalDate.class),
                moment(row, "answered_at"),
                row.getObject("late_days", Integer.class),
                row.getString("entered_from"),
                row.getString("closer_name"),
                moment(row, "closed_at"),
                row.getString("closing_text"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
