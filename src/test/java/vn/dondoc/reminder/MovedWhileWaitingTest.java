package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.mail.MailGroup;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.ReportRequests;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TransferForm;
import vn.dondoc.testing.OfficeTest;

/** A task that goes to another agency in the evening, when letters to the former lead wait. The tests live in 2034. */
@OfficeTest
class MovedWhileWaitingTest extends ReminderDays {

    private static final LocalDate DUE = LocalDate.parse("2034-12-15");

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    TaskHolds holds;

    @Autowired
    ReportRequests reportRequests;

    @Autowired
    Reminders reminders;

    private AgencyId next;

    @BeforeEach
    void anotherAgency() {
        anOffice("2034-03-06T08:00");
        next = office.agency("Sở Giao thông", false);
        office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", next);
        office.member("Giám đốc giao thông", Role.AGENCY_LEADER, "Giám đốc", next);
    }

    private void transfer(TaskId task) {
        transfers.transfer(
                leader,
                aTask.seen(leader, task),
                new TransferForm(next, "77/QĐ-UBND", LocalDate.parse("2034-03-06"), "Theo chức năng", null, null));
    }

    private void theNextLeadIsTold(String kind) {
        assertThat(office.mails(next))
                .extracting(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .containsExactlyInAnyOrder("Đầu mối giao thông " + kind, "Giám đốc giao thông " + kind);
    }

    private List<TaskMail> withdrawn(TaskId task) {
        return reminders.mailsOf(leader, task).stream()
                .filter(mail -> mail.state() == MailGroup.WITHDRAWN)
                .toList();
    }

    @Test
    void whatWasToldOfTheFormerLeadsWorkIsNobodysAfterATransfer() {
        TaskId task = received("Xây kè", "2034-12-15");
        atAndSent("2034-03-06T08:05");
        clock.setTo("2034-03-06T09:00");
        claim(task);
        atAndSent("2034-03-06T09:05");
        clock.setTo("2034-03-06T19:00");
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu biên bản nghiệm thu");
        urging.urge(officer, task, "Làm ngay");
        reportRequests.ask(officer, task, LocalDate.parse("2034-03-10"), "");
        holds.hold(leader, aTask.seen(leader, task), "Chờ vốn", "8/TB-UBND");
        holds.resume(leader, aTask.seen(leader, task));
        clock.setTo("2034-03-06T20:00");
        transfer(task);
        atAndSent("2034-03-07T07:05");
        assertThat(on("2034-03-07")).containsExactlyInAnyOrder("Đầu mối HANDED_OVER", "Giám đốc HANDED_OVER");
        theNextLeadIsTold("TRANSFERRED");
        assertThat(withdrawn(task))
                .allSatisfy(mail -> assertThat(mail.reason()).isEqualTo(NotOwed.MOVED_ON))
                .extracting(TaskMail::kind)
                .contains(
                        ReminderKind.RETURNED,
                        ReminderKind.URGED,
                        ReminderKind.REPORT_ASKED,
                        ReminderKind.HELD,
                        ReminderKind.RESUMED);
    }

    @Test
    void norAfterTheTaskIsGivenToTheAgencyThatShouldHaveHadIt() {
        TaskId task = received("Xây cầu", "2034-12-15");
        atAndSent("2034-03-06T08:05");
        clock.setTo("2034-03-06T19:00");
        urging.urge(officer, task, "Làm ngay");
        corrections.correct(
                leader,
                aTask.seen(leader, task),
                new TaskCorrection(
                        "Xây cầu", "Báo cáo", next, List.of(), List.of(), DeadlineKind.DATED, DUE, "Ghi nhầm cơ quan"));
        atAndSent("2034-03-07T07:05");
        assertThat(on("2034-03-07")).containsExactlyInAnyOrder("Đầu mối TAKEN_BACK", "Giám đốc TAKEN_BACK");
        theNextLeadIsTold("TRANSFERRED");
    }

    @Test
    void norAfterARefusedTaskIsGivenToAnother() {
        TaskId task = issued("Sửa đường", "2034-12-15");
        atAndSent("2034-03-06T08:05");
        clock.setTo("2034-03-06T19:00");
        urging.urge(officer, task, "Tiếp nhận ngay");
        work.refuse(focal, aTask.seen(leader, task), "Không thuộc chức năng", next, null);
        decisions.reassign(leader, aTask.seen(leader, task), next, Deadline.on(DUE));
        atAndSent("2034-03-07T07:05");
        assertThat(on("2034-03-07")).isEmpty();
        theNextLeadIsTold("REASSIGNED");
    }

    @Test
    void whoAskedToBeReleasedIsToldThatItIsThoughAnotherLeadsTheTaskByThen() {
        TaskId task = received("Sửa cống", "2034-12-15");
        atAndSent("2034-03-06T08:05");
        clock.setTo("2034-03-06T09:00");
        requests.askRelease(director, aTask.seen(leader, task), "Không đúng chức năng", null, null);
        atAndSent("2034-03-06T09:05");
        clock.setTo("2034-03-06T19:00");
        answers.release(leader, aTask.seen(leader, task));
        decisions.reassign(leader, aTask.seen(leader, task), next, Deadline.on(DUE));
        atAndSent("2034-03-07T07:05");
        assertThat(on("2034-03-07")).containsExactlyInAnyOrder("Đầu mối ANSWERED", "Giám đốc ANSWERED");
        assertThat(mails().getLast().text())
                .contains("đồng ý cho Sở Xây dựng thôi chủ trì", "Sửa cống", "Không còn thuộc cơ quan bạn")
                .doesNotContain("Sở Giao thông", "15/12/2034");
        theNextLeadIsTold("REASSIGNED");
    }

    @Test
    void anAgencyThatLedATaskForAnEveningIsToldOfTheMistakeAlone() {
        clock.setTo("2034-03-06T19:00");
        TaskId task = issued("Xây trường", "2034-12-15");
        corrections.correct(
                leader,
                aTask.seen(leader, task),
                new TaskCorrection(
                        "Xây trường học",
                        "Báo cáo",
                        next,
                        List.of(),
                        List.of(),
                        DeadlineKind.DATED,
                        DUE,
                        "Ghi nhầm cơ quan"));
        atAndSent("2034-03-07T07:05");
        assertThat(mails())
                .extracting(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .containsExactlyInAnyOrder("Đầu mối TAKEN_BACK", "Giám đốc TAKEN_BACK");
        theNextLeadIsTold("TRANSFERRED");
        assertThat(office.mails(next).getFirst().text()).contains("Xây trường học");
    }
}
