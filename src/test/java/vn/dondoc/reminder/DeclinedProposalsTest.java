package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.Versioned;
import vn.dondoc.testing.OfficeTest;

/** Whoever proposed in vain is told why, once, and nobody else. */
@OfficeTest
class DeclinedProposalsTest extends ReminderDays {

    @Autowired
    Proposals proposals;

    @Autowired
    Reminders reminders;

    @Test
    void aDeclinedProposalIsToldOnceToWhoProposedItAndToNobodyOfTheAgency() {
        anOffice("2020-03-02T08:00");
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2020-03-02"));
        TaskForm form = aTask.complete("Rà soát", lead, officer, LocalDate.parse("2020-06-01"));
        List<TaskId> drafted = drafts.add(officer, directive, List.of(form, form, form));
        List<Versioned> seen =
                drafted.stream().map(task -> aTask.seen(leader, task)).toList();
        proposals.propose(officer, seen, TaskAct.ISSUE, null);
        clock.setTo("2020-03-02T09:00");
        proposals.decline(leader, seen.subList(0, 2), TaskAct.ISSUE, "Sản phẩm chưa rõ");
        proposals.decline(leader, seen.subList(2, 3), TaskAct.ISSUE, "Sai thời hạn");
        at("2020-03-02T09:00:59");
        assertThat(mails()).isEmpty();
        // proposed again before the mail has left: its officer knows
        proposals.propose(officer, seen.subList(2, 3), TaskAct.ISSUE, null);
        atAndSent("2020-03-02T09:01");
        assertThat(mails()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("Chuyên viên");
            assertThat(mail.kind()).isEqualTo("PROPOSAL_DECLINED");
            assertThat(mail.subject()).startsWith("[Đôn Đốc] Không đồng ý với 2 đề nghị thuộc ");
            assertThat(mail.text())
                    .containsOnlyOnce("Sản phẩm chưa rõ")
                    .contains("Chánh Văn phòng không đồng ý", "/nhiem-vu/nhap-" + drafted.getFirst())
                    .doesNotContain("Sai thời hạn");
        });

        TaskId task = received("Lập bản đồ", "2020-06-15");
        atAndSent("2020-03-02T10:00");
        claim(task);
        Versioned claimed = aTask.seen(leader, task);
        proposals.propose(officer, List.of(claimed), TaskAct.RETURN, "Thiếu chữ ký");
        atAndSent("2020-03-03T09:00");
        proposals.decline(leader, List.of(claimed), TaskAct.RETURN, "Chữ ký ở trang cuối");
        atAndSent("2020-03-03T09:05");
        assertThat(on("2020-03-03"))
                .containsExactlyInAnyOrder("Chuyên viên CLAIMED", "Giám đốc CLAIMED", "Chuyên viên PROPOSAL_DECLINED");
        assertThat(mails().getLast().text()).contains("Chữ ký ở trang cuối", "Lập bản đồ", "* Trả lại");
        assertThat(reminders.mailsOf(officer, task))
                .extracting(TaskMail::kind)
                .contains(ReminderKind.PROPOSAL_DECLINED);
        assertThat(reminders.mailsOf(focal, task))
                .extracting(TaskMail::kind)
                .contains(ReminderKind.ASSIGNED)
                .doesNotContain(ReminderKind.PROPOSAL_DECLINED);
        atAndSent("2020-03-04T09:05");
        assertThat(on("2020-03-04")).isEmpty();
    }

    @Test
    void anOfficerWhoHasLeftIsToldOfNoDecline() {
        anOffice("2020-08-03T08:00");
        Actor second = office.member("Chuyên viên hai", Role.OFFICER, "Chuyên viên", province);
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2020-08-03"));
        TaskId draft = drafts.add(second, directive, List.of(aTask.complete("Đo đạc", lead, officer, null)))
                .getFirst();
        List<Versioned> seen = List.of(aTask.seen(leader, draft));
        proposals.propose(second, seen, TaskAct.ISSUE, null);
        proposals.decline(leader, seen, TaskAct.ISSUE, "Chưa cần");
        office.endPost(second, LocalDate.parse("2020-08-02"));
        atAndSent("2020-08-03T08:05");
        assertThat(mails()).isEmpty();
        assertThat(states("PROPOSAL_DECLINED", second)).containsExactly("CANCELLED");
    }
}
