package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DirectiveEndings;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DutyAnswer;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.DutyTies;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.inside.InnerForm;
import vn.dondoc.inside.InnerTasks;
import vn.dondoc.mail.MailFilter;
import vn.dondoc.mail.MailLog;
import vn.dondoc.mail.MailRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Who is reminded of what the province owes those above it, when, and when not: always, and once. */
@OfficeTest
class UpwardMailTest {

    private static final Actor OF_THE_OFFICE =
            Actors.in(Role.OFFICE_LEADER, Right.READ_ALL, Right.READ_MAIL_LOG, Right.SWITCH_MAIL);
    private static final Actor ADMINISTRATOR = Actors.in(Role.ADMINISTRATOR, Right.MANAGE_MAIL);

    /** A Friday. */
    private static final LocalDate OUTER = LocalDate.of(2017, 6, 23);

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderDay day;

    @Autowired
    ReminderPreview preview;

    @Autowired
    MailLog log;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    InnerTasks inner;

    @Autowired
    DirectiveRegister register;

    @Autowired
    DirectiveEndings endings;

    @Autowired
    Directives directives;

    @Autowired
    UpwardDuties duties;

    @Autowired
    DutyTies ties;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId province;
    private AgencyId lead;
    private Actor leader;
    private Actor officer;
    private Actor chair;
    private Actor focal;
    private DirectiveId above;
    private TaskId task;

