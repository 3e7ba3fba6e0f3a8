package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.InvalidInput;
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

/** What becomes of a task besides being done: on hold, more time, released, ended, cancelled, reopened. */
@OfficeTest
class WholeLifeTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskHolds holds;

    @Autowired
    TaskEndings endings;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskFigures figures;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    AgencyId province;
    AgencyId lead;
    FieldId field;
    Actor leader;
    Actor viceChair;
    Actor officer;
    Actor focal;
    TaskId task;

    @BeforeEach
    void aTaskInProgress() {
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        field = office.field("Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        viceChair = office.viceChair(province, field);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        task = aTask.issued(
                leader,
                aTask.with(aTask.complete("Rà soát", lead, officer, DUE), List.of(), List.of(), field),
                LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, seen(), null);
    }

    private Versioned seen() {
        return aTask.seen(leader, task);
    }

    private TaskDetails read() {
        return tasks.get(leader, task);
    }

    private void claim() {
        work.claim(focal, seen(), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null, ATask.LATE));
    }

    private void askUntil(String day) {
        requests.askExtension(focal, seen(), new ExtensionForm(LocalDate.parse(day), "Chờ số liệu", "", null));
    }

    @Test
    void aLineOfAListKnowsSinceWhenARequestForTimeWaitsAndWhetherItCameInTime() {
        assertThat(read().row().timeAsk()).isNull();
        askUntil("2026-04-10");
        assertThat(read().row().timeAsk()).isEqualTo(asked("2026-03-10", true));
        assertThat(read().row().isLateForTheOffice()).isFalse();
        clock.setTo("2026-03-24T09:00");
        assertThat(read().row().isLateForTheOffice())
                .as("late by its deadline, on the office's days")
                .isTrue();
        requests.withdraw(focal, seen());
        assertThat(read().row().timeAsk()).isNull();
        askUntil("2026-04-10");
        assertThat(read().row().timeAsk()).isEqualTo(asked("2026-03-24", false));
        assertThat(read().row().isLateForTheOffice()).isFalse();
    }

    private static TimeAsk asked(String day, boolean inTime) {
        return new TimeAsk(TaskRequest.Kind.EXTENSION, LocalDate.parse(day), inTime);
    }

    @Test
    void aLineKnowsSinceWhenARequestForReleaseWaits() {
        clock.setTo("2026-03-03T09:00");
        requests.askRelease(focal, seen(), "Không đúng chức năng", null, null);
        assertThat(read().waitingRequest()).isNotNull();
        assertThat(read().row().timeAsk())
                .isEqualTo(new TimeAsk(TaskRequest.Kind.RELEASE, LocalDate.of(2026, 3, 3), true));
        clock.setTo("2026-03-24T09:00");
        assertThat(read().row().isLateForTheOffice()).isTrue();
        requests.withdraw(focal, seen());
        assertThat(read().row().timeAsk()).isNull();
    }

    @Test
    void aHoldMovesTheDeadlineByItsWorkingDays() {
        clock.setTo("2026-03-12T09:00");
        holds.hold(leader, seen(), "Chờ trung ương hướng dẫn", "812/UBND-TH");
        assertThat(read().row().state()).isEqualTo(TaskState.ON_HOLD);
        assertThat(read().row().timeliness().kind()).isEqualTo(Timeliness.Kind.NOT_JUDGED);

        clock.setTo("2026-03-18T09:00"); // Thursday, Friday, Monday and Tuesday were held
        assertThat(holds.dueIfResumed(leader, task)).isEqualTo("2026-03-26");
        holds.resume(leader, seen());
        assertThat(read().row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(read().row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 26));
        assertThat(read().originalDueOn()).isEqualTo(DUE);
        assertThat(read().ledger().getLast().kind()).isEqualTo(LedgerKind.HOLD);
        assertThat(read().holds().getLast().days()).isEqualTo(4);

        clock.setTo("2026-03-19T09:00");
        holds.hold(leader, seen(), "Lần hai", "813/UBND-TH");
        clock.setTo("2026-03-20T09:00");
        holds.resume(leader, seen());
        assertThat(read().row().dueOn()).as("two holds add").isEqualTo(LocalDate.of(2026, 3, 27));
    }

    /** Nobody works at it either way, but whoever gets it next has the days that were left. */
    @Test
    void aHoldOfARefusedTaskMovesTheDeadlineToo() {
        task = aTask.issued(leader, aTask.complete("Việc từ chối", lead, officer, DUE), LocalDate.of(2026, 3, 2));
        work.refuse(focal, seen(), "Không đúng chức năng", null, null);
        clock.setTo("2026-03-12T09:00");
        holds.hold(leader, seen(), "Chờ sắp xếp bộ máy", "812/UBND-TH");
        clock.setTo("2026-03-26T09:00"); // ten working days were held
        assertThat(holds.dueIfResumed(leader, task)).isEqualTo("2026-04-03");
        holds.resume(leader, seen());
        assertThat(read().row().state()).isEqualTo(TaskState.REFUSED);
        assertThat(read().row().dueOn()).isEqualTo(LocalDate.of(2026, 4, 3));
        assertThat(read().row().timeliness().isLate()).isFalse();
        assertThat(read().originalDueOn()).isEqualTo(DUE);
        assertThat(read().ledger().getLast().kind()).isEqualTo(LedgerKind.HOLD);

        clock.setTo("2026-04-08T09:00");
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 3));
        holds.hold(leader, seen(), "Lần hai", "813/UBND-TH");
        clock.setTo("2026-04-15T09:00");
        holds.resume(leader, seen());
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 3));
    }

    @Test
    void theDaysOfAHoldWhileTheClaimWaitedAreGivenBackWhenItIsReturned() {
        clock.setTo("2026-03-18T09:00"); // two working days before the deadline
        claim();
        holds.hold(leader, seen(), "Chờ trung ương hướng dẫn", "812/UBND-TH");
        clock.setTo("2026-03-30T09:00"); // eight working days were held
        assertThat(holds.dueIfResumed(leader, task)).isNull();
        holds.resume(leader, seen());
        assertThat(read().row().dueOn()).as("a claim is judged by its own day").isEqualTo(DUE);
        decisions.giveBack(leader, seen(), "Thiếu phụ lục");
        assertThat(read().row().dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(read().row().timeliness().isLate()).isFalse();
        assertThat(read().ledger().getLast().kind()).isEqualTo(LedgerKind.HOLD);

        claim();
        endings.withdrawClaim(focal, seen());
        assertThat(read().row().dueOn()).as("given back once").isEqualTo(LocalDate.of(2026, 4, 1));
    }

    @Test
    void aDeadlineThatCountsAsTheNextWorkingDayGetsJustTheHeldDays() {
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.set(sets, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
        try {
            TaskId saturday = aTask.issued(
                    leader,
                    aTask.complete("Việc hạn thứ Bảy", lead, officer, DUE.plusDays(1)),
                    LocalDate.of(2026, 3, 2));
            work.acknowledge(focal, aTask.seen(focal, saturday), null);
            clock.setTo("2026-03-19T09:00");
            holds.hold(leader, aTask.seen(leader, saturday), "Lý do", "1/UBND");
            clock.setTo("2026-03-23T09:00"); // Thursday and Friday were held
            assertThat(holds.dueIfResumed(leader, saturday)).isEqualTo("2026-03-25");
            holds.resume(leader, aTask.seen(leader, saturday));
            assertThat(tasks.get(leader, saturday).row().dueOn())
                    .as("Monday was the last day, two more are Wednesday")
                    .isEqualTo(LocalDate.of(2026, 3, 25));
        } finally {
            clock.setTo("2026-03-10T09:00");
            policies.set(sets, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "false", LocalDate.of(2026, 3, 10), "1/QĐ");
        }
    }

    @Test
    void whatWasLateBeforeAHoldIsLateByTheSameDaysAfter() {
        clock.setTo("2026-03-25T09:00");
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 3));
        holds.hold(leader, seen(), "Lý do", "812/UBND-TH");
        clock.setTo("2026-04-01T09:00");
        holds.resume(leader, seen());
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 3));
    }

    @Test
    void aHoldNeedsItsDocumentAndAWaitingClaimComesBackAsItWas() {
        assertThatThrownBy(() -> holds.hold(leader, seen(), "Lý do", " "))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("document"));
        assertThatThrownBy(() -> holds.hold(officer, seen(), "Lý do", "1/UBND")).isInstanceOf(Refused.class);
        clock.setTo("2026-03-23T09:00");
        claim();
        holds.hold(leader, seen(), "Lý do", "812/UBND-TH");
        clock.setTo("2026-03-30T09:00");
        holds.resume(leader, seen());
        assertThat(read().row().state()).isEqualTo(TaskState.PENDING_CONFIRMATION);
        assertThat(read().row().dueOn()).as("the claim's lateness stays").isEqualTo(DUE);
        decisions.confirm(leader, seen());
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.DONE_LATE, 1));
    }

    @Test
    void whoeverEnteredARequestFromPaperTakesItBackAndNobodyElseOfTheOfficeDoes() {
        requests.askExtension(
                officer, seen(), new ExtensionForm(LocalDate.of(2026, 3, 27), null, "Chờ số liệu", "", "16/SXD-VP"));
        for (Actor other : List.of(leader, office.actor(Role.OFFICER, province))) {
            assertThat(tasks.get(other, task).acts()).doesNotContain(TaskAct.WITHDRAW_REQUEST);
            assertThatThrownBy(() -> requests.withdraw(other, seen())).isInstanceOf(Refused.class);
        }
        assertThat(tasks.get(officer, task).acts()).contains(TaskAct.WITHDRAW_REQUEST);
        assertThat(tasks.get(officer, task).actsFromPaper()).doesNotContain(TaskAct.WITHDRAW_REQUEST);
        requests.withdraw(officer, seen());
        assertThat(read().waitingRequest()).isNull();

        // what the agency asks itself is its own to take back
        askUntil("2026-03-27");
        assertThatThrownBy(() -> requests.withdraw(officer, seen())).isInstanceOf(Refused.class);
    }

    @Test
    void moreTimeIsAskedGrantedAndNeverWasLate() {
        clock.setTo("2026-03-19T09:00");
        askUntil("2026-03-27");
        assertThat(answers.open(leader)).extracting(row -> row.task().task()).contains(task);
        assertThat(read().acts()).contains(TaskAct.DECIDE_EXTENSION);
        assertThat(tasks.get(focal, task).acts())
                .contains(TaskAct.WITHDRAW_REQUEST)
                .doesNotContain(TaskAct.ASK_EXTENSION);
        clock.setTo("2026-03-24T09:00");
        assertThat(read().row().timeliness().isLate()).isTrue();
        answers.grantExtension(leader, seen(), LocalDate.of(2026, 3, 27), null, "");
        assertThat(read().row().timeliness().isLate()).isFalse();
        assertThat(read().extensions()).isOne();
        assertThat(read().originalDueOn()).isEqualTo(DUE);
        LedgerRow last = read().ledger().getLast();
        assertThat(last.kind()).isEqualTo(LedgerKind.EXTENSION);
        assertThat(last.reason()).isEqualTo("Chờ số liệu");
        assertThat(read().clock().of(Turn.Owner.OFFICE))
                .as("the office's days run while it is asked")
                .isEqualTo(3);
        assertThat(answers.open(leader)).extracting(row -> row.task().task()).doesNotContain(task);
    }

    @Test
    void aDeniedRequestIsKeptAndTheTaskIsLateFromTheOldDay() {
        clock.setTo("2026-03-20T09:00");
        askUntil("2026-03-27");
        clock.setTo("2026-03-24T09:00");
        answers.denyExtension(leader, seen(), "Số liệu đã có từ tuần trước");
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 2));
        assertThat(read().requests()).singleElement().satisfies(one -> {
            assertThat(one.outcome()).isEqualTo(TaskRequest.Outcome.DENIED);
            assertThat(one.decisionText()).isEqualTo("Số liệu đã có từ tuần trước");
        });
        askUntil("2026-03-25");
        answers.grantExtension(leader, seen(), LocalDate.of(2026, 4, 2), null, "90/UBND-TH");
        assertThat(read().row().dueOn()).as("another day than asked").isEqualTo(LocalDate.of(2026, 4, 2));
        assertThat(read().ledger().getLast().document()).isEqualTo("90/UBND-TH");
    }

    @Test
    void beyondTwoGrantsOrThirtyDaysALeaderOfTheProvinceDecides() {
        askUntil("2026-03-27");
        assertThat(answers.open(leader)).extracting(row -> row.task().task()).contains(task);
        assertThat(answers.open(viceChair))
                .as("the head of the Office decides this one")
                .extracting(row -> row.task().task())
                .doesNotContain(task);
        answers.grantExtension(leader, seen(), LocalDate.of(2026, 3, 27), null, "");
        askUntil("2026-04-03");
        answers.grantExtension(leader, seen(), LocalDate.of(2026, 4, 3), null, "");
        askUntil("2026-04-10");
        assertThat(read().waitingRequest().decider()).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER);
        assertThat(read().acts()).doesNotContain(TaskAct.DECIDE_EXTENSION);
        assertThat(answers.open(leader)).extracting(row -> row.task().task()).doesNotContain(task);
        assertThat(answers.open(viceChair)).extracting(row -> row.task().task()).contains(task);
        assertThatThrownBy(() -> answers.grantExtension(leader, seen(), LocalDate.of(2026, 4, 10), null, ""))
                .isInstanceOf(Refused.class);
        answers.grantExtension(viceChair, seen(), LocalDate.of(2026, 4, 10), null, "");
        assertThat(read().extensions()).isEqualTo(3);
    }

    @Test
    void theHeadOfTheOfficeGrantsNoLongerTimeThanHisMeasureEvenIfLessWasAsked() {
        askUntil("2026-03-27");
        assertThatThrownBy(() -> answers.grantExtension(leader, seen(), LocalDate.of(2026, 6, 30), null, ""))
                .isInstanceOf(Refused.class);
        assertThat(read().row().dueOn()).isEqualTo(DUE);
    }

    @Test
    void oneThingIsAskedAtATimeAndAClaimOvertakesIt() {
        askUntil("2026-03-27");
        assertThatThrownBy(() -> askUntil("2026-03-28")).isInstanceOf(DomainException.class);
        requests.withdraw(focal, seen());
        askUntil("2026-03-30");
        claim();
        assertThat(read().requests())
                .extracting(TaskRequest::outcome)
                .containsExactly(TaskRequest.Outcome.WITHDRAWN, TaskRequest.Outcome.OVERTAKEN);
        assertThatThrownBy(() -> askUntil("2026-03-30")).isInstanceOf(DomainException.class);
    }

    @Test
    void anEarlierOrPastDayIsNoExtension() {
        assertThatThrownBy(() -> askUntil("2026-03-20")).isInstanceOf(InvalidInput.class);
        clock.setTo("2026-03-30T09:00");
        assertThatThrownBy(() -> askUntil("2026-03-25")).isInstanceOf(InvalidInput.class);
        assertThat(read().requests()).isEmpty();
    }

    @Test
    void whoReceivedMayAskToBeReleasedWithinTheTerm() {
        AgencyId other = office.agency("Sở Công Thương");
        requests.askRelease(focal, seen(), "Không đúng chức năng", other, null);
        answers.release(leader, seen());
        assertThat(read().row().state()).isEqualTo(TaskState.REFUSED);
        assertThat(read().refusals().getLast().proposed()).isEqualTo(other);
        decisions.reassign(leader, seen(), other, Deadline.on(LocalDate.of(2026, 4, 1)));
        assertThat(read().row().lead()).isEqualTo(other);

        clock.setTo("2026-03-20T09:00");
        Actor late = office.actor(Role.FOCAL_POINT, other);
        work.acknowledge(late, seen(), null);
        assertThatThrownBy(() -> requests.askRelease(late, seen(), "Lý do", null, null))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aRequestToBeReleasedThatCameInTimeWaitsAtTheOffice() {
        clock.setTo("2026-03-11T09:00");
        requests.askRelease(focal, seen(), "Không đúng chức năng", null, null);
        assertThat(read().acts())
                .contains(TaskAct.CONSENT_TO_REFUSAL, TaskAct.DENY_RELEASE)
                .doesNotContain(TaskAct.DECIDE_EXTENSION);
        clock.setTo("2026-03-24T09:00");
        assertThat(read().clock().of(Turn.Owner.OFFICE)).as("12 to 24 March").isEqualTo(9);
        answers.denyRelease(leader, seen(), "Đúng chức năng");
        assertThat(read().row().timeliness())
                .as("late from the old day")
                .isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 2));
        clock.setTo("2026-03-25T09:00");
        FairClock days = read().clock();
        assertThat(days.of(Turn.Owner.AGENCY)).as("the 11th and the 25th").isEqualTo(2);
        assertThat(days.of(Turn.Owner.OFFICE)).isEqualTo(9);
        assertThat(days.total()).isEqualTo(11);
    }

    @Test
    void aRequestToBeReleasedIsTheAgencysOwnTimeOnceTheDeadlineIsOverAndTheOfficesWhereThereIsNone() {
        TaskId late = aTask.issued(
                leader, aTask.complete("Việc gấp", lead, officer, LocalDate.of(2026, 3, 10)), LocalDate.of(2026, 3, 2));
        TaskId undated =
                aTask.issued(leader, aTask.complete("Không hạn", lead, officer, null), LocalDate.of(2026, 3, 2));
        for (TaskId one : List.of(late, undated)) {
            work.acknowledge(focal, aTask.seen(leader, one), null);
        }
        clock.setTo("2026-03-11T09:00");
        for (TaskId one : List.of(late, undated)) {
            requests.askRelease(focal, aTask.seen(leader, one), "Không đúng chức năng", null, null);
        }
        clock.setTo("2026-03-13T09:00");
        assertThat(tasks.get(leader, late).clock().of(Turn.Owner.OFFICE)).isZero();
        assertThat(tasks.get(leader, undated).clock().of(Turn.Owner.OFFICE)).isEqualTo(2);
        assertThat(jdbc.queryForList(
                        "SELECT asked_in_time FROM task WHERE id IN (?, ?) ORDER BY id",
                        Boolean.class,
                        late.value(),
                        undated.value()))
                .as("reminders wait as the clock does")
                .containsExactly(false, true);
    }

    @Test
    void whoeverTheTaskIsWithItEndsWithADocument() {
        assertThatThrownBy(() -> endings.end(leader, seen(), ClosingKind.WITHDRAWN, "Thu hồi văn bản", ""))
                .isInstanceOf(InvalidInput.class);
        claim();
        endings.end(leader, seen(), ClosingKind.WITHDRAWN, "Thu hồi văn bản", "90/QĐ-UBND");
        assertThat(read().row().state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(read().claims().getLast().outcome()).isEqualTo(Claim.Outcome.OVERTAKEN);
    }

    @Test
    void whatWasIssuedByMistakeLeavesEveryFigureWithinTheTerm() {
        Map<Bucket, Long> before = figures.totals(focal);
        assertThat(before.get(Bucket.OPEN_IN_TIME)).isOne();
        endings.cancelMistake(leader, seen(), "Giao nhầm cơ quan");
        assertThat(read().row().closingKind()).isEqualTo(ClosingKind.ISSUED_BY_MISTAKE);
        assertThat(figures.totals(focal).values()).allMatch(n -> n == 0);
        assertThat(tasks.history(leader, task)).extracting(e -> e.act()).contains("TASK_CANCELLED");
    }

    @Test
    void whateverTheAgencyDidAMistakeIsCancelledWithinTheTerm() {
        claim();
        cancelled("claimed");
        assertThat(read().claims().getLast().outcome()).isEqualTo(Claim.Outcome.OVERTAKEN);
        another();
        claim();
        decisions.giveBack(leader, seen(), "Thiếu phụ lục");
        askUntil("2026-03-27");
        cancelled("returned");
        assertThat(read().requests().getLast().outcome()).isEqualTo(TaskRequest.Outcome.OVERTAKEN);
        another();
        holds.hold(leader, seen(), "Chờ", "1/UBND");
        cancelled("held");
        another();
        claim();
        holds.hold(leader, seen(), "Chờ", "1/UBND");
        cancelled("claimed, then held");
        assertThat(read().claims().getLast().outcome()).isEqualTo(Claim.Outcome.OVERTAKEN);
        clock.setTo("2026-03-18T09:00");
        another();
        claim();
        clock.setTo("2026-03-26T09:00");
        assertThat(read().acts()).doesNotContain(TaskAct.CANCEL_MISTAKE);
        assertThatThrownBy(() -> endings.cancelMistake(leader, seen(), "Giao nhầm"))
                .isInstanceOf(DomainException.class);
    }

    private void another() {
        task = aTask.issued(leader, aTask.complete("Rà soát", lead, officer, DUE), LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, seen(), null);
    }

    private void cancelled(String how) {
        assertThat(read().acts()).as(how).contains(TaskAct.CANCEL_MISTAKE);
        endings.cancelMistake(leader, seen(), "Giao nhầm cơ quan");
        assertThat(read().row().closingKind()).as(how).isEqualTo(ClosingKind.ISSUED_BY_MISTAKE);
        assertThat(read().row().claimedOn()).as(how).isNull();
        assertThat(figures.totals(focal).values()).as(how).allMatch(n -> n == 0);
    }

    @Test
    void afterTheTermNothingIsCancelledAsAMistake() {
        clock.setTo("2026-03-18T09:00");
        assertThat(read().acts()).doesNotContain(TaskAct.CANCEL_MISTAKE);
        assertThatThrownBy(() -> endings.cancelMistake(leader, seen(), "Giao nhầm"))
                .isInstanceOf(DomainException.class);
    }

    @Test
    void aCompletedTaskIsReopenedWithTheDaysItHadLeft() {
        clock.setTo("2026-03-18T09:00"); // two working days before the deadline
        claim();
        decisions.confirm(leader, seen());
        assertThatThrownBy(() -> endings.reopen(viceChair, seen(), "Thiếu phụ lục"))
                .isInstanceOf(Refused.class);
        clock.setTo("2026-04-02T09:00");
        endings.reopen(leader, seen(), "Thiếu phụ lục");
        assertThat(read().row().state()).isEqualTo(TaskState.RETURNED);
        assertThat(read().originalDueOn()).isEqualTo(DUE);
        assertThat(read().row().dueOn()).isEqualTo(LocalDate.of(2026, 4, 6));
        assertThat(read().ledger().getLast().kind()).isEqualTo(LedgerKind.REOPENING);
        assertThat(read().claims().getLast().outcome()).isEqualTo(Claim.Outcome.REOPENED);
        claim();
        decisions.confirm(leader, seen());
        assertThat(read().row().timeliness().kind()).isEqualTo(Timeliness.Kind.DONE_ON_TIME);
    }

    @Test
    void nothingIsReopenedOnceItsDirectiveHasEnded() {
        clock.setTo("2026-03-18T09:00");
        assertThat(endings.dueIfReopened(leader, task)).as("not done").isNull();
        claim();
        decisions.confirm(leader, seen());
        clock.setTo("2026-03-20T09:00");
        assertThat(endings.dueIfReopened(leader, task)).isEqualTo("2026-03-24");
        jdbc.update(
                "UPDATE directive SET ending = 'REPEALED', ended_on = '2026-03-19' WHERE id = ?",
                read().row().directive().value());
        assertThatThrownBy(() -> endings.reopen(leader, seen(), "Thiếu phụ lục"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.reopen.no-more"));
        assertThatThrownBy(() -> endings.reopen(officer, seen(), "Thiếu phụ lục"))
                .as("who may not learns nothing")
                .isInstanceOf(Refused.class);
        assertThat(read().row().state()).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void aClaimImpliesReceiptAndIsTakenBackByWhoClaimedOnly() {
        TaskId fresh = aTask.issued(leader, aTask.complete("Việc nhỏ", lead, officer, DUE), LocalDate.of(2026, 3, 2));
        task = fresh;
        claim();
        assertThat(read().row().state()).isEqualTo(TaskState.PENDING_CONFIRMATION);
        Actor colleague = office.actor(Role.FOCAL_POINT, lead);
        assertThatThrownBy(() -> endings.withdrawClaim(colleague, seen())).isInstanceOf(DomainException.class);
        endings.withdrawClaim(focal, seen());
        assertThat(read().row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(read().claims().getLast().outcome()).isEqualTo(Claim.Outcome.WITHDRAWN);
    }

    @Test
    void theDaysOfTheClockAddUpToTheWhole() {
        clock.setTo("2026-03-12T09:00");
        holds.hold(leader, seen(), "Lý do", "1/UBND");
        clock.setTo("2026-03-16T09:00");
        holds.resume(leader, seen());
        clock.setTo("2026-03-18T09:00");
        askUntil("2026-04-01");
        clock.setTo("2026-03-20T09:00");
        answers.grantExtension(leader, seen(), LocalDate.of(2026, 4, 1), null, "");
        clock.setTo("2026-03-25T09:00");
        claim();
        clock.setTo("2026-03-31T09:00");
        decisions.giveBack(leader, seen(), "Thiếu");
        clock.setTo("2026-04-02T09:00");
        claim();
        decisions.confirm(leader, seen());
        clock.setTo("2026-05-04T09:00");
        FairClock days = read().clock();
        assertThat(days.of(Turn.Owner.HOLD)).isEqualTo(2);
        assertThat(days.of(Turn.Owner.OFFICE)).isEqualTo(2 + 4);
        assertThat(days.of(Turn.Owner.AGENCY)).isEqualTo(2 + 2 + 3 + 2);
        assertThat(days.total()).as("from 10 March to 2 April").isEqualTo(17);
    }

    @Test
    void twoDecidersGetOneAnswer() {
        askUntil("2026-03-27");
        Versioned both = seen();
        answers.denyExtension(leader, both, "Không");
        assertThatThrownBy(() -> answers.grantExtension(viceChair, both, LocalDate.of(2026, 3, 27), null, ""))
                .isInstanceOf(StaleVersion.class);
        assertThat(read().row().dueOn()).isEqualTo(DUE);
    }

    @Test
    void theSummaryAgreesWithTheTasksAfterEverything() {
        aHoldMovesTheDeadlineByItsWorkingDays();
        claim();
        decisions.confirm(leader, seen());
        endings.reopen(leader, seen(), "Thiếu");
        endings.end(leader, seen(), ClosingKind.REPLACED, "Thay thế", "99/QĐ-UBND");
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM task_summary s WHERE s.agency_id = ? AND s.n <> 0 AND s.state <>"
                                + " 'CLOSED_NOT_DONE'",
                        Long.class,
                        lead.value()))
                .isZero();
    }

    @Test
    void whoeverOpensAgainWhileTheDirectiveIsWrittenWaitsAndReadsWhatWasWritten() throws Exception {
        claim();
        decisions.confirm(leader, seen());
        DirectiveId directive = read().row().directive();
        Versioned confirmed = seen();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> reopened = transaction.execute(status -> {
                jdbc.update("UPDATE directive SET version = version + 1 WHERE id = ?", directive.value());
                Future<?> started = other.submit(() -> endings.reopen(leader, confirmed, "Thiếu phụ lục"));
                TestDatabase.untilWaiting(1);
                jdbc.update(
                        "INSERT INTO task_turn (task_id, seq, owner, since, agency_id) SELECT task_id, seq + 1, owner, since,"
                                + " agency_id FROM task_turn WHERE task_id = ? ORDER BY seq DESC LIMIT 1",
                        task.value());
                jdbc.update(
                        "UPDATE task_turn SET until_on = since WHERE task_id = ? AND until_on IS NULL ORDER BY seq LIMIT 1",
                        task.value());
                return started;
            });
            Objects.requireNonNull(reopened).get();
        }
        assertThat(read().row().state()).isEqualTo(TaskState.RETURNED);
    }
}
