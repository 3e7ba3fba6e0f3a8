package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.ASource;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.component.DateField;

/** The register's form for each source: the small choice at the top, its fields, and "Đã có văn bản". */
class SourceScreenTest extends ScreenWalk {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    private Actor clerk;

    @BeforeEach
    void aClerk() {
        clerk = sits(Role.CLERK);
    }

    private void blank() {
        UI.getCurrent().navigate("van-ban/moi");
        test(find(NativeButton.class).all().stream()
                        .filter(chip -> chip.getText().equals("Thường"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @SuppressWarnings("unchecked")
    private void choose(SourceKind kind) {
        field(RadioButtonGroup.class, "Nguồn").setValue(kind);
    }

    private List<String> labels() {
        return find(Component.class).all().stream()
                .filter(part -> part instanceof HasLabel && part.isVisible())
                .map(part -> ((HasLabel) part).getLabel())
                .toList();
    }

    private DirectiveRow found(String words) {
        return directives
                .rows(clerk, DirectiveFilter.ALL.withText(words), null, 5)
                .rows()
                .getFirst();
    }

    @Test
    void aPaperIsTheUsualCaseAndSeesNothingOfTheOthers() {
        blank();
        assertThat(field(RadioButtonGroup.class, "Nguồn").getValue()).isEqualTo(SourceKind.PAPER);
        assertThat(labels())
                .contains("Số, ký hiệu", "Ngày ban hành", "Cơ quan ban hành", "Trích yếu", "Người ký")
                .doesNotContain("Người ghi nhận", "Tên cuộc họp", "Số, ký hiệu văn bản", "Trích yếu văn bản");
    }

    @Test
    void whatWasSaidIsRegisteredWithoutANumber() {
        blank();
        choose(SourceKind.ORAL);
        assertThat(labels())
                .contains("Ngày chỉ đạo", "Người chỉ đạo", "Dịp chỉ đạo", "Người ghi nhận", "Nội dung chỉ đạo")
                .doesNotContain(
                        "Số, ký hiệu", "Cơ quan ban hành", "Loại văn bản", "Chiều văn bản", "Trích yếu văn bản");
        press("Đăng ký");
        assertThat(field(TextField.class, "Người ghi nhận").isInvalid()).isTrue();
        assertThat(field(TextField.class, "Người chỉ đạo").isInvalid()).isTrue();
        field(DateField.class, "Ngày chỉ đạo").setValue(DAY);
        type("Người chỉ đạo", "Lý A Tỏa");
        type("Chức vụ người chỉ đạo", "Phó Chủ tịch UBND tỉnh");
        type("Người ghi nhận", "Vàng Thị Mỷ");
        test(field(TextArea.class, "Nội dung chỉ đạo")).setValue("Thông tuyến đường tránh trước mùa mưa");
        press("Đăng ký");
        assertThat(found("Thông tuyến đường tránh trước").title())
                .matches("Ý kiến chỉ đạo số \\d+/GN của Phó Chủ tịch UBND tỉnh");
        assertThat(text())
                .contains("Chỉ đạo trực tiếp", "Người ghi nhận", "Vàng Thị Mỷ")
                .doesNotContain("Cơ quan ban hành");
    }

    @Test
    void aNoteAsksForThePaperOnWhichItStands() {
        blank();
        choose(SourceKind.NOTE);
        assertThat(labels())
                .contains("Ngày bút phê", "Người bút phê", "Nội dung bút phê")
                .contains("Số, ký hiệu văn bản", "Ngày văn bản", "Nơi ban hành", "Trích yếu văn bản")
                .doesNotContain("Người ghi nhận", "Dịp chỉ đạo", "Tên cuộc họp");
        press("Đăng ký");
        assertThat(field(TextField.class, "Nơi ban hành").isInvalid()).isTrue();
        assertThat(field(TextArea.class, "Trích yếu văn bản").isInvalid()).isTrue();
    }

    @Test
    void aMeetingIsConfirmedByItsNoticeLater() {
        DirectiveId id = register.register(clerk, ASource.concluded(DAY, "", "", null));
        UI.getCurrent().navigate("van-ban/" + id);
        assertThat(text()).contains("Tên cuộc họp", "Cuộc họp về đường tuần tra", "Thành phần dự", "Sở Xây dựng");
        press("Đã có văn bản");
        press("Gắn văn bản");
        assertThat(dialog()).contains("Cần nhập mục này.");
        type("Số, ký hiệu văn bản", "96/TB-VPUBND");
        type("Nơi ban hành", "Văn phòng UBND tỉnh thử " + id);
        field(DateField.class, "Ngày văn bản").setValue(DAY.plusDays(1));
        press("Gắn văn bản");
        assertThat(dialogs()).isEmpty();
        assertThat(directives.get(clerk, id).form().source().paperNumber()).isEqualTo("96/TB-VPUBND");
        assertThat(text()).contains("Thông báo kết luận", "96/TB-VPUBND", "gắn văn bản xác nhận");
        assertThat(buttons()).doesNotContain("Đã có văn bản");
    }
}
