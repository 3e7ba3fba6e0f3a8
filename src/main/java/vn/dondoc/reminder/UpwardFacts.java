package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.PersonId;

/** Reads what the province still owes those above it; what is answered, or whose directive has ended, is not there. */
@Component
class UpwardFacts {

    private static final String SELECT = """
            SELECT u.directive_id, CONCAT(REPLACE(k.name, ' (cá biệt)', ''), d.title_tail), d.issuer_name, u.owed, u.due_on,
                u.effective_on, u.due_set_on, d.field_id, d.responsible_leader
            FROM upward_duty u JOIN directive d ON d.id = u.directive_id JOIN document_kind k ON k.code = d.kind
            WHERE u.answered_on IS NULL AND d.ending IS NULL AND\s""";

    private static final String INNER = """
            SELECT o.duty, t.following_officer, COUNT(*), SUM(t.state = 'COMPLETED'), SUM(t.state <> 'CLOSED_NOT_DONE')
            FROM (SELECT u.directive_id AS duty, u.directive_id FROM upward_duty u WHERE u.directive_id IN (:duties)
                UNION SELECT x.duty_id, x.directive_id FROM upward_duty_directive x WHERE x.duty_id IN (:duties)) o
            JOIN task t ON t.directive_id = o.directive_id
            WHERE t.state <> 'DRAFT' AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE')
            GROUP BY o.duty, t.following_officer""";

    private final JdbcClient jdbc;

    UpwardFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An open duty as a mail tells of it.
     *
     * @param id of the directive from above
     * @param title as that is quoted
     * @param lastDay the last day in time: the deadline, or the next working day where the policy said so
     * @param setOn the day on which the outer deadline was set
     * @param field of the directive; null without one
     * @param leader who answers for the directive; null where nobody is named
     * @param officers who follow its inner tasks
     * @param done how many of the inner tasks are done
     */
    record Owed(
            long id,
            String title,
            String issuer,
            String owed,
            LocalDate dueOn,
            LocalDate lastDay,
            LocalDate setOn,
            @Nullable FieldId field,
            @Nullable PersonId leader,
            Set<PersonId> officers,
            long tasks,
            long done) {

        private Owed with(Inner inner) {
            return new Owed(
                    id,
                    title,
                    issuer,
                    owed,
                    dueOn,
                    lastDay,
                    setOn,
                    field,
                    leader,
                    Set.copyOf(inner.officers),
                    inner.tasks,
                    inner.done);
        }
    }

    private static final class Inner {
        private final Set<PersonId> officers = new HashSet<>();
        private long tasks;
        private long done;
    }

    /** Those with an outer deadline up to this day. */
    List<Owed> open(LocalDate until) {
        return read("u.due_on <= :until ORDER BY u.directive_id", Map.of("until", until));
    }

    Map<Long, Owed> byId(Collection<Long> ids) {
        Map<Long, Owed> found = new HashMap<>();
        if (!ids.isEmpty()) {
            read("u.directive_id IN (:ids)", Map.of("ids", ids)).forEach(one -> found.put(one.id(), one));
        }
        return found;
    }

    private List<Owed> read(String which, Map<String, ?> values) {
        List<Owed> all = jdbc.sql(SELECT + which)
                .params(values)
                .query((row, n) -> new Owed(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getObject(6, LocalDate.class),
                        row.getObject(7, LocalDate.class),
                        row.getObject(8) == null ? null : new FieldId(row.getLong(8)),
                        row.getObject(9) == null ? null : new PersonId(row.getLong(9)),
                        Set.of(),
                        0,
                        0))
                .list();
        if (all.isEmpty()) {
            return all;
        }
        Map<Long, Inner> tasks = new HashMap<>();
        jdbc.sql(INNER).param("duties", all.stream().map(Owed::id).toList()).query(row -> {
            Inner inner = tasks.computeIfAbsent(row.getLong(1), id -> new Inner());
            inner.tasks += row.getLong(3);
            inner.done += row.getLong(4);
            if (row.getObject(2) != null && row.getLong(5) > 0) {
                inner.officers.add(new PersonId(row.getLong(2)));
            }
        });
        List<Owed> whole = new ArrayList<>();
        all.forEach(one -> whole.add(one.with(tasks.getOrDefault(one.id(), new Inner()))));
        return whole;
    }
}
