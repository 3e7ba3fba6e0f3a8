package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.account.Staff;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveDetails;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DispatchForm;
import vn.dondoc.directive.Dispatches;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.draft.Drafts;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskState;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.Seat;
import vn.dondoc.ui.component.ConflictDialog;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.DraftKeeper;
import vn.dondoc.ui.component.Formats;
import vn.dondoc.ui.component.InlineMessage;
import vn.dondoc.ui.component.MultiPicker;
import vn.dondoc.ui.component.Picker;

/** The register's forms: two people at one form, a double click, what was typed before the session ended, dispatch. */
@ScreenTest
class RegisterScreensTest extends SpringBrowserlessTest {

    @Autowired
    AnOffice office;

    @Autowired
    UpwardDuties duties;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ATask aTask;

    @Autowired
    Seat seat;

    @Autowired
    Staff staff;

    @Autowired
    Directives directives;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Dispatches dispatches;

    @Autowired
    TaskDrafts taskDrafts;

    @Autowired
    Tasks tasks;

    @Autowired
    Drafts drafts;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    private static final AtomicInteger AGENCIES = new AtomicInteger();

    private String leadName = "";
    private AgencyId province;
    private AgencyId lead;
    private Staff.Member clerk;
    private Staff.Member colleague;
    private Actor anyLeader;

    @BeforeEach
    void people() {
        VaadinSession.getCurrent().setLocale(Texts.VIETNAMESE);
        UI.getCurrent().setLocale(Texts.VIETNAMESE);
        province = office.agency("Văn phòng UBND tỉnh");
        leadName = "Sở Xây dựng " + AGENCIES.incrementAndGet();
        lead = office.agency(leadName);
        staff.member(Role.FOCAL_POINT, lead);
        clerk = staff.member(Role.OFFICER, province);
        colleague = staff.member(Role.OFFICER, province);
        anyLeader = office.actor(Role.OFFICE_LEADER, province);
    }

    @Test
    void whoeverSavesADirectiveSecondLosesNoWordAndOverwritesNone() {
        DirectiveId id = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        seat.take(clerk);
        open("van-ban/" + id + "/sua");
        TextArea mine = field(TextArea.class, "Trích yếu");
        Button mineSaved = button("Lưu");
        test(mine).setValue("Kế hoạch, bản của tôi");

        leaveFor("van-ban");
        seat.take(colleague);
        open("van-ban/" + id + "/sua");
        test(field(TextArea.class, "Trích yếu")).setValue("Kế hoạch, bản của đồng nghiệp");
        test(field(TextField.class, "Người ký")).setValue("Lý A Tỏa");
        button("Lưu").click();
        assertThat(stored(id).form().subject()).isEqualTo("Kế hoạch, bản của đồng nghiệp");

        seat.take(clerk);
        mineSaved.click();
        ConflictDialog dialog = find(ConflictDialog.class).single();
        assertThat(dialog.getElement().getAttribute("aria-label")).isEqualTo("Văn bản vừa được người khác sửa");
        assertThat(words(dialog))
                .contains("Người thử đã lưu lúc", "Phần bạn sửa chưa mất")
                .contains("Trích yếu", "Kế hoạch, bản của tôi", "Kế hoạch, bản của đồng nghiệp")
                .contains("Người ký", "Lý A Tỏa");
        assertThat(mine.getValue()).isEqualTo("Kế hoạch, bản của tôi");
        assertThat(stored(id).form().subject()).isEqualTo("Kế hoạch, bản của đồng nghiệp");

        button("Lưu bản đã chọn").click();
        assertThat(stored(id).form().subject()).isEqualTo("Kế hoạch, bản của tôi");
        assertThat(stored(id).form().signatory()).isEqualTo("Lý A Tỏa");
    }

