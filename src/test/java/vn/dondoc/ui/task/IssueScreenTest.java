package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.LedgerRow;
import vn.dondoc.task.TaskDetails;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.DateField;

/** Giao nhiệm vụ, where something stands against it: deadlines that are past or near, and what drafts still miss. */
@ScreenTest
class IssueScreenTest extends TaskScreens {

    private static final LocalDate PAST = LocalDate.of(2026, 3, 5);

    @Autowired
    TaskDrafts drafts;

    private DirectiveId directive;

    @BeforeEach
    void aDirective() {
        directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
    }

    private TaskId draft(TaskForm form) {
        return drafts.add(anyLeader, directive, List.of(form)).getFirst();
    }

    private TaskForm form(String content, LocalDate due) {
        return aTask.complete(content, lead, anyLeader, due);
    }

    /** Neither a lead nor a product. */
    private TaskForm lacking() {
        TaskForm whole = form("Việc thiếu mục", LocalDate.of(2026, 5, 29));
        return new TaskForm(
                whole.content(),
                "",
                "",
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                whole.responsibleLeader(),
                whole.followingOfficer(),
                null,
                whole.deadlineKind(),
                whole.dueOn(),
                false);
    }

    private TaskDetails read(TaskId id) {
        return tasks.get(anyLeader, id);
    }

    private void give(int count) {
        seat.take(leader);
        open("van-ban/" + directive, "");
        press("Giao " + count + " nhiệm vụ");
    }

