package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Lane;
import vn.dondoc.task.Requests;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.StateMark;

/** The list laid out by state: to move a card is to open the form of the act that leads there. */
@ScreenTest
class LaneBoardScreenTest extends TaskScreens {

    @Autowired
    Requests requests;

    @Autowired
    TaskWords taskWords;

    private LaneBoard board() {
        open("nhiem-vu", "co-quan=" + lead + "&xem=bang");
        return ((TaskListView) getCurrentView()).board();
    }

    private LaneCard card(TaskId id) {
        return find(LaneCard.class).all().stream()
                .filter(card -> card.row().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No card of " + id));
    }

    private LaneColumn column(Lane lane) {
        return find(LaneColumn.class).all().stream()
                .filter(column -> column.lane() == lane)
                .findFirst()
                .orElseThrow();
    }

    private TaskState state(TaskId id) {
        return tasks.get(anyLeader, id).row().state();
    }

    @Test
    void aCardPutDownOpensTheFormOfTheActAndMovesNothingByItself() {
        TaskId id = claimed("Đã báo xong", "2026-05-29");
        seat.take(leader);
        LaneBoard board = board();
        assertThat(words(column(Lane.PENDING_CONFIRMATION))).contains("Chờ xác nhận", "1", "Đã báo xong", code(id));
        board.lifted(card(id));
        assertThat(List.of(Lane.values()))
                .filteredOn(lane -> !column(lane).hasClassName("lane-dim"))
                .containsExactly(Lane.RETURNED, Lane.ON_HOLD, Lane.DONE);
        board.settled();
        board.drop(card(id), Lane.ASSIGNED);
        assertThat(toasts().getLast()).contains("Không chuyển thẳng sang “Chờ tiếp nhận” được.");
        board.drop(card(id), Lane.RETURNED);
        assertThat(dialog()).contains("Trả lại");
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        fill(TextArea.class, "Lý do trả lại", "Thiếu phụ lục");
        press("Trả lại");
        assertThat(state(id)).isEqualTo(TaskState.RETURNED);
        assertThat(words(column(Lane.RETURNED))).contains("Đã báo xong");
    }

    @Test
    void theMenuOfACardDoesTheSameWithoutDragging() {
        TaskId id = claimed("Đã báo xong", "2026-05-29");
        seat.take(leader);
        LaneBoard board = board();
        assertThat(card(id).getElement().getAttribute("aria-label")).contains(code(id), "Đã báo xong");
        board.menu(card(id));
        assertThat(dialog()).contains("Chuyển " + code(id) + " sang…", "Bị trả lại: Trả lại");
        press("Xong trong 30 ngày: Xác nhận hoàn thành");
        assertThat(dialog()).contains("Xác nhận hoàn thành", "12/BC-SXD");
        assertThat(state(id)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        press("Xác nhận hoàn thành");
        assertThat(state(id)).isEqualTo(TaskState.COMPLETED);
        assertThat(words(column(Lane.DONE))).contains("Đã báo xong");
    }

    @Test
    void anActThatIsNamedAsItsColumnIsSaidOnce() {
        TaskId id = claimed("Tạm gác lại", "2026-05-29");
        seat.take(leader);
        board().menu(card(id));
        assertThat(buttons()).contains("Tạm dừng", "Bị trả lại: Trả lại").doesNotContain("Tạm dừng: Tạm dừng");
    }

    @Test
    void aRequestThatTheOfficeItselfSitsOnIsNoPlainRed() {
        clock.setTo("2026-03-10T09:00");
        TaskId inTime = inProgress("Xin đúng lúc", "2026-03-16");
        TaskId tooLate = inProgress("Xin muộn", "2026-03-16");
        TaskId early = inProgress("Còn hạn", "2026-05-29");
        TaskId unfit = inProgress("Xin thôi chủ trì", "2026-03-16");
        ask(inTime);
        requests.askRelease(
                office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, unfit), "Không đúng chức năng", null, null);
        ask(early);
        clock.setTo("2026-03-20T09:00");
        ask(tooLate);
        seat.take(leader);
        board();
        assertThat(words(card(inTime))).contains("Chờ quyết gia hạn từ 10/03", "Quá hạn 4 ngày");
        assertThat(card(inTime).getElement().getAttribute("aria-label")).contains("Chờ quyết gia hạn từ 10/03");
        assertThat(shown(inTime)).isEqualTo(new TaskWords.Shown(StateMark.WAITING, "Chờ quyết gia hạn từ 10/03"));
        assertThat(taskWords.onPage(row(inTime), Texts.VIETNAMESE))
                .isEqualTo(new TaskWords.Shown(StateMark.WAITING, "Quá hạn 4 ngày làm việc"));
        assertThat(shown(tooLate))
                .as("these days are the agency's")
                .isEqualTo(new TaskWords.Shown(StateMark.OVERDUE, "Quá hạn 4 ngày"));
        assertThat(words(card(tooLate))).contains("Chờ quyết gia hạn từ 20/03");
        assertThat(words(card(early))).contains("Chờ quyết gia hạn từ 10/03", "Còn");
        assertThat(words(card(unfit))).contains("Chờ quyết thôi chủ trì từ 10/03", "Quá hạn 4 ngày");
        assertThat(shown(unfit)).isEqualTo(new TaskWords.Shown(StateMark.WAITING, "Chờ quyết thôi chủ trì từ 10/03"));
    }

    private void ask(TaskId id) {
        requests.askExtension(
                office.actor(Role.FOCAL_POINT, lead),
                aTask.seen(anyLeader, id),
                new ExtensionForm(LocalDate.of(2026, 6, 30), "Chờ số liệu", "", null));
    }

    private TaskRow row(TaskId id) {
        return tasks.get(anyLeader, id).row();
    }

    private TaskWords.Shown shown(TaskId id) {
        return taskWords.inList(row(id), Texts.VIETNAMESE);
    }

    @Test
    void anAgencyMovesWhatItsButtonsMove() {
        TaskId id = inProgress("Đang làm", "2026-05-29");
        seat.take(focal);
        LaneBoard board = board();
        board.menu(card(id));
        press("Chờ xác nhận: Đề nghị xác nhận hoàn thành");
        assertThat(find(ReportSheet.class).all())
                .as("the form of the claim is open")
                .hasSize(1);
        assertThat(state(id)).isEqualTo(TaskState.IN_PROGRESS);
    }
}
