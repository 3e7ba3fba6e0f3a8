package vn.dondoc.task;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/** The rows of claims. */
@Component
class Claims {

    private static final String FILES =
            "SELECT f.file_id FROM task_claim_file f JOIN task_claim c ON c.id = f.claim_id WHERE c.task_id = ?";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Files files;
    private final IdGenerator ids;
    private final Clock clock;

    Claims(JdbcClient jdbc, JdbcTemplate statements, Files files, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws NotFound if one of the files was stored by somebody else */
    void requireOwn(Actor actor, ClaimForm form) {
        files.requireOwn(actor, form.files());
    }

    long add(Actor actor, TaskId task, ClaimForm form, LocalDate today) {
        long id = ids.next();
        LateReason late = form.late();
        String cause =
                late == null || late.cause() == null ? null : late.cause().name();
        statements.update(
                "INSERT INTO task_claim (id, task_id, result_text, document_number, document_on, claimed_on, claimed_at,"
                        + " claimed_by, claimant_name, entered_from, late_cause, late_stated, late_text, late_answered_by, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                id,
                task.value(),
                form.resultText().strip(),
                form.documentNumber().isBlank() ? null : form.documentNumber().strip(),
                form.documentOn(),
                today,
                Timestamp.from(clock.instant()),
                actor.personNumber(),
                actor.name(),
                form.enteredFrom(),
                cause,
                cause,
                late == null ? null : late.text(),
                late == null ? null : late.answeredBy());
        for (FileId file : form.files()) {
            jdbc.sql("INSERT INTO task_claim_file (claim_id, file_id) VALUES (?, ?)")
                    .params(id, file.value())
                    .update();
        }
        return id;
    }

    void decide(Actor actor, long claim, Claim.Outcome outcome, @Nullable String text) {
        statements.update(
                "UPDATE task_claim SET outcome = ?, answered_on = COALESCE(answered_on, ?), decided_by = ?, decider_name = ?,"
                        + " decided_at = ?, decision_text = ? WHERE id = ?",
                outcome.name(),
                outcome.isAnswer() ? LocalDate.now(clock) : null,
                actor.personNumber(),
                actor.name(),
                Timestamp.from(clock.instant()),
                text,
                claim);
    }

    /** What the draft became. */
    void signed(long claim, SignedPaper paper) {
        statements.update(
                "UPDATE task_claim SET signed_number = ?, signed_on = ? WHERE id = ?",
                paper.number(),
                paper.signedOn(),
                claim);
    }

    /** @return false if the class was no longer what it was when it was seen */
    boolean settle(long claim, LateCause from, LateCause to) {
        return jdbc.sql("UPDATE task_claim SET late_cause = ? WHERE id = ? AND late_cause <=> ?")
                        .param(to.name())
                        .param(claim)
                        .param(from == LateCause.UNSTATED ? null : from.name())
                        .update()
                == 1;
    }

    /** Who claimed; null if a job did. */
    @Nullable
    PersonId claimant(long claim) {
        long person = jdbc.sql("SELECT COALESCE(claimed_by, 0) FROM task_claim WHERE id = ?")
                .param(claim)
                .query(Long.class)
                .single();
        return person == 0 ? null : new PersonId(person);
    }

    /** The agency's paper from which the office entered the claim; null if the agency claimed itself. */
    @Nullable
    String enteredFrom(long claim) {
        return jdbc.sql("SELECT entered_from FROM task_claim WHERE id = ? AND entered_from IS NOT NULL")
                .param(claim)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    /** Who entered the claim from the agency's paper; null if the agency claimed itself. */
    @Nullable
    PersonId enteredBy(long claim) {
        return jdbc.sql("SELECT claimed_by FROM task_claim WHERE id = ? AND entered_from IS NOT NULL"
                        + " AND claimed_by IS NOT NULL")
                .param(claim)
                .query((row, n) -> new PersonId(row.getLong(1)))
                .optional()
                .orElse(null);
    }

    List<FileId> filesOf(TaskId task) {
        return jdbc.sql(FILES)
                .param(task.value())
                .query((row, n) -> new FileId(row.getLong(1)))
                .list();
    }

    /** Of the claims before that moment. */
    List<FileId> filesUntil(TaskId task, Instant until) {
        return jdbc.sql(FILES + " AND c.claimed_at < ?")
                .param(task.value())
                .param(Timestamp.from(until))
                .query((row, n) -> new FileId(row.getLong(1)))
                .list();
    }

    /** The last decision of each task that gave it back or opened it again; of those the scope admits. */
    List<Redo> redone(TaskScope scope, Collection<TaskId> tasks) {
        Map<String, Object> values = scope.parameters();
        values.put("tasks", tasks.stream().map(TaskId::value).toList());
        Map<TaskId, Redo> last = new LinkedHashMap<>();
        jdbc.sql("SELECT c.task_id, COALESCE(c.decision_text, ''), COALESCE(c.decider_name, ''), c.decided_at"
                        + " FROM task_claim c JOIN task t ON t.id = c.task_id WHERE t.id IN (:tasks)"
                        + " AND c.outcome IN ('RETURNED', 'REOPENED') AND " + scope.condition()
                        + " ORDER BY c.claimed_at, c.id")
                .params(values)
                .query(row -> {
                    Timestamp at = row.getTimestamp(4);
                    TaskId task = new TaskId(row.getLong(1));
                    last.put(
                            task,
                            new Redo(task, row.getString(2), row.getString(3), at == null ? null : at.toInstant()));
                });
        return List.copyOf(last.values());
    }

    /** All claims of a task, oldest first. */
    List<Claim> of(TaskId task) {
        return read("c.task_id = :task", Map.of("task", task.value())).stream()
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The claim of each task that waits or was confirmed; tasks without one are left out. Two statements. */
    Map<TaskId, Claim> standing(Collection<TaskId> tasks) {
        Map<TaskId, Claim> standing = new HashMap<>();
        if (!tasks.isEmpty()) {
            read(
                            "c.id = t.claim_id AND c.task_id IN (:tasks)",
                            Map.of("tasks", tasks.stream().map(TaskId::value).toList()))
                    .forEach(one -> standing.put(one.getKey(), one.getValue()));
        }
        return standing;
    }

    /** A claim as its row has it, without its files. */
    private record Read(TaskId task, Claim claim, List<FileId> files) {}

    /** @param where on {@code task_claim c} and its {@code task t} */
    private List<Map.Entry<TaskId, Claim>> read(String where, Map<String, ?> values) {
        List<Read> found = jdbc.sql(
                        "SELECT c.id, c.result_text, c.document_number, c.document_on, c.claimed_on, c.claimed_at,"
                                + " c.claimed_by, c.claimant_name, c.entered_from, c.outcome, c.decider_name, c.decided_at,"
                                + " c.decision_text, c.task_id, c.late_cause, c.late_stated, c.late_text, c.late_answered_by, c.signed_number,"
                                + " c.signed_on, (SELECT GROUP_CONCAT(f.file_id ORDER BY f.file_id) FROM task_claim_file f"
                                + " WHERE f.claim_id = c.id) AS files"
                                + " FROM task_claim c JOIN task t ON t.id = c.task_id WHERE " + where
                                + " ORDER BY c.claimed_at, c.id")
                .params(values)
                .query((row, n) -> new Read(new TaskId(row.getLong(14)), claim(row), files(row.getString("files"))))
                .list();
        List<StoredFile> described = files.describe(
                found.stream().flatMap(one -> one.files().stream()).toList());
        return found.stream()
                .map(one -> Map.entry(
                        one.task(),
                        one.claim()
                                .with(described.stream()
                                        .filter(file -> one.files().contains(file.id()))
                                        .toList())))
                .toList();
    }

    private static List<FileId> files(@Nullable String ids) {
        return ids == null
                ? List.of()
                : Stream.of(ids.split(","))
                        .map(id -> new FileId(Long.parseLong(id)))
                        .toList();
    }

    private static Claim claim(ResultSet row) throws SQLException {
        return new Claim(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getObject(5, LocalDate.class),
                row.getTimestamp(6).toInstant(),
                row.getObject(7) == null ? null : new PersonId(row.getLong(7)),
                row.getString(8),
                row.getString(9),
                Claim.Outcome.valueOf(row.getString(10)),
                row.getString(11),
                row.getTimestamp(12) == null ? null : row.getTimestamp(12).toInstant(),
                row.getString(13),
                List.of(),
                late(row),
                SignedPaper.of(row.getString("signed_number"), row.getObject("signed_on", LocalDate.class)));
    }

    private static Claim.@Nullable Late late(ResultSet row) throws SQLException {
        String cause = row.getString("late_cause");
        return cause == null
                ? null
                : new Claim.Late(
                        LateCause.valueOf(cause),
                        LateCause.read(row.getString("late_stated")),
                        Objects.requireNonNullElse(row.getString("late_text"), ""),
                        Objects.requireNonNullElse(row.getString("late_answered_by"), ""));
    }
}
