package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Beat;
import vn.dondoc.task.DirectiveSettlement;
import vn.dondoc.task.Leads;
import vn.dondoc.task.RecurrenceForm;
import vn.dondoc.task.Recurrences;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;

/** Thu hồi, thay thế, bãi bỏ on one screen: the paper, and below it a choice for each open task. */
@ScreenTest
class DirectiveEndScreenTest extends GivenDirectiveWalk {

    @Autowired
    Recurrences recurrences;

    @BeforeEach
    void aDirectiveWithTwoTasks() {
        give("Rà soát quỹ đất", "Rà soát quy hoạch");
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
        String second = code(1);
        choiceOf(second).setValue(TaskFate.Choice.KEEP);
        press("Cho hết hiệu lực");
        assertThat(row(0).state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(row(1).state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(directives.get(leader, id).end().kind()).isEqualTo(DirectiveEnding.REPEALED);
        assertThat(text())
                .contains("Hết hiệu lực từ", "Đã bãi bỏ", "90/QĐ-UBND", "Hết căn cứ")
                .doesNotContain("Hết hiệu lực…");
    }

    @Test
    void whatWasChosenForTasksAndRulesIsKeptInTheDraft() {
        recurrences.set(
                leader, aTask.seen(leader, given.getFirst()), new RecurrenceForm(List.of(Beat.monthly(20)), null, ""));
        String first = code(0);
        String second = code(1);
        UI.getCurrent().navigate("van-ban/" + id + "/het-hieu-luc");
        choose(DirectiveEnding.REPLACED);
        choiceOf(first).setValue(TaskFate.Choice.KEEP);
        ruleOf("Rà soát quỹ đất").setValue(DirectiveSettlement.Rest.END);
        assertThat(kept.find(leader, "DIRECTIVE_END", id.toString())).isPresent();
        UI.getCurrent().navigate("van-ban/" + id);
        press("Rời đi, giữ nháp");
        UI.getCurrent().navigate("van-ban/" + id + "/het-hieu-luc");
        assertThat(choiceOf(first).getValue()).isNull();
        press("Khôi phục bản nháp");
        assertThat(choiceOf(first).getValue()).isEqualTo(TaskFate.Choice.KEEP);
        assertThat(choiceOf(second).getValue()).isEqualTo(TaskFate.Choice.CARRY_OVER);
        assertThat(ruleOf("Rà soát quỹ đất").getValue()).isEqualTo(DirectiveSettlement.Rest.END);
    }

    @Test
    void onlyAReplacingDirectiveTakesTasksOver() {
        UI.getCurrent().navigate("van-ban/" + id + "/het-hieu-luc");
        String first = code(0);
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
    void draftsAndRecurringTasksAreAskedAboutAndAnEndedPaperOffersNothing() {
        TaskId draft = drafts.add(leader, id, List.of(form("Việc chưa giao"))).getFirst();
        recurrences.set(
                leader, aTask.seen(leader, given.getFirst()), new RecurrenceForm(List.of(Beat.monthly(20)), null, ""));
        UI.getCurrent().navigate("van-ban/" + id);
        assertThat(buttons()).contains("Giao 1 nhiệm vụ");
        UI.getCurrent().navigate("van-ban/" + id + "/het-hieu-luc");
        assertThat(text()).contains("Thôi lặp lại: không giao kỳ nào nữa");
        assertThat(rest("Nháp chưa giao (1)").getValue()).isNull();
        choose(DirectiveEnding.REPLACED);
        assertThat(rest("Nháp chưa giao (1)").getValue()).isEqualTo(DirectiveSettlement.Rest.CARRY_OVER);
        choose(DirectiveEnding.WITHDRAWN);
        assertThat(rest("Nháp chưa giao (1)").getValue()).isEqualTo(DirectiveSettlement.Rest.END);
        type("Số, ký hiệu văn bản", "91/QĐ-UBND");
        field(DateField.class, "Ngày văn bản").setValue(LocalDate.of(2026, 3, 9));
        field(TextArea.class, "Lý do").setValue("Trái thẩm quyền");
        press("Cho hết hiệu lực");
        assertThatThrownBy(() -> tasks.get(leader, draft)).isInstanceOf(NotFound.class);
        assertThat(recurrences.list(leader))
                .filteredOn(row -> row.first().equals(given.getFirst()))
                .singleElement()
                .satisfies(row -> assertThat(row.next()).isNull());
        assertThat(buttons()).noneMatch(words -> words.startsWith("Giao ") || words.startsWith("Đề nghị giao"));
    }

    @Test
    void eachRecurringTaskIsARowWithItsOwnChoice() {
        RecurrenceForm monthly = new RecurrenceForm(List.of(Beat.monthly(20)), null, "");
        recurrences.set(leader, aTask.seen(leader, given.get(0)), monthly);
        recurrences.set(leader, aTask.seen(leader, given.get(1)), monthly);
        DirectiveId next = aTask.directive(leader, LocalDate.of(2026, 3, 9));
        UI.getCurrent().navigate("van-ban/" + id + "/het-hieu-luc");
        assertThat(text())
                .contains("Việc định kỳ còn lặp lại (2)", "Hằng tháng, ngày 20", "Kỳ tới: 19/06/2026", "Sở Xây dựng")
                .contains("Thôi lặp lại: không giao kỳ nào nữa");
        choose(DirectiveEnding.REPLACED);
        assertThat(ruleOf("Rà soát quy hoạch").getValue()).isEqualTo(DirectiveSettlement.Rest.CARRY_OVER);
        Select<DirectiveSettlement.Rest> all = field(Select.class, "Cho tất cả việc định kỳ");
        all.setValue(DirectiveSettlement.Rest.END);
        assertThat(ruleOf("Rà soát quy hoạch").getValue()).isEqualTo(DirectiveSettlement.Rest.END);
        ruleOf("Rà soát quỹ đất").setValue(DirectiveSettlement.Rest.CARRY_OVER);
        ComboBox<DirectiveRow> replacing = field(ComboBox.class, "Văn bản thay thế");
        replacing.setValue(directives
                .withNumber(leader, directives.get(leader, next).form().number(), 1)
                .getFirst());
        field(TextArea.class, "Lý do").setValue("Kế hoạch mới");
        press("Cho hết hiệu lực");
        assertThat(recurrences.list(leader))
                .filteredOn(row -> given.contains(row.first()))
                .satisfiesExactlyInAnyOrder(
                        row -> {
                            assertThat(row.content()).isEqualTo("Rà soát quỹ đất");
                            assertThat(row.directive()).isEqualTo(next);
                            assertThat(row.next()).isNotNull();
                        },
                        row -> {
                            assertThat(row.content()).isEqualTo("Rà soát quy hoạch");
                            assertThat(row.next()).isNull();
                        });
    }

    @SuppressWarnings("unchecked")
    private Select<DirectiveSettlement.Rest> ruleOf(String content) {
        return (Select<DirectiveSettlement.Rest>) (Object) choiceOf(content);
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<DirectiveSettlement.Rest> rest(String label) {
        return field(RadioButtonGroup.class, label);
    }

    private TaskForm form(String content) {
        return aTask.complete(content, lead, leader, DUE);
    }

    @Test
    void anInstructionToManyIsOneLineAndAPageOfTasksIsFollowedByTheNext() {
        List<AgencyId> communes = IntStream.range(0, 104)
                .mapToObj(n -> agencies.agency("Xã số " + n))
                .toList();
        folders.add(leader, id, List.of(form("Rà soát hộ nghèo")), new Leads(communes, List.of()));
        UI.getCurrent().navigate("van-ban/" + id);
        assertThat(text()).contains("Nhiệm vụ (106)", "Hiện thêm, còn 6 nhiệm vụ");
        assertThat(buttons()).as("shown yet or not").contains("Giao 104 nhiệm vụ");
        press("Hiện thêm, còn 6 nhiệm vụ");
        assertThat(buttons()).noneMatch(words -> words.startsWith("Hiện thêm"));
        press("Giao 104 nhiệm vụ");
        press("Vẫn giao");
        UI.getCurrent().navigate("van-ban/" + id + "/het-hieu-luc");
        assertThat(text()).contains("Nhiệm vụ chưa xong (106)", "Xem từng nhiệm vụ (104)");
        choose(DirectiveEnding.REPEALED);
        assertThat(choiceOf("Rà soát hộ nghèo").getValue()).isEqualTo(TaskFate.Choice.END);
        choiceOf("Rà soát hộ nghèo").setValue(TaskFate.Choice.KEEP);
        type("Số, ký hiệu văn bản", "92/QĐ-UBND");
        field(DateField.class, "Ngày văn bản").setValue(LocalDate.of(2026, 3, 9));
        field(TextArea.class, "Lý do").setValue("Hết căn cứ");
        press("Cho hết hiệu lực");
        assertThat(row(0).state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(recalls.unsettled(leader, id).tasks()).hasSize(104);
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
}
