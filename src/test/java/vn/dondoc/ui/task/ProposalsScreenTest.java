package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.contextmenu.MenuItem;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.ProposalRow;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RequestDecisions;
import vn.dondoc.task.Requests;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskRequest;
import vn.dondoc.task.TaskState;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.testing.SqlCount;
import vn.dondoc.ui.component.DateField;

/** Chờ quyết: what officers propose, decided one by one or many at once. */
@ScreenTest
class ProposalsScreenTest extends TaskScreens {

    private static final AtomicInteger ROUNDS = new AtomicInteger();

    @Autowired
    Proposals proposals;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    OuterBound outer;

    private String round;
    private Actor proposer;
    private TaskId confirm;
    private TaskId giveBack;
    private TaskId gone;
    private DirectiveId directive;
    private List<TaskId> drafted;

    /** Other tests' proposals stand in the same queue: these carry a number of their own. */
    @BeforeEach
    void fiveProposalsOfWhichOneIsVoid() {
        round = " (lượt " + ROUNDS.incrementAndGet() + ")";
        proposer = seat.take(officer);
        confirm = claimed("Lập danh mục" + round, "2026-05-29");
        giveBack = claimed("Rà soát quỹ đất" + round, "2026-05-29");
        gone = claimed("Đã quyết rồi" + round, "2026-05-29");
        directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        drafted = drafts.add(
                anyLeader,
                directive,
                List.of(
                        aTask.complete("Dự thảo một" + round, lead, proposer, LocalDate.of(2026, 5, 29)),
                        aTask.complete("Dự thảo hai" + round, lead, proposer, LocalDate.of(2026, 5, 29))));
        propose(confirm, TaskAct.CONFIRM, null);
        propose(giveBack, TaskAct.RETURN, "Thiếu bản đồ");
        propose(gone, TaskAct.CONFIRM, null);
        drafted.forEach(id -> propose(id, TaskAct.ISSUE, null));
        decisions.confirm(anyLeader, aTask.seen(anyLeader, gone));
    }

    private void propose(TaskId id, TaskAct act, String reason) {
        proposals.propose(proposer, List.of(aTask.seen(anyLeader, id)), act, reason);
    }

    private ListItem line(String content) {
        return find(ListItem.class).all().stream()
                .filter(line -> words(line).contains(content + round))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No line “" + content + "”"));
    }

    private void tick(String content) {
        find(Checkbox.class, line(content)).single().setValue(true);
    }

