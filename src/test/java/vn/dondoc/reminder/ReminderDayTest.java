package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.testing.OfficeTest;

/** What becomes of what is owed when people, dates and machines do not stand still. Each test lives in its own year. */
@OfficeTest
class ReminderDayTest extends ReminderDays {

    @Test
    void aPlannerThatComesLateOwesEveryRecipientHisNewestStep() {
        anOffice("2021-03-01T08:00");
        TaskId task = received("Rà soát quy hoạch", "2021-03-17");
        atAndSent("2021-03-01T09:00");
        // nobody plans until the fourth working day after the deadline
        atAndSent("2021-03-23T07:30");
        assertThat(on("2021-03-23"))
                .containsExactlyInAnyOrder(
                        "Chánh Văn phòng OVERDUE_OFFICE",
                        "Giám đốc OVERDUE_OFFICE",
                        "Đầu mối OVERDUE_AGENCY",
                        "Chuyên viên OVERDUE_AGENCY",
                        "Hộp thư Sở Xây dựng OVERDUE_AGENCY");
        // what each has missed before it leaves its trace
        assertThat(jdbc.queryForList(
                        "SELECT CONCAT(kind, ' ', step) FROM owed_reminder WHERE task_id = ? AND recipient = ?"
                                + " AND state = 'SUPERSEDED' ORDER BY step",
                        String.class,
                        task.value(),
                        "P:" + director.person()))
                .containsExactly("DUE_BEFORE -1", "OVERDUE_AGENCY 1");
        assertThat(day.plan(ReminderOffice.JOB)).as("run again").isZero();
        atAndSent("2021-03-23T07:40");
        atAndSent("2021-03-24T07:30");
        assertThat(on("2021-03-23")).hasSize(5);
        assertThat(on("2021-03-24")).isEmpty();
    }

    @Test
    void runningLateChangesNothingForTheRecipients() {
        anOffice("2021-04-01T08:00");
        received("Đúng giờ", "2021-04-09");
        atAndSent("2021-04-01T09:00");
        for (String date : List.of("2021-04-08", "2021-04-09", "2021-04-12", "2021-04-14")) {
            atAndSent(date + "T07:30");
        }
        Set<String> inTime = newest();
        office.close();
        anOffice("2021-04-15T08:00");
        office.switchOn("2021-04-01T08:00");
        clock.setTo("2021-04-01T08:00");
        received("Trễ giờ", "2021-04-09");
        atAndSent("2021-04-01T09:00");
        atAndSent("2021-04-14T07:30");
        assertThat(newest()).isEqualTo(inTime).hasSize(5);
    }

    /** The last digest of each recipient, without its day. */
    private Set<String> newest() {
        Map<String, String> last = new TreeMap<>();
        mails().stream()
                .filter(mail -> mail.kind().equals("DIGEST"))
                .forEach(mail -> last.put(mail.to(), String.join("+", mail.kinds())));
        Set<String> found = new TreeSet<>();
        last.forEach((to, kinds) -> found.add(to + " " + kinds));
        return found;
    }

    @Test
    void aDigestTakenBackAndOwedAgainOnTheSameDayGoesOut() {
        anOffice("2019-03-01T08:00");
        TaskId task = received("Đo đạc", "2019-03-20");
        atAndSent("2019-03-01T09:00");
        at("2019-03-13T07:30"); // −5, and the relay is away
        assertThat(on("2019-03-13")).containsExactly("Đầu mối DUE_BEFORE");
        clock.setTo("2019-03-13T08:00");
        claim(task);
        at("2019-03-13T08:05");
        assertThat(on("2019-03-13")).containsExactlyInAnyOrder("Giám đốc CLAIMED", "Chuyên viên CLAIMED");
        clock.setTo("2019-03-13T09:00");
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu mốc");
        atAndSent("2019-03-13T09:05");
        assertThat(on("2019-03-13")).contains("Đầu mối RETURNED", "Đầu mối DUE_BEFORE");
        atAndSent("2019-03-14T07:30");
        assertThat(on("2019-03-14")).isEmpty();
    }

