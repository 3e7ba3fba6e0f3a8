package vn.dondoc.reminder;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.policy.Policies;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Requests;
import vn.dondoc.task.Submissions;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Urging;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.TestDatabase;

/** An office and an agency whose days of reminders a test lives through. Each test lives in its own year. */
abstract class ReminderDays {

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
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    Submissions submissions;

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

    @Autowired
    OwedTable owed;

    @Autowired
    TransactionTemplate transaction;

    AgencyId province;
    AgencyId lead;
    Actor leader;
    Actor officer;
    Actor focal;
    Actor director;

    @AfterEach
    void close() {
        office.close();
    }

    void anOffice(String switchedOn) {
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
    TaskId received(String content, @Nullable String dueOn) {
        TaskId task = issued(content, dueOn);
        work.acknowledge(focal, aTask.seen(leader, task), null);
        return task;
    }

    TaskId issued(String content, @Nullable String dueOn) {
        return aTask.issued(
                leader,
                aTask.complete(content, lead, officer, dueOn == null ? null : LocalDate.parse(dueOn)),
                LocalDate.ofInstant(clock.instant(), clock.getZone()));
    }

    void at(String local) {
        clock.setTo(local);
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
    }

    void atAndSent(String local) {
        at(local);
        office.delivered();
    }

    List<ReminderOffice.Got> mails() {
        return office.mails(province, lead);
    }

    /** What was written on a day, shortly. */
    List<String> on(String date) {
        return mails().stream()
                .filter(mail -> mail.day().toString().equals(date))
                .map(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .toList();
    }

    /** Somebody has the turn and writes what is due; he ends once the act waits for the turn. @return how the act ends */
    Future<?> whileMailsAreWritten(Runnable act, Runnable andThen) {
        day.plan(ReminderOffice.JOB);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return transaction.execute(status -> {
                owed.takeTurn();
                Future<?> started = other.submit(act);
                TestDatabase.untilWaiting(1);
                day.compose(ReminderOffice.JOB);
                andThen.run();
                return started;
            });
        }
    }

    void claim(TaskId task) {
        work.claim(focal, aTask.seen(leader, task), new ClaimForm("Đã xong", "9/BC", null, List.of(), null));
    }

    Set<String> states(String kind, Actor to) {
        return Set.copyOf(jdbc.queryForList(
                "SELECT state FROM owed_reminder WHERE kind = ? AND recipient = ?",
                String.class,
                kind,
                "P:" + to.person()));
    }
}
