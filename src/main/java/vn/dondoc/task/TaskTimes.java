package vn.dondoc.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;

/**
 * The board's figures of time, for those who read figures or all tasks; everybody else gets none. One statement each, all
 * along keys that hold what they need.
 */
@Service
@Transactional(readOnly = true)
public class TaskTimes {

    private static final String BY_OWNER = """
            SELECT u.agency_id, u.owner, SUM(%s - %s)
            FROM task_turn u WHERE u.agency_id IS NOT NULL AND u.owner <> 'NOBODY' GROUP BY u.agency_id, u.owner
            """;

    private static final String ANSWERS = """
            SELECT 'CLAIM', c.claimed_on, c.answered_on, COUNT(*)
            FROM task_claim c WHERE c.answered_on > :since GROUP BY c.claimed_on, c.answered_on
            UNION ALL
            SELECT r.kind, r.asked_on, r.decided_on, COUNT(*)
            FROM task_request r WHERE r.decided_on > :since AND r.outcome IN ('GRANTED', 'DENIED')
            GROUP BY r.kind, r.asked_on, r.decided_on
            UNION ALL
            SELECT 'REFUSAL', f.refused_on, f.settled_on, COUNT(*)
            FROM task_refusal f WHERE f.settled_on > :since GROUP BY f.refused_on, f.settled_on
            UNION ALL
            SELECT 'CLAIM', t.claimed_on, NULL, COUNT(*)
            FROM task t WHERE t.state = 'PENDING_CONFIRMATION' GROUP BY t.claimed_on
            UNION ALL
            SELECT r.kind, r.asked_on, NULL, COUNT(*)
            FROM task_request r WHERE r.waiting = 1 GROUP BY r.kind, r.asked_on
            UNION ALL
            SELECT 'REFUSAL', t.state_since, NULL, COUNT(*)
            FROM task t WHERE t.state = 'REFUSED' GROUP BY t.state_since
            """;

    private static final String TERMS = """
            SELECT t.lead_agency, SUM(t.judged_otherwise = 'LATE'), SUM(t.judged_otherwise = 'ON_TIME'), 0, 0
            FROM task t WHERE t.judged_otherwise IS NOT NULL AND t.task_kind = 'ORDINARY' GROUP BY t.lead_agency
            UNION ALL
            SELECT r.figures_agency, 0, 0, COUNT(DISTINCT r.task_id), COUNT(*)
            FROM task_request r WHERE %1$s GROUP BY r.figures_agency
            UNION ALL
            SELECT NULL, 0, 0, COUNT(DISTINCT r.task_id, r.figures_agency) - COUNT(DISTINCT r.task_id), 0
            FROM task_request r WHERE %1$s
            """.formatted(RequestTable.MORE_TIME);

    private final JdbcClient jdbc;
    private final TaskDays days;

    TaskTimes(JdbcClient jdbc, TaskDays days) {
        this.jdbc = jdbc;
        this.days = days;
    }

    /**
     * Whose the working days were, by the agency that led the task then: a former lead keeps its own. From issue until
     * the task was closed, or until today; what was issued by mistake is in none.
     */
    public Map<AgencyId, OwnedDays> byOwner(Actor actor) {
        if (!reads(actor)) {
            return Map.of();
        }
        WorkingDays calendar = days.working();
        Map<AgencyId, Map<Turn.Owner, Long>> found = new HashMap<>();
        jdbc.sql(BY_OWNER.formatted(calendar.counted("COALESCE(u.until_on, :today)"), calendar.counted("u.since")))
                .param("today", days.today())
                .query(row -> {
                    found.computeIfAbsent(new AgencyId(row.getLong(1)), agency -> new EnumMap<>(Turn.Owner.class))
                            .put(Turn.Owner.valueOf(row.getString(2)), row.getLong(3));
                });
        Map<AgencyId, OwnedDays> byAgency = new HashMap<>();
        found.forEach((agency, owned) -> byAgency.put(agency, new OwnedDays(owned)));
        return byAgency;
    }

    /** The office's own answers within the last twelve months, and what waits for one now; a row for each kind. */
    public List<OfficeAnswers> answers(Actor actor) {
        if (!reads(actor)) {
            return List.of();
        }
        LocalDate today = days.today();
        WorkingDays calendar = days.working();
        Map<OfficeAnswers.Kind, OfficeAnswers> found = new EnumMap<>(OfficeAnswers.Kind.class);
        for (OfficeAnswers.Kind kind : OfficeAnswers.Kind.values()) {
            found.put(kind, new OfficeAnswers(kind, 0, 0, 0, 0));
        }
        jdbc.sql(ANSWERS).param("since", today.minusYears(1)).query(row -> {
            OfficeAnswers.Kind kind = OfficeAnswers.Kind.valueOf(row.getString(1));
            LocalDate asked = row.getObject(2, LocalDate.class);
            LocalDate answered = row.getObject(3, LocalDate.class);
            long n = row.getLong(4);
            int waited = Math.max(0, calendar.countAfter(asked, answered == null ? today : answered));
            found.computeIfPresent(
                    kind,
                    (same, sum) -> answered == null
                            ? new OfficeAnswers(
                                    kind, sum.given(), sum.days(), sum.waiting() + n, Math.max(sum.longest(), waited))
                            : new OfficeAnswers(
                                    kind, sum.given() + n, sum.days() + n * waited, sum.waiting(), sum.longest()));
        });
        return new ArrayList<>(found.values());
    }

    /** What more time has done to each lead's figures. */
    public LeadTerms terms(Actor actor) {
        Map<AgencyId, TermFigures> found = new HashMap<>();
        long[] twice = new long[1];
        if (reads(actor)) {
            jdbc.sql(TERMS).query(row -> {
                if (row.getObject(1) == null) {
                    twice[0] = row.getLong(4);
                    return;
                }
                found.merge(
                        new AgencyId(row.getLong(1)),
                        new TermFigures(row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        TermFigures::plus);
            });
        }
        return new LeadTerms(found, twice[0]);
    }

    private static boolean reads(Actor actor) {
        return actor.may(Right.READ_ALL) || actor.may(Right.READ_FIGURES);
    }
}
