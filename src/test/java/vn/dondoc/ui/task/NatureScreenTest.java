package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.DutyTies;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskNature;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.InlineMessage;

/** "Phối hợp", "trình ký" and the outer deadline on the screens. */
@ScreenTest
class NatureScreenTest extends TaskScreens {

    @Autowired
    TaskDecisions decisions;

    @Autowired
    Agencies agencies;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskHolds holds;

    @Autowired
    DirectiveRegister register;

    @Autowired
    UpwardDuties duties;

    @Autowired
    DutyTies ties;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TaskList list;

    private AgencyRow own;

    @BeforeEach
    void on() {
        clock.setTo("2026-03-10T09:00");
        own = agencies.names(List.of(lead)).get(lead);
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    private void toggle(String words) {
        NativeButton button = find(NativeButton.class).all().stream()
                .filter(one -> words(one).equals(words))
                .findFirst()
                .orElseThrow();
        test(button).click();
    }

    private List<TaskRow> rows(DirectiveId directive) {
        return list.rows(anyLeader, TaskFilter.ofDirective(directive), TaskSort.OLDEST, null, 0, 50)
                .rows();
    }

    private TaskId issuedAs(String content, TaskNature nature) {
        return aTask.issued(
                anyLeader,
                aTask.complete(content, lead, office.actor(Role.OFFICER, province), LocalDate.of(2026, 5, 29))
                        .as(nature),
                LocalDate.of(2026, 3, 2));
    }

    @Test
    void oneClickMoreEntersATaskThatOnlyHelps() {
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        seat.take(officer);
        open("van-ban/" + directive, "");
        fill(TextArea.class, "Nội dung nhiệm vụ", "Rà soát quy hoạch cùng Bộ");
        toggle("Chỉ phối hợp");
        fill(AgencyPicker.class, "Cơ quan được giao phối hợp", own);
        fill(TextField.class, "Bên chủ trì ngoài danh bạ", "Bộ Xây dựng");
        fill(DateField.class, "Hạn xử lý", LocalDate.of(2026, 5, 29));
        press("Thêm và nhập tiếp");
        assertThat(rows(directive))
                .singleElement()
                .satisfies(row -> assertThat(row.nature()).isEqualTo(TaskNature.coordinating("Bộ Xây dựng")));
        assertThat(page()).contains("Phối hợp với: Bộ Xây dựng (chủ trì)");
        // the next one is an ordinary task again
        assertThat(field(AgencyPicker.class, "Cơ quan chủ trì").isVisible()).isTrue();
    }

    @Test
    void pastedLinesProposeTheKind() {
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        seat.take(officer);
        open("van-ban/" + directive, "");
        press("Dán nhiều dòng");
        fill(
                TextArea.class,
                "Mỗi dòng một nhiệm vụ",
                "1. Phối hợp với Bộ Y tế kiểm tra trạm\n2. Báo cáo kết quả kiểm tra");
        assertThat(dialog()).contains("Phối hợp với: Bộ Y tế (chủ trì)");
        press("Thêm các nhiệm vụ");
        assertThat(rows(directive))
                .extracting(TaskRow::nature)
                .containsExactly(TaskNature.coordinating("Bộ Y tế"), TaskNature.ORDINARY);
    }

    @Test
    void theAgencySeesWithWhomAndTheListNarrowsToTheKind() {
        TaskId id = issuedAs("Cùng rà soát", TaskNature.coordinating("Quốc hội"));
        issuedAs("Việc chủ trì riêng", TaskNature.ORDINARY);
        seat.take(focal);
        openTask(id);
        assertThat(page()).contains("Phối hợp với: Quốc hội (chủ trì)", "Được giao phối hợp");
        open("nhiem-vu", "loai=phoi-hop");
        assertThat(page()).contains("Loại việc Việc phối hợp");
    }

    @Test
    void aDraftWaitsToBeSignedAndIsConfirmedByItsPaper() {
        TaskId id = issuedAs("Soạn quyết định", TaskNature.ORDINARY.forSignature(true));
        work.acknowledge(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, id), null);
        work.claim(
                office.actor(Role.FOCAL_POINT, lead),
                aTask.seen(anyLeader, id),
                new ClaimForm("Dự thảo", "12/TTr-SXD", null, List.of(), null));
        clock.setTo("2026-03-13T09:00");
        seat.take(leader);
        openTask(id);
        assertThat(page())
                .contains("Trình ký từ 10/03 (3 ngày làm việc ở Văn phòng)", "dự thảo trình UBND, Chủ tịch ký");
        press("Ghi văn bản đã ký");
        press("Ghi và xác nhận hoàn thành");
        assertThat(field(TextField.class, "Số, ký hiệu văn bản đã ký").isInvalid())
                .isTrue();
        fill(TextField.class, "Số, ký hiệu văn bản đã ký", "45/QĐ-UBND");
        fill(DateField.class, "Ngày ký", LocalDate.of(2026, 3, 12));
        press("Ghi và xác nhận hoàn thành");
        assertThat(tasks.get(anyLeader, id).row().state()).isEqualTo(TaskState.COMPLETED);
        assertThat(page()).contains("45/QĐ-UBND ngày 12/03/2026");
        assertThat(timeline()).contains("văn bản đã ký 45/QĐ-UBND ngày 12/03/2026");
    }