    @Test
    void whoeverSavesADraftTaskSecondLosesNoWordAndOverwritesNone() {
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        TaskId id = draft(directive);
        seat.take(clerk);
        open("van-ban/" + directive);
        icon("Sửa nháp 1").click();
        TextArea mine = field(TextArea.class, "Nội dung nhiệm vụ");
        Button mineSaved = button("Lưu");
        test(mine).setValue("Bản của tôi");

        seat.take(colleague);
        open("van-ban");
        open("van-ban/" + directive);
        icon("Sửa nháp 1").click();
        test(field(TextArea.class, "Nội dung nhiệm vụ")).setValue("Bản của đồng nghiệp");
        test(field(TextField.class, "Sản phẩm")).setValue("Tờ trình");
        button("Lưu").click();
        assertThat(taskDrafts.form(anyLeader, id).content()).isEqualTo("Bản của đồng nghiệp");

        seat.take(clerk);
        mineSaved.click();
        assertThat(words(find(ConflictDialog.class).single()))
                .contains("Người thử đã lưu lúc")
                .contains("Bản của tôi", "Bản của đồng nghiệp", "Tờ trình");
        assertThat(mine.getValue()).isEqualTo("Bản của tôi");

        button("Lưu bản đã chọn").click();
        assertThat(taskDrafts.form(anyLeader, id).content()).isEqualTo("Bản của tôi");
        assertThat(taskDrafts.form(anyLeader, id).product()).isEqualTo("Tờ trình");
    }

