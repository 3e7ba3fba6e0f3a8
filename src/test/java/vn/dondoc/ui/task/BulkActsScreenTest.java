package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.PostRow;
import vn.dondoc.account.Staff;
import vn.dondoc.agency.Agencies;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.LabelId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Urging;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.Picker;

/** Acts on many rows of the list: each row under its own rules, and a report that names those that would not. */
@ScreenTest
class BulkActsScreenTest extends TaskScreens {

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    Urging urging;

    private List<TaskId> issuedMany(int count) {
        Actor follows = office.actor(Role.OFFICER, province);
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        List<TaskForm> forms = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            forms.add(aTask.complete("Rà soát phần " + i, lead, follows, LocalDate.of(2026, 5, 29)));
        }
        return aTask.issue(anyLeader, directive, drafts.add(anyLeader, directive, forms));
    }

    private TaskListView list() {
        open("nhiem-vu", "co-quan=" + lead + "&xep=cu");
        return (TaskListView) getCurrentView();
    }

    private static List<TaskRow> rows(TaskListView view) {
        return view.grid().getGenericDataView().getItems().toList();
    }

    private TaskListView tickAll() {
        TaskListView view = list();
        view.grid().asMultiSelect().select(rows(view));
        return view;
    }

    private String bar() {
        return words(find(BulkBar.class).single());
    }

    private TaskState state(TaskId id) {
        return tasks.get(anyLeader, id).row().state();
    }

    @Test
    void theAgencyReceivesManyAtOnceAndReadsWhichOneWouldNot() {
        List<TaskId> all = issuedMany(3);
        work.acknowledge(office.actor(Role.AGENCY_LEADER, lead), aTask.seen(anyLeader, all.get(1)), null);
        seat.take(focal);
        tickAll();
        assertThat(words(find(BulkBar.class).single())).contains("3 việc đã chọn");
        press("Tiếp nhận");
        assertThat(dialog()).contains("Tiếp nhận: 2 việc", "Để lại 1 việc", "– Nhiệm vụ này không còn chờ tiếp nhận.");
        press("Tiếp nhận 2 việc");
        assertThat(all).allSatisfy(id -> assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS));
        assertThat(bar()).contains("2 xong, 1 không được: Nhiệm vụ này không còn chờ tiếp nhận.");
        press("Xem 1 việc");
        assertThat(dialog()).contains("Rà soát phần 2", "Nhiệm vụ này không còn chờ tiếp nhận.");
        assertThat(buttons()).as("there is nothing to give up").contains("Đóng").doesNotContain("Hủy");
    }

    @Test
    void theOfficeUrgesManyAndEachThatWouldNotIsNamedWithItsReason() {
        List<TaskId> all = issuedMany(19);
        work.refuse(
                office.actor(Role.AGENCY_LEADER, lead),
                aTask.seen(anyLeader, all.get(4)),
                "Không phải của Sở",
                null,
                null);
        urging.urge(anyLeader, all.get(7), "");
        seat.take(officer);
        tickAll();
        press("Đôn đốc");
        assertThat(dialog())
                .contains("Đôn đốc: 17 việc", "Để lại 2 việc")
                .containsPattern("Rà soát phần 5 – [^.]*đang chờ Văn phòng quyết")
                .contains("Rà soát phần 8 – Hôm nay đã đôn đốc nhiệm vụ này rồi.");
        fill(TextArea.class, "Lời nhắn của Văn phòng", "Báo cáo trước thứ Sáu");
        press("Đôn đốc 17 việc");
        assertThat(bar()).contains("17 xong, 2 không được");
        press("Xem 2 việc");
        assertThat(dialog())
                .contains(code(all.get(4)) + ": Rà soát phần 5", "đang chờ Văn phòng quyết")
                .contains(code(all.get(7)) + ": Rà soát phần 8", "Hôm nay đã đôn đốc nhiệm vụ này rồi.");
        assertThat(all.stream().map(id -> tasks.get(anyLeader, id).row()).filter(row -> row.urgeCount() == 1))
                .hasSize(18);
        assertThat(tasks.history(anyLeader, all.getFirst())
                        .getLast()
                        .changes()
                        .getFirst()
                        .after())
                .isEqualTo("Báo cáo trước thứ Sáu");
    }

    @Test
    void whatNobodyMayUrgeIsNotOfferedForUrging() {
        TaskId claimed = claimed("Chờ xác nhận", "2026-05-29");
        TaskId refused = issued("Bị từ chối", "2026-05-29");
        work.refuse(
                office.actor(Role.AGENCY_LEADER, lead),
                aTask.seen(anyLeader, refused),
                "Không phải của Sở",
                null,
                null);
        seat.take(Role.CHAIR, province);
        tickAll();
        assertThat(words(find(BulkBar.class).single()))
                .contains("Xác nhận hoàn thành")
                .doesNotContain("Đôn đốc");
        assertThat(state(claimed)).isEqualTo(TaskState.PENDING_CONFIRMATION);
    }

    @Test
    void aRowThatSomebodyChangedMeanwhileIsLeftAsItIs() {
        TaskId first = claimed("Việc thứ nhất", "2026-05-29");
        TaskId second = claimed("Việc thứ hai", "2026-05-29");
        seat.take(leader);
        tickAll();
        decisions.giveBack(anyLeader, aTask.seen(anyLeader, second), "Thiếu phụ lục");
        press("Xác nhận hoàn thành");
        press("Xác nhận hoàn thành");
        assertThat(state(first)).isEqualTo(TaskState.COMPLETED);
        assertThat(state(second)).isEqualTo(TaskState.RETURNED);
        press("Xem 1 việc");
        assertThat(dialog()).contains("Việc thứ hai", "Người khác vừa sửa.");
    }

    @Test
    void onCardsOnePicksManyAndActsOnThem() {
        List<TaskId> all = issuedMany(3);
        seat.take(focal);
        TaskListView view = list();
        assertThat(buttons()).doesNotContain("Chọn nhiều");
        view.grid().room(TaskGrid.Room.CARDS);
        press("Chọn nhiều");
        test(view.grid()).clickRow(0);
        test(view.grid()).clickRow(1);
        test(view.grid()).clickRow(2);
        test(view.grid()).clickRow(2);
        assertThat(find(TaskPanel.class).all()).as("no task has opened").isEmpty();
        assertThat(words(find(BulkBar.class).single())).contains("2 việc đã chọn");
        press("Tiếp nhận");
        press("Tiếp nhận");
        assertThat(all)
                .extracting(this::state)
                .containsExactly(TaskState.IN_PROGRESS, TaskState.IN_PROGRESS, TaskState.ASSIGNED);
        assertThat(button("Chọn nhiều")).extracting(Button::isVisible).isEqualTo(true);

        test(view.grid()).clickRow(0);
        assertThat(find(TaskPanel.class).all()).as("rows open again").hasSize(1);
    }

    @Test
    void besideAnOpenTaskOnePicksToo() {
        List<TaskId> all = issuedMany(2);
        seat.take(officer);
        TaskListView view = list();
        view.go(code(all.getFirst()));
        view.grid().room(TaskGrid.Room.BESIDE);
        press("Chọn nhiều");
        test(view.grid()).clickRow(1);
        assertThat(words(find(BulkBar.class).single())).contains("1 việc đã chọn", "Đôn đốc");
        press("Thôi chọn");
        assertThat(find(BulkBar.class).all()).noneMatch(BulkBar::isVisible);
    }

    @Test
    void whoeverActsOnNothingOnlyTakesRowsAlong() {
        issuedMany(1);
        seat.take(Role.INSPECTOR, province);
        tickAll();
        assertThat(bar()).contains("1 việc đã chọn", "Xuất Excel");
        assertThat(buttons()).doesNotContain("Đôn đốc", "Gắn nhãn", "Yêu cầu báo cáo", "Đổi người theo dõi");
    }

    /** Rows that would not are named, the others are done; the way back restores those that nobody touched since. */
    @Test
    void theOfficerIsChangedForManyAndTakenBackWhereNobodyHasBeenSince() {
        List<TaskId> all = issuedMany(3);
        Staff.Member next = staff.member(Role.OFFICER, province);
        seat.take(leader);
        TaskListView view = tickAll();
        Object before = tasks.get(anyLeader, all.getFirst()).row().officer();
        work.acknowledge(office.actor(Role.AGENCY_LEADER, lead), aTask.seen(anyLeader, all.get(1)), null);
        press("Đổi người theo dõi");
        Picker<PostRow> officers = field(Picker.class, "Người theo dõi");
        officers.setValue(officers.getListDataView()
                .getItems()
                .filter(post -> post.person().id().equals(next.person()))
                .findFirst()
                .orElseThrow());
        press("Đổi người theo dõi");
        assertThat(bar()).contains("2 xong, 1 không được: Người khác vừa sửa.", "Hoàn tác");
        assertThat(tasks.get(anyLeader, all.getFirst()).row().officer()).isEqualTo(next.person());
        assertThat(rows(view)).hasSize(3);
        work.acknowledge(office.actor(Role.AGENCY_LEADER, lead), aTask.seen(anyLeader, all.get(2)), null);
        press("Hoàn tác");
        assertThat(tasks.get(anyLeader, all.getFirst()).row().officer()).isEqualTo(before);
        assertThat(tasks.get(anyLeader, all.get(2)).row().officer()).isEqualTo(next.person());
        assertThat(toasts().getLast()).contains("1 xong, 1 không được: Đã đổi sau đó");
        assertThat(tasks.history(anyLeader, all.getFirst()).getLast().act()).isEqualTo("TASK_OFFICER_RESTORED");
    }

    @Test
    void aLabelIsPutOnManyShownToTheOfficeAndTakenBackForTenMinutes() {
        List<TaskId> all = issuedMany(2);
        seat.take(officer);
        tickAll();
        press("Gắn nhãn");
        String name = "Trọng điểm " + all.getFirst();
        fill(TextField.class, "Nhãn mới", name);
        press("Gắn nhãn");
        assertThat(bar()).contains("2 việc xong.", "Hoàn tác");
        assertThat(tasks.get(anyLeader, all.get(1)).row().labels())
                .extracting(LabelRow::name)
                .containsExactly(name);
        LabelId label =
                tasks.get(anyLeader, all.get(1)).row().labels().getFirst().id();
        open("nhiem-vu", "nhan=" + label);
        assertThat(rows((TaskListView) getCurrentView())).hasSize(2);
        assertThat(words((Component) getCurrentView())).contains("Nhãn", name);
        openTask(all.getFirst());
        assertThat(words(find(TaskPanel.class).single())).contains(name);
        tickAll();
        press("Gắn nhãn");
        fill(TextField.class, "Nhãn mới", "Khác " + all.getFirst());
        press("Gắn nhãn");
        clock.forward(Duration.ofMinutes(11));
        press("Hoàn tác");
        assertThat(toasts().getLast()).contains("0 xong, 2 không được: Đã quá thời gian hoàn tác.");
        assertThat(tasks.get(anyLeader, all.get(1)).row().labels()).hasSize(2);
        seat.take(focal);
        open("nhiem-vu", "nhan=" + label);
        assertThat(rows((TaskListView) getCurrentView()))
                .as("no agency learns of a label")
                .isEmpty();
        openTask(all.getFirst());
        assertThat(words(find(TaskPanel.class).single())).doesNotContain(name).doesNotContain("gắn nhãn");
    }

    /** Nobody gets a mail of a proposal: it is taken back for ten minutes, as long as nobody has decided. */
    @Test
    void whatWasProposedForManyIsTakenBackWhereNobodyHasDecided() {
        TaskId first = claimed("Việc thứ nhất", "2026-05-29");
        TaskId second = claimed("Việc thứ hai", "2026-05-29");
        seat.take(officer);
        tickAll();
        press("Đề nghị xác nhận");
        press("Đề nghị xác nhận");
        assertThat(bar()).contains("2 việc xong.", "Hoàn tác");
        assertThat(tasks.history(anyLeader, first).getLast().act()).isEqualTo("TASK_PROPOSED");
        decisions.confirm(anyLeader, aTask.seen(anyLeader, second));
        press("Hoàn tác");
        assertThat(toasts().getLast()).contains("1 xong, 1 không được: Đã đổi sau đó");
        assertThat(tasks.history(anyLeader, first).getLast().act()).isEqualTo("TASK_PROPOSAL_WITHDRAWN");
        assertThat(state(second)).isEqualTo(TaskState.COMPLETED);
    }

    @Test
    void aReportIsAskedForAndTheTaskSaysSoUntilItIsAnswered() {
        List<TaskId> all = issuedMany(2);
        seat.take(officer);
        tickAll();
        press("Yêu cầu báo cáo");
        press("Yêu cầu báo cáo");
        assertThat(bar()).contains("2 việc xong.", "Hoàn tác");
        openTask(all.getFirst());
        assertThat(words(find(TaskPanel.class).single()))
                .contains("Đã yêu cầu báo cáo ngày 10/03/2026, trước ngày 13/03/2026");
        tickAll();
        assertThat(buttons()).doesNotContain("Yêu cầu báo cáo");
    }

    @Autowired
    BulkActs many;

    @Autowired
    Agencies agencies;

    private void start(String words, TaskListView view) {
        BulkAct act = many.of(rows(view)).stream()
                .filter(one -> one.words().equals(words))
                .findFirst()
                .orElseThrow();
        many.start(act, rows(view), report -> {});
    }

    @Test
    void whatAnAgencyStillLeadsIsTransferredByOneDocument() {
        List<TaskId> all = issuedMany(3);
        AgencyId next = office.agency("Sở kế thừa");
        seat.take(leader);
        start("task.act.transfer-button", list());
        press("Chuyển chủ trì");
        assertThat(field(AgencyPicker.class, "Cơ quan chủ trì mới").getErrorMessage())
                .isEqualTo("Cần nhập mục này.");
        field(AgencyPicker.class, "Cơ quan chủ trì mới")
                .setValue(agencies.names(List.of(next)).get(next));
        fill(TextField.class, "Số, ký hiệu văn bản", "77/QĐ-UBND");
        field(DateField.class, "Ngày văn bản").setValue(LocalDate.of(2026, 3, 2));
        fill(TextArea.class, "Lý do chuyển", "Sáp nhập");
        press("Chuyển chủ trì");
        assertThat(all).allSatisfy(id -> {
            TaskRow row = tasks.get(anyLeader, id).row();
            assertThat(row.lead()).isEqualTo(next);
            assertThat(row.dueOn()).isEqualTo(LocalDate.of(2026, 5, 29));
        });
    }

    @Test
    void whereNoneFitsItIsSaidWhyAndThereIsNothingToSend() {
        TaskId only = issued("Đã đôn đốc hôm nay", "2026-05-29");
        seat.take(leader);
        list();
        urging.urge(anyLeader, only, "");
        many.urge(List.of(tasks.get(anyLeader, only).row()), () -> {});
        assertThat(dialog()).contains("Đôn đốc: không việc nào làm được lúc này", "Để lại 1 việc");
        press("Đóng");
        assertThat(find(HouseDialog.class).all()).noneMatch(HouseDialog::isOpened);
    }

    @Test
    void whereNothingIsDoneWhatWasTypedStays() {
        TaskId only = claimed("Việc duy nhất", "2026-05-29");
        seat.take(leader);
        start("TaskAct.RETURN", list());
        decisions.confirm(anyLeader, aTask.seen(anyLeader, only));
        fill(TextArea.class, "Lý do trả lại", "Thiếu phụ lục");
        press("Trả lại");
        assertThat(dialog()).contains("Nội dung đã nhập vẫn còn đây.");
        assertThat(field(TextArea.class, "Lý do trả lại").getValue()).isEqualTo("Thiếu phụ lục");
    }
}
