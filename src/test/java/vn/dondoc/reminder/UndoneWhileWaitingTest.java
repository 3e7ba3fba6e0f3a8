package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.mail.MailGroup;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.testing.OfficeTest;

/** Two acts of which the second ends the first, while the letter of the first waits. The tests live in 2034. */
@OfficeTest
class UndoneWhileWaitingTest extends ReminderDays {

    @Autowired
    TaskHolds holds;

    @Autowired
    TaskEndings endings;

    @Autowired
    Reminders reminders;

    private TaskId task;

    @BeforeEach
    void theOffice() {
        anOffice("2034-04-03T08:00");
    }

    /** With the mails of its assignment gone. */
    private void known(String dueOn) {
        task = received("Nạo vét kênh", dueOn.isEmpty() ? null : dueOn);
        atAndSent("2034-04-03T08:05");
    }

    private void hold(String at, String reason) {
        clock.setTo(at);
        holds.hold(leader, aTask.seen(leader, task), reason, "8/TB-UBND");
    }

    private void resume(String at) {
        clock.setTo(at);
        holds.resume(leader, aTask.seen(leader, task));
    }

    private List<NotOwed> reasons() {
        return reminders.mailsOf(leader, task).stream()
                .filter(mail -> mail.state() == MailGroup.WITHDRAWN)
                .map(TaskMail::reason)
                .toList();
    }

    @Test
    void aHoldThatEndsBeforeItIsToldAndMovesNothingIsNobodysNews() {
        known("2034-06-15");
        hold("2034-04-04T09:00", "Bấm nhầm");
        resume("2034-04-04T09:00:30");
        atAndSent("2034-04-04T09:05");
        assertThat(on("2034-04-04")).isEmpty();
        assertThat(reasons())
                .containsExactlyInAnyOrder(
                        NotOwed.HOLD_OVER, NotOwed.HOLD_OVER, NotOwed.HOLD_UNTOLD, NotOwed.HOLD_UNTOLD);
    }

    @Test
    void norIsOneOfATaskWithoutADeadlineThroughAWeekend() {
        known("");
        hold("2034-04-07T20:00", "Chờ vốn");
        resume("2034-04-10T06:30");
        atAndSent("2034-04-10T07:05");
        assertThat(on("2034-04-10")).isEmpty();
    }

    @Test
    void oneThatMovesTheDeadlineIsToldTogetherWithItsEnd() {
        known("2034-06-15");
        hold("2034-04-07T20:00", "Chờ bố trí vốn");
        resume("2034-04-10T06:30");
        atAndSent("2034-04-10T07:05");
        assertThat(on("2034-04-10")).containsExactlyInAnyOrder("Đầu mối RESUMED", "Giám đốc RESUMED");
        assertThat(mails().getLast().text())
                .contains("cho thực hiện tiếp nhiệm vụ này từ 10/04/2034 (đã tạm dừng từ 07/04/2034).")
                .contains("Hạn mới là 16/06/2034, thay cho hạn cũ 15/06/2034.")
                .contains("Lý do tạm dừng", "Chờ bố trí vốn");
    }

    @Test
    void whoWasToldOfTheHoldReadsFromWhichDayToWhichItsEndMovesTheDeadline() {
        known("2034-06-15");
        hold("2034-04-04T09:00", "Chờ vốn");
        atAndSent("2034-04-04T09:05");
        resume("2034-04-06T10:00");
        atAndSent("2034-04-06T10:05");
        assertThat(mails().getLast().text())
                .contains("cho thực hiện tiếp nhiệm vụ này. Hạn mới là 19/06/2034, thay cho hạn cũ 15/06/2034.");
    }

    @Test
    void whoWasToldOfTheHoldIsToldOfItsEndAsBefore() {
        known("2034-06-15");
        hold("2034-04-04T09:00", "Chờ vốn");
        atAndSent("2034-04-04T09:05");
        resume("2034-04-04T10:00");
        atAndSent("2034-04-04T10:05");
        assertThat(on("2034-04-04"))
                .containsExactlyInAnyOrder("Đầu mối HELD", "Giám đốc HELD", "Đầu mối RESUMED", "Giám đốc RESUMED");
        assertThat(mails().getLast().text())
                .contains("cho thực hiện tiếp nhiệm vụ này.")
                .doesNotContain("đã tạm dừng", "Hạn mới");
    }

