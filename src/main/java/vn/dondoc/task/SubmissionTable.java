package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.file.Files;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.TaskId;

/** The rows of submissions; at most one waits for each task. */
@Component
class SubmissionTable {

    private static final String OF_THE_LEAD = " JOIN task t ON t.id = s.task_id AND t.lead_agency = s.agency_id";

    /**
     * Of {@code task_submission s} and {@code task t}: the head gave it back, and nothing was laid before him, claimed or
     * asked since. A refusal is over once the task is received.
     */
    private static final String SENT_BACK =
            "s.outcome = 'SENT_BACK' AND t.state IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')"
                    + " AND (s.act <> 'REFUSE' OR t.state = 'ASSIGNED')"
                    + " AND NOT EXISTS (SELECT 1 FROM task_submission l WHERE l.task_id = s.task_id"
                    + " AND l.agency_id = s.agency_id AND l.id > s.id AND l.outcome <> 'WITHDRAWN')"
                    + " AND NOT EXISTS (SELECT 1 FROM task_claim c WHERE c.task_id = s.task_id AND c.claimed_at > s.decided_at)"
                    + " AND NOT EXISTS (SELECT 1 FROM task_request r WHERE r.task_id = s.task_id AND r.asked_at > s.decided_at)";

    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Files files;
    private final IdGenerator ids;
    private final Clock clock;

