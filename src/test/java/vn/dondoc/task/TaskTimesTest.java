package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** The board's figures of time, counted by hand: March 2026 has no day off but its weekends, 10 March is a Tuesday. */
@OfficeTest
class TaskTimesTest extends TaskLife {

    @Autowired
    TaskTimes times;

    @Autowired
    PeriodTimes periods;

    @Autowired
    TaskHolds holds;

    @Autowired
    TaskEndings endings;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient sql;

    private void on(String day) {
        clock.setTo(day + "T09:00");
    }

    private Versioned seen(TaskId id) {
        return aTask.seen(leader, id);
    }

    private void claim(TaskId id) {
        work.claim(focal, seen(id), new ClaimForm("Xong", "1/BC", null, List.of(), null));
    }

    private void lateClaim(TaskId id) {
        work.claim(focal, seen(id), new ClaimForm("Xong", "1/BC", null, List.of(), null, ATask.LATE));
    }

    private TaskId received(String due) {
        TaskId id = issuedDue(due);
        work.acknowledge(focal, seen(id), null);
        return id;
    }

    private OwnedDays of(AgencyId agency) {
        return times.byOwner(leader).getOrDefault(agency, OwnedDays.NONE);
    }

    private Map<OfficeAnswers.Kind, OfficeAnswers> answered() {
        return times.answers(leader).stream().collect(Collectors.toMap(OfficeAnswers::kind, Function.identity()));
    }

    @Test
    void eachDayIsItsOwnersAndTheyAddUpToTheTasksWhole() {
        TaskId id = received("2026-04-10");
        on("2026-03-12");
        claim(id); // the agency: 11, 12
        on("2026-03-17");
        decisions.giveBack(leader, seen(id), "Thiếu phụ lục"); // the office: 13, 16, 17
        on("2026-03-18");
        holds.hold(leader, seen(id), "Chờ hướng dẫn", "1/UBND"); // the agency: 18
        on("2026-03-23");
        holds.resume(leader, seen(id)); // on hold: 19, 20, 23
        on("2026-03-24"); // the agency: 24
        OwnedDays days = of(lead);
        assertThat(days.of(Turn.Owner.AGENCY)).isEqualTo(4);
        assertThat(days.of(Turn.Owner.OFFICE)).isEqualTo(3);
        assertThat(days.of(Turn.Owner.HOLD)).isEqualTo(3);
        assertThat(days.of(Turn.Owner.COORDINATOR)).isZero();
        assertThat(days.total()).as("11 to 24 March").isEqualTo(10);
        FairClock own = tasks.get(leader, id).clock();
        assertThat(days.total()).isEqualTo(own.total());

        TaskId second = received("2026-04-10");
        on("2026-03-26"); // two days more of each
        assertThat(of(lead).of(Turn.Owner.AGENCY)).isEqualTo(4 + 2 + 2);
        claim(second);
        decisions.confirm(leader, seen(second));
        on("2026-03-30");
        assertThat(of(lead).of(Turn.Owner.AGENCY))
                .as("27 and 30 March of the first; the second is closed")
                .isEqualTo(4 + 2 + 2 + 2);
    }

