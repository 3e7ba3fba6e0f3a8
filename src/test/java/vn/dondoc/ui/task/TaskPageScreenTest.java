package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff;
import vn.dondoc.draft.Drafts;
import vn.dondoc.file.Files;
import vn.dondoc.file.StoredFile;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.CallForm;
import vn.dondoc.task.Claim;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Urging;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.SqlCount;
import vn.dondoc.ui.component.ActionBar;
import vn.dondoc.ui.component.Attachment;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.FileDrop;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.PercentStepper;

/** The page of a task: what each role may do there, and how each act ends. */
@ScreenTest
class TaskPageScreenTest extends TaskScreens {

    @Autowired
    TaskWords taskWords;

    @Autowired
    Urging urging;

    @Autowired
    TaskBench bench;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    ProgressReports reports;

    @Autowired
    Drafts drafts;

    @Autowired
    Files files;

    @Autowired
    Policies policies;

    private TaskState state(TaskId id) {
        return tasks.get(anyLeader, id).row().state();
    }

    private List<String> bar() {
        return find(Button.class).all().stream()
                .filter(button -> button.isVisible()
                        && button.getParent()
                                .flatMap(parent -> parent.getParent())
                                .filter(ActionBar.class::isInstance)
                                .isPresent())
                .map(TaskScreens::words)
                .toList();
    }

    private List<String> fromPaper(TaskId id, Staff.Member who) {
        seat.take(who);
        ContextMenu menu = new ContextMenu();
        OpenTask task = new OpenTask(bench.reading.read(id), bench.reading, bench.timeline, () -> {});
        new TaskActions(bench, task, (then, paper) -> {}).fill(menu);
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }

    @Test
    void theHeadSaysHowFarTheWorkIsAndNotTwiceThatItIsDone() {
        seat.take(leader);
        openTask(inProgress("Sửa cầu Làng Giàng", "2026-06-30"));
        assertThat(words((Component) getCurrentView())).contains("Đang thực hiện, tiến độ " + Formats.percent(0));
        TaskId done = claimed("Sửa cầu Làng Đen", "2026-06-30");
        decisions.confirm(anyLeader, aTask.seen(anyLeader, done));
        openTask(done);
        assertThat(words((Component) getCurrentView()))
                .contains("Hoàn thành đúng hạn")
                .doesNotContain("Đã hoàn thành");
    }

    /** Acceptance: each button appears exactly for the roles of the rights table, written out here. */
    @Test
    void eachRoleSeesExactlyTheButtonsOfItsRights() {
        Map<String, TaskId> byState = Map.of(
                "assigned", issued("Việc chờ tiếp nhận", "2026-05-29"),
                "in progress", inProgress("Việc đang làm", "2026-05-29"),
                "pending", claimed("Việc chờ xác nhận", "2026-05-29"));
        Map<Role, Map<String, List<String>>> expected = Map.of(
                Role.OFFICE_LEADER,
                Map.of(
                        "assigned", List.of("Đôn đốc"),
                        "in progress", List.of("Đôn đốc"),
                        "pending", List.of("Trả lại", "Xác nhận hoàn thành")),
                Role.CHAIR,
                Map.of(
                        "assigned", List.of("Đôn đốc"),
                        "in progress", List.of("Đôn đốc"),
                        "pending", List.of("Trả lại", "Xác nhận hoàn thành")),
                Role.OFFICER,
                Map.of(
                        "assigned", List.of("Đôn đốc"),
                        "in progress", List.of("Đôn đốc"),
                        "pending", List.of("Đề nghị trả lại", "Đề nghị xác nhận")),
                Role.VICE_CHAIR,
                Map.of("assigned", List.of("Đôn đốc"), "in progress", List.of("Đôn đốc"), "pending", List.of()),
                Role.CLERK,
                Map.of("assigned", List.of(), "in progress", List.of(), "pending", List.of()),
                Role.INSPECTOR,
                Map.of("assigned", List.of(), "in progress", List.of(), "pending", List.of()),
                Role.FOCAL_POINT,
                Map.of(
                        "assigned", List.of("Từ chối", "Tiếp nhận"),
                        "in progress", List.of("Đề nghị xác nhận hoàn thành", "Báo cáo tiến độ"),
                        "pending", List.of()),
                Role.AGENCY_LEADER,
                Map.of(
                        "assigned", List.of("Từ chối", "Tiếp nhận"),
                        "in progress", List.of("Đề nghị xác nhận hoàn thành", "Báo cáo tiến độ"),
                        "pending", List.of()),
                Role.AGENCY_STAFF,
                Map.of("assigned", List.of(), "in progress", List.of("Báo cáo tiến độ"), "pending", List.of()));
        expected.forEach((role, buttons) -> {
            boolean ofLead = role == Role.FOCAL_POINT || role == Role.AGENCY_LEADER || role == Role.AGENCY_STAFF;
            seat.take(role, ofLead ? lead : province);
            buttons.forEach((state, words) -> {
                openTask(byState.get(state));
                assertThat(bar()).as(role + ", " + state).containsExactlyElementsOf(words);
            });
        });
    }

