package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.dondoc.agency.AgencyKind;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.OfficeTest;

/** Every count is that of its rows, and the pages of a list are the list. */
@OfficeTest
class TaskCountsTest extends TaskLife {

    @Test
    void everyCountIsTheRowCountAndTheSummaryAgreesWithARecount() {
        TaskId overdue = issuedDue("2026-03-12");
        TaskId soon = issuedDue("2026-03-18");
        TaskId claimed = issuedDue("2026-03-13");
        for (TaskId id : List.of(overdue, soon, claimed)) {
            work.acknowledge(focal, aTask.seen(focal, id), null);
        }
        work.claim(focal, aTask.seen(focal, claimed), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        aTask.issued(leader, aTask.complete("Không hạn", lead, officer, null), LocalDate.of(2026, 3, 2));
        clock.setTo("2026-03-16T09:00");
        for (Actor actor : List.of(leader, focal)) {
            TaskFilter own = TaskFilter.ALL.withAgency(lead, Relation.LEAD);
            for (Queue queue : Queue.values()) {
                int rows = list.rows(actor, own.withQueue(queue), TaskSort.DEADLINE, null, 0, 50)
                        .rows()
                        .size();
                assertThat(list.count(actor, own.withQueue(queue)))
                        .as(queue.name())
                        .isEqualTo(rows);
                assertThat(figures.queues(actor, null, lead).get(queue))
                        .as(queue.name())
                        .isEqualTo(rows);
            }
            for (Bucket bucket : Bucket.values()) {
                int rows = list.rows(actor, own.withBucket(bucket), TaskSort.DEADLINE, null, 0, 50)
                        .rows()
                        .size();
                assertThat(list.count(actor, own.withBucket(bucket)))
                        .as(bucket.name())
                        .isEqualTo(rows);
            }
            assertThat(list.count(actor, own)).isEqualTo(4);
        }
        assertThat(figures.queues(focal, null, lead))
                .containsEntry(Queue.OVERDUE, 1L)
                .containsEntry(Queue.DUE_SOON, 1L)
                .containsEntry(Queue.PENDING, 1L);
        assertThat(figures.differences(Actor.job("Kiểm tra"))).isEmpty();
    }

    @Test
    void whatTheCommitteeGivesNoTasksIsCountedAndNotRanked() {
        AgencyId tax = office.agency("Thuế tỉnh", AgencyKind.VERTICAL);
        aTask.issued(
                leader,
                aTask.complete("Thống kê nợ thuế", tax, officer, LocalDate.of(2026, 3, 12)),
                LocalDate.of(2026, 3, 2));
        issuedDue("2026-03-12");
        clock.setTo("2026-03-16T09:00");
        List<AgencyFigures> board = figures.board(leader);
        assertThat(board)
                .filteredOn(one -> one.agency().equals(tax))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.ranked()).isFalse();
                    assertThat(one.of(Bucket.OPEN_OVERDUE)).isEqualTo(1);
                });
        assertThat(board).filteredOn(one -> one.agency().equals(lead)).allMatch(AgencyFigures::ranked);
    }

    @Test
    void whatHasNoReportForLongerThanThePolicySaysIsAFigureOfItsAgencyAndAList() {
        TaskId silent = issuedDue("2026-06-30");
        TaskId reported = issuedDue("2026-06-30");
        for (TaskId id : List.of(silent, reported)) {
            work.acknowledge(focal, aTask.seen(focal, id), null);
        }
        clock.setTo("2026-03-16T09:00");
        work.report(focal, aTask.seen(focal, reported), 1, 20, "Đã họp", null);
        issuedDue("2026-06-30");
        clock.setTo("2026-03-24T09:00");
        assertThat(silentOfLead()).as("ten working days are not over").isZero();
        clock.setTo("2026-03-26T09:00");
        assertThat(silentOfLead()).isOne();
        TaskFilter filter = TaskFilter.ALL
                .withAgency(lead, Relation.LEAD)
                .withUnreportedSince(figures.silent(leader).since());
        assertThat(list.rows(leader, filter, TaskSort.DEADLINE, null, 0, 50).rows())
                .extracting(TaskRow::id)
                .as("neither what was reported on nor what was given since")
                .containsExactly(silent);
        assertThat(figures.silent(focal).byLead())
                .as("an agency reads no figures of all")
                .isEmpty();
        work.claim(focal, aTask.seen(focal, silent), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        assertThat(silentOfLead()).as("a claim waits for the office").isZero();
    }

    private long silentOfLead() {
        return figures.silent(leader).of(lead);
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        for (int i = 0; i < 7; i++) {
            issuedDue("2026-03-2" + (i % 3));
        }
        TaskFilter own = TaskFilter.ALL.withAgency(lead, null);
        for (TaskSort sort : TaskSort.values()) {
            List<TaskId> all = list.rows(leader, own, sort, null, 0, 50).rows().stream()
                    .map(TaskRow::id)
                    .toList();
            var first = list.rows(leader, own, sort, null, 0, 3);
            var second = list.rows(leader, own, sort, first.next(), 0, 3);
            var third = list.rows(leader, own, sort, second.next(), 0, 3);
            assertThat(third.next()).isNull();
            assertThat(Stream.of(first, second, third)
                            .flatMap(s -> s.rows().stream())
                            .map(TaskRow::id))
                    .as(sort.name())
                    .containsExactlyElementsOf(all);
            assertThat(all).hasSize(7);
        }
        assertThat(Set.copyOf(
                        list.rows(leader, own, TaskSort.NEWEST, null, 2, 3).rows()))
                .hasSize(3);
    }
}
