package vn.dondoc.task;

import java.util.Collection;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code task_summary} right: the cells of a task are left before it changes and entered after, in the same
 * transaction, while its row is locked. Two statements for any number of tasks.
 */
@Component
class TaskSummary {

    private static final String CELLS = """
            INSERT INTO task_summary
                (agency_id, relation, following_officer, state, effective_on, effective_at, claim, field_id, issuing_level,
                 task_kind, for_signature, mistaken, n)
            SELECT a.agency_id, a.relation, t.following_officer, t.state, COALESCE(t.effective_on, '9999-12-31'),
                   t.effective_at, t.claim, COALESCE(t.field_id, 0), t.issuing_level, t.task_kind, t.for_signature,
                   t.closing_kind <=> 'ISSUED_BY_MISTAKE', %s
            FROM task t JOIN task_agency a ON a.task_id = t.id AND a.relation <> 'FORMER_LEAD'
            WHERE t.state <> 'DRAFT' AND t.id IN (%s)
            ON DUPLICATE KEY UPDATE n = n + (%1$s)
            """;

    private final JdbcTemplate jdbc;

    TaskSummary(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void leave(Collection<Long> tasks) {
        add("-1", tasks);
    }

    void enter(Collection<Long> tasks) {
        add("1", tasks);
    }

    private void add(String n, Collection<Long> tasks) {
        if (!tasks.isEmpty()) {
            jdbc.update(CELLS.formatted(
                    n, String.join(",", tasks.stream().map(String::valueOf).toList())));
        }
    }
}
