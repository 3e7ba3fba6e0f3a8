package vn.dondoc.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.contextmenu.ContextMenu;
import com.vaadin.flow.component.contextmenu.MenuItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.progress.ProgressReports;
import vn.dondoc.progress.ReportForm;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FieldId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.PersonId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.Beat;
import vn.dondoc.task.CallForm;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.ClosingKind;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.DeadlineKind;
import vn.dondoc.task.ExtensionForm;
import vn.dondoc.task.Following;
import vn.dondoc.task.Issue;
import vn.dondoc.task.LabelRow;
import vn.dondoc.task.LabelTone;
import vn.dondoc.task.Labels;
import vn.dondoc.task.Proposals;
import vn.dondoc.task.RecurrenceForm;
import vn.dondoc.task.Recurrences;
import vn.dondoc.task.ReportRequests;
import vn.dondoc.task.Requests;
import vn.dondoc.task.TaskAct;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskCorrections;
import vn.dondoc.task.TaskDecisions;
import vn.dondoc.task.TaskDrafts;
import vn.dondoc.task.TaskEndings;
import vn.dondoc.task.TaskForm;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TaskIssuing;
import vn.dondoc.task.TaskTransfers;
import vn.dondoc.task.TransferForm;
import vn.dondoc.task.Urging;
import vn.dondoc.task.Versioned;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.ScreenTest;
import vn.dondoc.ui.component.ActionBar;

/**
 * Acceptance "Main job" 6: each button appears exactly for the roles of the rights table, in each state, and what a role
 * has no button for its forged call does not get either. The table is written out here; nothing of it asks the product.
 */
@ScreenTest
class ButtonsByRoleTest extends TaskScreens {

    @Autowired
    TaskBench bench;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskEndings endings;

    @Autowired
    TaskHolds holds;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    Requests requests;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskIssuing issuing;

    @Autowired
    Proposals proposals;

    @Autowired
    ProgressReports reports;

    @Autowired
    Urging urging;

    @Autowired
    Recurrences recurrences;

    @Autowired
    Following following;

    @Autowired
    ReportRequests reportRequests;

    @Autowired
    Labels labels;

    @Autowired
    TransactionTemplate transaction;

    private static final String ISSUE = "Giao nhiệm vụ";
    private static final String ACKNOWLEDGE = "Tiếp nhận";
    private static final String REFUSE = "Từ chối";
    private static final String REPORT = "Báo cáo tiến độ";
    private static final String CLAIM = "Đề nghị xác nhận hoàn thành";
    private static final String CONFIRM = "Xác nhận hoàn thành";
    private static final String RETURN = "Trả lại";
    private static final String REASSIGN = "Giao lại";
    private static final String END = "Kết thúc, không hoàn thành…";
    private static final String HOLD = "Tạm dừng…";
    private static final String CANCEL = "Hủy giao nhầm…";
    private static final String CORRECT = "Đính chính…";
    private static final String TRANSFER = "Chuyển chủ trì…";
    private static final String REOPEN = "Mở lại…";
    private static final String ASK = "Xin gia hạn…";
    private static final String ASK_RELEASE = "Xin thôi chủ trì…";
    private static final String URGE = "Đôn đốc";
    private static final String CALL = "Ghi nhận đôn đốc…";
    private static final String ASKS = "Yêu cầu báo cáo…";
    private static final String FOLLOW = "Đổi người theo dõi…";
    private static final String PLACE = "Đổi lĩnh vực…";
    private static final String SIGN = "Đánh dấu sản phẩm trình ký…";
    private static final String LABEL = "Gắn nhãn…";
    private static final String RECUR = "Lặp lại định kỳ…";
    private static final String PROPOSE_CONFIRM = "Đề nghị xác nhận";
    private static final String PROPOSE_RETURN = "Đề nghị trả lại";
    private static final String PROPOSE_ISSUE = "Đề nghị giao";

    private static final String PAPER_ACKNOWLEDGE = "Nhập hộ: tiếp nhận theo văn bản của cơ quan";
    private static final String PAPER_REFUSE = "Nhập hộ: từ chối theo văn bản của cơ quan";
    private static final String PAPER_REPORT = "Nhập hộ: báo cáo theo văn bản của cơ quan";
    private static final String PAPER_CLAIM = "Nhập hộ: đề nghị xác nhận theo văn bản";
    private static final String PAPER_ASK = "Nhập hộ: xin gia hạn theo văn bản";
    private static final String PAPER_ASK_RELEASE = "Nhập hộ: xin thôi chủ trì theo văn bản";

