package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.inside.InnerForm;
import vn.dondoc.inside.InnerTasks;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.talk.Audience;
import vn.dondoc.talk.Talk;
import vn.dondoc.talk.TalkForm;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

/** Hoàn tác việc giao: the whole act while nobody has it yet, and what is left is as if it had not been given. */
@OfficeTest
class IssueUndoingTest extends TaskLife {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 10);

    @Autowired
    IssueUndoing undoing;

    @Autowired
    TaskFolders folders;

    @Autowired
    TaskProof proof;

    @Autowired
    Directives directives;

    @Autowired
    Policies policies;

    @Autowired
    Talk talk;

    @Autowired
    History history;

    @Autowired
    InnerTasks inner;

    @Autowired
    Recurrences recurrences;

    @Autowired
    RecurrenceJob job;

    @Autowired
    TransactionTemplate transaction;

    private DirectiveId directive;

    private List<TaskId> drafted(TaskForm... forms) {
        directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        return drafts.add(leader, directive, List.of(forms));
    }

    private TaskForm form(String content) {
        return aTask.complete(content, lead, officer, DUE);
    }

    private List<Versioned> given(List<TaskId> some) {
        List<Issue> orders = new ArrayList<>();
        some.forEach(id -> orders.add(new Issue(id, aTask.version(leader, id), true, null)));
        return issuing.issue(leader, directive, orders);
    }

    private void takeBack(List<Versioned> left) {
        undoing.takeBack(leader, directive, left);
    }

    private static void refused(String key, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void theTasksAreDraftsAgainWithAllTheyHadAndNothingOfTheIssueIsLeft() {
        AgencyId helping = office.agency("Sở Tài chính phối hợp");
        Actor helper = office.actor(Role.FOCAL_POINT, helping);
        List<TaskId> two = drafted(
                aTask.at(
                        aTask.with(form("Rà soát quy hoạch"), List.of(helping), List.of(), null), LocalTime.of(16, 30)),
                form("Lập danh mục"));
        TaskForm before = drafts.form(leader, two.getFirst());
        List<Versioned> left = given(two);
        String code = tasks.get(leader, two.getFirst()).row().code();
        assertThat(tasks.isVisible(focal, two.getFirst())).isTrue();
        assertThat(directives.get(helper, directive)).isNotNull();
        assertThat(undoing.offered(leader, left)).isEqualTo(Duration.ofSeconds(60));

        clock.setTo("2026-03-10T09:01");
        takeBack(left);

        for (TaskId id : two) {
            TaskDetails draft = tasks.get(leader, id);
            assertThat(draft.row().state()).isEqualTo(TaskState.DRAFT);
            assertThat(draft.row().code()).isNull();
            assertThat(draft.originalDueOn()).isNull();
            assertThat(draft.row().assignedOn()).isNull();
            assertThat(draft.ledger())
                    .extracting(LedgerRow::kind)
                    .containsExactly(LedgerKind.FIRST, LedgerKind.ISSUE_UNDONE);
            HistoryEntry last = tasks.history(leader, id).getLast();
            assertThat(last.act()).isEqualTo("TASK_ISSUE_UNDONE");
            assertThat(last.person()).isEqualTo(leader.person());
            proof.ledgerIsTheDeadline(proof.stored(id));
            proof.chainHolds(proof.stored(id));
            assertThat(proof.stored(id).of("task_turn")).isEmpty();
        }
        assertThat(history.verify(Actors.JOB).faults())
                .noneMatch(fault -> fault.place().startsWith("TASK " + two.getFirst() + " "));
        assertThat(drafts.form(leader, two.getFirst())).isEqualTo(before);
        assertThat(tasks.isVisible(focal, two.getFirst())).isFalse();
        assertThat(tasks.isVisible(helper, two.getFirst())).isFalse();
        assertThatThrownBy(() -> directives.get(helper, directive)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> tasks.byCode(leader, code)).isInstanceOf(NotFound.class);
        assertThat(figures.totals(focal).values()).containsOnly(0L);
        proof.summaryIsARecount(List.of(lead, helping));
        refused("task.issue-undo.meanwhile", () -> takeBack(left));
    }

    @Test
    void whatWasTakenBackIsCorrectedAndGivenAgainWithANewNumberAndLedgerRow() {
        TaskId id = drafted(form("Rà soát quy hoạch")).getFirst();
        List<Versioned> left = issuing.issue(
                leader, directive, List.of(new Issue(id, aTask.version(leader, id), true, LocalDate.of(2026, 5, 8))));
        String first = tasks.get(leader, id).row().code();
        takeBack(left);
        assertThat(tasks.get(leader, id).row().dueOn())
                .as("as the draft had it")
                .isEqualTo(DUE);

        AgencyId right = office.agency("Sở đúng ra phải giao");
        drafts.correct(
                leader,
                aTask.seen(leader, id),
                aTask.complete("Rà soát quy hoạch chung", right, officer, LocalDate.of(2026, 4, 24)));
        clock.setTo("2026-03-11T10:00");
        given(List.of(id));

        TaskDetails again = tasks.get(leader, id);
        assertThat(again.row().lead()).isEqualTo(right);
        assertThat(again.row().code()).isNotEqualTo(first);
        assertThat(again.originalDueOn()).isEqualTo(LocalDate.of(2026, 4, 24));
        assertThat(again.row().assignedOn()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(again.ledger())
                .extracting(LedgerRow::kind)
                .containsExactly(LedgerKind.FIRST, LedgerKind.AT_ISSUE, LedgerKind.ISSUE_UNDONE, LedgerKind.FIRST);
        proof.ledgerIsTheDeadline(proof.stored(id));
        proof.clockIsTheWholeTime(proof.task(id), LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 11));
        proof.summaryIsARecount(List.of(lead, right));
        Actor rightOnes = office.actor(Role.FOCAL_POINT, right);
        work.acknowledge(rightOnes, aTask.seen(rightOnes, id), null);
        assertThat(tasks.isVisible(focal, id)).isFalse();
    }

    @Test
    void whatHadLedToTheIssueStandsAgainAndWhatWasVoidStaysVoid() {
        List<TaskId> three = drafted(form("Đề nghị giao"), form("Không ai đề nghị"), form("Đề nghị rồi sửa"));
        TaskId proposed = three.getFirst();
        TaskId changed = three.getLast();
        for (TaskId id : List.of(proposed, changed)) {
            proposals.propose(officer, List.of(aTask.seen(leader, id)), TaskAct.ISSUE, null);
        }
        drafts.correct(leader, aTask.seen(leader, changed), form("Đề nghị rồi sửa lời"));
        List<Versioned> left = issuing.issue(
                leader,
                directive,
                List.of(
                        new Issue(proposed, aTask.version(leader, proposed), true, LocalDate.of(2026, 4, 20)),
                        new Issue(three.get(1), aTask.version(leader, three.get(1)), true, null),
                        new Issue(changed, aTask.version(leader, changed), true, null)));
        assertThat(proposals.of(leader, three)).isEmpty();

        takeBack(left);

        assertThat(proposals.of(leader, three)).singleElement().satisfies(row -> {
            assertThat(row.task()).isEqualTo(proposed);
            assertThat(row.version()).isEqualTo(aTask.version(leader, proposed));
            assertThat(row.act()).isEqualTo(TaskAct.ISSUE);
            assertThat(officer.is(row.proposedBy())).isTrue();
        });
        takeBack(given(three));
        assertThat(proposals.of(leader, three)).as("a second time").hasSize(1);
    }

    @Test
    void oneTaskThatSomebodyHasTouchedKeepsTheWholeActAsItIs() {
        List<TaskId> two = drafted(form("Việc một"), form("Việc hai"));
        List<Versioned> left = given(two);
        work.acknowledge(focal, aTask.seen(focal, two.get(1)), null);
        refused("task.issue-undo.meanwhile", () -> takeBack(left));
        assertThat(state(two.getFirst())).isEqualTo(TaskState.ASSIGNED);
        assertThat(state(two.get(1))).isEqualTo(TaskState.IN_PROGRESS);
    }

    @Test
    void whatWasSaidOfATaskIsNotMadeUnsaid() {
        List<TaskId> one = drafted(form("Việc đã có người bàn"));
        List<Versioned> left = given(one);
        talk.write(focal, one.getFirst(), new TalkForm("Sở xin hỏi phạm vi", Audience.ALL, List.of()));
        refused("task.issue-undo.touched", () -> takeBack(left));
        assertThat(state(one.getFirst())).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void whatAnAgencyHandedOnInsideKeepsTheIssueAndIsNotTold() {
        List<TaskId> one = drafted(form("Việc đã chuyển xử lý"));
        List<Versioned> left = given(one);
        Actor handler = office.member("Người được chuyển xử lý", Role.AGENCY_STAFF, lead, lead);
        inner.give(focal, one.getFirst(), List.of(InnerForm.to(handler.personOrThrow(), "Lập biểu", DUE)));
        refused("task.issue-undo.touched", () -> takeBack(left));
        assertThat(state(one.getFirst())).isEqualTo(TaskState.ASSIGNED);
    }

    /** Whoever was at it when the undoing began is seen once he has ended, and whoever begins then finds a draft. */
    @Test
    void whatIsWrittenOrHandedOnAtThisMomentKeepsTheIssueOrComesTooLate() throws Exception {
        Actor handler = office.member("Người đang được chuyển", Role.AGENCY_STAFF, lead, lead);
        TalkForm opinion = new TalkForm("Đang viết ý kiến", Audience.ALL, List.of());
        List<Consumer<TaskId>> acts = List.of(
                id -> talk.write(focal, id, opinion),
                id -> inner.give(focal, id, List.of(InnerForm.to(handler.personOrThrow(), "Lập biểu", DUE))));
        for (Consumer<TaskId> act : acts) {
            List<TaskId> one = drafted(form("Việc đang có người làm"));
            List<Versioned> left = given(one);
            Future<?> undone = meanwhile(() -> act.accept(one.getFirst()), () -> takeBack(left));
            assertThatThrownBy(undone::get).cause().hasMessageContaining("task.issue-undo.touched");
            assertThat(state(one.getFirst())).isEqualTo(TaskState.ASSIGNED);
        }
        List<TaskId> one = drafted(form("Việc đang được hoàn tác"));
        List<Versioned> left = given(one);
        Future<?> late = meanwhile(() -> takeBack(left), () -> talk.write(leader, one.getFirst(), opinion));
        assertThatThrownBy(late::get).cause().hasMessageContaining("talk.draft");
        assertThat(state(one.getFirst())).isEqualTo(TaskState.DRAFT);
        assertThat(talk.of(leader, one.getFirst())).isEmpty();
    }

    /** The first ends once the second waits for it. @return how the second ends */
    private Future<?> meanwhile(Runnable first, Runnable second) {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            return transaction.execute(status -> {
                first.run();
                Future<?> started = other.submit(second);
                TestDatabase.untilWaiting(1);
                return started;
            });
        }
    }

    @Test
    void aRuleThatWasSetOnTheDraftStaysUnlessAPeriodHasComeOfIt() {
        clock.setTo("2026-04-06T08:00");
        TaskId id = drafted(aTask.complete("Báo cáo hằng tháng", lead, officer, LocalDate.of(2026, 4, 7)))
                .getFirst();
        recurrences.set(leader, aTask.seen(leader, id), new RecurrenceForm(List.of(Beat.monthly(20)), null, ""));
        takeBack(given(List.of(id)));
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM task_recurrence WHERE first_task = ?", Integer.class, id.value()))
                .isOne();
        List<Versioned> left = given(List.of(id));
        job.appear(Actors.JOB);
        refused("task.issue-undo.touched", () -> takeBack(left));
        assertThat(state(id)).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void onlyWhoGaveThemTakesThemBackAndOnlyWhileMailsAreHeld() {
        List<TaskId> one = drafted(form("Việc của Chánh Văn phòng"));
        List<Versioned> left = given(one);
        Actor other = office.actor(Role.OFFICE_LEADER, province);
        refused("task.issue-undo.not-yours", () -> undoing.takeBack(other, directive, left));
        assertThatThrownBy(() -> undoing.takeBack(officer, directive, left)).isInstanceOf(Refused.class);
        Actor stranger = office.actor(Role.FOCAL_POINT, office.agency("Sở không liên quan"));
        assertThatThrownBy(() -> undoing.takeBack(stranger, directive, left)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> undoing.offered(stranger, left)).isInstanceOf(NotFound.class);
        clock.setTo("2026-03-10T09:01:01");
        refused("task.issue-undo.late", () -> takeBack(left));
        assertThat(state(one.getFirst())).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void thePolicySaysHowLongAndUrgentOnesHaveNoWayBack() {
        List<TaskId> one = drafted(form("Việc thường"));
        List<Versioned> left = given(one);
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.set(sets, Policy.UNDO_HOLD_SECONDS, "0", LocalDate.of(2026, 3, 10), "1/QĐ");
        try {
            assertThat(undoing.offered(leader, left)).isZero();
            clock.setTo("2026-03-10T09:00:01");
            refused("task.issue-undo.late", () -> takeBack(left));
        } finally {
            policies.set(sets, Policy.UNDO_HOLD_SECONDS, "60", LocalDate.of(2026, 3, 10), "1/QĐ");
        }
        directive = aTask.expressDirective(leader, LocalDate.of(2026, 3, 10));
        List<Versioned> urgent = given(drafts.add(leader, directive, List.of(form("Việc hỏa tốc"))));
        assertThat(undoing.offered(leader, urgent)).isZero();
        refused("task.issue-undo.urgent", () -> takeBack(urgent));
        aTask.nothingRings();
    }

    @Test
    void theTasksOfACommonInstructionGoBackIntoItsFolderTogether() {
        directive = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        AgencyId other = office.agency("Sở Y tế của việc chung");
        FolderId folder = folders.add(
                        leader, directive, List.of(form("Việc giao chung")), new Leads(List.of(lead, other), List.of()))
                .getFirst();
        List<TaskId> both = folders.get(leader, folder).answers().stream()
                .map(one -> one.task().id())
                .toList();
        takeBack(given(both));
        assertThat(folders.given(leader, folder)).isEmpty();
        assertThat(folders.get(leader, folder).answers())
                .extracting(one -> one.task().state())
                .containsOnly(TaskState.DRAFT);
        given(both);
        assertThat(folders.given(leader, folder)).hasSize(2);
        proof.summaryIsARecount(List.of(lead, other));
    }

    @Test
    void theDatabaseRefusesTheWayBackAndTheWayForthWithoutTheirRows() {
        TaskId id = drafted(form("Việc được canh giữ")).getFirst();
        List<Versioned> left = given(List.of(id));
        assertThatThrownBy(() -> jdbc.update("UPDATE task SET state = 'DRAFT' WHERE id = ?", id.value()))
                .hasMessageContaining("taken back by its ledger row only");
        takeBack(left);
        String give = "UPDATE task SET state = 'ASSIGNED', code = CONCAT('X', id), assigned_on = '2026-03-10',"
                + " original_due_on = due_on, effective_on = due_on";
        for (String version : List.of("", ", deadline_version = 0")) {
            assertThatThrownBy(() -> jdbc.update(give + version + " WHERE id = ?", id.value()))
                    .as("the rows of the issue before do not do")
                    .hasMessageContaining("without a first ledger row");
        }
        assertThat(state(id)).isEqualTo(TaskState.DRAFT);
    }
}
