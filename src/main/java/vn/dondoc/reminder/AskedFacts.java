package vn.dondoc.reminder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.task.Coordination;

/** Reads what lead agencies ask of coordinating ones. */
@Component
class AskedFacts {

    private static final String SELECT = """
            SELECT c.id, c.task_id, c.agency_id, a.name AS agency, l.name AS lead_name, c.again_of IS NOT NULL AS again, c.text,
                c.due_on, c.effective_on, c.asked_on, c.state, COALESCE(c.answer, '') AS answer,
                COALESCE(c.document_number, '') AS document, COALESCE(c.closing_text, '') AS closing,
                COALESCE(c.entered_from, '') AS paper
            FROM coordination c JOIN agency a ON a.id = c.agency_id JOIN agency l ON l.id = c.lead_agency WHERE\s""";

    private final JdbcClient jdbc;

    AskedFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A request as a mail tells of it.
     *
     * @param again whether it asks once more, because the answer was not enough
     * @param effectiveOn the last day in time
     */
    record Asked(
            long id,
            long task,
            AgencyId agency,
            String agencyName,
            String leadName,
            boolean again,
            String text,
            LocalDate dueOn,
            LocalDate effectiveOn,
            LocalDate askedOn,
            Coordination.State state,
            String answer,
            String document,
            String closing,
            String paper) {

        boolean isWaiting() {
            return state == Coordination.State.WAITING;
        }
    }

    Map<Long, Asked> byId(Collection<Long> ids) {
        Map<Long, Asked> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql(SELECT + "c.id IN (:ids)")
                    .param("ids", ids)
                    .query((row, n) -> read(row))
                    .list()
                    .forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    /** Those that wait with a day up to this one, on tasks that are with their lead. */
    List<Asked> waiting(LocalDate until) {
        return jdbc.sql(SELECT + "c.waiting = 1 AND c.due_on <= :until AND EXISTS (SELECT 1 FROM task t"
                        + " WHERE t.id = c.task_id AND t.state IN ('IN_PROGRESS', 'RETURNED')) ORDER BY c.id")
                .param("until", until)
                .query((row, n) -> read(row))
                .list();
    }

    private static Asked read(ResultSet row) throws SQLException {
        return new Asked(
                row.getLong("id"),
                row.getLong("task_id"),
                new AgencyId(row.getLong("agency_id")),
                row.getString("agency"),
                row.getString("lead_name"),
                row.getBoolean("again"),
                row.getString("text"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("effective_on", LocalDate.class),
                row.getObject("asked_on", LocalDate.class),
                Coordination.State.valueOf(row.getString("state")),
                row.getString("answer"),
                row.getString("document"),
                row.getString("closing"),
                row.getString("paper"));
    }
}
