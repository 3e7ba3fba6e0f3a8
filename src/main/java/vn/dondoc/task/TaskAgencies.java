package vn.dondoc.task;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.TaskId;

/** Which agencies stand to which task, and how. */
@Component
class TaskAgencies {

    private final JdbcTemplate jdbc;

    TaskAgencies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param group the group of the register that the agency was a member of; null if it was named itself */
    record Row(AgencyId agency, Relation relation, @Nullable GroupId group) {

        boolean isAs(Row other) {
            return agency.equals(other.agency) && relation == other.relation;
        }
    }

    List<Row> of(TaskId task) {
        return jdbc.query(
                "SELECT agency_id, relation, from_group FROM task_agency WHERE task_id = ? ORDER BY relation, agency_id",
                (row, n) -> new Row(
                        new AgencyId(row.getLong(1)),
                        Relation.valueOf(row.getString(2)),
                        row.getObject(3) == null ? null : new GroupId(row.getLong(3))),
                task.value());
    }

    Map<AgencyId, Set<Relation>> relations(TaskId task) {
        Map<AgencyId, Set<Relation>> found = new HashMap<>();
        of(task).forEach(row ->
                found.computeIfAbsent(row.agency(), a -> new HashSet<>()).add(row.relation()));
        return found;
    }

    /** Whether it is the Office, which leads tasks like any agency. */
    boolean isOffice(AgencyId agency) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT EXISTS (SELECT 1 FROM agency WHERE id = ? AND kind = 'OFFICE')",
                Boolean.class,
                agency.value()));
    }

    /** Whoever stands to an issued task that the directive gave, took over or orders too, former leads aside. */
    List<AgencyId> readers(DirectiveId directive) {
        return jdbc.query(
                "SELECT DISTINCT a.agency_id FROM task t JOIN task_agency a ON a.task_id = t.id"
                        + " WHERE t.directive_id = ? AND t.state <> 'DRAFT' AND a.relation <> 'FORMER_LEAD'"
                        + " UNION SELECT a.agency_id FROM task t JOIN task_agency a ON a.task_id = t.id"
                        + " WHERE t.origin_directive = ? AND a.relation <> 'FORMER_LEAD'"
                        + " UNION SELECT a.agency_id FROM task_basis b JOIN task_agency a ON a.task_id = b.task_id"
                        + " WHERE b.directive_id = ? AND a.relation <> 'FORMER_LEAD'",
                (row, n) -> new AgencyId(row.getLong(1)),
                directive.value(),
                directive.value(),
                directive.value());
    }

    /** Until when a former lead may read the record; null if the agency is none. */
    @Nullable
    Instant readsUntil(TaskId task, AgencyId agency) {
        List<Timestamp> until = jdbc.queryForList(
                "SELECT until FROM task_agency WHERE task_id = ? AND agency_id = ? AND relation = 'FORMER_LEAD'",
                Timestamp.class,
                task.value(),
                agency.value());
        return until.isEmpty() ? null : until.getFirst().toInstant();
    }

    /** Sets the agencies of a task anew; an agency has one relation, the strongest that was named. */
    void replace(TaskId task, @Nullable AgencyId lead, List<Row> others, Instant since) {
        jdbc.update("DELETE FROM task_agency WHERE task_id = ? AND relation <> 'FORMER_LEAD'", task.value());
        Map<AgencyId, Row> rows = new LinkedHashMap<>();
        if (lead != null) {
            rows.put(lead, new Row(lead, Relation.LEAD, null));
        }
        others.stream()
                .filter(r -> r.relation() == Relation.COORDINATING)
                .forEach(r -> rows.putIfAbsent(r.agency(), r));
        others.stream().filter(r -> r.relation() == Relation.INFORMED).forEach(r -> rows.putIfAbsent(r.agency(), r));
        List<Object[]> batch = new ArrayList<>();
        Timestamp at = Timestamp.from(since);
        for (Row row : rows.values()) {
            GroupId group = row.group();
            batch.add(new Object[] {
                task.value(), row.agency().value(), row.relation().name(), at, group == null ? null : group.value()
            });
        }
        jdbc.batchUpdate(
                "INSERT INTO task_agency (task_id, agency_id, relation, since, from_group) VALUES (?, ?, ?, ?, ?)",
                batch);
    }

    /**
     * The agencies as they should have been. An agency that was named wrongly keeps nothing: it never stood to the task.
     */
    void correct(TaskId task, TaskCorrection right, Instant now) {
        List<Row> there = of(task);
        List<Row> wanted = new ArrayList<>();
        wanted.add(new Row(right.leadOrThrow(), Relation.LEAD, null));
        right.coordinating().forEach(one -> wanted.add(new Row(one, Relation.COORDINATING, null)));
        right.informed().forEach(one -> wanted.add(new Row(one, Relation.INFORMED, null)));
        for (Row row : there) {
            boolean former = row.relation() == Relation.FORMER_LEAD;
            if (former
                    ? right.leadOrThrow().equals(row.agency())
                    : wanted.stream().noneMatch(row::isAs)) {
                jdbc.update(
                        "DELETE FROM task_agency WHERE task_id = ? AND agency_id = ? AND relation = ?",
                        task.value(),
                        row.agency().value(),
                        row.relation().name());
            }
        }
        for (Row row : wanted) {
            if (there.stream().noneMatch(row::isAs)) {
                jdbc.update(
                        "INSERT INTO task_agency (task_id, agency_id, relation, since) VALUES (?, ?, ?, ?)",
                        task.value(),
                        row.agency().value(),
                        row.relation().name(),
                        Timestamp.from(now));
            }
        }
    }

    /** The lead becomes a former lead, who reads the record up to now; the new one takes its place. */
    void changeLead(TaskId task, AgencyId from, AgencyId to, Instant now) {
        Timestamp at = Timestamp.from(now);
        jdbc.update(
                "UPDATE task_agency SET relation = 'FORMER_LEAD', until = ? WHERE task_id = ? AND agency_id = ? AND relation = 'LEAD'",
                at,
                task.value(),
                from.value());
        jdbc.update("DELETE FROM task_agency WHERE task_id = ? AND agency_id = ?", task.value(), to.value());
        jdbc.update(
                "INSERT INTO task_agency (task_id, agency_id, relation, since) VALUES (?, ?, 'LEAD', ?)",
                task.value(),
                to.value(),
                at);
    }
}
