package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TalkId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.Talk;
import vn.dondoc.talk.TalkForm;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Watches;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Whoever is named is told once; whoever watches is told once a day, and only what he may read. A year of its own. */
@OfficeTest
class WatchMailTest {

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderDay day;

    @Autowired
    Reminders reminders;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    ProgressReports reports;

    @Autowired
    Talk talk;

    @Autowired
    Watches watches;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId province;
    private AgencyId lead;
    private AgencyId other;
    private Actor leader;
    private Actor officer;
    private Actor watcher;
    private Actor focal;
    private Actor staff;
    private Actor coordinates;
    private TaskId task;

    @BeforeEach
    void anOffice() {
        clock.setTo("2012-06-04T08:00"); // a Monday
        office.switchOn("2012-06-04T08:00");
        province = office.agency("Văn phòng", false);
        lead = office.agency("Sở Xây dựng", false);
        other = office.agency("Sở Tài chính", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        watcher = office.member("Chủ tịch", Role.CHAIR, "Chủ tịch", province);
        focal = office.member("Đầu mối xây dựng", Role.FOCAL_POINT, "Đầu mối", lead);
        staff = office.member("Cán bộ xây dựng", Role.AGENCY_STAFF, "Chuyên viên", lead);
        coordinates = office.member("Đầu mối tài chính", Role.FOCAL_POINT, "Đầu mối", other);
        task = aTask.issued(
                leader,
                aTask.with(
                        aTask.complete("Rà soát trụ sở", lead, officer, LocalDate.parse("2012-08-31")),
                        List.of(other),
                        List.of(),
                        null),
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
        run();
        office.delivered();
    }

    private void run() {
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
    }

    private TalkId write(Actor actor, String text, Audience audience, Actor... named) {
        return talk.write(
                actor,
                task,
                new TalkForm(
                        text,
                        audience,
                        List.of(named).stream().map(Actor::personOrThrow).toList()));
    }

    private List<ReminderOffice.Got> to(Actor actor, String date) {
        return office.mails(province, lead, other).stream()
                .filter(mail -> mail.to().equals(actor.name()))
                .filter(mail -> mail.day().toString().equals(date))
                .toList();
    }

    @Test
    void whoeverIsNamedIsToldOnceAtOnceWithTheWordsAsTheyAre() {
        clock.setTo("2012-06-05T09:00");
        write(officer, "Đề nghị <b>sở</b> làm rõ số liệu", Audience.ALL, staff, coordinates);
        run();
        assertThat(to(staff, "2012-06-05")).as("held for a minute").isEmpty();
        atAndSent("2012-06-05T09:01");
        atAndSent("2012-06-05T09:02");
        assertThat(to(staff, "2012-06-05")).singleElement().satisfies(mail -> {
            assertThat(mail.kinds()).containsExactly("MENTIONED");
            assertThat(mail.text())
                    .contains("Chuyên viên nhắc tên bạn", "Đề nghị <b>sở</b> làm rõ số liệu", "Rà soát trụ sở")
                    .doesNotContain("null", "{0}", "!reminder");
        });
        assertThat(to(coordinates, "2012-06-05")).hasSize(1);
        assertThat(to(officer, "2012-06-05")).isEmpty();
        assertThat(reminders.mailsOf(officer, task).stream().filter(mail -> mail.kind() == ReminderKind.MENTIONED))
                .hasSize(2);
    }

    @Test
    void whoeverMayNoLongerReadTheTaskOrTheEntryIsToldNothing() {
        clock.setTo("2012-06-05T09:00");
        write(officer, "Cho ý kiến", Audience.ALL, coordinates, staff);
        TalkId slip = write(officer, "Viết nhầm", Audience.ALL, focal);
        talk.withdraw(officer, task, slip);
        otherCoordinatesNoMore();
        atAndSent("2012-06-05T09:01");
        assertThat(to(coordinates, "2012-06-05")).isEmpty();
        assertThat(to(focal, "2012-06-05")).isEmpty();
        assertThat(to(staff, "2012-06-05")).hasSize(1);
        assertThat(jdbc.queryForList(
                        "SELECT state FROM owed_reminder WHERE kind = 'MENTIONED' AND task_id = ? AND recipient <> ?",
                        String.class,
                        task.value(),
                        Addressee.key(staff.personOrThrow())))
                .containsExactly("SUPERSEDED", "SUPERSEDED");
    }

    @Test
    void theNewsOfADayComeNextMorningInOneLetterAndNeverAgain() {
        watches.watch(watcher, task, true);
        clock.setTo("2012-06-05T09:00");
        reports.report(focal, aTask.seen(leader, task), new ReportForm(40, "Đã rà soát", "", "", List.of(), null));
        write(leader, "Làm nhanh hơn", Audience.ALL);
        run();
        clock.setTo("2012-06-05T17:00");
        run();
        assertThat(to(watcher, "2012-06-05")).isEmpty();
        clock.setTo("2012-06-06T07:30");
        run();
        run();
        office.delivered();
        atAndSent("2012-06-06T10:00");
        assertThat(to(watcher, "2012-06-06")).singleElement().satisfies(mail -> {
            assertThat(mail.kind()).isEqualTo("DIGEST");
            assertThat(mail.kinds()).containsExactly("WATCHED");
            assertThat(mail.subject()).isEqualTo("[Đôn Đốc] 1 việc bạn nhận tin có tin mới – 06/06/2012");
            assertThat(mail.text())
                    .contains("báo cáo tiến độ", "ý kiến lãnh đạo: “Làm nhanh hơn”", "Rà soát trụ sở")
                    .doesNotContain("null", "{0}", "!reminder", "!history");
        });
        // the leader wrote himself: the report is news to him, his own words are not
        assertThat(to(leader, "2012-06-06")).isEmpty();
        atAndSent("2012-06-07T07:30");
        assertThat(to(watcher, "2012-06-07")).as("nothing new, no letter").isEmpty();
        assertThat(reminders.mailsOf(officer, task)).noneMatch(mail -> mail.kind() == ReminderKind.WATCHED);
    }

    @Test
    void whatAWatcherMayNotReadIsLeftOutAndALetterWithInnerWordsIsSealed() {
        watches.watch(coordinates, task, true);
        watches.watch(officer, task, true);
        watches.watch(staff, task, true);
        clock.setTo("2012-06-05T09:00");
        write(focal, "Nội bộ sở", Audience.AGENCY);
        atAndSent("2012-06-06T07:30");
        assertThat(to(coordinates, "2012-06-06")).isEmpty();
        assertThat(to(officer, "2012-06-06")).isEmpty();
        assertThat(to(staff, "2012-06-06"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Nội bộ sở"));
        assertThat(jdbc.queryForObject(
                        "SELECT sealed FROM outgoing_mail WHERE message_key = ?",
                        Boolean.class,
                        to(staff, "2012-06-06").getFirst().key()))
                .isTrue();
        clock.setTo("2012-06-06T09:00");
        write(leader, "Nội bộ văn phòng", Audience.OFFICE);
        write(leader, "Cho mọi cơ quan", Audience.ALL);
        otherCoordinatesNoMore();
        watches.watch(staff, task, false);
        atAndSent("2012-06-07T07:30");
        assertThat(to(coordinates, "2012-06-07")).as("reads the task no more").isEmpty();
        assertThat(to(staff, "2012-06-07")).as("stopped watching").isEmpty();
        assertThat(to(officer, "2012-06-07"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("Nội bộ văn phòng", "Cho mọi cơ quan"));
        assertThat(to(focal, "2012-06-07"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.text()).contains("Cho mọi cơ quan").doesNotContain("Nội bộ văn phòng"));
    }

    /** The one letter of the day has both: what has reached a step, and the news. */
    @Test
    void newsJoinTheDigestOfTheDay() {
        watches.watch(focal, task, true);
        clock.setTo("2012-08-23T09:00");
        write(leader, "Sắp đến hạn, chú ý", Audience.ALL);
        atAndSent("2012-08-24T07:30"); // five working days before the deadline
        assertThat(to(focal, "2012-08-24")).singleElement().satisfies(mail -> {
            assertThat(mail.kinds()).contains("DUE_BEFORE", "WATCHED");
            assertThat(mail.text()).contains("Việc bạn nhận tin", "Sắp đến hạn, chú ý");
        });
    }

    /** With its count: other tests look at all figures. */
    private void otherCoordinatesNoMore() {
        jdbc.update("DELETE FROM task_agency WHERE task_id = ? AND agency_id = ?", task.value(), other.value());
        jdbc.update("DELETE FROM task_summary WHERE agency_id = ?", other.value());
    }
}
