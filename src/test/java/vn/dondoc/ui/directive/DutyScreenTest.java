package vn.dondoc.ui.directive;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.DutyState;
import vn.dondoc.directive.DutyTies;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.history.Subject;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.task.ATask;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenWalk;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.InlineMessage;

/** The clerk notes what is owed for a directive from above, then the answer; the list says where each stands. */
class DutyScreenTest extends ScreenWalk {

    @Autowired
    DirectiveRegister register;

    @Autowired
    UpwardDuties duties;

    @Autowired
    Directives directives;

    @Autowired
    AnOffice office;

    @Autowired
    DutyTies ties;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    /** Nobody else meets what is owed here, neither on his first page nor in his mail. */
    @AfterEach
    void nothingIsOwedAnyMore() {
        jdbc.update("DELETE FROM upward_duty_directive");
        jdbc.update("DELETE FROM upward_duty");
    }

    @Test
    void whatIsOwedIsNotedAnsweredAndListed() {
        clock.setTo("2026-03-10T09:00");
        Actor clerk = sits(Role.CLERK);
        DirectiveId id = register.register(
                clerk,
                ADirective.about("Báo cáo việc màn hình")
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(LocalDate.of(2026, 3, 2))
                        .from(IssuingLevel.GOVERNMENT)
                        .replyBy(LocalDate.of(2026, 4, 17))
                        .form());
        UI.getCurrent().navigate("van-ban/" + id);
        press("Ghi việc phải trả lời");
        assertThat(field(DateField.class, "Hạn trả lời").getValue()).isEqualTo(LocalDate.of(2026, 4, 17));
        press("Ghi nhận");
        assertThat(dialog()).contains("Cần nhập mục này.");
        type("Phải trả lời", "Báo cáo màn hình " + id);
        press("Ghi nhận");
        assertThat(text()).contains("Trả lời cấp trên", "Báo cáo màn hình " + id, "Chưa đến hạn", "10/04/2026");

        press("Ghi văn bản trả lời");
        type("Số, ký hiệu văn bản trả lời", "15/BC-UBND");
        field(DateField.class, "Ngày văn bản trả lời").setValue(LocalDate.of(2026, 3, 9));
        press("Ghi nhận");
        assertThat(dialogs()).isEmpty();
        assertThat(text()).contains("Đã trả lời đúng hạn, số 15/BC-UBND ngày 09/03/2026");
        assertThat(duties.of(clerk, id).orElseThrow().state()).isEqualTo(DutyState.ANSWERED_ON_TIME);

        UI.getCurrent().navigate("viec-no-cap-tren");
        assertThat(text()).contains("Tất cả", "Quá hạn trả lời", "Đã trả lời đúng hạn");
    }

    @Test
    void theHistorySaysFromWhichDayToWhichTheCalendarMovedIt() {
        UI.getCurrent()
                .add(new DirectiveRecord(
                        List.of(new HistoryEntry(
                                1,
                                new Subject(Subject.DIRECTIVE, 1),
                                1,
                                clock.instant(),
                                null,
                                "Đôn Đốc",
                                null,
                                "",
                                null,
                                "",
                                null,
                                "DIRECTIVE_DUTY_DAY_MOVED",
                                List.of(new Change("effectiveOn", "2026-04-18", "2026-04-20")))),
                        Map.of()));
        assertThat(find(DirectiveRecord.class)
                        .single()
                        .getContent()
                        .getElement()
                        .getTextRecursively())
                .contains(
                        "đổi ngày tính hạn trả lời cấp trên theo lịch làm việc",
                        "Ngày cuối còn đúng hạn: 18/04/2026 → 20/04/2026");
    }

    private DirectiveId fromAbove(Actor clerk) {
        return register.register(
                clerk,
                ADirective.about("Báo cáo việc thực hiện")
                        .of(Direction.OUTGOING, "CV")
                        .by("Văn phòng Chính phủ")
                        .on(LocalDate.of(2026, 3, 2))
                        .from(IssuingLevel.GOVERNMENT)
                        .form());
    }

