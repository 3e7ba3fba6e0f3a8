package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Urgency;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Urging;
import vn.dondoc.task.Versioned;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** What becomes of what is owed when people, dates and machines do not stand still. Each test lives in its own year. */
@OfficeTest
class ReminderDayTest {

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderDay day;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    Submissions submissions;

    @Autowired
    Proposals proposals;

    @Autowired
    Reminders reminders;

    @Autowired
    Policies policies;

    @Autowired
    Urging urging;

    @Autowired
    DirectiveRegister register;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId province;
    private AgencyId lead;
    private Actor leader;
    private Actor officer;
    private Actor focal;
    private Actor director;

    @AfterEach
    void close() {
        office.close();
    }

    private void anOffice(String switchedOn) {
        clock.setTo(switchedOn);
        office.switchOn(switchedOn);
        province = office.agency("Văn phòng", false);
        lead = office.agency("Sở Xây dựng", true);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        focal = office.member("Đầu mối", Role.FOCAL_POINT, "Đầu mối", lead);
        director = office.member("Giám đốc", Role.AGENCY_LEADER, "Giám đốc", lead);
    }

    /** Issued on the clock's day and acknowledged, with the mails of both gone. */
    private TaskId received(String content, @Nullable String dueOn) {
        TaskId task = issued(content, dueOn);
        work.acknowledge(focal, aTask.seen(leader, task), null);
        return task;
    }

