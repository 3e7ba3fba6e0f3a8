package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.CorrectingPaper;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FolderId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.task.TaskFate.Choice;
import vn.dondoc.testing.OfficeTest;

/** A paper corrects a directive: what that means for each of its open tasks, in one act. */
@OfficeTest
class DirectiveCorrectionsTest extends TaskLife {

    private static final LocalDate DUE = LocalDate.of(2026, 5, 20);
    private static final LocalDate RIGHT = LocalDate.of(2026, 6, 19);
    private static final CorrectingPaper PAPER =
            CorrectingPaper.of(" 12/ĐC-UBND ", LocalDate.of(2026, 4, 9), "Mục 2 ghi 20/5, nay là 19/6.");

    @Autowired
    DirectiveCorrections corrections;

    @Autowired
    DirectiveRecalls recalls;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    TaskFolders folders;

    @Autowired
    TaskHolds holds;

    @Autowired
    TaskEndings endings;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskCorrections single;

    @Autowired
    WorkingCalendar calendar;

    private DirectiveId id;
    private List<TaskId> given;

    @BeforeEach
    void aDirectiveWithFourTasks() {
        id = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            forms.add(aTask.complete("Việc " + n, lead, officer, DUE));
        }
        given = aTask.issue(leader, id, drafts.add(leader, id, forms));
        work.acknowledge(focal, aTask.seen(leader, given.get(1)), null);
        // a month later: the days within which a slip of the issue is put right are over
        clock.setTo("2026-04-10T09:00");
    }

    private static TaskFate.Right due(LocalDate day) {
        return new TaskFate.Right(null, day, null);
    }

    private List<TaskFate> fates(TaskFate.Right right, Choice... choices) {
        List<TaskFate> fates = new ArrayList<>();
        for (int n = 0; n < choices.length; n++) {
            fates.add(new TaskFate(
                    aTask.seen(leader, given.get(n)), choices[n], choices[n] == Choice.CORRECT ? right : null));
        }
        return fates;
    }

    private long version() {
        return directives.get(leader, id).version();
    }

    private void correct(CorrectingPaper paper, List<TaskFate> fates) {
        corrections.correct(leader, id, version(), paper, fates);
    }

    private TaskDetails task(int n) {
        return tasks.get(leader, given.get(n));
    }

    @Test
    void eachTaskGoesItsWayAndTheDirectiveStaysInForce() {
        correct(
                PAPER,
                fates(
                        new TaskFate.Right(" Việc 2, nói đúng ", RIGHT, null),
                        Choice.KEEP,
                        Choice.CORRECT,
                        Choice.END,
                        Choice.HOLD));
        assertThat(task(0).row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(task(0).row().dueOn()).isEqualTo(DUE);
        assertThat(tasks.history(leader, given.getFirst()))
                .extracting(HistoryEntry::act)
                .doesNotContain("TASK_CORRECTED");

        TaskDetails corrected = task(1);
        assertThat(corrected.row().state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(corrected.row().content()).isEqualTo("Việc 2, nói đúng");
        assertThat(corrected.row().dueOn()).isEqualTo(RIGHT);
        assertThat(corrected.originalDueOn())
                .as("the paper should have said so from the beginning")
                .isEqualTo(RIGHT);
        assertThat(corrected.extensions()).isZero();
        LedgerRow row = corrected.ledger().getLast();
        assertThat(row.kind()).isEqualTo(LedgerKind.CORRECTION);
        assertThat(row.oldDueOn()).isEqualTo(DUE);
        assertThat(row.document()).isEqualTo("12/ĐC-UBND");
        assertThat(tasks.history(leader, given.get(1)).getLast()).satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("TASK_CORRECTED");
            assertThat(entry.changes())
                    .extracting(change -> change.field())
                    .containsExactly("content", "dueOn", "reason", "document", "documentOn");
        });

        assertThat(task(2).row().state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(task(2).row().closingKind()).isEqualTo(ClosingKind.NO_LONGER_FOLLOWED);
        assertThat(task(3).row().state()).isEqualTo(TaskState.ON_HOLD);

        assertThat(directives.get(focal, id).end()).isNull();
        assertThat(directives.get(focal, id).corrections()).singleElement().satisfies(paper -> {
            assertThat(paper.document()).isEqualTo("12/ĐC-UBND");
            assertThat(paper.wrong()).isEqualTo("Mục 2 ghi 20/5, nay là 19/6.");
            assertThat(paper.recordedOn()).isEqualTo(LocalDate.of(2026, 4, 10));
        });
        assertThat(directives.history(focal, id).getLast().act())
                .as("the agencies of its tasks may know")
                .isEqualTo("DIRECTIVE_PAPER_CORRECTED");
    }

    private void holdTheSecondForFiveWorkingDays() {
        holds.hold(leader, aTask.seen(leader, given.get(1)), "Chờ quy hoạch", "5/CV");
        clock.setTo("2026-04-17T09:00");
        holds.resume(leader, aTask.seen(leader, given.get(1)));
    }

    /** "Whole life" 7: a hold moves the deadline by its days; the paper puts right what the deadline should have been at first. */
    @Test
    void heldDaysAreGivenBackFromTheRightDayToo() {
        holdTheSecondForFiveWorkingDays();
        assertThat(task(1).row().dueOn()).isEqualTo(calendar.days().plus(DUE, 5));
        assertThat(recalls.unsettled(leader, id).tasks())
                .extracting(Unsettled.Open::moved)
                .containsExactly(null, new Unsettled.Moved(DUE, null, 5), null, null);
        assertThat(single.form(leader, given.get(1)).dueOn())
                .as("the form corrects what was given")
                .isEqualTo(DUE);
        correct(PAPER, fates(due(RIGHT), Choice.KEEP, Choice.CORRECT, Choice.KEEP, Choice.KEEP));
        LocalDate now = calendar.days().plus(RIGHT, 5);
        assertThat(task(1).row().dueOn()).isEqualTo(now);
        assertThat(task(1).originalDueOn()).isEqualTo(RIGHT);
        assertThat(task(1).ledger())
                .extracting(LedgerRow::kind)
                .containsExactly(LedgerKind.FIRST, LedgerKind.HOLD, LedgerKind.CORRECTION, LedgerKind.HOLD);
        assertThat(task(1).ledger().get(2).newDueOn()).isEqualTo(RIGHT);
        assertThat(task(1).ledger().getLast().newDueOn()).isEqualTo(now);
        assertThat(tasks.history(leader, given.get(1)).getLast().changes())
                .extracting(change -> change.field() + " " + change.after())
                .contains("originalDueOn " + RIGHT, "dueOn " + now);

        LocalDate earlier = LocalDate.of(2026, 4, 15);
        correct(PAPER, fates(due(earlier), Choice.KEEP, Choice.CORRECT, Choice.KEEP, Choice.KEEP));
        assertThat(task(1).row().dueOn())
                .as("that day is over, but not with the days that were held; and they count once")
                .isEqualTo(calendar.days().plus(earlier, 5));
        assertThat(task(1).originalDueOn()).isEqualTo(earlier);
    }

    @Test
    void theDaysOfAReopeningAreGivenBackFromTheRightDayToo() {
        work.claim(focal, aTask.seen(leader, given.get(1)), new ClaimForm("Đã xong", "9/BC", null, List.of(), null));
        decisions.confirm(leader, aTask.seen(leader, given.get(1)));
        clock.setTo("2026-04-15T09:00"); // three working days later
        endings.reopen(leader, aTask.seen(leader, given.get(1)), "Thiếu phụ lục");
        assertThat(task(1).row().dueOn()).isEqualTo(calendar.days().plus(DUE, 3));
        correct(PAPER, fates(due(RIGHT), Choice.KEEP, Choice.CORRECT, Choice.KEEP, Choice.KEEP));
        assertThat(task(1).row().state()).isEqualTo(TaskState.RETURNED);
        assertThat(task(1).row().dueOn()).isEqualTo(calendar.days().plus(RIGHT, 3));
        assertThat(task(1).originalDueOn()).isEqualTo(RIGHT);
        assertThat(task(1).ledger().getLast().kind()).isEqualTo(LedgerKind.REOPENING);
    }

    @Test
    void aLaterDayGivenWithATransferIsNotOverwritten() {
        LocalDate later = LocalDate.of(2026, 6, 30);
        transfers.transfer(
                leader,
                aTask.seen(leader, given.get(1)),
                new TransferForm(
                        office.agency("Sở Công Thương"),
                        "77/QĐ-UBND",
                        LocalDate.of(2026, 4, 9),
                        "Chức năng mới",
                        later));
        assertThatThrownBy(
                        () -> correct(PAPER, fates(due(RIGHT), Choice.KEEP, Choice.CORRECT, Choice.KEEP, Choice.KEEP)))
                .hasMessageContaining("task.correct.given-again");
        correct(
                PAPER,
                fates(
                        new TaskFate.Right("Việc 2, nói đúng", null, null),
                        Choice.KEEP,
                        Choice.CORRECT,
                        Choice.KEEP,
                        Choice.KEEP));
        assertThat(task(1).row().dueOn()).as("its words are corrected").isEqualTo(later);
    }

    @Test
    void aDirectiveIsCorrectedMoreThanOnce() {
        Choice keep = Choice.KEEP;
        correct(PAPER, fates(null, keep, keep, keep, keep));
        correct(
                CorrectingPaper.of("15/ĐC-UBND", LocalDate.of(2026, 4, 10), "Ghi nhầm tên"),
                fates(null, keep, keep, keep, keep));
        assertThat(directives.get(leader, id).corrections())
                .extracting(CorrectingPaper::document)
                .containsExactly("12/ĐC-UBND", "15/ĐC-UBND");
    }

    @Test
    void whatIsMissingInThePaperIsNamed() {
        assertThatThrownBy(() ->
                        correct(CorrectingPaper.of("", null, " "), fates(null, Choice.KEEP, Choice.KEEP, Choice.KEEP)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("document", "documentOn", "wrong"));
        assertThatThrownBy(() ->
                        correct(CorrectingPaper.of("1/ĐC", LocalDate.of(2026, 3, 1), "Sai"), fates(null, Choice.KEEP)))
                .hasMessageContaining("directive.correction.before-issue");
        assertThatThrownBy(() ->
                        correct(CorrectingPaper.of("1/ĐC", LocalDate.of(2026, 4, 11), "Sai"), fates(null, Choice.KEEP)))
                .hasMessageContaining("directive.end.future");
    }

    /** One task that cannot be corrected so leaves all of them, and the directive, as they were. */
    @Test
    void itIsDoneWholeOrNotAtAll() {
        Choice fix = Choice.CORRECT;
        for (TaskFate.Right wrong : List.of(due(LocalDate.of(2026, 4, 9)), due(DUE), due(null))) {
            assertThatThrownBy(() -> correct(PAPER, fates(wrong, Choice.END, fix, Choice.KEEP, Choice.KEEP)))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(e.problems())
                                    .singleElement()
                                    .satisfies(problem ->
                                            assertThat(problem.field()).isEqualTo("dueOn." + given.get(1))));
        }
        assertThatThrownBy(() -> correct(PAPER, fates(null, Choice.KEEP)))
                .as("tasks that nobody has chosen for")
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("directive.correction.others"));
        assertThatThrownBy(() -> correct(PAPER, fates(null, Choice.CARRY_OVER, Choice.KEEP, Choice.KEEP, Choice.KEEP)))
                .as("no directive takes it over")
                .hasMessageContaining("directive.end.no-new");
        assertThat(task(0).row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(task(1).ledger()).hasSize(1);
        assertThat(directives.get(leader, id).corrections()).isEmpty();
    }

    @Test
    void whoeverOpenedAnOlderFormIsRefused() {
        Choice keep = Choice.KEEP;
        List<TaskFate> seen = fates(due(RIGHT), Choice.CORRECT, keep, keep, keep);
        long version = version();
        work.acknowledge(focal, aTask.seen(leader, given.getFirst()), null);
        assertThatThrownBy(() -> corrections.correct(leader, id, version, PAPER, seen))
                .as("the task went on meanwhile")
                .isInstanceOf(StaleVersion.class);
        corrections.correct(leader, id, version, PAPER, fates(null, keep, keep, keep, keep));
        assertThatThrownBy(() -> corrections.correct(leader, id, version, PAPER, fates(null, keep, keep, keep, keep)))
                .as("a double click gives one correction")
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> register.correct(
                        leader, id, version, directives.get(leader, id).form()))
                .as("the register's form does not know of it")
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void onlyThoseWhoDecideCorrectByAPaper() {
        for (Role role : List.of(Role.OFFICER, Role.CLERK, Role.INSPECTOR)) {
            assertThatThrownBy(() -> corrections.correct(
                            office.actor(role, province),
                            id,
                            version(),
                            PAPER,
                            fates(null, Choice.KEEP, Choice.KEEP, Choice.KEEP, Choice.KEEP)))
                    .isInstanceOf(Refused.class);
        }
        assertThatThrownBy(() -> corrections.correct(focal, id, version(), PAPER, List.of()))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aSlipOfTheRegisterNeedsNoPaperAndTouchesNoTask() {
        long before = aTask.version(leader, given.getFirst());
        register.correct(
                office.actor(Role.CLERK, province),
                id,
                version(),
                directives.get(leader, id).form());
        assertThat(directives.get(leader, id).corrections()).isEmpty();
        assertThat(aTask.version(leader, given.getFirst())).isEqualTo(before);
    }

    @Test
    void whatWaitsForTheOfficeOrIsOnHoldIsNotCorrected() {
        work.claim(focal, aTask.seen(leader, given.get(1)), new ClaimForm("Đã xong", "9/BC", null, List.of(), null));
        assertThat(recalls.unsettled(leader, id).tasks())
                .extracting(Unsettled.Open::correctable)
                .containsExactly(true, false, true, true);
        assertThatThrownBy(
                        () -> correct(PAPER, fates(due(RIGHT), Choice.KEEP, Choice.CORRECT, Choice.KEEP, Choice.KEEP)))
                .hasMessageContaining("task.act.not-now.CORRECT");
    }

    /** What all agencies of a common instruction are told from now on, whoever joins it is told too. */
    @Test
    void aCommonInstructionSaysItRightFromNowOn() {
        DirectiveId other = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        List<AgencyId> communes = List.of(office.agency("Xã A"), office.agency("Xã B"));
        FolderId folder = folders.add(
                        officer,
                        other,
                        List.of(aTask.complete("Chỉ đạo sai", lead, officer, DUE)),
                        new Leads(communes, List.of()))
                .getFirst();
        aTask.issue(leader, other, recalls.unsettled(leader, other).drafts());
        List<TaskFate> fates = recalls.unsettled(leader, other).tasks().stream()
                .map(one -> new TaskFate(one.seen(), Choice.CORRECT, new TaskFate.Right("Chỉ đạo đúng", RIGHT, null)))
                .toList();
        corrections.correct(leader, other, directives.get(leader, other).version(), PAPER, fates);
        assertThat(folders.get(leader, folder).content()).isEqualTo("Chỉ đạo đúng");
        assertThat(list.chosen(
                        leader, fates.stream().map(one -> one.seen().task()).toList()))
                .allSatisfy(row -> {
                    assertThat(row.content()).isEqualTo("Chỉ đạo đúng");
                    assertThat(row.dueOn()).isEqualTo(RIGHT);
                });
    }
}