    @Test
    void nothingIsOwedForTheTimeBeforeMailWasSwitchedOn() {
        anOffice("2021-05-03T08:00");
        office.close();
        anOfficeAgain("2021-05-03T08:00");
        TaskId task = received("Việc cũ", "2021-05-10");
        assertThat(day.plan(ReminderOffice.JOB)).isZero();
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM owed_reminder WHERE task_id = ?", Long.class, task.value()))
                .isZero();
        clock.setTo("2021-05-12T09:00");
        office.switchOn("2021-05-12T09:00");
        atAndSent("2021-05-12T09:05");
        assertThat(on("2021-05-12")).isEmpty();
        atAndSent("2021-05-13T07:30");
        assertThat(on("2021-05-13")).containsExactly("Chánh Văn phòng OVERDUE_OFFICE", "Giám đốc OVERDUE_OFFICE");
    }

    /** The same office with mail switched off. */
    private void anOfficeAgain(String now) {
        anOffice(now);
        jdbc.update("UPDATE mail_setting SET switched_on = FALSE WHERE id = 1");
    }

    @Test
    void aMovedDeadlineCancelsWhatWasOwedForTheOldOne() {
        anOffice("2021-08-02T08:00");
        TaskId task = received("Lập dự toán", "2021-08-18");
        atAndSent("2021-08-02T09:00");
        clock.setTo("2021-08-17T00:10");
        day.plan(ReminderOffice.JOB);
        moveDeadline(task, LocalDate.parse("2021-09-15"));
        atAndSent("2021-08-17T07:30");
        assertThat(on("2021-08-17")).isEmpty();
        assertThat(states("DUE_BEFORE", focal))
                .as("the step of the day, and those before that were skipped")
                .containsExactlyInAnyOrder("CANCELLED", "SUPERSEDED");
        atAndSent("2021-09-08T07:30");
        assertThat(on("2021-09-08")).containsExactly("Đầu mối DUE_BEFORE");
    }

