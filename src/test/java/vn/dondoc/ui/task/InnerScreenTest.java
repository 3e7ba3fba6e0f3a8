package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff;
import vn.dondoc.inside.InnerFilter;
import vn.dondoc.inside.InnerOptions;
import vn.dondoc.inside.InnerQueue;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.component.Picker;

/** Giao nội bộ as the focal point hands on, the staff reports done, and nobody outside sees a word of it. */
@ScreenTest
class InnerScreenTest extends TaskScreens {

    @Autowired
    InnerQueue queue;

    private Staff.Member clerk;
    private TaskId task;

    @BeforeEach
    void aTaskOfOneAgency() {
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        clerk = staff.member(Role.AGENCY_STAFF, lead);
        task = inProgress("Rà soát trụ sở", "2026-03-18");
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    @SuppressWarnings("unchecked")
    private void to(Staff.Member who) {
        Picker<InnerOptions.Option> picker = (Picker<InnerOptions.Option>) field(Picker.class, "Giao cho");
        picker.setValue(picker.getListDataView()
                .getItems()
                .filter(option -> who.person().equals(option.person()))
                .findFirst()
                .orElseThrow());
    }

    private void part(String content, LocalDate due) {
        fill(RadioButtonGroup.class, "Cách giao", false);
        to(clerk);
        fill(TextArea.class, "Nội dung việc", content);
        fill(DateField.class, "Hạn", due);
    }

    private void hands(String content) {
        seat.take(focal);
        openTask(task);
        press("Giao nội bộ…");
        part(content, LocalDate.of(2026, 3, 16));
        press("Giao");
    }

    @Test
    void severalPartsAreHandedOnOneAfterTheOther() {
        seat.take(focal);
        openTask(task);
        press("Giao nội bộ…");
        press("Giao");
        assertThat(field(Picker.class, "Giao cho").isInvalid()).isTrue();
        part("Lập danh sách", LocalDate.of(2026, 3, 16));
        press("Giao và thêm tiếp");
        assertThat(field(TextArea.class, "Nội dung việc").getValue()).isEmpty();
        part("Vẽ sơ đồ", LocalDate.of(2026, 3, 20));
        press("Giao");
        assertThat(field(DateField.class, "Hạn").isInvalid())
                .as("after the task's day")
                .isTrue();
        assertThat(field(DateField.class, "Hạn").getErrorMessage()).contains("Hạn của nhiệm vụ là 18/03/2026");
        fill(DateField.class, "Hạn", LocalDate.of(2026, 3, 18));
        fill(HourField.class, "Giờ", LocalTime.of(16, 30));
        press("Giao");
        assertThat(words(find(InnerSection.class).single()))
                .contains("Lập danh sách", "Vẽ sơ đồ", "hạn 18/03/2026 16:30", "Thu hồi việc");
    }

    @Test
    void aDeadlineIsChangedWithinTheTasks() {
        hands("Lập danh sách");
        press("Đổi hạn");
        fill(DateField.class, "Hạn mới", LocalDate.of(2026, 3, 20));
        press("Đổi hạn");
        assertThat(field(DateField.class, "Hạn mới").getErrorMessage()).contains("18/03/2026");
        fill(DateField.class, "Hạn mới", LocalDate.of(2026, 3, 17));
        press("Đổi hạn");
        assertThat(words(find(InnerSection.class).single())).contains("hạn 17/03/2026");
    }

    @Test
    void whoHasItReportsItDoneInTwoClicksAndWhoGaveItAcceptsItWithOne() {
        hands("Lập danh sách");
        Actor actor = seat.take(clerk);
        assertThat(queue.count(actor, InnerFilter.OPEN)).isOne();
        open("", "");
        assertThat(page()).contains("Việc nội bộ của bạn", "Lập danh sách");
        open("viec-noi-bo", "");
        assertThat(page()).contains("Lập danh sách", "Bạn").doesNotContain("Thu hồi việc", "Của tôi");
        press("Báo xong");
        press("Báo xong");
        assertThat(field(TextArea.class, "Kết quả").isInvalid()).isTrue();
        fill(TextArea.class, "Kết quả", "Danh sách 9 trụ sở");
        press("Báo xong");
        assertThat(page()).contains("Chờ nhận kết quả", "Danh sách 9 trụ sở");

        seat.take(focal);
        open("", "");
        assertThat(page()).contains("Chờ nhận kết quả nội bộ");
        openTask(task);
        press("Nhận kết quả");
        assertThat(words(find(InnerSection.class).single())).contains("Đã xong", "Danh sách 9 trụ sở");
        open("viec-noi-bo", "tinh-trang=da-xong");
        assertThat(page()).contains("Lập danh sách", "Cả cơ quan");
    }

    @Test
    void whatIsGivenBackSaysWhyAndIsToBeDoneAgain() {
        hands("Lập danh sách");
        seat.take(clerk);
        open("viec-noi-bo", "");
        press("Báo xong");
        fill(TextArea.class, "Kết quả", "Danh sách");
        press("Báo xong");
        seat.take(focal);
        open("viec-noi-bo", "tinh-trang=cho-nhan-ket-qua");
        press("Trả lại");
        fill(TextArea.class, "Vì sao trả lại", "Thiếu diện tích");
        press("Trả lại");
        seat.take(clerk);
        openTask(task);
        assertThat(words(find(InnerSection.class).single())).contains("Làm lại", "Thiếu diện tích");
    }

    @Test
    void nobodyOutsideSeesAWordOfIt() {
        hands("Lập danh sách kín");
        for (Staff.Member outside : List.of(leader, officer, staff.member(Role.INSPECTOR, province))) {
            seat.take(outside);
            openTask(task);
            assertThat(page()).contains("Rà soát trụ sở").doesNotContain("Lập danh sách kín", "Giao nội bộ");
            assertThat(find(InnerSection.class).all()).noneMatch(Component::isVisible);
        }
        seat.take(staff.member(Role.AGENCY_STAFF, lead));
        openTask(task);
        assertThat(page()).as("another of the staff").doesNotContain("Lập danh sách kín");
    }
}