    private RadioButtonGroup<Boolean> choice() {
        return find(ShortDeadlineDialog.class).all().stream()
                .filter(ShortDeadlineDialog::isOpened)
                .flatMap(dialog -> find(RadioButtonGroup.class, dialog).all().stream())
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    @Test
    void aPastDeadlineIsKeptOnlyWhenSomebodySaysSo() {
        TaskId id = draft(form("Hạn đã qua", PAST));
        give(1);
        assertThat(read(id).row().state()).isEqualTo(TaskState.DRAFT);
        assertThat(dialog())
                .contains("Hạn đã qua hoặc còn quá ít ngày", "Sở Xây dựng: Hạn đã qua")
                .contains("Hạn 05/03/2026 đã qua 3 ngày làm việc: giữ hạn này thì vừa giao đã quá hạn.");
        assertThat(choice().getValue()).isNull();
        press("Giao nhiệm vụ");
        assertThat(choice().getErrorMessage()).isEqualTo("Chọn giữ hạn hay đặt hạn khác.");
        assertThat(read(id).row().state()).isEqualTo(TaskState.DRAFT);
        choice().setValue(true);
        press("Giao nhiệm vụ");
        assertThat(read(id).row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(read(id).row().dueOn()).isEqualTo(PAST);
        assertThat(read(id).ledger()).hasSize(1);
    }

    @Test
    void aDraftWhoseDayIsOverOrLiesBeforeItsDirectiveSaysSoInItsRow() {
        draft(form("Hạn đã qua", PAST));
        draft(form("Hạn trước văn bản", LocalDate.of(2026, 2, 27)));
        draft(form("Hạn còn xa", LocalDate.of(2026, 5, 29)));
        seat.take(officer);
        open("van-ban/" + directive, "");
        assertThat(find(ListItem.class).all().stream()
                        .filter(row -> row.hasClassName("task-draft"))
                        .map(TaskScreens::words))
                .satisfiesExactly(
                        over -> assertThat(over).endsWith("Hạn đã qua").doesNotContain("ngày văn bản"),
                        before -> assertThat(before).endsWith("Hạn ở trước ngày văn bản (02/03/2026)"),
                        good -> assertThat(good).endsWith("Hạn 29/05/2026"));
    }

    @Test
    void anotherDeadlineIsWrittenIntoTheLedgerBesideTheFirst() {
        TaskId id = draft(form("Hạn quá gần", LocalDate.of(2026, 3, 11)));
        give(1);
        choice().setValue(false);
        press("Giao nhiệm vụ");
        assertThat(field(DateField.class, "Hạn khác").getErrorMessage()).isEqualTo("Cần nhập mục này.");
        fill(DateField.class, "Hạn khác", LocalDate.of(2026, 3, 9));
        press("Giao nhiệm vụ");
        assertThat(field(DateField.class, "Hạn khác").getErrorMessage()).isEqualTo("Hạn không thể ở trước lúc này.");
        assertThat(read(id).row().state()).isEqualTo(TaskState.DRAFT);
        fill(DateField.class, "Hạn khác", LocalDate.of(2026, 4, 20));
        press("Giao nhiệm vụ");
        assertThat(read(id).row().dueOn()).isEqualTo(LocalDate.of(2026, 4, 20));
        assertThat(read(id).originalDueOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(read(id).ledger())
                .extracting(LedgerRow::newDueOn)
                .containsExactly(LocalDate.of(2026, 3, 11), LocalDate.of(2026, 4, 20));
    }

    @Test
    void anotherDeadlineThatIsTooNearAsWellIsAskedAboutItself() {
        TaskId id = draft(form("Hạn đã qua", PAST));
        give(1);
        choice().setValue(false);
        fill(DateField.class, "Hạn khác", LocalDate.of(2026, 3, 11));
        press("Giao nhiệm vụ");
        assertThat(read(id).row().state()).isEqualTo(TaskState.DRAFT);
        RadioButtonGroup<Boolean> again = choice();
        assertThat(again.getItemLabelGenerator().apply(true)).isEqualTo("Giữ hạn 11/03/2026");
        press("Giao nhiệm vụ");
        assertThat(read(id).row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 11));
    }

    @Test
    void whoeverIsToldByMailboxOnlyIsNamedBeforeAnythingIsIssued() {
        AgencyId coordinating = office.agency("Ban Quản lý chưa có ai");
        AgencyId informed = office.agency("UBND xã chưa có ai");
        AgencyId reached = office.agency("Sở có đầu mối");
        staff.member(Role.FOCAL_POINT, reached);
        TaskId id = draft(aTask.with(
                form("Việc của nhiều cơ quan", LocalDate.of(2026, 5, 29)),
                List.of(coordinating, reached),
                List.of(informed),
                null));
        give(1);
        assertThat(read(id).row().state()).isEqualTo(TaskState.DRAFT);
        assertThat(dialog())
                .contains("Cơ quan chưa có người đăng nhập được", "Ban Quản lý chưa có ai", "UBND xã chưa có ai")
                .doesNotContain("Sở có đầu mối", "Sở Xây dựng");
        press("Vẫn giao");
        assertThat(read(id).row().state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void whatIsMissingIsNamedByItsTaskAndNothingIsIssued() {
        TaskId whole = draft(form("Việc đủ mục", LocalDate.of(2026, 5, 29)));
        TaskId lacking = draft(lacking());
        give(2);
        assertThat(dialog())
                .contains("Chưa giao được", "Còn 2 chỗ cần nhập")
                .contains("Nháp 2, Chưa chọn chủ trì: Việc thiếu mục")
                .contains("Cơ quan chủ trì: Chọn một cơ quan chủ trì.")
                .contains("Sản phẩm: Cần nhập mục này.")
                .doesNotContain("Việc đủ mục");
        assertThat(List.of(whole, lacking))
                .allSatisfy(id -> assertThat(read(id).row().state()).isEqualTo(TaskState.DRAFT));
    }

    @Test
    void anOfficerProposesWhatIsWholeAndSeesThatItWaits() {
        draft(form("Việc đủ mục", LocalDate.of(2026, 5, 29)));
        draft(lacking());
        seat.take(officer);
        open("van-ban/" + directive, "");
        press("Đề nghị giao 2 nhiệm vụ");
        assertThat(dialog())
                .contains("Chưa đề nghị được", "Còn 2 chỗ cần nhập", "Nháp 2, Chưa chọn chủ trì: Việc thiếu mục")
                .contains("Sản phẩm: Cần nhập mục này.")
                .doesNotContain("Việc đủ mục", "Hủy");
        press("Đóng");
        assertThat(words((Component) getCurrentView())).doesNotContain("chờ quyết");

        find(Checkbox.class).all().stream()
                .filter(box -> box.getAriaLabel().equals(Optional.of("Chọn nháp 2 để giao")))
                .findFirst()
                .orElseThrow()
                .setValue(false);
        press("Đề nghị giao 1 nhiệm vụ");
        assertThat(words((Component) getCurrentView())).containsOnlyOnce("đã đề nghị giao, chờ quyết");
        assertThat(find(Checkbox.class).all())
                .extracting(Checkbox::getAriaLabel)
                .doesNotContain(Optional.of("Chọn nháp 1 để giao"));
    }

    @Test
    void whatWasGivenOnTheBenchIsTakenBackWhileItsMailsAreHeld() {
        TaskId one = draft(form("Việc giao nhầm một", LocalDate.of(2026, 5, 29)));
        TaskId two = draft(form("Việc giao nhầm hai", LocalDate.of(2026, 5, 29)));
        give(2);
        assertThat(toasts()).anyMatch(words -> words.contains("Đã giao 2 nhiệm vụ.") && words.contains("60 giây"));
        press("Hoàn tác");
        assertThat(toasts()).anyMatch(words -> words.contains("Đã hoàn tác: 2 nhiệm vụ trở lại là nháp."));
        assertThat(List.of(one, two))
                .allSatisfy(id -> assertThat(read(id).row().state()).isEqualTo(TaskState.DRAFT));

        // the bench has them again, and the button says how many
        press("Giao 2 nhiệm vụ");
        assertThat(read(one).row().state()).isEqualTo(TaskState.ASSIGNED);
        work.acknowledge(office.actor(Role.FOCAL_POINT, lead), aTask.seen(anyLeader, two), null);
        press("Hoàn tác");
        assertThat(toasts()).anyMatch(words -> words.contains("đã có người cập nhật sau khi giao"));
        assertThat(read(one).row().state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void whatWasGivenOnItsOwnPageIsTakenBackThere() {
        TaskId id = draft(form("Việc giao từ trang nhiệm vụ", LocalDate.of(2026, 5, 29)));
        seat.take(leader);
        open("nhiem-vu/nhap-" + id, "");
        press("Giao nhiệm vụ");
        assertThat(read(id).row().code()).isNotNull();
        press("Hoàn tác");
        assertThat(read(id).row().code()).isNull();
        press("Giao nhiệm vụ");
        assertThat(read(id).row().state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void whatIsUrgentOffersNoWayBack() {
        DirectiveId urgent = aTask.expressDirective(anyLeader, LocalDate.of(2026, 3, 2));
        drafts.add(anyLeader, urgent, List.of(form("Việc hỏa tốc", LocalDate.of(2026, 5, 29))));
        seat.take(leader);
        open("van-ban/" + urgent, "");
        press("Giao 1 nhiệm vụ");
        assertThat(toasts()).contains("Đã giao 1 nhiệm vụ.").noneMatch(words -> words.contains("Hoàn tác"));
        aTask.nothingRings();
    }
}
