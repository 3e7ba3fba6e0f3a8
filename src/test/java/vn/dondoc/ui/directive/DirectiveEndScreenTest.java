package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.Directives;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.component.DateField;

/** Thu hồi, thay thế, bãi bỏ on one screen: the paper, and below it a choice for each open task. */
@ScreenTest
class DirectiveEndScreenTest extends ScreenWalk {

    @Autowired
    AnOffice agencies;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    Tasks tasks;

    @Autowired
    Directives directives;

    private Actor leader;
    private DirectiveId id;
    private List<TaskId> given;

    @BeforeEach
    void aDirectiveWithTwoTasks() {
        leader = sits(Role.OFFICE_LEADER);
        AgencyId lead = agencies.agency("Sở Xây dựng");
        Actor officer = agencies.actor(Role.OFFICER, agencies.agency("Văn phòng"));
        id = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        given = aTask.issue(
                leader,
                id,
                drafts.add(
                        leader,
                        id,
                        List.of(
                                aTask.complete("Rà soát quỹ đất", lead, officer, LocalDate.of(2026, 5, 29)),
                                aTask.complete("Rà soát quy hoạch", lead, officer, LocalDate.of(2026, 5, 29)))));
    }

    @Test
    void eachOpenTaskHasItsChoiceAndThePageSaysSoAfterwards() {
        UI.getCurrent().navigate("van-ban/" + id);
        press("Hết hiệu lực…");
        assertThat(text()).contains("Nhiệm vụ chưa xong (2)", "Rà soát quỹ đất", "Rà soát quy hoạch");
        press("Cho hết hiệu lực");
        assertThat(field(TextArea.class, "Lý do").isInvalid()).isTrue();
        choose(DirectiveEnding.REPEALED);
        type("Số, ký hiệu văn bản", "90/QĐ-UBND");
        field(DateField.class, "Ngày văn bản").setValue(LocalDate.of(2026, 3, 9));
        field(TextArea.class, "Lý do").setValue("Hết căn cứ");
        String second = String.valueOf(tasks.get(leader, given.get(1)).row().code());
        choiceOf(second).setValue(TaskFate.Choice.KEEP);
        press("Cho hết hiệu lực");
        assertThat(tasks.get(leader, given.get(0)).row().state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(tasks.get(leader, given.get(1)).row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(directives.get(leader, id).end().kind()).isEqualTo(DirectiveEnding.REPEALED);
        assertThat(text())
                .contains("Hết hiệu lực từ", "Đã bãi bỏ", "90/QĐ-UBND", "Hết căn cứ")
                .doesNotContain("Hết hiệu lực…");
    }

    @Test
    void onlyAReplacingDirectiveTakesTasksOver() {
        UI.getCurrent().navigate("van-ban/" + id + "/het-hieu-luc");
        String first = String.valueOf(tasks.get(leader, given.get(0)).row().code());
        assertThat(choiceOf(first).getValue()).as("nothing is ended by itself").isNull();
        choose(DirectiveEnding.WITHDRAWN);
        assertThat(choiceOf(first).getValue()).isEqualTo(TaskFate.Choice.END);
        assertThat(choiceOf(first).getListDataView().getItems()).doesNotContain(TaskFate.Choice.CARRY_OVER);
        choose(DirectiveEnding.REPLACED);
        assertThat(choiceOf(first).getValue()).isEqualTo(TaskFate.Choice.CARRY_OVER);
        forAll().setValue(TaskFate.Choice.HOLD);
        assertThat(choiceOf(first).getValue()).isEqualTo(TaskFate.Choice.HOLD);
    }

    @Test
    void whoDoesNotDecideHasNoButton() {
        sits(Role.OFFICER);
        UI.getCurrent().navigate("van-ban/" + id);
        assertThat(buttons()).doesNotContain("Hết hiệu lực…");
    }

    @SuppressWarnings("unchecked")
    private void choose(DirectiveEnding kind) {
        ((RadioButtonGroup<DirectiveEnding>) field(RadioButtonGroup.class, "Hình thức")).setValue(kind);
    }

    @SuppressWarnings("unchecked")
    private Select<TaskFate.Choice> forAll() {
        return field(Select.class, "Cho tất cả nhiệm vụ");
    }

    @SuppressWarnings("unchecked")
    private Select<TaskFate.Choice> choiceOf(String code) {
        return find(Select.class).all().stream()
                .filter(one -> ("Xử lý " + code).equals(one.getAriaLabel().orElse("")))
                .map(one -> (Select<TaskFate.Choice>) (Object) one)
                .findFirst()
                .orElseThrow();
    }
}
