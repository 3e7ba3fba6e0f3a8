package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Urging;
import vn.dondoc.testing.ScreenTest;

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
        assertThat(dialog()).contains("Tiếp nhận: 3 việc", "Chỉ 2 trong 3 việc");
        press("Tiếp nhận");
        assertThat(all).allSatisfy(id -> assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS));
        assertThat(toasts().getLast()).contains("2 xong, 1 không được");
        press("Xem 1 việc");
        assertThat(dialog()).contains("Rà soát phần 2", "Nhiệm vụ này không còn chờ tiếp nhận.");
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
        assertThat(dialog()).contains("Đôn đốc: 19 việc", "Chỉ 17 trong 19 việc");
        fill(com.vaadin.flow.component.textfield.TextArea.class, "Lời nhắn của Văn phòng", "Báo cáo trước thứ Sáu");
        press("Đôn đốc");
        assertThat(toasts().getLast()).contains("17 xong, 2 không được");
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
    void whoeverActsOnNothingPicksNothing() {
        issuedMany(1);
        seat.take(Role.INSPECTOR, province);
        list().grid().room(TaskGrid.Room.CARDS);
        assertThat(buttons()).doesNotContain("Chọn nhiều");
    }
}