    @Test
    void aFormerLeadKeepsItsDaysAWrongOneHasNoneAndAMistakeIsNobodys() {
        AgencyId other = office.agency("Sở Nội vụ");
        TaskId moved = received("2026-04-10");
        TaskId corrected = received("2026-04-10");
        TaskId mistaken = received("2026-04-10");
        on("2026-03-12");
        assertThat(of(lead).of(Turn.Owner.AGENCY)).isEqualTo(6);
        endings.cancelMistake(leader, seen(mistaken), "Giao nhầm");
        assertThat(of(lead).of(Turn.Owner.AGENCY)).isEqualTo(4);
        TaskCorrection was = corrections.form(leader, corrected);
        corrections.correct(
                leader,
                seen(corrected),
                new TaskCorrection(
                        was.content(),
                        was.product(),
                        other,
                        was.coordinating(),
                        was.informed(),
                        was.deadlineKind(),
                        was.dueOn(),
                        "Ghi nhầm cơ quan"));
        assertThat(of(lead).of(Turn.Owner.AGENCY)).isEqualTo(2);
        assertThat(of(other).of(Turn.Owner.AGENCY)).isEqualTo(2);
        transfers.transfer(
                leader,
                seen(moved),
                new TransferForm(other, "77/QĐ-UBND", LocalDate.of(2026, 3, 12), "Chức năng mới", null));
        on("2026-03-16");
        assertThat(of(lead).of(Turn.Owner.AGENCY)).as("11 and 12 March").isEqualTo(2);
        assertThat(of(other).of(Turn.Owner.AGENCY)).as("13, 16 March of both").isEqualTo(2 + 2 + 2);
        assertThat(tasks.get(leader, mistaken).clock().of(Turn.Owner.AGENCY))
                .as("its own record stays")
                .isEqualTo(2);
    }

    @Test
    void theOfficesAnswersAreCountedByTheDaysThatTheyLetOthersWait() {
        TaskId returned = received("2026-04-10");
        TaskId refused = issuedDue("2026-04-10");
        TaskId longer = received("2026-04-10");
        TaskId waiting = received("2026-04-10");
        Map<OfficeAnswers.Kind, OfficeAnswers> before = answered();
        on("2026-03-11");
        work.refuse(focal, seen(refused), "Không đúng chức năng", null, null);
        on("2026-03-12");
        claim(returned);
        on("2026-03-13");
        decisions.reassign(leader, seen(refused), lead, Deadline.on(LocalDate.of(2026, 4, 10))); // 12, 13: two days
        requests.askExtension(
                focal, seen(longer), new ExtensionForm(LocalDate.of(2026, 4, 20), "Cần thêm số liệu", "", null));
        on("2026-03-17");
        decisions.confirm(leader, seen(returned)); // 13, 16, 17: three days
        answers.denyExtension(leader, seen(longer), "Đủ thời gian"); // 16, 17: two days
        claim(waiting);
        on("2026-03-19");
        endings.reopen(leader, seen(returned), "Thiếu số liệu");
        Map<OfficeAnswers.Kind, OfficeAnswers> after = answered();
        assertMore(before, after, OfficeAnswers.Kind.CLAIM, 1, 3, 1);
        assertMore(before, after, OfficeAnswers.Kind.REFUSAL, 1, 2, 0);
        assertMore(before, after, OfficeAnswers.Kind.EXTENSION, 1, 2, 0);
        assertMore(before, after, OfficeAnswers.Kind.RELEASE, 0, 0, 0);
        assertThat(after.get(OfficeAnswers.Kind.CLAIM).longest())
                .as("18, 19 March, if nothing of another test waits longer")
                .isGreaterThanOrEqualTo(2);
        assertThat(after.get(OfficeAnswers.Kind.CLAIM).waiting())
                .as("as many as its list has")
                .isEqualTo(list.count(leader, TaskFilter.of(Queue.PENDING)));
        on("2061-03-18");
        assertThat(answered().get(OfficeAnswers.Kind.CLAIM).given())
                .as("after more than a year they are no figure any more")
                .isZero();
    }

    private static void assertMore(
            Map<OfficeAnswers.Kind, OfficeAnswers> before,
            Map<OfficeAnswers.Kind, OfficeAnswers> after,
            OfficeAnswers.Kind kind,
            int given,
            int days,
            int waiting) {
        assertThat(after.get(kind).given() - before.get(kind).given())
                .as(kind + " given")
                .isEqualTo(given);
        assertThat(after.get(kind).days() - before.get(kind).days())
                .as(kind + " days")
                .isEqualTo(days);
        assertThat(after.get(kind).waiting() - before.get(kind).waiting())
                .as(kind + " waiting")
                .isEqualTo(waiting);
    }

