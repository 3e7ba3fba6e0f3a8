package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.PercentStepper;

/** Nhập hộ: the office enters what an agency wrote on paper, and everybody reads that it did. */
@ScreenTest
class FromPaperScreenTest extends TaskScreens {

    private static final String PAPER = "Theo văn bản số";

    private TaskState state(TaskId id) {
        return tasks.get(anyLeader, id).row().state();
    }

    private void missesThePaper() {
        assertThat(field(TextField.class, PAPER).getErrorMessage()).isEqualTo("Cần nhập mục này.");
    }

    @Test
    void receiptReportAndClaimNeedThePapersNumberAndCarryTheMark() {
        TaskId id = issued("Việc của xã chưa có máy", "2026-05-29");
        seat.take(officer);
        openTask(id);
        choose("Nhập hộ: tiếp nhận theo văn bản của cơ quan");
        press("Tiếp nhận");
        missesThePaper();
        assertThat(state(id)).isEqualTo(TaskState.ASSIGNED);
        fill(TextField.class, PAPER, "11/CV-SXD");
        press("Tiếp nhận");
        assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(timeline()).contains("Nhập hộ Sở Xây dựng theo văn bản số 11/CV-SXD");

        choose("Nhập hộ: báo cáo theo văn bản của cơ quan");
        fill(PercentStepper.class, "Tiến độ đến hôm nay", 45);
        fill(TextArea.class, "Đã làm được", "Đã khảo sát 5 thôn");
        press("Gửi báo cáo");
        missesThePaper();
        fill(TextField.class, PAPER, "12/BC-SXD");
        press("Gửi báo cáo");
        assertThat(tasks.get(anyLeader, id).row().percent()).isEqualTo(45);
        assertThat(timeline()).contains("Nhập hộ Sở Xây dựng theo văn bản số 12/BC-SXD", "Đã khảo sát 5 thôn");

        choose("Nhập hộ: đề nghị xác nhận theo văn bản");
        fill(TextArea.class, "Kết quả", "Đã trình đủ hồ sơ");
        fill(TextField.class, "Số, ký hiệu văn bản kết quả", "30/BC-SXD");
        press("Đề nghị xác nhận hoàn thành");
        missesThePaper();
        fill(TextField.class, PAPER, "13/CV-SXD");
        press("Đề nghị xác nhận hoàn thành");
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        String mark = "Nhập hộ Sở Xây dựng theo văn bản số 13/CV-SXD";
        assertThat(words(find(DecisionBox.class).single())).contains(mark, "Đã trình đủ hồ sơ", "30/BC-SXD");
        assertThat(timeline()).contains(mark);

        seat.take(focal);
        open("", "");
        openTask(id);
        assertThat(timeline()).as("the agency reads it too").contains(mark, "11/CV-SXD", "12/BC-SXD");
    }

    private void asksUntil(LocalDate day) {
        fill(DateField.class, "Xin đến ngày", day);
    }

    private void saysWhoDecides() {
        String head = "Lãnh đạo Văn phòng quyết định";
        String beyond =
                "Chủ tịch hoặc Phó Chủ tịch phụ trách quyết định: vượt mức 2 lần hoặc 30 ngày làm việc của lãnh đạo"
                        + " Văn phòng";
        assertThat(dialog()).doesNotContain(head, "phụ trách quyết định");
        asksUntil(LocalDate.of(2026, 6, 5));
        assertThat(dialog())
                .contains(head, "thêm 5 ngày làm việc so với hạn hiện hành")
                .doesNotContain(beyond, "· sau ");
        asksUntil(LocalDate.of(2026, 12, 31));
        assertThat(dialog()).contains(beyond).doesNotContain(head);
        asksUntil(LocalDate.of(2026, 5, 28));
        assertThat(dialog()).as("no later time").doesNotContain(head, "phụ trách quyết định");
        asksUntil(LocalDate.of(2026, 12, 31));
        assertThat(dialog()).contains(beyond);
    }

    @Test
    void whoAsksForMoreTimeReadsWhoWillDecideAsTheDayChanges() {
        TaskId id = inProgress("Việc cần thêm thời gian", "2026-05-29");
        seat.take(focal);
        openTask(id);
        choose("Xin gia hạn…");
        saysWhoDecides();
        fill(TextArea.class, "Lý do", "Chờ số liệu của xã");
        press("Gửi Văn phòng");
        assertThat(tasks.get(anyLeader, id).requests())
                .as("it is as it was said")
                .singleElement()
                .satisfies(one -> assertThat(one.decider()).isEqualTo(TaskRequest.Decider.PROVINCE_LEADER));
    }

    @Test
    void theOfficeReadsItWhenItEntersTheRequestFromPaper() {
        TaskId id = inProgress("Việc của xã cần thêm thời gian", "2026-05-29");
        seat.take(officer);
        openTask(id);
        choose("Nhập hộ: xin gia hạn theo văn bản");
        saysWhoDecides();
    }

    @Test
    void aRefusalFromPaperCarriesTheMark() {
        TaskId id = issued("Việc bị từ chối bằng công văn", "2026-05-29");
        seat.take(officer);
        openTask(id);
        choose("Nhập hộ: từ chối theo văn bản của cơ quan");
        fill(TextArea.class, "Lý do từ chối", "Không thuộc chức năng");
        press("Từ chối");
        missesThePaper();
        fill(TextField.class, PAPER, "14/CV-SXD");
        press("Từ chối");
        assertThat(state(id)).isEqualTo(TaskState.REFUSED);
        String mark = "Nhập hộ Sở Xây dựng theo văn bản số 14/CV-SXD";
        assertThat(timeline()).contains(mark, "Không thuộc chức năng");
        assertThat(words(find(DecisionBox.class).single())).contains(mark, "Không thuộc chức năng");
    }
}
