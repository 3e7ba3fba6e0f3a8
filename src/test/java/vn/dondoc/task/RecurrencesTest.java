package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

/** Việc định kỳ through the services on a real database; today is Tuesday 10 March 2026. */
@OfficeTest
class RecurrencesTest {

    @Autowired
    Recurrences recurrences;

    @Autowired
    RecurrenceJob job;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskIssuing issuing;

    @Autowired
    IssueUndoing undoing;

    @Autowired
    TaskEndings endings;

    @Autowired
    Tasks tasks;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private AgencyId lead;
    private Actor leader;
    private Actor officer;

    @BeforeEach
    void anOffice() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
    }

    private static RecurrenceForm every(Beat... beats) {
        return new RecurrenceForm(List.of(beats), null, "");
    }

    private TaskId issuedDue(@Nullable LocalDate due) {
        return aTask.issued(leader, aTask.complete("Báo cáo tình hình", lead, officer, due), LocalDate.of(2026, 3, 2));
    }

    private RecurrenceId recurs(TaskId task, RecurrenceForm form) {
        return recurrences.set(leader, aTask.seen(leader, task), form);
    }

    private List<TaskId> periods(TaskId first) {
        return jdbc
                .queryForList(
                        "SELECT p.task_id FROM task_period p JOIN task_recurrence r ON r.id = p.recurrence_id"
                                + " WHERE r.first_task = ? ORDER BY p.day, p.beat",
                        Long.class,
                        first.value())
                .stream()
                .map(TaskId::new)
                .toList();
    }

    private List<LocalDate> dues(TaskId first) {
        return periods(first).stream()
                .map(id -> tasks.get(leader, id).row().dueOn())
                .toList();
    }

    private void at(String local) {
        clock.setTo(local);
        job.appear(Actors.JOB);
    }

    @Test
    void theNextPeriodAppearsTenWorkingDaysBeforeItsDeadlineWhetherOrNotTheLastIsDone() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        recurs(first, every(Beat.monthly(20)));
        at("2026-04-03T08:00"); // a Friday, eleven working days before
        assertThat(periods(first)).isEmpty();
        at("2026-04-06T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 4, 20));
        TaskDetails period = tasks.get(leader, periods(first).getFirst());
        assertThat(period.row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(period.row().content()).isEqualTo("Báo cáo tình hình (kỳ tháng 4/2026)");
        assertThat(period.row().code()).startsWith("NV-2026-");
        assertThat(period.row().lead()).isEqualTo(lead);
        assertThat(tasks.history(leader, periods(first).getFirst()))
                .extracting(HistoryEntry::name)
                .containsOnly("Việc định kỳ");
    }

    /** The 25th of April 2026 is a Saturday: what the rule would give for it is the first task, which is due on the day before. */
    @Test
    void theFirstPeriodDoesNotComeTwiceWhereTheRulesDayIsOff() {
        TaskId first = issuedDue(LocalDate.of(2026, 4, 24));
        RecurrenceId id = recurs(first, every(Beat.monthly(25)));
        assertThat(row(id).next()).isEqualTo(LocalDate.of(2026, 5, 25));
        at("2026-04-20T08:00");
        assertThat(periods(first)).isEmpty();
        at("2026-05-20T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 5, 25));
    }

    @Test
    void aRuleForAnOldTaskBeginsToday() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        clock.setTo("2026-09-01T08:00");
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        assertThat(row(id).next()).isEqualTo(LocalDate.of(2026, 9, 18));
        at("2026-09-04T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 9, 18));
    }

    @Test
    void runningAgainOnTwoNodesAtOnceDoublesNothing() throws Exception {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 13));
        recurs(first, every(Beat.weekly(DayOfWeek.FRIDAY)));
        clock.setTo("2026-05-29T08:00");
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> runs = List.of(1, 2, 3).stream()
                    .map(node -> nodes.submit(() -> {
                        go.await();
                        return job.appear(Actors.JOB);
                    }))
                    .toList();
            go.countDown();
            for (Future<Integer> run : runs) {
                run.get();
            }
        }
        job.appear(Actors.JOB);
        // every Friday from 20 March on; the last is within ten working days of 29 May
        assertThat(dues(first))
                .doesNotHaveDuplicates()
                .hasSize(13)
                .startsWith(LocalDate.of(2026, 3, 20))
                .endsWith(LocalDate.of(2026, 6, 12));
        assertThat(periods(first))
                .allSatisfy(
                        id -> assertThat(tasks.get(leader, id).row().state()).isEqualTo(TaskState.ASSIGNED));
    }

    @Test
    void afterAStopAllThatWereMissedAppearOnce() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 16));
        recurs(first, every(Beat.monthly(15), Beat.quarterly(3, 15)));
        at("2026-12-01T08:00");
        // nine months and three quarters more; the quarters' months have both
        assertThat(periods(first)).hasSize(9 + 3);
        at("2026-12-01T09:00");
        assertThat(periods(first)).hasSize(9 + 3);
        assertThat(periods(first).stream().map(id -> tasks.get(leader, id).row().content()))
                .contains(
                        "Báo cáo tình hình (kỳ tháng 6/2026)",
                        "Báo cáo tình hình (kỳ quý II/2026)",
                        "Báo cáo tình hình (kỳ quý IV/2026)");
    }

    @Test
    void nothingComesBackBeforeTheFirstIsGivenNorAfterItWasGivenByMistake() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId draft = drafts.add(
                        officer,
                        directive,
                        List.of(aTask.complete("Báo cáo tuần", lead, officer, LocalDate.of(2026, 3, 20))))
                .getFirst();
        recurrences.set(officer, aTask.seen(officer, draft), every(Beat.weekly(DayOfWeek.FRIDAY)));
        at("2026-03-20T08:00");
        assertThat(periods(draft)).isEmpty();
        clock.setTo("2026-03-17T08:00");
        issuing.issue(
                leader,
                directive,
                List.of(new Issue(draft, tasks.get(leader, draft).row().version(), true, null)));
        at("2026-03-17T09:00");
        assertThat(dues(draft)).containsExactly(LocalDate.of(2026, 3, 27));
        endings.cancelMistake(leader, aTask.seen(leader, draft), "Giao nhầm");
        at("2026-04-30T08:00");
        assertThat(periods(draft)).hasSize(1);
    }

    @Test
    void aDayOffMovesTheDeadlineAsThePolicySays() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 25));
        // 25 April 2026 is a Saturday, and the Hùng Kings' day is made up for on the Monday after
        recurs(first, every(Beat.monthly(25)));
        at("2026-04-20T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 4, 24));
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.set(sets, Policy.RECURRENCE_MOVES_BACK, "false", LocalDate.of(2026, 4, 20), "1/QĐ");
        try {
            TaskId other = issuedDue(LocalDate.of(2026, 3, 25));
            clock.setTo("2026-03-30T08:00");
            recurs(other, every(Beat.monthly(25)));
            at("2026-04-20T09:00");
            assertThat(dues(other)).containsExactly(LocalDate.of(2026, 4, 28));
        } finally {
            policies.set(sets, Policy.RECURRENCE_MOVES_BACK, "true", LocalDate.of(2026, 4, 20), "1/QĐ");
        }
    }

    @Test
    void aChangedRuleTouchesOnlyWhatIsToCome() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        at("2026-04-08T08:00");
        recurrences.change(leader, id, 0, every(Beat.monthly(10)));
        assertThatThrownBy(() -> recurrences.change(leader, id, 0, every(Beat.monthly(5))))
                .isInstanceOf(StaleVersion.class);
        at("2026-05-20T08:00");
        // the period of 20 April stays; no second one for April
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 8));
        at("2026-05-28T08:00");
        assertThat(dues(first)).endsWith(LocalDate.of(2026, 6, 10));
    }

    @Test
    void itEndsByADayAndByADocument() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, new RecurrenceForm(List.of(Beat.monthly(20)), LocalDate.of(2026, 5, 31), ""));
        at("2026-08-03T08:00");
        assertThat(periods(first)).hasSize(2);
        assertThat(row(id).next()).isNull();
        recurrences.change(
                leader, id, 0, new RecurrenceForm(List.of(Beat.monthly(20)), LocalDate.of(2026, 8, 3), "99/QĐ-UBND"));
        at("2026-10-12T08:00");
        assertThat(dues(first))
                .as("for the time between nothing was ordered, and nothing is given overdue")
                .containsExactly(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 20));
        assertThat(row(id).endDocument()).isEqualTo("99/QĐ-UBND");
    }

    @Test
    void aRuleThatHadEndedGoesOnFromTheDayOfItsChange() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, new RecurrenceForm(List.of(Beat.monthly(20)), LocalDate.of(2026, 5, 31), ""));
        at("2026-05-06T08:00");
        clock.setTo("2026-10-12T08:00");
        recurrences.change(
                leader, id, 0, new RecurrenceForm(List.of(Beat.monthly(20)), LocalDate.of(2026, 12, 31), ""));
        assertThat(row(id).next()).isEqualTo(LocalDate.of(2026, 10, 20));
        at("2026-10-12T08:15");
        assertThat(dues(first))
                .containsExactly(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 20), LocalDate.of(2026, 10, 20));
    }

    @Test
    void aRuleThatRunsOnLosesNothingByAChangeOfItsEnd() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        clock.setTo("2026-06-01T08:00");
        // the program stood still since March, and somebody is quicker than the job
        recurrences.change(
                leader, id, 0, new RecurrenceForm(List.of(Beat.monthly(20)), LocalDate.of(2026, 12, 31), ""));
        at("2026-06-01T08:01");
        assertThat(dues(first)).startsWith(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 20));
    }

    @Test
    void theDocumentThatEndsItIsNotKeptWithoutADay() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        assertThatThrownBy(() -> recurs(first, new RecurrenceForm(List.of(Beat.monthly(20)), null, "99/QĐ-UBND")))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("endsOn"));
    }

    @Test
    void whatWaitedAsADraftBeginsWhenItIsGiven() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId draft = drafts.add(
                        officer,
                        directive,
                        List.of(aTask.complete("Báo cáo tháng", lead, officer, LocalDate.of(2026, 3, 20))))
                .getFirst();
        RecurrenceId id = recurrences.set(officer, aTask.seen(officer, draft), every(Beat.monthly(20)));
        clock.setTo("2026-09-01T08:00");
        issuing.issue(
                leader,
                directive,
                List.of(new Issue(draft, aTask.version(leader, draft), true, LocalDate.of(2026, 9, 10))));
        assertThat(row(id).next()).isEqualTo(LocalDate.of(2026, 9, 18));
        at("2026-09-04T08:00");
        assertThat(dues(draft)).containsExactly(LocalDate.of(2026, 9, 18));
        at("2026-12-01T08:00");
        assertThat(dues(draft))
                .as("a stop of the program after that is made up for")
                .hasSize(3);
    }

    @Test
    void anIssueThatWasTakenBackForAWrongDeadlineHoldsNoPeriodBack() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm mistyped = aTask.complete("Báo cáo tháng", lead, officer, LocalDate.of(2026, 12, 18));
        TaskId draft = drafts.add(officer, directive, List.of(mistyped)).getFirst();
        recurrences.set(officer, aTask.seen(officer, draft), every(Beat.monthly(20)));
        aTask.issue(leader, directive, List.of(draft));
        undoing.takeBack(leader, directive, List.of(aTask.seen(leader, draft)));
        drafts.correct(
                officer,
                aTask.seen(officer, draft),
                aTask.complete("Báo cáo tháng", lead, officer, LocalDate.of(2026, 3, 20)));
        aTask.issue(leader, directive, List.of(draft));
        at("2026-03-17T08:00");
        assertThat(periods(draft)).as("the first period is the first task's").isEmpty();
        at("2026-04-06T08:00");
        assertThat(dues(draft)).containsExactly(LocalDate.of(2026, 4, 20));
    }

    @Test
    void anotherDayForTheFirstAtItsIssueMovesNoPeriod() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId draft = drafts.add(
                        officer,
                        directive,
                        List.of(aTask.complete("Báo cáo tháng", lead, officer, LocalDate.of(2026, 3, 20))))
                .getFirst();
        recurrences.set(officer, aTask.seen(officer, draft), every(Beat.monthly(20)));
        issuing.issue(
                leader,
                directive,
                List.of(new Issue(draft, aTask.version(leader, draft), true, LocalDate.of(2026, 5, 29))));
        at("2026-04-06T08:00");
        assertThat(dues(draft)).containsExactly(LocalDate.of(2026, 4, 20));
    }

    @Test
    void itEndsWithItsDirective() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        at("2026-04-06T08:00");
        jdbc.update(
                "UPDATE directive SET ending = 'REPEALED', ended_on = '2026-04-30' WHERE id = ?",
                tasks.get(leader, first).row().directive().value());
        at("2026-08-03T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 4, 20));
        assertThat(row(id).next()).isNull();
    }

    private RecurrenceRow row(RecurrenceId id) {
        return recurrences.list(leader).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPeriodWhoseAgencyHasGoneWaitsAsADraftAndIsTold() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        jdbc.update("UPDATE agency SET valid_to = '2026-03-31' WHERE id = ?", lead.value());
        at("2026-04-08T08:00");
        assertThat(periods(first)).hasSize(1);
        assertThat(tasks.get(leader, periods(first).getFirst()).row().state()).isEqualTo(TaskState.DRAFT);
        assertThat(row(id).trouble()).isNotNull();
        at("2026-04-09T08:00");
        assertThat(periods(first)).hasSize(1);
    }

    @Test
    void aPeriodThatIsStuckStopsNoOther() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        jdbc.update("UPDATE agency SET valid_to = '2026-03-31' WHERE id = ?", lead.value());
        at("2026-04-08T08:00");
        TaskId stuck = periods(first).getFirst();
        assertThat(row(id).stuck()).isEqualTo(stuck);
        jdbc.update("UPDATE agency SET valid_to = NULL WHERE id = ?", lead.value());
        at("2026-05-08T08:00");
        assertThat(state(periods(first).get(1))).as("the next one is given").isEqualTo(TaskState.ASSIGNED);
        assertThat(state(stuck)).as("people look at this one").isEqualTo(TaskState.DRAFT);
        assertThat(row(id).trouble()).isNotNull();
        issuing.issue(
                leader,
                tasks.get(leader, stuck).row().directive(),
                List.of(new Issue(stuck, aTask.version(leader, stuck), true, null)));
        assertThat(row(id).trouble()).isNull();
        assertThat(row(id).stuck()).isNull();
        assertThat(row(id).latest()).isEqualTo(periods(first).get(1));
        at("2026-06-10T08:00");
        assertThat(state(periods(first).get(2))).isEqualTo(TaskState.ASSIGNED);
    }

    private TaskState state(TaskId id) {
        return tasks.get(leader, id).row().state();
    }

    private TaskForm coming(RecurrenceId id) {
        return recurrences.coming(leader, id).order();
    }

    @Test
    void whatTheComingPeriodsOrderIsTheRulesOwnAndWhatWasGivenStays() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        at("2026-04-08T08:00");
        AgencyId other = office.agency("Sở Tài chính");
        AgencyId beside = office.agency("Thuế tỉnh");
        TaskForm was = coming(id);
        assertThat(was.lead()).isEqualTo(lead);
        TaskForm order = new TaskForm(
                "Báo cáo thu ngân sách",
                "Bảng số liệu",
                "",
                other,
                List.of(beside),
                List.of(),
                List.of(lead),
                List.of(),
                office.person("Phó Chủ tịch"),
                leader.person(),
                null,
                null,
                null,
                false);
        recurrences.change(leader, id, 0, new RecurrenceForm(List.of(Beat.monthly(20)), null, "", order));
        at("2026-05-08T08:00");
        TaskForm given = drafts.form(leader, periods(first).get(1));
        assertThat(given.content()).isEqualTo("Báo cáo thu ngân sách (kỳ tháng 5/2026)");
        assertThat(given.product()).isEqualTo("Bảng số liệu");
        assertThat(given.lead()).isEqualTo(other);
        assertThat(given.coordinating()).containsExactly(beside);
        assertThat(given.informed()).containsExactly(lead);
        assertThat(given.followingOfficer()).isEqualTo(leader.person());
        assertThat(state(periods(first).get(1))).isEqualTo(TaskState.ASSIGNED);
        assertThat(tasks.get(leader, periods(first).getFirst()).row().lead()).isEqualTo(lead);
        assertThat(tasks.get(leader, first).row().content()).isEqualTo("Báo cáo tình hình");
        assertThat(row(id).leadName()).isEqualTo("Sở Tài chính");
        assertThat(tasks.history(leader, first).getLast().changes())
                .anySatisfy(change -> assertThat(change.field()).isEqualTo("lead"));
        assertThatThrownBy(() -> recurrences.change(
                        leader,
                        id,
                        1,
                        new RecurrenceForm(List.of(Beat.monthly(20)), null, "", TaskForm.of("Không có ai"))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder("lead", "product", "responsibleLeader", "followingOfficer"));
    }

    @Test
    void afterAMergerTheSuccessorIsProposedAndWhatIsStuckFollows() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        AgencyId heir = office.agency("Sở Xây dựng và Giao thông");
        jdbc.update("UPDATE agency SET valid_to = '2026-03-31' WHERE id = ?", lead.value());
        jdbc.update(
                "INSERT INTO agency_succession (id, predecessor_id, successor_id, kind, takes_effect, document)"
                        + " VALUES (?, ?, ?, 'MERGED', '2026-04-01', '5/NQ')",
                heir.value(),
                lead.value(),
                heir.value());
        at("2026-04-08T08:00");
        assertThat(row(id).trouble()).isNotNull();
        ComingPeriods coming = recurrences.coming(leader, id);
        assertThat(coming.order().lead()).isEqualTo(heir);
        assertThat(coming.replaced()).containsExactly("Sở Xây dựng → Sở Xây dựng và Giao thông");
        recurrences.change(
                leader, id, row(id).version(), new RecurrenceForm(List.of(Beat.monthly(20)), null, "", coming.order()));
        at("2026-04-08T08:20");
        TaskRow period = tasks.get(leader, periods(first).getFirst()).row();
        assertThat(period.state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(period.lead()).isEqualTo(heir);
        assertThat(period.content()).isEqualTo("Báo cáo tình hình (kỳ tháng 4/2026)");
        assertThat(row(id).trouble()).isNull();
    }

    @Test
    void whoEndsTheTaskEndsItsRuleIfHeSaysSo() {
        TaskId kept = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId goesOn = recurs(kept, every(Beat.monthly(20)));
        endings.end(leader, aTask.seen(leader, kept), ClosingKind.NO_LONGER_FOLLOWED, "Xong", "1/QĐ");
        assertThat(row(goesOn).next()).isNotNull();
        TaskId gone = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId ends = recurs(gone, every(Beat.monthly(20)));
        endings.endForGood(leader, aTask.seen(leader, gone), ClosingKind.WITHDRAWN, "Thu hồi", "2/QĐ");
        assertThat(row(ends).next()).isNull();
        assertThat(row(ends).endDocument()).isEqualTo("2/QĐ");
        at("2026-05-20T08:00");
        assertThat(periods(gone)).isEmpty();
        assertThat(periods(kept)).isNotEmpty();
        assertThat(tasks.history(leader, gone))
                .extracting(HistoryEntry::act)
                .endsWith("TASK_ENDED", "TASK_RECURS_CHANGED");
    }

    /** Both have read the rule before either may write it: the second finds another version, not its own. */
    @Test
    void ofTwoWhoChangeARuleAtOnceOneIsTold() throws Exception {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = transaction.execute(status -> {
                jdbc.queryForList("SELECT id FROM task WHERE id = ? FOR UPDATE", first.value());
                jdbc.queryForList("SELECT id FROM task_recurrence WHERE id = ? FOR UPDATE", id.value());
                List<Future<?>> started = List.of(
                        two.submit(() -> recurrences.change(leader, id, 0, every(Beat.monthly(5)))),
                        two.submit(() -> recurrences.change(leader, id, 0, every(Beat.monthly(6)))));
                TestDatabase.untilWaiting(2);
                return started;
            });
            int refused = 0;
            for (Future<?> one : both) {
                try {
                    one.get(30, TimeUnit.SECONDS);
                } catch (ExecutionException told) {
                    assertThat(told.getCause()).isInstanceOf(StaleVersion.class);
                    refused++;
                }
            }
            assertThat(refused).isEqualTo(1);
        }
        assertThat(row(id).version()).isEqualTo(1);
    }

    @Test
    void whoMaySaySo() {
        TaskId given = issuedDue(LocalDate.of(2026, 3, 20));
        assertThatThrownBy(() -> recurrences.set(officer, aTask.seen(leader, given), every(Beat.monthly(20))))
                .isInstanceOf(Refused.class);
        RecurrenceId id = recurs(given, every(Beat.monthly(20)));
        assertThatThrownBy(() -> recurrences.change(officer, id, 0, every(Beat.monthly(21))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> recurs(given, every(Beat.monthly(20)))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> recurrences.change(leader, id, 0, every())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> recurs(issuedDue(null), every(Beat.monthly(20))))
                .as("no deadline")
                .isInstanceOf(DomainException.class);
        assertThat(tasks.get(leader, given).marks().recurrence().row()).isNotNull();
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        assertThat(tasks.get(focal, given).marks().recurrence().row()).isNotNull();
        assertThat(tasks.get(focal, given).marks().recurrence().mayChange()).isFalse();
    }
}
