package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.mail.MailGroup;
import vn.dondoc.mail.MailSettings;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** The dry run before mail is switched on, and what a task's page shows of its mails. */
@OfficeTest
class ReminderPreviewTest {

    private static final Actor SWITCHER = Actors.in(Role.OFFICE_LEADER, Right.SWITCH_MAIL, Right.READ_ALL);
    private static final Actor ADMINISTRATOR = Actors.in(Role.ADMINISTRATOR, Right.MANAGE_MAIL);

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderPreview preview;

    @Autowired
    Reminders reminders;

    @Autowired
    MailSettings settings;

    @Autowired
    ReminderDay day;

    @Autowired
    ATask aTask;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId lead;
    private Actor leader;
    private Actor officer;
    private Actor focal;

    @AfterEach
    void close() {
        office.close();
    }

    private TaskId anOfficeWithATask(String now, String content, String dueOn) {
        clock.setTo(now);
        AgencyId province = office.agency("Văn phòng", false);
        lead = office.agency("Sở Tư pháp", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        focal = office.member("Đầu mối tư pháp " + lead, Role.FOCAL_POINT, "Đầu mối", lead);
        return aTask.issued(
                leader,
                aTask.complete(content, lead, officer, LocalDate.parse(dueOn)),
                LocalDate.parse(now.substring(0, 10)));
    }

    private PreviewMail toFocal(ReminderPreview.DryRun run) {
        return run.mails().stream()
                .filter(mail -> mail.recipient().equals(focal.name()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theDryRunShowsWhatSwitchingOnNowWouldSendAndWritesNothing() {
        TaskId task = anOfficeWithATask("2020-03-02T09:00", "Rà soát văn bản quy phạm", "2020-03-16");
        String code = tasks.get(leader, task).row().code();
        clock.setTo("2020-03-08T20:00"); // a Sunday evening; Monday is −5
        long before = rows();
        ReminderPreview.DryRun run = preview.now(SWITCHER);
        assertThat(run.on()).isFalse();
        assertThat(run.leavesAt()).isEqualTo(ReminderOffice.at("2020-03-09T07:30"));
        PreviewMail mail = toFocal(run);
        assertThat(mail.rules()).containsExactly(ReminderKind.DUE_BEFORE);
        assertThat(mail.codes()).containsExactly(code);
        assertThat(mail.subject()).isEqualTo("[Đôn Đốc] 1 việc cần làm: 1 sắp đến hạn – 09/03/2020");
        assertThat(preview.text(SWITCHER, mail.key()).text()).contains("Rà soát văn bản quy phạm");
        assertThat(rows()).isEqualTo(before);
        // switched on, exactly that goes out
        office.switchOn("2020-03-09T07:00");
        clock.setTo("2020-03-09T07:30");
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        assertThat(office.mails(lead)).singleElement().satisfies(sent -> {
            assertThat(sent.subject()).isEqualTo(mail.subject());
            assertThat(sent.key()).isEqualTo(mail.key());
        });
    }

    @Test
    void aLeaderSwitchesMailOnAfterHeHasLookedToday() {
        anOfficeWithATask("2020-11-02T09:00", "Soạn thảo nghị quyết", "2020-11-16");
        clock.setTo("2020-11-09T07:00");
        assertThatThrownBy(() -> settings.switchReminders(
                        SWITCHER, true, settings.get(SWITCHER).version()))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("mail.switch.look-first");
        assertThat(preview.ahead(SWITCHER)).satisfies(ahead -> {
            assertThat(ahead.seen()).isFalse();
            assertThat(ahead.mails()).isPositive();
            assertThat(ahead.leavesAt()).isEqualTo(ReminderOffice.at("2020-11-09T07:30"));
        });
        assertThatThrownBy(() -> preview.ahead(officer)).isInstanceOf(Refused.class);
        preview.now(SWITCHER);
        assertThat(preview.ahead(SWITCHER).seen()).isTrue();
        clock.setTo("2020-11-10T07:00");
        assertThat(preview.ahead(SWITCHER).seen()).as("yesterday's look").isFalse();
        preview.now(SWITCHER);
        settings.switchReminders(SWITCHER, true, settings.get(SWITCHER).version());
        assertThat(reminders.isMailOn(SWITCHER)).isTrue();
        settings.switchReminders(SWITCHER, false, settings.get(SWITCHER).version());
    }

    @Test
    void whenTheMailOfAnActLeavesIsKnownBeforeByNightAndOnASundayToo() {
        clock.setTo("2020-11-10T09:00");
        assertThat(reminders.mailLeavesAt(SWITCHER)).isEqualTo(ReminderOffice.at("2020-11-10T09:01"));
        clock.setTo("2020-11-10T23:30");
        assertThat(reminders.mailLeavesAt(SWITCHER)).isEqualTo(ReminderOffice.at("2020-11-11T07:00"));
        clock.setTo("2020-11-15T10:00");
        assertThat(reminders.mailLeavesAt(SWITCHER)).isEqualTo(ReminderOffice.at("2020-11-16T07:00"));
    }

    @Test
    void theAdministratorSeesRecipientRuleAndCodeAndNoWord() {
        TaskId task = anOfficeWithATask("2020-05-04T09:00", "Nội dung riêng", "2020-05-18");
        clock.setTo("2020-05-11T08:00");
        PreviewMail mail = toFocal(preview.now(ADMINISTRATOR));
        assertThat(mail.subject()).isNull();
        assertThat(mail.codes()).containsExactly(tasks.get(leader, task).row().code());
        assertThat(mail.toString()).doesNotContain("Nội dung");
        assertThatThrownBy(() -> preview.text(ADMINISTRATOR, mail.key())).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> preview.now(officer)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> preview.now(focal)).isInstanceOf(Refused.class);
    }

    @Test
    void theTasksPageShowsItsMailsAndWhatWasWithdrawn() {
        office.switchOn("2020-07-01T07:00");
        TaskId task = anOfficeWithATask("2020-07-01T09:00", "Thẩm định", "2020-07-15");
        assertThat(reminders.mailsOf(officer, task))
                .extracting(TaskMail::kind, TaskMail::recipient, TaskMail::state)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReminderKind.ASSIGNED, focal.name(), MailGroup.WAITING));
        clock.setTo("2020-07-01T09:05");
        day.compose(ReminderOffice.JOB);
        office.delivered();
        clock.setTo("2020-07-01T10:00");
        work.acknowledge(focal, aTask.seen(leader, task), null);
        clock.setTo("2020-07-08T07:30");
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        office.delivered();
        SqlCount.Counted<List<TaskMail>> read = SqlCount.with(() -> reminders.mailsOf(focal, task));
        assertThat(read.statements()).hasSizeLessThanOrEqualTo(5);
        assertThat(read.value())
                .extracting(TaskMail::kind, TaskMail::step, TaskMail::state, TaskMail::at)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                ReminderKind.ASSIGNED, 0, MailGroup.SENT, ReminderOffice.at("2020-07-01T09:05")),
                        org.assertj.core.groups.Tuple.tuple(
                                ReminderKind.DUE_BEFORE, -5, MailGroup.SENT, ReminderOffice.at("2020-07-08T07:30")));
        Actor stranger = office.member("Người lạ", Role.FOCAL_POINT, "Đầu mối", office.agency("Sở Khác", false));
        assertThatThrownBy(() -> reminders.mailsOf(stranger, task)).isInstanceOf(NotFound.class);
    }

    @Test
    void whoWasOnceMailedMayHearThatTheTaskHasGone() {
        office.switchOn("2020-09-01T07:00");
        TaskId task = anOfficeWithATask("2020-09-01T09:00", "Chuyển chủ trì", "2020-10-15");
        String code = tasks.get(leader, task).row().code();
        clock.setTo("2020-09-01T09:05");
        day.compose(ReminderOffice.JOB);
        assertThat(reminders.wasMailedAbout(focal, task)).as("not yet sent").isFalse();
        office.delivered();
        AgencyId other = office.agency("Sở Nội vụ", false);
        Actor stranger = office.member("Đầu mối nội vụ", Role.FOCAL_POINT, "Đầu mối", other);
        work.refuse(focal, aTask.seen(leader, task), "Không phải việc của sở", other, null);
        decisions.reassign(leader, aTask.seen(leader, task), other, Deadline.on(LocalDate.parse("2020-10-20")));
        assertThat(tasks.isVisible(focal, task)).isFalse();
        assertThat(reminders.wasMailedAbout(focal, task)).isTrue();
        assertThat(reminders.wasMailedAbout(focal, code)).isTrue();
        assertThat(reminders.wasMailedAbout(stranger, task)).isFalse();
        assertThat(reminders.wasMailedAbout(focal, "NV-2020-99999")).isFalse();
    }

    private long rows() {
        Long rows = jdbc.queryForObject(
                "SELECT (SELECT COUNT(*) FROM owed_reminder) * 1000000 + (SELECT COUNT(*) FROM outgoing_mail)",
                Long.class);
        return rows == null ? 0 : rows;
    }
}