    @Test
    void moreTimeMakesNobodyPunctualByTheDeadlineFirstGiven() {
        TaskId extended = received("2026-03-12");
        TaskId held = received("2026-03-12");
        TaskId corrected = received("2026-03-12");
        TaskId late = received("2026-03-12");
        TaskId asking = received("2026-04-10");
        TaskId leaving = received("2026-04-10");
        TaskId undated =
                aTask.issued(leader, aTask.complete("Không hạn", lead, officer, null), LocalDate.of(2026, 3, 2));
        on("2026-03-11");
        LocalDate right = LocalDate.of(2026, 3, 20);
        requests.askExtension(focal, seen(extended), new ExtensionForm(right, "Cần thêm số liệu", "", null));
        requests.askExtension(
                focal, seen(asking), new ExtensionForm(LocalDate.of(2026, 4, 20), "Cần thêm số liệu", "", null));
        requests.askRelease(focal, seen(leaving), "Không đúng chức năng", null, null);
        answers.grantExtension(leader, seen(extended), right, null, "");
        holds.hold(leader, seen(held), "Chờ hướng dẫn", "1/UBND");
        TaskCorrection was = corrections.form(leader, corrected);
        corrections.correct(
                leader,
                seen(corrected),
                new TaskCorrection(
                        was.content(),
                        was.product(),
                        lead,
                        was.coordinating(),
                        was.informed(),
                        DeadlineKind.DATED,
                        right,
                        "Ghi nhầm ngày"));
        on("2026-03-18");
        holds.resume(leader, seen(held));
        for (TaskId id : List.of(extended, held, corrected)) {
            claim(id);
        }
        lateClaim(late);
        work.acknowledge(focal, seen(undated), null);
        claim(undated);
        on("2026-03-30");
        for (TaskId id : List.of(extended, held, corrected, late, undated)) {
            decisions.confirm(leader, seen(id));
        }

        AgencyFigures board = figures.board(leader).stream()
                .filter(one -> one.agency().equals(lead))
                .findFirst()
                .orElseThrow();
        assertThat(board.of(Bucket.DONE_ON_TIME)).isEqualTo(3);
        assertThat(board.of(Bucket.DONE_LATE)).isEqualTo(1);
        TermFigures terms = times.terms(leader).of(lead);
        assertThat(terms).isEqualTo(new TermFigures(2, 0, 1, 1));
        assertThat(terms.onTimeAtFirst(board.of(Bucket.DONE_ON_TIME)))
                .as("the corrected one alone")
                .isEqualTo(1);

        TaskFilter own = TaskFilter.ALL.withAgency(lead, Relation.LEAD);
        assertThat(rows(own.withFirstClaim(FirstClaim.ON_TIME))).containsExactly(corrected);
        assertThat(rows(own.withFirstClaim(FirstClaim.LATE))).containsExactlyInAnyOrder(extended, held, late);
        assertThat(rows(own.withMoreTime(MoreTime.GRANTED))).containsExactly(extended);
        assertThat(rows(own.withMoreTime(MoreTime.ASKED))).containsExactly(asking);
        assertThat(rows(own.withMoreTime(MoreTime.RELEASE_ASKED))).containsExactly(leaving);
        assertThat(answered().get(OfficeAnswers.Kind.RELEASE).waiting())
                .as("as many as its list has")
                .isEqualTo(list.count(leader, TaskFilter.ALL.withMoreTime(MoreTime.RELEASE_ASKED)));
        TaskRow row = tasks.get(leader, extended).row();
        assertThat(row.extensions()).isEqualTo(1);
        assertThat(row.firstDueOn()).isEqualTo("2026-03-12");
        assertThat(row.firstClaim()).isEqualTo(FirstClaim.LATE);
        assertThat(tasks.get(leader, held).row().extensions())
                .as("a hold is none")
                .isZero();
    }

