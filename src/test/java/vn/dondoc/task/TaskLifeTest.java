package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.OfficeTest;

/** The life of a task through the services on a real database. */
@OfficeTest
class TaskLifeTest extends TaskLife {

    @Autowired
    TaskEndings endings;

    @Test
    void theDayOfTheConfirmedClaimIsTheDayOfCompletion() {
        TaskId id = issuedDue("2026-03-20");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        work.report(focal, aTask.seen(focal, id), 1, 60, "Đã làm", null);
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
    void whoeverEnteredAClaimFromPaperTakesItBackAndNobodyElseOfTheOfficeDoes() {
        TaskId id = issuedDue("2026-03-20");
        ClaimForm paper = new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), "16/SXD-VP");
        work.claim(officer, aTask.seen(leader, id), paper);
        for (Actor other : List.of(leader, office.actor(Role.OFFICER, province))) {
            assertThat(tasks.get(other, id).acts()).doesNotContain(TaskAct.WITHDRAW_CLAIM);
            assertThatThrownBy(() -> endings.withdrawClaim(other, aTask.seen(leader, id)))
                    .isInstanceOf(Refused.class);
        }
        assertThat(tasks.get(officer, id).acts()).contains(TaskAct.WITHDRAW_CLAIM);
        assertThat(tasks.get(officer, id).actsFromPaper()).doesNotContain(TaskAct.WITHDRAW_CLAIM);
        endings.withdrawClaim(officer, aTask.seen(leader, id));
        assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS);
        assertThatThrownBy(() -> endings.withdrawClaim(officer, aTask.seen(leader, id)))
                .isInstanceOf(DomainException.class);

        // what the agency claims itself is its own to take back
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null));
        assertThat(tasks.get(officer, id).acts()).doesNotContain(TaskAct.WITHDRAW_CLAIM);
        assertThatThrownBy(() -> endings.withdrawClaim(officer, aTask.seen(leader, id)))
                .isInstanceOf(Refused.class);
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
