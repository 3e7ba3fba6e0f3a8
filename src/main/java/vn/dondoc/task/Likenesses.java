package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.SearchText;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;

/**
 * Nhiệm vụ nghi trùng: tasks of two directives that look like one. The program only finds them; whoever drafts tasks decides,
 * once, and the decision is kept. Only the office knows of them, and of each pair only who may see both tasks.
 *
 * @see "docs/decisions/0032-the-same-task-twice.md"
 */
@Service
@Transactional
public class Likenesses {

    private static final int NOTE = 1000;
    private static final int MOST = 500;

    private static final String WAITING =
            " FROM task_likeness l JOIN task t ON t.id = l.task_id JOIN task o ON o.id = l.other_id"
                    + " WHERE l.waiting = 1 AND t.state NOT IN ('COMPLETED', 'CLOSED_NOT_DONE')"
                    + " AND o.state NOT IN ('DRAFT', 'CLOSED_NOT_DONE') AND ";

    private final TaskRepository tasks;
    private final TaskDesk desk;
    private final TaskAccess access;
    private final TaskList list;
    private final TaskEndings endings;
    private final MistakeTerm mistakes;
    private final BasisTable bases;
    private final History history;
    private final JdbcClient jdbc;
    private final JdbcTemplate statements;
    private final Clock clock;

    Likenesses(
            TaskRepository tasks,
            TaskDesk desk,
            TaskAccess access,
            TaskList list,
            TaskEndings endings,
            MistakeTerm mistakes,
            BasisTable bases,
            History history,
            JdbcClient jdbc,
            JdbcTemplate statements,
            Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.access = access;
        this.list = list;
        this.endings = endings;
        this.mistakes = mistakes;
        this.bases = bases;
        this.history = history;
        this.jdbc = jdbc;
        this.statements = statements;
        this.clock = clock;
    }

    private record Ids(TaskId newer, TaskId older, int percent) {}

    /** All that wait for a decision, found last first. */
    @Transactional(readOnly = true)
    public List<LikePair> waiting(Actor actor) {
        actor.require(Right.READ_ALL);
        TaskScope scope = TaskScope.of(actor);
        return pairs(
                actor,
                jdbc.sql("SELECT l.task_id, l.other_id, l.score" + WAITING + scope.condition()
                                + " ORDER BY l.found_at DESC, l.task_id DESC, l.score DESC LIMIT " + MOST)
                        .params(scope.parameters())
                        .query((row, n) ->
                                new Ids(new TaskId(row.getLong(1)), new TaskId(row.getLong(2)), row.getInt(3)))
                        .list());
    }

    /** How many wait. */
    @Transactional(readOnly = true)
    public long count(Actor actor) {
        actor.require(Right.READ_ALL);
        TaskScope scope = TaskScope.of(actor);
        return jdbc.sql("SELECT COUNT(*)" + WAITING + scope.condition())
                .params(scope.parameters())
                .query(Long.class)
                .single();
    }

    /** What waits for a decision about some tasks, be they the newer or the older ones; nothing for an agency. */
    @Transactional(readOnly = true)
    public List<LikePair> of(Actor actor, List<TaskId> some) {
        if (some.isEmpty() || !actor.may(Right.READ_ALL)) {
            return List.of();
        }
        TaskScope scope = TaskScope.of(actor);
        return pairs(
                actor,
                jdbc.sql("SELECT l.task_id, l.other_id, l.score" + WAITING + scope.condition()
                                + " AND (l.task_id IN (:some) OR l.other_id IN (:some)) ORDER BY l.score DESC")
                        .params(scope.parameters())
                        .param("some", some.stream().map(TaskId::value).toList())
                        .query((row, n) ->
                                new Ids(new TaskId(row.getLong(1)), new TaskId(row.getLong(2)), row.getInt(3)))
                        .list());
    }

    private List<LikePair> pairs(Actor actor, List<Ids> found) {
        Set<TaskId> all = new HashSet<>();
        found.forEach(one -> all.addAll(List.of(one.newer(), one.older())));
        Map<TaskId, TaskRow> rows = new HashMap<>();
        list.chosen(actor, List.copyOf(all)).forEach(row -> rows.put(row.id(), row));
        return found.stream()
                .flatMap(one -> {
                    TaskRow newer = rows.get(one.newer());
                    TaskRow older = rows.get(one.older());
                    return newer == null || older == null
                            ? Stream.empty()
                            : Stream.of(new LikePair(newer, older, one.percent()));
                })
                .toList();
    }

