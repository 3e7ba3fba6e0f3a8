package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Lane;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.ScreenTest;

/** The list laid out by state: to move a card is to open the form of the act that leads there. */
@ScreenTest
class LaneBoardScreenTest extends TaskScreens {

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