    private void decide(String content) {
        // a draft that looks like an earlier one is compared by a button of its own
        test(find(Button.class, line(content)).all().stream()
                        .filter(button -> !words(button).equals("So sánh"))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void press(String words, String content) {
        test(find(Button.class, line(content)).all().stream()
                        .filter(button -> words(button).equals(words))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No button “" + words + "”")))
                .click();
    }

    private String page() {
        return getCurrentView() instanceof ProposalsView view ? words(view) : "";
    }

    private TaskState state(TaskId id) {
        return tasks.get(anyLeader, id).row().state();
    }

    @Test
    void theHeadFindsAllThatIsProposedAndNothingThatIsVoid() {
        seat.take(leader);
        open("cho-quyet", "");
        assertThat(page())
                .contains("Lập danh mục" + round, "Rà soát quỹ đất" + round, "Dự thảo một" + round)
                .doesNotContain("Đã quyết rồi" + round);
        assertThat(words(line("Rà soát quỹ đất"))).contains("Trả lại", "“Thiếu bản đồ”", "Người thử đề nghị");
        assertThat(words(line("Lập danh mục"))).contains("Xác nhận hoàn thành", "Sở Xây dựng", "Hạn 29/05/2026");
    }

    @Test
    void anOfficerFindsHisOwnAndDecidesNone() {
        seat.take(officer);
        open("cho-quyet", "");
        assertThat(find(ListItem.class, (ProposalsView) getCurrentView()).all())
                .hasSize(4)
                .allMatch(line -> words(line).contains(round));
        assertThat(find(Checkbox.class).all()).isEmpty();
        assertThat(buttons()).doesNotContain("Làm theo đề nghị", "Xác nhận hoàn thành");
        seat.take(Role.OFFICER, province);
        open("", "");
        open("cho-quyet", "");
        assertThat(page()).contains("Không có việc nào chờ quyết").doesNotContain(round);
    }

    @Test
    void eachIsDecidedByItself() {
        seat.take(leader);
        open("cho-quyet", "");
        decide("Lập danh mục");
        assertThat(state(confirm)).isEqualTo(TaskState.COMPLETED);
        decide("Rà soát quỹ đất");
        assertThat(state(giveBack)).isEqualTo(TaskState.RETURNED);
        assertThat(tasks.get(anyLeader, giveBack).claims().getLast().decisionText())
                .isEqualTo("Thiếu bản đồ");
        decide("Dự thảo một");
        assertThat(state(drafted.getFirst())).isEqualTo(TaskState.ASSIGNED);
        assertThat(state(drafted.getLast())).isEqualTo(TaskState.DRAFT);
        assertThat(page())
                .contains("Dự thảo hai" + round)
                .doesNotContain("Lập danh mục" + round, "Dự thảo một" + round);
    }

    @Test
    void manyAreDecidedAtOnceAndDraftsOfOneDirectiveInOneAct() {
        seat.take(leader);
        open("cho-quyet", "");
        for (String content : List.of("Lập danh mục", "Rà soát quỹ đất", "Dự thảo một", "Dự thảo hai")) {
            tick(content);
        }
        assertThat(page()).contains("4 việc đã chọn");
        press("Làm theo đề nghị");
        assertThat(state(confirm)).isEqualTo(TaskState.COMPLETED);
        assertThat(state(giveBack)).isEqualTo(TaskState.RETURNED);
        assertThat(drafted).allSatisfy(id -> assertThat(state(id)).isEqualTo(TaskState.ASSIGNED));
        assertThat(page()).doesNotContain(round);
    }

    @Test
    void oneThatWouldNotIsNamedWithItsReasonAndTheOthersAreDone() {
        seat.take(leader);
        open("cho-quyet", "");
        tick("Lập danh mục");
        tick("Rà soát quỹ đất");
        decisions.confirm(anyLeader, aTask.seen(anyLeader, giveBack));
        press("Làm theo đề nghị");
        assertThat(state(confirm)).isEqualTo(TaskState.COMPLETED);
        assertThat(state(giveBack)).as("as the other head decided it").isEqualTo(TaskState.COMPLETED);
        assertThat(toasts().getLast()).contains("1 xong, 1 không được");
        press("Xem 1 việc");
        assertThat(dialog()).contains(code(giveBack) + ": Rà soát quỹ đất" + round, "Người khác vừa sửa.");
    }

    @Test
    void theHeadDeclinesWithAReasonAndTheOfficerReadsItInHisList() {
        seat.take(leader);
        open("cho-quyet", "");
        press("Không đồng ý", "Lập danh mục");
        press("Không đồng ý");
        assertThat(proposals.of(anyLeader, List.of(confirm)))
                .as("without a reason")
                .hasSize(1);
        test(field(TextArea.class, "Ý kiến")).setValue("Chưa có biên bản");
        press("Không đồng ý");
        assertThat(page()).doesNotContain("Lập danh mục" + round);
        assertThat(state(confirm)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        seat.take(officer);
        open("", "");
        open("cho-quyet", "");
        assertThat(page()).contains("Không được đồng ý");
        assertThat(words(line("Lập danh mục"))).contains("không đồng ý", "“Chưa có biên bản”");
    }

    @Test
    void anOfficerTakesHisOwnBack() {
        seat.take(officer);
        open("cho-quyet", "");
        press("Rút đề nghị", "Rà soát quỹ đất");
        assertThat(page()).doesNotContain("Rà soát quỹ đất" + round).contains("Lập danh mục" + round);
        assertThat(proposals.of(anyLeader, List.of(giveBack))).isEmpty();
    }

    @Test
    void manyAreDeclinedWithOneReason() {
        seat.take(leader);
        open("cho-quyet", "");
        tick("Dự thảo một");
        tick("Dự thảo hai");
        tick("Lập danh mục");
        press("Không đồng ý");
        test(field(TextArea.class, "Ý kiến")).setValue("Gộp lại rồi đề nghị");
        press("Không đồng ý");
        assertThat(page())
                .contains("Rà soát quỹ đất" + round)
                .doesNotContain("Dự thảo một" + round, "Lập danh mục" + round);
        assertThat(proposals.declined(proposer))
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.declined().reason()).isEqualTo("Gộp lại rồi đề nghị"));
        assertThat(state(drafted.getFirst())).isEqualTo(TaskState.DRAFT);
    }

    @Test
    void theTaskOwnMenuDeclinesForTheHeadAndTakesBackForWhoProposed() {
        seat.take(leader);
        openTask(giveBack);
        choose("Không đồng ý");
        press("Không đồng ý");
        assertThat(proposals.of(anyLeader, List.of(giveBack)))
                .as("without a reason")
                .hasSize(1);
        test(field(TextArea.class, "Ý kiến")).setValue("Bản đồ đã đủ");
        press("Không đồng ý");
        assertThat(proposals.of(anyLeader, List.of(giveBack))).isEmpty();
        assertThat(proposals.declined(proposer))
                .singleElement()
                .satisfies(row -> assertThat(row.declined().reason()).isEqualTo("Bản đồ đã đủ"));
        assertThat(state(giveBack)).isEqualTo(TaskState.PENDING_CONFIRMATION);
        assertThat(menu()).doesNotContain("Không đồng ý", "Rút đề nghị");

        open("nhiem-vu/nhap-" + drafted.getFirst(), "");
        assertThat(menu()).contains("Không đồng ý").doesNotContain("Rút đề nghị");

        seat.take(Role.OFFICER, province);
        openTask(confirm);
        assertThat(menu()).as("another officer").doesNotContain("Không đồng ý", "Rút đề nghị");

        seat.take(officer);
        openTask(confirm);
        assertThat(menu()).doesNotContain("Không đồng ý");
        choose("Rút đề nghị");
        assertThat(proposals.of(anyLeader, List.of(confirm))).isEmpty();
        assertThat(menu()).doesNotContain("Rút đề nghị");
        open("nhiem-vu/nhap-" + drafted.getLast(), "");
        choose("Rút đề nghị");
        assertThat(proposals.of(anyLeader, List.of(drafted.getLast()))).isEmpty();
    }

    private TaskId asked(String content) {
        TaskId id = inProgress(content + round, "2026-05-29");
        requests.askExtension(
                office.actor(Role.FOCAL_POINT, lead),
                aTask.seen(anyLeader, id),
                new ExtensionForm(LocalDate.of(2026, 6, 30), "Chờ số liệu điều tra", "", null));
        return id;
    }

    @Test
    void theOfficerProposesADayAndTheHeadGrantsItWithOneClick() {
        TaskId id = asked("Điều tra dân số");
        seat.take(officer);
        openTask(id);
        press("Đề nghị cho gia hạn");
        assertThat(field(DateField.class, "Gia hạn đến ngày").getValue()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(dialog())
                .contains(
                        "Hạn hiện hành 29/05/2026, xin đến 30/06/2026, thêm 22 ngày làm việc",
                        "Lý do: “Chờ số liệu điều tra”",
                        "· thêm 22 ngày làm việc so với hạn hiện hành");
        fill(DateField.class, "Gia hạn đến ngày", LocalDate.of(2026, 6, 12));
        press("Đề nghị cho gia hạn");
        assertThat(toasts()).contains("Đã đề nghị. Việc này nằm ở “Chờ quyết”.");
        assertThat(words(find(DecisionBox.class).single())).contains("đề nghị cho gia hạn đến 12/06/2026");
        assertThat(buttons()).doesNotContain("Đề nghị cho gia hạn", "Đề nghị không đồng ý", "Cho gia hạn");

        seat.take(leader);
        openTask(id);
        press("Cho gia hạn");
        assertThat(dialog())
                .contains(
                        "Hạn hiện hành 29/05/2026, xin đến 30/06/2026, thêm 22 ngày làm việc",
                        "Lý do: “Chờ số liệu điều tra”",
                        "· thêm 10 ngày làm việc so với hạn hiện hành");
        assertThat(field(DateField.class, "Gia hạn đến ngày").getValue())
                .as("as the officer proposes it")
                .isEqualTo(LocalDate.of(2026, 6, 12));
        open("", "");
        open("cho-quyet", "");
        assertThat(words(line("Điều tra dân số")))
                .contains(
                        "Cơ quan xin đến 30/06/2026, thêm 22 ngày làm việc: “Chờ số liệu điều tra”",
                        "Đề nghị cho thêm 10 ngày làm việc",
                        "Hạn 29/05/2026")
                .containsOnlyOnce("12/06/2026")
                .doesNotContain("Đã gia hạn");
        press("Cho gia hạn đến 12/06/2026", "Điều tra dân số");
        assertThat(toasts().getLast()).contains("Đã cho " + code(id) + " gia hạn đến 12/06/2026.");
        assertThat(tasks.get(anyLeader, id).row().dueOn()).isEqualTo(LocalDate.of(2026, 6, 12));
        assertThat(page()).doesNotContain("Điều tra dân số" + round);
    }

    @Test
    void howOftenItWasExtendedIsSaidAndWhatTheButtonDoesNotSay() {
        TaskId id = asked("Lập bản đồ");
        answers.grantExtension(anyLeader, aTask.seen(anyLeader, id), LocalDate.of(2026, 6, 5), null, "");
        requests.askExtension(
                office.actor(Role.FOCAL_POINT, lead),
                aTask.seen(anyLeader, id),
                new ExtensionForm(LocalDate.of(2026, 6, 19), "Chờ ảnh", "", null));
        proposals.proposeExtension(proposer, aTask.seen(anyLeader, id), LocalDate.of(2026, 6, 19), null);
        seat.take(leader);
        open("cho-quyet", "");
        assertThat(words(line("Lập bản đồ")))
                .contains(
                        "Hạn 05/06/2026",
                        "Cơ quan xin đến 19/06/2026, thêm 10 ngày làm việc: “Chờ ảnh”",
                        "Đã gia hạn 1 lần. Lãnh đạo Văn phòng quyết định",
                        "Cho gia hạn đến 19/06/2026")
                .as("as it is asked")
                .doesNotContain("Đề nghị cho thêm");
        seat.take(officer);
        open("", "");
        open("cho-quyet", "");
        assertThat(words(line("Lập bản đồ")))
                .as("who has no such button")
                .contains("Cho gia hạn đến 19/06/2026, thêm 10 ngày làm việc");
    }

    @Test
    void whatAgenciesAskSaysFromWhichDayToWhichAndHowMuchThatIs() {
        asked("Đóng mốc giới");
        seat.take(leader);
        open("xin-gia-han", "");
        assertThat(words(line("Đóng mốc giới")))
                .contains(
                        "Xin gia hạn",
                        "Hạn 29/05/2026, xin đến 30/06/2026, thêm 22 ngày làm việc",
                        "Lãnh đạo Văn phòng quyết định",
                        "“Chờ số liệu điều tra”",
                        "Xem xét");
    }

    @Test
    void whatLooksLikeATaskGivenBeforeSaysSoWhereItIsProposedToBeGiven() {
        LocalDate due = LocalDate.of(2026, 6, 30);
        String content = "Phục dựng nghi lễ cấp sắc của người Dao đỏ ở thôn Nậm Cang";
        TaskId given =
                aTask.issued(anyLeader, aTask.complete(content + round, lead, proposer, due), LocalDate.of(2026, 3, 2));
        DirectiveId next = aTask.directive(anyLeader, LocalDate.of(2026, 3, 9));
        TaskId draft = drafts.add(anyLeader, next, List.of(aTask.complete(content + round, lead, proposer, due)))
                .getFirst();
        propose(draft, TaskAct.ISSUE, null);
        seat.take(leader);
        open("cho-quyet", "");
        assertThat(words(line(content))).contains("Giống việc đã giao: " + code(given), "So sánh", "Giao nhiệm vụ");
        press("So sánh", content);
        press("Không trùng");
        assertThat(words(line(content))).doesNotContain("Giống việc đã giao");
    }

    @Test
    void theOfficerProposesToDenyAndTheHeadDeniesWithHisWords() {
        TaskId id = asked("Đo đạc lại");
        seat.take(officer);
        openTask(id);
        press("Đề nghị không đồng ý");
        fill(TextArea.class, "Lý do không đồng ý", "Còn đủ thời gian");
        press("Đề nghị không đồng ý");
        seat.take(leader);
        open("cho-quyet", "");
        assertThat(words(line("Đo đạc lại"))).contains("Không cho gia hạn", "“Còn đủ thời gian”");
        press("Không cho gia hạn", "Đo đạc lại");
        assertThat(tasks.get(anyLeader, id).requests().getLast()).satisfies(request -> {
            assertThat(request.outcome()).isEqualTo(TaskRequest.Outcome.DENIED);
            assertThat(request.decisionText()).isEqualTo("Còn đủ thời gian");
        });
    }

    @Test
    void theOuterBoundOfADirectiveIsAskedForOnce() {
        Actor follows = office.actor(Role.OFFICER, province);
        List<TaskId> three = aTask.issue(
                anyLeader,
                directive,
                drafts.add(
                        anyLeader,
                        directive,
                        List.of(
                                aTask.complete("Huyện một" + round, lead, follows, LocalDate.of(2026, 5, 29)),
                                aTask.complete("Huyện hai" + round, lead, follows, LocalDate.of(2026, 5, 29)),
                                aTask.complete("Huyện ba" + round, lead, follows, LocalDate.of(2026, 5, 29)))));
        for (TaskId id : three) {
            requests.askExtension(
                    office.actor(Role.FOCAL_POINT, lead),
                    aTask.seen(anyLeader, id),
                    new ExtensionForm(LocalDate.of(2026, 6, 30), "Chờ số liệu điều tra", "", null));
            proposals.proposeExtension(proposer, aTask.seen(anyLeader, id), LocalDate.of(2026, 6, 12), null);
        }
        List<ProposalRow> rows = proposals.of(anyLeader, three);
        assertThat(rows).hasSize(3);
        List<String> sent = SqlCount.of(() -> outer.ask(anyLeader, rows, "Làm theo đề nghị", () -> {}));
        assertThat(sent).filteredOn(sql -> sql.contains("upward_duty")).hasSize(1);
    }

    private List<String> menu() {
        return find(TaskPanel.class).single().menu().getItems().stream()
                .map(MenuItem::getText)
                .toList();
    }

    @Test
    void whatWasGivenAsProposedIsTakenBackFromTheQueue() {
        seat.take(leader);
        open("cho-quyet", "");
        decide("Dự thảo một");
        assertThat(state(drafted.getFirst())).isEqualTo(TaskState.ASSIGNED);
        press("Hoàn tác");
        assertThat(state(drafted.getFirst())).isEqualTo(TaskState.DRAFT);
        assertThat(words(line("Dự thảo một")))
                .as("what was proposed waits again")
                .contains("Giao", "Người thử đề nghị");
        decide("Dự thảo một");
        assertThat(state(drafted.getFirst())).as("as the draft is now").isEqualTo(TaskState.ASSIGNED);
    }
}
