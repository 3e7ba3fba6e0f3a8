package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.Slice;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** Lists, their counts and their order: the count is the row count. */
@OfficeTest
class TaskListTest {

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    ReportRequests requests;

    @Autowired
    FirstLines firstLines;

    @Autowired
    TaskList list;

    @Autowired
    Tasks tasks;

    @Autowired
    Proposals proposals;

    @Autowired
    TaskOutlook outlook;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    JdbcClient client;

    @Autowired
    TaskDays days;

    AgencyId province;
    AgencyId lead;
    Actor leader;
    Actor officer;
    Actor focal;
    List<TaskId> issued = new ArrayList<>();

    @BeforeEach
    void sevenTasksOfOneAgency() {
        province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        List<TaskForm> forms = new ArrayList<>();
        for (String day : List.of("2026-03-12", "2026-03-11", "2026-04-10", "2026-05-29")) {
            forms.add(aTask.complete("Rà soát quy hoạch hạn " + day, lead, officer, LocalDate.parse(day)));
        }
        forms.add(aTask.complete("Duy trì thường xuyên", lead, officer, null));
        issued.addAll(aTask.issue(leader, directive, drafts.add(officer, directive, forms)));
        work.acknowledge(focal, aTask.seen(leader, issued.get(0)), null);
        work.acknowledge(focal, aTask.seen(leader, issued.get(2)), null);
        work.claim(focal, aTask.seen(leader, issued.get(2)), new ClaimForm("Đã xong", "12/BC", null, List.of(), null));
        clock.setTo("2026-03-12T09:00");
    }

    private TaskFilter ofLead() {
        return TaskFilter.ALL.withAgency(lead, Relation.LEAD);
    }

    private long rows(Actor actor, TaskFilter filter) {
        return list.rows(actor, filter, TaskSort.DEADLINE, null, 0, 500).rows().size();
    }

    @Test
    void everyQueuesCountIsItsRowCountFromTheSummaryAndFromTheTasks() {
        TaskFilter fromSummary = ofLead();
        TaskFilter fromTasks = ofLead().withText("a");
        for (Actor actor : List.of(leader, focal)) {
            for (TaskFilter filter : List.of(fromSummary, fromTasks)) {
                TaskCounts counts = list.counts(actor, filter);
                assertThat(counts.total()).isEqualTo(rows(actor, filter));
                for (Queue queue : Queue.values()) {
                    assertThat(counts.of(queue)).as(queue.name()).isEqualTo(rows(actor, filter.withQueue(queue)));
                }
            }
        }
        assertThat(list.counts(leader, ofLead()).total()).isEqualTo(5);
        assertThat(list.counts(leader, ofLead()).of(Queue.OVERDUE)).isEqualTo(1);
        assertThat(list.counts(leader, ofLead()).of(Queue.PENDING)).isEqualTo(1);
        assertThat(SqlCount.of(() -> list.counts(leader, ofLead()))).hasSize(1);
        assertThat(SqlCount.of(() -> list.counts(leader, ofLead().withText("a"))))
                .hasSize(1);
    }

    @Test
    void whatIsNotAcknowledgedWithinThePolicysDaysIsAListOfItsOwn() {
        TaskFilter slow = ofLead().withSlowReceipt();
        clock.setTo("2026-03-10T16:00");
        assertThat(list.count(leader, slow)).as("the day of issue").isZero();
        clock.setTo("2026-03-11T08:00");
        assertThat(list.count(leader, slow)).isEqualTo(3).isEqualTo(rows(leader, slow));
        assertThat(list.count(focal, slow)).isEqualTo(3).isEqualTo(rows(focal, slow));
        work.acknowledge(focal, aTask.seen(leader, issued.get(1)), null);
        assertThat(list.count(leader, slow)).isEqualTo(2).isEqualTo(rows(leader, slow));
    }

    @Test
    void statesAndDaysAreCountedAsTheyAreListed() {
        Set<TaskState> open = EnumSet.of(TaskState.ASSIGNED, TaskState.IN_PROGRESS);
        TaskFilter filter = new TaskFilter(
                "",
                null,
                null,
                open,
                lead,
                Relation.LEAD,
                null,
                null,
                null,
                null,
                null,
                null,
                LocalDate.of(2026, 3, 12),
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                null,
                null,
                false,
                false);
        assertThat(TaskFigures.canCount(TaskScope.of(leader), filter)).isTrue();
        assertThat(list.counts(leader, filter).total()).isEqualTo(2).isEqualTo(rows(leader, filter));
    }

    @Test
    void theWorstOfEachQueueIsKnown() {
        Pressing worst = outlook.pressing(leader, ofLead());
        assertThat(worst.oldestOverdueOn()).isEqualTo("2026-03-11");
        assertThat(worst.dueToday()).isEqualTo(1);
        assertThat(worst.oldestClaimOn()).isEqualTo("2026-03-10");
        assertThat(worst.oldestAssignedOn()).isEqualTo("2026-03-10");
        assertThat(outlook.pressing(focal, ofLead())).isEqualTo(worst);
        assertThat(outlook.pressing(office.actor(Role.FOCAL_POINT, office.agency("Sở khác")), ofLead()))
                .isEqualTo(new Pressing(null, 0, null, null, 0));
    }