    @Test
    void aPlanOfTheProvinceIsTiedToItFoundFromBothAndTakenAway() {
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor clerk = sits(Role.CLERK);
        DirectiveId above = fromAbove(clerk);
        DirectiveId plan = aTask.directive(clerk, LocalDate.of(2026, 3, 9));
        String number = directives.get(clerk, plan).form().number();
        AgencyId lead = office.agency("Sở Xây dựng");
        aTask.issue(
                leader,
                plan,
                drafts.add(
                        leader, plan, List.of(aTask.complete("Việc muộn", lead, leader, LocalDate.of(2026, 4, 13)))));
        duties.set(clerk, above, 0, new DutyForm("Báo cáo kết quả", LocalDate.of(2026, 4, 17)));

        UI.getCurrent().navigate("van-ban/" + above);
        assertThat(text()).contains("Văn bản của tỉnh để thực hiện").doesNotContain("Có nhiệm vụ hạn sau");
        press("Thêm văn bản của tỉnh");
        press("Ghi nhận");
        DirectivePicker picker = field(DirectivePicker.class, "Văn bản của tỉnh");
        assertThat(picker.getErrorMessage()).isEqualTo("Cần nhập mục này.");
        // who looks for it types its number: the list alone begins with the newest of all
        picker.setValue(directives.rows(clerk, DirectiveFilter.ALL.withText(number), null, 50).rows().stream()
                .filter(row -> row.id().equals(plan))
                .findFirst()
                .orElseThrow());
        press("Ghi nhận");
        assertThat(dialogs()).isEmpty();
        assertThat(ties.of(clerk, above)).hasSize(1);
        assertThat(text())
                .contains(
                        "Kế hoạch số " + number,
                        "Có nhiệm vụ hạn sau 10/04/2026",
                        "Sở Xây dựng, hạn 13/04/2026: Việc muộn")
                .contains("0/1 xong", "gắn văn bản của tỉnh để thực hiện văn bản cấp trên");

        UI.getCurrent().navigate("viec-no-cap-tren");
        assertThat(find(Grid.class).single().getGenericDataView().getItems()).hasSize(1);

        UI.getCurrent().navigate("van-ban/" + plan);
        Anchor back = find(Anchor.class).all().stream()
                .filter(link -> link.getHref().equals("van-ban/" + above))
                .findFirst()
                .orElseThrow();
        assertThat(back.getText()).startsWith("Thực hiện Công văn").endsWith(", hạn 17/04/2026");
        assertThat(text()).contains("Phải trả lời: Báo cáo kết quả", "việc trong tỉnh xong chậm nhất 10/04/2026");

        UI.getCurrent().navigate("van-ban/" + above);
        press("Bỏ gắn Kế hoạch số " + number);
        assertThat(ties.of(clerk, above)).isEmpty();
        assertThat(text()).doesNotContain("Có nhiệm vụ hạn sau");
    }

    @Test
    void aDayThatBreaksItIsPointedOutWhereADraftIsCorrectedAndBesideEachPastedLine() {
        clock.setTo("2026-03-10T09:00");
        Actor clerk = sits(Role.CLERK);
        Actor leader = office.actor(Role.OFFICE_LEADER, clerk.agency());
        DirectiveId above = fromAbove(clerk);
        AgencyId lead = office.agency("Sở Xây dựng");
        drafts.add(leader, above, List.of(aTask.complete("Việc đúng hạn", lead, leader, LocalDate.of(2026, 4, 9))));
        duties.set(clerk, above, 0, new DutyForm("Báo cáo kết quả", LocalDate.of(2026, 4, 17)));

        UI.getCurrent().navigate("van-ban/" + above);
        press("Sửa nháp 1");
        assertThat(warnings()).isEmpty();
        DateField due = find(DateField.class, dialogs().getLast()).all().stream()
                .filter(field -> "Hạn xử lý".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        due.setValue(LocalDate.of(2026, 4, 13));
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("Hạn mới sau 10/04/2026, vỡ hạn trả lời cấp trên", "Báo cáo kết quả", "17/04/2026");
        due.setValue(LocalDate.of(2026, 4, 10));
        assertThat(warnings()).isEmpty();
        press("Lưu");
        assertThat(dialogs()).isEmpty();

        press("Dán nhiều dòng");
        test(field(TextArea.class, "Mỗi dòng một nhiệm vụ"))
                .setValue("Rà soát trụ sở, xong trước ngày 09/4/2026\nLập dự toán, xong trước ngày 30/4/2026");
        assertThat(warnings()).singleElement().asString().contains("Hạn mới sau 10/04/2026", "Báo cáo kết quả");
        field(DateField.class, "Hạn dòng 2").setValue(LocalDate.of(2026, 4, 10));
        assertThat(warnings()).isEmpty();
        field(DateField.class, "Hạn dòng 1").setValue(LocalDate.of(2026, 4, 14));
        assertThat(warnings()).hasSize(1);
        press("Thêm các nhiệm vụ");
        assertThat(dialogs()).as("the decision stays the clerk's").isEmpty();
    }

    /** What is pointed out in the dialog on top. */
    private List<String> warnings() {
        return find(InlineMessage.class, dialogs().getLast()).all().stream()
                .filter(InlineMessage::isVisible)
                .map(message -> message.getElement().getTextRecursively())
                .filter(said -> said.contains("vỡ hạn trả lời cấp trên"))
                .toList();
    }

    @Test
    void anAgencySeesThePlanAndNothingOfWhatItServes() {
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        Actor clerk = office.actor(Role.CLERK, province);
        Actor focal = sits(Role.FOCAL_POINT);
        DirectiveId above = fromAbove(clerk);
        DirectiveId plan = aTask.directive(clerk, LocalDate.of(2026, 3, 9));
        duties.set(clerk, above, 0, new DutyForm("Báo cáo kết quả", LocalDate.of(2026, 4, 17)));
        ties.tie(clerk, above, plan);
        aTask.issue(
                leader,
                plan,
                drafts.add(
                        leader,
                        plan,
                        List.of(aTask.complete("Việc của sở", focal.agency(), leader, LocalDate.of(2026, 4, 10)))));
        UI.getCurrent().navigate("van-ban/" + plan);
        assertThat(text()).contains("Việc của sở").doesNotContain("văn bản cấp trên", "17/04/2026");
    }

    @Test
    void anAgencyHasNoSuchList() {
        sits(Role.FOCAL_POINT);
        UI.getCurrent().navigate("viec-no-cap-tren");
        assertThat(text()).doesNotContain("Phải trả lời cấp trên");
    }
}
