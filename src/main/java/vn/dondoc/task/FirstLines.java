package vn.dondoc.task;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Moment;

/**
 * The beginning of a list where only a few lines have room: an instruction to 99 communes takes one of them, not all. In one
 * statement along the key of the order, as the list itself.
 */
@Service
@Transactional(readOnly = true)
public class FirstLines {

    private final JdbcClient jdbc;
    private final TaskDays days;

    FirstLines(JdbcClient jdbc, TaskDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /** The first lines of what the actor sees of a list, by deadline; what waits to be confirmed by how long, as its list stands. */
    public List<FirstLine> of(Actor actor, TaskFilter filter, int limit) {
        Moment now = days.now();
        int soonDays = days.soonDays();
        WorkingDays working = days.working();
        TaskScope scope = TaskScope.of(actor);
        Map<String, Object> values = days.values();
        values.putAll(scope.parameters());
        String where = TaskCondition.of(scope, filter, values);
        values.put("limit", limit);
        TaskSort sort = filter.queue() == Queue.PENDING ? TaskSort.WAITING : TaskSort.DEADLINE;
        return jdbc.sql(TaskRows.firstOfEach(actor, where, sort, values) + " ORDER BY " + sort.orderBy()
                        + " LIMIT :limit")
                .params(values)
                .query((row, n) -> new FirstLine(TaskRows.read(row, now, working, soonDays), row.getInt("common")))
                .list();
    }
}
