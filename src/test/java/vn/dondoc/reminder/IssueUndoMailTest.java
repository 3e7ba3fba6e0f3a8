package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Issue;
import vn.dondoc.task.IssueUndoing;
import vn.dondoc.task.TaskIssuing;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Tasks;
import vn.dondoc.task.Versioned;
import vn.dondoc.testing.OfficeTest;

/** What an issue that is taken back owes: nothing leaves, or the issue stands. The tests live in the autumn of 2018. */
@OfficeTest
class IssueUndoMailTest extends ReminderDays {

    @Autowired
    TaskIssuing issuing;

    @Autowired
    IssueUndoing undoing;

    @Autowired
    Tasks tasks;

    private DirectiveId directive;
    private List<TaskId> two;

    private void drafted(String day, String dueOn) {
        clock.setTo(day);
        LocalDate due = LocalDate.parse(dueOn);
        directive = aTask.directive(leader, LocalDate.ofInstant(clock.instant(), clock.getZone()));
        two = drafts.add(
                leader,
                directive,
                List.of(
                        aTask.complete("Rà soát nhà ở xã hội", lead, officer, due),
                        aTask.complete("Lập danh mục dự án", lead, officer, due)));
    }

    private List<Versioned> given() {
        List<Issue> orders = new ArrayList<>();
        two.forEach(id -> orders.add(new Issue(id, aTask.version(leader, id), true, null)));
        return issuing.issue(leader, directive, orders);
    }

    private void stands(String key, List<Versioned> left) {
        assertThatThrownBy(() -> undoing.takeBack(leader, directive, left))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo(key));
        two.forEach(id -> assertThat(tasks.get(leader, id).row().state())
                .as("the issue stands")
                .isEqualTo(TaskState.ASSIGNED));
    }

    @Test
    void whatIsTakenBackWhileItIsHeldIsToldToNobodyAndTheNextIssueIs() {
        anOffice("2018-09-03T08:00");
        drafted("2018-09-04T09:00", "2018-12-28");
        List<Versioned> left = given();
        at("2018-09-04T09:00:30");
        undoing.takeBack(leader, directive, left);
        atAndSent("2018-09-04T09:02");
        atAndSent("2018-09-05T07:30");
        assertThat(mails()).isEmpty();
        assertThat(states("ASSIGNED", focal)).containsExactly("CANCELLED");

        clock.setTo("2018-09-05T10:00");
        given();
        atAndSent("2018-09-05T10:02");
        assertThat(on("2018-09-05")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        assertThat(mails().getFirst().text()).contains("Rà soát nhà ở xã hội", "Lập danh mục dự án");
    }

    @Test
    void lettersThatAreWrittenButNotTriedAreTakenBackAndOneOfManyCannotBe() {
        anOffice("2018-10-01T08:00");
        drafted("2018-10-02T09:00", "2018-12-28");
        List<Versioned> left = given();
        at("2018-10-02T09:01");
        assertThat(on("2018-10-02")).hasSize(2);
        stands("task.issue-undo.whole", left.subList(0, 1));
        undoing.takeBack(leader, directive, left);
        atAndSent("2018-10-02T09:02");
        assertThat(mails()).isEmpty();

        clock.setTo("2018-10-02T09:05");
        List<Versioned> again = given();
        atAndSent("2018-10-02T09:06");
        assertThat(on("2018-10-02")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        stands("reminder.mail-left", again);
    }

    @Test
    void aDigestThatWasWrittenInTheseSecondsHasToldOfThemToo() {
        anOffice("2018-11-05T08:00");
        clock.setTo("2018-11-05T08:00");
        received("Việc đến hạn sáng nay", "2018-11-14");
        atAndSent("2018-11-05T08:05");
        drafted("2018-11-14T07:29:30", "2018-11-16");
        List<Versioned> left = given();
        at("2018-11-14T07:30");
        assertThat(mails().getLast().text()).contains("Rà soát nhà ở xã hội");
        stands("reminder.mail-left", left);
    }

    @Test
    void lettersThatAreBeingWrittenAtThisMomentAreTakenBackToo() throws Exception {
        anOffice("2018-12-03T08:00");
        drafted("2018-12-04T09:00", "2018-12-28");
        List<Versioned> left = given();
        clock.setTo("2018-12-04T09:01");
        int[] written = new int[1];
        whileMailsAreWritten(
                        () -> undoing.takeBack(leader, directive, left),
                        () -> written[0] = on("2018-12-04").size())
                .get();
        assertThat(written[0]).as("letters that were there").isEqualTo(2);
        assertThat(mails()).isEmpty();
        atAndSent("2018-12-04T09:05");
        assertThat(mails()).isEmpty();
    }

    @Test
    void lettersThatLeaveAtThisMomentMakeTheIssueStand() {
        anOffice("2018-12-10T08:00");
        drafted("2018-12-11T09:00", "2018-12-28");
        List<Versioned> left = given();
        clock.setTo("2018-12-11T09:01");
        leftMeanwhile(left);
        assertThat(on("2018-12-11")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
    }

    @Test
    void aDigestThatIsBeingWrittenAtThisMomentMakesTheIssueStand() {
        anOffice("2018-12-17T08:00");
        received("Việc đến hạn sáng nay", "2018-12-26");
        atAndSent("2018-12-17T08:05");
        drafted("2018-12-26T07:29:30", "2018-12-28");
        List<Versioned> left = given();
        clock.setTo("2018-12-26T07:30");
        leftMeanwhile(left);
        assertThat(mails().getLast().text()).contains("Rà soát nhà ở xã hội");
    }

    private void leftMeanwhile(List<Versioned> left) {
        Future<?> undone = whileMailsAreWritten(() -> undoing.takeBack(leader, directive, left), office::delivered);
        assertThatThrownBy(undone::get)
                .cause()
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("reminder.mail-left"));
        stands("reminder.mail-left", left);
    }
}
