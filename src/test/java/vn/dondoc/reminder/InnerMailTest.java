package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.inside.InnerForm;
import vn.dondoc.inside.InnerTasks;
import vn.dondoc.mail.MailFilter;
import vn.dondoc.mail.MailLog;
import vn.dondoc.mail.MailRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.MailId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Who is written to about what an agency hands on inside itself, and what of it the office's log shows: nothing. */
@OfficeTest
class InnerMailTest {

    private static final Actor OF_THE_OFFICE =
            Actors.in(Role.OFFICE_LEADER, Right.READ_ALL, Right.READ_MAIL_LOG, Right.SWITCH_MAIL);
    private static final Actor ADMINISTRATOR = Actors.in(Role.ADMINISTRATOR, Right.MANAGE_MAIL);

    @Autowired
    ReminderOffice office;

    @Autowired
    AnOffice rows;

    @Autowired
    ReminderDay day;

    @Autowired
    Reminders reminders;

    @Autowired
    ReminderPreview preview;

    @Autowired
    MailLog log;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    TaskHolds holds;

    @Autowired
    InnerTasks inner;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId lead;
    private Actor leader;
    private Actor focal;
    private Actor staff;
    private TaskId task;

    @BeforeEach
    void anOffice() {
        clock.setTo("2012-06-04T08:00"); // a Monday
        office.switchOn("2012-06-04T08:00");
        AgencyId province = office.agency("Văn phòng", false);
        lead = office.agency("Sở Xây dựng", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        Actor officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        focal = office.member("Đầu mối xây dựng", Role.FOCAL_POINT, "Đầu mối", lead);
        staff = office.member("Cán bộ xây dựng", Role.AGENCY_STAFF, "Chuyên viên", lead);
        task = aTask.issued(
                leader,
                aTask.complete("Rà soát trụ sở", lead, officer, LocalDate.parse("2012-06-15")),
                LocalDate.parse("2012-06-04"));
        work.acknowledge(focal, aTask.seen(leader, task), null);
        atAndSent("2012-06-04T08:05");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void atAndSent(String local) {
        clock.setTo(local);
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        office.delivered();
    }

    private InnerTaskId give(Actor to, String content, String due) {
        return inner.give(focal, task, List.of(InnerForm.to(to.personOrThrow(), content, LocalDate.parse(due))))
                .getFirst();
    }

    private long version(InnerTaskId id) {
        return jdbc.queryForObject("SELECT version FROM inner_task WHERE id = ?", Long.class, id.value());
    }

    private List<ReminderOffice.Got> on(String date) {
        return office.mails(lead).stream()
                .filter(mail -> mail.day().toString().equals(date))
                .toList();
    }

    private List<String> kindsOn(String date) {
        return on(date).stream()
                .map(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .toList();
    }

    private List<ReminderOffice.Got> ofStaff(String date) {
        return on(date).stream().filter(mail -> mail.to().startsWith("Cán bộ")).toList();
    }

    private List<String> staffOn(String date) {
        return kindsOn(date).stream().filter(one -> one.startsWith("Cán bộ")).toList();
    }

    private long counted(Actor reader) {
        return log.counts(reader, MailFilter.none().on(LocalDate.parse("2012-06-05"))).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private MailId mail(String key) {
        return new MailId(jdbc.queryForObject("SELECT id FROM outgoing_mail WHERE message_key = ?", Long.class, key));
    }

    @Test
    void whoHasItIsToldWhenItIsGivenAndGivenBackAndRemindedByItsOwnDay() {
        clock.setTo("2012-06-05T09:00");
        InnerTaskId id = give(staff, "Lập danh sách kín", "2012-06-12"); // a Tuesday
        atAndSent("2012-06-05T09:01");
        assertThat(staffOn("2012-06-05")).containsExactly("Cán bộ xây dựng INNER_GIVEN");
        assertThat(on("2012-06-05").getFirst().text())
                .contains("Lập danh sách kín", "hạn 12/06/2012", "viec-noi-bo")
                .doesNotContain("null", "{0}", "!reminder");
        for (String date : List.of("2012-06-07", "2012-06-08", "2012-06-11")) {
            atAndSent(date + "T07:30");
        }
        assertThat(staffOn("2012-06-07")).isEmpty();
        assertThat(staffOn("2012-06-08")).containsExactly("Cán bộ xây dựng INNER_BEFORE");
        assertThat(ofStaff("2012-06-08").getFirst().text())
                .contains("Lập danh sách kín")
                .doesNotContain("!reminder");
        assertThat(staffOn("2012-06-11")).isEmpty();

        clock.setTo("2012-06-11T09:00");
        inner.reportDone(staff, id, version(id), "Xong");
        inner.giveBack(focal, id, version(id), "Thiếu hai xã");
        inner.reportDone(staff, id, version(id), "Xong lần hai");
        inner.giveBack(focal, id, version(id), "Thiếu một xã");
        atAndSent("2012-06-11T09:05");
        assertThat(on("2012-06-11"))
                .as("the second return of the day has overtaken the first")
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.kinds()).containsExactly("INNER_RETURNED");
                    assertThat(mail.text()).contains("Thiếu một xã");
                });
        atAndSent("2012-06-12T07:30");
        assertThat(staffOn("2012-06-12")).containsExactly("Cán bộ xây dựng INNER_TODAY");
        inner.reportDone(staff, id, version(id), "Đủ");
        atAndSent("2012-06-13T07:30");
        assertThat(ofStaff("2012-06-13")).isEmpty();
    }

    @Test
    void aChangedDeadlineIsToldOnceForEachActAsItStands() {
        clock.setTo("2012-06-05T09:00");
        InnerTaskId id = give(staff, "Lập danh sách kín", "2012-06-12");
        atAndSent("2012-06-05T09:01");

        clock.setTo("2012-06-06T09:00");
        inner.changeDue(focal, id, version(id), LocalDate.parse("2012-06-13"), null);
        inner.changeDue(focal, id, version(id), LocalDate.parse("2012-06-14"), LocalTime.of(10, 0));
        atAndSent("2012-06-06T09:05");
        assertThat(on("2012-06-06"))
                .as("the second change has overtaken the first, which had not left")
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.to()).isEqualTo("Cán bộ xây dựng");
                    assertThat(mail.kinds()).containsExactly("INNER_DUE_CHANGED");
                    assertThat(mail.subject()).contains("Đổi hạn việc nội bộ");
                    assertThat(mail.text())
                            .contains(
                                    "Lập danh sách kín",
                                    "Rà soát trụ sở",
                                    "13/06/2012 → 14/06/2012 10:00",
                                    "viec-noi-bo")
                            .doesNotContain("null", "{0}", "!reminder");
                });
        clock.setTo("2012-06-06T10:00");
        inner.changeDue(focal, id, version(id), LocalDate.parse("2012-06-15"), null);
        atAndSent("2012-06-06T10:05");
        assertThat(staffOn("2012-06-06"))
                .as("a later act has a letter of its own")
                .hasSize(2);
        clock.setTo("2012-06-06T11:00");
        inner.changeDue(focal, id, version(id), LocalDate.parse("2012-06-14"), null);
        inner.reportDone(staff, id, version(id), "Xong");
        atAndSent("2012-06-06T11:05");
        assertThat(staffOn("2012-06-06")).as("reported done meanwhile").hasSize(2);
        assertThat(log.find(OF_THE_OFFICE, MailFilter.none().on(LocalDate.parse("2012-06-06")), null, 0, 200)
                        .rows())
                .extracting(MailRow::kind)
                .doesNotContain("INNER_DUE_CHANGED");
    }

    @Test
    void whatIsChangedBeforeItsLetterLeavesIsReadInThatLetterAndWhatIsTakenBackInNone() {
        clock.setTo("2012-06-05T19:00");
        InnerTaskId id = give(staff, "Lập danh sách kín", "2012-06-12");
        inner.changeDue(focal, id, version(id), LocalDate.parse("2012-06-13"), null);
        InnerTaskId mistaken = give(staff, "Việc giao nhầm", "2012-06-12");
        inner.changeDue(focal, mistaken, version(mistaken), LocalDate.parse("2012-06-14"), null);
        inner.cancel(focal, mistaken, version(mistaken), "Giao nhầm");
        InnerTaskId returned = give(staff, "Việc làm thử", "2012-06-12");
        inner.reportDone(staff, returned, version(returned), "Xong");
        inner.giveBack(focal, returned, version(returned), "Thiếu");
        inner.cancel(focal, returned, version(returned), "Thôi");
        atAndSent("2012-06-06T07:05");
        assertThat(ofStaff("2012-06-06")).singleElement().satisfies(mail -> {
            assertThat(mail.kinds()).containsExactly("INNER_GIVEN");
            assertThat(mail.text()).contains("Lập danh sách kín", "hạn 13/06/2012");
        });
    }

    /** The letters of an act on the task leave the office; that one of its inner tasks follows stays inside. */
    @Test
    void whoHasWhatEndsEarlierWithItsTaskIsTold() {
        clock.setTo("2012-06-05T09:00");
        give(staff, "Lập danh sách kín", "2012-06-14");
        atAndSent("2012-06-05T09:01");
        clock.setTo("2012-06-06T09:00");
        TaskCorrection was = corrections.form(leader, task);
        corrections.correct(leader, aTask.seen(leader, task), ATask.due(was, LocalDate.parse("2012-06-12"), null));
        atAndSent("2012-06-06T09:05");
        assertThat(ofStaff("2012-06-06")).singleElement().satisfies(mail -> {
            assertThat(mail.kinds()).containsExactly("INNER_DUE_FOLLOWED");
            assertThat(mail.subject()).contains("Hạn sớm hơn: Lập danh sách kín");
            assertThat(mail.text())
                    .contains("nay đến hạn sớm hơn", "hạn 12/06/2012", "14/06/2012 → 12/06/2012", "viec-noi-bo")
                    .doesNotContain("null", "{0}", "!reminder");
        });
        assertThat(log.find(OF_THE_OFFICE, MailFilter.none().on(LocalDate.parse("2012-06-06")), null, 0, 200)
                        .rows())
                .extracting(MailRow::kind)
                .contains("CORRECTED")
                .doesNotContain("INNER_DUE_FOLLOWED");
        assertThat(reminders.mailsOf(leader, task)).extracting(TaskMail::kind).noneMatch(ReminderKind::isInner);
    }

    @Test
    void nobodyIsUrgedDuringAHoldAndWhoHasItIsToldOfItsDayAfterwards() {
        clock.setTo("2012-06-05T09:00");
        give(staff, "Lập danh sách kín", "2012-06-12");
        atAndSent("2012-06-05T09:01");
        clock.setTo("2012-06-06T07:00");
        holds.hold(leader, aTask.seen(leader, task), "Chờ hướng dẫn", "12/UBND");
        for (String date : List.of("2012-06-06", "2012-06-07", "2012-06-08", "2012-06-11")) {
            atAndSent(date + "T07:30");
            assertThat(ofStaff(date)).as(date).isEmpty();
        }
        clock.setTo("2012-06-11T08:00");
        holds.resume(leader, aTask.seen(leader, task));
        atAndSent("2012-06-11T08:05");
        assertThat(ofStaff("2012-06-11")).singleElement().satisfies(mail -> {
            assertThat(mail.kinds()).containsExactly("INNER_RESUMED");
            assertThat(mail.text())
                    .contains("nay hạn 15/06/2012", "12/06/2012 → 15/06/2012")
                    .doesNotContain("null", "{0}", "!reminder");
        });
    }

    @Test
    void theOfficesLogDoesNotShowThatSuchAMailIsThereAndTheTechnicalOneNamesNoTask() {
        clock.setTo("2012-06-05T09:00");
        long technically = counted(ADMINISTRATOR);
        long officially = counted(OF_THE_OFFICE);
        give(staff, "Lập danh sách kín", "2012-06-12");
        atAndSent("2012-06-05T09:01");
        String key = on("2012-06-05").getFirst().key();
        MailFilter ofDay = MailFilter.none().on(LocalDate.parse("2012-06-05"));
        assertThat(log.find(OF_THE_OFFICE, ofDay, null, 0, 200).rows())
                .extracting(MailRow::kind)
                .doesNotContain("INNER_GIVEN");
        assertThat(counted(ADMINISTRATOR)).isEqualTo(technically + 1);
        assertThat(counted(OF_THE_OFFICE)).isEqualTo(officially);
        assertThatThrownBy(() -> log.row(OF_THE_OFFICE, mail(key))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> log.text(OF_THE_OFFICE, mail(key))).isInstanceOf(NotFound.class);
        assertThat(log.about(OF_THE_OFFICE, mail(key))).isEmpty();
        MailRow technical = log.row(ADMINISTRATOR, mail(key));
        assertThat(technical.subject()).isNull();
        assertThat(technical.about()).isEmpty();
        assertThat(technical.kind()).isEqualTo("INNER_GIVEN");
        assertThat(reminders.mailsOf(leader, task)).extracting(TaskMail::kind).noneMatch(ReminderKind::isInner);
        assertThat(reminders.mailsOf(focal, task)).extracting(TaskMail::kind).noneMatch(ReminderKind::isInner);
    }

    /** The focal point has the outer task and an inner one on the same day: one mail, and the log shows its outer part. */
    @Test
    void oneDigestADayHoldsBothAndTheLogLeavesTheInnerBlockOut() {
        clock.setTo("2012-06-05T09:00");
        InnerTaskId mine = byTheHead(focal, "Việc kín của đầu mối", "2012-06-15");
        assertThat(mine).isNotNull();
        atAndSent("2012-06-05T09:01");
        clock.setTo("2012-06-15T07:00");
        assertThat(preview.now(OF_THE_OFFICE).mails().toString()).doesNotContain("kín", "INNER");
        atAndSent("2012-06-15T07:30");
        List<ReminderOffice.Got> digests = on("2012-06-15").stream()
                .filter(one -> one.to().startsWith("Đầu mối"))
                .toList();
        assertThat(digests).singleElement().satisfies(mail -> {
            assertThat(mail.kinds()).contains("INNER_TODAY", "DUE_TODAY");
            assertThat(mail.text()).contains("Rà soát trụ sở", "Việc nội bộ", "Việc kín của đầu mối");
            assertThat(mail.subject()).contains("1 việc");
        });
        MailId id = mail(digests.getFirst().key());
        assertThat(log.text(OF_THE_OFFICE, id).text())
                .contains("Rà soát trụ sở")
                .doesNotContain("kín", "Việc nội bộ");
        assertThat(log.text(OF_THE_OFFICE, id).html())
                .contains("Rà soát trụ sở")
                .doesNotContain("kín");
        assertThat(log.about(OF_THE_OFFICE, id)).hasSize(1);
    }

    private InnerTaskId byTheHead(Actor to, String content, String due) {
        Actor head = office.member("Giám đốc xây dựng", Role.AGENCY_LEADER, "Giám đốc", lead);
        return inner.give(head, task, List.of(InnerForm.to(to.personOrThrow(), content, LocalDate.parse(due))))
                .getFirst();
    }

    @Test
    void aUnitsHeadIsToldForItAndAllOfItWhereNobodyIsCalledSo() {
        AgencyId unit = rows.unit("Phòng Quản lý nhà", lead);
        AgencyId headless = rows.unit("Phòng Kế hoạch", lead);
        in(unit, "Trưởng phòng nhà", "Trưởng phòng");
        in(unit, "Nhân viên nhà", "Chuyên viên");
        in(headless, "Kế hoạch một", "Chuyên viên");
        in(headless, "Kế hoạch hai", "Chuyên viên");
        clock.setTo("2012-06-05T09:00");
        for (AgencyId one : List.of(unit, headless)) {
            inner.give(
                    focal,
                    task,
                    List.of(new InnerForm(
                            one, null, false, "Phần của phòng", "", LocalDate.parse("2012-06-12"), null)));
        }
        atAndSent("2012-06-05T09:01");
        assertThat(kindsOn("2012-06-05"))
                .containsExactlyInAnyOrder(
                        "Trưởng phòng nhà INNER_GIVEN", "Kế hoạch một INNER_GIVEN", "Kế hoạch hai INNER_GIVEN");
    }

    private void in(AgencyId unit, String name, String title) {
        Actor one = office.member(name, Role.AGENCY_STAFF, title, lead);
        jdbc.update("UPDATE post SET unit_id = ? WHERE person_id = ?", unit.value(), one.personNumber());
    }

    @Test
    void planningTwiceChangesNothing() {
        clock.setTo("2012-06-05T09:00");
        InnerTaskId id = give(staff, "Việc", "2012-06-08");
        clock.setTo("2012-06-06T07:30");
        day.plan(ReminderOffice.JOB);
        day.plan(ReminderOffice.JOB);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM owed_reminder WHERE subject_kind = 'INNER_TASK' AND subject_id = ?"
                                + " AND act_batch = 0",
                        Integer.class,
                        id.value()))
                .isOne();
    }
}