    /** Nobody else meets what is owed here, neither on his first page nor in his mail. */
    @AfterEach
    void nothingIsOwedAnyMore() {
        jdbc.update("DELETE FROM upward_duty_directive");
        jdbc.update("DELETE FROM upward_duty");
    }

    private DirectiveId owed() {
        DirectiveId id = register.register(
                anyLeader,
                ADirective.about("Báo cáo việc hạn ngoài")
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(LocalDate.of(2026, 3, 2))
                        .from(IssuingLevel.GOVERNMENT)
                        .form());
        duties.set(office.actor(Role.CLERK, province), id, 0, new DutyForm("Báo cáo", LocalDate.of(2026, 4, 17)));
        return id;
    }

    private TaskId draft(DirectiveId directive, LocalDate due) {
        return drafts.add(
                        office.actor(Role.OFFICER, province),
                        directive,
                        List.of(aTask.complete("Việc trong tỉnh", lead, office.actor(Role.OFFICER, province), due)))
                .getFirst();
    }

    @Test
    void aDayThatBreaksTheOuterDeadlineIsAskedForAtIssueAndCanBeKept() {
        DirectiveId directive = owed();
        TaskId id = draft(directive, LocalDate.of(2026, 4, 15));
        seat.take(leader);
        open("van-ban/" + directive, "");
        press("Giao 1 nhiệm vụ");
        assertThat(dialog()).contains("Tỉnh phải trả lời cấp trên trước 17/04/2026", "10/04/2026");
        press("Giao nhiệm vụ");
        assertThat(tasks.get(anyLeader, id).row().state()).isEqualTo(TaskState.ASSIGNED);
    }

    /** What stands before the eyes: a hidden warning keeps its words. */
    private List<String> warnings() {
        return find(InlineMessage.class).all().stream()
                .filter(InlineMessage::isVisible)
                .map(TaskScreens::words)
                .filter(words -> words.contains("cấp trên"))
                .toList();
    }

