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
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.testing.OfficeTest;

/** A task that is corrected before its assignment has left. The tests live in 2034. */
@OfficeTest
class CorrectedWhileWaitingTest extends ReminderDays {

    @Autowired
    TaskCorrections corrections;

    @Autowired
    Reminders reminders;

    private AgencyId helps;

    @BeforeEach
    void theOffice() {
        anOffice("2034-05-08T08:00");
        helps = office.agency("Sở Y tế", false);
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", helps);
    }

    private TaskId given(String content) {
        return aTask.issued(
                leader,
                aTask.with(
                        aTask.complete(content, lead, officer, LocalDate.parse("2034-09-15")),
                        List.of(helps),
                        List.of(),
                        null),
                LocalDate.parse("2034-05-08"));
    }

    private void correct(TaskId task, AgencyId by, List<AgencyId> coordinating, String content, String dueOn) {
        corrections.correct(
                leader,
                aTask.seen(leader, task),
                new TaskCorrection(
                        content,
                        "Báo cáo",
                        by,
                        coordinating,
                        List.of(),
                        DeadlineKind.DATED,
                        LocalDate.parse(dueOn),
                        "Ghi nhầm"));
    }

    private List<String> all(AgencyId... agencies) {
        return office.mails(agencies).stream()
                .map(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .toList();
    }

    private List<NotOwed> reasons(TaskId task) {
        return reminders.mailsOf(leader, task).stream()
                .filter(mail -> mail.state() == MailGroup.WITHDRAWN)
                .map(TaskMail::reason)
                .toList();
    }

    @Test
    void overnightTheAssignmentSaysItAllInOneLetter() {
        clock.setTo("2034-05-08T19:00");
        TaskId task = given("Lập danh mục");
        clock.setTo("2034-05-08T19:30");
        correct(task, lead, List.of(helps), "Lập danh mục đất công", "2034-09-29");
        atAndSent("2034-05-09T07:05");
        assertThat(all(lead, helps))
                .containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED", "Đầu mối y tế ASSIGNED");
        assertThat(office.mails(lead, helps))
                .allSatisfy(mail -> assertThat(mail.text()).contains("Lập danh mục đất công", "29/09/2034"));
        assertThat(reasons(task)).hasSize(3).containsOnly(NotOwed.IN_ASSIGNMENT);
    }

    @Test
    void withinTheMinuteThatMailIsHeldToo() {
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        clock.setTo("2034-05-08T09:00:40");
        correct(task, lead, List.of(helps), "Lập danh mục đất công", "2034-09-15");
        atAndSent("2034-05-08T09:01:05");
        assertThat(all(lead)).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        assertThat(office.mails(lead).getFirst().text()).contains("Lập danh mục đất công");
        atAndSent("2034-05-08T09:05");
        assertThat(all(lead)).hasSize(2);
    }

    @Test
    void whoHasTheAssignmentGetsTheCorrectionAndWhoIsJustGivenTheTaskDoesNot() {
        AgencyId next = office.agency("Sở Giao thông", false);
        office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", next);
        clock.setTo("2034-05-08T09:00");
        TaskId task = given("Lập danh mục");
        atAndSent("2034-05-08T09:05");
        clock.setTo("2034-05-08T19:00");
        work.refuse(focal, aTask.seen(leader, task), "Không thuộc chức năng", next, null);
        decisions.reassign(leader, aTask.seen(leader, task), next, Deadline.on(LocalDate.parse("2034-09-15")));
        correct(task, next, List.of(helps), "Lập danh mục đất công", "2034-09-15");
        atAndSent("2034-05-09T07:05");
        assertThat(all(next)).containsExactly("Đầu mối giao thông REASSIGNED");
        assertThat(office.mails(next).getFirst().text()).contains("Lập danh mục đất công");
        assertThat(all(helps)).containsExactly("Đầu mối y tế ASSIGNED", "Đầu mối y tế CORRECTED");
    }

    @Test
    void whoIsDroppedBeforeItHeardOfTheTaskHearsNothing() {
        clock.setTo("2034-05-08T19:00");
        TaskId task = given("Lập danh mục");
        correct(task, lead, List.of(), "Lập danh mục mật", "2034-09-15");
        atAndSent("2034-05-09T07:05");
        assertThat(all(helps)).isEmpty();
        assertThat(all(lead)).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        assertThat(reasons(task)).contains(NotOwed.NEVER_TOLD);
    }
}
