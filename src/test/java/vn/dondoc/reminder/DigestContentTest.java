package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Requests;
import vn.dondoc.task.TaskWork;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** What a digest lists besides the tasks that have reached a step: June 2016, which has no day off but weekends. */
@OfficeTest
class DigestContentTest {

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderDay day;

    @Autowired
    ATask aTask;

    @Autowired
    TaskWork work;

    @Autowired
    Requests requests;

    @Autowired
    OfficeClock clock;

    private AgencyId province;
    private AgencyId lead;
    private Actor leader;
    private Actor officer;
    private Actor focal;
    private FieldId field;

    @AfterEach
    void close() {
        office.close();
    }

    private void anOffice() {
        clock.setTo("2016-06-01T08:00");
        office.switchOn("2016-06-01T08:00");
        province = office.agency("Văn phòng", false);
        lead = office.agency("Sở Xây dựng", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        focal = office.member("Đầu mối", Role.FOCAL_POINT, "Đầu mối", lead);
        field = office.fieldOf(office.member("Phó Chủ tịch", Role.VICE_CHAIR, "Phó Chủ tịch", province));
        received("Quá hạn rồi", "2016-06-13");
        received("Còn hai ngày", "2016-06-17");
        received("Còn ba ngày", "2016-06-20");
        received("Còn bốn ngày", "2016-06-21");
        received("Còn năm ngày", "2016-06-22");
        received("Còn sáu ngày", "2016-06-23");
        TaskId claimed = received("Đã báo xong", "2016-06-16");
        TaskId asked = received("Đã xin gia hạn", "2016-06-16");
        TaskId unfit = received("Không đúng chức năng", "2016-06-16");
        clock.setTo("2016-06-02T08:00");
        requests.askRelease(focal, aTask.seen(leader, unfit), "Việc của Sở khác", null, null);
        clock.setTo("2016-06-09T08:00");
        requests.askExtension(
                focal,
                aTask.seen(leader, asked),
                new ExtensionForm(LocalDate.parse("2016-07-29"), "Chờ số liệu", "", null));
        work.claim(focal, aTask.seen(leader, claimed), new ClaimForm("Xong", "1/BC", null, List.of(), null));
    }

    private TaskId received(String content, String dueOn) {
        TaskId task = aTask.issued(
                leader,
                aTask.with(aTask.complete(content, lead, officer, LocalDate.parse(dueOn)), List.of(), List.of(), field),
                LocalDate.parse("2016-06-01"));
        work.acknowledge(focal, aTask.seen(leader, task), null);
        return task;
    }

    private void at(String local) {
        clock.setTo(local);
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        office.delivered();
    }

    private ReminderOffice.Got digest(String to, String date) {
        List<ReminderOffice.Got> found = office.mails(province, lead).stream()
                .filter(mail -> mail.kind().equals("DIGEST") && mail.to().equals(to))
                .filter(mail -> mail.day().toString().equals(date))
                .toList();
        assertThat(found).as("%s on %s", to, date).hasSize(1);
        return found.getFirst();
    }

    @Test
    void theAgencyFindsAllThatIsOverdueOrDueWithinFiveDaysAndNothingThatWaitsForTheOffice() {
        anOffice();
        at("2016-06-13T07:30");
        at("2016-06-14T07:30");
        at("2016-06-15T07:30"); // −3 and −5 fire
        ReminderOffice.Got mail = digest("Đầu mối", "2016-06-15");
        assertThat(mail.what()).hasSize(2).allMatch(what -> what.startsWith("DUE_BEFORE"));
        assertThat(mail.subject()).contains("5 việc cần làm: 1 quá hạn, 4 sắp đến hạn");
        assertThat(mail.text())
                .contains("Quá hạn rồi", "Còn hai ngày", "Còn ba ngày", "Còn bốn ngày", "Còn năm ngày")
                .doesNotContain("Còn sáu ngày", "Đã báo xong", "Đã xin gia hạn", "Không đúng chức năng");
        assertThat(mail.text().indexOf("Quá hạn rồi"))
                .as("the worst first")
                .isLessThan(mail.text().indexOf("Còn hai"));
    }

    @Test
    void theOfficerFindsWhatHeFollowsAndTheClaimsThatWaitTooLong() {
        anOffice();
        at("2016-06-13T07:30");
        at("2016-06-14T07:30"); // +1 of the first; the claim of 9/6 has waited for three working days
        ReminderOffice.Got mail = digest("Chuyên viên", "2016-06-14");
        assertThat(mail.text())
                .contains("Quá hạn rồi", "Đã báo xong", "Còn hai ngày", "Còn bốn ngày")
                .doesNotContain("Còn năm ngày", "Còn sáu ngày"); // on 14/6 they are six and seven days off
    }

    @Test
    void theLeadersFindTheirsWithTheirNewestStep() {
        anOffice();
        for (String date : List.of("2016-06-13", "2016-06-14", "2016-06-15", "2016-06-16", "2016-06-17")) {
            at(date + "T07:30");
        }
        assertThat(digest("Chánh Văn phòng", "2016-06-16").text())
                .contains("Quá hạn rồi", "Đã báo xong", "Còn sáu ngày"); // +3; by now five days off
        at("2016-06-20T07:30");
        assertThat(digest("Phó Chủ tịch", "2016-06-20").text())
                .contains("Quá hạn rồi", "Còn hai ngày", "Còn sáu ngày")
                .contains("Đã xin gia hạn", "Chờ quyết gia hạn từ 09/06/2016", "quá hạn 2 ngày làm việc")
                .contains("Không đúng chức năng", "Chờ quyết thôi chủ trì từ 02/06/2016")
                .doesNotContain("Đã báo xong"); // what waits for the office is not his
    }

    @Test
    void theAgencyReadsThatItsLateRequestWaitsAndThatTheTaskIsLateAllTheSame() {
        anOffice();
        TaskId late = received("Xin muộn", "2016-06-14");
        at("2016-06-13T07:30");
        at("2016-06-14T07:30");
        clock.setTo("2016-06-15T07:00");
        requests.askExtension(
                focal,
                aTask.seen(leader, late),
                new ExtensionForm(LocalDate.parse("2016-07-29"), "Chờ số liệu", "", null));
        at("2016-06-15T07:30");
        assertThat(digest("Đầu mối", "2016-06-15").text())
                .contains("Xin muộn", "Quá hạn 1 ngày làm việc", "chờ quyết gia hạn từ 15/06/2016");
    }
}