    @Test
    void correctingTransferringAndGoingOnAskTheSame() {
        DirectiveId directive = owed();
        TaskId id = draft(directive, LocalDate.of(2026, 4, 9));
        aTask.issue(anyLeader, directive, List.of(id));
        String warning = "vỡ hạn trả lời cấp trên";
        seat.take(leader);
        openTask(id);
        choose("Đính chính…");
        assertThat(warnings()).isEmpty();
        fill(DateField.class, "Hạn xử lý", LocalDate.of(2026, 4, 14));
        assertThat(warnings()).singleElement().asString().contains(warning, "17/04/2026");
        press("Hủy");
        openTask(id);
        choose("Chuyển chủ trì…");
        fill(RadioButtonGroup.class, "Hạn của cơ quan mới", false);
        fill(DateField.class, "Hạn mới", LocalDate.of(2026, 4, 14));
        assertThat(warnings()).singleElement().asString().contains(warning);
        press("Hủy");
        work.acknowledge(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, id), null);
        holds.hold(anyLeader, aTask.seen(anyLeader, id), "Chờ hướng dẫn", "7/UBND");
        clock.setTo("2026-03-20T09:00");
        openTask(id);
        press("Thực hiện tiếp");
        assertThat(tasks.get(anyLeader, id).row().state()).isEqualTo(TaskState.ON_HOLD);
        assertThat(dialog()).contains(warning, "Hạn của nhiệm vụ sẽ là");
        press("Thực hiện tiếp");
        assertThat(tasks.get(anyLeader, id).row().state()).isEqualTo(TaskState.IN_PROGRESS);
        work.claim(
                office.actor(Role.FOCAL_POINT, lead),
                aTask.seen(anyLeader, id),
                new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        decisions.confirm(anyLeader, aTask.seen(anyLeader, id));
        openTask(id);
        choose("Mở lại…");
        assertThat(warnings())
                .as("reopened on the day of the claim it keeps its day")
                .isEmpty();
        press("Hủy");
        clock.setTo("2026-03-23T09:00");
        openTask(id);
        choose("Mở lại…");
        assertThat(warnings()).singleElement().asString().contains(warning, "Hạn của nhiệm vụ sẽ là");
        fill(TextArea.class, "Lý do mở lại", "Thiếu phụ lục");
        press("Mở lại");
        assertThat(tasks.get(anyLeader, id).row().state()).isEqualTo(TaskState.RETURNED);
    }

    @Test
    void aRuleNamesTheFirstPeriodThatBreaksTheOuterDay() {
        DirectiveId directive = owed();
        TaskId id = draft(directive, LocalDate.of(2026, 3, 20));
        aTask.issue(anyLeader, directive, List.of(id));
        seat.take(leader);
        openTask(id);
        choose("Lặp lại định kỳ…");
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("Kỳ hạn 20/04/2026 sau 10/04/2026, vỡ hạn trả lời cấp trên", "17/04/2026");
        fill(IntegerField.class, "Ngày", 9);
        assertThat(warnings()).singleElement().asString().contains("Kỳ hạn 08/05/2026 sau 10/04/2026");
        fill(DateField.class, "Kết thúc ngày", LocalDate.of(2026, 4, 10));
        assertThat(warnings()).as("no period after it").isEmpty();
        press("Lưu lịch");
        assertThat(toasts()).contains("Đã lưu lịch định kỳ.");
    }

    @Test
    void aTaskOfAPlanThatIsTiedToItIsHeldToTheSameDay() {
        DirectiveId plan = aTask.directive(anyLeader, LocalDate.of(2026, 3, 9));
        ties.tie(office.actor(Role.CLERK, province), owed(), plan);
        TaskId late = draft(plan, LocalDate.of(2026, 4, 15));
        seat.take(leader);
        open("van-ban/" + plan, "");
        press("Giao 1 nhiệm vụ");
        assertThat(dialog()).contains("Tỉnh phải trả lời cấp trên trước 17/04/2026", "10/04/2026");
        press("Giao nhiệm vụ");
        openTask(late);
        choose("Chuyển chủ trì…");
        fill(RadioButtonGroup.class, "Hạn của cơ quan mới", false);
        fill(DateField.class, "Hạn mới", LocalDate.of(2026, 4, 10));
        assertThat(warnings()).isEmpty();
        fill(DateField.class, "Hạn mới", LocalDate.of(2026, 4, 14));
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("vỡ hạn trả lời cấp trên", "Tỉnh phải trả lời Công văn");
    }

    @Test
    void theOfficeMarksAProductLater() {
        TaskId id = inProgress("Soạn đề án", "2026-05-29");
        AgencyId before = tasks.get(anyLeader, id).row().lead();
        seat.take(leader);
        openTask(id);
        choose("Đánh dấu sản phẩm trình ký…");
        press("Đánh dấu sản phẩm trình ký");
        assertThat(tasks.get(anyLeader, id).row().nature().forSignature()).isTrue();
        assertThat(tasks.get(anyLeader, id).row().lead()).isEqualTo(before);
        assertThat(timeline()).contains("đánh dấu sản phẩm trình ký: có");
    }
}
