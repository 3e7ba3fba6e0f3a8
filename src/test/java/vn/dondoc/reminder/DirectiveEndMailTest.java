package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.DirectiveRecalls;
import vn.dondoc.task.DirectiveSettlement;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.testing.OfficeTest;

/** The end of a directive is one mail to each recipient, with the fate of each of his tasks. Lives in 2011. */
@OfficeTest
class DirectiveEndMailTest extends ReminderDays {

    @Autowired
    DirectiveRecalls recalls;

    @Autowired
    Directives directives;

    @Autowired
    TaskHolds holds;

    @Autowired
    Reminders reminders;

    private AgencyId other;
    private DirectiveId directive;
    private List<TaskId> given;

    private void aDirective(String at) {
        anOffice(at);
        other = office.agency("Sở Y tế", false);
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", other);
        directive = aTask.directive(leader, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            forms.add(aTask.complete("Việc " + n, n == 4 ? other : lead, officer, LocalDate.parse("2011-12-30")));
        }
        given = aTask.issue(leader, directive, drafts.add(leader, directive, forms));
    }

    private void ends(DirectiveEnd end, TaskFate.Choice... choices) {
        List<TaskFate> fates = new ArrayList<>();
        for (int n = 0; n < choices.length; n++) {
            fates.add(new TaskFate(aTask.seen(leader, given.get(n)), choices[n]));
        }
        recalls.end(leader, directive, directives.get(leader, directive).version(), end, DirectiveSettlement.of(fates));
    }

    /** Without what the ladder says of tasks that nobody has received. */
    private List<ReminderOffice.Got> told(String date, AgencyId agency) {
        return office.mails(agency).stream()
                .filter(mail ->
                        mail.day().toString().equals(date) && !mail.kind().equals("DIGEST"))
                .toList();
    }

