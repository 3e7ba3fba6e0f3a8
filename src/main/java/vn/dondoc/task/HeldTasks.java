package vn.dondoc.task;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryNote;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Id;
import vn.dondoc.shared.PersonId;

/**
 * The tasks that name a person of the office or a leader and are not over. Handing them on moves no day, no state and no
 * figure of an agency, and tells nobody: whoever takes over gets one mail for all of it.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldTasks {

    /** A task that is over keeps the names of its day. */
    static final String NOT_OVER = "t.state NOT IN ('COMPLETED', 'CLOSED_NOT_DONE')";

    private static final int AT_ONCE = 500;

    private final TaskRepository tasks;
    private final TaskSummary summary;
    private final History history;
    private final JdbcClient jdbc;

    HeldTasks(TaskRepository tasks, TaskSummary summary, History history, JdbcClient jdbc) {
        this.tasks = tasks;
        this.summary = summary;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** As what a task names a person. */
    enum Hold {
        FOLLOWS("following_officer", "followingOfficer"),
        ANSWERS("responsible_leader", "responsibleLeader");

        private final String column;
        private final String field;

        Hold(String column, String field) {
            this.column = column;
            this.field = field;
        }

        String column() {
            return column;
        }

        String field() {
            return field;
        }

        private @Nullable PersonId of(Task task) {
            return this == FOLLOWS ? task.followingOfficer() : task.answerable().responsibleLeader();
        }

        private void give(Task task, PersonId to) {
            if (this == FOLLOWS) {
                task.follow(to);
            } else {
                task.answerTo(to);
            }
        }
    }

    Map<PersonId, Long> count(Hold hold, Collection<PersonId> persons) {
        Map<PersonId, Long> found = new HashMap<>();
        jdbc.sql("SELECT t." + hold.column() + ", COUNT(*) FROM task t WHERE t." + hold.column() + " IN (:persons) AND "
                        + NOT_OVER + " GROUP BY t." + hold.column())
                .param("persons", persons.stream().map(Id::value).toList())
                .query(row -> {
                    found.put(new PersonId(row.getLong(1)), row.getLong(2));
                });
        return found;
    }

    void handOn(Actor actor, Hold hold, PersonId from, PersonId to) {
        List<Long> ids = jdbc.sql("SELECT t.id FROM task t WHERE t." + hold.column() + " = :person AND " + NOT_OVER
                        + " ORDER BY t.id")
                .param("person", from.value())
                .query(Long.class)
                .list();
        for (int i = 0; i < ids.size(); i += AT_ONCE) {
            handOn(actor, hold, ids.subList(i, Math.min(i + AT_ONCE, ids.size())), from, to);
        }
    }

    private void handOn(Actor actor, Hold hold, List<Long> ids, PersonId from, PersonId to) {
        List<Task> mine = tasks.lockAll(ids).stream()
                .filter(task -> from.equals(hold.of(task)))
                .toList();
        List<Long> numbers = mine.stream().map(task -> task.id().value()).toList();
        if (numbers.isEmpty()) {
            return;
        }
        summary.leave(numbers);
        Map<Long, Long> seen =
                mine.stream().collect(Collectors.toMap(task -> task.id().value(), Task::version));
        mine.forEach(task -> hold.give(task, to));
        tasks.flush();
        summary.enter(numbers);
        List<HistoryNote> notes = new ArrayList<>();
        for (Task task : mine) {
            keepProposals(task, seen.getOrDefault(task.id().value(), 0L));
            notes.add(new HistoryNote(
                    TaskDesk.subject(task.id()),
                    "TASK_HANDED_OVER",
                    List.of(new Change(hold.field(), from.toString(), to.toString()))));
        }
        history.recordAll(actor, notes);
    }

    /** What was proposed is about the claim or the draft, which stand as they were: it waits on. */
    private void keepProposals(Task task, long seen) {
        jdbc.sql("UPDATE proposal SET task_version = :now WHERE task_id = :task AND task_version = :seen")
                .param("now", task.version())
                .param("task", task.id().value())
                .param("seen", seen)
                .update();
    }
}
