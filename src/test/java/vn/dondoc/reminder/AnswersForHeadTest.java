package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Absent;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.AnswersForHead;
import vn.dondoc.task.Coordination;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.LaidAnswer;
import vn.dondoc.task.SubmissionRow;
import vn.dondoc.task.TaskCoordination;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;

/** Where its head approves, a coordinating agency's answer waits for him like a claim does. Lives in 2010. */
@OfficeTest
class AnswersForHeadTest extends ReminderDays {

    @Autowired
    Coordinations coordinations;

    @Autowired
    AnswersForHead forHead;

    @Autowired
    Tasks tasks;

    private AgencyId finance;
    private Actor clerk;
    private Actor head;
    private TaskId task;

    private void aRequest(String at) {
        anOffice(at);
        finance = office.agency("Sở Tài chính", false);
        clerk = office.member("Đầu mối tài chính", Role.FOCAL_POINT, "Đầu mối", finance);
        head = office.member("Giám đốc tài chính", Role.AGENCY_LEADER, "Giám đốc", finance);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        policies.setFor(Actors.with(Right.MANAGE_POLICY), Policy.HEAD_APPROVES, finance, "true", today, "QĐ của Sở");
        task = aTask.issued(
                leader,
                aTask.with(
                        aTask.complete("Rà soát trụ sở", lead, officer, today.plusDays(60)),
                        List.of(finance),
                        List.of(),
                        null),
                today);
        work.acknowledge(focal, aTask.seen(leader, task), null);
        coordinations.ask(
                focal,
                aTask.seen(leader, task),
                new CoordinationForm(List.of(finance), "Cho ý kiến về dự toán", today.plusDays(10), List.of()));
    }

    private TaskCoordination.Line line(Actor reader) {
        return coordinations.of(reader, task).lines().getFirst();
    }

    private CoordinationId request() {
        return line(leader).request().id();
    }

    private static CoordinationAnswer answer(String text) {
        return new CoordinationAnswer(text, "12/STC", null, List.of());
    }

    private List<String> acts(Actor reader) {
        return tasks.history(reader, task).stream().map(HistoryEntry::act).toList();
    }

    private List<String> ofFinance(String date) {
        return office.mails(finance).stream()
                .filter(mail -> mail.day().toString().equals(date))
                .map(mail -> mail.to() + " " + mail.kind())
                .toList();
    }

    @Test
    void theFocalPointSubmitsTheHeadSendsItOnAsHisOwnAndTheDaysAreTheAgencysUntilThen() {
        aRequest("2010-06-07T08:00"); // a Monday
        atAndSent("2010-06-07T08:10");
        clock.setTo("2010-06-08T09:00");
        assertThatThrownBy(() -> coordinations.answer(clerk, task, request(), answer("Nhất trí"), null))
                .isInstanceOf(Refused.class);
        assertThat(line(clerk)).satisfies(seen -> {
            assertThat(seen.maySubmit()).isTrue();
            assertThat(seen.mayAnswer()).isFalse();
            assertThat(seen.mayApprove()).isFalse();
        });
        forHead.submit(clerk, task, request(), answer("Nhất trí với dự toán"));
        atAndSent("2010-06-08T09:05");
        assertThat(ofFinance("2010-06-08")).containsExactly("Giám đốc tài chính ANSWER_SUBMITTED");
        assertThat(office.mails(finance).getLast().text())
                .contains(
                        "Nhất trí với dự toán",
                        "Chờ thủ trưởng duyệt",
                        "thủ trưởng của cơ quan phối hợp khi có việc này")
                .doesNotContain("null", "{0}", "!reminder", "cơ quan chủ trì khi");
        assertThatThrownBy(() -> forHead.submit(clerk, task, request(), answer("Lần nữa")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.submission.waits"));

        // inside the agency all know of it, outside nobody does
        for (Actor inside : List.of(clerk, head)) {
            assertThat(line(inside).laid()).isNotNull();
            assertThat(acts(inside)).contains("TASK_ANSWER_SUBMITTED");
        }
        for (Actor outside : List.of(focal, director, officer, leader)) {
            assertThat(line(outside).laid()).isNull();
            assertThat(line(outside).mayApprove()).isFalse();
            assertThat(line(outside).request().answer()).isNull();
            assertThat(acts(outside)).doesNotContain("TASK_ANSWER_SUBMITTED");
        }
        assertThat(submissions.open(head)).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo(SubmissionRow.What.ANSWER);
            assertThat(row.submitterName()).isEqualTo("Đầu mối tài chính");
        });
        assertThat(submissions.open(director)).isEmpty();

        clock.setTo("2010-06-10T09:00");
        assertThat(line(leader).request().isWaiting())
                .as("still the agency's days")
                .isTrue();
        assertThatThrownBy(() -> forHead.approve(clerk, task, request())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> forHead.approve(director, task, request())).isInstanceOf(Refused.class);
        forHead.approve(head, task, request());
        Coordination sent = line(focal).request();
        assertThat(sent.state()).isEqualTo(Coordination.State.ANSWERED);
        assertThat(sent.answer()).isEqualTo("Nhất trí với dự toán");
        assertThat(sent.answererName()).isEqualTo("Giám đốc tài chính");
        assertThat(sent.answeredOn()).as("the day on which the head sent it").isEqualTo("2010-06-10");
        atAndSent("2010-06-10T09:05");
        assertThat(on("2010-06-10")).contains("Đầu mối COORDINATION_ANSWERED");
        assertThat(submissions.open(head)).isEmpty();
        assertThat(acts(focal)).contains("TASK_COORDINATION_ANSWERED").doesNotContain("TASK_ANSWER_APPROVED");
    }

