package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DutyState;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.component.DateField;

/** The clerk notes what is owed for a directive from above, then the answer; the list says where each stands. */
class DutyScreenTest extends ScreenWalk {

    @Autowired
    DirectiveRegister register;

    @Autowired
    UpwardDuties duties;

    @Autowired
    OfficeClock clock;

    @Test
    void whatIsOwedIsNotedAnsweredAndListed() {
        clock.setTo("2026-03-10T09:00");
        Actor clerk = sits(Role.CLERK);
        DirectiveId id = register.register(
                clerk,
                ADirective.about("Báo cáo việc màn hình")
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(LocalDate.of(2026, 3, 2))
                        .from(IssuingLevel.GOVERNMENT)
                        .replyBy(LocalDate.of(2026, 4, 17))
                        .form());
        UI.getCurrent().navigate("van-ban/" + id);
        press("Ghi việc phải trả lời");
        assertThat(field(DateField.class, "Hạn trả lời").getValue()).isEqualTo(LocalDate.of(2026, 4, 17));
        press("Ghi nhận");
        assertThat(dialog()).contains("Cần nhập mục này.");
        type("Phải trả lời", "Báo cáo màn hình " + id);
        press("Ghi nhận");
        assertThat(text()).contains("Trả lời cấp trên", "Báo cáo màn hình " + id, "Chưa đến hạn", "10/04/2026");

        press("Ghi văn bản trả lời");
        type("Số, ký hiệu văn bản trả lời", "15/BC-UBND");
        field(DateField.class, "Ngày văn bản trả lời").setValue(LocalDate.of(2026, 3, 9));
        press("Ghi nhận");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Đã trả lời đúng hạn, số 15/BC-UBND ngày 09/03/2026");
        assertThat(duties.of(clerk, id).orElseThrow().state()).isEqualTo(DutyState.ANSWERED_ON_TIME);

        UI.getCurrent().navigate("viec-no-cap-tren");
        assertThat(text()).contains("Tất cả", "Quá hạn trả lời", "Đã trả lời đúng hạn");
    }

    @Test
    void anAgencyHasNoSuchList() {
        sits(Role.FOCAL_POINT);
        UI.getCurrent().navigate("viec-no-cap-tren");
        assertThat(text()).doesNotContain("Phải trả lời cấp trên");
    }
}
