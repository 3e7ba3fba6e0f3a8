package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.shared.Tooltip;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskRow;
import vn.dondoc.task.TaskWork;
import vn.dondoc.task.Tasks;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.Seat;
import vn.dondoc.testing.SqlCount;
import vn.dondoc.ui.component.DateField;
import vn.dondoc.ui.component.EmptyState;
import vn.dondoc.ui.component.PageHeader;

/** The list of tasks: what its address says, its counts, one task beside it. */
@ScreenTest
class TaskListScreenTest extends SpringBrowserlessTest {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskWork work;

    @Autowired
    Seat seat;

    @Autowired
    OfficeClock clock;

    AgencyId province;
    AgencyId lead;
    Actor officer;
    List<TaskId> issued = new ArrayList<>();

    @BeforeEach
    void anOfficeWithFourTasks() {
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        Actor leader = office.actor(Role.OFFICE_LEADER, province);
        officer = seat.take(Role.OFFICER, province);
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        List<TaskForm> forms = new ArrayList<>();
        for (String day : List.of("2026-03-11", "2026-03-12", "2026-04-10")) {
            forms.add(aTask.complete("Rà soát cầu Cốc Lếu, hạn " + day, lead, officer, LocalDate.parse(day)));
        }
        forms.add(aTask.complete("Duy trì thường xuyên", lead, officer, null));
        issued.addAll(aTask.issue(leader, directive, drafts.add(officer, directive, forms)));
        clock.setTo("2026-03-12T09:00");
    }

    private TaskListView open(String conditions) {
        UI.getCurrent().navigate("nhiem-vu", QueryParameters.fromString("co-quan=" + lead + conditions));
        return (TaskListView) getCurrentView();
    }

    private List<TaskRow> rows(TaskListView view) {
        return view.grid().getGenericDataView().getItems().toList();
    }

    private String code(int i) {
        return tasks.get(officer, issued.get(i)).row().code();
    }

    private String address() {
        return UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters();
    }

    @Test
    void theAddressSaysWhichRowsAreShownAndTheTitleCountsThem() {
        TaskListView view = open("&nhom=qua-han");
        assertThat(rows(view)).extracting(TaskRow::id).containsExactly(issued.getFirst());
        assertThat(find(PageHeader.class).single().getElement().getTextRecursively())
                .contains("1");
    }

    /** A day that cannot be read would be no condition, and the list would seem to meet it. */
    @Test
    void aDayThatCannotBeReadIsSaidAndTheListStaysAsItIs() {
        open("");
        String before = address();
        press("Thêm điều kiện");
        DateField day = find(DateField.class).all().stream()
                .filter(field -> "Hạn từ".equals(field.getLabel()))
                .findFirst()
                .orElseThrow();
        test(day.getContent()).setValue("cuối vụ");
        press("Lọc");
        assertThat(day.isInvalid()).isTrue();
        assertThat(day.getErrorMessage()).contains("Chưa hiểu ngày", "cuối vụ");
        assertThat(find(Button.class, day).single().getTooltip().getPosition())
                .as("the button's name does not cover what is wrong")
                .isEqualTo(Tooltip.TooltipPosition.TOP_END);
        assertThat(address()).isEqualTo(before);
        test(day.getContent()).setValue("12/03/2026");
        day.setValue(LocalDate.of(2026, 3, 12));
        press("Lọc");
        assertThat(address()).contains("han-tu=2026-03-12");
    }

    private void press(String words) {
        test(find(Button.class).all().stream()
                        .filter(button ->
                                button.getElement().getTextRecursively().strip().equals(words))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    @Test
    void aQueuesButtonLeadsToExactlyItsRows() {
        TaskListView view = open("");
        assertThat(rows(view)).hasSize(4);
        for (NativeButton queue : find(
                        NativeButton.class, find(QueueBar.class, view).single())
                .withClassName("toggle")
                .all()) {
            String count = queue.getElement().getTextRecursively().replaceAll("\\D", "");
            test(queue).click();
            assertThat(rows(view)).as(queue.getText()).hasSize(Integer.parseInt(count));
        }
        assertThat(address()).contains("nhom=bi-tra-lai");
    }

    @Test
    void refreshingTheListTakesTwoStatements() {
        TaskListView view = open("");
        assertThat(SqlCount.of(() -> {
                            view.changed();
                            rows(view);
                        })
                        .stream()
                        .filter(sql -> sql.contains("task"))
                        .toList())
                .hasSize(2);
    }

    @Test
    void wordsTypedNarrowTheListAndStandInTheAddress() {
        TaskListView view = open("");
        TextField words = find(TextField.class, view)
                .withCondition(field -> field.hasClassName("filter-words"))
                .single();
        test(words).setValue("coc leu, han 2026-04");
        assertThat(rows(view)).extracting(TaskRow::id).containsExactly(issued.get(2));
        test(words).setValue("khong co gi");
        assertThat(rows(view)).isEmpty();
        assertThat(find(EmptyState.class).all()).isNotEmpty();
    }

    @Test
    void aTaskOpensBesideTheListAndTheNextOneFollowsWithoutGoingBack() {
        TaskListView view = open("&chon=" + code(0));
        assertThat(find(H2.class, view).withClassName("task-title").single().getText())
                .isEqualTo("Rà soát cầu Cốc Lếu, hạn 2026-03-11");
        view.go(code(1));
        assertThat(find(H2.class, view).withClassName("task-title").single().getText())
                .isEqualTo("Rà soát cầu Cốc Lếu, hạn 2026-03-12");
        assertThat(address()).contains("chon=" + code(1)).contains("co-quan=" + lead);
        view.close();
        assertThat(find(H2.class, view).withClassName("task-title").all()).isEmpty();
    }

    @Test
    void aClaimSaysHowLongItHasWaitedAndTurnsAmberAfterThePolicysDays() {
        Actor agency = office.actor(Role.FOCAL_POINT, lead);
        work.acknowledge(agency, aTask.seen(officer, issued.get(2)), null);
        assertThat(waits("&nhom=dang-thuc-hien")).containsExactly("", "");
        work.claim(
                agency,
                aTask.seen(officer, issued.get(2)),
                new ClaimForm("Đã làm xong toàn bộ", "12/BC-SXD", null, List.of(), null));
        assertThat(waits("&nhom=cho-xac-nhan")).containsExactly("chờ dưới 1 ngày làm việc", "");
        clock.setTo("2026-03-16T09:00");
        assertThat(waits("&nhom=cho-xac-nhan")).containsExactly("chờ 2 ngày làm việc", "");
        clock.setTo("2026-03-17T09:00");
        assertThat(waits("&nhom=cho-xac-nhan")).containsExactly("chờ 3 ngày làm việc", "tone-soon");
    }

    /** What the first row says below its state, and in which tone. */
    private List<String> waits(String conditions) {
        TaskListView view = open(conditions);
        return Stream.of("wait", "waitTone")
                .map(name -> test(view.grid()).getLitRendererPropertyValue(0, 0, name, String.class))
                .toList();
    }

    @Test
    void theOrderStandsInTheAddress() {
        assertThat(rows(open("&xep=han-giam"))).extracting(TaskRow::id).containsExactlyElementsOf(issued.reversed());
        assertThat(rows(open("&xep=moi"))).extracting(TaskRow::id).containsExactlyElementsOf(issued.reversed());
    }
}
