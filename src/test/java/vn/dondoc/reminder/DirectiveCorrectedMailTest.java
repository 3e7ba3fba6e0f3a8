package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.DirectiveCorrections;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.testing.OfficeTest;

/** The correction of a directive is one mail to each recipient, with what it means for his tasks. Lives in 2037. */
@OfficeTest
class DirectiveCorrectedMailTest extends ReminderDays {

    @Autowired
    DirectiveCorrections corrections;

    @Autowired
    Directives directives;

    @Autowired
    TaskHolds holds;

    private AgencyId other;
    private DirectiveId directive;
    private List<TaskId> given;

    private void aDirective(String at) {
        anOffice(at);
        other = office.agency("Sở Y tế", false);
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", other);
        directive = aTask.directive(leader, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            TaskForm form = aTask.complete("Việc " + n, n == 5 ? other : lead, officer, LocalDate.parse("2037-12-30"));
            forms.add(n == 1 ? aTask.with(form, List.of(other), List.of(), null) : form);
        }
        given = aTask.issue(leader, directive, drafts.add(leader, directive, forms));
    }

    private void corrected(String paper, String on, String day, TaskFate.Choice... choices) {
        List<TaskFate> fates = new ArrayList<>();
        for (int n = 0; n < choices.length; n++) {
            fates.add(new TaskFate(
                    aTask.seen(leader, given.get(n)),
                    choices[n],
                    choices[n] == TaskFate.Choice.CORRECT
                            ? new TaskFate.Right(null, LocalDate.parse(day), null)
                            : null));
        }
        corrections.correct(
                leader,
                directive,
                directives.get(leader, directive).version(),
                CorrectingPaper.of(paper, LocalDate.parse(on), "Mục 1 ghi sai hạn."),
                fates);
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

    @Test
    void oneActIsOneMailToEachRecipientAndWhatIsKeptStandsInOneLine() {
        aDirective("2037-03-09T08:00");
        atAndSent("2037-03-09T08:05");
        clock.setTo("2037-03-10T09:00");
        corrected(
                "12/ĐC-UBND",
                "2037-03-10",
                "2037-11-20",
                TaskFate.Choice.CORRECT,
                TaskFate.Choice.KEEP,
                TaskFate.Choice.KEEP,
                TaskFate.Choice.END,
                TaskFate.Choice.KEEP);
        at("2037-03-10T09:00:59");
        assertThat(shortly("2037-03-10")).as("held for a minute").isEmpty();
        at("2037-03-10T09:01");
        atAndSent("2037-03-10T09:02");
        assertThat(shortly("2037-03-10"))
                .containsExactlyInAnyOrder("Đầu mối CORRECTED+ENDED+KEPT", "Giám đốc CORRECTED+ENDED+KEPT");
        String title = directives.get(leader, directive).title();
        String second = String.valueOf(code(1));
        String third = String.valueOf(code(2));
        assertThat(told("2037-03-10", lead).getLast()).satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("DIRECTIVE_CORRECTED");
            assertThat(mail.subject())
                    .startsWith("[Đôn Đốc] Đính chính Kế hoạch")
                    .endsWith(": 4 nhiệm vụ của cơ quan");
            assertThat(mail.text())
                    .contains(title + " ngày 09/03/2037 được đính chính theo 12/ĐC-UBND ngày 10/03/2037")
                    .contains("1 đính chính, 1 kết thúc và 2 giữ, tiếp tục thực hiện")
                    .contains("Nội dung đính chính: Mục 1 ghi sai hạn.")
                    .containsSubsequence(
                            "* Đính chính, thực hiện theo nội dung và hạn dưới đây",
                            "Việc 1",
                            "20/11/2037",
                            "* Kết thúc, không phải thực hiện nữa",
                            "Việc 4",
                            "* Giữ, tiếp tục thực hiện",
                            second + " và " + third)
                    .doesNotContain("Việc 2", "Việc 3", "Việc 5", "null", "{0}", "!reminder");
        });
        assertThat(told("2037-03-10", other))
                .as("who leads one that is kept and helps with the corrected one")
                .singleElement()
                .satisfies(mail -> assertThat(mail.text())
                        .contains("Việc 1", "20/11/2037", String.valueOf(code(4)))
                        .doesNotContain("Việc 4"));
    }

    private Object code(int n) {
        return jdbc.queryForObject(
                "SELECT code FROM task WHERE id = ?", String.class, given.get(n).value());
    }

    @Test
    void whatWasHeldByThePaperAndGoesOnByTheTimeOfTheLetterIsToldSo() {
        aDirective("2037-04-06T08:00");
        atAndSent("2037-04-06T08:05");
        TaskFate.Choice keep = TaskFate.Choice.KEEP;
        clock.setTo("2037-04-07T20:00");
        corrected("12/ĐC-UBND", "2037-04-07", "2037-11-20", keep, TaskFate.Choice.HOLD, keep, keep, keep);
        holds.resume(leader, aTask.seen(leader, given.get(1)));
        atAndSent("2037-04-08T07:05");
        assertThat(shortly("2037-04-08")).containsExactlyInAnyOrder("Đầu mối HELD+KEPT", "Giám đốc HELD+KEPT");
        assertThat(told("2037-04-08", lead).getLast().text())
                .contains("1 tạm dừng rồi được thực hiện tiếp")
                .containsSubsequence("* Đã tạm dừng, nay thực hiện tiếp", "Việc 2", "30/12/2037");
    }

    /** A second paper of the same day is a letter of its own, for what is kept too. */
    @Test
    void twoPapersOfOneDayAreTwoLetters() {
        aDirective("2037-06-08T08:00");
        atAndSent("2037-06-08T08:05");
        TaskFate.Choice keep = TaskFate.Choice.KEEP;
        clock.setTo("2037-06-09T09:00");
        corrected("12/ĐC-UBND", "2037-06-09", "2037-11-20", keep, keep, keep, keep, keep);
        atAndSent("2037-06-09T09:05");
        clock.setTo("2037-06-09T10:00");
        corrected("13/ĐC-UBND", "2037-06-09", "2037-11-20", keep, keep, keep, keep, keep);
        atAndSent("2037-06-09T10:05");
        assertThat(shortly("2037-06-09"))
                .containsExactlyInAnyOrder("Đầu mối KEPT", "Giám đốc KEPT", "Đầu mối KEPT", "Giám đốc KEPT");
    }

    /** At night what an urgent task has to stop is told at once, and the rest of its letter with it. */
    @Test
    void anUrgentTaskThatEndsIsToldAtOnce() {
        aDirective("2037-09-07T08:00");
        atAndSent("2037-09-07T08:05");
        jdbc.update(
                "UPDATE task SET urgency = 'EXPRESS' WHERE id = ?", given.get(1).value());
        clock.setTo("2037-09-08T22:00");
        corrected(
                "12/ĐC-UBND",
                "2037-09-08",
                "2037-11-20",
                TaskFate.Choice.CORRECT,
                TaskFate.Choice.END,
                TaskFate.Choice.KEEP,
                TaskFate.Choice.KEEP,
                TaskFate.Choice.KEEP);
        atAndSent("2037-09-08T22:00");
        assertThat(shortly("2037-09-08"))
                .containsExactlyInAnyOrder("Đầu mối CORRECTED+ENDED+KEPT", "Giám đốc CORRECTED+ENDED+KEPT");
        assertThat(told("2037-09-08", other)).as("nothing urgent of theirs").isEmpty();
        atAndSent("2037-09-09T07:00");
        assertThat(told("2037-09-09", other)).isNotEmpty();
    }
}
