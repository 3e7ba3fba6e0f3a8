package vn.dondoc.progress;

import java.io.InputStream;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Versioned;

/** Báo cáo tiến độ: append-only, so that two reporters never overwrite each other. */
@Service
@Transactional
public class ProgressReports {

    private final TaskWork work;
    private final Tasks tasks;
    private final Files files;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final IdGenerator ids;
    private final Clock clock;

    ProgressReports(
            TaskWork work,
            Tasks tasks,
            Files files,
            JdbcClient jdbc,
            JdbcTemplate statements,
            IdGenerator ids,
            Clock clock) {
        this.work = work;
        this.tasks = tasks;
        this.files = files;
        this.jdbc = jdbc;
        this.statements = statements;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param seen the task as the form was opened with it */
    public void report(Actor actor, Versioned seen, ReportForm form) {
        String done = SearchText.clean(form.done());
        String obstacles = SearchText.clean(form.obstacles());
        String proposals = SearchText.clean(form.proposals());
        new InvalidInput.Collector()
                .when(form.percent() < 0 || form.percent() > 100, "percent", "task.percent")
                .when(done.isEmpty(), "done", "error.required")
                .when(done.length() > 500, "done", "error.too-long", 500)
                .when(obstacles.length() > 1000, "obstacles", "error.too-long", 1000)
                .when(proposals.length() > 1000, "proposals", "error.too-long", 1000)
                .throwIfAny();
        long id = ids.next();
        work.report(actor, seen, id, form.percent(), done, form.enteredFrom());
        files.requireOwn(actor, form.files());
        statements.update(
                "INSERT INTO progress_report (id, task_id, percent, done, obstacles, proposals, reported_on, reported_at,"
                        + " reported_by, reporter_name, agency_name, entered_from) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                seen.task().value(),
                form.percent(),
                done,
                orNull(obstacles),
                orNull(proposals),
                LocalDate.now(clock),
                Timestamp.from(clock.instant()),
                actor.personNumber(),
                actor.name(),
                actor.agencyName(),
                form.enteredFrom());
        for (FileId file : form.files()) {
            statements.update("INSERT INTO progress_report_file (report_id, file_id) VALUES (?, ?)", id, file.value());
        }
    }

    /**
     * All reports of a task, newest first; for a former lead those up to the transfer.
     *
     * @throws NotFound if the actor may not know of the task
     */
    @Transactional(readOnly = true)
    public List<ProgressReport> of(Actor actor, TaskId task) {
        Instant until = tasks.readUntil(actor, task);
        Map<Long, Set<FileId>> attached = new HashMap<>();
        jdbc.sql(
                        "SELECT f.report_id, f.file_id FROM progress_report_file f JOIN progress_report r ON r.id = f.report_id"
                                + " WHERE r.task_id = ?")
                .param(task.value())
                .query((row, n) -> attached.computeIfAbsent(row.getLong(1), r -> new HashSet<>())
                        .add(new FileId(row.getLong(2))))
                .list();
        List<StoredFile> described =
                files.describe(attached.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return jdbc
                .sql(
                        "SELECT id, percent, done, obstacles, proposals, reported_at, reporter_name, agency_name, entered_from"
                                + " FROM progress_report WHERE task_id = ? ORDER BY reported_at DESC, id DESC")
                .param(task.value())
                .query((row, n) -> {
                    Set<FileId> own = attached.getOrDefault(row.getLong(1), Set.of());
                    return new ProgressReport(
                            row.getLong(1),
                            row.getInt(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getTimestamp(6).toInstant(),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9),
                            described.stream()
                                    .filter(file -> own.contains(file.id()))
                                    .toList());
                })
                .list()
                .stream()
                .filter(report -> until == null || report.reportedAt().isBefore(until))
                .toList();
    }

    /** One file of a report; the right is checked at each call. */
    @Transactional(readOnly = true)
    public StoredFile file(Actor actor, TaskId task, FileId file) {
        return of(actor, task).stream()
                .flatMap(report -> report.files().stream())
                .filter(stored -> stored.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound(tasks.isVisible(actor, task) ? "file.not-found" : "task.not-found"));
    }

    /** Opens one file of a report; the right is checked at each call. The caller closes the stream. */
    @Transactional(readOnly = true)
    public InputStream open(Actor actor, TaskId task, FileId file) {
        return files.open(file(actor, task, file).id());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
