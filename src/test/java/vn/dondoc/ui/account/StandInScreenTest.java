package vn.dondoc.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.CurrentActor;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.Fields;
import vn.dondoc.account.People;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.testing.Seat;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.PersonPicker;

/** Somebody goes away: he names who stands in; that one goes to the other desk and back by one button. */
class StandInScreenTest extends ScreenWalk {

    @Autowired
    Seat seat;

    @Autowired
    Staff staff;

    @Autowired
    CurrentActor current;

    @Autowired
    Fields fields;

    @Autowired
    People people;

    @Test
    void aHeadNamesAStandInWhoGoesToHisDeskAndBack() {
        Member head = staff.member(Role.AGENCY_LEADER);
        Member focal = staff.member(Role.FOCAL_POINT, head.agency());
        seat.take(head);
        navigate(OwnAccountView.class);
        assertThat(text()).contains("Người thay khi vắng mặt", "cử người thay để việc và thư không phải chờ");

        press("Cử người thay");
        press("Cử người thay");
        assertThat(dialog()).contains("Chưa cử được người thay");
        choose(field(PersonPicker.class, "Người thay"), focal);
        field(DateField.class, "Đến hết ngày").setValue(LocalDate.of(2026, 3, 13));
        type("Văn bản", "12/GĐĐ-SXD");
        press("Cử người thay");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Người thử thay Người thử", "10/03/2026 – 13/03/2026", "Theo 12/GĐĐ-SXD");

        seat.take(focal);
        UI.getCurrent().navigate(AccountPages.OWN);
        navigate(OwnAccountView.class);
        assertThat(banner()).contains("Bạn được cử làm thay Người thử (Chức vụ thử) đến hết ngày 13/03/2026");
        press("Làm thay");
        assertThat(current.get().post()).isEqualTo(head.post());
        assertThat(current.get().person()).isEqualTo(focal.person());

        UI.getCurrent().navigate("");
        navigate(OwnAccountView.class);
        assertThat(banner()).contains("Đang làm thay Người thử (Chức vụ thử)");
        press("Về việc của mình");
        assertThat(current.get().post()).isEqualTo(focal.post());

        seat.take(head);
        navigate(OwnAccountView.class);
        press("Kết thúc");
        press("Kết thúc");
        assertThat(text()).doesNotContain("Theo 12/GĐĐ-SXD");
    }

    @Test
    void whoDecidesEverythingHandsOverAFieldAndAnAgencyHasNoneToHandOver() {
        String name = "Khoáng sản " + staff.userName();
        FieldId mining = fields.add(Actors.with(Right.MANAGE_POLICY), name);
        Member head = staff.member(Role.OFFICE_LEADER);
        Member deputy = staff.member(Role.OFFICE_LEADER, head.agency());
        seat.take(head);
        navigate(OwnAccountView.class);
        press("Cử người thay");
        List<PersonPicker> shown = find(PersonPicker.class).all();
        choose(shown.getFirst(), head);
        choose(field(PersonPicker.class, "Người thay"), deputy);
        field(RadioButtonGroup.class, "Phần việc").setValue(false);
        MultiPicker<FieldRow> picker = fieldPicker().orElseThrow();
        picker.setValue(people.fields(current.get()).stream()
                .filter(row -> row.id().equals(mining))
                .collect(Collectors.toSet()));
        field(DateField.class, "Đến hết ngày").setValue(LocalDate.of(2026, 3, 13));
        type("Văn bản", "13/GĐĐ-VP");
        press("Cử người thay");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Theo 13/GĐĐ-VP · Một phần việc, lĩnh vực " + name);
        seat.take(deputy);
        UI.getCurrent().navigate(AccountPages.OWN);
        navigate(OwnAccountView.class);
        press("Làm thay");
        assertThat(current.get().may(Right.DECIDE)).isFalse();
        assertThat(current.get().may(Right.DECIDE_IN_FIELD)).isTrue();
        assertThat(current.get().fields()).containsExactly(mining);

        seat.take(staff.member(Role.AGENCY_LEADER));
        navigate(OwnAccountView.class);
        press("Cử người thay");
        field(RadioButtonGroup.class, "Phần việc").setValue(false);
        assertThat(fieldPicker()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Optional<MultiPicker<FieldRow>> fieldPicker() {
        return find(MultiPicker.class).all().stream()
                .filter(picker -> picker.isVisible() && "Lĩnh vực".equals(picker.getLabel()))
                .map(picker -> (MultiPicker<FieldRow>) picker)
                .findFirst();
    }

    private static void choose(PersonPicker picker, Member wanted) {
        picker.setValue(picker.getListDataView()
                .getItems()
                .filter(post -> post.id().equals(wanted.post()))
                .findFirst()
                .orElseThrow());
    }

    private String banner() {
        return find(InlineMessage.class).all().stream()
                .map(Div.class::cast)
                .map(message -> message.getElement().getTextRecursively())
                .reduce("", (all, one) -> all + " " + one);
    }
}
