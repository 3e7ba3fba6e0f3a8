package vn.dondoc.ui.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.reminder.PreviewMail;
import vn.dondoc.reminder.ReminderDay;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.testing.Seat;

/** The dry run, the banner, the mails on a task's timeline, and the page of a task that has gone. */
class ReminderScreensTest extends ScreenWalk {

    private static final String WORDS = "Rà soát hồ sơ địa giới xã Bản Khoang";

    @Autowired
    ReminderOffice office;

    @Autowired
    ReminderDay day;

    @Autowired
    MailOffBanner banner;

    @Autowired
    ReminderPages pages;

    @Autowired
    Seat seat;

    @Autowired
    ATask aTask;

    @Autowired
    Tasks tasks;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskHolds holds;

    private AgencyId lead;
    private Actor leader;
    private Actor focal;
    private TaskId task;

    @BeforeEach
    void aTaskFiveDaysBeforeItsDeadline() {
        clock.setTo("2026-03-02T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh", false);
        lead = office.agency("Sở Nội vụ", false);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        Actor officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        focal = office.member("Đầu mối nội vụ " + lead, Role.FOCAL_POINT, "Đầu mối", lead);
        task = aTask.issued(
                leader,
                aTask.complete(WORDS, lead, officer, LocalDate.parse("2026-03-17")),
                LocalDate.parse("2026-03-02"));
        clock.setTo("2026-03-10T09:00");
    }

    @AfterEach
    void close() {
        office.close();
    }

    private String code() {
        return tasks.get(leader, task).row().code();
    }

    @Test
    void anOfficeLeaderReadsTheMailsBeforeHeSwitchesThemOn() {
        sits(Role.OFFICE_LEADER);
        UI.getCurrent().navigate("xem-truoc-thu");
        assertThat(text())
                .contains("Gửi thư đang tắt", "thư sẽ gửi lúc 9 giờ, thứ Ba 10/03/2026")
                .doesNotContain("!");
        PreviewMail mail = mine();
        UI.getCurrent().navigate("xem-truoc-thu", QueryParameters.of("thu", mail.key()));
        assertThat(panel()).contains(mail.subject(), "Nhắc trước hạn", code(), WORDS, "Bản chữ thường");
        IFrame frame = find(IFrame.class).single();
        assertThat(frame.getElement().getAttribute("sandbox")).isEmpty();
        assertThat(frame.getSrcdoc().orElse("")).contains(WORDS);
    }

    @Test
    void theAdministratorSeesToWhomAndWhyAndNoWordOfTheTask() {
        sits(Role.ADMINISTRATOR);
        UI.getCurrent().navigate("xem-truoc-thu");
        PreviewMail mail = mine();
        assertThat(mail.subject()).isNull();
        UI.getCurrent().navigate("xem-truoc-thu", QueryParameters.of("thu", mail.key()));
        assertThat(panel())
                .contains(focal.name(), code(), "Nhắc trước hạn", "nội dung thư chỉ lãnh đạo Văn phòng đọc được");
        assertThat(panel()).doesNotContain("địa giới");
        assertThat(find(IFrame.class).all()).isEmpty();
    }

    @Test
    void nobodyElseGetsTheDryRun() {
        for (Role role : new Role[] {Role.OFFICER, Role.CHAIR, Role.INSPECTOR, Role.FOCAL_POINT}) {
            Actor actor = sits(role);
            assertThat(pages.entries(actor)).as(role.name()).isEmpty();
            UI.getCurrent().navigate("xem-truoc-thu");
            assertThat(text()).as(role.name()).doesNotContain("Gửi thư đang tắt");
        }
    }

    @Test
    void theOfficeIsToldOnEveryScreenWhileMailIsOff() {
        Actor officer = sits(Role.OFFICER);
        assertThat(banner.banner(officer).orElseThrow().getElement().getTextRecursively())
                .contains("Nhắc việc bằng thư đang tắt")
                .doesNotContain("Xem trước");
        Actor administrator = sits(Role.ADMINISTRATOR);
        assertThat(banner.banner(administrator).orElseThrow().getElement().getTextRecursively())
                .contains("Xem trước thư sẽ gửi");
        assertThat(banner.banner(sits(Role.FOCAL_POINT))).isEmpty();
        office.switchOn("2026-03-10T08:00");
        assertThat(banner.banner(administrator)).isEmpty();
    }

    @Test
    void theTimelineShowsTheMailsThatTheTaskCaused() {
        office.switchOn("2026-03-10T08:00");
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        office.delivered();
        sits(Role.INSPECTOR);
        UI.getCurrent().navigate("nhiem-vu/" + code());
        assertThat(text()).contains("gửi thư “Nhắc trước hạn” tới " + focal.name());
    }

    @Test
    void theTimelineSaysWhyALetterDidNotLeave() {
        office.switchOn("2026-03-10T08:00");
        holds.hold(leader, aTask.seen(leader, task), "Bấm nhầm", "8/TB-UBND");
        holds.resume(leader, aTask.seen(leader, task));
        clock.setTo("2026-03-10T09:05");
        day.compose(ReminderOffice.JOB);
        sits(Role.INSPECTOR);
        UI.getCurrent().navigate("nhiem-vu/" + code());
        assertThat(text())
                .contains("không gửi thư “Báo tạm dừng” tới " + focal.name())
                .contains("Không gửi nữa: trước giờ gửi, nhiệm vụ đã được thực hiện tiếp")
                .contains("Không gửi: người nhận chưa được báo tạm dừng, hạn không đổi");
    }

    @Test
    void whoWasMailedAboutATaskThatHasGoneIsToldItsCodeAndNothingElse() {
        office.switchOn("2026-03-10T08:00");
        day.plan(ReminderOffice.JOB);
        day.compose(ReminderOffice.JOB);
        office.delivered();
        Actor once = sits(Role.FOCAL_POINT); // in an agency that has nothing to do with the task
        UI.getCurrent().navigate("nhiem-vu/" + code());
        assertThat(text()).doesNotContain(code(), "không còn thuộc cơ quan bạn");
        jdbc.update(
                "UPDATE outgoing_mail SET recipient_person = ? WHERE recipient_person = ?",
                once.personNumber(),
                focal.personNumber());
        UI.getCurrent().navigate("");
        UI.getCurrent().navigate("nhiem-vu/" + code());
        assertThat(text()).contains(code() + " không còn thuộc cơ quan bạn").doesNotContain("địa giới");
    }

    private String panel() {
        return find(MailPanel.class).single().getElement().getTextRecursively();
    }

    @SuppressWarnings("unchecked")
    private PreviewMail mine() {
        return ((Grid<PreviewMail>) find(Grid.class).single())
                .getListDataView()
                .getItems()
                .filter(mail -> mail.recipient().equals(focal.name()))
                .findFirst()
                .orElseThrow();
    }
}
