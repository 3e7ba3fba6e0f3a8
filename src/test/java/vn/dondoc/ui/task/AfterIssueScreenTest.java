package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.file.Files;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Relation;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Requests;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskFilter;
import vn.dondoc.task.TaskList;
import vn.dondoc.task.TaskSort;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TransferForm;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.Formats;

/** Đính chính and chuyển chủ trì on the screen, and where their lines stand. */
@ScreenTest
class AfterIssueScreenTest extends TaskScreens {

    private static final String OTHER = "Sở Công Thương của lượt này";

    @Autowired
    Agencies agencies;

    @Autowired
    TaskEndings endings;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    ProgressReports reports;

    @Autowired
    Files files;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskList list;

    private AgencyRow other;

    @BeforeEach
    void anotherAgency() {
        AgencyId id = office.agency(OTHER);
        other = agencies.names(List.of(id)).get(id);
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    private TaskDetails read(TaskId id) {
        return tasks.get(anyLeader, id);
    }

    @Test
    void theFormOfACorrectionOpensWithWhatWasGivenAndSaysWhatIsMissing() {
        TaskId id = inProgress("Rà soát quỹ đất", "2026-05-29");
        seat.take(leader);
        openTask(id);
        choose("Đính chính…");
        assertThat(dialog()).contains("Đính chính nhiệm vụ", "không tính là gia hạn");
        assertThat(field(TextArea.class, "Nội dung nhiệm vụ").getValue()).isEqualTo("Rà soát quỹ đất");
        assertThat(field(DateField.class, "Hạn xử lý").getValue()).isEqualTo(LocalDate.of(2026, 5, 29));
        fill(DateField.class, "Hạn xử lý", LocalDate.of(2026, 6, 19));
        press("Đính chính");
        assertThat(field(TextArea.class, "Sai ở chỗ nào").isInvalid()).isTrue();
        fill(TextArea.class, "Sai ở chỗ nào", "Văn bản ghi 19/6");
        press("Đính chính");
        assertThat(read(id).originalDueOn()).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(read(id).row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(timeline()).contains("đính chính: hạn 29/05/2026 → 19/06/2026", "Văn bản ghi 19/6");
    }

    private void correctTo(TaskId id, LocalDate day) {
        seat.take(leader);
        openTask(id);
        choose("Đính chính…");
        fill(DateField.class, "Hạn xử lý", day);
        fill(TextArea.class, "Sai ở chỗ nào", "Văn bản ghi khác");
        press("Đính chính");
    }

    private String wrongDay() {
        return field(DateField.class, "Hạn xử lý").getErrorMessage();
    }

    @Test
    void anExtendedDeadlineIsNotCorrectedAndTheFormSaysWhatToDoInstead() {
        LocalDate later = LocalDate.of(2026, 6, 5);
        TaskId id = inProgress("Rà soát bến bãi", "2026-05-29");
        requests.askExtension(
                office.actor(Role.FOCAL_POINT, lead),
                aTask.seen(anyLeader, id),
                new ExtensionForm(later, "Chờ số liệu", "", null));
        answers.grantExtension(anyLeader, aTask.seen(anyLeader, id), later, null, "");
        correctTo(id, LocalDate.of(2026, 6, 19));
        assertThat(wrongDay())
                .isEqualTo(
                        "Hạn này đã được gia hạn nên không đính chính được nữa. Để hạn như cũ; cần thêm ngày thì gia hạn"
                                + " lần nữa: cơ quan xin, hoặc Văn phòng nhập hộ theo văn bản.");
        assertThat(read(id).row().dueOn()).isEqualTo(later);
    }

    @Test
    void aDeadlineThatWasGivenAgainIsNotCorrectedEither() {
        LocalDate later = LocalDate.of(2026, 6, 5);
        TaskId id = inProgress("Rà soát cảng cạn", "2026-05-29");
        transfers.transfer(
                anyLeader,
                aTask.seen(anyLeader, id),
                new TransferForm(other.id(), "77/QĐ-UBND", LocalDate.of(2026, 3, 9), "Chức năng mới", later));
        correctTo(id, LocalDate.of(2026, 6, 19));
        assertThat(wrongDay())
                .isEqualTo(
                        "Hạn này đã được đặt lại khi giao lại hoặc chuyển chủ trì nên không đính chính được nữa. Để hạn như"
                                + " cũ; cần thêm ngày thì gia hạn: cơ quan xin, hoặc Văn phòng nhập hộ theo văn bản.");
        assertThat(read(id).row().dueOn()).isEqualTo(later);
    }

    @Test
    void theWrongAgencyFindsNothingAnyMore() {
        TaskId id = issued("Rà soát chợ", "2026-05-29");
        String code = code(id);
        seat.take(leader);
        openTask(id);
        choose("Đính chính…");
        fill(AgencyPicker.class, "Cơ quan chủ trì", other);
        fill(TextArea.class, "Sai ở chỗ nào", "Nhầm cơ quan");
        press("Đính chính");
        assertThat(read(id).row().lead()).isEqualTo(other.id());
        seat.take(focal);
        open("nhiem-vu", "");
        assertThat(page()).doesNotContain(code);
        open("nhiem-vu/chuyen-chu-tri", "");
        assertThat(page()).contains("Chưa có nhiệm vụ nào chuyển cơ quan chủ trì");
    }

    @Test
    void whatWasGivenByMistakeSaysSoWithWhoAndWhyAndTheClaimThatWaitedIsNamedBefore() {
        TaskId id = claimed("Giao nhầm xã", "2026-05-29");
        seat.take(leader);
        openTask(id);
        choose("Hủy giao nhầm…");
        assertThat(dialog()).contains("Báo hoàn thành của Sở Xây dựng, gửi 10/03/2026, đang chờ xác nhận.");
        fill(TextArea.class, "Nhầm ở chỗ nào", "Xã không thuộc diện này");
        press("Hủy giao nhầm");
        assertThat(read(id).row().state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(words(find(DecisionBox.class).single()))
                .contains(
                        "Đã hủy, giao nhầm",
                        tasks.history(anyLeader, id).getLast().name(),
                        "Xã không thuộc diện này");
        assertThat(words(find(TaskHead.class).single()))
                .contains("Đã hủy, giao nhầm")
                .doesNotContain("Kết thúc, không hoàn thành");
        assertThat(words(find(TaskFactsList.class).single())).doesNotContain("100");
    }

    @Test
    void whatAHoldMissesIsSaidTogether() {
        TaskId id = inProgress("Chờ hướng dẫn", "2026-05-29");
        seat.take(leader);
        openTask(id);
        choose("Tạm dừng…");
        press("Tạm dừng");
        assertThat(find(TextArea.class).all()).anyMatch(one -> one.isInvalid());
        assertThat(find(TextField.class).all()).anyMatch(one -> one.isInvalid());
        assertThat(dialog()).contains("còn 2 chỗ cần sửa");
    }

    @Test
    void theDayThatReopeningLeadsToIsShownBefore() {
        TaskId id = claimed("Mở lại sau mười ngày", "2026-05-29");
        decisions.confirm(anyLeader, aTask.seen(anyLeader, id));
        clock.setTo("2026-03-20T09:00");
        seat.take(leader);
        openTask(id);
        choose("Mở lại…");
        String said = dialog();
        fill(TextArea.class, "Lý do mở lại", "Thiếu phụ lục");
        press("Mở lại");
        LocalDate due = Objects.requireNonNull(read(id).row().dueOn());
        assertThat(due).isAfter("2026-05-29");
        assertThat(said).contains("Hạn mới: " + Formats.date(due));
    }

    @Test
    void whatWasGivenTodayCountsNoDays() {
        TaskId id = issued("Mới giao hôm nay", "2026-05-29");
        seat.take(leader);
        openTask(id);
        assertThat(words(find(TaskHead.class).single()))
                .contains("Chờ tiếp nhận")
                .doesNotContain("0 ngày");
    }

    @Test
    void anotherAgencyTakesOverWithADocumentAndTheLineStandsInTheTable() {
        TaskId id = inProgress("Rà soát điện", "2026-05-29");
        seat.take(leader);
        openTask(id);
        choose("Chuyển chủ trì…");
        press("Chuyển chủ trì");
        assertThat(field(AgencyPicker.class, "Cơ quan chủ trì mới").isInvalid()).isTrue();
        fill(AgencyPicker.class, "Cơ quan chủ trì mới", other);
        fill(TextField.class, "Số, ký hiệu văn bản", "77/QĐ-UBND");
        fill(DateField.class, "Ngày văn bản", LocalDate.of(2026, 3, 9));
        fill(TextArea.class, "Lý do chuyển", "Theo chức năng mới");
        fill(RadioButtonGroup.class, "Hạn của cơ quan mới", false);
        fill(DateField.class, "Hạn mới", LocalDate.of(2026, 6, 30));
        press("Chuyển chủ trì");
        assertThat(read(id).row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(read(id).row().lead()).isEqualTo(other.id());
        assertThat(read(id).row().dueOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(timeline()).contains("chuyển chủ trì cho " + OTHER);
        seat.take(Role.INSPECTOR, province);
        open("nhiem-vu/chuyen-chu-tri", "co-quan=" + lead);
        assertThat(find(Grid.class).single().getListDataView().getItemCount()).isOne();
        seat.take(focal);
        open("nhiem-vu/chuyen-chu-tri", "");
        assertThat(find(Grid.class).single().getListDataView().getItemCount()).isOne();
        openTask(id);
        assertThat(page()).contains("Rà soát điện").doesNotContain("30/06/2026");
    }

    @Test
    void theInspectorHasTheListOfWhatWasIssuedByMistake() {
        TaskId id = issued("Việc giao nhầm", "2026-05-29");
        issued("Việc giao đúng", "2026-05-29");
        endings.cancelMistake(anyLeader, aTask.seen(anyLeader, id), "Giao nhầm");
        seat.take(Role.INSPECTOR, province);
        open("", "");
        assertThat(page()).contains("Đã hủy do giao nhầm");
        TaskFilter mistaken = TaskFilter.ALL.withMistaken().withAgency(lead, Relation.LEAD);
        String path = TaskPages.path(mistaken);
        assertThat(path).contains("giao-nham=co");
        open("nhiem-vu", path.substring(path.indexOf('?') + 1));
        assertThat(page()).contains("Giao nhầm đã hủy");
        assertThat(list.count(anyLeader, mistaken)).isOne();
        assertThat(list.rows(anyLeader, mistaken, TaskSort.DEADLINE, null, 0, 10)
                        .rows())
                .singleElement()
                .satisfies(row -> assertThat(row.id()).isEqualTo(id));
    }

    @Test
    void aFormerLeadReadsHisOwnReportsWithTheirFilesAndNoLinkLeadsHimNowhere() {
        TaskId id = inProgress("Rà soát hồ thủy lợi", "2026-05-29");
        Actor then = office.actor(Role.FOCAL_POINT, lead);
        reports.report(
                then,
                aTask.seen(anyLeader, id),
                new ReportForm(
                        30,
                        "Đã khảo sát",
                        "Mưa lũ kéo dài",
                        "Xin thêm máy",
                        List.of(file(then, "khao-sat.txt")),
                        null));
        work.claim(
                then,
                aTask.seen(anyLeader, id),
                new ClaimForm("Đã xong", "9/BC", null, List.of(file(then, "ket-qua.txt")), null));
        decisions.giveBack(anyLeader, aTask.seen(anyLeader, id), "Chưa đủ");
        clock.setTo("2026-03-10T10:00");
        transfers.transfer(
                anyLeader,
                aTask.seen(anyLeader, id),
                new TransferForm(other.id(), "77/QĐ-UBND", LocalDate.of(2026, 3, 9), "Chức năng mới", null));
        String directive = read(id).row().directiveTitle();
        seat.take(focal);
        openTask(id);
        assertThat(page()).contains("Rà soát hồ thủy lợi", directive);
        assertThat(timeline()).contains("Mưa lũ kéo dài", "Xin thêm máy", "khao-sat.txt", "ket-qua.txt");
        assertThat(find(Anchor.class).all())
                .as("the directive is told by its name, and is not his to open")
                .noneMatch(link -> words(link).equals(directive));
        test(find(NativeButton.class).all().stream()
                        .filter(part -> words(part).startsWith("Văn bản, tệp"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(timeline()).contains(directive, "khao-sat.txt", "ket-qua.txt");
        assertThat(find(Anchor.class).all()).noneMatch(link -> words(link).equals(directive));

        seat.take(leader);
        openTask(id);
        assertThat(find(Anchor.class).all()).anyMatch(link -> words(link).equals(directive));
    }

    private FileId file(Actor actor, String name) {
        return files.store(actor, name, new ByteArrayInputStream(name.getBytes(StandardCharsets.UTF_8)))
                .id();
    }
}
