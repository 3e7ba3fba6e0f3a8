package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.LateCause;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.ScreenTest;

/** Báo xong sau hạn: the agency says why, the head of office puts it in another class. */
@ScreenTest
class LateClaimScreenTest extends TaskScreens {

    private static final String CAUSE = "Nguyên nhân chậm";

    @Test
    void aLateClaimAsksWhyAndTheOfficeSettlesOnTheClass() {
        clock.setTo("2026-03-10T09:00");
        TaskId id = inProgress("Việc đã quá hạn", "2026-03-20");
        clock.setTo("2026-03-24T09:00");
        seat.take(focal);
        openTask(id);
        press("Đề nghị xác nhận hoàn thành");
        fill(TextArea.class, "Kết quả", "Đã trình đủ hồ sơ");
        fill(TextField.class, "Số, ký hiệu văn bản kết quả", "30/BC-SXD");
        press("Đề nghị xác nhận hoàn thành");
        assertThat(field(RadioButtonGroup.class, CAUSE).getErrorMessage()).isEqualTo("Chọn một nguyên nhân.");
        assertThat(field(TextArea.class, "Vì sao chậm").getErrorMessage()).isEqualTo("Cần nhập mục này.");
        assertThat(field(TextField.class, "Người chịu trách nhiệm").getErrorMessage())
                .isEqualTo("Cần nhập mục này.");
        fill(RadioButtonGroup.class, CAUSE, LateCause.OBJECTIVE);
        fill(TextArea.class, "Vì sao chậm", "Mưa lũ chia cắt 4 xã.");
        fill(TextField.class, "Người chịu trách nhiệm", "Ông A, trưởng phòng");
        press("Đề nghị xác nhận hoàn thành");
        assertThat(tasks.get(anyLeader, id).row().state()).isEqualTo(TaskState.PENDING_CONFIRMATION);
        assertThat(timeline()).contains("Nguyên nhân chậm: Khách quan. Mưa lũ chia cắt 4 xã.");

        seat.take(leader);
        open("", "");
        openTask(id);
        assertThat(words(find(DecisionBox.class).single())).contains("Khách quan", "Ông A, trưởng phòng");
        choose("Xếp lại nguyên nhân chậm…");
        press("Xếp lại");
        assertThat(field(TextArea.class, "Vì sao xếp lại").getErrorMessage()).isEqualTo("Cần nhập mục này.");
        fill(RadioButtonGroup.class, CAUSE, LateCause.SUBJECTIVE);
        fill(TextArea.class, "Vì sao xếp lại", "Vùng này không có lũ");
        press("Xếp lại");
        assertThat(words(find(DecisionBox.class).single()))
                .contains("Chủ quan (Văn phòng xếp lại; cơ quan nêu: Khách quan)");
        assertThat(timeline()).contains("xếp lại nguyên nhân chậm: Chủ quan", "Vùng này không có lũ");
    }

    @Test
    void inTimeNothingIsAsked() {
        TaskId id = inProgress("Việc còn hạn", "2026-05-29");
        seat.take(focal);
        openTask(id);
        press("Đề nghị xác nhận hoàn thành");
        assertThat(find(LateFields.class).all()).noneMatch(LateFields::isVisible);
    }
}
