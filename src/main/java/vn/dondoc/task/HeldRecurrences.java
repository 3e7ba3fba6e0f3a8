package vn.dondoc.task;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.dondoc.shared.TaskId;

/**
 * The rules of recurring tasks that name a person for the periods to come. As long as the first task is not over its own
 * names hold; after that the rule's, for what is over is not rewritten.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class HeldRecurrences {

    private static final String RULES = " FROM task_recurrence r JOIN task t ON t.id = r.first_task"
            + " JOIN directive d ON d.id = COALESCE(r.directive_id, t.directive_id)"
            + " WHERE NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE') AND COALESCE(r.ends_on, '9999-12-31') > :after"
            + " AND COALESCE(d.ended_on, '9999-12-31') > :after";

    private final History history;
    private final JdbcClient jdbc;

    HeldRecurrences(History history, JdbcClient jdbc) {
        this.history = history;
        this.jdbc = jdbc;
    }

    private static String holder(HeldTasks.Hold hold) {
        return "COALESCE(r." + hold.column() + ", t." + hold.column() + ")";
    }

    Map<PersonId, Long> count(HeldTasks.Hold hold, Collection<PersonId> persons, LocalDate after) {
        Map<PersonId, Long> found = new HashMap<>();
        jdbc.sql("SELECT " + holder(hold) + " holder, COUNT(*)" + RULES + " AND " + holder(hold)
                        + " IN (:persons) GROUP BY holder")
                .param("after", after)
                .param("persons", persons.stream().map(Id::value).toList())
                .query(row -> {
                    found.put(new PersonId(row.getLong(1)), row.getLong(2));
                });
        return found;
    }

    /** The tasks themselves have been handed on before: what still names him is over. */
    void handOn(Actor actor, HeldTasks.Hold hold, PersonId from, PersonId to, LocalDate day) {
        List<TaskId> firsts = jdbc.sql(
                        "SELECT r.first_task" + RULES + " AND " + holder(hold) + " = :person ORDER BY r.id FOR UPDATE")
                .param("after", day.minusDays(1))
                .param("person", from.value())
                .query((row, number) -> new TaskId(row.getLong(1)))
                .list();
        if (firsts.isEmpty()) {
            return;
        }
        for (TaskId first : firsts) {
            jdbc.sql("UPDATE task_recurrence SET " + hold.column() + " = :to, version = version + 1"
                            + " WHERE first_task = :first")
                    .param("to", to.value())
                    .param("first", first.value())
                    .update();
            jdbc.sql("DELETE FROM task_period_trouble WHERE task_id IN (SELECT p.task_id FROM task_period p"
                            + " JOIN task_recurrence r ON r.id = p.recurrence_id WHERE r.first_task = ?)")
                    .param(first.value())
                    .update();
        }
        history.recordAll(
                actor,
                firsts.stream()
                        .map(first -> new HistoryNote(
                                TaskDesk.subject(first),
                                "TASK_RECURS_HANDED_OVER",
                                List.of(new Change(hold.field(), from.toString(), to.toString()))))
                        .toList());
    }
}
