package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.Leads;
import vn.dondoc.task.TaskFate;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.HourField;
import vn.dondoc.ui.component.InlineMessage;

/** Đính chính of a directive on one screen: the paper, and below it what that means for each open task. */
@ScreenTest
class DirectiveCorrectionScreenTest extends GivenDirectiveWalk {

    @Autowired
    TaskHolds holds;

    @Autowired
    DirectiveRegister register;

    @Autowired
    UpwardDuties duties;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    OfficeClock clock;

    @BeforeEach
    void aDirectiveWithThreeTasks() {
        give("Rà soát quỹ đất", "Rà soát quy hoạch", "Rà soát hồ sơ");
    }

    private void thePaper() {
        type("Số, ký hiệu văn bản đính chính", "12/ĐC-UBND");
        field(DateField.class, "Ngày văn bản đính chính").setValue(LocalDate.of(2026, 3, 9));
        field(TextArea.class, "Nội dung đính chính").setValue("Ghi sai hạn ở mục 1");
    }

    @Test
    void eachTaskIsKeptUntilSomebodySaysOtherwiseAndThePageSaysWhatWasCorrected() {
        UI.getCurrent().navigate("van-ban/" + id);
        press("Đính chính…");
        assertThat(text()).contains("Nhiệm vụ chưa xong (3)", "Rà soát quỹ đất", "Rà soát quy hoạch");
        assertThat(choiceOf(code(0)).getValue()).isEqualTo(TaskFate.Choice.KEEP);
        press("Ghi đính chính");
        assertThat(field(TextArea.class, "Nội dung đính chính").isInvalid()).isTrue();
        thePaper();
        choiceOf(code(0)).setValue(TaskFate.Choice.CORRECT);
        field(DateField.class, "Hạn đúng của " + code(0)).setValue(LocalDate.of(2026, 6, 19));
        field(TextArea.class, "Nội dung đúng của " + code(0)).setValue("Rà soát quỹ đất công");
        choiceOf(code(1)).setValue(TaskFate.Choice.HOLD);
        press("Ghi đính chính");
        assertThat(row(0).dueOn()).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(row(0).content()).isEqualTo("Rà soát quỹ đất công");
        assertThat(row(1).state()).isEqualTo(TaskState.ON_HOLD);
        assertThat(row(2).state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(row(2).dueOn()).isEqualTo(DUE);
        assertThat(directives.get(leader, id).corrections())
                .extracting(CorrectingPaper::document)
                .containsExactly("12/ĐC-UBND");
        assertThat(text()).contains("Đã đính chính theo 12/ĐC-UBND ngày 09/03/2026", "Ghi sai hạn ở mục 1");
    }

    @Test
    void oneDayForAllOfThemAndAnotherForOne() {
        UI.getCurrent().navigate("van-ban/" + id + "/dinh-chinh");
        thePaper();
        forAll().setValue(TaskFate.Choice.CORRECT);
        field(DateField.class, "Hạn đúng của tất cả nhiệm vụ").setValue(LocalDate.of(2026, 6, 19));
        assertThat(field(DateField.class, "Hạn đúng của " + code(1)).getValue()).isEqualTo(LocalDate.of(2026, 6, 19));
        field(DateField.class, "Hạn đúng của " + code(1)).setValue(LocalDate.of(2026, 6, 26));
        choiceOf(code(2)).setValue(TaskFate.Choice.KEEP);
        press("Ghi đính chính");
        assertThat(row(0).dueOn()).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(row(1).dueOn()).isEqualTo(LocalDate.of(2026, 6, 26));
        assertThat(row(2).dueOn()).isEqualTo(DUE);
    }

    private DateField day(String which) {
        return field(DateField.class, "Hạn đúng của " + which);
    }

    private List<String> warnings() {
        return find(InlineMessage.class).all().stream()
                .map(one -> one.getElement().getTextRecursively())
                .toList();
    }

    private void open(DirectiveId directive) {
        UI.getCurrent().navigate("van-ban/" + directive + "/dinh-chinh");
    }

    private DirectiveId aCommonInstruction() {
        DirectiveId other = aTask.directive(leader, ISSUED);
        folders.add(
                leader,
                other,
                List.of(aTask.complete("Chỉ đạo chung", lead, officer, DUE)),
                new Leads(List.of(agencies.agency("Xã A"), agencies.agency("Xã B")), List.of()));
        given = aTask.issue(leader, other, recalls.unsettled(leader, other).drafts());
        return other;
    }

    @Test
    void whatWasSaidForAllOfThemCanBeTakenBack() {
        open(id);
        forAll().setValue(TaskFate.Choice.CORRECT);
        day("tất cả nhiệm vụ").setValue(LocalDate.of(2026, 6, 30));
        field(TextArea.class, "Nội dung đúng của " + code(0)).setValue("Rà soát quỹ đất công");
        day(code(1)).setValue(LocalDate.of(2026, 6, 26));
        day("tất cả nhiệm vụ").setValue(null);
        assertThat(day(code(0)).getValue()).isEqualTo(DUE);
        assertThat(day(code(1)).getValue()).as("said for itself").isEqualTo(LocalDate.of(2026, 6, 26));
        choiceOf(code(2)).setValue(TaskFate.Choice.KEEP);
        thePaper();
        press("Ghi đính chính");
        assertThat(row(0).content()).isEqualTo("Rà soát quỹ đất công");
        assertThat(row(0).dueOn()).isEqualTo(DUE);
        assertThat(row(1).dueOn()).isEqualTo(LocalDate.of(2026, 6, 26));
    }

    @Test
    void wordsOfACommonInstructionThatArePutBackStayAsTheyWere() {
        DirectiveId other = aCommonInstruction();
        open(other);
        choiceOf("Chỉ đạo chung").setValue(TaskFate.Choice.CORRECT);
        TextArea words = field(TextArea.class, "Nội dung đúng của cả 2 nhiệm vụ");
        words.setValue("Chỉ đạo sai");
        words.setValue("Chỉ đạo chung");
        day("cả 2 nhiệm vụ").setValue(LocalDate.of(2026, 6, 19));
        thePaper();
        press("Ghi đính chính");
        assertThat(row(0).content()).isEqualTo("Chỉ đạo chung");
        assertThat(row(1).dueOn()).isEqualTo(LocalDate.of(2026, 6, 19));
    }

    @Test
    void aRefusalNamesItsTaskInAClosedInstruction() {
        open(aCommonInstruction());
        choiceOf("Chỉ đạo chung").setValue(TaskFate.Choice.CORRECT);
        thePaper();
        press("Ghi đính chính");
        assertThat(text()).contains("Chưa ghi được đính chính", "Hạn đúng của " + code(0));
        assertThat(day(code(0)).isInvalid()).isTrue();
    }

    @Test
    void aRefusalNamesItsTaskBeyondThoseThatAreShown() {
        LocalDate right = LocalDate.of(2026, 6, 19);
        DirectiveId many = aTask.directive(leader, ISSUED);
        given = aTask.issue(
                leader,
                many,
                drafts.add(
                        leader,
                        many,
                        IntStream.range(0, 53)
                                .mapToObj(n -> aTask.complete("Việc " + n, lead, officer, n == 51 ? right : DUE))
                                .toList()));
        open(many);
        forAll().setValue(TaskFate.Choice.CORRECT);
        day("tất cả nhiệm vụ").setValue(right);
        thePaper();
        assertThat(text()).contains("Hiện thêm, còn 3 nhiệm vụ").doesNotContain(code(51));
        press("Ghi đính chính");
        assertThat(day(code(51)).isInvalid()).isTrue();
        assertThat(text()).contains("Hiện thêm, còn 2 nhiệm vụ");
        choiceOf(code(51)).setValue(TaskFate.Choice.KEEP);
        press("Ghi đính chính");
        assertThat(row(52).dueOn()).isEqualTo(right);
    }

    /** Nobody else meets what is owed here, neither on his first page nor in his mail. */
    @AfterEach
    void nothingIsOwedAnyMore() {
        jdbc.update("DELETE FROM upward_duty");
    }

    @Test
    void aDayThatBreaksWhatIsOwedAboveIsPointedOut() {
        DirectiveId above = register.register(
                leader,
                ADirective.about("Báo cáo việc đính chính")
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(ISSUED)
                        .from(IssuingLevel.GOVERNMENT)
                        .form());
        duties.set(
                agencies.actor(Role.CLERK, agencies.agency("Văn phòng")),
                above,
                0,
                new DutyForm("Báo cáo", LocalDate.of(2026, 4, 17)));
        given = aTask.issue(
                leader,
                above,
                drafts.add(
                        leader, above, List.of(aTask.complete("Việc gấp", lead, officer, LocalDate.of(2026, 4, 1)))));
        holds.hold(leader, aTask.seen(leader, given.getFirst()), "Chờ hướng dẫn", "5/CV");
        clock.setTo("2026-03-12T09:00");
        holds.resume(leader, aTask.seen(leader, given.getFirst()));
        open(above);
        choiceOf(code(0)).setValue(TaskFate.Choice.CORRECT);
        assertThat(day(code(0)).getValue()).as("as it was given").isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(text()).contains("2 ngày làm việc");
        assertThat(warnings()).noneMatch(words -> words.contains("vỡ hạn trả lời cấp trên"));
        day(code(0)).setValue(LocalDate.of(2026, 4, 9));
        assertThat(warnings())
                .as("with the days held it is the 13th")
                .anyMatch(words -> words.contains("vỡ hạn trả lời cấp trên") && words.contains("17/04/2026"));
        thePaper();
        press("Ghi đính chính");
        assertThat(row(0).dueOn()).as("he decides").isEqualTo(LocalDate.of(2026, 4, 13));
        clock.setTo("2026-03-10T09:00");
    }

    @Test
    void whatWasChosenAndSaidIsKeptInTheDraft() {
        open(id);
        choiceOf(code(0)).setValue(TaskFate.Choice.END);
        choiceOf(code(1)).setValue(TaskFate.Choice.CORRECT);
        day(code(1)).setValue(LocalDate.of(2026, 6, 19));
        field(HourField.class, "Giờ hạn đúng của " + code(1)).setValue(LocalTime.of(16, 30));
        field(TextArea.class, "Nội dung đúng của " + code(1)).setValue("Rà soát kỹ");
        assertThat(kept.find(leader, "DIRECTIVE_CORRECTION", id.toString())).isPresent();
        UI.getCurrent().navigate("van-ban/" + id);
        press("Rời đi, giữ nháp");
        open(id);
        assertThat(choiceOf(code(0)).getValue()).isEqualTo(TaskFate.Choice.KEEP);
        press("Khôi phục bản nháp");
        assertThat(choiceOf(code(0)).getValue()).isEqualTo(TaskFate.Choice.END);
        assertThat(field(TextArea.class, "Nội dung đúng của " + code(1)).getValue())
                .isEqualTo("Rà soát kỹ");
        thePaper();
        press("Ghi đính chính");
        assertThat(row(0).state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(row(1).dueOn()).isEqualTo(LocalDate.of(2026, 6, 19));
        assertThat(row(1).dueAt()).isEqualTo(LocalTime.of(16, 30));
        assertThat(row(2).state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(kept.find(leader, "DIRECTIVE_CORRECTION", id.toString())).isEmpty();
    }

    @Test
    void aDayThatCannotBeReadIsRefused() {
        open(id);
        thePaper();
        choiceOf(code(0)).setValue(TaskFate.Choice.CORRECT);
        field(TextArea.class, "Nội dung đúng của " + code(0)).setValue("Rà soát kỹ");
        type("Hạn đúng của " + code(0), "31/2/2026");
        press("Ghi đính chính");
        assertThat(day(code(0)).getErrorMessage()).isEqualTo("Tháng 2 năm 2026 chỉ có 28 ngày.");
        assertThat(day(code(0)).isInvalid()).isTrue();
        assertThat(directives.get(leader, id).corrections()).isEmpty();
    }

    @Test
    void aTaskOfWhichNothingIsSaidIsAskedAbout() {
        UI.getCurrent().navigate("van-ban/" + id + "/dinh-chinh");
        thePaper();
        choiceOf(code(0)).setValue(TaskFate.Choice.CORRECT);
        press("Ghi đính chính");
        DateField day = field(DateField.class, "Hạn đúng của " + code(0));
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).isEqualTo("Chưa sửa gì để đính chính.");
        assertThat(text()).contains("Chưa ghi được đính chính", "Hạn đúng của " + code(0));
        assertThat(directives.get(leader, id).corrections()).isEmpty();
    }

    @Test
    void whoDoesNotDecideHasNoButtonAndASlipOfTheRegisterStaysAsQuick() {
        sits(Role.CLERK);
        UI.getCurrent().navigate("van-ban/" + id);
        assertThat(buttons()).contains("Sửa").doesNotContain("Đính chính…");
    }
}