    @Test
    void aDoubleClickGivesTheTaskOnce() {
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        TaskId id = draft(directive);
        seat.take(Role.OFFICE_LEADER, province);
        open("van-ban/" + directive);
        Button give = button("Giao 1 nhiệm vụ");
        give.click();
        give.click();
        assertThat(tasks.get(anyLeader, id).row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(tasks.history(anyLeader, id).stream()
                        .filter(entry -> entry.act().equals("TASK_ISSUED")))
                .hasSize(1);
    }

    @Test
    void aDirectiveIsKeptWhileTypingAndOfferedBack() {
        Actor actor = seat.take(clerk);
        open("van-ban/moi");
        test(chip("Thường")).click();
        test(field(TextArea.class, "Trích yếu")).setValue("Đang gõ dở");
        assertThat(drafts.list(actor, "DIRECTIVE")).hasSize(1);

        leaveFor("van-ban");
        open("van-ban/moi");
        assertThat(field(TextArea.class, "Trích yếu").getValue()).isEmpty();
        test(chip("Thường")).click();
        button("Khôi phục bản nháp").click();
        assertThat(field(TextArea.class, "Trích yếu").getValue()).isEqualTo("Đang gõ dở");
        assertThat(drafts.list(actor, "DIRECTIVE")).hasSize(1);
    }

    @Test
    void twoFormsOfOnePersonKeepADraftEach() {
        Actor actor = seat.take(clerk);
        open("van-ban/moi");
        test(chip("Thường")).click();
        TextArea first = field(TextArea.class, "Trích yếu");
        Button firstSaved = button("Đăng ký");
        test(field(Picker.class, "Loại văn bản")).selectItem("Kế hoạch");
        field(DateField.class, "Ngày ban hành").setValue(LocalDate.of(2026, 3, 2));
        test(field(TextField.class, "Cơ quan ban hành khác")).setValue("UBND tỉnh");
        test(first).setValue("Văn bản thứ nhất");

        leaveFor("van-ban");
        clock.forward(Duration.ofMinutes(1));
        open("van-ban/moi");
        assertThat(words(find(DirectiveFormView.class).single())).doesNotContain("Văn bản thứ nhất");
        test(chip("Thường")).click();
        test(field(TextArea.class, "Trích yếu")).setValue("Văn bản thứ hai");
        assertThat(subjects(actor)).containsExactly("Văn bản thứ hai", "Văn bản thứ nhất");

        firstSaved.click();
        assertThat(subjects(actor)).containsExactly("Văn bản thứ hai");

        leaveFor("van-ban");
        clock.forward(Duration.ofMinutes(1));
        open("van-ban/moi");
        test(chip("Thường")).click();
        test(field(TextArea.class, "Trích yếu")).setValue("Văn bản thứ ba");
        leaveFor("van-ban");
        open("van-ban/moi");
        test(chip("Thường")).click();
        String offered = words(find(DirectiveFormView.class).single());
        assertThat(offered).contains("Văn bản thứ hai", "Văn bản thứ ba");
        assertThat(offered.indexOf("Văn bản thứ ba")).isLessThan(offered.indexOf("Văn bản thứ hai"));
        button("Bỏ bản nháp").click();
        assertThat(subjects(actor)).containsExactly("Văn bản thứ ba");
        button("Khôi phục bản nháp").click();
        assertThat(field(TextArea.class, "Trích yếu").getValue()).isEqualTo("Văn bản thứ ba");
    }

    @Test
    void aDraftThatAColleagueOvertookIsSetBesideHisTextAndUndoesNothing() {
        DirectiveId id = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        seat.take(clerk);
        open("van-ban/" + id + "/sua");
        test(field(TextArea.class, "Trích yếu")).setValue("Kế hoạch, bản của tôi");

        seat.take(colleague);
        open("van-ban");
        open("van-ban/" + id + "/sua");
        test(field(TextArea.class, "Trích yếu")).setValue("Kế hoạch, bản của đồng nghiệp");
        test(field(TextField.class, "Người ký")).setValue("Lý A Tỏa");
        button("Lưu").click();

        seat.take(clerk);
        open("van-ban");
        open("van-ban/" + id + "/sua");
        TextArea mine = field(TextArea.class, "Trích yếu");
        assertThat(words(find(DirectiveFormView.class).single())).contains("Văn bản đã thay đổi sau bản nháp này");
        button("Khôi phục bản nháp").click();
        button("Lưu").click();
        assertThat(words(find(ConflictDialog.class).single()))
                .contains("Kế hoạch, bản của tôi", "Kế hoạch, bản của đồng nghiệp", "Lý A Tỏa");
        assertThat(mine.getValue()).isEqualTo("Kế hoạch, bản của tôi");
        assertThat(stored(id).form().subject()).isEqualTo("Kế hoạch, bản của đồng nghiệp");

        button("Lưu bản đã chọn").click();
        assertThat(stored(id).form().subject()).isEqualTo("Kế hoạch, bản của tôi");
        assertThat(stored(id).form().signatory()).isEqualTo("Lý A Tỏa");
    }

    private List<String> subjects(Actor actor) {
        return drafts.list(actor, "DIRECTIVE").stream()
                .map(draft -> DraftKeeper.read(draft.json()).get("subject"))
                .toList();
    }

    @Test
    void aTaskEntryIsKeptWholeWhileTypingAndOfferedBack() {
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        Actor actor = seat.take(clerk);
        open("van-ban/" + directive);
        MultiPicker<?> coordinating = field(MultiPicker.class, "Cơ quan phối hợp");
        test(coordinating).selectItem(leadName);
        test(chip("Không hạn")).click();
        test(field(TextArea.class, "Nội dung nhiệm vụ")).setValue("Việc đang gõ dở");
        assertThat(drafts.find(actor, "TASK_ENTRY", directive.toString())).isPresent();

        leaveFor("van-ban");
        open("van-ban/" + directive);
        button("Khôi phục bản nháp").click();
        assertThat(field(TextArea.class, "Nội dung nhiệm vụ").getValue()).isEqualTo("Việc đang gõ dở");
        assertThat(field(MultiPicker.class, "Cơ quan phối hợp").getValue()).hasSize(1);
        assertThat(chip("Không hạn").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        button("Thêm và nhập tiếp").click();
        assertThat(drafts.find(actor, "TASK_ENTRY", directive.toString())).isEmpty();
    }

    @Test
    void aDeadlineThatTheOfficeSetsItselfIsMarkedAndStaysMarkedWhenTheDraftIsCorrected() {
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        TaskId id = draft(directive);
        String mark = "Văn bản không ghi hạn, Văn phòng ấn định";
        seat.take(clerk);
        open("van-ban/" + directive);
        icon("Sửa nháp 1").click();
        test(field(Checkbox.class, mark)).click();
        button("Lưu").click();
        assertThat(taskDrafts.form(anyLeader, id).setByOffice()).isTrue();
        assertThat(taskDrafts.form(anyLeader, id).dueOn()).isNotNull();
        icon("Sửa nháp 1").click();
        assertThat(field(Checkbox.class, mark).getValue()).isTrue();
        test(field(TextField.class, "Sản phẩm")).setValue("Tờ trình");
        button("Lưu").click();
        assertThat(taskDrafts.form(anyLeader, id).setByOffice()).isTrue();
    }

    @Test
    void theDefaultTermIsOfferedAndFillsNothingInByItself() {
        clock.setTo("2026-03-10T09:00");
        LocalDate today = LocalDate.of(2026, 3, 10);
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        String words = "Đặt hạn 10 ngày làm việc: 24/03/2026";
        seat.take(clerk);
        open("van-ban/" + directive);
        assertThat(find(Button.class).all().stream().map(RegisterScreensTest::words))
                .noneMatch(text -> text.startsWith("Đặt hạn"));
        Actor settles = Actors.with(Right.MANAGE_POLICY);
        policies.set(settles, Policy.DEFAULT_TERM_DAYS, "10", today, "Quy chế");
        try {
            open("van-ban");
            open("van-ban/" + directive);
            DateField due = field(DateField.class, "Hạn xử lý");
            assertThat(due.getValue()).isNull();
            Button offer = button(words);
            offer.click();
            assertThat(due.getValue()).isEqualTo("2026-03-24");
            assertThat(field(Checkbox.class, "Văn bản không ghi hạn, Văn phòng ấn định")
                            .getValue())
                    .isTrue();
            assertThat(offer.hasClassName("room-kept"))
                    .as("nothing is offered, and nothing moves")
                    .isTrue();
            due.clear();
            assertThat(offer.hasClassName("room-kept")).isFalse();
        } finally {
            policies.set(settles, Policy.DEFAULT_TERM_DAYS, "0", today, "Quy chế");
        }
    }

    @Test
    void noDayIsOfferedThatBreaksWhatTheProvinceOwesAndALaterOneIsWarnedOf() {
        clock.setTo("2026-03-10T09:00");
        LocalDate today = LocalDate.of(2026, 3, 10);
        DirectiveId above = register.register(
                anyLeader,
                ADirective.about("Báo cáo việc thực hiện")
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(LocalDate.of(2026, 3, 2))
                        .from(IssuingLevel.GOVERNMENT)
                        .form());
        seat.take(clerk);
        Actor settles = Actors.with(Right.MANAGE_POLICY);
        policies.set(settles, Policy.DEFAULT_TERM_DAYS, "10", today, "Quy chế");
        try {
            duties.set(anyLeader, above, 0, new DutyForm("Báo cáo kết quả", LocalDate.of(2026, 3, 25)));
            LocalDate bound = duties.of(anyLeader, above).orElseThrow().innerDueOn();
            assertThat(bound).isBefore(LocalDate.of(2026, 3, 24));
            open("van-ban/" + above);
            button("Đặt hạn " + Formats.date(bound) + ", ngày cuối để kịp trả lời cấp trên")
                    .click();
            DateField bounded = field(DateField.class, "Hạn xử lý");
            assertThat(bounded.getValue()).isEqualTo(bound);
            assertThat(warnings()).isEmpty();
            bounded.setValue(LocalDate.of(2026, 3, 24));
            assertThat(warnings()).singleElement().asString().contains(Formats.date(bound), "Báo cáo kết quả");
        } finally {
            policies.set(settles, Policy.DEFAULT_TERM_DAYS, "0", today, "Quy chế");
            jdbc.update("DELETE FROM upward_duty WHERE directive_id = ?", above.value());
        }
    }

    /** What stands beside the deadline of the task that is being written. */
    private List<String> warnings() {
        return find(InlineMessage.class, find(TaskEntry.class).single()).all().stream()
                .filter(InlineMessage::isVisible)
                .map(RegisterScreensTest::words)
                .toList();
    }

    @Test
    void whereAPaperWentIsRecordedAndRead() {
        DirectiveId id = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        seat.take(staff.member(Role.CLERK, province));
        open("van-ban/" + id);
        button("Chuyển văn bản").click();
        button("Ghi nhận").click();
        assertThat(field(TextField.class, "Đơn vị nhận khác").getErrorMessage()).isEqualTo("Cần nhập mục này.");
        test(field(TextField.class, "Đơn vị nhận khác")).setValue("Phòng Kinh tế tổng hợp");
        test(field(TextField.class, "Người ký nhận")).setValue("Giàng Thị Dợ");
        button("Ghi nhận").click();
        assertThat(words(find(DirectiveHead.class).single()))
                .contains("Đã chuyển ngày 10/03/2026", "Phòng Kinh tế tổng hợp", "ký nhận: Giàng Thị Dợ");
    }

    @Test
    void anAgencyReadsWhereItsOwnPaperWentAndNobodyElses() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        DirectiveId id = aTask.directive(anyLeader, day);
        AgencyId partner = office.agency("Sở Tài chính " + AGENCIES.incrementAndGet());
        dispatches.record(anyLeader, id, new DispatchForm(day, lead, "", "Người nhận của chủ trì", ""));
        dispatches.record(anyLeader, id, new DispatchForm(day, partner, "", "Người nhận của phối hợp", ""));
        register.setReaders(anyLeader, id, List.of(lead, partner));
        seat.take(staff.member(Role.FOCAL_POINT, partner));
        open("van-ban/" + id);
        assertThat(words(find(DirectiveView.class).single()))
                .contains("Người nhận của phối hợp")
                .doesNotContain("Người nhận của chủ trì")
                .doesNotContain(leadName);
    }

    private TaskId draft(DirectiveId directive) {
        return taskDrafts
                .add(
                        anyLeader,
                        directive,
                        List.of(aTask.complete("Rà soát", lead, anyLeader, LocalDate.of(2026, 5, 29))))
                .getFirst();
    }

    @Test
    void anAccountThatReadsNoDirectivesIsToldSo() {
        seat.take(Role.ADMINISTRATOR, province);
        open("van-ban");
        assertThat(words((Component) getCurrentView()))
                .contains("Tài khoản này không xem văn bản chỉ đạo")
                .doesNotContain("cho cơ quan bạn");
    }

    private DirectiveDetails stored(DirectiveId id) {
        return directives.get(anyLeader, id);
    }

    private static void open(String path) {
        UI.getCurrent().navigate(path);
    }

    /** Another page while something is typed and not sent: asks, and keeps it. */
    private void leaveFor(String path) {
        open(path);
        button("Rời đi, giữ nháp").click();
    }

    private static String words(Component component) {
        return component.getElement().getTextRecursively().strip();
    }

    private Button button(String words) {
        return last(find(Button.class).all().stream()
                        .filter(button -> button.isVisible() && words(button).equals(words))
                        .toList())
                .orElseThrow(() -> new AssertionError("No button “" + words + "”"));
    }

    private Button icon(String name) {
        return last(find(Button.class).all().stream()
                        .filter(button -> name.equals(button.getAriaLabel().orElse("")))
                        .toList())
                .orElseThrow(() -> new AssertionError("No button “" + name + "”"));
    }

    private NativeButton chip(String words) {
        return last(find(NativeButton.class).all().stream()
                        .filter(chip -> words(chip).equals(words))
                        .toList())
                .orElseThrow(() -> new AssertionError("No choice “" + words + "”"));
    }

    /** The field with that label; in a dialog if one is open. */
    private <T extends Component> T field(Class<T> type, String label) {
        return last(find(type).all().stream()
                        .filter(field -> field instanceof HasLabel labelled && label.equals(labelled.getLabel()))
                        .toList())
                .orElseThrow(() -> new AssertionError("No field “" + label + "”"));
    }

    private static <T> Optional<T> last(List<T> some) {
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast());
    }
}
