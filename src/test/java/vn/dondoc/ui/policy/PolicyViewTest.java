package vn.dondoc.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;

/** What is settled here holds far in the future: other tests lean on the defaults. */
class PolicyViewTest extends ScreenWalk {

    private static final LocalDate FAR = LocalDate.of(2050, 1, 3);
    private static final String DOCUMENT = "Quyết định 12/QĐ-VP";

    @Autowired
    Policies policies;

    @Autowired
    PolicyPages pages;

    @Autowired
    AnOffice office;

    @Test
    void eachPolicyStandsInItsGroupWithItsValueAndWhatItRestsOn() {
        open(Role.OFFICE_LEADER);
        assertThat(text())
                .contains("Quy định", "Giao và tiếp nhận", "Nhắc việc", "Gửi thư")
                .contains("Coi là sắp đến hạn khi còn", "3 ngày làm việc", "Mặc định phần mềm")
                .contains("5, 3, 1, 0 ngày làm việc", "7:30", "60 giây")
                .contains("Số liệu, biểu mẫu", "Kỳ báo cáo tính nhiệm vụ", "giao trong kỳ")
                .doesNotContain("Gộp việc không hạn", "!");
    }

    @Test
    void whoOnlyReadsFindsNothingToPress() {
        open(Role.INSPECTOR);
        assertThat(text()).contains("Coi là sắp đến hạn khi còn");
        assertThat(buttons()).noneMatch(words -> words.startsWith("Sửa"));
        assertThat(pages.entries(Actors.with(Right.READ_ALL))).isEmpty();
    }

    @Test
    void aPolicyIsSettledFromADayOnByADocumentAndItsVersionsAreShown() {
        open(Role.OFFICE_LEADER);
        press("Sửa: Cơ quan được từ chối trong");
        type("Giá trị", "mười");
        field(DateField.class, "Áp dụng từ ngày").setValue(LocalDate.of(2020, 1, 1));
        press("Lưu quy định");
        assertThat(dialog())
                .contains(
                        "Chưa lưu được: còn 3 chỗ cần sửa", "Giá trị này không dùng được", "không được trước hôm nay");

        type("Giá trị", "10");
        field(DateField.class, "Áp dụng từ ngày").setValue(FAR);
        type("Theo văn bản", DOCUMENT);
        press("Lưu quy định");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Từ 03/01/2050: 10 ngày làm việc");
        assertThat(policies.number(Policy.REFUSE_WITHIN_DAYS, FAR)).isEqualTo(10);
        assertThat(policies.number(Policy.REFUSE_WITHIN_DAYS, FAR.minusDays(1))).isEqualTo(3);

        press("Sửa: Cơ quan được từ chối trong");
        assertThat(dialog()).contains("Các lần quy định", "Từ 03/01/2050: 10 ngày làm việc", DOCUMENT);
    }

    @Test
    void whichTasksAPeriodCountsIsChosenByName() {
        open(Role.OFFICE_LEADER);
        press("Sửa: Kỳ báo cáo tính nhiệm vụ");
        assertThat(choice("Giá trị").getValue()).isEqualTo("GIVEN");
        choice("Giá trị").setValue("DUE");
        field(DateField.class, "Áp dụng từ ngày").setValue(FAR);
        type("Theo văn bản", DOCUMENT);
        press("Lưu quy định");
        assertThat(dialogs()).isEmpty();
        assertThat(policies.text(Policy.PERIOD_TASKS, FAR)).isEqualTo("DUE");
        press("Sửa: Kỳ báo cáo tính nhiệm vụ");
        assertThat(dialog()).contains("Từ 03/01/2050: đến hạn trong kỳ", DOCUMENT);
    }

    @Test
    void anAgencyGetsItsOwn() {
        AgencyId id = office.agency("Sở Thử nghiệm quy định riêng");
        open(Role.OFFICE_LEADER);
        press("Sửa: Đầu mối trình, thủ trưởng duyệt");
        AgencyPicker picker = field(AgencyPicker.class, "Riêng cho cơ quan");
        AgencyRow agency = picker.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
        picker.setValue(agency);
        choice("Giá trị").setValue("true");
        field(DateField.class, "Áp dụng từ ngày").setValue(FAR);
        type("Theo văn bản", DOCUMENT);
        press("Lưu quy định");
        assertThat(policies.is(Policy.HEAD_APPROVES, id, FAR)).isTrue();
        assertThat(policies.is(Policy.HEAD_APPROVES, FAR)).isFalse();
        assertThat(text()).containsPattern("Có quy định riêng: [^·]*Sở Thử nghiệm quy định riêng");

        press("Sửa: Đầu mối trình, thủ trưởng duyệt");
        assertThat(dialog()).contains("Sở Thử nghiệm quy định riêng · " + DOCUMENT);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<String> choice(String label) {
        return (RadioButtonGroup<String>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> label.equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void open(Role role) {
        sits(role);
        UI.getCurrent().navigate("quy-dinh");
        assertThat(getCurrentView()).isInstanceOf(PolicyView.class);
    }
}
