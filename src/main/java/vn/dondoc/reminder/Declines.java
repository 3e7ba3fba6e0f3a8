package vn.dondoc.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.PersonId;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.TaskAct;

/** Reads what officers proposed in vain, of drafts too, with the words that a letter needs. */
@Component
class Declines {

    private static final String SELECT = """
            SELECT p.id, p.task_id, t.code, p.act, p.granted_due_on, p.granted_due_at, p.proposed_by, p.decline_reason, t.content, COALESCE(a.name, '') AS lead_name,
                d.issued_on, CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail) AS directive
            FROM proposal p
                JOIN task t ON t.id = p.task_id
                JOIN directive d ON d.id = t.directive_id
                JOIN document_kind k ON k.code = d.kind
                LEFT JOIN agency a ON a.id = t.lead_agency
            WHERE p.id IN (:ids) AND p.declined_at IS NOT NULL AND NOT EXISTS (SELECT 1 FROM proposal again
                WHERE again.task_id = p.task_id AND again.act = p.act AND again.proposed_by = p.proposed_by
                    AND again.proposed_at >= p.declined_at AND again.id <> p.id)
            ORDER BY p.task_id""";

    private final JdbcClient jdbc;

    Declines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A proposal that was declined.
     *
     * @param task its number
     * @param ref how addresses name the task
     * @param granted the deadline that was proposed to grant; null for all else
     * @param lead empty for a draft without one
     */
    record Declined(
            long task,
            String ref,
            TaskAct act,
            @Nullable Deadline granted,
            PersonId proposer,
            String reason,
            String content,
            String lead,
            String directive,
            LocalDate directiveOn) {}

    /** By their numbers; left out is what its officer has proposed again meanwhile: he has read why. */
    Map<Long, Declined> standing(Collection<Long> proposals) {
        Map<Long, Declined> found = new LinkedHashMap<>();
        if (!proposals.isEmpty()) {
            jdbc.sql(SELECT).param("ids", proposals).query(row -> {
                found.put(row.getLong("id"), read(row));
            });
        }
        return found;
    }

    /** Who is told: the officer who proposed it, if he still serves at the office. */
    static Map<String, Told> reader(@Nullable Declined declined, Directory directory) {
        Map<String, Told> found = new LinkedHashMap<>();
        if (declined != null) {
            directory
                    .officer(declined.proposer())
                    .forEach(one -> found.put(one.key(), new Told(one, one.agency(), EnumSet.of(Party.OFFICER))));
        }
        return found;
    }

    private static Declined read(ResultSet row) throws SQLException {
        long task = row.getLong("task_id");
        String code = row.getString("code");
        return new Declined(
                task,
                code == null ? Words.draft(task) : code,
                TaskAct.valueOf(row.getString("act")),
                row.getObject("granted_due_on") == null
                        ? null
                        : Deadline.on(
                                row.getObject("granted_due_on", LocalDate.class),
                                row.getObject("granted_due_at", LocalTime.class)),
                new PersonId(row.getLong("proposed_by")),
                row.getString("decline_reason"),
                row.getString("content"),
                row.getString("lead_name"),
                row.getString("directive"),
                row.getObject("issued_on", LocalDate.class));
    }
}