    SubmissionTable(JdbcClient jdbc, JdbcTemplate statements, Files files, IdGenerator ids, Clock clock) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.files = files;
        this.ids = ids;
        this.clock = clock;
    }

    /** What is laid before the head. */
    record Entry(
            TaskAct act,
            String text,
            @Nullable String documentNumber,
            @Nullable LocalDate documentOn,
            @Nullable AgencyId proposedAgency,
            @Nullable Deadline proposed,
            List<FileId> files,
            @Nullable LateReason late) {

        /** A refusal or a request, which carry no files. */
        static Entry of(
                TaskAct act,
                String reason,
                @Nullable String document,
                @Nullable AgencyId proposedAgency,
                @Nullable Deadline proposed) {
            return new Entry(act, reason, document, null, proposedAgency, proposed, List.of(), null);
        }
    }

    /**
     * @return its id
     * @throws DomainException if something waits already
     */
    long add(Actor actor, Task task, Entry entry) {
        if (waiting(task.id()).isPresent()) {
            throw new DomainException("task.submission.waits");
        }
        files.requireOwn(actor, entry.files());
        long id = ids.next();
        LateReason late = entry.late();
        statements.update(
                "INSERT INTO task_submission (id, task_id, agency_id, act, text, document_number, document_on,"
                        + " proposed_agency, proposed_due_on, proposed_due_at, submitted_by, submitted_for, submitter_name, submitted_at,"
                        + " late_cause, late_text, late_answered_by, outcome)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'WAITING')",
                id,
                task.id().value(),
                task.leadOrThrow().value(),
                entry.act().name(),
                entry.text(),
                entry.documentNumber(),
                entry.documentOn(),
                entry.proposedAgency() == null ? null : entry.proposedAgency().value(),
                entry.proposed() == null ? null : entry.proposed().dueOn(),
                entry.proposed() == null ? null : entry.proposed().dueAt(),
                actor.personOrThrow().value(),
                actor.deskNumber(),
                actor.name(),
                Timestamp.from(clock.instant()),
                late == null || late.cause() == null ? null : late.cause().name(),
                late == null ? null : late.text(),
                late == null ? null : late.answeredBy());
        for (FileId file : entry.files()) {
            statements.update("INSERT INTO task_submission_file VALUES (?, ?)", id, file.value());
        }
        return id;
    }

    void decide(Actor actor, long id, Submission.Outcome outcome, @Nullable String text) {
        statements.update(
                "UPDATE task_submission SET outcome = ?, decider_name = ?, decided_at = ?, decision_text = ?"
                        + " WHERE id = ? AND outcome = 'WAITING'",
                outcome.name(),
                actor.name(),
                Timestamp.from(clock.instant()),
                text,
                id);
    }

    /** What waits for the head waits no more: the agency has spoken, or the task is another's. */
    void overtake(Actor actor, TaskId task) {
        overtake(actor, task, EnumSet.allOf(TaskAct.class));
    }

    /** The same for one of these acts only; another goes on waiting. */
    void overtake(Actor actor, TaskId task, Set<TaskAct> acts) {
        jdbc.sql("UPDATE task_submission SET outcome = 'OVERTAKEN', decider_name = :name, decided_at = :now"
                        + " WHERE task_id = :task AND waiting = 1 AND act IN (:acts)")
                .param("name", actor.name())
                .param("now", Timestamp.from(clock.instant()))
                .param("task", task.value())
                .param("acts", acts.stream().map(Enum::name).toList())
                .update();
    }

    /** What waits for the head of the present lead; empty if nothing does. What another lead wrote is nobody's to read here. */
    Optional<Submission> waiting(TaskId task) {
        return one(task, "s.waiting = 1");
    }

    /** The same, or what he gave back last while nothing has come of it; empty if there is neither. */
    Optional<Submission> waitingOrSentBack(TaskId task) {
        return one(task, "(s.waiting = 1 OR " + SENT_BACK + ")");
    }

    private Optional<Submission> one(TaskId task, String condition) {
        return jdbc.sql(
                        "SELECT s.id, s.act, s.text, s.document_number, s.document_on, s.proposed_agency, s.submitted_by,"
                                + " s.submitter_name, s.submitted_at, s.late_cause, s.late_text, s.late_answered_by,"
                                + " s.proposed_due_on, s.proposed_due_at, s.decider_name, s.decided_at, s.decision_text,"
                                + " s.submitted_for FROM task_submission s" + OF_THE_LEAD
                                + " WHERE s.task_id = ? AND " + condition)
                .param(task.value())
                .query((row, n) -> new Submission(
                        row.getLong(1),
                        TaskAct.valueOf(row.getString(2)),
                        row.getString(3),
                        Objects.requireNonNullElse(row.getString(4), ""),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6) == null ? null : new AgencyId(row.getLong(6)),
                        proposed(row.getObject(13, LocalDate.class), row.getObject(14, LocalTime.class)),
                        new PersonId(row.getLong(7)),
                        new PersonId(row.getLong(18)),
                        row.getString(8),
                        row.getTimestamp(9).toInstant(),
                        files.describe(attached(row.getLong(1))),
                        row.getString(10) == null
                                ? null
                                : new LateReason(
                                        LateCause.valueOf(row.getString(10)), row.getString(11), row.getString(12)),
                        sentBack(row.getString(15), row.getTimestamp(16), row.getString(17))))
                .optional();
    }

    /** Only he who gives back says why. */
    static Submission.@Nullable SentBack sentBack(
            @Nullable String by, @Nullable Timestamp at, @Nullable String reason) {
        return by == null || at == null || reason == null ? null : new Submission.SentBack(by, at.toInstant(), reason);
    }

    /** Who laid the claims of a task that its head made his own, and in whose place. */
    List<PersonId> claimants(TaskId task) {
        return laidBy(
                jdbc.sql("SELECT submitted_by, submitted_for FROM task_submission WHERE task_id = ? AND act = 'CLAIM'"
                                + " AND outcome = 'APPROVED'")
                        .param(task.value()));
    }

    /**
     * Who laid the request that the head made his own, and in whose place; nobody if it was not laid. What is approved is asked
     * at once, and nothing is laid while a request waits.
     */
    List<PersonId> askers(TaskRequest asked) {
        TaskAct act = asked.kind() == TaskRequest.Kind.EXTENSION ? TaskAct.ASK_EXTENSION : TaskAct.ASK_RELEASE;
        return laidBy(jdbc.sql(
                        "SELECT s.submitted_by, s.submitted_for FROM task_submission s WHERE s.task_id = :task"
                                + " AND s.act = :act AND s.outcome = 'APPROVED' AND s.id < :request AND NOT EXISTS"
                                + " (SELECT 1 FROM task_request r WHERE r.task_id = s.task_id AND r.id > s.id AND r.id < :request)")
                .param("task", asked.task().value())
                .param("act", act.name())
                .param("request", asked.id()));
    }

    private static List<PersonId> laidBy(JdbcClient.StatementSpec rows) {
        return rows
                .query((row, n) -> List.of(new PersonId(row.getLong(1)), new PersonId(row.getLong(2))))
                .list()
                .stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    /** Files of what waits now. */
    List<FileId> filesOf(TaskId task) {
        return jdbc.sql("SELECT f.file_id FROM task_submission_file f JOIN task_submission s ON s.id = f.submission_id"
                        + OF_THE_LEAD + " WHERE s.task_id = ? AND s.waiting = 1")
                .param(task.value())
                .query((row, n) -> new FileId(row.getLong(1)))
                .list();
    }

    /** All that waits in an agency, oldest first. */
    List<SubmissionRow> of(AgencyId agency) {
        return jdbc.sql("SELECT t.code, t.content, s.act, s.submitter_name, s.submitted_at, s.id, s.proposed_due_on,"
                        + " s.proposed_due_at FROM task_submission s"
                        + OF_THE_LEAD + " WHERE s.agency_id = :agency AND s.waiting = 1"
                        + " UNION ALL SELECT t.code, t.content, 'ANSWER', s.submitter_name, s.submitted_at, s.id, NULL, NULL"
                        + LaidAnswerTable.OF_WAITING
                        + " JOIN task t ON t.id = c.task_id WHERE s.agency_id = :agency AND s.waiting = 1"
                        + " ORDER BY submitted_at, id LIMIT 200")
                .param("agency", agency.value())
                .query((row, n) -> new SubmissionRow(
                        row.getString(1),
                        row.getString(2),
                        SubmissionRow.What.valueOf(row.getString(3)),
                        proposed(row.getObject(7, LocalDate.class), row.getObject(8, LocalTime.class)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        null))
                .list();
    }

    /** What this person, or another in his place, laid before the head of the agency and got back, the latest first, while nothing has come of it. */
    List<SubmissionRow> sentBack(AgencyId agency, long person) {
        return jdbc.sql("SELECT t.code, t.content, s.act, s.submitter_name, s.submitted_at, s.proposed_due_on,"
                        + " s.proposed_due_at, s.decider_name, s.decided_at, s.decision_text, s.id FROM task_submission s"
                        + OF_THE_LEAD
                        + " WHERE s.agency_id = :agency AND :person IN (s.submitted_by, s.submitted_for) AND "
                        + SENT_BACK
                        + " UNION ALL SELECT t.code, t.content, 'ANSWER', s.submitter_name, s.submitted_at, NULL, NULL,"
                        + " s.decider_name, s.decided_at, s.decision_text, s.id" + LaidAnswerTable.OF_WAITING
                        + " JOIN task t ON t.id = c.task_id WHERE s.agency_id = :agency AND :person IN (s.submitted_by, s.submitted_for) AND "
                        + LaidAnswerTable.SENT_BACK + " ORDER BY decided_at DESC, id DESC LIMIT 200")
                .param("agency", agency.value())
                .param("person", person)
                .query((row, n) -> new SubmissionRow(
                        row.getString(1),
                        row.getString(2),
                        SubmissionRow.What.valueOf(row.getString(3)),
                        proposed(row.getObject(6, LocalDate.class), row.getObject(7, LocalTime.class)),
                        row.getString(4),
                        row.getTimestamp(5).toInstant(),
                        sentBack(row.getString(8), row.getTimestamp(9), row.getString(10))))
                .list();
    }

    private static @Nullable Deadline proposed(@Nullable LocalDate day, @Nullable LocalTime hour) {
        return day == null ? null : Deadline.on(day, hour);
    }

    private List<FileId> attached(long submission) {
        return jdbc.sql("SELECT file_id FROM task_submission_file WHERE submission_id = ?")
                .param(submission)
                .query((row, n) -> new FileId(row.getLong(1)))
                .list();
    }
}
