package vn.dondoc.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.BusinessTime;
import vn.dondoc.shared.TaskId;

/**
 * Reads common tasks ("việc giao chung") and what their agencies did of late. The news of a morning is what came since the
 * digest hour of the working day before, so that the day alone says what is told, however often or late it is asked.
 */
@Component
class FolderFacts {

    private static final String ACKNOWLEDGED = "TASK_ACKNOWLEDGED";
    private static final String REPORTED = "TASK_REPORTED";
    private static final String CLAIMED = "TASK_CLAIMED";
    private static final String REFUSED = "TASK_REFUSED";

    /** Seconds; no act takes as long to be written. */
    private static final long CLOSES_BEFORE = 60;

    private static final Set<String> ACTS = Set.of(ACKNOWLEDGED, REPORTED, CLAIMED, REFUSED);

    private final JdbcClient jdbc;

    FolderFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A common task. */
    record Folder(long id, String content) {}

    /**
     * What the agency of one of its tasks did and what still stands: a claim that was taken back or decided meanwhile, and
     * a refusal after which the task was given again, are no news any more.
     */
    record News(long folder, long task, Kind kind, Instant at) {}

    /** What may be new. */
    enum Kind {
        RECEIVED,
        REPORTED,
        CLAIMED,
        REFUSED
    }

    /** The common task to which a task belongs; empty if it stands alone. */
    Optional<Long> folderOf(TaskId task) {
        return jdbc.sql("SELECT folder_id FROM task WHERE id = ?")
                .param(task.value())
                .query((row, n) -> Optional.ofNullable(row.getObject(1, Long.class)))
                .optional()
                .flatMap(folder -> folder);
    }

    Map<Long, Folder> byId(Collection<Long> ids) {
        Map<Long, Folder> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, content FROM task_folder WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        found.put(row.getLong(1), new Folder(row.getLong(1), row.getString(2)));
                    });
        }
        return found;
    }

    /** The tasks of each, those that were issued and not cancelled as a mistake. */
    Map<Long, List<Long>> tasks(Collection<Long> folders) {
        Map<Long, List<Long>> found = new HashMap<>();
        if (!folders.isEmpty()) {
            jdbc.sql("SELECT folder_id, id FROM task WHERE folder_id IN (:folders) AND state <> 'DRAFT'"
                            + " AND NOT (closing_kind <=> 'ISSUED_BY_MISTAKE') ORDER BY id")
                    .param("folders", folders)
                    .query(row -> {
                        found.computeIfAbsent(row.getLong(1), folder -> new ArrayList<>())
                                .add(row.getLong(2));
                    });
        }
        return found;
    }

    /** The news of these mornings, by the number of the row that owes them. */
    Map<Long, List<News>> news(Collection<OwedRow> rows, Run run) {
        Map<Long, List<News>> found = new HashMap<>();
        Instant from = rows.stream()
                .map(row -> from(row.owedOn(), run))
                .min(Instant::compareTo)
                .orElse(null);
        if (from == null) {
            return found;
        }
        List<News> all = since(from, rows.stream().map(OwedRow::subjectId).toList());
        rows.forEach(row -> found.put(
                row.id(),
                all.stream()
                        .filter(one -> one.folder() == row.subjectId())
                        .filter(one -> one.at().isAfter(from(row.owedOn(), run))
                                && !one.at().isAfter(closes(row.owedOn(), run)))
                        .toList()));
        return found;
    }

    private static Instant from(LocalDate owedOn, Run run) {
        return closes(run.days().minus(owedOn, 1), run);
    }

    /** The morning that tells of what happens at a moment. */
    static LocalDate morning(Instant at, Run run) {
        LocalDate day = at.atZone(BusinessTime.ZONE).toLocalDate();
        return run.days().isWorking(day) && !at.isAfter(closes(day, run))
                ? day
                : run.days().plus(day, 1);
    }

    /** Until when an act is in the letter of a morning: what is being written while the letter is, is in the next one. */
    private static Instant closes(LocalDate day, Run run) {
        return run.window().digestOf(day).minusSeconds(CLOSES_BEFORE);
    }

    private List<News> since(Instant from, Collection<Long> folders) {
        List<News> found = new ArrayList<>();
        jdbc.sql(
                        "SELECT t.folder_id, t.id, t.state, e.act, e.at FROM task t JOIN history_event e ON e.subject_kind = 'TASK'"
                                + " AND e.subject_id = t.id AND e.at > :from AND e.act IN (:acts) WHERE t.folder_id IN (:folders)"
                                + " AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE') ORDER BY e.at, e.id")
                .param("from", from)
                .param("acts", ACTS)
                .param("folders", folders)
                .query(row -> {
                    Kind kind = standing(row.getString("act"), row.getString("state"));
                    if (kind != null) {
                        found.add(new News(
                                row.getLong("folder_id"), row.getLong("id"), kind, row.getObject("at", Instant.class)));
                    }
                });
        return found;
    }

    private static @Nullable Kind standing(String act, String state) {
        return switch (act) {
            case CLAIMED -> state.equals("PENDING_CONFIRMATION") ? Kind.CLAIMED : null;
            case REFUSED -> state.equals("REFUSED") ? Kind.REFUSED : null;
            case ACKNOWLEDGED -> state.equals("ASSIGNED") || state.equals("REFUSED") ? null : Kind.RECEIVED;
            default -> Kind.REPORTED;
        };
    }
}
