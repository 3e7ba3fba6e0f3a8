package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.HourField;

/** Lines that were pasted and not added are there when the dialog is opened again. */
class PastedLinesTest extends ScreenWalk {

    private static final String LINES = "1. Rà soát quy hoạch\n2. Lập dự toán";

    @Autowired
    ATask aTask;

    @Autowired
    TaskList list;

    @Test
    void theNumberingOfThePaperGoesAndTheWordsStay() {
        assertThat(PasteDialog.contents("""
                        1. Rà soát quy hoạch
                        2) Lập dự toán

                          a) Báo cáo UBND tỉnh
                        đ) Trình thẩm định
                        - 15 xã hoàn thành
                        + Nghiệm thu
                        • Bàn giao
                        2026 là năm đầu
                        10% số hộ thoát nghèo"""))
                .containsExactly(
                        "Rà soát quy hoạch",
                        "Lập dự toán",
                        "Báo cáo UBND tỉnh",
                        "Trình thẩm định",
                        "15 xã hoàn thành",
                        "Nghiệm thu",
                        "Bàn giao",
                        "2026 là năm đầu",
                        "10% số hộ thoát nghèo");
    }

    @Test
    void eachLineIsADraftOfItsOwnInItsOrder() {
        Actor officer = sits(Role.OFFICER);
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        UI.getCurrent().navigate("van-ban/" + directive);
        press("Dán nhiều dòng");
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ")).setValue(LINES + "\n- " + "x".repeat(2001));
        press("Thêm các nhiệm vụ");
        assertThat(dialogs()).as("a line that is too long stops all").hasSize(1);
        assertThat(contents(officer, directive)).isEmpty();
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ")).setValue(LINES);
        press("Thêm các nhiệm vụ");
        assertThat(contents(officer, directive)).containsExactly("Rà soát quy hoạch", "Lập dự toán");
    }

