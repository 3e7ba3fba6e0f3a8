package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.policy.PeriodBasis;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** The figures of time over a period, in a year that no other test has: 4 June 2046 is a Monday. */
@OfficeTest
class PeriodTimesTest extends TaskLife {

    private static final LocalDate SECOND = LocalDate.of(2046, 4, 1);
    private static final LocalDate THIRD = LocalDate.of(2046, 7, 1);

    @Autowired
    PeriodTimes periods;

    @Autowired
    TaskTimes times;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskEndings endings;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    Policies policies;

    private AgencyId other;
    private TaskId early;
    private TaskId longer;
    private TaskId undated;
    private TaskId again;
    private TaskId moved;

    /** All given in the second quarter; three are due in the third. */
    @BeforeEach
    void fiveTasksOfTheSecondQuarter() {
        on("2046-06-04");
        other = office.agency("Sở Nội vụ");
        early = given("2046-06-20");
        longer = given("2046-07-10");
        undated = given(null);
        again = given("2046-08-10");
        moved = given("2046-09-04");
        TaskId mistaken = given("2046-06-22");
        endings.cancelMistake(leader, seen(mistaken), "Giao nhầm");
        for (TaskId id : List.of(early, longer)) {
            work.acknowledge(focal, seen(id), null);
        }
        on("2046-06-05");
        work.refuse(focal, seen(again), "Không đúng chức năng", null, null);
        on("2046-06-06");
        claim(early);
        decisions.confirm(leader, seen(early));
        LocalDate later = LocalDate.of(2046, 7, 20);
        requests.askExtension(focal, seen(longer), new ExtensionForm(later, "Cần thêm số liệu", "", null));
        answers.grantExtension(leader, seen(longer), later, null, "");
        on("2046-07-03");
        decisions.reassign(leader, seen(again), lead, Deadline.on(LocalDate.of(2046, 8, 10)));
        transfers.transfer(
                leader,
                seen(moved),
                new TransferForm(other, "77/QĐ-UBND", LocalDate.of(2046, 7, 3), "Chức năng mới", null));
        on("2046-07-16");
        claim(longer);
        decisions.confirm(leader, seen(longer));
    }

    private void on(String day) {
        clock.setTo(day + "T09:00");
    }

    private TaskId given(String due) {
        LocalDate day = due == null ? null : LocalDate.parse(due);
        return aTask.issued(leader, aTask.complete("Rà soát quy hoạch", lead, officer, day), LocalDate.of(2046, 6, 1));
    }

    private Versioned seen(TaskId id) {
        return aTask.seen(leader, id);
    }

    private void claim(TaskId id) {
        work.claim(focal, seen(id), new ClaimForm("Xong", "1/BC", null, List.of(), null));
    }

    private PeriodFigures quarter(LocalDate from) {
        return periods.of(leader, from, from.plusMonths(3).minusDays(1));
    }

    private static TimeFigures of(PeriodFigures figures, AgencyId agency) {
        return figures.byAgency().getOrDefault(agency, TimeFigures.NONE);
    }

    /** As many rows as the figures say, along the links of the board. */
    private void assertRows(PeriodFigures figures, AgencyId agency, long leads) {
        TaskFilter rows = TaskFilter.ALL.within(figures.period()).withAgency(agency, Relation.LEAD);
        TimeFigures its = of(figures, agency);
        assertThat(count(rows)).isEqualTo(leads);
        assertThat(count(rows.withBucket(Bucket.DONE_ON_TIME))).isEqualTo(its.onTime());
        assertThat(count(rows.withBucket(Bucket.DONE_LATE))).isEqualTo(its.late());
        assertThat(count(rows.withFirstClaim(FirstClaim.ON_TIME))).isEqualTo(its.onTimeAtFirst());
        assertThat(count(rows.withMoreTime(MoreTime.GRANTED)))
                .isEqualTo(its.terms().extended());
    }

    private long count(TaskFilter filter) {
        long count = list.count(leader, filter);
        assertThat(list.rows(leader, filter, TaskSort.DEADLINE, null, 0, 50).rows())
                .hasSize((int) count);
        return count;
    }

