package vn.dondoc.ui.policy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.FieldRow;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ExtensionLine;
import vn.dondoc.task.ExtensionMeasure;
import vn.dondoc.task.ExtensionMeasures;
import vn.dondoc.task.ExtensionScope;
import vn.dondoc.task.MeasureForm;
import vn.dondoc.task.MeasureKind;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Picker;

/** Ai quyết gia hạn on the page of policies. What is settled here is of a field of its own and holds far in the future. */
class MeasureCardTest extends ScreenWalk {

    private static final LocalDate FAR = LocalDate.of(2050, 1, 3);
    private static final String DOCUMENT = "Quyết định 12/QĐ-VP";

    @Autowired
    ExtensionMeasures measures;

    @Autowired
    AnOffice office;

    @Autowired
    JdbcTemplate jdbc;

    private FieldId field;
    private String name;

    @BeforeEach
    void aField() {
        field = office.field("Lĩnh vực thử");
        name = jdbc.queryForObject("SELECT name FROM work_field WHERE id = ?", String.class, field.value());
    }

    @Test
    void aRowIsAddedForALevelAndAFieldFromADayOnByADocument() {
        open(Role.OFFICE_LEADER);
        assertThat(text()).contains("Ai quyết gia hạn", "mức chung ở mục Thời hạn");
        press("Thêm mức riêng");
        press("Lưu quy định");
        assertThat(dialog())
                .contains("Chưa lưu được: còn 4 chỗ cần sửa", "Nhập số từ 1 đến 20.", "Nhập số từ 1 đến 250.");
        assertThat(field(Picker.class, "Cấp giao").getErrorMessage()).contains("Chọn cấp giao hoặc lĩnh vực");

        pickLevel(IssuingLevel.PARTY);
        pickField();
        type("Số lần cho gia hạn mỗi việc", "3");
        type("Tổng số ngày làm việc cho thêm", "45");
        field(DateField.class, "Áp dụng từ ngày").setValue(FAR);
        type("Theo văn bản", DOCUMENT);
        press("Lưu quy định");
        assertThat(dialogs()).isEmpty();
        assertThat(text())
                .contains("Tỉnh ủy · " + name, "Chưa áp dụng")
                .contains("Từ 03/01/2050: Chánh Văn phòng: 3 lần, 45 ngày làm việc");
        assertThat(line(IssuingLevel.PARTY).settings())
                .singleElement()
                .satisfies(one -> assertThat(one.measure()).isEqualTo(new ExtensionMeasure(3, 45)));

        press("Thêm mức riêng");
        pickLevel(IssuingLevel.PARTY);
        pickField();
        kind(MeasureKind.LEADER);
        assertThat(find(TextField.class).all())
                .extracting(TextField::getLabel)
                .as("nothing to count")
                .doesNotContain("Tổng số ngày làm việc cho thêm");
        type("Theo văn bản", DOCUMENT);
        press("Lưu quy định");
        assertThat(field(Picker.class, "Cấp giao").getErrorMessage())
                .contains("Đã có mức riêng cho cấp giao và lĩnh vực này");
    }

    @Test
    void aRowIsChangedAndEndedAndWhatWasSettledBeforeIsShown() {
        settle(0, MeasureKind.LEADER, FAR);
        open(Role.OFFICE_LEADER);
        press("Sửa: Mọi cấp giao · " + name);
        assertThat(kinds().getValue()).isEqualTo(MeasureKind.LEADER);
        assertThat(dialogs().getLast().getElement().getAttribute("aria-label"))
                .isEqualTo("Ai quyết gia hạn: Mọi cấp giao · " + name);
        assertThat(dialog()).contains("Các lần quy định", "Từ 03/01/2050: Chủ tịch, Phó Chủ tịch quyết", DOCUMENT);
        kind(MeasureKind.GENERAL);
        field(DateField.class, "Áp dụng từ ngày").setValue(FAR.plusYears(1));
        type("Theo văn bản", DOCUMENT);
        press("Lưu quy định");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Từ 03/01/2050: Chủ tịch, Phó Chủ tịch quyết");
        press("Sửa: Mọi cấp giao · " + name);
        assertThat(dialog()).contains("Từ 03/01/2051: Thôi mức riêng");
    }

    @Test
    void whatSomebodyElseSettledMeanwhileIsSaidAndPressingAgainSettlesOnesOwn() {
        settle(0, MeasureKind.LEADER, FAR);
        open(Role.OFFICE_LEADER);
        press("Sửa: Mọi cấp giao · " + name);
        kind(MeasureKind.UP_TO);
        type("Số lần cho gia hạn mỗi việc", "1");
        type("Tổng số ngày làm việc cho thêm", "5");
        field(DateField.class, "Áp dụng từ ngày").setValue(FAR);
        type("Theo văn bản", "Quyết định 13/QĐ-VP");
        settle(1, MeasureKind.GENERAL, FAR.plusDays(1));
        press("Lưu quy định");
        assertThat(dialog()).contains("vừa sửa mức riêng này", "Mức mới: Thôi mức riêng, từ 04/01/2050");
        assertThat(line(null).version()).isEqualTo(2);
        press("Lưu quy định");
        assertThat(dialogs()).isEmpty();
        assertThat(line(null).version()).isEqualTo(3);
    }

    @Test
    void whoOnlyReadsSeesTheRowsAndNothingToPress() {
        settle(0, MeasureKind.LEADER, FAR);
        open(Role.INSPECTOR);
        assertThat(text()).contains("Ai quyết gia hạn", "Mọi cấp giao · " + name);
        assertThat(buttons()).noneMatch(words -> words.startsWith("Sửa") || words.equals("Thêm mức riêng"));
    }

    private void settle(int seen, MeasureKind kind, LocalDate from) {
        measures.settle(
                Actors.with(Right.MANAGE_POLICY),
                seen,
                new MeasureForm(new ExtensionScope(null, field), kind, "", "", from, DOCUMENT));
    }

    private ExtensionLine line(IssuingLevel level) {
        return measures.all(Actors.JOB).stream()
                .filter(one -> one.scope().equals(new ExtensionScope(level, field)))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private void pickLevel(IssuingLevel level) {
        ((Picker<IssuingLevel>) field(Picker.class, "Cấp giao")).setValue(level);
    }

    @SuppressWarnings("unchecked")
    private void pickField() {
        Picker<FieldRow> picker = field(Picker.class, "Lĩnh vực");
        picker.setValue(picker.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(field))
                .findFirst()
                .orElseThrow());
    }

    private void kind(MeasureKind kind) {
        kinds().setValue(kind);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<MeasureKind> kinds() {
        return (RadioButtonGroup<MeasureKind>) find(RadioButtonGroup.class).all().stream()
                .filter(group -> "Ai quyết".equals(group.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void open(Role role) {
        sits(role);
        UI.getCurrent().navigate("quy-dinh");
        assertThat(getCurrentView()).isInstanceOf(PolicyView.class);
    }
}
