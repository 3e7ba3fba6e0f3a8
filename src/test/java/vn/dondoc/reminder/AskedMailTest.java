package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.CoordinationAnswer;
import vn.dondoc.task.CoordinationForm;
import vn.dondoc.task.Coordinations;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Who is written to about what is asked between agencies. It lives in a year of its own. */
@OfficeTest
class AskedMailTest {

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
    Coordinations coordinations;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId asked;
    private AgencyId other;
    private AgencyId lead;
    private Actor leader;
    private Actor focal;
    private Actor answers;
    private Actor answersToo;
    private TaskId task;

    @BeforeEach
    void anOffice() {
        clock.setTo("2013-06-03T08:00"); // a Monday
        office.switchOn("2013-06-03T08:00");
        AgencyId province = office.agency("Văn phòng", false);
        lead = office.agency("Sở Xây dựng", false);
        asked = office.agency("Sở Tài chính", false);
        other = office.agency("Sở Y tế", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        Actor officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        focal = office.member("Đầu mối xây dựng", Role.FOCAL_POINT, "Đầu mối", lead);
        answers = office.member("Đầu mối tài chính", Role.FOCAL_POINT, "Đầu mối", asked);
        office.member("Giám đốc tài chính", Role.AGENCY_LEADER, "Giám đốc", asked);
        answersToo = office.member("Đầu mối y tế", Role.FOCAL_POINT, "Đầu mối", other);
        task = aTask.issued(
                leader,
                aTask.with(
                        aTask.complete("Rà soát trụ sở", lead, officer, LocalDate.parse("2013-08-30")),
                        List.of(asked, other),
                        List.of(),
                        null),
                LocalDate.parse("2013-06-03"));
        work.acknowledge(focal, aTask.seen(leader, task), null);
        atAndSent("2013-06-03T08:05");
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

    private void ask(String due, AgencyId... agencies) {
        coordinations.ask(
                focal,
                aTask.seen(leader, task),
                new CoordinationForm(List.of(agencies), "Cho ý kiến về dự toán", LocalDate.parse(due), List.of()));
    }

    private CoordinationId request(Actor of) {
        return coordinations.of(of, task).lines().getFirst().request().id();
    }

    private List<ReminderOffice.Got> on(String date, AgencyId agency) {
        return office.mails(agency).stream()
                .filter(mail -> mail.day().toString().equals(date))
                .toList();
    }

    private List<String> kindsOn(String date, AgencyId agency) {
        return on(date, agency).stream()
                .map(mail -> mail.to() + " " + String.join("+", mail.kinds()))
                .toList();
    }

    @Test
    void theOneAskedIsToldAtOnceRemindedByHisOwnDayAndTheLeadIsToldTheAnswer() {
        clock.setTo("2013-06-04T09:00");
        ask("2013-06-12", asked); // a Wednesday
        atAndSent("2013-06-04T09:00:30");
        assertThat(on("2013-06-04", asked)).as("held for a minute").isEmpty();
        atAndSent("2013-06-04T09:01");
        assertThat(kindsOn("2013-06-04", asked))
                .containsExactlyInAnyOrder(
                        "Đầu mối tài chính COORDINATION_ASKED", "Giám đốc tài chính COORDINATION_ASKED");
        assertThat(on("2013-06-04", asked))
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("Cho ý kiến về dự toán", "hạn trả lời 12/06/2013", "Trả lời đề nghị này")
                        .doesNotContain("null", "{0}", "!reminder"));
        for (String date :
                List.of("2013-06-10", "2013-06-11", "2013-06-12", "2013-06-13", "2013-06-14", "2013-06-17")) {
            atAndSent(date + "T07:30");
            atAndSent(date + "T10:00");
        }
        assertThat(on("2013-06-10", asked)).isEmpty();
        assertThat(kindsOn("2013-06-11", asked)).containsExactly("Đầu mối tài chính COORDINATION_BEFORE");
        assertThat(on("2013-06-11", asked).getFirst().text())
                .contains("Phối hợp với Sở Xây dựng: Cho ý kiến về dự toán", "Còn 1 ngày làm việc, hạn 12/06/2013");
        assertThat(kindsOn("2013-06-12", asked)).containsExactly("Đầu mối tài chính COORDINATION_TODAY");
        assertThat(kindsOn("2013-06-13", asked))
                .containsExactlyInAnyOrder(
                        "Đầu mối tài chính COORDINATION_LATE", "Giám đốc tài chính COORDINATION_LATE");
        assertThat(on("2013-06-13", asked))
                .allSatisfy(mail -> assertThat(mail.subject()).contains("1 quá hạn"));
        assertThat(on("2013-06-14", asked)).isEmpty();
        assertThat(on("2013-06-17", asked)).as("the third working day").isEmpty();
        assertThat(office.mails(other)).noneMatch(mail -> mail.text().contains("dự toán"));

        clock.setTo("2013-06-18T08:00");
        coordinations.answer(
                answers,
                task,
                request(answers),
                new CoordinationAnswer("Nhất trí với dự toán", "88/STC-NS", null, List.of()),
                null);
        atAndSent("2013-06-18T08:05");
        assertThat(kindsOn("2013-06-18", lead)).containsExactly("Đầu mối xây dựng COORDINATION_ANSWERED");
        assertThat(on("2013-06-18", lead).getFirst().text())
                .contains("Nhất trí với dự toán", "88/STC-NS", "Sở Tài chính đã trả lời đề nghị phối hợp");
        atAndSent("2013-06-19T07:30");
        assertThat(on("2013-06-19", asked)).as("answered before the fifth day").isEmpty();
    }

    @Test
    void whatIsNeededNoMoreIsToldAndRemindsNobody() {
        clock.setTo("2013-06-04T09:00");
        ask("2013-06-12", asked, other);
        atAndSent("2013-06-04T09:05");
        clock.setTo("2013-06-10T09:00");
        CoordinationId first =
                coordinations.of(answers, task).lines().getFirst().request().id();
        coordinations.close(focal, task, first, "Đã có số liệu");
        atAndSent("2013-06-10T09:05");
        assertThat(kindsOn("2013-06-10", asked))
                .containsExactlyInAnyOrder(
                        "Đầu mối tài chính COORDINATION_CLOSED", "Giám đốc tài chính COORDINATION_CLOSED");
        atAndSent("2013-06-11T07:30");
        assertThat(on("2013-06-11", asked)).isEmpty();
        assertThat(kindsOn("2013-06-11", other)).containsExactly("Đầu mối y tế COORDINATION_BEFORE");
        assertThat(reminders.mailsOf(answers, task))
                .filteredOn(mail -> mail.kind().isBetween())
                .extracting(TaskMail::recipient)
                .doesNotContain("Đầu mối y tế");
        assertThat(reminders.mailsOf(focal, task))
                .filteredOn(mail -> mail.kind().isBetween())
                .extracting(TaskMail::recipient)
                .contains("Đầu mối y tế", "Đầu mối tài chính");
        assertThat(answersToo.agency()).isEqualTo(other);
    }

    @Test
    void whatIsAskedAndNeededNoMoreBeforeTheLetterLeavesIsNobodysNews() {
        clock.setTo("2013-06-04T20:00");
        ask("2013-06-12", asked, other);
        coordinations.close(focal, task, request(answers), "Hỏi nhầm");
        atAndSent("2013-06-05T07:05");
        assertThat(on("2013-06-05", asked)).isEmpty();
        assertThat(kindsOn("2013-06-05", other)).containsExactly("Đầu mối y tế COORDINATION_ASKED");
        assertThat(reminders.mailsOf(focal, task))
                .filteredOn(mail -> mail.kind() == ReminderKind.COORDINATION_CLOSED)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.reason()).isEqualTo(NotOwed.NEVER_TOLD));
    }

    @Test
    void whatIsAnsweredBeforeTheQuestionLeftIsToldToTheLeadAlone() {
        clock.setTo("2013-06-04T20:00");
        ask("2013-06-12", asked);
        coordinations.answer(
                answers,
                task,
                request(answers),
                new CoordinationAnswer("Nhất trí", "88/STC-NS", null, List.of()),
                null);
        atAndSent("2013-06-05T07:05");
        assertThat(on("2013-06-05", asked)).isEmpty();
        assertThat(kindsOn("2013-06-05", lead)).containsExactly("Đầu mối xây dựng COORDINATION_ANSWERED");
    }

    private void correctedTo(String dueOn) {
        TaskCorrection was = corrections.form(leader, task);
        corrections.correct(leader, aTask.seen(leader, task), ATask.due(was, LocalDate.parse(dueOn), null));
    }

    @Test
    void whoIsAskedByALetterThatLeavesAfterTheDayCameForwardReadsTheDayThere() {
        clock.setTo("2013-06-07T20:00"); // a Friday
        ask("2013-06-20", asked);
        clock.setTo("2013-06-08T09:00");
        correctedTo("2013-06-12");
        atAndSent("2013-06-10T07:05");
        assertThat(kindsOn("2013-06-10", asked))
                .contains("Đầu mối tài chính COORDINATION_ASKED", "Giám đốc tài chính COORDINATION_ASKED")
                .noneMatch(mail -> mail.contains("DUE_FOLLOWED"));
        assertThat(on("2013-06-10", asked))
                .filteredOn(mail -> mail.kinds().contains("COORDINATION_ASKED"))
                .allSatisfy(mail -> assertThat(mail.text())
                        .contains("hạn trả lời 12/06/2013")
                        .doesNotContain("20/06/2013"));
        assertThat(reminders.mailsOf(focal, task))
                .filteredOn(mail -> mail.kind() == ReminderKind.COORDINATION_DUE_FOLLOWED)
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.reason()).isEqualTo(NotOwed.IN_ASKING));
    }

    /** Not what followed from it for an answer. */
    @Test
    void theLetterOfACorrectionIsCausedByTheCorrection() {
        clock.setTo("2013-06-04T09:00");
        ask("2013-06-20", asked);
        clock.setTo("2013-06-05T09:00");
        correctedTo("2013-06-12");
        assertThat(causes("CORRECTED")).isNotEmpty().containsOnly("TASK_CORRECTED");
        assertThat(causes("COORDINATION_DUE_FOLLOWED")).isNotEmpty().containsOnly("TASK_COORDINATION_DUE_FOLLOWED");
    }

    private List<String> causes(String kind) {
        return jdbc.queryForList(
                "SELECT e.act FROM owed_reminder o JOIN history_event e ON e.id = o.history_id WHERE o.task_id = ?"
                        + " AND o.kind = ?",
                String.class,
                task.value(),
                kind);
    }

    @Test
    void whoseAnswerIsDueEarlierWithItsTaskIsTold() {
        clock.setTo("2013-06-04T09:00");
        ask("2013-06-12", asked);
        ask("2013-06-06", other);
        atAndSent("2013-06-04T09:05");
        clock.setTo("2013-06-05T09:00");
        correctedTo("2013-06-10");
        atAndSent("2013-06-05T09:05");
        assertThat(on("2013-06-05", asked))
                .filteredOn(mail -> mail.kinds().contains("COORDINATION_DUE_FOLLOWED"))
                .hasSize(2)
                .allSatisfy(mail -> {
                    assertThat(mail.subject()).contains("Hạn trả lời sớm hơn: Rà soát trụ sở");
                    assertThat(mail.text())
                            .contains(
                                    "nhiệm vụ nay đến hạn sớm hơn nên câu trả lời cho Sở Xây dựng cũng sớm hơn: nay hạn 10/06/2013",
                                    "12/06/2013 → 10/06/2013",
                                    "Trả lời đề nghị này")
                            .doesNotContain("null", "{0}", "!reminder", "đưa hạn của nhiệm vụ");
                });
        assertThat(kindsOn("2013-06-05", other)).isNotEmpty().noneMatch(mail -> mail.contains("DUE_FOLLOWED"));
        for (String date : List.of("2013-06-07", "2013-06-11")) {
            atAndSent(date + "T07:30");
        }
        assertThat(kindsOn("2013-06-07", asked)).anyMatch(mail -> mail.contains("COORDINATION_BEFORE"));
        assertThat(kindsOn("2013-06-11", asked)).anyMatch(mail -> mail.contains("COORDINATION_LATE"));
        assertThat(reminders.mailsOf(answersToo, task))
                .extracting(TaskMail::kind)
                .doesNotContain(ReminderKind.COORDINATION_DUE_FOLLOWED);
    }

    @Test
    void aDigestThatWaitsForTheRelayIsNotTakenBackForListingAnothersTask() {
        clock.setTo("2013-06-04T09:00");
        ask("2013-06-06", asked);
        atAndSent("2013-06-04T09:05");
        clock.setTo("2013-06-05T07:30");
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        String key = on("2013-06-05", asked).getFirst().key();
        List<String> written = written(key);
        assertThat(written).hasSize(1);
        clock.setTo("2013-06-05T08:30");
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        assertThat(written(key)).as("not written anew").isEqualTo(written);
        assertThat(jdbc.queryForList("SELECT state FROM owed_reminder WHERE mail_key = ?", String.class, key))
                .containsExactly("SENT_ON");
    }

    private List<String> written(String key) {
        return jdbc.queryForList(
                "SELECT CONCAT(id, ' ', state, ' ', created_at, ' ', message_id) FROM outgoing_mail WHERE message_key = ?",
                String.class,
                key);
    }
}