    /** What the office enters for an agency from its paper, in each state. */
    private static final Map<String, Set<String>> FROM_PAPER = Map.of(
            "assigned", Set.of(PAPER_ACKNOWLEDGE, PAPER_REFUSE, PAPER_CLAIM, PAPER_ASK),
            "in progress", Set.of(PAPER_REPORT, PAPER_CLAIM, PAPER_ASK, PAPER_ASK_RELEASE),
            "returned", Set.of(PAPER_REPORT, PAPER_CLAIM, PAPER_ASK));

    private static final Set<Role> ENTERS_FROM_PAPER = Set.of(Role.OFFICE_LEADER, Role.OFFICER);

    /** Whoever else tries is refused, in whatever state the task is. */
    private static final Set<Role> URGES = Set.of(Role.CHAIR, Role.VICE_CHAIR, Role.OFFICE_LEADER, Role.OFFICER);

    /** Role × state → the buttons, those of the menu too; what is not named here has none. */
    private static final Map<Role, Map<String, Set<String>>> TABLE = table();

    private static Map<Role, Map<String, Set<String>>> table() {
        Map<String, Set<String>> decides = Map.of(
                "assigned",
                        Set.of(
                                RECUR, URGE, CALL, ASKS, HOLD, END, CANCEL, CORRECT, TRANSFER, FOLLOW, PLACE, SIGN,
                                LABEL),
                "in progress",
                        Set.of(
                                RECUR, URGE, CALL, ASKS, HOLD, END, CANCEL, CORRECT, TRANSFER, FOLLOW, PLACE, SIGN,
                                LABEL),
                "pending", Set.of(RECUR, CONFIRM, RETURN, HOLD, END, CANCEL, FOLLOW, PLACE, SIGN, LABEL),
                "returned",
                        Set.of(
                                RECUR, URGE, CALL, ASKS, HOLD, END, CANCEL, CORRECT, TRANSFER, FOLLOW, PLACE, SIGN,
                                LABEL),
                "refused", Set.of(RECUR, REASSIGN, HOLD, END, CANCEL, CORRECT, FOLLOW, PLACE, SIGN, LABEL),
                "completed", Set.of(RECUR, REOPEN, LABEL));
        Map<String, Set<String>> leads = Map.of(
                "assigned", Set.of(ACKNOWLEDGE, REFUSE, CLAIM, ASK),
                "in progress", Set.of(REPORT, CLAIM, ASK, ASK_RELEASE),
                "pending", Set.of(),
                "returned", Set.of(REPORT, CLAIM, ASK),
                "refused", Set.of(),
                "completed", Set.of());
        Map<String, Set<String>> proposes = Map.of(
                "assigned", Set.of(URGE, CALL, ASKS, LABEL),
                "in progress", Set.of(URGE, CALL, ASKS, LABEL),
                "pending", Set.of(PROPOSE_CONFIRM, PROPOSE_RETURN, LABEL),
                "returned", Set.of(URGE, CALL, ASKS, LABEL),
                "refused", Set.of(LABEL),
                "completed", Set.of(LABEL));
        Map<String, Set<String>> urges = Map.of(
                "assigned", Set.of(URGE, CALL, ASKS, LABEL),
                "in progress", Set.of(URGE, CALL, ASKS, LABEL),
                "pending", Set.of(LABEL),
                "returned", Set.of(URGE, CALL, ASKS, LABEL),
                "refused", Set.of(LABEL),
                "completed", Set.of(LABEL));
        return Map.of(
                Role.CHAIR, decides,
                Role.OFFICE_LEADER, decides,
                Role.VICE_CHAIR, urges,
                Role.OFFICER, proposes,
                Role.CLERK, Map.of(),
                Role.INSPECTOR, Map.of(),
                Role.AGENCY_LEADER, leads,
                Role.FOCAL_POINT, leads,
                Role.AGENCY_STAFF, Map.of("in progress", Set.of(REPORT), "returned", Set.of(REPORT)));
    }

    /** In the field that a vice-chair answers for he decides as the chair does, but reopens nothing. */
    private static final Map<String, Set<String>> VICE_CHAIR_IN_HIS_FIELD = TABLE.get(Role.CHAIR);

