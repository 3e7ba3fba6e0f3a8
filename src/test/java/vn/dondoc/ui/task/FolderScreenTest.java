package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.PostRow;
import vn.dondoc.account.Staff;
import vn.dondoc.agency.AgencyGroups;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.agency.GroupData;
import vn.dondoc.agency.GroupRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.GroupId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.MultiPicker;

/** Việc giao chung on its screens: given to a group, answered by each, decided many at once, joined later. */
@ScreenTest
class FolderScreenTest extends TaskScreens {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 29);
    private static final String CONTENT = "Báo cáo kết quả rà soát thủ tục hành chính";

    @Autowired
    AgencyGroups groups;

    @Autowired
    TaskFolders folders;

    @Autowired
    TaskList list;

    private Staff.Member chair;
    private AgencyId culture;
    private AgencyId health;
    private AgencyId justice;
    private AgencyId trade;
    private GroupId group;
    private DirectiveId directive;

    @BeforeEach
    void aGroupOfFour() {
        clock.setTo("2026-03-10T09:00");
        chair = staff.member(Role.CHAIR, province);
        culture = agency("Sở Văn hóa, Thể thao và Du lịch");
        health = agency("Sở Y tế");
        justice = agency("Sở Tư pháp");
        trade = agency("Sở Công Thương");
        group = groups.add(
                Actors.with(Right.MANAGE_AGENCIES),
                new GroupData("Các sở của " + trade, Set.of(), List.of(culture, health, justice, trade)));
        directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
    }

    private AgencyId agency(String name) {
        AgencyId id = office.agency(name);
        staff.member(Role.FOCAL_POINT, id);
        return id;
    }

    private List<TaskRow> rows() {
        return list.rows(anyLeader, TaskFilter.ofDirective(directive), TaskSort.OLDEST, null, 0, 50)
                .rows();
    }

    private TaskRow of(AgencyId agency) {
        return rows().stream()
                .filter(row -> agency.equals(row.lead()))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private FolderId folder() {
        return Stream.ofNullable(rows().getFirst().folder()).findFirst().orElseThrow();
    }

    private void claim(AgencyId agency, String result) {
        work.claim(
                office.actor(Role.FOCAL_POINT, agency),
                aTask.seen(anyLeader, of(agency).id()),
                new ClaimForm(result, "15/BC", null, List.of(), null));
    }

    private String screen() {
        return words(find(FolderView.class).single());
    }

    /** What the table says of this agency. */
    private String answer(AgencyId agency) {
        String code = String.valueOf(of(agency).code());
        return Stream.of(screen().split("(?=NV-2026-)"))
                .filter(part -> part.startsWith(code))
                .findFirst()
                .orElseThrow();
    }

    private void openFolder() {
        open("viec-giao-chung/" + folder(), "");
    }

    private void tick(String name) {
        find(Checkbox.class).all().stream()
                .filter(box -> name.equals(box.getAriaLabel().orElse("")))
                .findFirst()
                .orElseThrow()
                .setValue(true);
    }

    private void icon(String name) {
        Button button = find(Button.class).all().stream()
                .filter(one -> one.getAriaLabel().filter(name::equals).isPresent())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No icon “" + name + "”"));
        test(button).click();
    }

    private void toggle(String words) {
        NativeButton button = find(NativeButton.class).all().stream()
                .filter(one -> words(one).equals(words))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    @SuppressWarnings("unchecked")
    private void takeGroup() {
        MultiSelectComboBox<GroupRow> picker = field(MultiPicker.class, "Nhóm cơ quan chủ trì");
        picker.select(picker.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(group))
                .findFirst()
                .orElseThrow());
    }

    @SuppressWarnings("unchecked")
    private void takeChair() {
        ComboBox<PostRow> picker = field(ComboBox.class, "Lãnh đạo chỉ đạo");
        picker.setValue(picker.getListDataView()
                .getItems()
                .filter(row -> row.person().id().equals(chair.person()))
                .findFirst()
                .orElseThrow());
    }

    /** The officer writes it once for the group; trade is left out before the head gives it. */
    private void given() {
        seat.take(officer);
        open("van-ban/" + directive, "");
        fill(TextArea.class, "Nội dung nhiệm vụ", CONTENT);
        toggle("Nhiều cơ quan chủ trì");
        takeGroup();
        takeChair();
        fill(DateField.class, "Hạn xử lý", DUE);
        fill(TextField.class, "Sản phẩm", "Báo cáo");
        press("Thêm và nhập tiếp");
        assertThat(words((Component) getCurrentView())).contains("Đã thêm 4 nhiệm vụ nháp.");
        assertThat(rows()).hasSize(4).allSatisfy(row -> assertThat(row.state()).isEqualTo(TaskState.DRAFT));
        icon("Xóa nháp " + (rows().indexOf(of(trade)) + 1));
        press("Xóa");
        give(3);
    }

    private void give(int count) {
        seat.take(leader);
        open("", "");
        open("van-ban/" + directive, "");
        press("Giao " + count + " nhiệm vụ");
    }

    @Test
    void eachMemberAnswersForItselfAndManyAreDecidedAtOnce() {
        given();
        claim(health, "Đã rà soát 112 thủ tục");
        claim(justice, "Đã rà soát 40 thủ tục");
        openFolder();
        assertThat(screen())
                .contains(
                        CONTENT,
                        "mỗi cơ quan một nhiệm vụ, 3 cơ quan",
                        "0/3 đã xác nhận",
                        "2 chờ xác nhận",
                        "1 chờ tiếp nhận")
                .doesNotContain("Sở Công Thương");
        assertThat(answer(health)).contains("Chờ xác nhận", "Đã rà soát 112 thủ tục", "15/BC");
        assertThat(answer(culture)).contains("Chưa báo cáo");

        tick("Chọn Sở Y tế");
        tick("Chọn Sở Tư pháp");
        tick("Chọn Sở Văn hóa, Thể thao và Du lịch");
        assertThat(words(find(BulkBar.class).single())).contains("3 việc đã chọn");
        press("Xác nhận hoàn thành");
        assertThat(dialog()).contains("Để lại 1 việc", "Đang ở trạng thái “");
        press("Xác nhận hoàn thành 2 việc");
        assertThat(words(find(BulkBar.class).single())).contains("2 xong, 1 không được");
        assertThat(screen()).contains("2/3 đã xác nhận · 1 chờ tiếp nhận");
        assertThat(of(culture).state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void manyAreReturnedWithOneReason() {
        given();
        claim(health, "Đã rà soát");
        claim(justice, "Đã rà soát");
        openFolder();
        tick("Chọn Sở Y tế");
        tick("Chọn Sở Tư pháp");
        press("Trả lại");
        press("Trả lại");
        assertThat(of(health).state()).as("a reason is needed").isEqualTo(TaskState.PENDING_CONFIRMATION);
        find(TextArea.class).all().getLast().setValue("Thiếu danh mục thủ tục");
        press("Trả lại");
        assertThat(List.of(of(health), of(justice)))
                .allSatisfy(row -> assertThat(row.state()).isEqualTo(TaskState.RETURNED));
        assertThat(answer(health)).contains("Trả lại");
    }

    @Test
    void whoIsSilentIsUrgedAndNobodyElse() {
        given();
        claim(health, "Đã rà soát");
        openFolder();
        press("Đôn đốc 2 cơ quan chưa xong");
        assertThat(dialog())
                .contains("Đôn đốc: 2 việc", of(culture).code(), of(justice).code())
                .doesNotContain(of(health).code());
        press("Đôn đốc");
        assertThat(List.of(of(culture), of(justice)))
                .allSatisfy(row -> assertThat(row.urgeCount()).isEqualTo(1));
        assertThat(of(health).urgeCount()).isZero();
        assertThat(buttons()).as("once a day").noneMatch(words -> words.startsWith("Đôn đốc"));
    }

    @Test
    void aMemberJoinsLaterWithItsOwnDateAndOneStaysOut() {
        given();
        AgencyId finance = agency("Sở Tài chính");
        groups.change(
                Actors.with(Right.MANAGE_AGENCIES),
                group,
                0,
                new GroupData("Các sở của " + trade, Set.of(), List.of(culture, health, justice, trade, finance)));
        seat.take(officer);
        openFolder();
        press("Bổ sung cơ quan");
        assertThat(dialog()).contains("Bổ sung cơ quan vào việc giao chung", "được chọn sẵn");
        MultiPicker<AgencyRow> members = members();
        assertThat(members.getValue())
                .as("all who have none are proposed")
                .extracting(AgencyRow::id)
                .containsExactlyInAnyOrder(trade, finance);
        assertThat(members.getListDataView().getItems())
                .as("any other agency may join, those who have it already may not")
                .extracting(AgencyRow::id)
                .contains(province)
                .doesNotContain(health);
        assertThat(field(DateField.class, "Hạn của các cơ quan này").getValue()).isEqualTo(DUE);
        members.clear();
        press("Thêm nháp");
        assertThat(members.isInvalid()).isTrue();
        assertThat(members.getErrorMessage()).startsWith("Chọn ít nhất một cơ quan");
        members.select(members.getListDataView()
                .getItems()
                .filter(row -> row.id().equals(finance))
                .findFirst()
                .orElseThrow());
        field(DateField.class, "Hạn của các cơ quan này").setValue(null);
        press("Thêm nháp");
        assertThat(field(DateField.class, "Hạn của các cơ quan này").isInvalid())
                .isTrue();
        fill(DateField.class, "Hạn của các cơ quan này", LocalDate.of(2026, 6, 15));
        press("Thêm nháp");
        assertThat(toasts().getLast()).contains("Đã thêm 1 nháp");
        assertThat(screen()).contains("4 cơ quan", "1 nháp").doesNotContain("Sở Công Thương");

        open("van-ban/" + directive, "");
        icon("Sửa nháp 4");
        assertThat(field(DateField.class, "Hạn xử lý").getValue()).isEqualTo(LocalDate.of(2026, 6, 15));
        press("Lưu");
        give(1);
        assertThat(of(finance).state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(of(finance).dueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
        assertThat(of(health).dueOn()).isEqualTo(DUE);

        seat.take(officer);
        openFolder();
        press("Bổ sung cơ quan");
        assertThat(members().getValue()).extracting(AgencyRow::id).containsExactly(trade);
        press("Thêm nháp");
        press("Bổ sung cơ quan");
        assertThat(members().getValue()).as("all members have it").isEmpty();
    }

    @SuppressWarnings("unchecked")
    private MultiPicker<AgencyRow> members() {
        return field(MultiPicker.class, "Cơ quan bổ sung");
    }

    @Test
    void whoOnlyReadsFindsNothingToPressAndAnAgencySeesNoFolder() {
        given();
        FolderId id = folder();
        seat.take(Role.INSPECTOR, province);
        open("viec-giao-chung/" + id, "");
        assertThat(screen()).contains("0/3 đã xác nhận", "Sở Y tế");
        assertThat(buttons()).doesNotContain("Bổ sung cơ quan").noneMatch(words -> words.startsWith("Đôn đốc"));
        assertThat(find(Checkbox.class).all()).isEmpty();

        var focalOfHealth = seat.take(Role.FOCAL_POINT, health);
        assertThatThrownBy(() -> folders.get(focalOfHealth, id)).isInstanceOf(Refused.class);
        open("viec-giao-chung/" + id, "");
        assertThat(find(FolderView.class).all()).isEmpty();
        assertThat(getCurrentView().getElement().getTextRecursively()).doesNotContain(CONTENT);
    }
}
