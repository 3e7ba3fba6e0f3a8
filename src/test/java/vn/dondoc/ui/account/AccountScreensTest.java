package vn.dondoc.ui.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Accounts;
import vn.dondoc.account.FieldRow;
import vn.dondoc.account.Fields;
import vn.dondoc.account.People;
import vn.dondoc.account.PostRow;
import vn.dondoc.account.Staff;
import vn.dondoc.account.Staff.Member;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.IdGenerator;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.testing.Seat;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DetailPanel;
import vn.dondoc.ui.component.PersonPicker;

/** Rights, people with their posts, and who answers for a field, as those who keep them press them. */
class AccountScreensTest extends ScreenWalk {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    @Autowired
    Seat seat;

    @Autowired
    Staff staff;

    @Autowired
    People people;

    @Autowired
    Fields fields;

    @Autowired
    Accounts accounts;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    Tasks tasks;

    @Autowired
    IdGenerator ids;

    @Test
    void aRightThatIsTickedIsUsedAtOnceAndGoneWhenItIsUnticked() {
        Member keeper = staff.member(Role.ADMINISTRATOR);
        Member other = staff.member(Role.CLERK);
        assertThat(seat.take(other).may(Right.MANAGE_CALENDAR)).isFalse();
        seat.take(keeper);
        navigate(RightsView.class);
        try {
            test(box("Văn thư: Quản lý lịch làm việc")).click();
            assertThat(seat.take(other).may(Right.MANAGE_CALENDAR)).isTrue();
        } finally {
            seat.take(keeper);
            navigate(RightsView.class);
            assertThat(box("Văn thư: Quản lý lịch làm việc").getValue()).isTrue();
            test(box("Văn thư: Quản lý lịch làm việc")).click();
        }
        assertThat(seat.take(other).may(Right.MANAGE_CALENDAR)).isFalse();
    }

    @Test
    void nobodyWidensHisOwnRoleNorGivesTheAdministratorContent() {
        seat.take(staff.member(Role.ADMINISTRATOR));
        navigate(RightsView.class);
        assertThat(box("Quản trị hệ thống: Quản lý quy định").isEnabled()).isFalse();
        assertThat(box("Quản trị hệ thống: Xem mọi nhiệm vụ đã giao").isEnabled())
                .isFalse();
        assertThat(box("Văn thư: Xem số liệu tổng hợp").isEnabled()).isFalse();
        seat.take(staff.member(Role.OFFICE_LEADER));
        navigate(RightsView.class);
        assertThat(box("Quản trị hệ thống: Xem mọi nhiệm vụ đã giao").isEnabled())
                .isFalse();
        assertThat(box("Văn thư: Xem số liệu tổng hợp").isEnabled()).isTrue();
    }

    @Test
    void aPersonIsAddedGetsAPostAndItEnds() {
        AgencyId agency = staff.agency(AgencyKind.DEPARTMENT);
        Actor keeper = seat.take(staff.member(Role.ADMINISTRATOR));
        navigate(PeopleView.class);
        press("Thêm người");
        press("Thêm");
        assertThat(panel()).contains("Chưa lưu được");
        String name = "Lò Thị Thêm " + ids.next();
        type("Họ và tên", name);
        test(field(EmailField.class, "Thư điện tử")).setValue("them" + ids.next() + "@laocai.example");
        press("Thêm");
        assertThat(panel()).contains(name, "Người này chưa có tài khoản");

        press("Thêm chức vụ");
        assertThat(title()).isEqualTo("Thêm chức vụ: " + name);
        press("Thêm chức vụ");
        assertThat(dialog()).contains("Chưa cho được chức vụ");
        AgencyPicker unit = field(AgencyPicker.class, "Cơ quan, đơn vị");
        AgencyRow row = unit.getListDataView()
                .getItems()
                .filter(one -> one.id().equals(agency))
                .findFirst()
                .orElseThrow();
        unit.setValue(row);
        role().setValue(Role.FOCAL_POINT);
        type("Chức danh", "Chuyên viên, đầu mối");
        field(DateField.class, "Từ ngày").setValue(TODAY.minusDays(9));
        press("Thêm chức vụ");
        assertThat(dialogs()).isEmpty();
        assertThat(panel()).contains("Chuyên viên, đầu mối", row.name(), "từ 01/03/2026");
        assertThat(people.holders(Role.FOCAL_POINT, TODAY).stream()
                        .filter(post -> post.person().name().equals(name)))
                .hasSize(1);

        press("Kết thúc");
        assertThat(title()).isEqualTo("Kết thúc chức vụ: Chuyên viên, đầu mối");
        assertThat(dialog()).contains(name);
        field(DateField.class, "Ngày cuối").setValue(TODAY.minusDays(1));
        press("Kết thúc");
        assertThat(dialogs()).isEmpty();
        assertThat(panel()).contains("01/03/2026 – 09/03/2026");
        assertThat(people.holders(Role.FOCAL_POINT, TODAY).stream()
                        .filter(post -> post.person().name().equals(name)))
                .isEmpty();
        assertThat(keeper.role()).isEqualTo(Role.ADMINISTRATOR);
    }