    @Test
    void theOfficeEntersFromPaperAndNobodyElseDoes() {
        TaskId id = inProgress("Việc của xã chưa có máy", "2026-05-29");
        assertThat(fromPaper(id, officer))
                .filteredOn(words -> words.startsWith("Nhập hộ"))
                .containsExactly(
                        "Nhập hộ: báo cáo theo văn bản của cơ quan",
                        "Nhập hộ: đề nghị xác nhận theo văn bản",
                        "Nhập hộ: xin gia hạn theo văn bản",
                        "Nhập hộ: xin thôi chủ trì theo văn bản");
        assertThat(fromPaper(id, focal)).noneMatch(words -> words.startsWith("Nhập hộ"));
    }

    @Test
    void whoEnteredAClaimFromPaperHasTheButtonToTakeItBack() {
        TaskId id = inProgress("Việc nhập hộ nhầm", "2026-05-29");
        Actor enters = office.actor(Role.OFFICER, province);
        work.claim(enters, aTask.seen(anyLeader, id), new ClaimForm("Xong", "9/BC", null, List.of(), "7/UBND"));
        assertThat(fromPaper(id, officer)).doesNotContain("Rút lại đề nghị xác nhận");
        assertThat(fromPaper(id, focal)).doesNotContain("Rút lại đề nghị xác nhận");
        TaskId own = inProgress("Việc nhập hộ nhầm nữa", "2026-05-29");
        Actor actor = seat.take(officer);
        work.claim(actor, aTask.seen(anyLeader, own), new ClaimForm("Xong", "9/BC", null, List.of(), "8/UBND"));
        assertThat(fromPaper(own, officer)).contains("Rút lại đề nghị xác nhận");
    }

