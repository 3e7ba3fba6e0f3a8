package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.file.Files;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/** The rows of answers that wait for the head of a coordinating agency; at most one waits for each request. */
@Component
class LaidAnswerTable {

    /** Of a request that waits no more nothing waits and nothing was given back. */
    static final String OF_WAITING =
            " FROM coordination_submission s JOIN coordination c ON c.id = s.coordination_id AND c.waiting = 1";

    /** Of {@code coordination_submission s}: the head gave it back, and nothing was laid before him since. */
    static final String SENT_BACK = "s.outcome = 'SENT_BACK' AND NOT EXISTS (SELECT 1 FROM coordination_submission l"
            + " WHERE l.coordination_id = s.coordination_id AND l.id > s.id AND l.outcome <> 'WITHDRAWN')";

    /** Of {@code coordination_submission s}: whoever laid it took it back, and nothing was laid since. */
    private static final String WITHDRAWN =
            "s.outcome = 'WITHDRAWN' AND NOT EXISTS (SELECT 1 FROM coordination_submission l"
                    + " WHERE l.coordination_id = s.coordination_id AND l.id > s.id)";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Files files;
    private final IdGenerator ids;
    private final Clock clock;

    LaidAnswerTable(JdbcClient jdbc, JdbcTemplate statements, Files files, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param answer checked
     * @return its id
     * @throws DomainException if one waits already
     */
    long add(Actor actor, Coordination asked, CoordinationAnswer answer) {
        if (waits(asked.id())) {
            throw new DomainException("task.submission.waits");
        }
        files.requireOwn(actor, answer.files());
        long id = ids.next();
        statements.update(
                "INSERT INTO coordination_submission (id, coordination_id, agency_id, text, document_number, document_on,"
                        + " submitted_by, submitted_for, submitter_name, submitted_at, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                id,
                asked.id().value(),
                asked.agency().value(),
                answer.text(),
                answer.documentNumber().isEmpty() ? null : answer.documentNumber(),
                answer.documentOn(),
                actor.personOrThrow().value(),
                actor.deskNumber(),
                actor.name(),
                Timestamp.from(clock.instant()));
        for (FileId file : answer.files()) {
            statements.update("INSERT INTO coordination_submission_file VALUES (?, ?)", id, file.value());
        }
        return id;
    }

    private boolean waits(CoordinationId request) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM coordination_submission WHERE coordination_id = ? AND waiting = 1)")
                .param(request.value())
                .query(Boolean.class)
                .single();
    }

    void decide(Actor actor, CoordinationId request, Submission.Outcome outcome, @Nullable String text) {
        statements.update(
                "UPDATE coordination_submission SET outcome = ?, decider_name = ?, decided_at = ?, decision_text = ?"
                        + " WHERE coordination_id = ? AND waiting = 1",
                outcome.name(),
                actor.name(),
                Timestamp.from(clock.instant()),
                text,
                request.value());
    }

    /** All that waits inside agencies for a task; the caller shows each agency its own. */
    List<LaidAnswer> waiting(TaskId task) {
        return some(task, "s.waiting = 1");
    }

    /**
     * The same, and what heads gave back last or was taken back last while nothing has come of it: at most one of each
     * outcome for each request, and nothing beside what waits.
     */
    List<LaidAnswer> waitingOrBack(TaskId task) {
        return some(task, "(s.waiting = 1 OR " + SENT_BACK + " OR " + WITHDRAWN + ")");
    }

    private List<LaidAnswer> some(TaskId task, String condition) {
        return jdbc.sql("SELECT s.id, s.coordination_id, s.text, s.document_number, s.document_on, s.submitted_by,"
                        + " s.submitter_name, s.submitted_at, s.decider_name, s.decided_at, s.decision_text, s.submitted_for,"
                        + " s.outcome"
                        + OF_WAITING
                        + " WHERE c.task_id = ? AND " + condition + " ORDER BY s.id")
                .param(task.value())
                .query((row, n) -> new LaidAnswer(
                        row.getLong(1),
                        new CoordinationId(row.getLong(2)),
                        row.getString(3),
                        Objects.requireNonNullElse(row.getString(4), ""),
                        row.getObject(5, LocalDate.class),
                        new PersonId(row.getLong(6)),
                        new PersonId(row.getLong(12)),
                        row.getString(7),
                        row.getTimestamp(8).toInstant(),
                        files.describe(attached(row.getLong(1))),
                        Submission.Outcome.valueOf(row.getString(13)),
                        SubmissionTable.sentBack(row.getString(9), row.getTimestamp(10), row.getString(11))))
                .list();
    }

    Optional<LaidAnswer> waiting(TaskId task, CoordinationId request) {
        return waiting(task).stream()
                .filter(one -> one.request().equals(request))
                .findFirst();
    }

    private List<FileId> attached(long submission) {
        return jdbc.sql("SELECT file_id FROM coordination_submission_file WHERE submission_id = ?")
                .param(submission)
                .query((row, n) -> new FileId(row.getLong(1)))
                .list();
    }
}
