package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.ScreenWalk;

/** Lines that were pasted and not added are there when the dialog is opened again. */
class PastedLinesTest extends ScreenWalk {

    private static final String LINES = "1. Rà soát quy hoạch\n2. Lập dự toán";

    @Autowired
    ATask aTask;

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
                .contains("Dòng 2, nội dung nhiệm vụ: dài quá 2.000 ký tự", "Dòng 4, nội dung nhiệm vụ")
                .doesNotContain("Dòng 1,", "Dòng 3,");
        assertThat(field(TextArea.class, "Mỗi dòng một nhiệm vụ").getValue()).isEqualTo(lines);

        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ")).setValue("Rà soát\nLập dự toán");
        press("Thêm các nhiệm vụ");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Rà soát", "Lập dự toán");
    }
}