    @Test
    void moreTimeStandsInTheLineOfTheLeadThatAskedForIt() {
        AgencyId other = office.agency("Sở Nội vụ");
        Actor otherFocal = office.actor(Role.FOCAL_POINT, other);
        AgencyId third = office.agency("Sở Tài chính");
        TaskId both = received("2026-03-12");
        TaskId own = received("2026-03-12");
        TaskId wrong = received("2026-03-12");
        TaskId mistaken = received("2026-03-12");
        LeadTerms before = times.terms(leader);
        long all = list.count(leader, TaskFilter.ALL.withMoreTime(MoreTime.GRANTED));
        for (TaskId id : List.of(both, own, wrong, mistaken)) {
            extended(focal, id, "2026-03-20");
        }
        extended(focal, both, "2026-03-25");
        transfers.transfer(
                leader,
                seen(both),
                new TransferForm(other, "77/QĐ-UBND", LocalDate.of(2026, 3, 10), "Chức năng mới", null));
        work.acknowledge(otherFocal, seen(both), null);
        assertThat(times.terms(leader).of(other)).as("not its extensions").isEqualTo(TermFigures.NONE);
        extended(otherFocal, both, "2026-03-31");
        TaskCorrection was = corrections.form(leader, wrong);
        corrections.correct(
                leader,
                seen(wrong),
                new TaskCorrection(
                        was.content(),
                        was.product(),
                        third,
                        was.coordinating(),
                        was.informed(),
                        was.deadlineKind(),
                        was.dueOn(),
                        "Ghi nhầm cơ quan"));
        endings.cancelMistake(leader, seen(mistaken), "Giao nhầm");

        LeadTerms after = times.terms(leader);
        assertThat(after.of(lead)).as("twice and once").isEqualTo(new TermFigures(0, 0, 2, 3));
        assertThat(after.of(other)).isEqualTo(new TermFigures(0, 0, 1, 1));
        assertThat(after.of(third)).as("the wrong agency never had it").isEqualTo(new TermFigures(0, 0, 1, 1));
        assertThat(after.whole().extended() - before.whole().extended())
                .as("each task once")
                .isEqualTo(3);
        assertThat(rows(granted(lead))).containsExactlyInAnyOrder(both, own);
        assertThat(rows(granted(other))).containsExactly(both);
        assertThat(rows(granted(third))).containsExactly(wrong);
        assertThat(list.count(leader, TaskFilter.ALL.withMoreTime(MoreTime.GRANTED)) - all)
                .isEqualTo(3);
        assertThat(tasks.get(leader, both).extensions())
                .as("the cap is the task's")
                .isEqualTo(3);

        PeriodFigures month = periods.of(leader, LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31));
        for (AgencyId agency : List.of(lead, other, third)) {
            assertThat(month.byAgency().get(agency).terms()).isEqualTo(after.of(agency));
            assertThat(list.count(leader, granted(agency).within(month.period())))
                    .isEqualTo(after.of(agency).extended());
        }
        assertThat(month.whole().terms().extended())
                .isEqualTo(list.count(
                        leader, TaskFilter.ALL.withMoreTime(MoreTime.GRANTED).within(month.period())));
    }

    private static TaskFilter granted(AgencyId agency) {
        return TaskFilter.ALL.withAgency(agency, Relation.LEAD).withMoreTime(MoreTime.GRANTED);
    }

    private void extended(Actor asks, TaskId id, String to) {
        LocalDate day = LocalDate.parse(to);
        requests.askExtension(asks, seen(id), new ExtensionForm(day, "Cần thêm số liệu", "", null));
        Actor chair = office.actor(Role.CHAIR, province);
        answers.grantExtension(chair, aTask.seen(chair, id), day, null, "");
    }

    private List<TaskId> rows(TaskFilter filter) {
        List<TaskId> found = list.rows(leader, filter, TaskSort.DEADLINE, null, 0, 50).rows().stream()
                .map(TaskRow::id)
                .toList();
        assertThat(list.count(leader, filter)).isEqualTo(found.size());
        return found;
    }

    @Test
    void whatWasIssuedByMistakeIsInNoListAndTheListIsTheBoard() {
        TaskId right = received("2026-04-10");
        TaskId mistaken = received("2026-04-10");
        endings.cancelMistake(leader, seen(mistaken), "Giao nhầm");
        TaskFilter own = TaskFilter.ALL.withAgency(lead, Relation.LEAD);
        for (Actor reader : List.of(leader, focal)) {
            assertThat(list.count(reader, own)).isEqualTo(1);
            assertThat(list.counts(reader, own).total()).isEqualTo(1);
            assertThat(list.rows(reader, own, TaskSort.DEADLINE, null, 0, 50).rows())
                    .extracting(TaskRow::id)
                    .containsExactly(right);
            assertThat(sum(figures.totals(reader)))
                    .isEqualTo(list.count(reader, reader == leader ? TaskFilter.ANSWERED_FOR : own));
            assertThat(list.rows(reader, own.withMistaken(), TaskSort.DEADLINE, null, 0, 50)
                            .rows())
                    .extracting(TaskRow::id)
                    .containsExactly(mistaken);
            assertThat(tasks.get(reader, mistaken).row().closingKind()).isEqualTo(ClosingKind.ISSUED_BY_MISTAKE);
        }
        assertThat(list.count(focal, TaskFilter.ALL)).as("without the summary").isEqualTo(1);
    }

    private static long sum(Map<Bucket, Long> totals) {
        return totals.values().stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void whoReadsNoFiguresOfTheProvinceGetsNone() {
        received("2026-03-12");
        for (Role role : List.of(Role.FOCAL_POINT, Role.AGENCY_LEADER, Role.AGENCY_STAFF)) {
            Actor reader = office.actor(role, lead);
            assertThat(times.byOwner(reader)).isEmpty();
            assertThat(times.answers(reader)).isEmpty();
            assertThat(times.terms(reader).byAgency()).isEmpty();
        }
    }

    @Test
    void eachIsOneStatementAlongAKeyThatHoldsWhatItNeeds() {
        received("2026-03-12");
        assertThat(SqlCount.of(() -> times.byOwner(leader))).hasSize(1);
        assertThat(SqlCount.of(() -> times.answers(leader))).hasSize(1);
        assertThat(SqlCount.of(() -> times.terms(leader))).hasSize(1);
        String statement = SqlCount.of(() -> times.byOwner(leader)).getFirst().replace("?", "'2026-03-12'");
        assertThat(sql.sql("EXPLAIN " + statement)
                        .query((row, n) -> row.getString("key") + " " + row.getString("Extra"))
                        .list())
                .singleElement()
                .asString()
                .contains("ix_task_turn_figures", "Using index")
                .doesNotContain("temporary", "filesort");
    }

    @Test
    void theServerCountsWorkingDaysAsTheCalendarDoes() {
        WorkingDays days = calendar.days();
        LocalDate first = LocalDate.of(2018, 12, 20);
        List<LocalDate> some =
                IntStream.range(0, 3000).mapToObj(first::plusDays).toList();
        String digits = "(SELECT 0 AS n UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";
        List<Integer> counted = sql.sql("SELECT " + days.counted("x.d") + " - " + days.counted("DATE('2018-12-20')")
                        + " FROM (SELECT DATE('2018-12-20') + INTERVAL (a.n + 10 * b.n + 100 * c.n + 1000 * e.n) DAY AS d"
                        + " FROM " + digits + " a, " + digits + " b, " + digits + " c, " + digits
                        + " e WHERE e.n < 3) x ORDER BY x.d")
                .query(Integer.class)
                .list();
        List<Integer> expected = new ArrayList<>();
        some.forEach(day -> expected.add(days.countAfter(first, day)));
        assertThat(counted).isEqualTo(expected);
    }
}