    @Test
    void ofTwoHoldsTheLastOneIsTold() {
        known("2034-06-15");
        hold("2034-04-04T20:00", "Chờ vốn");
        resume("2034-04-04T20:10");
        hold("2034-04-04T20:20", "Chờ mặt bằng");
        atAndSent("2034-04-05T07:05");
        assertThat(on("2034-04-05")).containsExactlyInAnyOrder("Đầu mối HELD", "Giám đốc HELD");
        assertThat(mails().getLast().text()).contains("Chờ mặt bằng").doesNotContain("Chờ vốn");
    }

    @Test
    void whatWasAskedAndTakenBackIsNobodysNews() {
        known("2034-06-15");
        clock.setTo("2034-04-04T20:00");
        requests.askExtension(
                focal,
                aTask.seen(leader, task),
                new ExtensionForm(LocalDate.parse("2034-07-14"), "Chờ số liệu", "", null));
        requests.withdraw(focal, aTask.seen(leader, task));
        claim(task);
        endings.withdrawClaim(focal, aTask.seen(leader, task));
        atAndSent("2034-04-05T07:05");
        assertThat(on("2034-04-05")).isEmpty();
        assertThat(reasons()).isNotEmpty().containsOnly(NotOwed.OVER, NotOwed.NEVER_TOLD);
    }

    @Test
    void whoseWorkIsConfirmedIsNotToldThatItWasGivenBackBefore() {
        known("2034-06-15");
        clock.setTo("2034-04-04T15:00");
        claim(task);
        atAndSent("2034-04-04T15:05");
        clock.setTo("2034-04-04T20:00");
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu chữ ký");
        claim(task);
        decisions.confirm(leader, aTask.seen(leader, task));
        atAndSent("2034-04-05T07:05");
        assertThat(on("2034-04-05")).containsExactlyInAnyOrder("Đầu mối CONFIRMED", "Giám đốc CONFIRMED");
    }

    private void entered(Actor by) {
        work.claim(by, aTask.seen(leader, task), new ClaimForm("Đã xong", "9/BC", null, List.of(), "14/CV-SXD"));
    }

    @Test
    void theHeadWhoWasToldOfAnEnteredClaimIsToldThatItWasTakenBack() {
        known("2034-06-15");
        clock.setTo("2034-04-04T09:00");
        entered(leader);
        atAndSent("2034-04-04T09:05");
        assertThat(on("2034-04-04")).contains("Giám đốc CLAIMED");
        clock.setTo("2034-04-05T09:00");
        endings.withdrawClaim(leader, aTask.seen(leader, task));
        atAndSent("2034-04-05T09:05");
        assertThat(on("2034-04-05"))
                .containsExactlyInAnyOrder("Giám đốc CLAIM_WITHDRAWN", "Chuyên viên CLAIM_WITHDRAWN");
        assertThat(mails().getLast().subject()).isEqualTo("[Đôn Đốc] Rút lại đề nghị xác nhận: Nạo vét kênh");
        assertThat(mails().getLast().text())
                .contains("Chánh Văn phòng rút lại đề nghị xác nhận hoàn thành ngày 04/04/2034")
                .contains("đã nhập hộ Sở Xây dựng theo văn bản số 14/CV-SXD");

        // entered rightly the same evening: the head reads what stands
        clock.setTo("2034-04-05T19:00");
        entered(leader);
        endings.withdrawClaim(leader, aTask.seen(leader, task));
        entered(leader);
        atAndSent("2034-04-06T07:05");
        assertThat(on("2034-04-06")).containsExactlyInAnyOrder("Giám đốc CLAIMED", "Chuyên viên CLAIMED");
    }

    @Test
    void whatTheHeadTakesBackHimselfIsNewsToTheOfficerOnly() {
        known("2034-06-15");
        clock.setTo("2034-04-04T09:00");
        work.claim(director, aTask.seen(leader, task), new ClaimForm("Đã xong", "9/BC", null, List.of(), null));
        atAndSent("2034-04-04T09:05");
        clock.setTo("2034-04-05T09:00");
        endings.withdrawClaim(director, aTask.seen(leader, task));
        atAndSent("2034-04-05T09:05");
        assertThat(on("2034-04-05")).containsExactly("Chuyên viên CLAIM_WITHDRAWN");
    }

