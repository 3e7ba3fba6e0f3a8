package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.directive.Directives;
import vn.dondoc.file.Files;
import vn.dondoc.history.Change;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.reminder.ReminderDay;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** What the office does to a task that is given: it corrects what was written down wrongly, or hands it to another lead. */
@OfficeTest
class AfterIssueTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderDay day;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskEndings endings;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    Submissions submissions;

    @Autowired
    TaskHolds holds;

    @Autowired
    Following following;

    @Autowired
    ProgressReports reports;

    @Autowired
    Files files;

    @Autowired
    AnOffice staff;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskFigures figures;

    @Autowired
    Directives directives;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    AgencyId lead;
    AgencyId other;
    AgencyId helper;
    Actor leader;
    Actor officer;
    Actor focal;
    Actor otherFocal;
    TaskId task;

    @BeforeEach
    void aTaskInProgress() {
        office.switchOn("2026-03-09T08:00");
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        AgencyId province = office.agency("Văn phòng UBND tỉnh", false);
        lead = office.agency("Sở Xây dựng", true);
        other = office.agency("Sở Công Thương", true);
        helper = office.agency("Sở Tài chính", true);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        focal = office.member("Đầu mối XD", Role.FOCAL_POINT, "Chuyên viên", lead);
        otherFocal = office.member("Đầu mối CT", Role.FOCAL_POINT, "Chuyên viên", other);
        office.member("Đầu mối TC", Role.FOCAL_POINT, "Chuyên viên", helper);
        task = aTask.issued(leader, aTask.complete("Rà soát", lead, officer, DUE), LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, seen(), null);
    }

    @AfterEach
    void nobodyIsOwedAnything() {
        office.close();
    }

    private Versioned seen() {
        return aTask.seen(leader, task);
    }

    private TaskDetails read() {
        return tasks.get(leader, task);
    }

    private TaskCorrection form() {
        return corrections.form(leader, task);
    }

    private TaskCorrection right(String content, AgencyId byWhom, List<AgencyId> coordinating, LocalDate dueOn) {
        return new TaskCorrection(
                content,
                form().product(),
                byWhom,
                coordinating,
                List.of(),
                dueOn == null ? DeadlineKind.NONE : DeadlineKind.DATED,
                dueOn,
                "Ghi sai khi nhập");
    }

    private static TransferForm to(AgencyId agency, LocalDate dueOn) {
        return new TransferForm(agency, "77/QĐ-UBND", LocalDate.of(2026, 3, 9), "Theo chức năng mới", dueOn);
    }

    /** The kinds of mail owed by what was done last, with the recipients' agencies' people. */
    private Set<String> owed(String historyAct) {
        return jdbc
                .queryForList(
                        "SELECT DISTINCT o.kind FROM owed_reminder o JOIN history_event e ON e.id = o.history_id"
                                + " WHERE o.task_id = ? AND e.act = ?",
                        String.class,
                        task.value(),
                        historyAct)
                .stream()
                .collect(Collectors.toSet());
    }

    private List<String> told(Actor person, String kind) {
        return jdbc.queryForList(
                "SELECT state FROM owed_reminder WHERE task_id = ? AND kind = ? AND recipient = ?",
                String.class,
                task.value(),
                kind,
                "P:" + person.person());
    }

    @Test
    void aCorrectedDeadlineIsTheOriginalOneAndNoExtension() {
        LocalDate right = LocalDate.of(2026, 4, 20);
        corrections.correct(leader, seen(), right("Rà soát", lead, List.of(), right));
        TaskDetails now = read();
        assertThat(now.row().dueOn()).isEqualTo(right);
        assertThat(now.originalDueOn()).isEqualTo(right);
        assertThat(now.extensions()).isZero();
        assertThat(now.corrections()).isOne();
        assertThat(now.row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(now.ledger()).extracting(LedgerRow::kind).containsExactly(LedgerKind.FIRST, LedgerKind.CORRECTION);
        assertThat(now.ledger().getLast().oldDueOn())
                .as("the wrong one stays in the ledger")
                .isEqualTo(DUE);
        assertThat(owed("TASK_CORRECTED")).containsExactly("CORRECTED");
        assertThat(told(focal, "CORRECTED")).hasSize(1);
        assertThat(told(otherFocal, "CORRECTED")).isEmpty();
    }

    @Test
    void aCorrectionOfTheDayKeepsTheDaysThatWereHeld() {
        holds.hold(leader, seen(), "Chờ quy hoạch", "5/CV");
        clock.setTo("2026-03-12T09:00"); // Tuesday and Wednesday were held
        holds.resume(leader, seen());
        assertThat(form().dueOn()).as("as it was given").isEqualTo(DUE);
        corrections.correct(leader, seen(), right("Rà soát lại", lead, List.of(), DUE));
        assertThat(read().ledger()).as("only the words").hasSize(2);
        LocalDate right = LocalDate.of(2026, 4, 20); // a Monday
        corrections.correct(leader, seen(), right("Rà soát lại", lead, List.of(), right));
        assertThat(read().originalDueOn()).isEqualTo(right);
        assertThat(read().row().dueOn()).isEqualTo(LocalDate.of(2026, 4, 22));
        assertThatThrownBy(() -> jdbc.update("UPDATE task SET original_due_on = due_on WHERE id = ?", task.value()))
                .as("nothing but a correction changes the original deadline")
                .hasMessageContaining("correction only");
    }

    @Test
    void theDatabaseLetsTheOriginalDeadlineChangeByACorrectionOnly() {
        assertThatThrownBy(
                        () -> jdbc.update("UPDATE task SET original_due_on = '2026-04-01' WHERE id = ?", task.value()))
                .isInstanceOf(DataAccessException.class);
        jdbc.update(
                "INSERT INTO deadline_change (task_id, version, kind, old_due_on, new_due_on, new_kind, decider_name,"
                        + " decided_at) VALUES (?, 1, 'EXTENSION', ?, '2026-04-01', 'DATED', 'Ai đó', NOW(6))",
                task.value(),
                DUE);
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE task SET original_due_on = '2026-04-01', due_on = '2026-04-01', deadline_version = 1"
                                + " WHERE id = ?",
                        task.value()))
                .hasMessageContaining("correction only");
    }

    @Test
    void theWrongAgencyKeepsNothingAndIsToldSo() {
        corrections.correct(leader, seen(), right("Rà soát", other, List.of(helper), DUE));
        assertThat(read().row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(read().row().lead()).isEqualTo(other);
        assertThat(tasks.isVisible(focal, task)).isFalse();
        assertThatThrownBy(() -> tasks.get(focal, task))
                .as("it never was its: not even the record")
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> directives.get(focal, read().row().directive()))
                .isInstanceOf(NotFound.class);
        assertThat(figures.totals(focal).values()).allMatch(n -> n == 0);
        assertThat(figures.totals(otherFocal).get(Bucket.OPEN_IN_TIME)).isOne();
        assertThat(figures.board(leader))
                .as("no line chuyển đi of what never was its")
                .noneMatch(one -> one.agency().equals(lead) || (one.agency().equals(other) && one.movedIn() > 0));
        assertThat(transfers.rows(leader, lead)).isEmpty();
        assertThat(owed("TASK_CORRECTED")).containsExactlyInAnyOrder("CORRECTED", "TRANSFERRED", "TAKEN_BACK");
        assertThat(told(focal, "TAKEN_BACK")).hasSize(1);
        assertThat(told(otherFocal, "TRANSFERRED")).hasSize(1);
        assertThat(told(otherFocal, "CORRECTED"))
                .as("the right lead is told by his assignment")
                .isEmpty();
    }

    @Test
    void theFirstAssignmentIsTakenBackAndTheRightAgencyGetsOne() {
        corrections.correct(leader, seen(), right("Rà soát", other, List.of(), DUE));
        clock.setTo("2026-03-10T09:30");
        day.compose(ReminderOffice.JOB);
        assertThat(told(focal, "ASSIGNED")).containsOnly("CANCELLED");
        assertThat(told(focal, "TAKEN_BACK")).containsOnly("SENT_ON");
        assertThat(told(otherFocal, "ASSIGNED")).isEmpty();
        assertThat(told(otherFocal, "TRANSFERRED")).containsOnly("SENT_ON");
    }

    @Test
    void eachCorrectedFieldStandsOldAndNewInTheHistory() {
        corrections.correct(leader, seen(), right("Rà soát quỹ đất", lead, List.of(helper), LocalDate.of(2026, 3, 27)));
        List<Change> changes = tasks.history(leader, task).getLast().changes();
        assertThat(changes)
                .contains(
                        new Change("content", "Rà soát", "Rà soát quỹ đất"),
                        new Change("coordinating", "[]", "[" + helper + "]"),
                        new Change("dueOn", "2026-03-20", "2026-03-27"),
                        new Change("reason", null, "Ghi sai khi nhập"));
        assertThat(changes).extracting(Change::field).doesNotContain("product", "lead", "state");
        assertThat(read().agencies(Relation.COORDINATING))
                .extracting(TaskDetails.AgencyPart::agency)
                .containsExactly(helper);
    }

    @Test
    void aCorrectionNeedsAReasonSomethingCorrectedAndTheTerm() {
        assertThatThrownBy(() -> corrections.correct(leader, seen(), form())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> corrections.correct(leader, seen(), right("Rà soát", lead, List.of(), DUE)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.correct.nothing"));
        TaskCorrection wanted = right("Khác", lead, List.of(), DUE);
        assertThatThrownBy(() -> corrections.correct(officer, seen(), wanted)).isInstanceOf(Refused.class);
        clock.setTo("2026-03-17T09:00"); // the fifth working day
        assertThat(read().acts()).contains(TaskAct.CORRECT);
        clock.setTo("2026-03-18T09:00");
        assertThat(read().acts()).doesNotContain(TaskAct.CORRECT).contains(TaskAct.TRANSFER);
        assertThatThrownBy(() -> corrections.correct(leader, seen(), wanted))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.correct.too-late"));
    }

    @Test
    void anotherLeadAndGivingAgainBeginNoNewTermForAMistake() {
        TaskId again = aTask.issued(leader, aTask.complete("Việc khác", lead, officer, DUE), LocalDate.of(2026, 3, 2));
        work.refuse(focal, aTask.seen(leader, again), "Không đúng chức năng", null, null);
        clock.setTo("2026-03-17T09:00"); // the fifth working day after the issue of both
        transfers.transfer(leader, seen(), to(other, null));
        decisions.reassign(leader, aTask.seen(leader, again), other, Deadline.on(LocalDate.of(2026, 4, 1)));
        for (TaskId one : List.of(task, again)) {
            assertThat(tasks.get(leader, one).acts()).contains(TaskAct.CANCEL_MISTAKE, TaskAct.CORRECT);
        }
        clock.setTo("2026-03-18T09:00");
        for (TaskId one : List.of(task, again)) {
            task = one;
            assertThat(read().acts())
                    .as("a wrong lead of now is changed by a transfer")
                    .doesNotContain(TaskAct.CANCEL_MISTAKE, TaskAct.CORRECT)
                    .contains(TaskAct.TRANSFER);
            assertThatThrownBy(() -> endings.cancelMistake(leader, seen(), "Giao nhầm"))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("task.mistake.too-late"));
            TaskCorrection wanted = right("Khác", other, List.of(), form().dueOn());
            assertThatThrownBy(() -> corrections.correct(leader, seen(), wanted))
                    .isInstanceOfSatisfying(
                            DomainException.class, e -> assertThat(e.key()).isEqualTo("task.correct.too-late"));
        }
    }

    @Test
    void theTermIsThePolicyOfTheDay() {
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.set(sets, Policy.CORRECT_WITHIN_DAYS, "1", LocalDate.of(2026, 3, 12), "1/QĐ");
        try {
            assertThat(read().acts()).contains(TaskAct.CORRECT);
            clock.setTo("2026-03-12T09:00");
            assertThat(read().acts()).doesNotContain(TaskAct.CORRECT);
        } finally {
            clock.setTo("2026-03-12T09:00");
            policies.set(sets, Policy.CORRECT_WITHIN_DAYS, "5", LocalDate.of(2026, 3, 12), "1/QĐ");
        }
    }

    @Test
    void whatWasExtendedIsCorrectedInItsWordsButNotInItsDeadline() {
        requests.askExtension(focal, seen(), new ExtensionForm(LocalDate.of(2026, 3, 27), "Chờ số liệu", "", null));
        answers.grantExtension(leader, seen(), LocalDate.of(2026, 3, 27), null, "");
        assertThatThrownBy(() -> corrections.correct(
                        leader, seen(), right("Rà soát", lead, List.of(), LocalDate.of(2026, 4, 1))))
                .isInstanceOf(InvalidInput.class);
        corrections.correct(leader, seen(), right("Rà soát lại", lead, List.of(), LocalDate.of(2026, 3, 27)));
        assertThat(read().row().content()).isEqualTo("Rà soát lại");
        assertThat(read().originalDueOn()).isEqualTo(DUE);
    }

    @Test
    void anotherLeadTakesOverAndTheFormerOneReadsWhatWasHisUntilThen() {
        work.report(focal, seen(), 1, 40, "Đã làm một phần", null);
        requests.askExtension(focal, seen(), new ExtensionForm(LocalDate.of(2026, 3, 27), "Chờ số liệu", "", null));
        clock.setTo("2026-03-11T09:00");
        transfers.transfer(leader, seen(), to(other, LocalDate.of(2026, 4, 1)));
        clock.setTo("2026-03-11T10:00");
        TaskDetails now = read();
        assertThat(now.row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(now.row().lead()).isEqualTo(other);
        assertThat(now.row().percent()).isZero();
        assertThat(now.row().dueOn()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(now.originalDueOn()).isEqualTo(DUE);
        assertThat(now.extensions()).isZero();
        assertThat(now.ledger().getLast().kind()).isEqualTo(LedgerKind.TRANSFER);
        assertThat(now.ledger().getLast().document()).isEqualTo("77/QĐ-UBND");
        assertThat(now.requests()).extracting(TaskRequest::outcome).containsExactly(TaskRequest.Outcome.OVERTAKEN);
        work.acknowledge(otherFocal, seen(), null);

        TaskDetails record = tasks.get(focal, task);
        assertThat(record.readUntil()).isNotNull();
        assertThat(record.row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(record.row().dueOn()).isEqualTo(DUE);
        assertThat(record.row().percent()).isEqualTo(40);
        assertThat(record.acts()).isEmpty();
        assertThat(tasks.history(focal, task)).extracting(e -> e.act()).doesNotContain("TASK_TRANSFERRED");
        assertThat(owed("TASK_TRANSFERRED")).containsExactlyInAnyOrder("TRANSFERRED", "HANDED_OVER");
        assertThat(told(focal, "HANDED_OVER")).hasSize(1);
        assertThat(told(otherFocal, "TRANSFERRED")).hasSize(1);
    }

    @Test
    void aKeptDeadlineHasItsRowAndWhatWasLaidBeforeTheHeadIsVoid() {
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.setFor(sets, Policy.HEAD_APPROVES, lead, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
        submissions.submitClaim(focal, seen(), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        transfers.transfer(leader, seen(), to(other, null));
        assertThat(read().row().dueOn()).isEqualTo(DUE);
        assertThat(read().ledger().getLast().kind()).isEqualTo(LedgerKind.TRANSFER);
        assertThat(jdbc.queryForList(
                        "SELECT outcome FROM task_submission WHERE task_id = ?", String.class, task.value()))
                .containsExactly("OVERTAKEN");
    }

    @Test
    void aTransferNeedsAnotherAgencyItsPaperAndTheRight() {
        assertThatThrownBy(() -> transfers.transfer(leader, seen(), to(lead, null)))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> transfers.transfer(leader, seen(), new TransferForm(other, " ", null, "Lý do", null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder("document", "documentOn"));
        assertThatThrownBy(() -> transfers.transfer(officer, seen(), to(other, null)))
                .isInstanceOf(Refused.class);
        Versioned both = seen();
        transfers.transfer(leader, both, to(other, null));
        assertThatThrownBy(() -> transfers.transfer(leader, both, to(helper, null)))
                .isInstanceOf(StaleVersion.class);
        assertThat(read().row().lead()).isEqualTo(other);
    }

    @Test
    void linesOfTransfersKeepTheTotalsOfAgenciesAddingUp() {
        List<TaskId> more = new ArrayList<>();
        for (int n = 0; n < 3; n++) {
            more.add(aTask.issued(leader, aTask.complete("Việc " + n, lead, officer, DUE), LocalDate.of(2026, 3, 2)));
        }
        transfers.transfer(leader, seen(), to(other, null));
        transfers.transfer(leader, seen(), to(helper, null));
        work.refuse(focal, aTask.seen(leader, more.get(0)), "Không đúng chức năng", null, null);
        decisions.reassign(leader, aTask.seen(leader, more.get(0)), helper, Deadline.on(DUE));
        transfers.transfer(leader, aTask.seen(leader, more.get(1)), to(other, null));
        endings.cancelMistake(leader, aTask.seen(leader, more.get(1)), "Giao nhầm");

        assertThat(line(lead)).isEqualTo("total 1 in 0 out 2");
        assertThat(line(other)).as("came and went").isEqualTo("total 0 in 1 out 1");
        assertThat(line(helper)).isEqualTo("total 2 in 2 out 0");
        assertThat(transfers.rows(leader, lead)).hasSize(2);
        assertThat(transfers.rows(focal, null))
                .as("an agency reads its own lines")
                .hasSize(2)
                .allMatch(row -> row.from().equals(lead) || row.to().equals(lead));
        assertThat(transfers.rows(focal, helper)).isEmpty();
    }

    private String line(AgencyId agency) {
        return figures.board(leader).stream()
                .filter(one -> one.agency().equals(agency))
                .map(one -> "total %d in %d out %d".formatted(one.total(), one.movedIn(), one.movedOut()))
                .findFirst()
                .orElse("none");
    }

    @Test
    void aLeadThatCameByATransferIsChangedByAnotherTransferAndNotCorrected() {
        transfers.transfer(leader, seen(), to(other, null));
        assertThatThrownBy(() -> corrections.correct(leader, seen(), right("Rà soát", helper, List.of(), DUE)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.correct.moved"));
    }

    @Test
    void whatChangesAfterTheTransferIsNotTheFormerLeadsToRead() {
        FieldId field = staff.field("Xây dựng " + task);
        following.changeField(leader, seen(), field);
        TaskDetails then = read();
        clock.setTo("2026-03-11T09:00");
        transfers.transfer(leader, seen(), to(other, LocalDate.of(2026, 4, 1)));
        clock.setTo("2026-03-11T10:00");

        Actor another = office.member(
                "Chuyên viên khác", Role.OFFICER, "Chuyên viên", office.agency("Văn phòng UBND tỉnh", false));
        following.changeOfficer(leader, seen(), another.personOrThrow());
        following.changeField(leader, seen(), staff.field("Công Thương " + task));
        DirectiveId replacing = aTask.directive(leader, LocalDate.of(2026, 3, 10));
        PersonId nextLeader = staff.person("Lãnh đạo kế nhiệm");
        jdbc.update(
                "UPDATE task SET origin_directive = directive_id, directive_id = ?, responsible_leader = ?,"
                        + " urgency = 'EXPRESS', source_passage = 'mục mới' WHERE id = ?",
                replacing.value(),
                nextLeader.value(),
                task.value());
        jdbc.update(
                "INSERT INTO deadline_change (task_id, version, kind, old_due_on, new_due_on, new_kind, decider_name,"
                        + " decided_at) VALUES (?, 2, 'EXTENSION', '2026-04-01', '2026-04-10', 'DATED', 'Ai đó', '2026-03-11 04:00:00')",
                task.value());
        try {
            jdbc.update(
                    "UPDATE task SET due_on = '2026-04-10', deadline_version = 2, extensions = 1 WHERE id = ?",
                    task.value());
            assertThat(read().row().directive()).isEqualTo(replacing);
            assertThat(read().extensions()).isOne();

            TaskDetails record = tasks.get(focal, task);
            assertThat(record.row().directive()).isEqualTo(then.row().directive());
            assertThat(record.row().directiveTitle()).isEqualTo(then.row().directiveTitle());
            assertThat(record.row().directiveIssuedOn()).isEqualTo(then.row().directiveIssuedOn());
            assertThat(record.row().officer()).isEqualTo(officer.person());
            assertThat(record.row().officerName()).isEqualTo(then.row().officerName());
            assertThat(record.responsibleLeader()).isEqualTo(then.responsibleLeader());
            assertThat(record.responsibleLeaderName()).isEqualTo(then.responsibleLeaderName());
            assertThat(record.row().field()).isEqualTo(field);
            assertThat(record.fieldName()).isEqualTo(then.fieldName());
            assertThat(record.row().urgency()).isEqualTo(then.row().urgency());
            assertThat(record.sourcePassage()).isEqualTo(then.sourcePassage());
            assertThat(record.originalDueOn()).isEqualTo(DUE);
            assertThat(record.row().dueOn()).isEqualTo(DUE);
            assertThat(record.extensions()).isZero();
        } finally {
            // the day that counts, which other tests look at, never moved
            jdbc.update(
                    "UPDATE task SET due_on = '2026-04-01', deadline_version = 1, extensions = 0, urgency = 'NORMAL'"
                            + " WHERE id = ?",
                    task.value());
        }
    }

    @Test
    void theFormerLeadKeepsHisReportsAndTheFilesUpToTheTransfer() {
        FileId reported = file(focal, "bao-cao-1.txt");
        reports.report(
                focal,
                seen(),
                new ReportForm(40, "Đã làm một phần", "Thiếu người", "Xin thêm người", List.of(reported), null));
        FileId claimed = file(focal, "ket-qua-1.txt");
        work.claim(focal, seen(), new ClaimForm("Xong", "1/BC", null, List.of(claimed), null));
        decisions.giveBack(leader, seen(), "Chưa đủ");
        clock.setTo("2026-03-11T09:00");
        transfers.transfer(leader, seen(), to(other, null));
        clock.setTo("2026-03-11T10:00");
        FileId reportedNext = file(otherFocal, "bao-cao-2.txt");
        work.acknowledge(otherFocal, seen(), null);
        reports.report(otherFocal, seen(), new ReportForm(10, "Mới bắt đầu", "", "", List.of(reportedNext), null));
        FileId claimedNext = file(otherFocal, "ket-qua-2.txt");
        work.claim(otherFocal, seen(), new ClaimForm("Xong", "2/BC", null, List.of(claimedNext), null));

        assertThat(reports.of(focal, task)).singleElement().satisfies(report -> {
            assertThat(report.obstacles()).isEqualTo("Thiếu người");
            assertThat(report.proposals()).isEqualTo("Xin thêm người");
        });
        assertThat(reports.file(focal, task, reported).name()).isEqualTo("bao-cao-1.txt");
        assertThat(tasks.file(focal, task, claimed).name()).isEqualTo("ket-qua-1.txt");
        for (FileId later : List.of(reportedNext, claimedNext)) {
            assertThatThrownBy(() -> tasks.file(focal, task, later)).hasMessageContaining("task.not-found");
            assertThatThrownBy(() -> reports.file(focal, task, later)).hasMessageContaining("task.not-found");
        }
        assertThat(reports.of(leader, task)).hasSize(2);
        assertThat(tasks.readUntil(leader, task)).isNull();
        Actor stranger = office.member("Đầu mối lạ", Role.FOCAL_POINT, "Chuyên viên", office.agency("Sở lạ", false));
        assertThatThrownBy(() -> reports.of(stranger, task)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.file(stranger, task, claimed)).isInstanceOf(NotFound.class);
    }

    private FileId file(Actor actor, String name) {
        return files.store(actor, name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)))
                .id();
    }

    @Test
    void aClaimThatWaitedWhenItsTaskWasHeldIsOvertakenWhenTheTaskEnds() {
        work.claim(focal, seen(), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        holds.hold(leader, seen(), "Chờ quy hoạch", "5/CV");
        assertThat(read().claims()).extracting(Claim::outcome).containsExactly(Claim.Outcome.WAITING);
        endings.end(leader, seen(), ClosingKind.NO_LONGER_FOLLOWED, "Dừng dự án", "6/QĐ");
        assertThat(read().claims()).singleElement().satisfies(claim -> {
            assertThat(claim.outcome()).isEqualTo(Claim.Outcome.OVERTAKEN);
            assertThat(claim.decisionText()).isEqualTo("Dừng dự án");
            assertThat(claim.deciderName()).isEqualTo(leader.name());
        });
    }
}
