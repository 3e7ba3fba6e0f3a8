package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/**
 * Each possible row of docs/figures.md lived by a real task of an agency of its own: lists, counts, board and summary say
 * what the row says.
 */
@OfficeTest
class FiguresTableTest {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 12);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskHolds holds;

    @Autowired
    TaskEndings endings;

    @Autowired
    TaskList list;

    @Autowired
    TaskFigures figures;

    @Autowired
    TaskRepository stored;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcClient jdbc;

    Actor leader;
    Actor officer;
    DirectiveId directive;
    Map<FigureRow, Lived> lives = new LinkedHashMap<>();

    private record Lived(TaskId task, AgencyId lead, Actor focal) {}

    @BeforeEach
    void everyPossibleRowIsLived() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        clock.setTo(issued());
        directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        List<TaskForm> forms = new ArrayList<>();
        List<Actor> focals = new ArrayList<>();
        for (FigureRow row : FigureRow.possible()) {
            AgencyId lead = office.agency("Cơ quan " + row.place());
            Deadline due = due(row);
            forms.add(aTask.at(aTask.complete(row.place(), lead, officer, due.dueOn()), due.dueAt()));
            focals.add(office.actor(Role.FOCAL_POINT, lead));
        }
        List<TaskId> drafted = drafts.add(officer, directive, forms);
        int n = 0;
        for (FigureRow row : FigureRow.possible()) {
            lives.put(row, new Lived(drafted.get(n), forms.get(n).lead(), focals.get(n)));
            n++;
        }
        aTask.issue(
                leader,
                directive,
                lives.entrySet().stream()
                        .filter(one -> one.getKey().taskState() != TaskState.DRAFT)
                        .map(one -> one.getValue().task())
                        .toList());
        clock.setTo(early());
        lives.forEach(this::first);
        clock.setTo(late());
        lives.forEach((row, lived) -> {
            if (row.claim().equals("late")) {
                claim(lived);
            }
        });
        lives.forEach(this::last);
        clock.setTo(now());
    }

    /** A row is worded alike in each test: the pairs would fill the page on which others look for theirs. */
    @AfterEach
    void theRowsAskNobodyWhetherTheyAreOne() {
        jdbc.sql("DELETE FROM task_likeness WHERE task_id IN (:tasks)")
                .param(
                        "tasks",
                        lives.values().stream().map(one -> one.task().value()).toList())
                .update();
    }

    /** What the row's task does on the early day: received or refused, claimed in time, given back, cancelled. */
    private void first(FigureRow row, Lived lived) {
        switch (row.state()) {
            case "DRAFT", "ASSIGNED" -> {}
            case "REFUSED" -> work.refuse(lived.focal(), seen(lived), "Không đúng chức năng", null, null);
            case "ISSUED_BY_MISTAKE" -> endings.cancelMistake(leader, seen(lived), "Giao nhầm");
            default -> {
                work.acknowledge(lived.focal(), seen(lived), null);
                if (row.state().equals("RETURNED")) {
                    claim(lived);
                    decisions.giveBack(leader, seen(lived), "Thiếu phụ lục");
                } else if (row.claim().equals("on time")) {
                    claim(lived);
                }
            }
        }
    }

    /** What the office does afterwards. */
    private void last(FigureRow row, Lived lived) {
        switch (row.state()) {
            case "COMPLETED" -> decisions.confirm(leader, seen(lived));
            case "ON_HOLD" -> holds.hold(leader, seen(lived), "Chờ hướng dẫn", "1/UBND");
            case "CLOSED_NOT_DONE" -> endings.end(leader, seen(lived), ClosingKind.WITHDRAWN, "Thu hồi", "2/UBND");
            default -> {}
        }
    }

    private void claim(Lived lived) {
        work.claim(lived.focal(), seen(lived), new ClaimForm("Đã xong", "12/BC", null, List.of(), null, ATask.LATE));
    }

    private Versioned seen(Lived lived) {
        return aTask.seen(leader, lived.task());
    }

    /** The row's deadline. */
    Deadline due(FigureRow row) {
        return row.due() == null ? Deadline.none() : Deadline.on(row.due());
    }

    String issued() {
        return ISSUED + "T09:00";
    }

    String early() {
        return FigureRow.CLAIMED_EARLY + "T09:00";
    }

    String late() {
        return FigureRow.CLAIMED_LATE + "T09:00";
    }

    String now() {
        return FigureRow.TODAY + "T09:00";
    }

    private List<TaskRow> rows(TaskFilter filter) {
        return list.rows(leader, filter, TaskSort.DEADLINE, null, 0, 500).rows();
    }

    @Test
    void eachRowIsInTheListOfItsFigureAndInNoOther() {
        Map<TaskId, FigureRow> rowOf = new HashMap<>();
        lives.forEach((row, lived) -> rowOf.put(lived.task(), row));
        Set<FigureRow> listed = new HashSet<>();
        for (Bucket bucket : Bucket.values()) {
            TaskFilter filter = TaskFilter.ofDirective(directive).withBucket(bucket);
            assertThat(rows(filter)).as(bucket.name()).isNotEmpty().allSatisfy(one -> {
                FigureRow row = rowOf.get(one.id());
                assertThat(row.bucket()).as(row.place()).isEqualTo(bucket);
                listed.add(row);
            });
            assertThat(list.count(leader, filter)).isEqualTo(rows(filter).size());
        }
        assertThat(listed)
                .containsExactlyInAnyOrderElementsOf(FigureRow.possible().stream()
                        .filter(row -> row.bucket() != null)
                        .toList());
    }

    @Test
    void eachRowIsSoOnTheDatabaseAndItsMarkIsTheTables() {
        Map<TaskId, TaskRow> all = new HashMap<>();
        rows(TaskFilter.ofDirective(directive)).forEach(one -> all.put(one.id(), one));
        rows(TaskFilter.ofDirective(directive).withMistaken()).forEach(one -> all.put(one.id(), one));
        lives.forEach((row, lived) -> {
            Task task = stored.findById(lived.task().value()).orElseThrow();
            assertThat(FigureRow.place(task, Moment.now(clock))).isEqualTo(row.place());
            assertThat(all.get(lived.task()).timeliness().kind().name())
                    .as(row.place())
                    .isEqualTo(row.timeliness());
        });
    }

    @Test
    void theSummaryHasEachRowsAgencyInItsFigureOnly() {
        Map<AgencyId, AgencyFigures> board = new HashMap<>();
        figures.board(leader).forEach(one -> board.put(one.agency(), one));
        lives.forEach((row, lived) -> {
            Map<Bucket, Long> own = figures.totals(lived.focal());
            for (Bucket bucket : Bucket.values()) {
                long expected = bucket == row.bucket() ? 1 : 0;
                TaskFilter filter =
                        TaskFilter.ALL.withAgency(lived.lead(), Relation.LEAD).withBucket(bucket);
                assertThat(own.get(bucket)).as("%s: %s", row.place(), bucket).isEqualTo(expected);
                assertThat(list.count(lived.focal(), filter))
                        .as("%s: %s", row.place(), bucket)
                        .isEqualTo(expected);
                assertThat(
                                board.containsKey(lived.lead())
                                        ? board.get(lived.lead()).of(bucket)
                                        : 0)
                        .as("%s: %s", row.place(), bucket)
                        .isEqualTo(expected);
            }
        });
        assertThat(Arrays.stream(Bucket.values())
                        .mapToLong(bucket -> list.count(
                                leader, TaskFilter.ofDirective(directive).withBucket(bucket)))
                        .sum())
                .as("the figures add up to the tasks that count")
                .isEqualTo(lives.keySet().stream()
                        .filter(row -> row.bucket() != null)
                        .count());
    }
}