    /** The relay is away: what was written of the hold was never tried. Writing is oftener than planning. */
    @Test
    void whoseLetterOfAHoldIsTakenBackReadsOfItInThatOfItsEnd() {
        known("2034-06-15");
        hold("2034-04-07T15:00", "Chờ bố trí vốn");
        at("2034-04-07T15:05");
        assertThat(on("2034-04-07")).containsExactlyInAnyOrder("Đầu mối HELD", "Giám đốc HELD");
        resume("2034-04-10T06:30");
        clock.setTo("2034-04-10T07:01");
        day.compose(ReminderOffice.JOB);
        assertThat(on("2034-04-10")).hasSize(2);
        clock.setTo("2034-04-10T07:04");
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        office.delivered();
        assertThat(on("2034-04-07")).isEmpty();
        assertThat(on("2034-04-10")).containsExactlyInAnyOrder("Đầu mối RESUMED", "Giám đốc RESUMED");
        assertThat(mails().getLast().text())
                .contains("cho thực hiện tiếp nhiệm vụ này từ 10/04/2034 (đã tạm dừng từ 07/04/2034)")
                .contains("Hạn mới là 16/06/2034")
                .contains("Lý do tạm dừng", "Chờ bố trí vốn");
    }

    @Test
    void norDoesTheEndOfAClaimLeaveWhoseLetterWasTakenBack() {
        known("2034-06-15");
        clock.setTo("2034-04-04T09:00");
        claim(task);
        at("2034-04-04T09:05");
        assertThat(on("2034-04-04")).contains("Chuyên viên CLAIMED");
        clock.setTo("2034-04-04T09:10");
        endings.withdrawClaim(focal, aTask.seen(leader, task));
        clock.setTo("2034-04-04T09:12");
        day.compose(ReminderOffice.JOB);
        assertThat(on("2034-04-04")).contains("Chuyên viên CLAIM_WITHDRAWN");
        clock.setTo("2034-04-04T09:15");
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        office.delivered();
        assertThat(on("2034-04-04")).isEmpty();
        assertThat(reasons()).contains(NotOwed.NEVER_TOLD);
    }

    private void asks() {
        requests.askExtension(
                focal,
                aTask.seen(leader, task),
                new ExtensionForm(LocalDate.parse("2034-07-14"), "Chờ số liệu", "", null));
    }

    @Test
    void whoWasToldThatARequestWaitsIsToldOnceThatItWasTakenBack() {
        known("2034-06-15");
        clock.setTo("2034-04-04T09:00");
        asks();
        atAndSent("2034-04-04T09:05");
        List<String> told = on("2034-04-04");
        assertThat(told).contains("Chuyên viên REQUESTED", "Chánh Văn phòng REQUESTED", "Giám đốc REQUESTED");
        clock.setTo("2034-04-05T09:00");
        requests.withdraw(focal, aTask.seen(leader, task));
        atAndSent("2034-04-05T09:05");
        atAndSent("2034-04-05T09:10");
        assertThat(on("2034-04-05"))
                .containsExactlyInAnyOrderElementsOf(told.stream()
                        .map(one -> one.replace("REQUESTED", "REQUEST_WITHDRAWN"))
                        .toList());
        assertThat(mails().getLast().subject())
                .isEqualTo("[Đôn Đốc] Sở Xây dựng rút lại việc xin gia hạn: Nạo vét kênh");
        assertThat(mails().getLast().text())
                .contains("Đầu mối rút lại việc Sở Xây dựng xin gia hạn nhiệm vụ này đến 14/07/2034")
                .doesNotContain("null", "{0}", "!reminder");
    }

    @Test
    void aRequestEnteredByMistakeIsTakenBackWithItsPaper() {
        known("2034-06-15");
        clock.setTo("2034-04-04T09:00");
        requests.askRelease(leader, aTask.seen(leader, task), "Không đúng chức năng", null, "15/CV-SXD");
        atAndSent("2034-04-04T09:05");
        clock.setTo("2034-04-05T09:00");
        requests.withdraw(leader, aTask.seen(leader, task));
        atAndSent("2034-04-05T09:05");
        assertThat(on("2034-04-05")).contains("Giám đốc REQUEST_WITHDRAWN", "Chuyên viên REQUEST_WITHDRAWN");
        assertThat(mails().getLast().text())
                .contains("Chánh Văn phòng rút lại việc xin thôi chủ trì mà Văn phòng đã nhập hộ Sở Xây dựng")
                .contains("theo văn bản số 15/CV-SXD", "Sở Xây dựng vẫn chủ trì nhiệm vụ");
    }
}