    @Test
    void whatTheHeadGivesBackIsSubmittedAnewAndWhatHeAnswersHimselfOvertakesIt() {
        aRequest("2010-08-02T08:00");
        atAndSent("2010-08-02T08:10");
        clock.setTo("2010-08-03T09:00");
        forHead.submit(clerk, task, request(), answer("Bản đầu"));
        clock.setTo("2010-08-03T09:00:20");
        forHead.sendBack(head, task, request(), "Thiếu số liệu");
        atAndSent("2010-08-03T09:05");
        assertThat(ofFinance("2010-08-03"))
                .as("what was given back before its mail left is not told to the head")
                .containsExactly("Đầu mối tài chính ANSWER_SENT_BACK");
        assertThat(office.mails(finance).getLast().text()).contains("Thiếu số liệu");

        // the reason stands inside the agency, for whoever laid it on his first page too
        for (Actor inside : List.of(clerk, head)) {
            assertThat(line(inside).laid()).isNull();
            LaidAnswer back = Objects.requireNonNull(line(inside).sentBack());
            assertThat(back.text()).isEqualTo("Bản đầu");
            assertThat(Objects.requireNonNull(back.sentBack()).reason()).isEqualTo("Thiếu số liệu");
            assertThat(back.sentBack().by()).isEqualTo("Giám đốc tài chính");
        }
        for (Actor outside : List.of(focal, director, officer, leader)) {
            assertThat(line(outside).sentBack()).isNull();
            assertThat(line(outside).before()).isNull();
            assertThat(submissions.sentBack(outside)).isEmpty();
        }
        assertThat(submissions.sentBack(clerk)).singleElement().satisfies(row -> {
            assertThat(row.what()).isEqualTo(SubmissionRow.What.ANSWER);
            assertThat(Objects.requireNonNull(row.sentBack()).reason()).isEqualTo("Thiếu số liệu");
        });
        assertThat(submissions.sentBack(office.member("Đầu mối khác", Role.FOCAL_POINT, "Đầu mối", finance)))
                .as("another who laid nothing")
                .isEmpty();
        assertThat(line(clerk).maySubmit()).isTrue();
        assertThat(Objects.requireNonNull(line(clerk).before()).text()).isEqualTo("Bản đầu");
        forHead.submit(clerk, task, request(), answer("Bản hai"));
        assertThat(line(clerk).before()).as("it waits").isNull();
        assertThat(line(clerk).sentBack()).as("another is laid").isNull();
        assertThat(submissions.sentBack(clerk)).isEmpty();
        forHead.withdraw(clerk, task, request());
        assertThat(line(clerk).sentBack()).as("nothing came of it").isNotNull();
        assertThat(Objects.requireNonNull(line(clerk).before()).text()).isEqualTo("Bản hai");
        assertThat(Objects.requireNonNull(line(head).before()).text())
                .as("what another took back is his")
                .isEqualTo("Bản đầu");
        forHead.submit(clerk, task, request(), answer("Bản hai"));
        coordinations.answer(head, task, request(), answer("Thủ trưởng tự trả lời"), null);
        assertThat(line(focal).request().answer()).isEqualTo("Thủ trưởng tự trả lời");
        assertThat(jdbc.queryForList("SELECT outcome FROM coordination_submission ORDER BY id", String.class))
                .endsWith("SENT_BACK", "WITHDRAWN", "OVERTAKEN");
        assertThatThrownBy(() -> forHead.approve(head, task, request()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("coordination.gone"));
        assertThat(line(clerk).sentBack()).as("answered otherwise").isNull();
        assertThat(submissions.sentBack(clerk)).isEmpty();
        atAndSent("2010-08-03T10:00");
        assertThat(ofFinance("2010-08-03")).doesNotContain("Giám đốc tài chính ANSWER_SUBMITTED");
    }

    @Test
    void whatAStandInLaidIsTheAbsentsToTakeBackAndComesBackToHim() {
        aRequest("2010-11-08T08:00"); // a Monday
        clock.setTo("2010-11-09T09:00");
        Actor standIn = office.member("Người làm thay", Role.FOCAL_POINT, "Đầu mối", finance);
        Actor inPlaceOfClerk = new Actor(
                standIn.person(),
                standIn.name(),
                clerk.post(),
                standIn.title(),
                clerk.agency(),
                clerk.agencyName(),
                clerk.role(),
                clerk.rights(),
                clerk.fields(),
                new Absent(clerk.personOrThrow(), clerk.name(), clerk.title()));
        forHead.submit(inPlaceOfClerk, task, request(), answer("Nhầm bản"));
        assertThat(line(clerk).mayWithdraw()).isTrue();
        forHead.withdraw(clerk, task, request());
        forHead.submit(inPlaceOfClerk, task, request(), answer("Nhất trí"));
        forHead.sendBack(head, task, request(), "Thiếu số liệu");
        for (Actor one : List.of(clerk, inPlaceOfClerk)) {
            assertThat(submissions.sentBack(one))
                    .singleElement()
                    .satisfies(row -> assertThat(row.submitterName()).isEqualTo("Người làm thay"));
        }
    }

    @Test
    void whoLaidAnAnswerTakesItBackWhileTheHeadHasNotDecided() {
        aRequest("2010-11-01T08:00"); // a Monday
        atAndSent("2010-11-01T08:10");
        clock.setTo("2010-11-02T09:00");
        assertThatThrownBy(() -> forHead.withdraw(clerk, task, request()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.submission.gone"));
        forHead.submit(clerk, task, request(), answer("Nhầm bản"));
        assertThat(line(clerk).mayWithdraw()).isTrue();
        Actor colleague = office.member("Đầu mối khác", Role.FOCAL_POINT, "Đầu mối", finance);
        for (Actor other : List.of(colleague, head, focal, officer, leader)) {
            assertThat(line(other).mayWithdraw()).isFalse();
        }
        assertThatThrownBy(() -> forHead.withdraw(colleague, task, request()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.submission.not-yours"));
        assertThatThrownBy(() -> forHead.withdraw(head, task, request())).isInstanceOf(Refused.class);
        forHead.withdraw(clerk, task, request());
        assertThat(submissions.open(head)).isEmpty();
        assertThat(line(clerk)).satisfies(seen -> {
            assertThat(seen.laid()).isNull();
            assertThat(seen.maySubmit()).isTrue();
            assertThat(seen.mayWithdraw()).isFalse();
        });
        assertThat(acts(head)).endsWith("TASK_ANSWER_SUBMITTED", "TASK_ANSWER_WITHDRAWN");
        assertThat(acts(leader)).doesNotContain("TASK_ANSWER_WITHDRAWN");
        assertThat(acts(focal)).doesNotContain("TASK_ANSWER_WITHDRAWN");
        assertThatThrownBy(() -> forHead.approve(head, task, request()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("task.submission.gone"));
        atAndSent("2010-11-02T09:30");
        assertThat(ofFinance("2010-11-02"))
                .as("what was taken back before its mail left is not told to the head")
                .isEmpty();
    }

    @Test
    void aRequestThatNobodyNeedsAnyMoreTakesWhatWaitedWithIt() {
        aRequest("2010-10-04T08:00");
        clock.setTo("2010-10-05T09:00");
        forHead.submit(clerk, task, request(), answer("Bản đầu"));
        coordinations.close(focal, task, request(), "Đã có ý kiến");
        assertThat(submissions.open(head)).isEmpty();
        assertThat(line(head).laid()).isNull();
    }
}