    private List<String> shortly(String date) {
        return told(date, lead).stream()
                .map(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .toList();
    }

    private static DirectiveEnd withdrawn(String on) {
        return DirectiveEnd.of(DirectiveEnding.WITHDRAWN, "90/QĐ-UBND", LocalDate.parse(on), "Trái thẩm quyền.", null);
    }

    @Test
    void oneActIsOneMailToEachRecipientWithTheFateOfEachTask() {
        aDirective("2011-03-07T08:00");
        atAndSent("2011-03-07T08:05");
        clock.setTo("2011-03-08T09:00");
        ends(
                withdrawn("2011-03-08"),
                TaskFate.Choice.END,
                TaskFate.Choice.HOLD,
                TaskFate.Choice.KEEP,
                TaskFate.Choice.END);
        at("2011-03-08T09:00:59");
        assertThat(shortly("2011-03-08")).as("held for a minute").isEmpty();
        at("2011-03-08T09:01");
        atAndSent("2011-03-08T09:02");
        assertThat(shortly("2011-03-08"))
                .containsExactlyInAnyOrder("Đầu mối ENDED+HELD+KEPT", "Giám đốc ENDED+HELD+KEPT");
        assertThat(told("2011-03-08", lead).getLast()).satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("DIRECTIVE_ENDED");
            assertThat(mail.subject()).startsWith("[Đôn Đốc] Thu hồi Kế hoạch").endsWith(": 3 nhiệm vụ của cơ quan");
            assertThat(mail.text())
                    .contains("đã bị thu hồi theo 90/QĐ-UBND")
                    .contains("1 kết thúc, 1 tạm dừng và 1 giữ, tiếp tục thực hiện")
                    .contains("Lý do: Trái thẩm quyền.")
                    .contains(
                            "* Kết thúc, không phải thực hiện nữa",
                            "* Tạm dừng, chờ Văn phòng báo",
                            "* Giữ, tiếp tục thực hiện")
                    .contains("Việc 1", "Việc 2", "Việc 3")
                    .doesNotContain("Việc 4", "null", "{0}", "!reminder");
        });
        assertThat(told("2011-03-08", other))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Việc 4").doesNotContain("Việc 1"));
    }

    @Test
    void aReplacedDirectiveTellsWhichPaperCarriesATaskOn() {
        aDirective("2011-06-06T08:00");
        atAndSent("2011-06-06T08:05");
        clock.setTo("2011-06-07T09:00");
        DirectiveId next = aTask.directive(leader, LocalDate.parse("2011-06-07"));
        TaskFate.Choice over = TaskFate.Choice.CARRY_OVER;
        ends(DirectiveEnd.of(DirectiveEnding.REPLACED, "", null, "Kế hoạch mới", next), over, over, over, over);
        atAndSent("2011-06-07T09:05");
        assertThat(shortly("2011-06-07")).containsExactlyInAnyOrder("Đầu mối CARRIED_OVER", "Giám đốc CARRIED_OVER");
        assertThat(told("2011-06-07", lead).getLast().text())
                .contains("đã được thay thế", "3 chuyển sang văn bản mới")
                .contains(directives.get(leader, next).title());
    }

    /** Recalled on a Friday evening and put on hold; the hold is over on Monday before the mail leaves. */
    @Test
    void whatGoesOnAgainBeforeTheLetterLeavesIsStillToldOfTheRecall() {
        aDirective("2011-10-03T08:00");
        atAndSent("2011-10-03T08:05");
        clock.setTo("2011-10-07T20:00");
        ends(
                withdrawn("2011-10-07"),
                TaskFate.Choice.HOLD,
                TaskFate.Choice.HOLD,
                TaskFate.Choice.KEEP,
                TaskFate.Choice.HOLD);
        clock.setTo("2011-10-10T06:30");
        holds.resume(leader, aTask.seen(leader, given.getFirst()));
        holds.resume(leader, aTask.seen(leader, given.getLast()));
        atAndSent("2011-10-10T07:05");
        assertThat(shortly("2011-10-10")).containsExactlyInAnyOrder("Đầu mối HELD+KEPT", "Giám đốc HELD+KEPT");
        assertThat(told("2011-10-10", lead).getLast().text())
                .contains("đã bị thu hồi theo 90/QĐ-UBND")
                .contains("1 tạm dừng, 1 tạm dừng rồi được thực hiện tiếp và 1 giữ, tiếp tục thực hiện")
                .containsSubsequence(
                        "* Tạm dừng, chờ Văn phòng báo",
                        "Việc 2",
                        "* Đã tạm dừng, nay thực hiện tiếp",
                        "Việc 1",
                        "2012")
                .doesNotContain("Việc 4", "null", "{0}", "!reminder");
        assertThat(told("2011-10-10", other)).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("DIRECTIVE_ENDED");
            assertThat(mail.text()).contains("đã bị thu hồi", "Đã tạm dừng, nay thực hiện tiếp", "Việc 4");
        });
        assertThat(reminders.mailsOf(leader, given.getFirst()))
                .filteredOn(mail -> mail.kind() == ReminderKind.RESUMED)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.reason()).isEqualTo(NotOwed.IN_PAPERS_LETTER));
        clock.setTo("2011-10-10T09:00");
        holds.resume(leader, aTask.seen(leader, given.get(1)));
        atAndSent("2011-10-10T09:05");
        assertThat(shortly("2011-10-10"))
                .as("who read of the hold is told of its end as always")
                .contains("Đầu mối RESUMED", "Giám đốc RESUMED");
    }

    /** At night a recall of an urgent task leaves at once, and the rest of its letter with it: none is told to nobody. */
    @Test
    void anUrgentRecallLeavesAtOnceAndWhole() {
        aDirective("2011-09-05T08:00");
        atAndSent("2011-09-05T08:05");
        jdbc.update(
                "UPDATE task SET urgency = 'EXPRESS' WHERE id = ?",
                given.getFirst().value());
        clock.setTo("2011-09-06T22:00");
        ends(
                withdrawn("2011-09-06"),
                TaskFate.Choice.END,
                TaskFate.Choice.END,
                TaskFate.Choice.KEEP,
                TaskFate.Choice.END);
        atAndSent("2011-09-06T22:00");
        assertThat(shortly("2011-09-06")).containsExactlyInAnyOrder("Đầu mối ENDED+KEPT", "Giám đốc ENDED+KEPT");
        assertThat(told("2011-09-06", lead).getLast().text()).contains("Việc 1", "Việc 2", "Việc 3");
        assertThat(told("2011-09-06", other)).as("nothing urgent of theirs").isEmpty();
        atAndSent("2011-09-07T07:00");
        assertThat(shortly("2011-09-07")).as("told once").isEmpty();
        assertThat(told("2011-09-07", other).getLast().text()).contains("Việc 4");
    }
}
