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
}
