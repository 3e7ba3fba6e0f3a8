package vn.dondoc.ui.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.ScreenWalk;

/** What was typed into a dialog and not sent is there again; leaving it asks, and only then. */
class FormDraftScreenTest extends ScreenWalk {

    private static final String ADD = "Thêm ngày nghỉ";
    private static final String NAME = "Tên ngày";

    @Autowired
    Drafts drafts;

    @Test
    void aDialogKeepsItsInputUntilItIsDiscarded() {
        Actor leader = sits(Role.OFFICE_LEADER);
        CalendarPages.open(2047);
        press(ADD);
        press("Hủy");
        assertThat(dialogs()).as("nothing typed: no question").isEmpty();

        press(ADD);
        type(NAME, "Nghỉ bão số 9");
        assertThat(drafts.find(leader, "CALENDAR_ADD", "new")).isPresent();
        press("Hủy");
        assertThat(dialog()).contains("được giữ làm bản nháp");
        press("Ở lại");
        assertThat(field(TextField.class, NAME).getValue()).isEqualTo("Nghỉ bão số 9");

        press("Hủy");
        press("Rời đi, giữ nháp");
        assertThat(dialogs()).isEmpty();
        press(ADD);
        assertThat(dialog()).contains("Có bản nháp chưa gửi");
        press("Khôi phục bản nháp");
        assertThat(field(TextField.class, NAME).getValue()).isEqualTo("Nghỉ bão số 9");
        press("Hủy");
        press("Bỏ nháp");
        assertThat(drafts.find(leader, "CALENDAR_ADD", "new")).isEmpty();
        press(ADD);
        assertThat(dialog()).doesNotContain("Có bản nháp chưa gửi");
        press("Hủy");
    }
}