    /**
     * Không trùng: nobody is asked again about these two.
     *
     * @param newer as it was compared
     * @param note may be empty
     */
    public void different(Actor actor, Versioned newer, TaskId older, String note) {
        Task draft = both(actor, newer, older);
        String words = checked(note);
        Task other = other(actor, older);
        decide(actor, newer.task(), older, "DIFFERENT", words);
        told(actor, draft, other, words);
        told(actor, other, draft, words);
    }

    /**
     * Là một việc: the newer one goes, and its directive is a further basis of the older one, which alone counts. A draft
     * is deleted; a task that is given is cancelled as given by mistake, by those who decide and within its term.
     *
     * @param newer as it was compared
     * @param note may be empty
     */
    public void same(Actor actor, Versioned newer, TaskId older, String note) {
        Task twice = both(actor, newer, older);
        String words = checked(note);
        Task kept = other(actor, older);
        if (kept.state() == TaskState.DRAFT || kept.state() == TaskState.CLOSED_NOT_DONE) {
            throw new DomainException("likeness.older-closed");
        }
        String code = String.valueOf(kept.code());
        if (twice.state() != TaskState.DRAFT) {
            mistakes.requireTwice(twice, code, desk.today());
        }
        decide(actor, newer.task(), older, "SAME", words);
        bases.add(actor, kept, twice, words);
        if (twice.state() == TaskState.DRAFT) {
            history.record(
                    actor,
                    TaskDesk.subject(newer.task()),
                    "TASK_SAME_AS",
                    List.of(new Change("content", twice.content(), null), new Change("sameAs", null, code)));
            tasks.delete(twice);
            tasks.flush();
        } else {
            endings.cancelMistake(actor, newer, "Trùng với nhiệm vụ " + code + (words.isEmpty() ? "" : ". " + words));
        }
    }

    /** The newer one, locked and as it was seen; both, so that nobody decides about what he may not see. */
    private Task both(Actor actor, Versioned newer, TaskId older) {
        Map<TaskId, Task> locked = new HashMap<>();
        tasks.lockAll(List.of(newer.task().value(), older.value())).forEach(task -> locked.put(task.id(), task));
        Task first = locked.get(newer.task());
        if (first == null || !locked.containsKey(older)) {
            throw new NotFound("task.not-found");
        }
        access.requireVisible(actor, first);
        if (!actor.may(Right.DRAFT_TASK)) {
            throw new Refused("task.act.refused");
        }
        StaleVersion.check(newer.version(), first.version());
        return first;
    }

    private Task other(Actor actor, TaskId id) {
        Task task = tasks.findById(id.value()).orElseThrow(() -> new NotFound("task.not-found"));
        access.requireVisible(actor, task);
        return task;
    }

    private void decide(Actor actor, TaskId newer, TaskId older, String decision, String note) {
        int decided = statements.update(
                "UPDATE task_likeness SET decision = ?, decided_by = ?, decider_name = ?, decided_at = ?, note = ?"
                        + " WHERE task_id = ? AND other_id = ? AND decision IS NULL",
                decision,
                actor.personNumber(),
                actor.name(),
                Timestamp.from(clock.instant()),
                note.isEmpty() ? null : note,
                newer.value(),
                older.value());
        if (decided == 0) {
            throw new DomainException("likeness.decided");
        }
    }

    private void told(Actor actor, Task task, Task other, String note) {
        history.record(
                actor,
                TaskDesk.subject(task.id()),
                "TASK_NOT_THE_SAME",
                Stream.of(
                                new Change("notSameAs", null, other.code() == null ? other.content() : other.code()),
                                new Change("reason", null, note))
                        .filter(change -> !String.valueOf(change.after()).isEmpty())
                        .toList());
    }

    private static String checked(String note) {
        String words = SearchText.clean(note);
        new InvalidInput.Collector()
                .when(words.length() > NOTE, "note", "error.too-long", NOTE)
                .throwIfAny();
        return words;
    }
}
