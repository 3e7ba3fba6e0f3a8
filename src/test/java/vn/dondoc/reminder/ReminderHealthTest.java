package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import vn.dondoc.mail.MailSender;
import vn.dondoc.mail.Outbox;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** The planner's silence is told, as the sender's is. */
@OfficeTest
class ReminderHealthTest {

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderHealth health;

    @Autowired
    ReminderDay day;

    @Autowired
    ATask aTask;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    MailSwitch mail;

    @Autowired
    RuleBook book;

    @Autowired
    Planner planner;

    @Autowired
    AskedPlanner askedPlanner;

    @Autowired
    InnerPlanner innerPlanner;

    @Autowired
    UpwardPlanner upwardPlanner;

    @Autowired
    WatchPlanner watchPlanner;

    @Autowired
    OwedTable owed;

    @Autowired
    Composer composer;

    @Autowired
    Untried untried;

    @Autowired
    Outbox outbox;

    @Autowired
    MailSender sender;

    @Autowired
    PlatformTransactionManager transactions;

    private Actor leader;

    @BeforeEach
    void aTaskFiveDaysBeforeItsDeadline() {
        clock.setTo("2016-03-01T08:00");
        office.close();
        office.switchOn("2016-03-01T08:00");
        AgencyId province = office.agency("Văn phòng", false);
        AgencyId lead = office.agency("Sở Tài chính", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        Actor officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        office.member("Đầu mối", Role.FOCAL_POINT, "Đầu mối", lead);
        aTask.issued(
                leader,
                aTask.complete("Quyết toán", lead, officer, LocalDate.parse("2016-03-16")),
                LocalDate.parse("2016-03-01"));
        at("2016-03-01T08:05");
        office.delivered();
    }

    @AfterEach
    void close() {
        office.close();
    }

    private void at(String local) {
        clock.setTo(local);
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
    }

    private java.util.List<ReminderAlarm> alarms() {
        return health.pulse(ReminderOffice.JOB).alarms();
    }

    @Test
    void aPlannerThatDiedIsMissedAndOneThatRunsIsNot() {
        assertThat(alarms()).isEmpty();
        jdbc.update("UPDATE reminder_run SET planned_at = UTC_TIMESTAMP(6) - INTERVAL 16 MINUTE");
        assertThat(alarms()).containsExactly(ReminderAlarm.NOT_PLANNED);
        at("2016-03-01T08:10");
        assertThat(alarms()).isEmpty();
        jdbc.update("UPDATE reminder_run SET composed_at = UTC_TIMESTAMP(6) - INTERVAL 6 MINUTE");
        assertThat(alarms()).containsExactly(ReminderAlarm.NOT_PLANNED);
        jdbc.update("UPDATE mail_setting SET switched_on = FALSE");
        assertThat(alarms()).as("off is told by its own strip").isEmpty();
    }

    @Test
    void whatIsDueAndUnwrittenRingsInsideTheHoursOnly() {
        clock.setTo("2016-03-09T00:10");
        day.plan(ReminderOffice.JOB);
        clock.setTo("2016-03-09T07:40");
        assertThat(alarms()).isEmpty();
        clock.setTo("2016-03-09T07:46");
        assertThat(alarms()).containsExactly(ReminderAlarm.STALE);
        office.pause(true);
        assertThat(alarms()).as("a pause is meant").isEmpty();
        office.pause(false);
        clock.setTo("2016-03-09T19:00");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void noMailByNineThoughSomeAreOwedRings() {
        at("2016-03-09T07:30"); // written, and the relay takes none
        clock.setTo("2016-03-09T08:59");
        assertThat(alarms()).isEmpty();
        clock.setTo("2016-03-09T09:00");
        assertThat(alarms()).containsExactly(ReminderAlarm.NONE_SENT);
        clock.setTo("2016-03-09T08:00");
        office.delivered();
        clock.setTo("2016-03-09T09:00");
        assertThat(alarms()).isEmpty();
        clock.setTo("2016-03-10T09:00");
        day.plan(ReminderOffice.JOB);
        assertThat(alarms()).as("nothing is owed that day").isEmpty();
    }

    @Test
    void nothingIsPlannedWhileTheClocksDisagree() {
        assertThat(new ClockCheck(jdbc).areApart()).isFalse();
        ClockCheck ahead = new ClockCheck(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(61)));
        ClockCheck behind = new ClockCheck(jdbc, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(-61)));
        assertThat(ahead.areApart()).isTrue();
        assertThat(behind.areApart()).isTrue();
        ReminderDay lost = new ReminderDay(
                mail,
                ahead,
                book,
                planner,
                askedPlanner,
                innerPlanner,
                upwardPlanner,
                watchPlanner,
                owed,
                composer,
                untried,
                outbox,
                sender,
                transactions,
                clock);
        clock.setTo("2016-03-09T07:30");
        assertThat(lost.plan(ReminderOffice.JOB)).isZero();
        assertThat(lost.compose(ReminderOffice.JOB)).isZero();
        assertThat(new ReminderHealth(
                                org.springframework.jdbc.core.simple.JdbcClient.create(jdbc), mail, book, ahead, clock)
                        .pulse(ReminderOffice.JOB)
                        .alarms())
                .containsExactly(ReminderAlarm.CLOCKS_APART);
        assertThat(day.plan(ReminderOffice.JOB)).isPositive();
    }
}
