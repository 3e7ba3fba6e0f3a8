package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.Relation;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.MultiPicker;

/** Đề nghị phối hợp as the lead asks, the coordinating agency answers, and the lead sees who is silent. */
@ScreenTest
class CoordinationScreenTest extends TaskScreens {

    private static final LocalDate ANSWER_BY = LocalDate.of(2026, 3, 16);
    private static final String SUBMIT = "Trình thủ trưởng câu trả lời";

    @Autowired
    Policies policies;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    Files files;

    private Staff.Member ofFinance;
    private Staff.Member ofHealth;
    private String finance;
    private String health;
    private AgencyId financeId;
    private TaskId task;

    @BeforeEach
    void aTaskThatTwoAgenciesCoordinate() {
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        financeId = office.agency("Sở Tài chính");
        AgencyId healthId = office.agency("Sở Y tế");
        ofFinance = staff.member(Role.FOCAL_POINT, financeId);
        ofHealth = staff.member(Role.AGENCY_LEADER, healthId);
        task = aTask.issued(
                anyLeader,
                aTask.with(
                        aTask.complete(
                                "Rà soát trụ sở",
                                lead,
                                office.actor(Role.OFFICER, province),
                                LocalDate.of(2026, 3, 18)),
                        List.of(financeId, healthId),
                        List.of(),
                        null),
                LocalDate.of(2026, 3, 2));
        work.acknowledge(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, task), null);
        List<String> names = tasks.get(anyLeader, task).agencies(Relation.COORDINATING).stream()
                .map(TaskDetails.AgencyPart::name)
                .toList();
        finance = named(names, "Sở Tài chính");
        health = named(names, "Sở Y tế");
    }

    private static String named(List<String> names, String beginning) {
        return names.stream()
                .filter(name -> name.startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private String section() {
        return words(find(CoordinationSection.class).single());
    }

    private String page() {
        return words((Component) getCurrentView());
    }

    /** By the lead, of all who may be asked. */
    private void askAll(String text) {
        seat.take(focal);
        openTask(task);
        choose("Đề nghị phối hợp…");
        MultiSelectComboBox<TaskDetails.AgencyPart> agencies = agencies();
        agencies.setValue(
                new LinkedHashSet<>(agencies.getListDataView().getItems().toList()));
        fill(TextArea.class, "Nội dung đề nghị", text);
        fill(DateField.class, "Hạn trả lời", ANSWER_BY);
        press("Gửi đề nghị");
    }

    @SuppressWarnings("unchecked")
    private MultiSelectComboBox<TaskDetails.AgencyPart> agencies() {
        return field(MultiPicker.class, "Cơ quan được đề nghị");
    }

    private void answer(Staff.Member who, String text) {
        seat.take(who);
        openTask(task);
        press("Trả lời đề nghị phối hợp");
        fill(TextArea.class, "Nội dung trả lời", text);
        fill(TextField.class, "Số, ký hiệu văn bản trả lời", "88/STC-NS");
        press("Gửi trả lời");
    }

    @Test
    void theLeadAsksAndWhatIsMissingIsSaid() {
        seat.take(focal);
        openTask(task);
        assertThat(find(CoordinationSection.class).all()).as("nothing is asked").noneMatch(Component::isVisible);
        choose("Đề nghị phối hợp…");
        assertThat(dialog()).contains("Mỗi cơ quan nhận một đề nghị riêng", "Hạn của nhiệm vụ không đổi");
        fill(DateField.class, "Hạn trả lời", LocalDate.of(2026, 3, 19));
        press("Gửi đề nghị");
        assertThat(dialog()).contains("Cơ quan được đề nghị, Nội dung đề nghị, Hạn trả lời");
        assertThat(field(DateField.class, "Hạn trả lời").getErrorMessage())
                .isEqualTo("Hạn trả lời không được sau hạn của nhiệm vụ (18/03/2026).");
        assertThat(toasts()).isEmpty();
        askAll("Cho ý kiến về dự toán");
        assertThat(toasts()).contains("Đã gửi đề nghị phối hợp");
        assertThat(section())
                .contains(
                        "Đề nghị phối hợp", "2 đề nghị, 2 chưa trả lời", finance, health, "16/03/2026", "Chờ trả lời");
        assertThat(timeline()).contains("đề nghị phối hợp: " + finance + ", hạn trả lời 16/03/2026");
        assertThat(find(TaskPanel.class).single().menu().getItems())
                .as("whoever waits is not asked twice")
                .noneMatch(item -> item.getText().equals("Đề nghị phối hợp…"));
    }

    @Test
    void ofATaskThatIsDueAtAnHourTheFormSaysThatAnAnswerHasTheWholeDay() {
        TaskCorrection was = corrections.form(anyLeader, task);
        corrections.correct(anyLeader, aTask.seen(anyLeader, task), ATask.due(was, was.dueOn(), LocalTime.of(10, 0)));
        seat.take(focal);
        openTask(task);
        choose("Đề nghị phối hợp…");
        assertThat(field(DateField.class, "Hạn trả lời").getElement().getProperty("helperText"))
                .isEqualTo("Nhiệm vụ đến hạn 18/03/2026 10:00. Hạn trả lời tính trọn ngày: cần trước giờ ấy thì chọn"
                        + " ngày trước đó");
    }

    @Test
    void theOneAskedAnswersFromItsQueueAndSeesNothingOfTheOther() {
        askAll("Cho ý kiến về dự toán");
        seat.take(ofFinance);
        open("", "");
        assertThat(page()).as("today").contains("“Cho ý kiến về dự toán”", "Xem cả 1");
        open("phoi-hop", "");
        assertThat(page())
                .contains(
                        "Chờ cơ quan bạn trả lời",
                        "Rà soát trụ sở",
                        "“Cho ý kiến về dự toán”",
                        "hạn trả lời 16/03/2026")
                .contains("Cơ quan bạn không chờ ai trả lời.")
                .doesNotContain(health);
        assertThat(find(Anchor.class).all())
                .filteredOn(link -> link.getText().equals("Trả lời"))
                .extracting(Anchor::getHref)
                .containsExactly("nhiem-vu/" + code(task));
        answer(ofFinance, "Nhất trí với dự toán");
        assertThat(toasts()).contains("Đã gửi trả lời");
        assertThat(section())
                .contains("1 đề nghị, 0 chưa trả lời", "Đã trả lời", "Nhất trí với dự toán", "Văn bản 88/STC-NS")
                .doesNotContain(health);
        assertThat(buttons()).doesNotContain("Trả lời đề nghị phối hợp", "Trả lời");
        open("phoi-hop", "");
        assertThat(page()).contains("Không có đề nghị nào chờ cơ quan bạn trả lời.");
        open("", "");
        assertThat(page()).doesNotContain("Cho ý kiến về dự toán");
        seat.take(ofHealth);
        openTask(task);
        assertThat(section()).contains("Chờ trả lời").doesNotContain("Nhất trí với dự toán", finance);
        assertThat(timeline()).doesNotContain("Nhất trí với dự toán");
    }

    @Test
    void theLeadSeesWhoIsSilentAsksAgainAndTheDaysOfWaitingStandApart() {
        askAll("Cho ý kiến về dự toán");
        clock.setTo("2026-03-12T09:00");
        answer(ofFinance, "Nhất trí");
        clock.setTo("2026-03-18T09:00");
        seat.take(focal);
        open("phoi-hop", "");
        assertThat(page()).contains("Cơ quan bạn đang chờ", "đề nghị " + health, "Chậm 2 ngày");
        openTask(task);
        assertThat(section()).contains("Đã trả lời", "Chậm 2 ngày");
        press("Chưa đủ, hỏi thêm");
        fill(TextArea.class, "Còn thiếu gì", "Thiếu biểu 02");
        fill(DateField.class, "Hạn trả lời", LocalDate.of(2026, 3, 18));
        press("Gửi đề nghị");
        assertThat(toasts()).contains("Đã hỏi thêm");
        assertThat(section()).contains("lần 2", "Thiếu biểu 02", "Chưa đủ, đã hỏi thêm");
        assertThat(timeline()).contains("hỏi thêm vì trả lời chưa đủ: " + finance, "Thiếu biểu 02");
        clock.setTo("2026-03-19T09:00");
        answer(ofHealth, "Không có ý kiến");
        seat.take(focal);
        openTask(task);
        press("Không cần nữa");
        fill(TextArea.class, "Vì sao không cần nữa", "Đã có số liệu");
        press("Không cần nữa");
        assertThat(toasts()).contains("Đã thôi chờ");
        clock.setTo("2026-03-20T09:00");

        seat.take(leader);
        openTask(task);
        assertThat(words(find(TaskHead.class).single()))
                .contains("Quá hạn 2 ngày", "Đã chờ cơ quan phối hợp 7 ngày làm việc");
        assertThat(words(find(TaskFactsList.class).single())).contains("Chờ cơ quan phối hợp: 7 ngày");
        open("phoi-hop", "");
        assertThat(page()).contains("Cơ quan chủ trì đã hỏi, cơ quan phối hợp chưa trả lời");
    }

    @Test
    void whereTheHeadApprovesTheFocalPointSubmitsAndTheHeadSendsItOn() {
        askAll("Cho ý kiến");
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                financeId,
                "true",
                LocalDate.of(2026, 3, 10),
                "1/QĐ");
        seat.take(ofFinance);
        openTask(task);
        assertThat(buttons()).doesNotContain("Trả lời đề nghị phối hợp", "Trả lời");
        press("Trình thủ trưởng câu trả lời");
        fill(TextArea.class, "Nội dung trả lời", "Nhất trí với dự toán");
        press("Trình thủ trưởng câu trả lời");
        assertThat(section()).contains("Nhất trí với dự toán", "chờ thủ trưởng duyệt");
        assertThat(buttons()).doesNotContain("Trình thủ trưởng câu trả lời", "Duyệt, gửi cơ quan chủ trì");
        press("Rút lại điều đã trình");
        assertThat(toasts()).anyMatch(words -> words.contains("Đã rút lại."));
        assertThat(section()).doesNotContain("Nhất trí với dự toán", "chờ thủ trưởng duyệt");
        assertThat(timeline()).contains("rút lại câu trả lời phối hợp đã trình thủ trưởng");
        assertThat(buttons()).doesNotContain("Rút lại điều đã trình");
        press("Trình thủ trưởng câu trả lời");
        fill(TextArea.class, "Nội dung trả lời", "Nhất trí một phần");
        press("Trình thủ trưởng câu trả lời");
        Staff.Member head = staff.member(Role.AGENCY_LEADER, financeId);
        seat.take(head);
        openTask(task);
        assertThat(buttons()).doesNotContain("Rút lại điều đã trình");
        press("Trả lại đầu mối");
        fill(TextArea.class, "Ý kiến", "Nêu rõ phần nào");
        press("Trả lại đầu mối");
        seat.take(ofFinance);
        open("", "");
        assertThat(page())
                .contains(
                        "Thủ trưởng trả lại",
                        "Trả lời phối hợp",
                        "Trình thủ trưởng: trả lời đề nghị phối hợp",
                        "Lý do: “Nêu rõ phần nào”");
        openTask(task);
        assertThat(words(find(DecisionBox.class).single()))
                .contains("Thủ trưởng trả lại: trả lời đề nghị phối hợp", "Nêu rõ phần nào", "10/03/2026");
        press("Trình thủ trưởng câu trả lời");
        fill(TextArea.class, "Nội dung trả lời", "Nhất trí với dự toán");
        press("Trình thủ trưởng câu trả lời");
        assertThat(page()).doesNotContain("Thủ trưởng trả lại");
        seat.take(focal);
        openTask(task);
        assertThat(section()).doesNotContain("Nhất trí với dự toán", "chờ thủ trưởng duyệt");
        assertThat(timeline()).doesNotContain("rút lại câu trả lời phối hợp");
        seat.take(head);
        open("", "");
        assertThat(page()).contains("Chờ thủ trưởng duyệt", "Trình thủ trưởng: trả lời đề nghị phối hợp");
        openTask(task);
        press("Duyệt, gửi cơ quan chủ trì");
        assertThat(toasts()).anyMatch(words -> words.contains("Đã duyệt và gửi cơ quan chủ trì."));
        seat.take(focal);
        openTask(task);
        assertThat(section()).contains("Nhất trí với dự toán");
    }

    @Test
    void anAnswerThatCameBackIsNotWrittenAnew() {
        askAll("Cho ý kiến");
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                financeId,
                "true",
                LocalDate.of(2026, 3, 10),
                "1/QĐ");
        Staff.Member colleague = staff.member(Role.FOCAL_POINT, financeId);
        StoredFile paper = files.store(
                seat.take(ofFinance),
                "Bảng dự toán.txt",
                new ByteArrayInputStream("Dự toán".getBytes(StandardCharsets.UTF_8)));
        openTask(task);
        press(SUBMIT);
        stands("", "", null);
        fill(TextArea.class, "Nội dung trả lời", "Nhất trí với dự toán");
        fill(TextField.class, "Số, ký hiệu văn bản trả lời", "88/STC-NS");
        fill(DateField.class, "Ngày văn bản trả lời", LocalDate.of(2026, 3, 9));
        fill(FileDrop.class, "Tệp kèm theo", List.of(new Attachment(paper.id(), paper.name(), paper.size())));
        press(SUBMIT);
        press("Rút lại điều đã trình");
        seat.take(colleague);
        openTask(task);
        press(SUBMIT);
        stands("", "", null);
        press("Hủy");

        seat.take(ofFinance);
        openTask(task);
        press(SUBMIT);
        stands("Nhất trí với dự toán", "88/STC-NS", LocalDate.of(2026, 3, 9), paper.id());
        press(SUBMIT);
        assertThat(section()).contains("Nhất trí với dự toán", "Bảng dự toán.txt", "chờ thủ trưởng duyệt");
        Staff.Member head = staff.member(Role.AGENCY_LEADER, financeId);
        seat.take(head);
        openTask(task);
        press("Trả lại đầu mối");
        fill(TextArea.class, "Ý kiến", "Nêu rõ phần nào");
        press("Trả lại đầu mối");
        seat.take(colleague);
        openTask(task);
        press(SUBMIT);
        stands("Nhất trí với dự toán", "88/STC-NS", LocalDate.of(2026, 3, 9));
        press("Hủy");

        seat.take(ofFinance);
        openTask(task);
        press(SUBMIT);
        stands("Nhất trí với dự toán", "88/STC-NS", LocalDate.of(2026, 3, 9), paper.id());
        fill(TextArea.class, "Nội dung trả lời", "Nhất trí một phần");
        press(SUBMIT);
        seat.take(head);
        openTask(task);
        press("Duyệt, gửi cơ quan chủ trì");
        seat.take(focal);
        openTask(task);
        assertThat(section()).contains("Nhất trí một phần", "Văn bản 88/STC-NS", "Bảng dự toán.txt");
    }

    /** In the form of an answer. */
    private void stands(String text, String number, LocalDate on, FileId... attached) {
        assertThat(field(TextArea.class, "Nội dung trả lời").getValue()).isEqualTo(text);
        assertThat(field(TextField.class, "Số, ký hiệu văn bản trả lời").getValue())
                .isEqualTo(number);
        assertThat(field(DateField.class, "Ngày văn bản trả lời").getValue()).isEqualTo(on);
        assertThat(field(FileDrop.class, "Tệp kèm theo").getValue())
                .extracting(Attachment::id)
                .containsExactly(attached);
    }

    @Test
    void theOfficeEntersTheAnswerOfAnAgencyFromItsPaper() {
        askAll("Cho ý kiến");
        seat.take(officer);
        openTask(task);
        press("Nhập hộ trả lời");
        fill(TextField.class, "Theo văn bản số", "91/SYT");
        fill(TextArea.class, "Nội dung trả lời", "Không có ý kiến");
        press("Gửi trả lời");
        assertThat(section()).contains("Văn phòng nhập hộ theo văn bản số 91/SYT", "2 đề nghị, 1 chưa trả lời");
    }
}
