package vn.dondoc.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Rosters;
import vn.dondoc.account.ShiftRow;
import vn.dondoc.account.Staff;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.Seat;
import vn.dondoc.ui.component.PersonPicker;

/** Trực: the focal point enters who is on duty and takes it off again. */
@ScreenTest
class RosterScreenTest extends SpringBrowserlessTest {

    @Autowired
    AnOffice office;

    @Autowired
    Staff staff;

    @Autowired
    Seat seat;

    @Autowired
    Rosters rosters;

    @Autowired
    OfficeClock clock;

    @Test
    void aShiftIsAddedAndTakenOff() {
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        clock.setTo("2026-03-10T09:00");
        AgencyId agency = office.agency("Sở Nông nghiệp");
        Staff.Member focal = staff.member(Role.FOCAL_POINT, agency);
        Actor reader = office.actor(Role.FOCAL_POINT, agency);
        seat.take(focal);
        navigate("truc", RosterView.class);
        press("Thêm ca trực");
        find(PersonPicker.class).single().setValue(rosters.candidates(reader).getFirst());
        TextField phone = find(TextField.class).all().stream()
                .filter(one -> "Điện thoại trực".equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
        phone.setValue("0214 3840 111");
        List<Button> add = find(Button.class).all().stream()
                .filter(one -> words(one).equals("Thêm ca trực"))
                .toList();
        test(add.getLast()).click();
        assertThat(words((Component) getCurrentView()))
                .contains("Đang trực hôm nay", "0214 3840 111", "10/03/2026", "Sở Nông nghiệp");
        ShiftRow row = rosters.coming(reader).getFirst();
        find(Button.class).all().stream()
                .filter(one -> ("Bỏ ca trực của " + row.person().name() + ", 10/03/2026")
                        .equals(one.getAriaLabel().orElse("")))
                .findFirst()
                .ifPresentOrElse(one -> test(one).click(), () -> {
                    throw new AssertionError("no button to remove it");
                });
        assertThat(words((Component) getCurrentView())).contains("Chưa có lịch trực");
    }

    private void press(String words) {
        test(find(Button.class).all().stream()
                        .filter(one -> words(one).equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively().strip();
    }
}