    private Map<String, TaskId> oneInEachState(FieldId field) {
        Map<String, TaskId> tasksByState = new LinkedHashMap<>();
        for (String state : List.of("assigned", "in progress", "pending", "returned", "refused", "completed")) {
            TaskForm form = aTask.complete(
                    "Việc " + state, lead, office.actor(Role.OFFICER, province), LocalDate.of(2026, 5, 29));
            TaskId id =
                    aTask.issued(anyLeader, aTask.with(form, List.of(), List.of(), field), LocalDate.of(2026, 3, 2));
            Actor agency = office.actor(Role.FOCAL_POINT, lead);
            if (state.equals("refused")) {
                work.refuse(agency, aTask.seen(anyLeader, id), "Không thuộc thẩm quyền", null, null);
            } else if (!state.equals("assigned")) {
                work.acknowledge(agency, aTask.seen(anyLeader, id), null);
            }
            if (Set.of("pending", "returned", "completed").contains(state)) {
                work.claim(agency, aTask.seen(anyLeader, id), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
            }
            if (state.equals("returned")) {
                decisions.giveBack(anyLeader, aTask.seen(anyLeader, id), "Làm lại");
            }
            if (state.equals("completed")) {
                decisions.confirm(anyLeader, aTask.seen(anyLeader, id));
            }
            tasksByState.put(state, id);
        }
        return tasksByState;
    }

    @Test
    void eachButtonStandsExactlyWhereTheTableHasItAndNoForgedCallGoesFurther() {
        FieldId field = office.field("Lĩnh vực của người khác");
        Map<String, TaskId> byState = oneInEachState(field);
        List<String> wrong = new ArrayList<>();
        int[] tried = new int[1];
        TABLE.forEach((role, table) -> {
            boolean ofAgency = Set.of(Role.AGENCY_LEADER, Role.FOCAL_POINT, Role.AGENCY_STAFF)
                    .contains(role);
            Actor actor = seat.take(role, ofAgency ? lead : province);
            byState.forEach((state, id) -> {
                Set<String> expected = new TreeSet<>(table.getOrDefault(state, Set.of()));
                if (ENTERS_FROM_PAPER.contains(role)) {
                    expected.addAll(FROM_PAPER.getOrDefault(state, Set.of()));
                }
                tried[0] += check(role + ", " + state, actor, id, expected, wrong);
            });
        });
        for (Role role : List.of(Role.FOCAL_POINT, Role.AGENCY_LEADER, Role.AGENCY_STAFF)) {
            Actor stranger = seat.take(role, office.agency("Sở Y tế"));
            byState.forEach(
                    (state, id) -> tried[0] += forged(role + " of another agency, " + state, stranger, id, wrong));
        }
        for (Role role : List.of(Role.ADMINISTRATOR, Role.EMULATION_BOARD)) {
            Actor seesNothing = seat.take(role, province);
            byState.forEach((state, id) -> tried[0] += forged(role + ", " + state, seesNothing, id, wrong));
        }
        assertThat(wrong).isEmpty();
        assertThat(tried[0]).isGreaterThan(900);
    }

    @Test
    void aViceChairDecidesInHisFieldAndNowhereElse() {
        FieldId field = office.field("Lĩnh vực của ông");
        Map<String, TaskId> byState = oneInEachState(field);
        Actor actor = office.viceChair(province, field);
        List<String> wrong = new ArrayList<>();
        byState.forEach((state, id) -> calls(id).forEach((button, call) -> {
            boolean may = VICE_CHAIR_IN_HIS_FIELD.get(state).contains(button) && !button.equals(REOPEN);
            String got = outcome(call, actor);
            if (may != got.isEmpty()) {
                wrong.add(state + " " + button + ": " + got);
            }
        }));
        assertThat(wrong).isEmpty();
    }

    @Test
    void aDraftIsIssuedProposedAndCorrectedByWhomTheTableNames() {
        DirectiveId directive = aTask.directive(anyLeader, LocalDate.of(2026, 3, 2));
        TaskForm form =
                aTask.complete("Việc nháp", lead, office.actor(Role.OFFICER, province), LocalDate.of(2026, 5, 29));
        TaskId id = drafts.add(anyLeader, directive, List.of(form)).getFirst();
        Map<Role, Set<String>> table = Map.of(
                Role.CHAIR, Set.of(ISSUE),
                Role.OFFICE_LEADER, Set.of(ISSUE, "sửa", "xóa"),
                Role.OFFICER, Set.of(PROPOSE_ISSUE, "sửa", "xóa"),
                Role.CLERK, Set.of("sửa", "xóa"));
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            if (role == Role.SYSTEM) {
                continue;
            }
            Actor actor = office.actor(role, AnOffice.rights(role).contains(Right.READ_AGENCY) ? lead : province);
            Versioned seen = new Versioned(id, aTask.version(anyLeader, id));
            Map<String, Call> calls = Map.of(
                    ISSUE,
                    who -> issuing.issue(who, directive, List.of(new Issue(id, seen.version(), true, null))),
                    PROPOSE_ISSUE,
                    who -> proposals.propose(who, List.of(seen), TaskAct.ISSUE, null),
                    "sửa",
                    who -> drafts.correct(who, seen, form),
                    "xóa",
                    who -> drafts.delete(who, seen));
            calls.forEach((button, call) -> {
                String got = outcome(call, actor);
                if (table.getOrDefault(role, Set.of()).contains(button) != got.isEmpty()) {
                    wrong.add(role + " " + button + ": " + got);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    private int check(String who, Actor actor, TaskId id, Set<String> expected, List<String> wrong) {
        openTask(id);
        Set<String> shown = new TreeSet<>(bar());
        shown.addAll(menu(id));
        if (!shown.equals(new TreeSet<>(expected))) {
            wrong.add(who + " sees " + shown + " instead of " + expected);
        }
        Map<String, Call> calls = calls(id);
        calls.forEach((button, call) -> {
            String got = outcome(call, actor);
            if (expected.contains(button) && !got.isEmpty()) {
                wrong.add(who + " is not let do " + button + ": " + got);
            }
            if (!expected.contains(button) && got.isEmpty()) {
                wrong.add(who + " did by force " + button);
            }
            boolean never = Set.of(URGE, CALL, ASKS, LABEL).contains(button) && !URGES.contains(actor.role())
                    || button.startsWith("Nhập hộ") && !ENTERS_FROM_PAPER.contains(actor.role());
            if (never && !Set.of("NotFound", "Refused").contains(got)) {
                wrong.add(who + " is not refused " + button + ": " + got);
            }
        });
        return calls.size();
    }

    private int forged(String who, Actor actor, TaskId id, List<String> wrong) {
        Map<String, Call> calls = calls(id);
        calls.forEach((button, call) -> {
            if (!Set.of("NotFound", "Refused").contains(outcome(call, actor))) {
                wrong.add(who + " did by force " + button);
            }
        });
        return calls.size();
    }

    /** The service behind a button, as somebody would call it who has no button. */
    private interface Call {
        void by(Actor actor);
    }

    private Map<String, Call> calls(TaskId id) {
        Versioned seen = new Versioned(id, aTask.version(anyLeader, id));
        AgencyId other = office.agency("Sở Công Thương");
        FieldId place = office.field("Lĩnh vực khác");
        PersonId follower = staff.member(Role.OFFICER, province).person();
        LabelRow label = labels.named(anyLeader, "Nhãn thử các vai", LabelTone.BLUE);
        Map<String, Call> calls = new LinkedHashMap<>();
        calls.put(ASKS, actor -> reportRequests.ask(actor, id, LocalDate.of(2026, 5, 4), ""));
        calls.put(FOLLOW, actor -> following.changeOfficer(actor, seen, follower));
        calls.put(PLACE, actor -> following.changeField(actor, seen, place));
        calls.put(SIGN, actor -> following.markForSignature(actor, seen, true));
        calls.put(LABEL, actor -> labels.set(actor, id, label.id(), true));
        calls.put(ACKNOWLEDGE, actor -> work.acknowledge(actor, seen, null));
        calls.put(REFUSE, actor -> work.refuse(actor, seen, "Lý do", null, null));
        calls.put(REPORT, actor -> reports.report(actor, seen, new ReportForm(50, "Đã làm", "", "", List.of(), null)));
        calls.put(CLAIM, actor -> work.claim(actor, seen, new ClaimForm("Xong", "1/BC", null, List.of(), null)));
        calls.put(CONFIRM, actor -> decisions.confirm(actor, seen));
        calls.put(RETURN, actor -> decisions.giveBack(actor, seen, "Lý do"));
        calls.put(
                REASSIGN,
                actor -> decisions.reassign(
                        actor, seen, office.agency("Cơ quan mới"), Deadline.on(LocalDate.of(2026, 6, 30))));
        calls.put(END, actor -> endings.end(actor, seen, ClosingKind.values()[0], "Lý do", "1/UBND"));
        calls.put(HOLD, actor -> holds.hold(actor, seen, "Lý do", "1/UBND"));
        calls.put(CANCEL, actor -> endings.cancelMistake(actor, seen, "Giao nhầm"));
        calls.put(
                CORRECT,
                actor -> corrections.correct(
                        actor,
                        seen,
                        new TaskCorrection(
                                "Việc đúng",
                                "Tờ trình",
                                lead,
                                List.of(),
                                List.of(),
                                DeadlineKind.DATED,
                                LocalDate.of(2026, 5, 29),
                                "Ghi sai")));
        calls.put(
                TRANSFER,
                actor -> transfers.transfer(
                        actor,
                        seen,
                        new TransferForm(other, "77/QĐ-UBND", LocalDate.of(2026, 3, 2), "Theo chức năng", null)));
        calls.put(REOPEN, actor -> endings.reopen(actor, seen, "Lý do"));
        calls.put(
                ASK,
                actor -> requests.askExtension(
                        actor, seen, new ExtensionForm(LocalDate.of(2026, 6, 30), "Lý do", "", null)));
        calls.put(ASK_RELEASE, actor -> requests.askRelease(actor, seen, "Lý do", null, null));
        calls.put(URGE, actor -> urging.urge(actor, id, "Nhắc"));
        calls.put(
                CALL,
                actor -> urging.noteCall(
                        actor, id, new CallForm(CallForm.Channel.PHONE, "Ông Sơn", "Hứa xong tuần này", null)));
        calls.put(
                RECUR, actor -> recurrences.set(actor, seen, new RecurrenceForm(List.of(Beat.monthly(20)), null, "")));
        String paper = "15/VB";
        calls.put(PAPER_ACKNOWLEDGE, actor -> work.acknowledge(actor, seen, paper));
        calls.put(PAPER_REFUSE, actor -> work.refuse(actor, seen, "Lý do", null, paper));
        calls.put(
                PAPER_REPORT,
                actor -> reports.report(actor, seen, new ReportForm(50, "Đã làm", "", "", List.of(), paper)));
        calls.put(PAPER_CLAIM, actor -> work.claim(actor, seen, new ClaimForm("Xong", "1/BC", null, List.of(), paper)));
        calls.put(
                PAPER_ASK,
                actor -> requests.askExtension(
                        actor, seen, new ExtensionForm(LocalDate.of(2026, 6, 30), "Lý do", "", paper)));
        calls.put(PAPER_ASK_RELEASE, actor -> requests.askRelease(actor, seen, "Lý do", null, paper));
        calls.put(PROPOSE_CONFIRM, actor -> proposals.propose(actor, List.of(seen), TaskAct.CONFIRM, null));
        calls.put(PROPOSE_RETURN, actor -> proposals.propose(actor, List.of(seen), TaskAct.RETURN, "Lý do"));
        return calls;
    }

    /** Empty if it was done; it is undone here. */
    private String outcome(Call call, Actor actor) {
        return transaction.<String>execute(status -> {
            status.setRollbackOnly();
            try {
                call.by(actor);
                return "";
            } catch (NotFound | Refused hidden) {
                return hidden.getClass().getSimpleName();
            } catch (DomainException notNow) {
                return notNow.key();
            }
        });
    }

    private List<String> bar() {
        return find(Button.class).all().stream()
                .filter(button -> button.isVisible()
                        && button.getParent()
                                .flatMap(parent -> parent.getParent())
                                .filter(ActionBar.class::isInstance)
                                .isPresent())
                .map(TaskScreens::words)
                .toList();
    }

    private List<String> menu(TaskId id) {
        ContextMenu menu = new ContextMenu();
        OpenTask task = new OpenTask(bench.reading.read(id), bench.reading, bench.timeline, () -> {});
        new TaskActions(bench, task, (then, paper) -> {}).fill(menu);
        return menu.getItems().stream().map(MenuItem::getText).toList();
    }
}