    private TaskId issued(String content, @Nullable String dueOn) {
        return aTask.issued(
                leader,
                aTask.complete(content, lead, officer, dueOn == null ? null : LocalDate.parse(dueOn)),
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    private void at(String local) {
        clock.setTo(local);
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
    }

    private void atAndSent(String local) {
        at(local);
        office.delivered();
    }

    private List<ReminderOffice.Got> mails() {
        return office.mails(province, lead);
    }

    /** What was written on a day, shortly. */
    private List<String> on(String date) {
        return mails().stream()
                .filter(mail -> mail.day().toString().equals(date))
                .map(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .toList();
    }

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
    void aPostThatMovesAwayAndBackBeforeTheFirstTryLeavesItsHolderHisMail() {
        anOffice("2019-05-02T08:00");
        received("Kiểm kê đất", "2019-05-21");
        atAndSent("2019-05-02T09:00");
        at("2019-05-14T07:30"); // the relay is away
        office.endPost(focal, LocalDate.parse("2019-05-13"));
        Actor next = office.member("Đầu mối mới", Role.FOCAL_POINT, "Đầu mối", lead);
        at("2019-05-14T08:00");
        assertThat(on("2019-05-14")).containsExactly("Đầu mối mới DUE_BEFORE");
        office.endPost(next, LocalDate.parse("2019-05-13"));
        office.endPost(focal, LocalDate.parse("2030-01-01"));
        at("2019-05-14T08:05");
        assertThat(on("2019-05-14")).containsExactly("Đầu mối DUE_BEFORE");
        assertThat(states("DUE_BEFORE", focal)).containsExactly("SENT_ON");
        assertThat(states("DUE_BEFORE", next)).containsExactly("SUPERSEDED");
    }

    @Test
    void aLeadThatGetsARefusedTaskOvernightIsToldOnce() {
        anOffice("2019-07-01T17:00");
        AgencyId other = office.agency("Sở Giao thông", false);
        office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", other);
        clock.setTo("2019-07-01T17:59:30");
        TaskId task = issued("Sửa cầu", "2019-07-30");
        clock.setTo("2019-07-01T18:30");
        work.refuse(focal, aTask.seen(leader, task), "Không thuộc chức năng", other, null);
        clock.setTo("2019-07-01T19:00");
        decisions.reassign(leader, aTask.seen(leader, task), other, Deadline.on(LocalDate.parse("2019-08-10")));
        atAndSent("2019-07-02T07:30");
        assertThat(office.mails(other))
                .filteredOn(mail -> !mail.kind().equals("DIGEST"))
                .extracting(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .containsExactly("Đầu mối giao thông REASSIGNED");
        assertThat(office.mails(lead)).as("nothing of a task that has gone").isEmpty();
    }

    @Test
    void whoServesTwoAgenciesFindsBothInHisDigestAndLosesTheOneThatHeLeaves() {
        anOffice("2019-09-03T08:00");
        AgencyId second = office.agency("Sở Y tế", false);
        office.post(focal.personOrThrow(), Role.FOCAL_POINT, "Đầu mối", second, LocalDate.of(2010, 1, 1), null);
        received("Việc xây dựng", "2019-09-20");
        TaskId other = aTask.issued(
                leader,
                aTask.complete("Việc y tế", second, officer, LocalDate.parse("2019-09-17")),
                LocalDate.parse("2019-09-03"));
        work.acknowledge(
                office.member("Giám đốc y tế", Role.AGENCY_LEADER, "Giám đốc", second),
                aTask.seen(leader, other),
                null);
        atAndSent("2019-09-03T09:00");
        atAndSent("2019-09-12T07:30");
        at("2019-09-13T07:30"); // −5 of the first; the second is two days off and reaches no step; the relay is away
        assertThat(digest("2019-09-13"))
                .satisfies(mail -> assertThat(mail.what()).hasSize(1))
                .extracting(ReminderOffice.Got::text)
                .asString()
                .contains("Việc xây dựng", "Việc y tế");
        jdbc.update(
                "UPDATE post SET valid_to = '2019-09-12' WHERE person_id = ? AND unit_id = ?",
                focal.personNumber(),
                second.value());
        at("2019-09-13T08:00");
        assertThat(digest("2019-09-13"))
                .extracting(ReminderOffice.Got::text)
                .asString()
                .contains("Việc xây dựng")
                .doesNotContain("Việc y tế");
    }

    @Test
    void aDigestOfWhichOneTaskHasMovedAwayIsWrittenAnew() {
        anOffice("2019-11-01T08:00");
        AgencyId second = office.agency("Sở Y tế", false);
        office.post(focal.personOrThrow(), Role.FOCAL_POINT, "Đầu mối", second, LocalDate.of(2010, 1, 1), null);
        received("Việc xây dựng", "2019-11-20");
        TaskId other = aTask.issued(
                leader,
                aTask.complete("Việc y tế", second, officer, LocalDate.parse("2019-11-20")),
                LocalDate.parse("2019-11-01"));
        work.acknowledge(
                office.member("Giám đốc y tế", Role.AGENCY_LEADER, "Giám đốc", second),
                aTask.seen(leader, other),
                null);
        atAndSent("2019-11-01T09:00");
        at("2019-11-13T07:30"); // both reach −5, and the relay is away
        assertThat(digest("2019-11-13").what()).hasSize(2);
        jdbc.update(
                "UPDATE post SET valid_to = '2019-11-12' WHERE person_id = ? AND unit_id = ?",
                focal.personNumber(),
                second.value());
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", second);
        at("2019-11-13T08:00");
        assertThat(digest("2019-11-13")).satisfies(mail -> {
            assertThat(mail.what()).hasSize(1);
            assertThat(mail.text()).contains("Việc xây dựng").doesNotContain("Việc y tế");
        });
        assertThat(office.mails(second))
                .filteredOn(mail -> mail.to().equals("Đầu mối y tế"))
                .filteredOn(mail -> mail.kind().equals("DIGEST"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Việc y tế"));
    }

    /** The focal point's digest of a day. */
    private ReminderOffice.Got digest(String date) {
        List<ReminderOffice.Got> found = mails().stream()
                .filter(mail -> mail.kind().equals("DIGEST") && mail.to().equals("Đầu mối"))
                .filter(mail -> mail.day().toString().equals(date))
                .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    @Test
    void asOftenAsAClaimIsSubmittedOrSentBackOnADayItsReaderIsTold() {
        anOffice("2018-03-01T08:00");
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.parse("2018-03-01"),
                "QĐ của Sở");
        TaskId task = received("Lập bản đồ", "2018-06-15");
        atAndSent("2018-03-01T09:00");
        for (int hour = 10; hour <= 14; hour += 2) {
            clock.setTo("2018-03-02T%d:00".formatted(hour));
            submissions.submitClaim(
                    focal, aTask.seen(leader, task), new ClaimForm("Lần " + hour, "9/BC", null, List.of(), null));
            atAndSent("2018-03-02T%d:05".formatted(hour));
            clock.setTo("2018-03-02T%d:00".formatted(hour + 1));
            submissions.sendBack(director, aTask.seen(leader, task), "Thiếu lần " + hour);
            atAndSent("2018-03-02T%d:05".formatted(hour + 1));
        }
        assertThat(on("2018-03-02"))
                .containsExactly(
                        "Giám đốc SUBMITTED",
                        "Đầu mối SUBMISSION_SENT_BACK",
                        "Giám đốc SUBMITTED",
                        "Đầu mối SUBMISSION_SENT_BACK",
                        "Giám đốc SUBMITTED",
                        "Đầu mối SUBMISSION_SENT_BACK");
        assertThat(mails().getLast().text()).contains("Thiếu lần 14");
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
    void aPostThatChangesHandsBeforeTheMailIsWrittenTakesItsRowAlong() {
        anOffice("2021-06-01T08:00");
        received("Bàn giao hồ sơ", "2021-06-16");
        atAndSent("2021-06-01T09:00");
        clock.setTo("2021-06-11T00:10");
        day.plan(ReminderOffice.JOB);
        office.endPost(focal, LocalDate.parse("2021-06-10"));
        Actor next = office.member("Đầu mối mới", Role.FOCAL_POINT, "Đầu mối", lead);
        atAndSent("2021-06-11T07:30");
        assertThat(on("2021-06-11")).containsExactly("Đầu mối mới DUE_BEFORE");
        assertThat(states("DUE_BEFORE", focal)).containsExactly("SUPERSEDED");
        assertThat(states("DUE_BEFORE", next)).containsExactly("SENT_ON");
        // after the first try nothing changes
        office.endPost(next, LocalDate.parse("2021-06-11"));
        office.member("Đầu mối thứ ba", Role.FOCAL_POINT, "Đầu mối", lead);
        atAndSent("2021-06-14T07:30");
        assertThat(on("2021-06-14")).isEmpty();
    }

    @Test
    void aPostThatChangesHandsBeforeTheFirstTryTakesTheMailBack() {
        anOffice("2021-07-01T08:00");
        received("Bàn giao kho lưu trữ", "2021-07-16");
        atAndSent("2021-07-01T09:00");
        at("2021-07-13T07:30"); // the relay is away
        assertThat(on("2021-07-13")).containsExactly("Đầu mối DUE_BEFORE");
        office.endPost(focal, LocalDate.parse("2021-07-12"));
        Actor next = office.member("Đầu mối mới", Role.FOCAL_POINT, "Đầu mối", lead);
        at("2021-07-13T08:00");
        assertThat(on("2021-07-13")).containsExactly("Đầu mối mới DUE_BEFORE");
        assertThat(states("DUE_BEFORE", focal)).containsExactly("SUPERSEDED");
        assertThat(states("DUE_BEFORE", next)).containsExactly("SENT_ON");
        assertThat(jdbc.queryForObject(
                        "SELECT state FROM outgoing_mail WHERE recipient_person = ? AND kind = 'DIGEST'",
                        String.class,
                        focal.personNumber()))
                .isEqualTo("SUPERSEDED");
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
    void fiftyDueTasksAreOneMailAndFewStatements() {
        anOffice("2022-03-01T08:00");
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2022-03-01"));
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 1; n <= 50; n++) {
            forms.add(aTask.complete("Việc số " + n, lead, officer, LocalDate.parse("2022-03-15")));
        }
        List<TaskId> tasks = aTask.issue(leader, directive, drafts.add(leader, directive, forms));
        atAndSent("2022-03-01T09:00");
        assertThat(on("2022-03-01")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        assertThat(mails().getFirst().what()).hasSize(50);
        tasks.forEach(task -> work.acknowledge(director, aTask.seen(leader, task), null));
        clock.setTo("2022-03-08T07:30");
        assertThat(SqlCount.of(() -> day.plan(ReminderOffice.JOB))).hasSizeLessThan(60);
        assertThat(SqlCount.of(() -> day.compose(ReminderOffice.JOB))).hasSizeLessThan(90);
        office.delivered();
        List<ReminderOffice.Got> digests = mails().stream()
                .filter(mail -> mail.day().toString().equals("2022-03-08"))
                .toList();
        assertThat(digests).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("Đầu mối");
            assertThat(mail.what()).hasSize(50);
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] 50 việc cần làm: 50 sắp đến hạn – 08/03/2022");
        });
    }

    @Test
    void manyMailsTakeLessThanHalfAStatementEach() {
        anOffice("2022-05-03T08:00");
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 0; n < 120; n++) {
            AgencyId agency = office.agency("Xã " + n, false);
            office.member("Đầu mối xã " + n, Role.FOCAL_POINT, "Đầu mối", agency);
            forms.add(aTask.complete("Việc của xã", agency, officer, LocalDate.parse("2022-05-18")));
        }
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2022-05-03"));
        aTask.issue(leader, directive, drafts.add(leader, directive, forms));
        clock.setTo("2022-05-03T08:10");
        List<String> acts = SqlCount.of(() -> day.compose(ReminderOffice.JOB));
        assertThat(acts).hasSizeLessThan(60);
        office.delivered();
        clock.setTo("2022-05-11T07:00");
        day.plan(ReminderOffice.JOB);
        office.pause(false);
        clock.setTo("2022-05-11T07:30");
        SqlCount.Counted<Integer> digests = SqlCount.with(() -> day.compose(ReminderOffice.JOB));
        assertThat(digests.value()).isGreaterThanOrEqualTo(120);
        // of these some thirty are the planner's, which looks once more before the first digest of a day
        assertThat(digests.statements()).hasSizeLessThan(30 + digests.value() / 2);
    }

    @Test
    void actsWaitForTheWindowAndUrgentAssignmentsDoNot() {
        anOffice("2022-07-01T16:00");
        clock.setTo("2022-07-01T22:30"); // a Friday night
        issued("Việc thường", "2022-07-29");
        atAndSent("2022-07-01T22:35");
        assertThat(on("2022-07-01")).isEmpty();
        DirectiveId urgent =
                register.register(leader, urgent(ATask.form("901/CĐ-UBND", LocalDate.parse("2022-07-01"))));
        aTask.issue(
                leader,
                urgent,
                drafts.add(leader, urgent, List.of(aTask.complete("Ứng phó mưa lũ", lead, officer, null))));
        atAndSent("2022-07-01T22:36");
        assertThat(on("2022-07-01")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
        atAndSent("2022-07-02T10:00");
        atAndSent("2022-07-03T10:00");
        atAndSent("2022-07-04T06:59");
        assertThat(mails()).hasSize(2);
        atAndSent("2022-07-04T07:00");
        assertThat(on("2022-07-04")).containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED");
    }

    @Test
    void aMailOfAnActWaitsSixtySeconds() {
        anOffice("2022-08-01T08:00");
        issued("Việc thường", "2022-08-29");
        clock.setTo("2022-08-01T08:00:59");
        day.compose(ReminderOffice.JOB);
        assertThat(mails()).isEmpty();
        clock.setTo("2022-08-01T08:01");
        day.compose(ReminderOffice.JOB);
        assertThat(mails()).hasSize(2);
    }

    @Test
    void oneActIsOneMailToEachRecipientWhateverHeIsToTheTasks() {
        anOffice("2022-09-05T08:00");
        AgencyId other = office.agency("Sở Y tế", false);
        office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", other);
        office.member("Giám đốc y tế", Role.AGENCY_LEADER, "Giám đốc", other);
        AgencyId silent = office.agency("Xã không tài khoản", true);
        TaskForm led = aTask.with(
                aTask.complete("Sở Xây dựng chủ trì", lead, officer, LocalDate.parse("2022-10-10")),
                List.of(other),
                List.of(silent),
                null);
        TaskForm informed = aTask.with(
                aTask.complete("Xã chủ trì", silent, officer, LocalDate.parse("2022-10-12")),
                List.of(),
                List.of(lead, other),
                null);
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2022-09-05"));
        aTask.issue(leader, directive, drafts.add(leader, directive, List.of(led, informed)));
        at("2022-09-05T08:05");
        List<ReminderOffice.Got> mails = office.mails(province, lead, other, silent);
        assertThat(mails)
                .extracting(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .containsExactlyInAnyOrder(
                        "Đầu mối ASSIGNED+INFORMED",
                        "Giám đốc ASSIGNED",
                        "Đầu mối y tế ASSIGNED+INFORMED",
                        "Giám đốc y tế ASSIGNED",
                        "Hộp thư Xã không tài khoản ASSIGNED+INFORMED");
        assertThat(mails)
                .filteredOn(mail -> mail.to().equals("Đầu mối y tế"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("* Phối hợp", "* Để biết"));
    }

    @Test
    void everyDecisionAndAnswerIsToldToThoseItConcerns() {
        anOffice("2022-11-01T08:00");
        TaskId task = received("Xây kè", "2022-12-15");
        atAndSent("2022-11-01T08:10");
        assertThat(on("2022-11-01"))
                .containsExactlyInAnyOrder("Đầu mối ASSIGNED", "Giám đốc ASSIGNED", "Giám đốc ACKNOWLEDGED");
        clock.setTo("2022-11-02T09:00");
        claim(task);
        atAndSent("2022-11-02T09:05");
        assertThat(on("2022-11-02")).containsExactlyInAnyOrder("Chuyên viên CLAIMED", "Giám đốc CLAIMED");
        clock.setTo("2022-11-03T09:00");
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu biên bản nghiệm thu");
        atAndSent("2022-11-03T09:05");
        clock.setTo("2022-11-03T10:00");
        claim(task);
        clock.setTo("2022-11-03T11:00");
        decisions.giveBack(leader, aTask.seen(leader, task), "Vẫn thiếu chữ ký");
        atAndSent("2022-11-03T11:05");
        assertThat(on("2022-11-03"))
                .containsExactly("Giám đốc RETURNED", "Đầu mối RETURNED", "Giám đốc RETURNED", "Đầu mối RETURNED");
        assertThat(mails().getLast().text()).contains("Vẫn thiếu chữ ký", "Hạn vẫn là 15/12/2022");
        clock.setTo("2022-11-04T09:00");
        claim(task);
        atAndSent("2022-11-04T09:05");
        clock.setTo("2022-11-04T10:00");
        decisions.confirm(leader, aTask.seen(leader, task));
        atAndSent("2022-11-04T10:05");
        assertThat(on("2022-11-04"))
                .containsExactlyInAnyOrder(
                        "Chuyên viên CLAIMED", "Giám đốc CLAIMED", "Đầu mối CONFIRMED", "Giám đốc CONFIRMED");
    }

    private void claim(TaskId task) {
        work.claim(focal, aTask.seen(leader, task), new ClaimForm("Đã xong", "9/BC", null, List.of(), null));
    }

    @Test
    void aRefusalIsTheOfficesAndItsNewLeadGetsHisOwnMail() {
        anOffice("2023-02-01T08:00");
        AgencyId other = office.agency("Sở Giao thông", false);
        Actor taker = office.member("Đầu mối giao thông", Role.FOCAL_POINT, "Đầu mối", other);
        TaskId task = issued("Sửa cầu", "2023-02-10");
        atAndSent("2023-02-01T08:05");
        clock.setTo("2023-02-01T09:00");
        work.refuse(focal, aTask.seen(leader, task), "Không thuộc chức năng", other, null);
        atAndSent("2023-02-01T09:05");
        assertThat(on("2023-02-01"))
                .containsExactlyInAnyOrder(
                        "Đầu mối ASSIGNED",
                        "Giám đốc ASSIGNED",
                        "Chuyên viên REFUSED",
                        "Chánh Văn phòng REFUSED",
                        "Giám đốc REFUSED");
        assertThat(mails().getLast().text()).contains("Không thuộc chức năng", "đề xuất giao cho Sở Giao thông");
        for (int date = 2; date <= 9; date++) {
            atAndSent("2023-02-0" + date + "T07:30");
        }
        assertThat(mails()).as("the days between are the office's").hasSize(5);
        clock.setTo("2023-02-09T09:00");
        decisions.reassign(leader, aTask.seen(leader, task), other, Deadline.on(LocalDate.parse("2023-02-28")));
        atAndSent("2023-02-09T09:05");
        assertThat(office.mails(other)).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo(taker.name());
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] Giao lại nhiệm vụ: Sửa cầu (hạn 28/02/2023)");
        });
    }

    @Test
    void urgingByHandIsOneMailWithTheOfficesWords() {
        anOffice("2023-04-03T08:00");
        TaskId task = received("Nạo vét kênh", "2023-06-30");
        atAndSent("2023-04-03T08:05");
        clock.setTo("2023-04-05T09:00");
        urging.urge(officer, task, "Báo cáo trước 16 giờ");
        atAndSent("2023-04-05T09:05");
        assertThat(on("2023-04-05")).containsExactlyInAnyOrder("Đầu mối URGED", "Giám đốc URGED");
        assertThat(mails().getLast().text()).contains("Báo cáo trước 16 giờ", "Chuyên viên đôn đốc Sở Xây dựng");
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

    @Test
    void twoNodesAtOnceWriteEachMailOnce() throws Exception {
        anOffice("2024-03-04T08:00");
        DirectiveId directive = aTask.directive(leader, LocalDate.parse("2024-03-04"));
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 1; n <= 40; n++) {
            forms.add(aTask.complete("Việc số " + n, lead, officer, LocalDate.parse("2024-03-20")));
        }
        aTask.issue(leader, directive, drafts.add(leader, directive, forms));
        atAndSent("2024-03-04T08:05");
        clock.setTo("2024-03-13T08:00");
        CountDownLatch start = new CountDownLatch(1);
        int written = 0;
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> runs = new ArrayList<>();
            for (int node = 0; node < 4; node++) {
                runs.add(nodes.submit(() -> {
                    start.await();
                    return day.plan(ReminderOffice.JOB) * 0 + day.compose(ReminderOffice.JOB);
                }));
            }
            start.countDown();
            for (Future<Integer> run : runs) {
                written += run.get();
            }
        }
        List<String> keys = mails().stream()
                .filter(mail -> mail.day().toString().equals("2024-03-13"))
                .map(ReminderOffice.Got::key)
                .toList();
        assertThat(keys).doesNotHaveDuplicates().hasSize(2); // the focal point's steps, the head's unacknowledged tasks
        assertThat(written)
                .isEqualTo(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM outgoing_mail WHERE message_key LIKE 'DIGEST|2024-03-13|%'",
                        Integer.class));
        assertThat(mails().getLast().what()).hasSize(40);
    }

    private Set<String> states(String kind, Actor to) {
        return Set.copyOf(jdbc.queryForList(
                "SELECT state FROM owed_reminder WHERE kind = ? AND recipient = ?",
                String.class,
                kind,
                "P:" + to.person()));
    }

    private void moveDeadline(TaskId task, LocalDate to) {
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
    }

    private static DirectiveForm urgent(DirectiveForm form) {
        return new DirectiveForm(
                form.secrecy(),
                form.direction(),
                form.kind(),
                form.number(),
                form.issuer(),
                form.issuerName(),
                form.issuedOn(),
                form.subject(),
                form.signatory(),
                form.signatoryTitle(),
                Urgency.EXPRESS,
                form.level(),
                form.field(),
                form.responsibleLeader(),
                form.language(),
                null,
                null,
                null,
                "",
                null,
                null,
                List.of());
    }

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