    /** "Cần xác nhận": whoever has waited longest comes first, page after page, and the index gives the order. */
    @Test
    void whatWaitsToBeConfirmedStandsByHowLongItHasWaited() {
        clock.setTo("2026-03-13T09:00");
        for (int later : List.of(0, 1)) {
            work.claim(
                    focal,
                    aTask.seen(leader, issued.get(later)),
                    new ClaimForm("Xong", "13/BC", null, List.of(), null, ATask.LATE));
            clock.setTo("2026-03-16T09:00");
        }
        TaskFilter pending = ofLead().withQueue(Queue.PENDING);
        List<TaskId> byWaiting = List.of(issued.get(2), issued.get(0), issued.get(1));
        assertThat(list.rows(leader, pending, TaskSort.WAITING, null, 0, 50).rows())
                .extracting(TaskRow::id)
                .containsExactlyElementsOf(byWaiting);
        assertThat(list.rows(leader, pending, TaskSort.DEADLINE, null, 0, 50).rows())
                .extracting(TaskRow::id)
                .as("by deadline the oldest claim would stand last")
                .endsWith(issued.get(2));
        assertThat(firstLines.of(leader, pending, 3))
                .as("the first page begins as the list does")
                .extracting(line -> line.row().id())
                .containsExactlyElementsOf(byWaiting);
        List<TaskId> paged = new ArrayList<>();
        Slice<TaskRow> page = list.rows(leader, pending, TaskSort.WAITING, null, 0, 1);
        page.rows().forEach(row -> paged.add(row.id()));
        while (page.next() != null) {
            page = list.rows(leader, pending, TaskSort.WAITING, page.next(), 0, 1);
            page.rows().forEach(row -> paged.add(row.id()));
        }
        assertThat(paged).isEqualTo(byWaiting);
        assertThat(jdbc.queryForList("EXPLAIN SELECT t.id, t.waits_since FROM task t WHERE "
                        + Queue.PENDING.condition("t") + " ORDER BY " + TaskSort.WAITING.orderBy() + " LIMIT 50"))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.get("key")).isEqualTo("ix_task_waits");
                    assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
                });
    }

    /** "Trước 10 giờ" stands before "trước 16 giờ 30" and before the whole of that day, on every page, along the key. */
    @Test
    void withinADayTheListStandsByTheHour() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        LocalDate day = LocalDate.of(2026, 3, 24);
        TaskForm whole = aTask.complete("Cả ngày", lead, officer, day);
        List<TaskId> three = aTask.issue(
                leader,
                directive,
                drafts.add(
                        officer,
                        directive,
                        List.of(
                                whole,
                                aTask.at(aTask.complete("Chiều", lead, officer, day), LocalTime.of(16, 30)),
                                aTask.at(aTask.complete("Sáng", lead, officer, day), LocalTime.of(10, 0)),
                                aTask.complete("Hôm sau", lead, officer, day.plusDays(1)))));
        List<TaskId> byHour = List.of(three.get(2), three.get(1), three.get(0), three.get(3));
        TaskFilter these = ofLead().dueBetween(day, day.plusDays(1));
        for (Actor reader : List.of(leader, focal)) {
            assertThat(paged(reader, these, TaskSort.DEADLINE)).containsExactlyElementsOf(byHour);
            assertThat(paged(reader, these, TaskSort.DEADLINE_DESCENDING)).containsExactlyElementsOf(byHour.reversed());
        }
        for (String where : List.of("t.lead_agency = " + lead + " AND t.list_at > '2026-03-24 10:00:00'", "TRUE")) {
            assertThat(jdbc.queryForList("EXPLAIN SELECT t.id, t.list_at FROM task t WHERE " + where + " ORDER BY "
                            + TaskSort.DEADLINE.orderBy() + " LIMIT 50"))
                    .singleElement()
                    .satisfies(plan -> {
                        assertThat(String.valueOf(plan.get("key"))).isIn("ix_task_lead", "ix_task_list");
                        assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort");
                    });
        }
    }

    /** An officer's own list is read along his key in the order of the deadlines, up to the end of the page. */
    @Test
    void anOfficersListIsReadAlongHisKey() {
        Actor reader = office.actor(Role.OFFICER, province);
        Map<String, Object> values = days.values();
        TaskScope scope = TaskScope.of(reader);
        values.putAll(scope.parameters());
        String where = TaskCondition.of(scope, TaskFilter.ALL.withOfficer(officer.desk()), values);
        assertThat(client.sql("EXPLAIN " + TaskRows.select(reader, values) + where + " ORDER BY "
                                + TaskSort.DEADLINE.orderBy() + " LIMIT 50")
                        .params(values)
                        .query()
                        .listOfRows())
                .filteredOn(plan -> "t".equals(plan.get("table")))
                .singleElement()
                .satisfies(plan -> {
                    assertThat(plan.get("key")).isEqualTo("ix_task_officer");
                    assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort", "temporary");
                });
    }

    /** What an agency is asked to report on is counted at each first page: only the few that are asked are read. */
    @Test
    void whatIsAskedOfAnAgencyIsReadAlongItsKey() {
        requests.ask(leader, issued.getFirst(), LocalDate.of(2026, 3, 16), "");
        TaskScope scope = TaskScope.of(focal);
        Map<String, Object> values = days.values();
        values.putAll(scope.parameters());
        String where = TaskCondition.of(scope, ofLead().withReportAsked(), values);
        assertThat(client.sql("EXPLAIN SELECT COUNT(*) FROM task t WHERE " + where)
                        .params(values)
                        .query()
                        .listOfRows())
                .filteredOn(plan -> "t".equals(plan.get("table")))
                .singleElement()
                .satisfies(plan -> assertThat(plan.get("key")).isEqualTo("ix_task_report_asked"));
    }

    /** The first task of each instruction is found along the key of the instruction, not along that of the order. */
    @Test
    void whichTaskOfAnInstructionStandsFirstIsReadFromItsOwnKey() {
        for (Actor reader : List.of(leader, officer, focal)) {
            for (TaskFilter filter : List.of(TaskFilter.ALL, ofLead().withQueue(Queue.OVERDUE))) {
                TaskScope scope = TaskScope.of(reader);
                Map<String, Object> values = days.values();
                values.putAll(scope.parameters());
                String where = TaskCondition.of(scope, filter, values);
                assertThat(client.sql("EXPLAIN " + TaskRows.firstOfEach(reader, where, TaskSort.DEADLINE, values)
                                        + " ORDER BY " + TaskSort.DEADLINE.orderBy() + " LIMIT 10")
                                .params(values)
                                .query()
                                .listOfRows())
                        .filteredOn(plan -> "t".equals(plan.get("table"))
                                && String.valueOf(plan.get("select_type")).contains("SUBQUERY"))
                        .hasSize(2)
                        .allSatisfy(plan -> {
                            assertThat(plan.get("key")).isEqualTo("ix_task_folder");
                            assertThat(plan.get("type")).isEqualTo("ref");
                            assertThat(String.valueOf(plan.get("Extra"))).doesNotContain("filesort", "temporary");
                        });
            }
        }
    }

    private List<TaskId> paged(Actor reader, TaskFilter filter, TaskSort sort) {
        List<TaskId> paged = new ArrayList<>();
        String after = null;
        do {
            Slice<TaskRow> page = list.rows(reader, filter, sort, after, 0, 1);
            page.rows().forEach(row -> paged.add(row.id()));
            after = page.next();
        } while (after != null);
        return paged;
    }

    @Test
    void nextAndPreviousFollowTheListInEveryOrder() {
        for (TaskSort sort : TaskSort.values()) {
            List<TaskRow> all = list.rows(leader, ofLead(), sort, null, 0, 50).rows();
            for (int i = 0; i < all.size(); i++) {
                Neighbours around =
                        list.around(leader, ofLead(), sort, all.get(i).id());
                assertThat(around.previous() == null ? null : around.previous().id())
                        .as(sort + " before " + i)
                        .isEqualTo(i == 0 ? null : all.get(i - 1).id());
                assertThat(around.next() == null ? null : around.next().id())
                        .as(sort + " after " + i)
                        .isEqualTo(i == all.size() - 1 ? null : all.get(i + 1).id());
            }
        }
    }

    @Test
    void aSliceBeginsWhereTheOneBeforeEnded() {
        Slice<TaskRow> first = list.rows(leader, ofLead(), TaskSort.DEADLINE, null, 0, 2);
        Slice<TaskRow> second = list.rows(leader, ofLead(), TaskSort.DEADLINE, first.next(), 0, 2);
        Slice<TaskRow> jumped = list.rows(leader, ofLead(), TaskSort.DEADLINE, first.next(), 1, 2);
        List<TaskRow> all =
                list.rows(leader, ofLead(), TaskSort.DEADLINE, null, 0, 5).rows();
        assertThat(first.rows()).isEqualTo(all.subList(0, 2));
        assertThat(second.rows()).isEqualTo(all.subList(2, 4));
        assertThat(jumped.rows()).isEqualTo(all.subList(3, 5));
        assertThat(jumped.next()).isNull();
    }

    @Test
    void anAgencyDoesNotReadWhatTheOfficeProposedInside() {
        Versioned seen = aTask.seen(officer, issued.get(2));
        proposals.propose(officer, List.of(seen), TaskAct.CONFIRM, null);
        assertThat(proposals.of(leader, List.of(issued.get(2))))
                .singleElement()
                .satisfies(row -> assertThat(row.act()).isEqualTo(TaskAct.CONFIRM));
        assertThat(proposals.of(focal, List.of(issued.get(2)))).isEmpty();
        assertThat(tasks.history(officer, issued.get(2)))
                .extracting(HistoryEntry::act)
                .contains("TASK_PROPOSED");
        assertThat(tasks.history(focal, issued.get(2)))
                .extracting(HistoryEntry::act)
                .containsExactly("TASK_ISSUED", "TASK_ACKNOWLEDGED", "TASK_CLAIMED");
    }
}