    /** The officer follows a task of the plan that carries it out, the chair answers for the directive. */
    @BeforeEach
    void anAnswerIsOwed() {
        clock.setTo("2017-06-12T08:00"); // a Monday
        office.switchOn("2017-06-12T08:00");
        province = office.agency("Văn phòng", false);
        lead = office.agency("Sở Xây dựng", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        chair = office.member("Chủ tịch", Role.CHAIR, "Chủ tịch", province);
        focal = office.member("Đầu mối xây dựng", Role.FOCAL_POINT, "Đầu mối", lead);
        above = register.register(
                leader,
                ADirective.about("Báo cáo việc nhắc")
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(LocalDate.of(2017, 6, 8))
                        .from(IssuingLevel.GOVERNMENT)
                        .form());
        jdbc.update("UPDATE directive SET responsible_leader = ? WHERE id = ?", chair.personNumber(), above.value());
        duties.set(leader, above, 0, new DutyForm("Báo cáo kết quả năm", OUTER));
        DirectiveId plan = aTask.directive(leader, LocalDate.of(2017, 6, 12));
        ties.tie(leader, above, plan);
        task = aTask.issue(
                        leader,
                        plan,
                        drafts.add(leader, plan, List.of(aTask.complete("Việc của kế hoạch", lead, officer, null))))
                .getFirst();
        work.acknowledge(focal, aTask.seen(leader, task), null);
        atAndSent("2017-06-12T08:05");
    }

    @AfterEach
    void close() {
        jdbc.update("DELETE FROM upward_duty_directive");
        jdbc.update("DELETE FROM upward_duty");
        office.close();
    }

    private void atAndSent(String local) {
        clock.setTo(local);
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        office.delivered();
    }

    /** Every day of the calendar at the hour of the digest, and once more later on. */
    private void eachMorning(String from, String to) {
        LocalDate.parse(from).datesUntil(LocalDate.parse(to).plusDays(1)).forEach(one -> {
            atAndSent(one + "T07:30");
            atAndSent(one + "T10:00");
        });
    }

    private List<ReminderOffice.Got> owedMails(Actor to) {
        return office.mails(province, lead).stream()
                .filter(mail -> mail.to().equals(to.name()) && mail.text().contains("Báo cáo kết quả năm"))
                .toList();
    }

    private List<String> days(Actor to) {
        return owedMails(to).stream()
                .map(mail -> mail.day().toString().substring(5))
                .toList();
    }

    @Test
    void allWhoAnswerForItHearOfEachStepOnceUntilItIsAnswered() {
        eachMorning("2017-06-13", "2017-07-11");
        for (Actor one : List.of(leader, officer, chair)) {
            assertThat(days(one))
                    .as(one.name())
                    .containsExactly("06-16", "06-20", "06-22", "06-23", "06-26", "06-28", "06-30", "07-03", "07-10");
        }
        assertThat(owedMails(focal)).as("agencies know nothing of it").isEmpty();
        ReminderOffice.Got first = owedMails(leader).getFirst();
        assertThat(first.subject())
                .isEqualTo("[Đôn Đốc] 1 việc phải trả lời cấp trên: còn 5 ngày làm việc, hạn 23/06/2017 – 16/06/2017");
        assertThat(first.text())
                .contains(
                        "Văn phòng Chính phủ",
                        "hạn trả lời 23/06/2017",
                        "việc trong tỉnh xong 0 / 1",
                        "/van-ban/" + above)
                .doesNotContain("null", "{0}", "!reminder");
        assertThat(owedMails(leader).get(4).text()).contains("Quá hạn 1 ngày làm việc");
        duties.answer(leader, above, 1, new DutyAnswer("12/BC-UBND", LocalDate.of(2017, 7, 11), null));
        eachMorning("2017-07-12", "2017-07-18");
        assertThat(days(leader)).hasSize(9);
    }

    @Test
    void whatComesLateIsTheNewestStepAndWhatIsOwedByAnotherDayIsNotTold() {
        atAndSent("2017-06-21T07:30");
        atAndSent("2017-06-21T07:40");
        assertThat(days(leader)).as("the third working day before").containsExactly("06-21");
        clock.setTo("2017-06-22T07:00");
        day.plan(ReminderOffice.JOB);
        duties.set(leader, above, 1, new DutyForm("Báo cáo kết quả năm", OUTER.plusDays(14)));
        atAndSent("2017-06-22T07:30");
        assertThat(days(leader)).as("extended before the letter was written").containsExactly("06-21");
        // a word is corrected: the day stays the one that was set
        atAndSent("2017-06-30T07:30");
        duties.set(leader, above, 2, new DutyForm("Báo cáo kết quả năm 2017", OUTER.plusDays(14)));
        atAndSent("2017-06-30T10:00");
        assertThat(days(leader)).containsExactly("06-21", "06-30");
        endings.end(
                leader,
                above,
                directives.get(leader, above).version(),
                DirectiveEnd.of(
                        DirectiveEnding.WITHDRAWN, "90/VPCP", LocalDate.of(2017, 6, 30), "Không phải báo cáo", null));
        eachMorning("2017-07-01", "2017-07-12");
        assertThat(days(leader)).as("ended").containsExactly("06-21", "06-30");
    }

    @Test
    void itStandsFirstInTheOneLetterOfTheDay() {
        clock.setTo("2017-06-13T09:00");
        work.claim(focal, aTask.seen(leader, task), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null));
        eachMorning("2017-06-14", "2017-06-16");
        List<ReminderOffice.Got> digests = office.mails(province).stream()
                .filter(mail -> mail.to().equals(officer.name()) && mail.kind().equals("DIGEST"))
                .toList();
        assertThat(digests).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).endsWith("16/06/2017; 1 việc phải trả lời cấp trên");
            assertThat(mail.text())
                    .containsSubsequence(
                            "Phải trả lời cấp trên", "Báo cáo kết quả năm", "Nhiệm vụ", "Việc của kế hoạch");
        });
        decisions.confirm(leader, aTask.seen(leader, task));
    }

    @Test
    void theDryRunAndTheLogShowItAsFarAsTheirReadersMayKnow() {
        clock.setTo("2017-06-15T20:00");
        PreviewMail ahead = toLeader(preview.now(OF_THE_OFFICE));
        assertThat(ahead.rules()).containsExactly(ReminderKind.UPWARD_BEFORE);
        assertThat(ahead.codes()).isEmpty();
        assertThat(ahead.subject()).contains("1 việc phải trả lời cấp trên");
        assertThat(preview.text(OF_THE_OFFICE, ahead.key()).text()).contains("Báo cáo kết quả năm");
        PreviewMail technical = toLeader(preview.now(ADMINISTRATOR));
        assertThat(technical.rules()).containsExactly(ReminderKind.UPWARD_BEFORE);
        assertThat(technical.subject()).isNull();

        atAndSent("2017-06-16T07:30");
        MailRow sent = logged(OF_THE_OFFICE);
        assertThat(sent.subject()).contains("phải trả lời cấp trên");
        assertThat(log.text(OF_THE_OFFICE, sent.id()).text()).contains("Báo cáo kết quả năm");
        assertThat(logged(ADMINISTRATOR).subject()).isNull();
    }

    /** Somebody of the office who also has a desk in an agency: what the agency has inside stays there, the duty is the office's. */
    @Test
    void besideInnerTasksItIsTheSubjectAndIsInTheOfficesLog() {
        office.post(officer.personOrThrow(), Role.AGENCY_STAFF, "Chuyên viên", lead, LocalDate.of(2010, 1, 1), null);
        clock.setTo("2017-06-13T09:00");
        inner.give(focal, task, List.of(InnerForm.to(officer.personOrThrow(), "Việc kín", LocalDate.of(2017, 6, 20))));
        eachMorning("2017-06-14", "2017-06-16");
        assertThat(owedMails(officer)).singleElement().satisfies(mail -> {
            assertThat(mail.subject())
                    .as("it stands in the office's log too")
                    .contains("1 việc phải trả lời cấp trên")
                    .doesNotContain("nội bộ");
            assertThat(mail.text())
                    .containsSubsequence(
                            "Phải trả lời cấp trên",
                            "Báo cáo kết quả năm",
                            "Việc nội bộ",
                            "Việc kín",
                            "cho người được giao việc nội bộ",
                            "Việc phải trả lời cấp trên được nhắc");
        });
        MailRow shown = logged(OF_THE_OFFICE, address(officer));
        assertThat(shown.subject()).contains("1 việc phải trả lời cấp trên");
        assertThat(log.text(OF_THE_OFFICE, shown.id()).text())
                .contains("Báo cáo kết quả năm")
                .doesNotContain("Việc kín", "nội bộ");
    }

    private PreviewMail toLeader(ReminderPreview.DryRun run) {
        return run.mails().stream()
                .filter(mail -> mail.address().equals(address()))
                .findFirst()
                .orElseThrow();
    }

    private MailRow logged(Actor reader) {
        return logged(reader, address());
    }

    private MailRow logged(Actor reader, String address) {
        return log.find(reader, MailFilter.none(), null, 0, 200).rows().stream()
                .filter(mail -> mail.address().equals(address) && mail.kind().equals("DIGEST"))
                .findFirst()
                .orElseThrow();
    }

    private String address() {
        return address(leader);
    }

    private String address(Actor of) {
        return jdbc.queryForObject("SELECT email FROM person WHERE id = ?", String.class, of.personNumber());
    }
}