    @Test
    void theDeadlineThatALineSaysIsReadShownWithItsWordsAndChangedBeforeItIsTaken() {
        Actor officer = sits(Role.OFFICER);
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        UI.getCurrent().navigate("van-ban/" + directive);
        field(DateField.class, "Hạn xử lý").setValue(LocalDate.of(2026, 9, 1));
        press("Dán nhiều dòng");
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ"))
                .setValue("1. Rà soát trụ sở, xong trước 16 giờ 30 ngày 30/4/2026\n"
                        + "2. Phủ sóng, xong trong tháng 5/2026\n"
                        + "3. Lập danh sách trước ngày 15/5/2026, báo cáo trước ngày 30/5/2026\n"
                        + "4. Trả lời Công văn số 5/SXD ngày 9/3/2026");
        assertThat(dialog())
                .contains(
                        "Hạn đọc từ «trước 16 giờ 30 ngày 30/4/2026»",
                        "Hạn đọc từ «trong tháng 5/2026»",
                        "Chưa rõ hạn trong «trước ngày 15/5/2026 … trước ngày 30/5/2026»")
                .doesNotContain("Hạn dòng 4");
        assertThat(field(DateField.class, "Hạn dòng 1").getValue()).isEqualTo(LocalDate.of(2026, 4, 30));
        assertThat(field(HourField.class, "Giờ dòng 1").getValue()).isEqualTo(LocalTime.of(16, 30));
        assertThat(field(DateField.class, "Hạn dòng 3").isEmpty()).isTrue();
        field(DateField.class, "Hạn dòng 2").setValue(LocalDate.of(2026, 5, 20));
        dialogs().getLast().close();

        press("Dán nhiều dòng");
        press("Khôi phục bản nháp");
        assertThat(field(DateField.class, "Hạn dòng 2").getValue())
                .as("what was changed is kept with the lines")
                .isEqualTo(LocalDate.of(2026, 5, 20));
        press("Thêm các nhiệm vụ");
        assertThat(rows(officer, directive))
                .extracting(TaskRow::dueOn)
                .containsExactly(
                        LocalDate.of(2026, 4, 30),
                        LocalDate.of(2026, 5, 20),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 1));
        assertThat(rows(officer, directive).getFirst().dueAt()).isEqualTo(LocalTime.of(16, 30));
    }

    @Test
    void anHourBesideNoDayIsToBeCorrectedAndIsKeptWithTheDraft() {
        Actor officer = sits(Role.OFFICER);
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        UI.getCurrent().navigate("van-ban/" + directive);
        press("Dán nhiều dòng");
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ"))
                .setValue("Lập danh sách trước ngày 15/5/2026, báo cáo trước ngày 30/5/2026\n"
                        + "Rà soát trụ sở, xong trước 16 giờ 30 ngày 30/4/2026");
        field(HourField.class, "Giờ dòng 1").setValue(LocalTime.of(9, 0));
        assertThat(field(DateField.class, "Hạn dòng 1").isInvalid()).isTrue();
        assertThat(field(DateField.class, "Hạn dòng 1").getErrorMessage()).startsWith("Có giờ thì phải có ngày");
        press("Thêm các nhiệm vụ");
        assertThat(dialogs()).as("nothing is dropped silently").hasSize(1);
        assertThat(rows(officer, directive)).isEmpty();
        dialogs().getLast().close();

        press("Dán nhiều dòng");
        press("Khôi phục bản nháp");
        assertThat(field(HourField.class, "Giờ dòng 1").getValue()).isEqualTo(LocalTime.of(9, 0));
        field(DateField.class, "Hạn dòng 1").setValue(LocalDate.of(2026, 5, 15));
        assertThat(field(DateField.class, "Hạn dòng 1").isInvalid()).isFalse();
        field(DateField.class, "Hạn dòng 2").clear();
        assertThat(field(DateField.class, "Hạn dòng 2").isInvalid()).isTrue();
        field(HourField.class, "Giờ dòng 2").clear();
        assertThat(field(DateField.class, "Hạn dòng 2").isInvalid()).isFalse();
        press("Thêm các nhiệm vụ");
        assertThat(rows(officer, directive))
                .extracting(TaskRow::dueOn)
                .containsExactly(LocalDate.of(2026, 5, 15), null);
        assertThat(rows(officer, directive).getFirst().dueAt()).isEqualTo(LocalTime.of(9, 0));
    }

    private List<TaskRow> rows(Actor actor, DirectiveId directive) {
        return list.rows(actor, TaskFilter.ofDirective(directive), TaskSort.OLDEST, null, 0, 50)
                .rows();
    }

    private List<String> contents(Actor actor, DirectiveId directive) {
        return rows(actor, directive).stream().map(TaskRow::content).toList();
    }

    @Test
    void theyAreKeptUntilTheyAreAdded() {
        Actor officer = sits(Role.OFFICER);
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        UI.getCurrent().navigate("van-ban/" + directive);
        press("Dán nhiều dòng");
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ")).setValue(LINES);
        press("Hủy");
        press("Bỏ nháp");

        press("Dán nhiều dòng");
        assertThat(dialog()).doesNotContain("Có bản nháp chưa gửi");
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ")).setValue(LINES);
        press("Hủy");
        press("Rời đi, giữ nháp");

        press("Dán nhiều dòng");
        assertThat(dialog()).contains("Có bản nháp chưa gửi");
        press("Khôi phục bản nháp");
        assertThat(field(TextArea.class, "Mỗi dòng một nhiệm vụ").getValue()).isEqualTo(LINES);
        press("Thêm các nhiệm vụ");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Rà soát quy hoạch", "Lập dự toán");

        press("Dán nhiều dòng");
        assertThat(dialog()).doesNotContain("Có bản nháp chưa gửi");
    }

    @Test
    void whatIsWrongIsSaidLineByLineAndNothingPastedIsLost() {
        Actor officer = sits(Role.OFFICER);
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        UI.getCurrent().navigate("van-ban/" + directive);
        press("Dán nhiều dòng");
        String lines = "Rà soát\n" + "x".repeat(2001) + "\nLập dự toán\n" + "y".repeat(2001);
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ")).setValue(lines);
        press("Thêm các nhiệm vụ");
        assertThat(dialog())
                .contains("Dòng 2, nội dung nhiệm vụ: dài quá 2000 ký tự", "Dòng 4, nội dung nhiệm vụ")
                .doesNotContain("Dòng 1,", "Dòng 3,");
        assertThat(field(TextArea.class, "Mỗi dòng một nhiệm vụ").getValue()).isEqualTo(lines);

        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ")).setValue("Rà soát\nLập dự toán");
        press("Thêm các nhiệm vụ");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Rà soát", "Lập dự toán");
    }
}
