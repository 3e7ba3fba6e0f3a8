package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.TaskOutlook;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.shell.LiveMenu;
import vn.dondoc.ui.shell.MovesWithTime;

/** A deadline with an hour as people see and type it. */
@ScreenTest
class HourScreenTest extends TaskScreens {

    @Autowired
    TaskWords taskWords;

    @Autowired
    TaskOutlook outlook;

    @Autowired
    LiveMenu live;

    TaskId id;

    @BeforeEach
    void aTaskDueAtHalfPastFour() {
        clock.setTo("2026-03-10T09:00");
        Actor follows = office.actor(Role.OFFICER, province);
        id = aTask.issued(
                anyLeader,
                aTask.at(
                        aTask.complete("Báo cáo nhanh", lead, follows, LocalDate.of(2026, 3, 20)),
                        LocalTime.of(16, 30)),
                LocalDate.of(2026, 3, 2));
        work.acknowledge(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, id), null);
    }

    private String shown(Locale locale) {
        var row = tasks.get(anyLeader, id).row();
        return taskWords.inList(row, locale).words() + " | "
                + taskWords.onPage(row, locale).words();
    }

    @Test
    void theMinutesThatAreLeftAndThoseAfterAreTold() {
        clock.setTo("2026-03-20T14:20");
        assertThat(shown(Texts.VIETNAMESE))
                .isEqualTo("Còn 2 giờ 10 phút | Hạn hôm nay, 20/03/2026 16:30, còn 2 giờ 10 phút");
        assertThat(shown(Locale.ENGLISH)).isEqualTo("2 h 10 min left | Due today, 20/03/2026 16:30, 2 h 10 min left");
        clock.setTo("2026-03-20T16:30");
        assertThat(shown(Texts.VIETNAMESE)).startsWith("Còn dưới 1 phút");
        clock.setTo("2026-03-20T17:10");
        assertThat(shown(Texts.VIETNAMESE)).isEqualTo("Quá hạn 40 phút | Quá hạn 40 phút");
        clock.setTo("2026-03-23T08:00");
        assertThat(shown(Texts.VIETNAMESE)).isEqualTo("Quá hạn 1 ngày | Quá hạn 1 ngày làm việc");
    }

    /** Nothing is written when the hour strikes: the window that stands open learns it all the same. */
    @Test
    void anOpenListMovesWithTheMinute() {
        HourBell bell = new HourBell(List.of(outlook), live, clock);
        clock.setTo("2026-03-20T16:30");
        assertThat(bell.strikes()).isFalse();
        seat.take(focal);
        open("nhiem-vu", "vai=chu-tri");
        assertThat(queue("Quá hạn")).isEqualTo("Quá hạn0");
        clock.setTo("2026-03-20T16:31");
        assertThat(bell.strikes()).isTrue();
        assertThat(bell.strikes()).as("once").isFalse();
        ((MovesWithTime) getCurrentView()).timeMoved();
        assertThat(queue("Quá hạn")).isEqualTo("Quá hạn1");
    }

    private String queue(String name) {
        return find(NativeButton.class).withClassName("toggle").all().stream()
                .map(TaskScreens::words)
                .filter(words -> words.startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pageListAndTimelineShowTheHour() {
        seat.take(leader);
        openTask(id);
        String page = words((com.vaadin.flow.component.Component) getCurrentView());
        assertThat(page).contains("Hạn 20/03/2026 16:30", "20/03/2026 16:30 (thứ Sáu)");
        assertThat(timeline()).contains("hạn 20/03/2026 16:30");
    }

    @Test
    void whoAsksTooLateIsNotToldWhatHoldsForThoseInTime() {
        clock.setTo("2026-03-20T17:10");
        seat.take(focal);
        openTask(id);
        choose("Xin gia hạn…");
        assertThat(field(TextArea.class, "Lý do").getHelperText()).isEqualTo("Hạn hiện hành: 20/03/2026 16:30.");
    }

    @Test
    void moreTimeIsAskedAndGrantedByTheHour() {
        seat.take(focal);
        openTask(id);
        choose("Xin gia hạn…");
        assertThat(field(TextArea.class, "Lý do").getHelperText())
                .startsWith("Hạn hiện hành: 20/03/2026 16:30.")
                .contains("nếu xin trước khi hết hạn");
        assertThat(field(HourField.class, "Giờ (nếu có)").getValue()).isEqualTo(LocalTime.of(16, 30));
        fill(DateField.class, "Xin đến ngày", LocalDate.of(2026, 3, 24));
        fill(HourField.class, "Giờ (nếu có)", LocalTime.of(10, 0));
        fill(TextArea.class, "Lý do", "Chờ số liệu của xã");
        press("Gửi Văn phòng");
        assertThat(timeline()).contains("đến 24/03/2026 10:00");

        seat.take(leader);
        openTask(id);
        press("Cho gia hạn");
        assertThat(field(HourField.class, "Giờ (nếu có)").getValue()).isEqualTo(LocalTime.of(10, 0));
        field(HourField.class, "Giờ (nếu có)").clear();
        press("Cho gia hạn");
        assertThat(tasks.get(anyLeader, id).row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(tasks.get(anyLeader, id).row().dueAt()).isNull();
    }
}