    @Test
    void aPeriodHasWhatWasGivenInItAndTheWholeYearIsWhatTheBoardHas() {
        on("2046-07-25");
        PeriodFigures second = quarter(SECOND);
        assertThat(second.period().basis()).isEqualTo(PeriodBasis.GIVEN);
        assertThat(second.period().settledFrom()).isNull();
        TimeFigures its = of(second, lead);
        assertThat(its.had()).as("four and the one given away").isEqualTo(5);
        assertThat(its.onTime()).isEqualTo(2);
        assertThat(its.onTimeAtFirst()).as("not the extended one").isEqualTo(1);
        assertThat(its.terms()).isEqualTo(new TermFigures(1, 0, 1, 1));
        assertThat(of(second, other).had())
                .as("given in June, also to its next lead")
                .isEqualTo(1);
        assertRows(second, lead, 4);
        assertRows(second, other, 1);
        assertThat(second.whole().done()).isGreaterThanOrEqualTo(2);

        PeriodFigures third = quarter(THIRD);
        assertThat(third.byAgency()).as("given again in July is not given").doesNotContainKeys(lead, other);
        assertRows(third, lead, 0);

        PeriodFigures year = periods.of(leader, LocalDate.of(2046, 1, 1), LocalDate.of(2046, 12, 31));
        for (AgencyFigures one : figures.board(leader)) {
            if (one.agency().equals(lead) || one.agency().equals(other)) {
                assertThat(of(year, one.agency()))
                        .as(one.name())
                        .isEqualTo(TimeFigures.of(
                                one,
                                times.byOwner(leader).getOrDefault(one.agency(), OwnedDays.NONE),
                                times.terms(leader).of(one.agency())));
            }
        }
    }

    /** The policy holds for ever after: everything about it stands in one test. */
    @Test
    void fromItsDayOnThePolicyCountsWhatIsDueAndAPeriodThatIsOverKeepsItsOwn() {
        LocalDate from = LocalDate.of(2046, 8, 1);
        on("2046-07-25");
        policies.set(Actors.with(Right.MANAGE_POLICY), Policy.PERIOD_TASKS, "DUE", from, "12/QĐ-VP");
        assertThat(quarter(THIRD).period().basis()).as("today").isEqualTo(PeriodBasis.GIVEN);

        on("2046-08-03");
        PeriodFigures third = quarter(THIRD);
        assertThat(third.period().basis()).isEqualTo(PeriodBasis.DUE);
        assertThat(third.period().settledFrom()).isEqualTo(from);
        TimeFigures its = of(third, lead);
        assertThat(its.had())
                .as("the extended one, the one given again, the one given away")
                .isEqualTo(3);
        assertThat(its.onTime()).isEqualTo(1);
        assertThat(its.onTimeAtFirst()).isZero();
        assertRows(third, lead, 2);
        assertRows(third, other, 1);
        assertThat(quarter(SECOND).period().basis()).as("over before").isEqualTo(PeriodBasis.GIVEN);

        PeriodFigures year = periods.of(leader, LocalDate.of(2046, 1, 1), LocalDate.of(2046, 12, 31));
        assertThat(of(year, lead).had())
                .as("all but the one without a deadline")
                .isEqualTo(4);
        assertThat(count(TaskFilter.ALL.within(year.period()).withAgency(lead, Relation.LEAD)))
                .isEqualTo(3);
        assertThat(tasks.get(leader, undated).row().dueOn()).isNull();
    }

    @Test
    void itIsOneStatementAlongTheKeyOfThePeriod() {
        on("2046-07-25");
        assertThat(SqlCount.of(() -> quarter(SECOND))).hasSize(1);
        LocalDate nothing = LocalDate.of(2019, 1, 1);
        for (String column : List.of("given_on", "effective_on")) {
            String statement = SqlCount.of(() -> periods.of(leader, nothing, nothing))
                    .getFirst()
                    .replace("?", "'2019-01-01'")
                    .replace("t.given_on BETWEEN", "t." + column + " BETWEEN");
            List<String> plan = jdbc.query(
                    "EXPLAIN " + statement,
                    (row, n) -> row.getString("table") + " " + row.getString("type") + " " + row.getString("key"));
            assertThat(plan).noneMatch(line -> line.startsWith("t ALL"));
            String key = column.equals("given_on") ? "ix_task_given" : "ix_task_effective";
            assertThat(plan).anyMatch(line -> line.endsWith(key));
            assertThat(jdbc.query(
                            "EXPLAIN "
                                    + statement.replace(
                                            "BETWEEN '2019-01-01' AND '2019-01-01'",
                                            "BETWEEN '2019-01-01' AND '2060-01-01'"),
                            (row, n) -> row.getString("table") + " " + row.getString("key")))
                    .as("of a long period too no task is looked up one by one in the order of the leads")
                    .doesNotContain("t ix_task_report_asked", "t ix_task_lead");
        }
    }

    @Test
    void whoReadsNoFiguresOfTheProvinceGetsNone() {
        for (Role role : List.of(Role.FOCAL_POINT, Role.AGENCY_LEADER, Role.AGENCY_STAFF)) {
            assertThat(periods.of(office.actor(role, lead), SECOND, THIRD).byAgency())
                    .isEmpty();
        }
    }
}
