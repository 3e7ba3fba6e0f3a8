package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.account.Staff;
import vn.dondoc.draft.Drafts;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.Mentionable;
import vn.dondoc.task.TaskRow;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.HouseDialog;
import vn.dondoc.ui.component.MultiPicker;

/** Trao đổi on the page of a task, as each side writes and reads it. */
@ScreenTest
class TalkScreenTest extends TaskScreens {

    @Autowired
    Drafts drafts;

    private Staff.Member head;
    private TaskId task;

    @BeforeEach
    void aTaskOfOneAgency() {
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        head = staff.member(Role.AGENCY_LEADER, lead);
        task = inProgress("Rà soát trụ sở", "2026-03-18");
    }

    private void part(String words) {
        test(find(NativeButton.class).all().stream()
                        .filter(toggle -> words(toggle).startsWith(words))
                        .reduce((first, last) -> last)
                        .orElseThrow())
                .click();
    }

    private Actor reads(Staff.Member who) {
        Actor actor = seat.take(who);
        openTask(task);
        part("Trao đổi");
        return actor;
    }

    private String part() {
        return words(find(TaskParts.class).single());
    }

    private void type(String text) {
        test(field(TextArea.class, "Ý kiến, đề xuất")).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private MultiPicker<Mentionable> named() {
        return (MultiPicker<Mentionable>) field(MultiPicker.class, "Nhắc tên");
    }

    private void name(Staff.Member who) {
        named().setValue(Set.of(named().getListDataView()
                .getItems()
                .filter(one -> one.person().equals(who.person()))
                .findFirst()
                .orElseThrow()));
    }

    @Test
    void whatAnAgencySaysInsideIsNeitherReadNorCountedByTheOffice() {
        reads(focal);
        assertThat(part()).contains("Chưa ai trao đổi về việc này.");
        press("Gửi");
        assertThat(field(TextArea.class, "Ý kiến, đề xuất").isInvalid()).isTrue();
        type("Số liệu này chưa chắc");
        fill(Select.class, "Ai xem được", Audience.AGENCY);
        assertThat(named().getListDataView().getItems().map(Mentionable::person))
                .as("of the agency only")
                .containsExactly(head.person());
        name(head);
        press("Gửi");
        assertThat(part()).contains("Trao đổi1", "Số liệu này chưa chắc", "Chỉ trong cơ quan", "nhắc ");

        reads(leader);
        assertThat(part())
                .contains("Trao đổi0", "Chưa ai trao đổi về việc này.")
                .doesNotContain("Số liệu này chưa chắc", "Chỉ trong cơ quan");
        part("Diễn biến");
        assertThat(part()).doesNotContain("Số liệu này chưa chắc");

        reads(head);
        assertThat(part()).contains("Trao đổi1", "Số liệu này chưa chắc");
    }

    @Test
    void whoIsNamedIsShownAndASlipIsTakenBackWithItsWords() {
        reads(officer);
        type("Gửi nhầm chỗ này");
        name(focal);
        press("Gửi");
        assertThat(part()).contains("Gửi nhầm chỗ này", "Thu hồi", "nhắc ");
        press("Thu hồi");
        assertThat(part()).contains("đã thu hồi").doesNotContain("Gửi nhầm chỗ này", "nhắc ", "Thu hồi");
        reads(focal);
        assertThat(part()).contains("Trao đổi1", "đã thu hồi").doesNotContain("Gửi nhầm chỗ này");
        part("Diễn biến");
        assertThat(part()).contains("đã thu hồi").doesNotContain("Gửi nhầm chỗ này");

        reads(officer);
        type("Hỏi lại Sở");
        press("Gửi");
        clock.setTo("2026-03-10T09:16");
        reads(officer);
        assertThat(part()).as("after the minutes").contains("Hỏi lại Sở").doesNotContain("Thu hồi");
    }

    @Test
    void theBellPutsTheTaskIntoTheListOfWhatOneWatches() {
        seat.take(leader);
        assertThat(watched()).isEmpty();
        openTask(task);
        WatchButton bell = find(WatchButton.class).single();
        assertThat(bell.getAriaLabel()).contains("Nhận tin");
        test(bell).click();
        assertThat(toasts()).anyMatch(words -> words.contains("Bạn nhận tin của việc này"));
        assertThat(bell.getElement().getAttribute("aria-pressed")).isEqualTo("true");

        assertThat(watched()).extracting(TaskRow::id).containsExactly(task);
        press("Thêm điều kiện");
        assertThat(field(Checkbox.class, "Việc tôi nhận tin").getValue()).isTrue();
        find(HouseDialog.class).all().forEach(HouseDialog::close);
        openTask(task);
        test(find(WatchButton.class).single()).click();
        assertThat(watched()).isEmpty();
    }

    private List<TaskRow> watched() {
        open("nhiem-vu", "nhan-tin=toi");
        TaskListView view = (TaskListView) getCurrentView();
        return view.grid().getGenericDataView().getItems().toList();
    }

    @Test
    void whatIsTypedStaysWhileOneLooksElsewhereAsksOnceAndIsOfferedBack() {
        Actor actor = reads(focal);
        type("Đang viết dở");
        part("Diễn biến");
        part("Trao đổi");
        assertThat(field(TextArea.class, "Ý kiến, đề xuất").getValue()).isEqualTo("Đang viết dở");
        part("Diễn biến");

        UI.getCurrent().navigate("");
        assertThat(find(HouseDialog.class).all().stream().filter(HouseDialog::isOpened))
                .hasSize(1);
        press("Rời đi, giữ nháp");
        assertThat(find(TaskPanel.class).all()).isEmpty();
        assertThat(drafts.find(actor, "TASK_TALK", task.toString())).isPresent();

        openTask(task);
        part("Trao đổi");
        press("Khôi phục bản nháp");
        assertThat(field(TextArea.class, "Ý kiến, đề xuất").getValue()).isEqualTo("Đang viết dở");
        press("Gửi");
        assertThat(part()).contains("Đang viết dở");
        assertThat(drafts.find(actor, "TASK_TALK", task.toString())).isEmpty();
        UI.getCurrent().navigate("");
        assertThat(find(TaskPanel.class).all()).as("nothing is unsent").isEmpty();
    }
}
