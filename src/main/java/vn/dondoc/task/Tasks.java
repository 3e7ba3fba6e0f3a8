package vn.dondoc.task;

import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.TaskId;

/** One task as it is read: its page, its record, its files. Lists are {@link TaskList}'s. */
@Service
@Transactional(readOnly = true)
public class Tasks {

    private static final Set<String> OFFICE_ONLY = Set.of(
            "TASK_DRAFTED",
            "TASK_DRAFT_CORRECTED",
            "TASK_PROPOSED",
            "TASK_PROPOSAL_DECLINED",
            "TASK_PROPOSAL_WITHDRAWN",
            "TASK_RECORD_TAKEN",
            "TASK_LABELLED",
            "TASK_UNLABELLED",
            "TASK_NOT_THE_SAME",
            "TASK_SAME_AS",
            "TASK_BASIS_KEPT");
    private static final Set<String> AGENCY_ONLY = Set.of(
            "TASK_SUBMITTED",
            "TASK_SUBMISSION_APPROVED",
            "TASK_SUBMISSION_SENT_BACK",
            "TASK_SUBMISSION_WITHDRAWN",
            "TASK_ANSWER_SUBMITTED",
            "TASK_ANSWER_APPROVED",
            "TASK_ANSWER_SENT_BACK",
            "TASK_ANSWER_WITHDRAWN");

    private final TaskRepository tasks;
    private final TaskPage page;
    private final TaskAgencies relations;
    private final TaskAccess access;
    private final CoordinationAccess between;
    private final CoordinationTable coordination;
    private final Claims claims;
    private final SubmissionTable submissions;
    private final LaidAnswerTable laid;
    private final Files files;
    private final History history;
    private final JdbcClient jdbc;

