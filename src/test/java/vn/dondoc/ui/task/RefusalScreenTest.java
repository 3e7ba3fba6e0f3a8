package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.agency.Agencies;
import vn.dondoc.agency.AgencyRow;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.LedgerRow;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.AgencyPicker;
import vn.dondoc.ui.component.DateField;

/** A refused task on the screen: who is proposed instead, giving it again, ending it. */
@ScreenTest
class RefusalScreenTest extends TaskScreens {

    private static final String OTHER = "Sở Nông nghiệp và Môi trường của lượt này";

    @Autowired
    Agencies agencies;

    @Autowired
    Policies policies;

    private AgencyRow other;

    @BeforeEach
    void anotherAgency() {
        AgencyId id = office.agency(OTHER);
        other = agencies.names(List.of(id)).get(id);
    }

    private TaskDetails read(TaskId id) {
        return tasks.get(anyLeader, id);
    }

    private TaskId refused() {
        TaskId id = issued("Rà soát quỹ đất", "2026-05-29");
        work.refuse(
                office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, id), "Không thuộc thẩm quyền", null, null);
        return id;
    }

    @Test
    void whomTheAgencyProposesStandsOnThePageInTheTimelineAndInTheDialog() {
        TaskId id = issued("Rà soát quỹ đất", "2026-05-29");
        seat.take(focal);
        openTask(id);
        press("Từ chối");
        fill(TextArea.class, "Lý do từ chối", "Không thuộc thẩm quyền");
        fill(AgencyPicker.class, "Đề xuất cơ quan khác", other);
        press("Từ chối");
        assertThat(read(id).row().state()).isEqualTo(TaskState.REFUSED);
        assertThat(words(find(DecisionBox.class).single())).contains("Không thuộc thẩm quyền", OTHER);

        seat.take(leader);
        open("", "");
        openTask(id);
        assertThat(words(find(DecisionBox.class).single())).contains("Đề xuất giao cho " + OTHER);
        assertThat(timeline()).contains("đề xuất " + OTHER);
        press("Giao lại");
        assertThat(field(AgencyPicker.class, "Cơ quan chủ trì").getValue()).isEqualTo(other);
        press("Giao lại");
        assertThat(read(id).row().lead()).isEqualTo(other.id());
        assertThat(timeline()).as("who had it first, and who has it now").contains("cho Sở Xây dựng", "cho " + OTHER);
    }

    @Test
    void theHeadOfTheAgencySeesWhomHisFocalPointProposesBeforeHeApproves() {
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
        press("Trình từ chối");
        fill(TextArea.class, "Lý do từ chối", "Trùng với kế hoạch 12");
        fill(AgencyPicker.class, "Đề xuất cơ quan khác", other);
        press("Trình từ chối");

        seat.take(Role.AGENCY_LEADER, lead);
        open("", "");
        openTask(id);
        assertThat(words(find(DecisionBox.class).single()))
                .contains("Trùng với kế hoạch 12", "Đề xuất giao cho " + OTHER);
        assertThat(timeline()).contains("đề xuất " + OTHER);
        press("Duyệt, gửi Văn phòng");
        assertThat(read(id).refusals().getLast().proposed()).isEqualTo(other.id());
    }

    @Test
    void theFocalPointLaysARequestForTimeBeforeTheHeadWhoChangesItAndSendsIt() {
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                lead,
                "true",
                LocalDate.now(clock),
                "Quy chế của Sở");
        TaskId id = issued("Việc xin thêm thời gian", "2026-05-29");
        seat.take(focal);
        openTask(id);
        choose("Trình xin gia hạn…");
        fill(DateField.class, "Xin đến ngày", LocalDate.of(2026, 6, 30));
        fill(TextArea.class, "Lý do", "Chờ số liệu điều tra");
        fill(TextField.class, "Số, ký hiệu văn bản của cơ quan", "21/SXD");
        press("Trình thủ trưởng");
        assertThat(toasts()).contains("Đã trình thủ trưởng duyệt.");
        assertThat(timeline()).contains("trình thủ trưởng: xin gia hạn đến 30/06/2026");
        assertThat(read(id).waitingRequest()).isNull();

        seat.take(Role.AGENCY_LEADER, lead);
        open("", "");
        assertThat(words((Component) getCurrentView())).contains("Trình thủ trưởng: xin gia hạn đến 30/06/2026");
        openTask(id);
        assertThat(words(find(DecisionBox.class).single()))
                .contains("Trình thủ trưởng: xin gia hạn đến 30/06/2026", "Chờ số liệu điều tra", "21/SXD");
        press("Sửa rồi gửi");
        assertThat(field(DateField.class, "Xin đến ngày").getValue()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(field(TextArea.class, "Lý do").getValue()).isEqualTo("Chờ số liệu điều tra");
        fill(DateField.class, "Xin đến ngày", LocalDate.of(2026, 6, 15));
        press("Gửi Văn phòng");
        assertThat(read(id).waitingRequest()).isNotNull().satisfies(request -> {
            assertThat(request.proposedDueOn()).isEqualTo(LocalDate.of(2026, 6, 15));
            assertThat(request.document()).isEqualTo("21/SXD");
        });
    }

    @Test
    void itIsGivenAgainToTheSameLeadWithADeadlineAskedForAgain() {
        TaskId id = refused();
        seat.take(leader);
        openTask(id);
        press("Giao lại");
        assertThat(((AgencyRow) field(AgencyPicker.class, "Cơ quan chủ trì").getValue()).id())
                .as("nobody is proposed: the same lead stands there")
                .isEqualTo(lead);
        assertThat(field(DateField.class, "Hạn xử lý").getValue()).isEqualTo(LocalDate.of(2026, 5, 29));
        fill(DateField.class, "Hạn xử lý", null);
        press("Giao lại");
        assertThat(field(DateField.class, "Hạn xử lý").getErrorMessage()).contains("Chọn hạn");
        assertThat(read(id).row().state()).isEqualTo(TaskState.REFUSED);
        fill(DateField.class, "Hạn xử lý", LocalDate.of(2026, 3, 9));
        press("Giao lại");
        assertThat(field(DateField.class, "Hạn xử lý").getErrorMessage()).isEqualTo("Hạn không thể ở trước lúc này.");
        fill(DateField.class, "Hạn xử lý", LocalDate.of(2026, 6, 30));
        press("Giao lại");
        assertThat(read(id).row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(read(id).row().lead()).isEqualTo(lead);
        assertThat(read(id).ledger())
                .extracting(LedgerRow::newDueOn)
                .containsExactly(LocalDate.of(2026, 5, 29), LocalDate.of(2026, 6, 30));
        assertThat(timeline()).contains("30/06/2026");
    }

    @Test
    void itIsGivenAgainWithoutADeadline() {
        TaskId id = refused();
        seat.take(leader);
        openTask(id);
        press("Giao lại");
        fill(RadioButtonGroup.class, "Hạn", DeadlineKind.REGULAR);
        assertThat(find(DateField.class).all()).as("no day is asked for").isEmpty();
        press("Giao lại");
        assertThat(read(id).row().deadlineKind()).isEqualTo(DeadlineKind.REGULAR);
        assertThat(read(id).row().dueOn()).isNull();
    }

    @Test
    void whoHadItBeforeReadsItsRecordByTheLinkOfHisOldMail() {
        clock.setTo("2026-03-10T09:00");
        TaskId id = refused();
        clock.setTo("2026-03-11T09:00");
        seat.take(leader);
        openTask(id);
        press("Giao lại");
        fill(AgencyPicker.class, "Cơ quan chủ trì", other);
        assertThat(dialog()).as("nobody of it can sign in").contains("Cơ quan chưa có người đăng nhập được", OTHER);
        press("Giao lại");

        seat.take(focal);
        open("", "");
        openTask(id);
        assertThat(words(find(DecisionBox.class).single())).contains("Nhiệm vụ đã chuyển sang cơ quan khác");
        assertThat(timeline()).contains("Không thuộc thẩm quyền").doesNotContain(OTHER);
        assertThat(buttons()).doesNotContain("Tiếp nhận", "Báo cáo tiến độ", "Từ chối", "Đôn đốc");
        seat.take(Role.FOCAL_POINT, office.agency("Sở chưa bao giờ có việc này"));
        open("", "");
        openTask(id);
        assertThat(find(TaskPanel.class).all()).isEmpty();
    }

    @Test
    void itIsEndedWithItsNameInTheQuestionAKindAndAReason() {
        TaskId id = refused();
        seat.take(leader);
        openTask(id);
        choose("Kết thúc, không hoàn thành…");
        assertThat(dialog()).contains(code(id) + ": Rà soát quỹ đất");
        assertThat(field(Select.class, "Lý do đóng").getValue()).isEqualTo(ClosingKind.NO_LONGER_FOLLOWED);
        fill(Select.class, "Lý do đóng", ClosingKind.REPLACED);
        press("Kết thúc nhiệm vụ");
        assertThat(field(TextArea.class, "Giải thích").getErrorMessage()).isEqualTo("Cần nhập mục này.");
        assertThat(read(id).row().state()).isEqualTo(TaskState.REFUSED);
        fill(TextArea.class, "Giải thích", "Đã có Kế hoạch 415 thay");
        press("Kết thúc nhiệm vụ");
        assertThat(read(id).row().state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(read(id).row().closingKind()).isEqualTo(ClosingKind.REPLACED);
        assertThat(timeline()).contains("Bị thay thế", "Đã có Kế hoạch 415 thay");
        assertThat(buttons()).doesNotContain("Giao lại", "Đôn đốc");
    }
}
