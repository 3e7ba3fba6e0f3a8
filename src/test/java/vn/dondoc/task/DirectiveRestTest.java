package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.Urgency;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.DirectiveSettlement.Rest;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

/** What a directive that ends leaves behind beside its tasks, at once with others, and with very many tasks. */
@OfficeTest
class DirectiveRestTest extends TaskLife {

    private static final LocalDate DUE = LocalDate.of(2026, 4, 20);

    @Autowired
    DirectiveRegister register;

    @Autowired
    DirectiveRecalls recalls;

    @Autowired
    Directives directives;

    @Autowired
    Recurrences recurrences;

    @Autowired
    RecurrenceJob job;

    @Autowired
    TaskFolders folders;

    @Autowired
    TransactionTemplate transaction;

    private DirectiveId old;
    private DirectiveId next;

    @BeforeEach
    void twoDirectives() {
        old = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        next = aTask.directive(leader, LocalDate.of(2026, 3, 9));
    }

    private DirectiveEnd withdrawn() {
        return DirectiveEnd.of(
                DirectiveEnding.WITHDRAWN, "90/QĐ-UBND", LocalDate.of(2026, 3, 9), "Trái thẩm quyền", null);
    }

    private DirectiveEnd replaced() {
        return DirectiveEnd.of(DirectiveEnding.REPLACED, "", null, "Kế hoạch mới", next);
    }

    private TaskForm form(String content) {
        return aTask.complete(content, lead, officer, DUE);
    }

    private List<TaskId> drafted(String... contents) {
        return drafts.add(
                officer, old, List.of(contents).stream().map(this::form).toList());
    }

    /** All that there is, one way for all of it. */
    private DirectiveSettlement all(TaskFate.Choice tasks, Rest drafts, Rest rules) {
        Unsettled left = recalls.unsettled(leader, old);
        return new DirectiveSettlement(
                left.tasks().stream()
                        .map(one -> new TaskFate(one.seen(), tasks))
                        .toList(),
                left.drafts(),
                drafts,
                left.rules().stream()
                        .map(one -> new RuleFate(one.id(), one.version(), rules))
                        .toList());
    }

    private void end(DirectiveEnd how, DirectiveSettlement settlement) {
        recalls.end(leader, old, directives.get(leader, old).version(), how, settlement);
    }

    private RecurrenceRow rule(RecurrenceId id) {
        return recurrences.list(leader).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void draftsGoWithADirectiveThatIsWithdrawnAndNothingWaitsForADecision() {
        List<TaskId> two = drafted("Việc một", "Việc hai");
        proposals.propose(officer, List.of(aTask.seen(officer, two.getFirst())), TaskAct.ISSUE, null);
        Unsettled left = recalls.unsettled(leader, old);
        assertThat(left.drafts()).containsExactlyElementsOf(two);
        assertThat(left.proposed()).isEqualTo(1);
        assertThatThrownBy(() -> end(withdrawn(), DirectiveSettlement.of(List.of())))
                .as("drafts that nobody has looked at")
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("directive.end.others"));
        end(withdrawn(), all(TaskFate.Choice.END, Rest.END, Rest.END));
        for (TaskId id : two) {
            assertThatThrownBy(() -> tasks.get(leader, id)).isInstanceOf(NotFound.class);
        }
        assertThat(proposals.open(leader)).noneMatch(one -> two.contains(one.task()));
    }

    @Test
    void draftsGoOverToTheDirectiveThatReplacesTheirs() {
        drafts.add(officer, next, List.of(form("Việc của văn bản mới")));
        TaskId draft = drafted("Việc chưa giao").getFirst();
        proposals.propose(officer, List.of(aTask.seen(officer, draft)), TaskAct.ISSUE, null);
        end(replaced(), all(TaskFate.Choice.CARRY_OVER, Rest.CARRY_OVER, Rest.END));
        assertThat(tasks.get(leader, draft).row().directive()).isEqualTo(next);
        assertThat(proposals.open(leader))
                .as("it was proposed by another paper")
                .noneMatch(one -> one.task().equals(draft));
        assertThat(tasks.history(leader, draft)).extracting(HistoryEntry::act).endsWith("TASK_CARRIED_OVER");
        aTask.issue(leader, next, List.of(draft));
        assertThat(state(draft)).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void nothingIsProposedByADirectiveThatHasEnded() {
        TaskId draft = drafted("Việc chưa giao").getFirst();
        // as it stood before drafts were settled with their directive
        jdbc.update("UPDATE directive SET ending = 'REPEALED', ended_on = '2026-03-10' WHERE id = ?", old.value());
        assertThatThrownBy(() -> proposals.propose(officer, List.of(aTask.seen(officer, draft)), TaskAct.ISSUE, null))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("directive.end.no-more"));
        drafts.delete(officer, aTask.seen(officer, draft));
    }