    @Test
    void whileAClaimWaitsTheAgencyHearsNothingAndAfterAReturnTheNewestStep() {
        anOffice("2021-10-01T08:00");
        TaskId task = received("Khảo sát hiện trạng", "2021-10-14");
        atAndSent("2021-10-01T09:00");
        clock.setTo("2021-10-13T00:10");
        day.plan(ReminderOffice.JOB);
        clock.setTo("2021-10-13T06:00");
        work.claim(focal, aTask.seen(leader, task), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        for (int date = 13; date <= 19; date++) {
            atAndSent("2021-10-" + date + "T07:30");
        }
        assertThat(mails().stream().filter(mail -> mail.kind().equals("DIGEST")).map(ReminderOffice.Got::to))
                .containsOnly("Chuyên viên"); // the claim waits for more than two working days on Monday 18/10
        assertThat(on("2021-10-18")).containsExactly("Chuyên viên CLAIM_WAITING_OFFICER");
        clock.setTo("2021-10-19T09:00");
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu bản đồ");
        atAndSent("2021-10-19T09:05");
        assertThat(on("2021-10-19"))
                .containsExactlyInAnyOrder(
                        "Đầu mối RETURNED",
                        "Giám đốc RETURNED",
                        "Giám đốc OVERDUE_OFFICE",
                        "Chánh Văn phòng OVERDUE_OFFICE",
                        "Đầu mối OVERDUE_AGENCY",
                        "Chuyên viên OVERDUE_AGENCY",
                        "Hộp thư Sở Xây dựng OVERDUE_AGENCY");
    }

    @Test
    void whatWaitedForAPauseGoesAsTheNewestStepOnly() {
        anOffice("2023-08-01T08:00");
        received("Kiểm đếm đất", "2023-08-16");
        atAndSent("2023-08-01T08:05");
        office.pause(true);
        for (int date = 9; date <= 18; date++) {
            atAndSent("2023-08-%02dT07:30".formatted(date));
        }
        assertThat(mails()).filteredOn(mail -> mail.kind().equals("DIGEST")).isEmpty();
        office.pause(false);
        atAndSent("2023-08-18T08:00");
        assertThat(on("2023-08-18"))
                .containsExactlyInAnyOrder(
                        "Đầu mối OVERDUE_AGENCY",
                        "Giám đốc OVERDUE_AGENCY",
                        "Hộp thư Sở Xây dựng OVERDUE_AGENCY",
                        "Chuyên viên OVERDUE_AGENCY");
    }

    @Test
    void whoHasAskedInTimeToBeReleasedHearsNothingOfTheDeadlineUntilTheOfficeDeniesIt() {
        anOffice("2017-05-08T08:00");
        TaskId task = received("Thu hồi đất", "2017-05-19");
        clock.setTo("2017-05-09T08:00");
        requests.askRelease(focal, aTask.seen(leader, task), "Không đúng chức năng", null, null);
        for (int date = 9; date <= 22; date++) {
            atAndSent("2017-05-%02dT07:30".formatted(date));
        }
        assertThat(on("2017-05-18")).as("one day before").isEmpty();
        assertThat(on("2017-05-19")).as("the day").isEmpty();
        assertThat(on("2017-05-22")).as("the office is told").containsExactly("Chuyên viên OVERDUE_AGENCY");
        clock.setTo("2017-05-22T09:00");
        answers.denyRelease(leader, aTask.seen(leader, task), "Đúng chức năng");
        atAndSent("2017-05-24T07:30");
        assertThat(on("2017-05-24"))
                .as("late from the old day: the third after it")
                .contains("Chánh Văn phòng OVERDUE_OFFICE", "Giám đốc OVERDUE_OFFICE");
    }

    @Test
    void whoAskedInTimeForMoreTimeHearsAfterTheDenialWhatFellMeanwhile() {
        anOffice("2017-08-01T08:00");
        TaskId task = received("Giải phóng mặt bằng", "2017-08-16");
        for (int date = 1; date <= 15; date++) {
            atAndSent("2017-08-%02dT07:30".formatted(date));
        }
        clock.setTo("2017-08-15T09:00");
        requests.askExtension(
                focal,
                aTask.seen(leader, task),
                new ExtensionForm(LocalDate.parse("2017-09-15"), "Chờ số liệu", "", null));
        atAndSent("2017-08-15T09:05");
        atAndSent("2017-08-16T07:30");
        atAndSent("2017-08-17T07:30");
        assertThat(on("2017-08-17")).as("the office is told").containsExactly("Chuyên viên OVERDUE_AGENCY");
        clock.setTo("2017-08-18T09:00");
        answers.denyExtension(leader, aTask.seen(leader, task), "Đủ thời gian");
        atAndSent("2017-08-18T09:05");
        assertThat(on("2017-08-18"))
                .containsExactlyInAnyOrder(
                        "Đầu mối ANSWERED",
                        "Giám đốc ANSWERED",
                        "Đầu mối OVERDUE_AGENCY",
                        "Giám đốc OVERDUE_AGENCY",
                        "Hộp thư Sở Xây dựng OVERDUE_AGENCY");
        assertThat(day.plan(ReminderOffice.JOB)).as("run again").isZero();
        atAndSent("2017-08-21T07:30");
        assertThat(on("2017-08-21"))
                .containsExactlyInAnyOrder("Chánh Văn phòng OVERDUE_OFFICE", "Giám đốc OVERDUE_OFFICE");
        atAndSent("2017-08-22T07:30");
        assertThat(on("2017-08-22")).isEmpty();
    }

    @Test
    void whoTakesHisRequestBackHearsTheNewestStepThatFellMeanwhile() {
        anOffice("2017-10-02T08:00");
        TaskId task = received("Lập hồ sơ địa chính", "2017-10-11");
        atAndSent("2017-10-02T09:00");
        clock.setTo("2017-10-03T06:00");
        requests.askExtension(
                focal,
                aTask.seen(leader, task),
                new ExtensionForm(LocalDate.parse("2017-11-15"), "Chờ số liệu", "", null));
        for (int date = 3; date <= 17; date++) {
            atAndSent("2017-10-%02dT07:30".formatted(date));
        }
        assertThat(mails().stream().filter(mail -> mail.kind().equals("DIGEST")).map(ReminderOffice.Got::to))
                .containsOnly("Chuyên viên", "Chánh Văn phòng");
        clock.setTo("2017-10-17T09:00");
        requests.withdraw(focal, aTask.seen(leader, task));
        atAndSent("2017-10-17T09:05");
        assertThat(on("2017-10-17"))
                .containsExactlyInAnyOrder(
                        "Chuyên viên REQUEST_WITHDRAWN",
                        "Chánh Văn phòng REQUEST_WITHDRAWN",
                        "Giám đốc REQUEST_WITHDRAWN",
                        "Đầu mối OVERDUE_AGENCY",
                        "Giám đốc OVERDUE_OFFICE",
                        "Hộp thư Sở Xây dựng OVERDUE_AGENCY");
        assertThat(day.plan(ReminderOffice.JOB)).as("run again").isZero();
        atAndSent("2017-10-18T07:30");
        assertThat(on("2017-10-18")).isEmpty();
    }

    @Test
    void aDigestThatNeverLeftGivesWayToTodays() {
        anOffice("2023-10-02T08:00");
        received("Cắm mốc", "2023-10-13");
        atAndSent("2023-10-02T08:05");
        at("2023-10-12T07:30"); // −1, and the relay is away
        assertThat(on("2023-10-12")).containsExactlyInAnyOrder("Đầu mối DUE_BEFORE", "Giám đốc DUE_BEFORE");
        at("2023-10-13T07:30");
        assertThat(on("2023-10-12")).isEmpty();
        assertThat(on("2023-10-13")).containsExactlyInAnyOrder("Đầu mối DUE_TODAY", "Giám đốc DUE_BEFORE");
    }

    private void moveDeadline(TaskId task, LocalDate to) {
        summary(task, -1);
        jdbc.update(
                "INSERT INTO deadline_change (task_id, version, kind, old_due_on, new_due_on, new_kind, decider_name, decided_at)"
                        + " SELECT id, deadline_version + 1, 'EXTENSION', due_on, ?, 'DATED', 'Thử', ? FROM task WHERE id = ?",
                Date.valueOf(to),
                clock.instant(),
                task.value());
        jdbc.update(
                "UPDATE task SET due_on = ?, effective_on = ?, deadline_version = deadline_version + 1, version = version + 1"
                        + " WHERE id = ?",
                Date.valueOf(to),
                Date.valueOf(to),
                task.value());
        summary(task, 1);
    }

    /** The task leaves its cells of the live counts, or comes into them: whoever moves it past the services sees to that. */
    private void summary(TaskId task, int n) {
        jdbc.update(
                "INSERT INTO task_summary (agency_id, relation, following_officer, state, effective_on, claim, field_id,"
                        + " issuing_level, mistaken, n) SELECT a.agency_id, a.relation, t.following_officer, t.state,"
                        + " COALESCE(t.effective_on, '9999-12-31'), t.claim, COALESCE(t.field_id, 0),"
                        + " t.issuing_level, t.closing_kind <=> 'ISSUED_BY_MISTAKE', ? FROM task t JOIN task_agency a ON a.task_id = t.id"
                        + " WHERE t.id = ? ON DUPLICATE KEY UPDATE n = n + VALUES(n)",
                n,
                task.value());
    }
}