    Tasks(
            TaskRepository tasks,
            TaskPage page,
            TaskAgencies relations,
            TaskAccess access,
            CoordinationAccess between,
            CoordinationTable coordination,
            Claims claims,
            SubmissionTable submissions,
            LaidAnswerTable laid,
            Files files,
            History history,
            JdbcClient jdbc) {
        this.tasks = tasks;
        this.page = page;
        this.relations = relations;
        this.access = access;
        this.between = between;
        this.coordination = coordination;
        this.claims = claims;
        this.submissions = submissions;
        this.laid = laid;
        this.files = files;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** What this actor may see, as a value for SQL of higher floors. */
    public TaskScope scopeOf(Actor actor) {
        return TaskScope.of(actor);
    }

    /** Whether the actor may see the task (not only its record as a former lead). */
    public boolean isVisible(Actor actor, TaskId id) {
        return tasks.findById(id.value())
                .map(task -> TaskScope.of(actor).admits(task.state(), task.field(), relations.relations(id)))
                .orElse(false);
    }

    /** @throws NotFound if the actor may not see the task */
    public void require(Actor actor, TaskId id) {
        if (!isVisible(actor, id)) {
            throw new NotFound("task.not-found");
        }
    }

    /**
     * Who else reads it, for whoever reads it himself.
     *
     * @throws NotFound if the actor may not see the task
     */
    public TaskReaders readers(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        TaskReaders readers = new TaskReaders(task.state(), task.field(), relations.relations(id));
        if (!readers.include(actor)) {
            throw new NotFound("task.not-found");
        }
        return readers;
    }

    /** @throws NotFound if there is none with this code, or the actor may not know of it */
    public TaskId byCode(Actor actor, String code) {
        TaskId id = jdbc.sql("SELECT id FROM task WHERE code = ?")
                .param(code)
                .query((row, n) -> new TaskId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new NotFound("task.not-found"));
        if (!isVisible(actor, id) && readsUntil(actor, id) == null) {
            throw new NotFound("task.not-found");
        }
        return id;
    }

    /**
     * The page of a task. A former lead gets it as it stood when it was taken from him.
     *
     * @throws NotFound if there is none, or the actor may not know of it
     */
    public TaskDetails get(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        Map<AgencyId, Set<Relation>> related = relations.relations(id);
        boolean visible = TaskScope.of(actor).admits(task.state(), task.field(), related);
        Instant until = visible ? null : readsUntil(actor, id);
        if (!visible && until == null) {
            throw new NotFound("task.not-found");
        }
        return page.of(actor, task, related, until);
    }

    /**
     * What the actor may do to it now.
     *
     * @throws NotFound if the actor may not see the task
     */
    public TaskActs acts(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        return page.acts(actor, task);
    }

    /** Why tasks are to be worked on again, one row for each that was; in one query for a list. */
    public List<Redo> redone(Actor actor, List<TaskId> some) {
        return some.isEmpty() ? List.of() : claims.redone(TaskScope.of(actor), some);
    }

    /**
     * What was done to the task, oldest first; for a former lead up to the transfer. What the office wrote and proposed
     * inside is shown to those who read all; what an agency did inside is shown to that agency; what a coordinating agency
     * was asked and answered is shown to it, to the lead and to the office.
     */
    public List<HistoryEntry> history(Actor actor, TaskId id) {
        Instant until = readUntil(actor, id);
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        return TaskPage.upTo(history.of(actor, TaskDesk.subject(id)), until, HistoryEntry::at).stream()
                .filter(entry -> between.reads(actor, task, entry))
                .filter(entry -> actor.may(Right.READ_ALL) || !OFFICE_ONLY.contains(entry.act()))
                .filter(entry -> !AGENCY_ONLY.contains(entry.act())
                        || (access.isOfAgency(actor) && actor.worksIn(entry.agency())))
                .toList();
    }

    /**
     * Until when the actor reads of the task: null if he sees all of it.
     *
     * @throws NotFound if there is none, or the actor may not know of it
     */
    public @Nullable Instant readUntil(Actor actor, TaskId id) {
        Instant until = isVisible(actor, id) ? null : readsUntil(actor, id);
        if (until == null) {
            require(actor, id);
        }
        return until;
    }

    /**
     * One file of a claim, of what waits inside the actor's agency, or of what he may read between agencies; for a former
     * lead of a claim up to the transfer. The right is checked at each call.
     */
    public StoredFile file(Actor actor, TaskId id, FileId file) {
        Instant until = readUntil(actor, id);
        if (until != null ? !claims.filesUntil(id, until).contains(file) : !isFileOf(actor, id, file)) {
            // what came after the transfer is as little there for a former lead as an unknown task
            throw new NotFound(until == null ? "file.not-found" : "task.not-found");
        }
        return files.describe(List.of(file)).getFirst();
    }

    /** Opens one file of a claim; the right is checked at each call. The caller closes the stream. */
    public InputStream open(Actor actor, TaskId id, FileId file) {
        return files.open(file(actor, id, file).id());
    }

    private boolean isFileOf(Actor actor, TaskId id, FileId file) {
        return claims.filesOf(id).contains(file) || isInsideFile(actor, id, file) || isFileBetween(actor, id, file);
    }

    private boolean isInsideFile(Actor actor, TaskId id, FileId file) {
        return tasks.findById(id.value())
                        .filter(task -> access.isInside(actor, task))
                        .filter(task -> submissions.filesOf(id).contains(file))
                        .isPresent()
                || laid.waiting(id).stream()
                        .filter(answer ->
                                answer.files().stream().anyMatch(one -> one.id().equals(file)))
                        .anyMatch(answer -> coordination
                                .find(id, answer.request())
                                .filter(asked -> between.isInside(actor, asked.agency()))
                                .isPresent());
    }

    private boolean isFileBetween(Actor actor, TaskId id, FileId file) {
        return tasks.findById(id.value())
                .filter(task -> coordination.of(id).stream()
                        .filter(one -> one.has(file))
                        .anyMatch(one -> between.reads(actor, task, one.agency())))
                .isPresent();
    }

    private @Nullable Instant readsUntil(Actor actor, TaskId id) {
        AgencyId agency = actor.agency();
        return agency == null || !actor.may(Right.READ_AGENCY) ? null : relations.readsUntil(id, agency);
    }
}
