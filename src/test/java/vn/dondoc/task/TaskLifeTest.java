package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** The life of a task through the services on a real database. */
@OfficeTest
class TaskLifeTest {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskIssuing issuing;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    Proposals proposals;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    TaskFigures figures;

    @Autowired
    Urging urging;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    IdGenerator ids;

    AgencyId province;
    AgencyId lead;
    Actor leader;
    Actor officer;
    Actor focal;

    @BeforeEach
    void anOffice() {
        clock.setTo("2026-03-10T09:00");
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
    }

    private TaskId issuedDue(String day) {
        return aTask.issued(
                leader,
                aTask.complete("Rà soát quy hoạch", lead, officer, LocalDate.parse(day)),
                LocalDate.of(2026, 3, 2));
    }

    private TaskState state(TaskId id) {
        return tasks.get(leader, id).row().state();
    }

    @Test
    void anOfficerProposesAndTheHeadIssuesAllTasksInOneAct() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10));
        List<TaskId> three = drafts.add(officer, directive, List.of(form, form, form));
        List<Versioned> seen = three.stream().map(id -> aTask.seen(officer, id)).toList();
        proposals.propose(officer, seen, TaskAct.ISSUE, null);
        assertThat(proposals.open(leader)).extracting(ProposalRow::task).containsAll(three);

        issuing.issue(
                leader,
                directive,
                seen.stream().map(v -> Issue.of(v.task(), v.version())).toList());

        assertThat(three).allSatisfy(id -> assertThat(state(id)).isEqualTo(TaskState.ASSIGNED));
        assertThat(tasks.get(leader, three.getFirst()).row().code()).matches("NV-2026-\\d{5}");
        assertThat(proposals.open(leader)).extracting(ProposalRow::task).doesNotContainAnyElementsOf(three);
        assertThat(tasks.get(leader, three.getFirst()).ledger())
                .singleElement()
                .satisfies(row -> assertThat(row.kind()).isEqualTo(LedgerKind.FIRST));
    }

    @Test
    void whatIsProposedIsDeclinedWithAReasonAndMayBeProposedAgain() {
        Versioned seen = aDraft();
        proposals.propose(officer, List.of(seen), TaskAct.ISSUE, null);
        assertThatThrownBy(() -> proposals.decline(officer, List.of(seen), TaskAct.ISSUE, "Không"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> proposals.decline(leader, List.of(seen), TaskAct.ISSUE, " "))
                .isInstanceOf(InvalidInput.class);
        proposals.decline(leader, List.of(seen), TaskAct.ISSUE, "Thiếu sản phẩm");

        assertThat(proposals.open(leader)).extracting(ProposalRow::task).doesNotContain(seen.task());
        assertThat(proposals.of(leader, seen.task())).isEmpty();
        assertThat(proposals.count(officer)).isZero();
        assertThat(proposals.declined(officer)).singleElement().satisfies(row -> {
            assertThat(row.task()).isEqualTo(seen.task());
            assertThat(row.declined().reason()).isEqualTo("Thiếu sản phẩm");
            assertThat(row.declined().by()).isEqualTo(leader.name());
        });
        assertThat(tasks.history(leader, seen.task()).getLast()).satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("TASK_PROPOSAL_DECLINED");
            assertThat(entry.changes()).contains(new Change("reason", null, "Thiếu sản phẩm"));
        });
        assertThatThrownBy(() -> proposals.decline(leader, List.of(seen), TaskAct.ISSUE, "Lần nữa"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.propose.gone"));

        proposals.propose(officer, List.of(seen), TaskAct.ISSUE, null);
        assertThat(proposals.declined(officer)).isEmpty();
        assertThat(proposals.of(leader, seen.task())).hasSize(1);
    }

    @Test
    void aSecondOfficerIsToldWhoProposedAndOnlyTheFirstTakesItBack() {
        TaskId id = issuedDue("2026-05-29");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null));
        Versioned seen = aTask.seen(officer, id);
        Actor second = office.actor(Role.OFFICER, province);
        assertThatThrownBy(() -> proposals.propose(officer, List.of(seen), TaskAct.RETURN, "x".repeat(2001)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidInput.Problem::key)
                                .containsExactly("error.too-long"));
        proposals.propose(officer, List.of(seen), TaskAct.RETURN, "Thiếu bản đồ");
        assertThatThrownBy(() -> proposals.propose(second, List.of(seen), TaskAct.RETURN, "Thiếu số liệu"))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.key()).isEqualTo("task.propose.already");
                    assertThat(e.arguments()).contains(officer.name());
                });
        assertThatThrownBy(() -> proposals.withdraw(second, seen, TaskAct.RETURN))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.propose.not-yours"));
        proposals.withdraw(officer, seen, TaskAct.RETURN);
        assertThat(proposals.of(leader, id)).isEmpty();
        assertThat(tasks.history(focal, id))
                .extracting(HistoryEntry::act)
                .as("inside the office")
                .doesNotContain("TASK_PROPOSED", "TASK_PROPOSAL_WITHDRAWN");
        proposals.propose(second, List.of(seen), TaskAct.RETURN, "Thiếu số liệu");
        assertThat(proposals.of(leader, id))
                .singleElement()
                .satisfies(row -> assertThat(row.text()).isEqualTo("Thiếu số liệu"));
    }

    private Versioned aDraft() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10));
        return aTask.seen(officer, drafts.add(officer, directive, List.of(form)).getFirst());
    }

    @Test
    void anOfficerMayNotIssue() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        List<TaskId> one = drafts.add(
                officer, directive, List.of(aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10))));
        assertThatThrownBy(() -> aTask.issue(officer, directive, one)).isInstanceOf(Refused.class);
        assertThat(state(one.getFirst())).isEqualTo(TaskState.DRAFT);
    }

    @Test
    void issueNamesEveryFieldThatMissesAndStoresNothing() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId bare =
                drafts.add(officer, directive, List.of(TaskForm.of("Rà soát"))).getFirst();
        assertThatThrownBy(() -> issuing.issue(leader, directive, List.of(Issue.of(bare, 0))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(p -> p.field().substring(p.field().indexOf('.') + 1))
                                .containsExactly(
                                        "lead", "product", "responsibleLeader", "followingOfficer", "deadlineKind"));
        assertThat(state(bare)).isEqualTo(TaskState.DRAFT);
    }

    @Test
    void aShortDeadlineIsAskedAboutAndMayBeReplacedWithItsLedgerRow() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId hasty = drafts.add(
                        officer,
                        directive,
                        List.of(aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 3, 11))))
                .getFirst();
        assertThatThrownBy(() -> issuing.issue(leader, directive, List.of(Issue.of(hasty, 0))))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems().getFirst().key()).isEqualTo("task.deadline.short"));

        issuing.issue(leader, directive, List.of(new Issue(hasty, 0, false, LocalDate.of(2026, 3, 31))));

        TaskDetails issued = tasks.get(leader, hasty);
        assertThat(issued.originalDueOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(issued.row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(issued.ledger()).extracting(LedgerRow::kind).containsExactly(LedgerKind.FIRST, LedgerKind.AT_ISSUE);
    }

    @Test
    void theDayOfTheConfirmedClaimIsTheDayOfCompletion() {
        TaskId id = issuedDue("2026-03-20");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        work.report(focal, aTask.seen(focal, id), 60, "Đã làm", null);
        clock.setTo("2026-03-20T16:00");
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null));
        clock.setTo("2026-03-30T09:00");
        assertThat(tasks.get(leader, id).row().timeliness().isLate()).isFalse();

        decisions.confirm(leader, aTask.seen(leader, id));

        TaskRow row = tasks.get(leader, id).row();
        assertThat(row.state()).isEqualTo(TaskState.COMPLETED);
        assertThat(row.timeliness().kind()).isEqualTo(Timeliness.Kind.DONE_ON_TIME);
        assertThat(tasks.history(leader, id))
                .extracting(HistoryEntry::act)
                .containsExactly(
                        "TASK_DRAFTED",
                        "TASK_ISSUED",
                        "TASK_ACKNOWLEDGED",
                        "TASK_REPORTED",
                        "TASK_CLAIMED",
                        "TASK_CONFIRMED");
    }

    @Test
    void aReturnedTaskIsOpenAgainWithItsDeadlineAndTheReasonStands() {
        TaskId id = issuedDue("2026-03-20");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null));
        decisions.giveBack(leader, aTask.seen(leader, id), "Thiếu phụ lục số liệu");

        TaskDetails returned = tasks.get(focal, id);
        assertThat(returned.row().state()).isEqualTo(TaskState.RETURNED);
        assertThat(returned.row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(returned.claims().getFirst().decisionText()).isEqualTo("Thiếu phụ lục số liệu");
        assertThat(returned.acts()).containsExactlyInAnyOrder(TaskAct.REPORT, TaskAct.CLAIM, TaskAct.ASK_EXTENSION);
    }

    @Test
    void whoeverClaimedFromPaperMayNotConfirm() {
        TaskId id = issuedDue("2026-03-20");
        work.acknowledge(leader, aTask.seen(leader, id), "15/SXD-VP");
        work.claim(leader, aTask.seen(leader, id), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), "16/SXD-VP"));
        assertThatThrownBy(() -> decisions.confirm(leader, aTask.seen(leader, id)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("task.two-persons"));
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        decisions.confirm(office.actor(Role.CHAIR, province), aTask.seen(leader, id));
        assertThat(state(id)).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void whoeverEnteredTheReceiptOnlyMayNotConfirmEither() {
        TaskId id = issuedDue("2026-03-20");
        work.acknowledge(leader, aTask.seen(leader, id), "15/SXD-VP");
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null));
        assertThatThrownBy(() -> decisions.confirm(leader, aTask.seen(leader, id)))
                .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.key()).isEqualTo("task.two-persons"));
        decisions.confirm(office.actor(Role.OFFICE_LEADER, province), aTask.seen(leader, id));
        assertThat(state(id)).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void twoCorrectionsOfTheAgenciesBesideTheLeadMeet() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskForm form = aTask.complete("Rà soát", lead, officer, LocalDate.of(2026, 4, 10));
        TaskId id = drafts.add(officer, directive, List.of(form)).getFirst();
        proposals.propose(officer, List.of(aTask.seen(officer, id)), TaskAct.ISSUE, null);
        Versioned both = aTask.seen(officer, id);
        drafts.correct(officer, both, aTask.with(form, List.of(office.agency("Sở Y tế")), List.of(), null));
        assertThat(proposals.open(leader)).extracting(ProposalRow::task).doesNotContain(id);
        assertThatThrownBy(() -> drafts.correct(
                        officer, both, aTask.with(form, List.of(office.agency("Sở Tài chính")), List.of(), null)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void aRefusedTaskGoesToAnotherLeadAndTheFormerLeadReadsUpToThen() {
        TaskId id = issuedDue("2026-03-20");
        AgencyId other = office.agency("Sở Tài chính");
        clock.setTo("2026-03-10T10:00");
        work.refuse(focal, aTask.seen(focal, id), "Không thuộc thẩm quyền", other, null);
        clock.setTo("2026-03-11T10:00");
        decisions.reassign(leader, aTask.seen(leader, id), other, Deadline.on(LocalDate.of(2026, 4, 3)));
        clock.setTo("2026-03-12T10:00");
        Actor newFocal = office.actor(Role.FOCAL_POINT, other);
        work.acknowledge(newFocal, aTask.seen(newFocal, id), null);

        assertThat(tasks.get(leader, id).ledger())
                .extracting(LedgerRow::kind)
                .containsExactly(LedgerKind.FIRST, LedgerKind.AT_REASSIGNMENT);
        assertThat(tasks.get(focal, id).readUntil()).isNotNull();
        assertThat(tasks.history(focal, id)).extracting(HistoryEntry::act).doesNotContain("TASK_ACKNOWLEDGED");
        assertThat(tasks.get(focal, id).acts()).isEmpty();
        // not even by the head of the page does he learn what became of it
        TaskDetails record = tasks.get(focal, id);
        assertThat(record.row().state()).isEqualTo(TaskState.REFUSED);
        assertThat(record.row().lead()).isEqualTo(lead);
        assertThat(record.row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 20));
        assertThat(record.ledger()).extracting(LedgerRow::kind).containsExactly(LedgerKind.FIRST);
        assertThat(record.agencies()).extracting(TaskDetails.AgencyPart::agency).containsExactly(lead);
        assertThat(list.count(focal, TaskFilter.ALL.withAgency(lead, Relation.LEAD)))
                .isZero();
        assertThatThrownBy(() -> tasks.require(focal, id)).isInstanceOf(NotFound.class);
    }

    @Test
    void nothingIsGivenToAnAgencyThatIsNoMoreNorFollowedByWhoHasLeft() {
        clock.setTo("2025-06-30T09:00");
        AgencyId district = office.agency("UBND huyện của lượt này");
        jdbc.update("UPDATE agency SET valid_to = '2025-06-30' WHERE id = ?", district.value());
        AgencyId commune = office.agency("UBND xã kế thừa của lượt này");
        jdbc.update(
                "INSERT INTO agency_succession (id, predecessor_id, successor_id, kind, takes_effect, document)"
                        + " VALUES (?, ?, ?, 'MERGED', '2025-07-01', 'NQ 1673')",
                ids.next(),
                district.value(),
                commune.value());
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2025, 6, 2));
        TaskForm form = aTask.complete("Rà soát đất đai", district, officer, LocalDate.of(2025, 9, 30));
        TaskId before = drafts.add(leader, directive, List.of(form)).getFirst();
        TaskId after = drafts.add(leader, directive, List.of(form)).getFirst();
        aTask.issue(leader, directive, List.of(before));
        clock.setTo("2025-07-01T09:00");
        assertThatThrownBy(() -> aTask.issue(leader, directive, List.of(after)))
                .isInstanceOfSatisfying(InvalidInput.class, wrong -> {
                    assertThat(wrong.problems()).singleElement().satisfies(problem -> {
                        assertThat(problem.field()).isEqualTo(after + ".lead");
                        assertThat(problem.key()).isEqualTo("task.issue.agency-succeeded");
                        assertThat(problem.arguments())
                                .containsExactly(
                                        "UBND huyện của lượt này", "30/06/2025", "UBND xã kế thừa của lượt này");
                    });
                });
        assertThatThrownBy(() -> refusedAndGivenTo(district))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.issue.agency-succeeded");
    }

    private void refusedAndGivenTo(AgencyId gone) {
        TaskId id = aTask.issued(
                leader,
                aTask.complete("Việc bị từ chối", lead, officer, LocalDate.of(2025, 9, 30)),
                LocalDate.of(2025, 6, 2));
        work.refuse(focal, aTask.seen(focal, id), "Không thuộc thẩm quyền", null, null);
        decisions.reassign(leader, aTask.seen(leader, id), gone, Deadline.on(LocalDate.of(2025, 9, 30)));
    }

    @Test
    void theNextLeadBeginsWithoutTheReportsAndUrgingsOfTheOneBefore() {
        TaskId id = issuedDue("2026-03-20");
        clock.setTo("2026-03-10T10:00");
        urging.urge(officer, id, "Tiếp nhận ngay");
        work.refuse(focal, aTask.seen(focal, id), "Không thuộc thẩm quyền", null, null);
        AgencyId other = office.agency("Sở Tài chính");
        decisions.reassign(leader, aTask.seen(leader, id), other, Deadline.on(LocalDate.of(2026, 4, 3)));
        TaskRow row = tasks.get(leader, id).row();
        assertThat(row.urgeCount()).isZero();
        assertThat(row.urgedOn()).isNull();
        assertThat(row.lastReportOn()).isNull();
        urging.urge(officer, id, "Cơ quan mới được đôn đốc ngay hôm nay");
    }

    @Test
    void aDoubleClickGivesOneRow() {
        TaskId id = issuedDue("2026-03-20");
        Versioned seen = aTask.seen(focal, id);
        work.acknowledge(focal, seen, null);
        assertThatThrownBy(() -> work.acknowledge(focal, seen, null)).isInstanceOf(StaleVersion.class);
        assertThat(tasks.history(leader, id)).extracting(HistoryEntry::act).containsOnlyOnce("TASK_ACKNOWLEDGED");
    }

    @Test
    void urgingIsNotedOnceADay() {
        TaskId id = issuedDue("2026-03-20");
        urging.urge(officer, id, "Đề nghị khẩn trương");
        assertThatThrownBy(() -> urging.urge(leader, id, ""))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.urge.today"));
        clock.setTo("2026-03-11T09:00");
        urging.urge(leader, id, "");
        assertThat(tasks.get(leader, id).row().urgeCount()).isEqualTo(2);
    }

    @Test
    void strangersDoNotKnowOfTheTask() {
        TaskId id = issuedDue("2026-03-20");
        Actor stranger = office.actor(Role.AGENCY_LEADER, office.agency("Sở Y tế"));
        assertThatThrownBy(() -> tasks.get(stranger, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> work.acknowledge(stranger, new Versioned(id, 1), null))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.get(office.actor(Role.ADMINISTRATOR, province), id))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theDatabaseRefusesADeadlineWithoutItsLedgerRow() {
        TaskId id = issuedDue("2026-03-20");
        assertThatThrownBy(() -> jdbc.update("UPDATE task SET due_on = '2026-12-31' WHERE id = ?", id.value()))
                .hasStackTraceContaining("ledger row");
        assertThatThrownBy(() -> jdbc.update("UPDATE task SET original_due_on = '2026-12-31' WHERE id = ?", id.value()))
                .hasStackTraceContaining("original deadline");
        assertThatThrownBy(
                        () -> jdbc.update("UPDATE deadline_change SET new_due_on = NULL WHERE task_id = ?", id.value()))
                .hasStackTraceContaining("denied");
    }

    @Test
    void everyCountIsTheRowCountAndTheSummaryAgreesWithARecount() {
        TaskId overdue = issuedDue("2026-03-12");
        TaskId soon = issuedDue("2026-03-18");
        TaskId claimed = issuedDue("2026-03-13");
        for (TaskId id : List.of(overdue, soon, claimed)) {
            work.acknowledge(focal, aTask.seen(focal, id), null);
        }
        work.claim(focal, aTask.seen(focal, claimed), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        aTask.issued(leader, aTask.complete("Không hạn", lead, officer, null), LocalDate.of(2026, 3, 2));
        clock.setTo("2026-03-16T09:00");
        for (Actor actor : List.of(leader, focal)) {
            TaskFilter own = TaskFilter.ALL.withAgency(lead, Relation.LEAD);
            for (Queue queue : Queue.values()) {
                int rows = list.rows(actor, own.withQueue(queue), TaskSort.DEADLINE, null, 0, 50)
                        .rows()
                        .size();
                assertThat(list.count(actor, own.withQueue(queue)))
                        .as(queue.name())
                        .isEqualTo(rows);
                assertThat(figures.queues(actor, null, lead).get(queue))
                        .as(queue.name())
                        .isEqualTo(rows);
            }
            for (Bucket bucket : Bucket.values()) {
                int rows = list.rows(actor, own.withBucket(bucket), TaskSort.DEADLINE, null, 0, 50)
                        .rows()
                        .size();
                assertThat(list.count(actor, own.withBucket(bucket)))
                        .as(bucket.name())
                        .isEqualTo(rows);
            }
            assertThat(list.count(actor, own)).isEqualTo(4);
        }
        assertThat(figures.queues(focal, null, lead))
                .containsEntry(Queue.OVERDUE, 1L)
                .containsEntry(Queue.DUE_SOON, 1L)
                .containsEntry(Queue.PENDING, 1L);
        assertThat(figures.differences(Actor.job("Kiểm tra"))).isEmpty();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            issuedDue("2026-03-2" + (i % 3));
        }
        TaskFilter own = TaskFilter.ALL.withAgency(lead, null);
        for (TaskSort sort : TaskSort.values()) {
            List<TaskId> all = list.rows(leader, own, sort, null, 0, 50).rows().stream()
                    .map(TaskRow::id)
                    .toList();
            var first = list.rows(leader, own, sort, null, 0, 3);
            var second = list.rows(leader, own, sort, first.next(), 0, 3);
            var third = list.rows(leader, own, sort, second.next(), 0, 3);
            assertThat(third.next()).isNull();
            assertThat(Stream.of(first, second, third)
                            .flatMap(s -> s.rows().stream())
                            .map(TaskRow::id))
                    .as(sort.name())
                    .containsExactlyElementsOf(all);
            assertThat(all).hasSize(7);
        }
        assertThat(Set.copyOf(
                        list.rows(leader, own, TaskSort.NEWEST, null, 2, 3).rows()))
                .hasSize(3);
    }

    @Test
    void aTaskIsRefusedOnlyWithinThePolicysWorkingDays() {
        clock.setTo("2026-03-02T09:00");
        TaskId id = issuedDue("2026-04-10");
        clock.setTo("2026-03-05T16:00");
        assertThat(tasks.get(focal, id).acts()).contains(TaskAct.REFUSE);
        clock.setTo("2026-03-06T08:00");
        assertThat(tasks.get(focal, id).acts()).doesNotContain(TaskAct.REFUSE).contains(TaskAct.ACKNOWLEDGE);
        assertThatThrownBy(() -> work.refuse(focal, aTask.seen(focal, id), "Không thuộc thẩm quyền", null, null))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.refuse.too-late"));
        assertThat(state(id)).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void nobodyIsUrgedWhileTheOfficeItselfIsAwaited() {
        TaskId id = issuedDue("2026-04-10");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Đã xong", "7/BC", null, List.of(), null));
        assertThat(tasks.get(officer, id).mayUrge()).isFalse();
        assertThatThrownBy(() -> urging.urge(officer, id, "Nhanh lên"))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.urge.office-is-next"));
    }
}
