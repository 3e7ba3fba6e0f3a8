package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
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

    private List<String> contents(Actor actor, DirectiveId directive) {
        return list.rows(actor, TaskFilter.ofDirective(directive), TaskSort.OLDEST, null, 0, 50).rows().stream()
                .map(TaskRow::content)
                .toList();
    }

    @Test
    void theyAreKeptUntilTheyAreAdded() {
        Actor officer = sits(Role.OFFICER);
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        UI.getCurrent().navigate("van-ban/" + directive);
        press("Dán nhiều dòng");
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ")).setValue(LINES);
        dialogs().getLast().close();

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
