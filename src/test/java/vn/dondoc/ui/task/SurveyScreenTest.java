package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.survey.QuestionForm;
import vn.dondoc.survey.QuestionKind;
import vn.dondoc.survey.Surveys;
import vn.dondoc.task.Leads;
import vn.dondoc.task.TaskFolders;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;

/** The office asks all agencies of a common task; one answers on its task's page, the office reads the sum. */
@ScreenTest
class SurveyScreenTest extends TaskScreens {

    @Autowired
    TaskFolders folders;

    @Autowired
    Surveys surveys;

    /** A common task of two agencies. */
    private FolderId common() {
        AgencyId other = office.agency("Sở Tài chính");
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        FolderId folder = folders.add(
                        anyLeader,
                        directive,
                        List.of(aTask.complete(
                                "Báo cáo số liệu",
                                lead,
                                office.actor(Role.OFFICER, province),
                                LocalDate.of(2026, 4, 30))),
                        new Leads(List.of(lead, other), List.of()))
                .getFirst();
        aTask.issue(
                anyLeader,
                directive,
                folders.get(anyLeader, folder).answers().stream()
                        .map(one -> one.task().id())
                        .toList());
        return folder;
    }

    private TaskId own(FolderId folder) {
        return folders.get(anyLeader, folder).answers().stream()
                .filter(one -> lead.equals(one.task().lead()))
                .map(one -> one.task().id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theOfficeAsksAnAgencyAnswersAndTheSumIsThere() {
        FolderId folder = common();
        TaskId own = own(folder);

        seat.take(leader);
        open("viec-giao-chung/" + folder, "");
        assertThat(words(find(SurveyCard.class).single())).contains("Hỏi mỗi cơ quan một số");
        press("Thêm câu hỏi");
        press("Thêm");
        assertThat(field(TextField.class, "Câu hỏi").getErrorMessage()).isEqualTo("Cần nhập mục này.");
        test(field(TextField.class, "Câu hỏi")).setValue("Số hồ sơ đã số hóa");
        test(field(TextField.class, "Đơn vị tính")).setValue("hồ sơ");
        press("Thêm");
        press("Hủy");
        assertThat(words(find(SurveyCard.class).single()))
                .contains("Số hồ sơ đã số hóa (hồ sơ)", "Cộng: 0/2 cơ quan trả lời đủ");

        seat.take(focal);
        openTask(own);
        assertThat(words(find(SurveySection.class).single())).contains("Chưa trả lời", "đã trả lời 0/1 câu");
        press("Trả lời phiếu");
        TextField number = field(TextField.class, "Số hồ sơ đã số hóa");
        test(number).setValue("1.23,4");
        press("Lưu phiếu");
        assertThat(number.getErrorMessage()).startsWith("Không đọc được số này");
        test(number).setValue("1234,50");
        assertThat(number.getValue()).isEqualTo("1.234,5");
        press("Lưu phiếu");
        assertThat(words(find(SurveySection.class).single()))
                .contains("1.234,5 hồ sơ", "đã trả lời 1/1 câu", "Sửa trả lời");

        seat.take(leader);
        open("viec-giao-chung/" + folder, "");
        assertThat(words(find(SurveyTable.class).single())).contains("Cộng: 1/2 cơ quan trả lời đủ", "1.234,5");
    }

    /** An answer that is no day would be kept as no answer. */
    @Test
    void aDayThatCannotBeReadIsRefused() {
        FolderId folder = common();
        TaskId own = own(folder);
        surveys.ask(anyLeader, folder, new QuestionForm(QuestionKind.DATE, "Ngày hoàn thành", ""));
        seat.take(focal);
        openTask(own);
        press("Trả lời phiếu");
        DateField day = field(DateField.class, "Ngày hoàn thành");
        fill(TextField.class, "Ngày hoàn thành", "cuối vụ");
        press("Lưu phiếu");
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("Chưa hiểu ngày", "cuối vụ");
        fill(TextField.class, "Ngày hoàn thành", "05/03/2026");
        day.setValue(LocalDate.of(2026, 3, 5));
        press("Lưu phiếu");
        assertThat(words(find(SurveySection.class).single())).contains("05/03/2026", "đã trả lời 1/1 câu");
    }
}