    @Test
    void aRuleEndsWithItsDirectiveOrGoesOverToTheNextOne() {
        List<TaskId> given = aTask.issue(leader, old, drafted("Báo cáo tháng", "Báo cáo quý"));
        RecurrenceId monthly = recurrences.set(
                leader, aTask.seen(leader, given.getFirst()), new RecurrenceForm(List.of(Beat.monthly(20)), null, ""));
        assertThat(recalls.unsettled(leader, old).rules())
                .extracting(RecurrenceRow::id)
                .containsExactly(monthly);
        DirectiveSettlement carried = all(TaskFate.Choice.END, Rest.END, Rest.CARRY_OVER);
        assertThatThrownBy(() -> end(withdrawn(), carried))
                .as("no directive takes it over")
                .hasMessageContaining("directive.end.no-new");
        end(replaced(), carried);
        assertThat(rule(monthly).directive()).isEqualTo(next);
        assertThat(rule(monthly).next()).isNotNull();
        clock.setTo("2026-05-08T08:00");
        job.appear(Actors.JOB);
        TaskRow period = tasks.get(leader, rule(monthly).latest()).row();
        assertThat(period.directive()).isEqualTo(next);
        assertThat(period.state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(period.dueOn()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(tasks.history(leader, given.getFirst()))
                .extracting(HistoryEntry::act)
                .endsWith("TASK_RECURS_CARRIED_OVER");
    }

    @Test
    void aPeriodTakesLevelAndUrgencyOfTheDirectiveThatGivesItNow() {
        next = register.register(
                officer,
                ADirective.about("Kế hoạch của Chính phủ")
                        .number("77/KH-CP " + old)
                        .on(LocalDate.of(2026, 3, 9))
                        .from(IssuingLevel.GOVERNMENT)
                        .urgent(Urgency.URGENT)
                        .form());
        List<TaskId> given = aTask.issue(leader, old, drafted("Báo cáo tháng"));
        RecurrenceId monthly = recurrences.set(
                leader, aTask.seen(leader, given.getFirst()), new RecurrenceForm(List.of(Beat.monthly(20)), null, ""));
        end(replaced(), all(TaskFate.Choice.END, Rest.END, Rest.CARRY_OVER));
        clock.setTo("2026-05-08T08:00");
        job.appear(Actors.JOB);
        TaskId period = rule(monthly).latest();
        assertThat(tasks.get(leader, period).row().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(list.count(
                        leader, TaskFilter.ALL.withAgency(lead, Relation.LEAD).withLevel(IssuingLevel.GOVERNMENT)))
                .as("the first task ended under the old level")
                .isOne();
    }

    /** One goes on by the new paper, the other ends with the old one. */
    @Test
    void eachRuleGoesItsOwnWay() {
        List<TaskId> given = aTask.issue(leader, old, drafted("Báo cáo tháng", "Báo cáo quý"));
        RecurrenceId monthly = recurrences.set(
                leader, aTask.seen(leader, given.get(0)), new RecurrenceForm(List.of(Beat.monthly(20)), null, ""));
        RecurrenceId twice = recurrences.set(
                leader, aTask.seen(leader, given.get(1)), new RecurrenceForm(List.of(Beat.monthly(25)), null, ""));
        Unsettled left = recalls.unsettled(leader, old);
        assertThat(left.rules())
                .extracting(RecurrenceRow::next)
                .as("what comes next is told before it is chosen")
                .containsExactly(LocalDate.of(2026, 5, 20), LocalDate.of(2026, 4, 24));
        List<TaskFate> fates = left.tasks().stream()
                .map(one -> new TaskFate(one.seen(), TaskFate.Choice.CARRY_OVER))
                .toList();
        RuleFate goesOn = new RuleFate(monthly, rule(monthly).version(), Rest.CARRY_OVER);
        RuleFate ends = new RuleFate(twice, rule(twice).version(), Rest.END);
        assertThatThrownBy(() -> end(replaced(), new DirectiveSettlement(fates, List.of(), Rest.END, List.of(goesOn))))
                .as("a rule that nobody has chosen for")
                .hasMessageContaining("directive.end.others");
        assertThatThrownBy(() -> end(
                        replaced(),
                        new DirectiveSettlement(
                                fates,
                                List.of(),
                                Rest.END,
                                List.of(goesOn, new RuleFate(twice, rule(twice).version() + 1, Rest.END)))))
                .as("a rule that was seen otherwise")
                .isInstanceOf(StaleVersion.class);
        assertThat(directives.get(leader, old).end()).isNull();
        end(replaced(), new DirectiveSettlement(fates, List.of(), Rest.END, List.of(goesOn, ends)));
        assertThat(rule(monthly).directive()).isEqualTo(next);
        assertThat(rule(monthly).next()).isEqualTo(LocalDate.of(2026, 5, 20));
        assertThat(rule(twice).next()).isNull();
        assertThat(rule(twice).endDocument())
                .isEqualTo(directives.get(leader, next).form().number());
        clock.setTo("2026-06-01T08:00");
        job.appear(Actors.JOB);
        assertThat(rule(monthly).made()).isPositive();
        assertThat(rule(twice).made()).isZero();
    }

    @Test
    void aRuleThatIsNotCarriedOverIsEndedByTheSamePaper() {
        TaskId first = aTask.issue(leader, old, drafted("Báo cáo tháng")).getFirst();
        RecurrenceId id = recurrences.set(
                leader, aTask.seen(leader, first), new RecurrenceForm(List.of(Beat.monthly(20)), null, ""));
        end(withdrawn(), all(TaskFate.Choice.KEEP, Rest.END, Rest.END));
        assertThat(rule(id).next()).isNull();
        assertThat(rule(id).endDocument()).isEqualTo("90/QĐ-UBND");
        clock.setTo("2026-06-01T08:00");
        job.appear(Actors.JOB);
        assertThat(rule(id).made()).isZero();
    }

    /** What is drafted while the directive is being ended finds it ended. */
    @Test
    void nothingIsAddedToADirectiveThatIsBeingEnded() throws Exception {
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> late = transaction.execute(status -> {
                end(withdrawn(), DirectiveSettlement.of(List.of()));
                Future<?> writes = other.submit(() -> drafts.add(officer, old, List.of(form("Việc muộn"))));
                TestDatabase.untilWaiting(1);
                return writes;
            });
            refused(late, "directive.end.no-more");
        }
        assertThat(recalls.unsettled(leader, old).drafts()).isEmpty();
    }

    /** What is given while somebody ends the directive is settled with it, or the end is refused. */
    @Test
    void aDirectiveDoesNotEndOverATaskThatIsBeingGiven() throws Exception {
        TaskId draft = drafted("Việc đang giao").getFirst();
        DirectiveSettlement seen = all(TaskFate.Choice.END, Rest.END, Rest.END);
        long version = directives.get(leader, old).version();
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> end = transaction.execute(status -> {
                aTask.issue(leader, old, List.of(draft));
                Future<?> ends = other.submit(() -> recalls.end(leader, old, version, withdrawn(), seen));
                TestDatabase.untilWaiting(1);
                return ends;
            });
            refused(end, "directive.end.others");
        }
        assertThat(state(draft)).isEqualTo(TaskState.ASSIGNED);
        assertThat(directives.get(leader, old).end()).isNull();
    }

    /** A draft that is given by one who read the directive before it ended. */
    @Test
    void nothingIsGivenByADirectiveThatIsBeingEnded() throws Exception {
        TaskId draft = drafted("Việc đang giao").getFirst();
        Issue order = new Issue(draft, aTask.version(leader, draft), true, null);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> late = transaction.execute(status -> {
                // the draft itself is left alone, as it was before drafts were settled
                jdbc.queryForList("SELECT id FROM directive WHERE id = ? FOR UPDATE", old.value());
                jdbc.update(
                        "UPDATE directive SET ending = 'REPEALED', ended_on = '2026-03-10' WHERE id = ?", old.value());
                Future<?> gives = other.submit(() -> issuing.issue(leader, old, List.of(order)));
                TestDatabase.untilWaiting(1);
                return gives;
            });
            refused(late, "directive.end.no-more");
        }
        assertThat(state(draft)).isEqualTo(TaskState.DRAFT);
    }