    @Test
    void anUrgingIsTakenBackFromThePageWhileItsMailIsHeld() {
        TaskId id = inProgress("Việc cần đôn đốc", "2026-05-29");
        seat.take(officer);
        openTask(id);
        press("Đôn đốc");
        press("Đôn đốc");
        assertThat(tasks.get(anyLeader, id).row().urgeCount()).isEqualTo(1);
        press("Hoàn tác");
        assertThat(toasts()).anyMatch(words -> words.contains("Đã rút lại đôn đốc"));
        assertThat(tasks.get(anyLeader, id).row().urgeCount()).isZero();
        assertThat(tasks.history(anyLeader, id).getLast().act()).isEqualTo("TASK_URGE_UNDONE");

        // somebody was there since: nothing is overruled
        press("Đôn đốc");
        press("Đôn đốc");
        work.report(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, id), 1, 30, "Đang làm", null);
        press("Hoàn tác");
        assertThat(toasts()).anyMatch(words -> words.contains("có người cập nhật sau đó"));
        assertThat(tasks.get(anyLeader, id).row().urgeCount()).isEqualTo(1);
    }

    @Test
    void theAgencyAcknowledgesReportsAndClaims() {
        TaskId id = issued("Rà soát quy hoạch", "2026-05-29");
        seat.take(focal);
        openTask(id);
        press("Tiếp nhận");
        assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(toasts()).contains("Đã tiếp nhận nhiệm vụ.");

        press("Báo cáo tiến độ");
        fill(PercentStepper.class, "Tiến độ đến hôm nay", 60);
        fill(TextArea.class, "Đã làm được", "Đã khảo sát 6/10 khu");
        press("Gửi báo cáo");
        assertThat(tasks.get(anyLeader, id).row().percent()).isEqualTo(60);
        assertThat(reports.of(anyLeader, id))
                .singleElement()
                .satisfies(report -> assertThat(report.done()).isEqualTo("Đã khảo sát 6/10 khu"));

        press("Đề nghị xác nhận hoàn thành");
        fill(TextArea.class, "Kết quả", "Đã trình đủ hồ sơ");
        press("Đề nghị xác nhận hoàn thành");
        assertThat(field(TextField.class, "Số, ký hiệu văn bản kết quả").getErrorMessage())
                .isEqualTo("Nhập số văn bản kết quả, hoặc đính kèm một tệp.");
        assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS);
        fill(TextField.class, "Số, ký hiệu văn bản kết quả", "30/BC-SXD");
        press("Đề nghị xác nhận hoàn thành");
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
    }

    @Test
    void theHeadReturnsWithAReasonThenConfirmsOnTheDayOfTheClaim() {
        TaskId id = claimed("Cấp giấy chứng nhận", "2026-03-12");
        clock.setTo("2026-03-16T09:00");
        seat.take(leader);
        openTask(id);
        assertThat(words(find(DecisionBox.class).single()))
                .contains("Đã làm xong toàn bộ")
                .contains("Nếu xác nhận, ngày hoàn thành được tính là 10/03/2026: đúng hạn.");
        press("Trả lại");
        press("Trả lại");
        assertThat(field(TextArea.class, "Lý do trả lại").getErrorMessage()).isEqualTo("Cần nhập mục này.");
        fill(TextArea.class, "Lý do trả lại", "Thiếu danh sách 37 hộ");
        press("Trả lại");
        assertThat(state(id)).isEqualTo(TaskState.RETURNED);
        assertThat(tasks.get(anyLeader, id).claims().getLast().decisionText()).isEqualTo("Thiếu danh sách 37 hộ");
        assertThat(words(find(DecisionBox.class).single())).contains("Thiếu danh sách 37 hộ");

        TaskId other = claimed("Cấp giấy khác", "2026-03-20");
        openTask(other);
        press("Xác nhận hoàn thành");
        assertThat(state(other)).isEqualTo(TaskState.COMPLETED);
        assertThat(bar()).isEmpty();
    }

    @Test
    void whoeverIsSlowerReadsWhoWasFasterAndLosesNoWord() {
        TaskId id = inProgress("Rà soát", "2026-05-29");
        seat.take(focal);
        openTask(id);
        press("Báo cáo tiến độ");
        fill(PercentStepper.class, "Tiến độ đến hôm nay", 70);
        fill(TextArea.class, "Đã làm được", "Phần của tôi");

        Actor colleague = office.actor(Role.AGENCY_LEADER, lead);
        reports.report(
                colleague,
                aTask.seen(anyLeader, id),
                new vn.dondoc.progress.ReportForm(50, "Phần của đồng nghiệp", "", "", List.of(), null));

        press("Gửi báo cáo");
        MeanwhileDialog dialog = find(MeanwhileDialog.class).single();
        assertThat(words(dialog)).contains("báo cáo tiến độ 50").contains("Phần bạn nhập chưa mất.");
        assertThat(field(TextArea.class, "Đã làm được").getValue()).isEqualTo("Phần của tôi");
        assertThat(reports.of(anyLeader, id)).hasSize(1);

        press("Gửi phần của tôi");
        assertThat(reports.of(anyLeader, id))
                .extracting(report -> report.done())
                .containsExactlyInAnyOrder("Phần của tôi", "Phần của đồng nghiệp");
    }

    @Test
    void aDoubleClickGivesOneRow() {
        TaskId id = claimed("Xác nhận hai lần", "2026-05-29");
        seat.take(leader);
        openTask(id);
        Button confirm = button("Xác nhận hoàn thành");
        confirm.click();
        confirm.click();
        assertThat(tasks.get(anyLeader, id).claims())
                .singleElement()
                .satisfies(claim -> assertThat(claim.outcome()).isEqualTo(Claim.Outcome.CONFIRMED));
        assertThat(tasks.history(anyLeader, id).stream()
                        .filter(entry -> entry.act().equals("TASK_CONFIRMED")))
                .hasSize(1);
    }

    @Test
    void anOfficerProposesAndTheProposalStandsOnThePage() {
        TaskId id = claimed("Đề nghị xác nhận", "2026-05-29");
        seat.take(officer);
        openTask(id);
        press("Đề nghị xác nhận");
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        assertThat(words(find(DecisionBox.class).single())).contains("đề nghị xác nhận hoàn thành");
        assertThat(bar()).containsExactly("Đề nghị trả lại");
    }

    @Test
    void whatIsTypedIsKeptAndOfferedAgain() {
        TaskId id = inProgress("Có bản nháp", "2026-05-29");
        Actor actor = seat.take(focal);
        openTask(id);
        press("Báo cáo tiến độ");
        drafts.save(actor, "TASK_REPORT", id.toString(), 0, "{\"percent\":\"40\",\"done\":\"Đang viết dở\"}");
        openTask(id);
        UI.getCurrent().navigate("");
        openTask(id);
        press("Báo cáo tiến độ");
        assertThat(words(find(TaskPanel.class).single())).contains("Nhiệm vụ đã thay đổi sau bản nháp này");
        press("Khôi phục bản nháp");
        assertThat(field(TextArea.class, "Đã làm được").getValue()).isEqualTo("Đang viết dở");
        press("Gửi báo cáo");
        assertThat(drafts.find(actor, "TASK_REPORT", id.toString())).isEmpty();
    }

    @Test
    void whatWasAttachedComesBackWithItsDraftAsFarAsItIsStillThere() {
        TaskId id = inProgress("Có bản nháp kèm tệp", "2026-05-29");
        Actor actor = seat.take(focal);
        FileId kept = store(actor, "Biên bản kiểm tra.txt");
        FileId gone = store(actor, "Đã rút lại.txt");
        FileId others = store(Actors.JOB, "Của người khác.txt");
        drafts.save(
                actor,
                "TASK_REPORT",
                id.toString(),
                1,
                "{\"percent\":\"40\",\"done\":\"Kèm biên bản\",\"files\":\"" + kept + " " + gone + " " + others + "\"}",
                List.of(kept));
        files.withdraw(actor, List.of(kept, gone));

        openTask(id);
        press("Báo cáo tiến độ");
        press("Khôi phục bản nháp");
        assertThat(find(FileDrop.class).single().getValue())
                .extracting(Attachment::id)
                .containsExactly(kept);
        press("Gửi báo cáo");
        assertThat(reports.of(actor, id).getFirst().files())
                .extracting(StoredFile::id)
                .containsExactly(kept);
    }

    private FileId store(Actor actor, String name) {
        byte[] content = (name + System.nanoTime()).getBytes(StandardCharsets.UTF_8);
        return files.store(actor, name, new ByteArrayInputStream(content)).id();
    }

    @Test
    void aClaimIsKeptWhileTypingAndOfferedBackAsAClaim() {
        TaskId id = inProgress("Có bản nháp đề nghị", "2026-05-29");
        Actor actor = seat.take(focal);
        openTask(id);
        press("Đề nghị xác nhận hoàn thành");
        test(field(TextArea.class, "Kết quả")).setValue("Đã lập danh mục");
        test(field(TextField.class, "Số, ký hiệu văn bản kết quả")).setValue("30/BC-SXD");
        assertThat(drafts.find(actor, "TASK_REPORT", id.toString())).isPresent();

        UI.getCurrent().navigate("");
        press("Rời đi, giữ nháp");
        openTask(id);
        press("Đề nghị xác nhận hoàn thành");
        press("Khôi phục bản nháp");
        assertThat(field(TextArea.class, "Kết quả").getValue()).isEqualTo("Đã lập danh mục");
        assertThat(bar()).containsExactly("Hủy", "Đề nghị xác nhận hoàn thành");
        press("Đề nghị xác nhận hoàn thành");
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        assertThat(tasks.get(anyLeader, id).claims().getLast().documentNumber()).isEqualTo("30/BC-SXD");
        assertThat(drafts.find(actor, "TASK_REPORT", id.toString())).isEmpty();
    }

    @Test
    void aTaskOfAnotherAgencyIsNotThere() {
        TaskId id = issued("Việc của sở khác", "2026-05-29");
        seat.take(Role.FOCAL_POINT, office.agency("Sở Y tế"));
        openTask(id);
        assertThat(find(H1.class).all())
                .extracting(H1::getText)
                .contains("Không có nhiệm vụ này, hoặc bạn không được xem.");
        assertThat(find(TaskPanel.class).all()).isEmpty();
    }

    @Test
    void openingATaskTakesABoundedNumberOfStatements() {
        TaskId id = claimed("Đếm câu lệnh", "2026-05-29");
        seat.take(leader);
        openTask(id);
        String code = code(id);
        // what the shell counts meanwhile is not the panel's
        TaskPageView page = find(TaskPageView.class).single();
        List<String> sent = SqlCount.of(() -> new TaskPanel(bench, page, id));
        List<String> own =
                sent.stream().filter(sql -> !sql.contains("authority_version")).toList();
        assertThat(own).as(code).hasSizeLessThanOrEqualTo(30);
        assertThat(own)
                .as("the task itself: once for all parts of the page, once for the mails that its acts caused")
                .filteredOn(sql -> sql.contains("from task t1_0"))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void theChoiceNamesThePrimaryButton() {
        TaskId id = inProgress("Chọn việc sau báo cáo", "2026-05-29");
        seat.take(focal);
        openTask(id);
        press("Báo cáo tiến độ");
        assertThat(bar()).containsExactly("Hủy", "Gửi báo cáo");
        fill(RadioButtonGroup.class, "Sau báo cáo này", ReportSheet.Then.DONE);
        assertThat(bar()).containsExactly("Hủy", "Đề nghị xác nhận hoàn thành");
    }

    @Test
    void aDayThatDoesNotExistIsNamedAndNothingIsSentWithoutIt() {
        TaskId id = inProgress("Kết quả ghi sai ngày", "2026-05-29");
        seat.take(focal);
        openTask(id);
        press("Báo cáo tiến độ");
        fill(RadioButtonGroup.class, "Sau báo cáo này", ReportSheet.Then.DONE);
        fill(TextArea.class, "Kết quả", "Đã làm xong toàn bộ");
        fill(TextField.class, "Số, ký hiệu văn bản kết quả", "31/BC-SXD");
        field(TextField.class, "Ngày văn bản kết quả").setValue("31/02/2026");
        press("Đề nghị xác nhận hoàn thành");
        assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(field(DateField.class, "Ngày văn bản kết quả").getErrorMessage())
                .isEqualTo("Tháng 2 năm 2026 chỉ có 28 ngày.");
        assertThat(field(TextField.class, "Ngày văn bản kết quả").getValue()).isEqualTo("31/02/2026");

        fill(DateField.class, "Ngày văn bản kết quả", LocalDate.of(2026, 2, 28));
        press("Đề nghị xác nhận hoàn thành");
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        assertThat(tasks.get(anyLeader, id).claims().getLast().documentOn()).isEqualTo(LocalDate.of(2026, 2, 28));
    }

    /** "Đầu mối trình, thủ trưởng duyệt", where the lead agency has it so. */
    @Test
    void whereTheHeadApprovesTheFocalPointSubmitsAndTheHeadSends() {
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.now(clock),
                "Quy chế của Sở");
        TaskId id = issued("Việc phải qua thủ trưởng", "2026-05-29");
        seat.take(focal);
        openTask(id);
        press("Tiếp nhận");
        assertThat(bar()).containsExactly("Trình báo hoàn thành", "Báo cáo tiến độ");
        press("Trình báo hoàn thành");
        fill(TextArea.class, "Kết quả", "Đã trình đủ hồ sơ");
        fill(TextField.class, "Số, ký hiệu văn bản kết quả", "30/BC-SXD");
        press("Trình báo hoàn thành");
        assertThat(toasts()).contains("Đã trình thủ trưởng duyệt.");
        assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(bar()).containsExactly("Rút lại điều đã trình", "Báo cáo tiến độ");
        press("Rút lại điều đã trình");
        assertThat(toasts()).anyMatch(said -> said.contains("Đã rút lại."));
        assertThat(bar()).containsExactly("Trình báo hoàn thành", "Báo cáo tiến độ");
        press("Trình báo hoàn thành");
        fill(TextArea.class, "Kết quả", "Đã trình hồ sơ");
        fill(TextField.class, "Số, ký hiệu văn bản kết quả", "29/BC-SXD");
        press("Trình báo hoàn thành");

        Staff.Member head = staff.member(Role.AGENCY_LEADER, lead);
        seat.take(head);
        open("", "");
        assertThat(words(find(Section.class).all().stream()
                        .filter(section -> words(section).startsWith("Chờ thủ trưởng duyệt"))
                        .findFirst()
                        .orElseThrow()))
                .contains("Báo hoàn thành", "Việc phải qua thủ trưởng", "Xem và duyệt");
        openTask(id);
        press("Trả lại đầu mối");
        fill(TextArea.class, "Ý kiến", "Thiếu bản vẽ");
        press("Trả lại đầu mối");
        seat.take(focal);
        open("", "");
        assertThat(words((Component) getCurrentView()))
                .contains("Thủ trưởng trả lại", "Việc phải qua thủ trưởng", "Lý do: “Thiếu bản vẽ”");
        openTask(id);
        assertThat(words(find(DecisionBox.class).single()))
                .contains("Thủ trưởng trả lại: đề nghị xác nhận hoàn thành", "Thiếu bản vẽ");
        press("Trình báo hoàn thành");
        fill(TextArea.class, "Kết quả", "Đã trình đủ hồ sơ");
        fill(TextField.class, "Số, ký hiệu văn bản kết quả", "30/BC-SXD");
        press("Trình báo hoàn thành");
        assertThat(words(find(DecisionBox.class).single())).doesNotContain("Thủ trưởng trả lại");

        seat.take(head);
        openTask(id);
        assertThat(words(find(DecisionBox.class).single())).contains("Đã trình đủ hồ sơ", "30/BC-SXD");
        press("Duyệt, gửi Văn phòng");
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
    }

    @Test
    void whatWasSaidByTelephoneIsToldWithWhomAndThePromise() {
        TaskId id = inProgress("Sửa đường tỉnh", "2026-05-29");
        urging.noteCall(
                anyLeader,
                id,
                new CallForm(CallForm.Channel.PHONE, "ông Sơn", "Đang chờ vật tư", LocalDate.of(2026, 3, 20)));
        urging.noteCall(anyLeader, id, new CallForm(CallForm.Channel.VISIT, "bà Hoa", "Đã hứa", null));
        seat.take(leader);
        openTask(id);
        assertThat(timeline())
                .contains("đôn đốc qua điện thoại: gặp ông Sơn, hứa xong ngày 20/03/2026", "Đang chờ vật tư")
                .doesNotContain("2026: ông Sơn")
                .contains("đôn đốc khi làm việc trực tiếp: gặp bà Hoa");
    }

    @Test
    void aRegularTaskSaysSoInTheListAndOnItsPage() {
        TaskId id = aTask.issued(
                anyLeader,
                aTask.regular("Trực ban", lead, office.actor(Role.OFFICER, province)),
                LocalDate.of(2026, 3, 2));
        work.acknowledge(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, id), null);
        TaskRow row = tasks.get(anyLeader, id).row();
        assertThat(taskWords.inList(row, Texts.VIETNAMESE).words()).isEqualTo("Thường xuyên");
        assertThat(taskWords.onPage(row, Texts.VIETNAMESE).words()).isEqualTo("Thường xuyên");
    }
}
