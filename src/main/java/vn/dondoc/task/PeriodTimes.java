package vn.dondoc.task;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.policy.PeriodBasis;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.policy.PolicyVersion;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;

/**
 * The board's figures of time for the tasks of one period, for those who read figures or all tasks; everybody else gets
 * none. The policy says which tasks those are; all of their days count, also those after the period. One statement.
 */
@Service
@Transactional(readOnly = true)
public class PeriodTimes {

    /**
     * Days by owner; then what each lead has; then what each gave away, so that its days have their tasks; then the more time
     * that each asked for, and how many of its tasks stand in a second line too. What each lead has is not read in the order
     * of the leads: along a key of theirs the server would look up every task there is, one by one, for the sake of a few groups.
     */
    private static final String FIGURES = """
            SELECT u.agency_id, u.owner, SUM(%1$s - %2$s), 0, 0, 0, 0, 0, 0, 0
            FROM task t JOIN task_turn u ON u.task_id = t.id
            WHERE %3$s AND u.agency_id IS NOT NULL AND u.owner <> 'NOBODY' GROUP BY u.agency_id, u.owner
            UNION ALL
            SELECT t.lead_agency, NULL, 0, COUNT(*), SUM(%4$s AND %5$s), SUM(%4$s AND %6$s),
                SUM(%4$s AND t.judged_otherwise = 'LATE'), SUM(%4$s AND t.judged_otherwise = 'ON_TIME'), 0, 0
            FROM task t IGNORE INDEX FOR GROUP BY (ix_task_lead, ix_task_report_asked)
            WHERE %3$s AND t.state <> 'DRAFT' AND NOT (t.closing_kind <=> 'ISSUED_BY_MISTAKE')
            GROUP BY t.lead_agency
            UNION ALL
            SELECT x.from_agency, NULL, 0, COUNT(*), 0, 0, 0, 0, 0, 0
            FROM task t JOIN task_transfer x ON x.task_id = t.id
            WHERE %3$s AND %4$s AND %7$s GROUP BY x.from_agency
            UNION ALL
            SELECT r.figures_agency, NULL, 0, 0, 0, 0, 0, 0, COUNT(DISTINCT t.id), COUNT(*)
            FROM task t JOIN task_request r ON r.task_id = t.id WHERE %3$s AND %8$s GROUP BY r.figures_agency
            UNION ALL
            SELECT NULL, NULL, 0, 0, 0, 0, 0, 0, COUNT(DISTINCT t.id, r.figures_agency) - COUNT(DISTINCT t.id), 0
            FROM task t JOIN task_request r ON r.task_id = t.id WHERE %3$s AND %8$s
            """;

    private final JdbcClient jdbc;
    private final TaskDays days;
    private final Policies policies;

    PeriodTimes(JdbcClient jdbc, TaskDays days, Policies policies) {
        this.jdbc = jdbc;
        this.days = days;
        this.policies = policies;
    }

    /**
     * The figures of a period's tasks by agency.
     *
     * @param from the first day, included
     * @param to the last day, included; it, or today if that is earlier, says which version of the policy holds
     */
    public PeriodFigures of(Actor actor, LocalDate from, LocalDate to) {
        FigurePeriod period = period(from, to);
        Map<AgencyId, TimeFigures> found = new HashMap<>();
        long[] twice = new long[1];
        if (actor.may(Right.READ_ALL) || actor.may(Right.READ_FIGURES)) {
            WorkingDays calendar = days.working();
            jdbc.sql(FIGURES.formatted(
                            calendar.counted("COALESCE(u.until_on, :today)"),
                            calendar.counted("u.since"),
                            condition(period.basis()),
                            "t.task_kind = 'ORDINARY'",
                            Bucket.DONE_ON_TIME.condition("t"),
                            Bucket.DONE_LATE.condition("t"),
                            TransferTable.COUNTS,
                            RequestTable.MORE_TIME))
                    .param("today", days.today())
                    .param("from", from)
                    .param("to", to)
                    .query(row -> {
                        if (row.getObject(1) == null) {
                            twice[0] = row.getLong(9);
                            return;
                        }
                        String owner = row.getString(2);
                        TimeFigures part = new TimeFigures(
                                owner == null
                                        ? OwnedDays.NONE
                                        : new OwnedDays(Map.of(Turn.Owner.valueOf(owner), row.getLong(3))),
                                row.getLong(4),
                                row.getLong(5),
                                row.getLong(6),
                                new TermFigures(row.getLong(7), row.getLong(8), row.getLong(9), row.getLong(10)));
                        found.merge(new AgencyId(row.getLong(1)), part, TimeFigures::plus);
                    });
        }
        return new PeriodFigures(period, found, twice[0]);
    }

    private FigurePeriod period(LocalDate from, LocalDate to) {
        LocalDate today = days.today();
        LocalDate day = to.isBefore(today) ? to : today;
        Optional<PolicyVersion> settled = policies.inForce(Policy.PERIOD_TASKS, day);
        return new FigurePeriod(
                from,
                to,
                PeriodBasis.valueOf(policies.text(Policy.PERIOD_TASKS, day)),
                settled.map(PolicyVersion::validFrom).orElse(null));
    }

    private static String condition(PeriodBasis basis) {
        return switch (basis) {
            case GIVEN -> "t.given_on BETWEEN :from AND :to";
            case DUE -> "t.effective_on BETWEEN :from AND :to";
        };
    }
}