    @Test
    void endingAnOfficersPostShowsWhatHangsOnItAndAsksForTheSuccessor() {
        AgencyId province = staff.agency(AgencyKind.DEPARTMENT);
        Member officer = staff.member(Role.OFFICER, province);
        Member next = staff.member(Role.OFFICER, province);
        Actor follows = seat.take(officer);
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        TaskId task = aTask.issued(
                leader,
                aTask.complete("Rà soát", office.agency("Sở Xây dựng"), follows, TODAY.plusDays(40)),
                TODAY.minusDays(5));

        seat.take(staff.member(Role.ADMINISTRATOR));
        UI.getCurrent().navigate(AccountPages.PEOPLE + "/" + officer.person());
        press("Kết thúc");
        assertThat(dialog()).contains("Đang gắn với chức vụ này", "Nhiệm vụ, dự thảo đang theo dõi: 1");
        assertThat(find(Anchor.class).all().stream().map(Anchor::getHref))
                .as("whoever keeps accounts reads no task")
                .noneMatch(path -> path.contains(officer.person().toString() + "&"));
        press("Kết thúc");
        assertThat(dialog()).contains("Chưa kết thúc được: còn 1 chỗ cần sửa");
        PersonPicker successor = field(PersonPicker.class, "Người nhận bàn giao");
        assertThat(successor.getErrorMessage()).isEqualTo("Còn việc chưa có người nhận. Chọn người nhận bàn giao.");
        successor.setValue(successor.getListDataView().getItems().findFirst().orElseThrow());
        assertThat(successor.getValue().id()).isEqualTo(next.post());
        press("Kết thúc");
        assertThat(dialogs()).isEmpty();
        assertThat(tasks.get(leader, task).row().officer()).isEqualTo(next.person());

        Member shut = staff.member(Role.OFFICER, province);
        aTask.issued(
                leader,
                aTask.complete("Lập bảng", office.agency("Sở Tài chính"), seat.take(shut), TODAY.plusDays(40)),
                TODAY.minusDays(5));
        seat.take(staff.member(Role.ADMINISTRATOR));
        accounts.disable(Actors.JOB, shut.person());
        UI.getCurrent().navigate(AccountPages.PEOPLE);
        assertThat(find(HandOverMessage.class).single().getElement().getTextRecursively())
                .contains("Chưa có người nhận bàn giao", "tài khoản đã khóa", "Nhiệm vụ, dự thảo đang theo dõi: 1");
    }

    @Test
    void aFieldIsGivenToAViceChairFromADayToADay() {
        String name = "Lĩnh vực " + ids.next();
        fields.add(Actors.JOB, name);
        Member vice = staff.member(Role.VICE_CHAIR);
        seat.take(staff.member(Role.OFFICE_LEADER));
        navigate(FieldsView.class);
        clickRow(name);
        press("Phân công");
        assertThat(title()).isEqualTo("Phân công: " + name);
        press("Phân công");
        assertThat(dialog()).contains("Chưa lưu được");
        PersonPicker person = field(PersonPicker.class, "Người phụ trách");
        PostRow chosen = person.getListDataView()
                .getItems()
                .filter(post -> post.person().id().equals(vice.person()))
                .findFirst()
                .orElseThrow();
        person.setValue(chosen);
        field(DateField.class, "Từ ngày").setValue(LocalDate.of(2026, 3, 2));
        field(DateField.class, "Đến hết ngày").setValue(LocalDate.of(2026, 3, 31));
        type("Văn bản quyết định", "Thông báo 7/TB-UBND");
        press("Phân công");
        assertThat(dialogs()).isEmpty();
        clickRow(name);
        assertThat(dialog())
                .contains("Phân công", chosen.person().name() + ": 02/03/2026 – 31/03/2026 · Thông báo 7/TB-UBND");
        FieldRow field = row(name);
        assertThat(people.viceChairOf(field.id(), LocalDate.of(2026, 3, 31))).contains(vice.person());
        assertThat(people.viceChairOf(field.id(), LocalDate.of(2026, 4, 1))).isEmpty();
    }

    private String panel() {
        return find(DetailPanel.class).single().getElement().getTextRecursively();
    }

    private String title() {
        return dialogs().getLast().getElement().getAttribute("aria-label");
    }

    private Checkbox box(String name) {
        return find(Checkbox.class).all().stream()
                .filter(box -> name.equals(box.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cell “" + name + "”"));
    }

    @SuppressWarnings("unchecked")
    private Select<Role> role() {
        return field(Select.class, "Vai trò");
    }

    @SuppressWarnings("unchecked")
    private Grid<FieldRow> grid() {
        return find(Grid.class).all().getFirst();
    }

    private FieldRow row(String name) {
        return rows().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private List<FieldRow> rows() {
        return grid().getListDataView().getItems().toList();
    }

    private void clickRow(String name) {
        test(grid()).clickRow(rows().indexOf(row(name)));
    }
}
