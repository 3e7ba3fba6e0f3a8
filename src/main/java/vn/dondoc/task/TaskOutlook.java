package vn.dondoc.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;

/** What presses: the worst of each queue, and where in the fields of work. */
@Service
@Transactional(readOnly = true)
public class TaskOutlook {

    private final JdbcClient jdbc;
    private final TaskDays days;

    TaskOutlook(JdbcClient jdbc, TaskDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * The worst of the queues under a filter that the summary can count; two statements.
     *
     * @param filter narrowed by officer, agency or field at most; its queue is not looked at
     */
    public Pressing pressing(Actor actor, TaskFilter filter) {
        TaskScope scope = TaskScope.of(actor);
        TaskFilter whole = filter.withQueue(null);
        if (!TaskFigures.canCount(scope, whole)) {
            return new Pressing(null, 0, null, null);
        }
        Map<String, Object> values = days.values();
        String counted = TaskFigures.condition(scope, whole, values);
        Pressing deadlines = jdbc.sql("SELECT MIN(CASE WHEN s.n > 0 AND " + Queue.OVERDUE.condition("s")
                        + " THEN s.effective_on END), COALESCE(SUM(CASE WHEN s.effective_on = :today AND "
                        + Queue.DUE_SOON.condition("s") + " THEN s.n END), 0) FROM task_summary s WHERE " + counted)
                .params(values)
                .query((row, n) -> new Pressing(row.getObject(1, LocalDate.class), row.getLong(2), null, null))
                .single();
        Map<String, Object> listed = days.values();
        listed.putAll(scope.parameters());
        String where = scope.condition() + TaskCondition.of(whole, listed);
        return jdbc.sql("SELECT MIN(t.claimed_on), MIN(CASE WHEN t.state = 'ASSIGNED' THEN t.assigned_on END)"
                        + " FROM task t WHERE t.state IN ('PENDING_CONFIRMATION', 'ASSIGNED') AND " + where)
                .params(listed)
                .query((row, n) -> new Pressing(
                        deadlines.oldestOverdueOn(),
                        deadlines.dueToday(),
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class)))
                .single();
    }

    /** Open and overdue tasks by field, most overdue first; for those who read figures or all tasks. */
    public List<FieldFigures> byField(Actor actor) {
        if (!actor.may(Right.READ_ALL) && !actor.may(Right.READ_FIGURES)) {
            return List.of();
        }
        String open = "s.state IN ('ASSIGNED','REFUSED','IN_PROGRESS','PENDING_CONFIRMATION','RETURNED')";
        return jdbc.sql("SELECT f.id, f.name, COALESCE(SUM(CASE WHEN " + open + " THEN s.n END), 0) AS opened,"
                        + " COALESCE(SUM(CASE WHEN " + Queue.OVERDUE.condition("s") + " THEN s.n END), 0) AS overdue"
                        + " FROM task_summary s JOIN work_field f ON f.id = s.field_id"
                        + " WHERE s.relation = 'LEAD' AND NOT s.mistaken GROUP BY f.id, f.name HAVING opened > 0"
                        + " ORDER BY overdue DESC, opened DESC, f.id")
                .params(days.values())
                .query((row, n) ->
                        new FieldFigures(new FieldId(row.getLong(1)), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }
}