    private static void refused(Future<?> late, String key) {
        assertThatThrownBy(() -> late.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    /** Six instructions to ninety communes are more than five hundred tasks. */
    @Test
    void moreThanFiveHundredTasksAreSettledInOneAct() {
        List<AgencyId> communes = IntStream.range(0, 90)
                .mapToObj(n -> office.agency("Xã số " + n))
                .toList();
        List<TaskForm> six =
                IntStream.range(0, 6).mapToObj(n -> form("Chỉ đạo số " + n)).toList();
        List<FolderId> made = folders.add(officer, old, six, new Leads(communes, List.of()));
        Unsettled drafted = recalls.unsettled(leader, old);
        assertThat(drafted.drafts()).hasSize(540);
        aTask.issue(leader, old, drafted.drafts());
        Unsettled left = recalls.unsettled(leader, old);
        assertThat(left.tasks()).hasSize(540);
        assertThat(left.folders()).hasSize(6);
        TaskId kept = left.tasks().getFirst().seen().task();
        List<TaskFate> fates = left.tasks().stream()
                .map(one -> new TaskFate(
                        one.seen(), one.seen().task().equals(kept) ? TaskFate.Choice.KEEP : TaskFate.Choice.CARRY_OVER))
                .toList();
        end(replaced(), DirectiveSettlement.of(fates));
        assertThat(list.count(leader, TaskFilter.ofDirective(next))).isEqualTo(539);
        assertThat(list.count(leader, TaskFilter.ofDirective(old))).isEqualTo(1);
        assertThat(folders.get(leader, made.getLast()).directive()).isEqualTo(next);
    }
}
