package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** "Việc phối hợp": whose task it is, with whom, and in which figures it stands: the table of decision 0036. */
@OfficeTest
class CoordinationKindTest {

    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 2);
    private static final LocalDate PAST = LocalDate.of(2026, 3, 9);
    private static final LocalDate SOON = LocalDate.of(2026, 3, 12);
    private static final LocalDate LATER = LocalDate.of(2026, 5, 12);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskFolders folders;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskCorrections corrections;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    TaskEndings endings;

    @Autowired
    LateCauses causes;

    @Autowired
    TaskList list;

    @Autowired
    TaskOutlook outlook;

    @Autowired
    TaskFigures figures;

    @Autowired
    Tasks tasks;

    @Autowired
    OfficeClock clock;

    Actor leader;
    Actor officer;
    Actor focal;
    AgencyId lead;
    AgencyId other;

    @BeforeEach
    void anOffice() {
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        other = office.agency("Sở Tài chính");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
    }

    private TaskForm form(LocalDate due, TaskNature nature) {
        return aTask.complete("Phối hợp rà soát", lead, officer, due).as(nature);
    }

    private TaskId issued(LocalDate due, TaskNature nature) {
        return aTask.issued(leader, form(due, nature), GIVEN);
    }

    private TaskId done(TaskId task) {
        work.acknowledge(focal, aTask.seen(focal, task), null);
        work.claim(focal, aTask.seen(focal, task), new ClaimForm("Xong", "1/BC", null, List.of(), null, ATask.LATE));
        decisions.confirm(leader, aTask.seen(leader, task));
        return task;
    }

    private long rows(TaskFilter filter) {
        long rows = list.rows(leader, filter, TaskSort.DEADLINE, null, 0, 500)
                .rows()
                .size();
        assertThat(list.count(leader, filter)).as("figure = rows: %s", filter).isEqualTo(rows);
        assertThat(list.counts(leader, filter).of(filter.queue())).isEqualTo(rows);
        return rows;
    }

    private TaskFilter own() {
        return TaskFilter.ALL.withAgency(lead, Relation.LEAD);
    }

    private AgencyFigures board() {
        return figures.board(leader).stream()
                .filter(one -> one.agency().equals(lead))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void itSaysWithWhomOnTheTaskAndInEveryRow() {
        TaskId inside = issued(SOON, TaskNature.coordinating(other));
        TaskId outside = issued(SOON, TaskNature.coordinating("  Bộ Tài chính "));
        assertThat(tasks.get(focal, inside).row().nature())
                .isEqualTo(new TaskNature(TaskKind.COORDINATION, other, name(other), false));
        assertThat(tasks.get(focal, outside).row().nature()).isEqualTo(TaskNature.coordinating("Bộ Tài chính"));
        assertThat(tasks.get(focal, inside).agencies(Relation.LEAD)).hasSize(1);
        assertThat(list.rows(focal, own().withKind(TaskKind.COORDINATION), TaskSort.DEADLINE, null, 0, 50)
                        .rows())
                .extracting(row -> row.nature().presidingName())
                .containsExactlyInAnyOrder(name(other), "Bộ Tài chính");
    }

    private String name(AgencyId agency) {
        TaskId any = aTask.issued(leader, aTask.complete("Việc khác", agency, officer, SOON), GIVEN);
        return tasks.get(leader, any).row().leadName();
    }

    @Test
    void whoPresidesIsAskedForAtIssueAndIsNotTheAgencyItself() {
        DirectiveId directive = aTask.directive(leader, GIVEN);
        TaskId draft = drafts.add(officer, directive, List.of(form(LATER, TaskNature.coordinating(""))))
                .getFirst();
        assertThatThrownBy(() -> aTask.issue(leader, directive, List.of(draft)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        wrong -> assertThat(wrong.problems())
                                .extracting(InvalidInput.Problem::key)
                                .containsExactly("task.issue.presiding"));
        for (TaskNature wrong : List.of(TaskNature.coordinating(lead), TaskNature.coordinating("x".repeat(201)))) {
            assertThatThrownBy(() -> drafts.add(officer, directive, List.of(form(LATER, wrong))))
                    .isInstanceOf(InvalidInput.class);
        }
        drafts.correct(officer, aTask.seen(officer, draft), form(LATER, TaskNature.coordinating("Quốc hội")));
        assertThat(drafts.form(officer, draft).nature()).isEqualTo(TaskNature.coordinating("Quốc hội"));
        aTask.issue(leader, directive, List.of(draft));
        assertThat(tasks.get(leader, draft).row().state()).isEqualTo(TaskState.ASSIGNED);
    }

    @Test
    void eachOfSeveralAgenciesHelpsTheSameLead() {
        DirectiveId directive = aTask.directive(leader, GIVEN);
        AgencyId third = office.agency("Sở Y tế");
        folders.add(
                officer,
                directive,
                List.of(form(LATER, TaskNature.coordinating("Bộ Y tế"))),
                new Leads(List.of(lead, third), List.of()));
        assertThat(list.rows(officer, TaskFilter.ofDirective(directive), TaskSort.OLDEST, null, 0, 50)
                        .rows())
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.nature()).isEqualTo(TaskNature.coordinating("Bộ Y tế")));
    }

    /** Each place that sums figures decides: of what agencies answer for, apart, or both. */
    @Test
    void itIsCountedApart() {
        Map<Bucket, Long> totalsBefore = figures.totals(leader);
        long lateBefore = causes.figures(leader).values().stream()
                .mapToLong(Long::longValue)
                .sum();
        long levelsBefore =
                outlook.byLevel(leader).stream().mapToLong(LevelFigures::total).sum();
        TaskNature helps = TaskNature.coordinating("Bộ Xây dựng");
        for (TaskNature nature : List.of(TaskNature.ORDINARY, helps, helps)) {
            issued(PAST, nature);
            issued(LATER, nature);
            issued(null, nature);
            done(issued(PAST, nature));
        }
        TaskId mistaken = issued(LATER, helps);
        endings.cancelMistake(leader, aTask.seen(leader, mistaken), "Giao nhầm");

        AgencyFigures board = board();
        for (Bucket bucket : List.of(Bucket.OPEN_OVERDUE, Bucket.OPEN_IN_TIME, Bucket.UNDATED_OPEN, Bucket.DONE_LATE)) {
            assertThat(board.of(bucket)).as(bucket.name()).isEqualTo(1).isEqualTo(rows(own().withBucket(bucket)));
            assertThat(board.coordinating(bucket))
                    .isEqualTo(2)
                    .isEqualTo(rows(own().withKind(TaskKind.COORDINATION).withBucket(bucket)));
        }
        // the invariant holds for both parts: their figures are all there is
        assertThat(board.total()).isEqualTo(4);
        assertThat(board.coordinated()).isEqualTo(8);
        assertThat(board.coordinatedOpen())
                .isEqualTo(6)
                .isEqualTo(rows(own().withKind(TaskKind.COORDINATION).withStates(TaskState.OPEN)))
                .isEqualTo(list.counts(leader, own()).coordination());
        assertThat(Stream.of(Bucket.values())
                        .mapToLong(bucket -> figures.totals(leader).get(bucket) - totalsBefore.get(bucket))
                        .sum())
                .isEqualTo(4);
        assertThat(outlook.byLevel(leader).stream()
                                .mapToLong(LevelFigures::total)
                                .sum()
                        - levelsBefore)
                .isEqualTo(4);
        assertThat(causes.figures(leader).values().stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        - lateBefore)
                .isEqualTo(1);
        assertThat(rows(own().withLateCause(LateCause.SUBJECTIVE))).isEqualTo(1);
        assertThat(rows(own().withKind(TaskKind.COORDINATION).withLateCause(LateCause.SUBJECTIVE)))
                .isEqualTo(2);
        // "quá hạn" is one figure on the board, in the menu and above every list, and its list
        assertThat(board.of(Bucket.OPEN_OVERDUE))
                .isEqualTo(rows(own().withQueue(Queue.OVERDUE)))
                .isEqualTo(rows(own().withText("Phối hợp rà soát").withQueue(Queue.OVERDUE)))
                .isEqualTo(figures.queues(leader, null, lead).get(Queue.OVERDUE))
                .isEqualTo(1);
        assertThat(board.coordinating(Bucket.OPEN_OVERDUE))
                .isEqualTo(rows(own().withKind(TaskKind.COORDINATION).withQueue(Queue.OVERDUE)))
                .isEqualTo(list.counts(leader, own()).coordinationOverdue())
                .isEqualTo(
                        list.counts(leader, own().withText("Phối hợp rà soát")).coordinationOverdue())
                .isEqualTo(2);
        // the other queues are lists of work: both kinds wait for somebody
        assertThat(rows(own().withQueue(Queue.TO_ACKNOWLEDGE))).isEqualTo(9);
        assertThat(figures.queues(leader, null, lead)).containsEntry(Queue.TO_ACKNOWLEDGE, 9L);
        assertThat(figures.silent(leader).of(lead))
                .isEqualTo(rows(TaskFilter.ANSWERED_FOR
                        .withAgency(lead, Relation.LEAD)
                        .withUnreportedSince(figures.silent(leader).since())));
        // the agency itself reads the same of its own
        assertThat(figures.board(focal)).singleElement().satisfies(own -> {
            assertThat(own.total()).isEqualTo(4);
            assertThat(own.coordinated()).isEqualTo(8);
            assertThat(own.had()).isEqualTo(12);
        });
        assertThat(figures.differences(Actors.JOB)).isEmpty();
    }

    @Test
    void aTransferOfItIsInNoSumOfAgenciesAndStandsInTheLines() {
        TaskId task = issued(LATER, TaskNature.coordinating("Bộ Xây dựng"));
        AgencyId third = office.agency("Sở Nội vụ");
        transfers.transfer(
                leader,
                aTask.seen(leader, task),
                new TransferForm(third, "77/QĐ", LocalDate.of(2026, 3, 9), "Theo chức năng", null));
        assertThat(figures.board(leader)).noneMatch(one -> one.agency().equals(lead));
        assertThat(transfers.rows(leader, lead))
                .singleElement()
                .satisfies(line -> assertThat(line.taskKind()).isEqualTo(TaskKind.COORDINATION));
    }

    @Test
    void theKindIsCorrectedLikeAWrongWord() {
        TaskId task = issued(LATER, TaskNature.ORDINARY);
        assertThat(board().total()).isEqualTo(1);
        TaskCorrection was = corrections.form(leader, task);
        corrections.correct(leader, aTask.seen(leader, task), corrected(was, TaskNature.coordinating("Quốc hội")));
        assertThat(tasks.get(focal, task).row().nature()).isEqualTo(TaskNature.coordinating("Quốc hội"));
        assertThat(board().total()).isZero();
        assertThat(board().coordinated()).isEqualTo(1);
        assertThat(tasks.history(leader, task).getLast().changes())
                .extracting(change -> change.field())
                .containsExactly("taskKind", "presidingName", "reason");
        assertThatThrownBy(() -> corrections.correct(
                        leader, aTask.seen(leader, task), corrected(was, TaskNature.coordinating(" "))))
                .isInstanceOf(InvalidInput.class);
        corrections.correct(leader, aTask.seen(leader, task), corrected(was, TaskNature.ORDINARY));
        assertThat(board().total()).isEqualTo(1);
        assertThat(figures.differences(Actors.JOB)).isEmpty();
    }

    private static TaskCorrection corrected(TaskCorrection was, TaskNature nature) {
        return new TaskCorrection(
                was.content(),
                was.product(),
                was.lead(),
                was.coordinating(),
                was.informed(),
                was.deadlineKind(),
                was.dueOn(),
                was.dueAt(),
                "Ghi nhầm loại việc",
                nature);
    }
}
