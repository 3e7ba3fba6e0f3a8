package vn.dondoc.ui.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRegister;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.AnAgency;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.testing.Seat;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DetailPanel;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.MultiPicker;

/** The register of agencies as its keeper presses it: added, corrected, ended with a successor, gathered in groups. */
class AgencyScreensTest extends ScreenWalk {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Seat seat;

    @Autowired
    Staff staff;

    @Autowired
    Agencies agencies;

    @Autowired
    AgencyRegister register;

    @Autowired
    ATask aTask;

    @Autowired
    IdGenerator ids;

    @Test
    void anAgencyIsAddedAndCorrected() {
        seat.take(staff.member(Role.ADMINISTRATOR));
        navigate(AgenciesView.class);
        press("Thêm cơ quan");
        press("Thêm");
        assertThat(panel()).contains("Chưa lưu được");
        String name = "Sở Thử nghiệm " + ids.next();
        type("Tên cơ quan", name);
        press("Thêm");
        AgencyRow added = agencies.all(Actors.JOB).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
        type("Tên viết tắt", "STN" + added.id());
        press("Lưu");
        assertThat(agencies.get(Actors.JOB, added.id()).shortName()).isEqualTo("STN" + added.id());
    }

    /** A day that cannot be read is said under its field, and nothing is saved meanwhile: no day would mean no end. */
    @Test
    void aDayThatCannotBeReadIsRefused() {
        AgencyId id = agency("Sở Hạn ");
        seat.take(staff.member(Role.ADMINISTRATOR));
        UI.getCurrent().navigate(AgencyPages.LIST + "/" + id);
        type("Tên viết tắt", "SH" + id);
        for (String day : List.of("Có hiệu lực từ", "Đến hết ngày")) {
            DateField field = field(DateField.class, day);
            LocalDate was = field.getValue();
            type(day, "ngày kia kìa");
            press("Lưu");
            assertThat(field.isInvalid()).as(day).isTrue();
            assertThat(field.getErrorMessage()).contains("Chưa hiểu ngày", "ngày kia kìa");
            assertThat(agencies.get(Actors.JOB, id).shortName()).isNotEqualTo("SH" + id);
            type(day, was == null ? "" : Formats.date(was));
            field.setValue(was);
        }
        press("Lưu");
        assertThat(agencies.get(Actors.JOB, id).shortName()).isEqualTo("SH" + id);
    }

    /** Its open tasks stay with it until they are given to another: their number is said before and after, with a link. */
    @Test
    void anAgencyEndsWithASuccessorAndWhatItLeavesOpenIsSaid() {
        AgencyId old = agency("Sở Cũ ");
        AgencyId next = agency("Sở Mới ");
        Actor leader = seat.take(staff.member(Role.OFFICE_LEADER));
        for (int some = 0; some < 2; some++) {
            aTask.issued(leader, aTask.complete("Việc dở dang " + some, old, leader, LocalDate.of(2026, 5, 29)), TODAY);
        }
        UI.getCurrent().navigate(AgencyPages.LIST + "/" + old);
        assertThat(panel()).doesNotContain("nhiệm vụ đang mở");
        press("Sáp nhập, đổi tên…");
        assertThat(dialog()).contains("Cơ quan này còn chủ trì 2 nhiệm vụ đang mở", "Xem 2 nhiệm vụ");
        press("Ghi nhận");
        assertThat(dialog()).contains("Chưa ghi được");
        field(DateField.class, "Từ ngày").setValue(TODAY);
        successors().setValue(Set.of(agencies.get(leader, next)));
        type("Văn bản quyết định", "Nghị quyết 9/NQ-HĐND");
        press("Ghi nhận");
        assertThat(dialogs()).isEmpty();
        assertThat(agencies.get(leader, old).validTo()).isEqualTo(TODAY.minusDays(1));
        assertThat(panel())
                .contains("Nghị quyết 9/NQ-HĐND")
                .contains("Cơ quan này còn chủ trì 2 nhiệm vụ đang mở")
                .contains("vẫn đứng tên cơ quan cũ");
        assertThat(find(Anchor.class).all().stream()
                        .filter(link -> link.getElement().getTextRecursively().equals("Xem 2 nhiệm vụ"))
                        .map(Anchor::getHref))
                .singleElement()
                .asString()
                .startsWith("nhiem-vu?")
                .contains("co-quan=" + old);

        seat.take(staff.member(Role.ADMINISTRATOR));
        UI.getCurrent().navigate(AgencyPages.LIST + "/" + next);
        press("Sáp nhập, đổi tên…");
        assertThat(dialog()).contains("Nhiệm vụ đang mở không tự chuyển").doesNotContainPattern("\\d nhiệm vụ");
    }

    @Test
    void aGroupIsMadeCorrectedAndTakenAway() {
        AgencyRow member = agencies.get(Actors.JOB, agency("Sở Trong nhóm "));
        seat.take(staff.member(Role.ADMINISTRATOR));
        navigate(GroupsView.class);
        String name = "Nhóm " + ids.next();
        press("Thêm nhóm");
        press("Lưu");
        assertThat(dialog()).contains("Chưa lưu được nhóm");
        type("Tên nhóm", name);
        members().setValue(Set.of(member));
        press("Lưu");
        assertThat(dialogs()).isEmpty();
        GroupRow made = group(name);
        assertThat(agencies.members(Actors.JOB, made.id(), TODAY))
                .extracting(AgencyRow::id)
                .containsExactly(member.id());

        clickRow(name);
        kinds().setValue(Set.of(AgencyKind.BOARD));
        press("Lưu");
        assertThat(group(name).kinds()).containsExactly(AgencyKind.BOARD);

        clickRow(name);
        press("Bỏ nhóm");
        press("Bỏ nhóm");
        assertThat(agencies.groups(Actors.JOB)).extracting(GroupRow::name).doesNotContain(name);
    }

    private String panel() {
        return find(DetailPanel.class).single().getElement().getTextRecursively();
    }

    private AgencyId agency(String name) {
        return register.add(Actors.JOB, AnAgency.called(name + ids.next()).data());
    }

    private GroupRow group(String name) {
        return agencies.groups(Actors.JOB).stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private MultiPicker<AgencyRow> successors() {
        return field(MultiPicker.class, "Cơ quan kế thừa");
    }

    @SuppressWarnings("unchecked")
    private MultiPicker<AgencyRow> members() {
        return field(MultiPicker.class, "Và các cơ quan");
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<AgencyKind> kinds() {
        return field(CheckboxGroup.class, "Gồm mọi cơ quan thuộc loại");
    }

    @SuppressWarnings("unchecked")
    private void clickRow(String name) {
        Grid<GroupRow> grid = find(Grid.class).all().getFirst();
        List<GroupRow> rows = grid.getListDataView().getItems().toList();
        test(grid).clickRow(rows.indexOf(group(name)));
    }
}
