package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.SqlCount;

/** A deadline with an hour, from its issue to the figures: late from the minute after it, guarded like the day. */
@OfficeTest
class HourTest {

    /** A Friday. */
    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    private static final LocalTime HOUR = LocalTime.of(16, 30);

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
    TaskCorrections corrections;

    @Autowired
    TaskTransfers transfers;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskList list;

    @Autowired
    TaskFigures figures;

    @Autowired
    TaskOutlook outlook;

    @Autowired
    History history;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    AgencyId lead;
    AgencyId other;
    Actor leader;
    Actor officer;
    Actor focal;
    TaskId task;

    @BeforeEach
    void aTaskDueAtHalfPastFour() {
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        other = office.agency("Sở Y tế");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        task = aTask.issued(
                leader, aTask.at(aTask.complete("Báo cáo nhanh", lead, officer, DUE), HOUR), LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, seen(), null);
    }

    private Versioned seen() {
        return aTask.seen(leader, task);
    }

    private TaskDetails read() {
        return tasks.get(leader, task);
    }

    private void claim() {
        work.claim(focal, seen(), new ClaimForm("Đã xong", "12/BC-SXD", null, List.of(), null, ATask.LATE));
    }

    /** Row, list, count, queues, board and outlook say one thing. */
    private void stands(Bucket bucket) {
        TaskFilter own = TaskFilter.ALL.withAgency(lead, Relation.LEAD);
        assertThat(figures.totals(focal)).containsEntry(bucket, 1L);
        assertThat(list.rows(leader, own.withBucket(bucket), TaskSort.DEADLINE, null, 0, 9)
                        .rows())
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.timeliness().isLate())
                            .isEqualTo(bucket == Bucket.OPEN_OVERDUE || bucket == Bucket.DONE_LATE);
                    assertThat(row.dueAt()).isEqualTo(HOUR);
                });
        assertThat(list.count(leader, own.withBucket(bucket))).isOne();
        assertThat(list.count(leader, own.withBucket(bucket).withText("bao cao")))
                .isOne();
        boolean overdue = bucket == Bucket.OPEN_OVERDUE;
        Map<Queue, Long> queues = figures.queues(leader, null, lead);
        assertThat(queues).containsEntry(Queue.OVERDUE, overdue ? 1L : 0L);
        for (Queue queue : Queue.values()) {
            assertThat(list.rows(leader, own.withQueue(queue), TaskSort.DEADLINE, null, 0, 9)
                            .rows())
                    .as(queue.name())
                    .hasSize(queues.get(queue).intValue());
        }
        assertThat(outlook.pressing(leader, own).oldestOverdueOn()).isEqualTo(overdue ? DUE : null);
        assertThat(figures.differences(Actors.JOB)).noneMatch(one -> one.startsWith(lead + " "));
    }

    /** The minute itself is in time: lateness moves one minute after the hour, and at midnight. */
    @Test
    void itIsKnownWhenLatenessMovesByItself() {
        LocalDate alone = LocalDate.of(2026, 8, 14);
        aTask.issued(
                leader,
                aTask.at(aTask.complete("Báo cáo nhanh", lead, officer, alone), HOUR),
                LocalDate.of(2026, 3, 2));
        Actor lookout = Actor.job("Giờ của hạn");
        Moment noon = new Moment(alone, LocalTime.NOON);
        clock.setTo("2026-08-14T16:29");
        assertThat(outlook.hasMovedSince(lookout, noon)).isFalse();
        clock.setTo("2026-08-14T16:30");
        assertThat(outlook.hasMovedSince(lookout, noon)).isFalse();
        clock.setTo("2026-08-14T16:31");
        assertThat(outlook.hasMovedSince(lookout, noon)).isTrue();
        assertThat(outlook.hasMovedSince(lookout, new Moment(alone, HOUR))).isTrue();
        clock.setTo("2026-08-14T16:32");
        assertThat(outlook.hasMovedSince(lookout, new Moment(alone, HOUR.plusMinutes(1))))
                .isFalse();
        assertThat(SqlCount.of(() -> outlook.hasMovedSince(lookout, noon))).hasSize(1);
        clock.setTo("2026-08-15T00:00");
        assertThat(outlook.hasMovedSince(lookout, new Moment(alone, LocalTime.of(23, 59))))
                .isTrue();
    }

    @Test
    void itIsOverdueFromTheMinuteAfterTheHourInEveryListAndCount() {
        clock.setTo("2026-03-20T14:20");
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.DUE_TODAY, 0, 130));
        stands(Bucket.OPEN_IN_TIME);
        assertThat(outlook.pressing(leader, TaskFilter.ALL.withAgency(lead, Relation.LEAD))
                        .dueToday())
                .isOne();
        clock.setTo("2026-03-20T16:30:59");
        stands(Bucket.OPEN_IN_TIME);
        clock.setTo("2026-03-20T16:31");
        stands(Bucket.OPEN_OVERDUE);
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 0, 1));
        clock.setTo("2026-03-23T08:00");
        stands(Bucket.OPEN_OVERDUE);
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 1));
    }

    @Test
    void aClaimIsJudgedByItsOwnMinuteHoweverLateItIsConfirmed() {
        clock.setTo("2026-03-20T16:30");
        claim();
        clock.setTo("2026-03-26T09:00");
        stands(Bucket.OPEN_IN_TIME);
        decisions.confirm(leader, seen());
        stands(Bucket.DONE_ON_TIME);
    }

    @Test
    void aClaimAfterTheHourIsLateByLessThanAWorkingDay() {
        clock.setTo("2026-03-20T17:10");
        assertThatThrownBy(() -> work.claim(focal, seen(), new ClaimForm("Đã xong", "12/BC", null, List.of(), null)))
                .as("why it is late is asked")
                .isInstanceOf(InvalidInput.class);
        claim();
        clock.setTo("2026-03-26T09:00");
        stands(Bucket.OPEN_OVERDUE);
        decisions.confirm(leader, seen());
        stands(Bucket.DONE_LATE);
        assertThat(read().row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.DONE_LATE, 0, 40));
    }

    @Test
    void theDatabaseRefusesAnHourWithoutItsLedgerRow() {
        for (String change :
                List.of("due_at = '17:00'", "due_at = NULL", "original_due_at = '17:00'", "original_due_at = NULL")) {
            assertThatThrownBy(() -> jdbc.update("UPDATE task SET " + change + " WHERE id = ?", task.value()))
                    .as(change)
                    .hasMessageContaining("deadline");
        }
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE task SET due_at = '17:00', deadline_version = deadline_version + 1 WHERE id = ?",
                        task.value()))
                .hasMessageContaining("ledger row");
        assertThat(read().row().dueAt()).isEqualTo(HOUR);
    }

    @Test
    void anExtensionMayMoveTheHourOfTheSameDay() {
        clock.setTo("2026-03-20T15:00");
        assertThatThrownBy(() -> ask(DUE, LocalTime.of(16, 0)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.extension.not-later");
        ask(DUE, LocalTime.of(20, 0));
        assertThat(read().waitingRequest().proposedDueAt()).hasToString("20:00");
        clock.setTo("2026-03-20T17:00");
        answers.grantExtension(leader, seen(), DUE, null, "");
        assertThat(read().row().dueAt()).as("the whole day was granted").isNull();
        assertThat(read().originalDueAt()).isEqualTo(HOUR);
        assertThat(read().ledger().getLast().oldDueAt()).isEqualTo(HOUR);
        assertThat(read().ledger().getLast().newDueAt()).isNull();
        assertThat(read().row().timeliness().kind()).isEqualTo(Timeliness.Kind.DUE_TODAY);
        assertThat(changed("TASK_EXTENDED")).containsExactly("2026-03-20T16:30 → 2026-03-20");
    }

    private void ask(LocalDate day, LocalTime hour) {
        requests.askExtension(focal, seen(), new ExtensionForm(day, hour, "Chờ số liệu", "", null));
    }

    private List<String> changed(String act) {
        return history.of(leader, TaskDesk.subject(task)).stream()
                .filter(entry -> entry.act().equals(act))
                .flatMap(entry -> entry.changes().stream())
                .filter(change -> change.field().equals("dueOn"))
                .map((Change change) -> change.before() + " → " + change.after())
                .toList();
    }

    @Test
    void aRequestAfterTheHourCameTooLateForTheOfficesDaysToRun() {
        clock.setTo("2026-03-20T16:31");
        ask(LocalDate.of(2026, 3, 27), HOUR);
        assertThat(awaited()).isEqualTo("0 AGENCY");
        requests.withdraw(focal, seen());
        clock.setTo("2026-03-20T16:30");
        ask(LocalDate.of(2026, 3, 27), HOUR);
        assertThat(awaited()).isEqualTo("1 OFFICE");
    }

    /** Whether reminders and the fair clock wait for the office. */
    private String awaited() {
        return jdbc.queryForObject(
                "SELECT CONCAT(asked_in_time, ' ', (SELECT owner FROM task_turn WHERE task_id = t.id ORDER BY seq DESC LIMIT 1))"
                        + " FROM task t WHERE t.id = ?",
                String.class,
                task.value());
    }

    @Test
    void holdsAndReopeningMoveTheDayAndKeepTheHour() {
        clock.setTo("2026-03-12T09:00");
        holds.hold(leader, seen(), "Chờ hướng dẫn", "812/UBND-TH");
        clock.setTo("2026-03-13T09:00");
        holds.resume(leader, seen());
        assertThat(read().row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 23));
        assertThat(read().row().dueAt()).isEqualTo(HOUR);
        claim();
        decisions.confirm(leader, seen());
        clock.setTo("2026-03-16T09:00");
        endings.reopen(leader, seen(), "Thiếu phụ lục");
        assertThat(read().row().dueOn()).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(read().row().dueAt()).isEqualTo(HOUR);
    }

    @Test
    void aCorrectedHourIsTheOriginalOne() {
        clock.setTo("2026-03-11T09:00");
        TaskCorrection was = corrections.form(leader, task);
        corrections.correct(leader, seen(), ATask.due(was, was.dueOn(), LocalTime.of(10, 0)));
        assertThat(read().row().dueAt()).hasToString("10:00");
        assertThat(read().originalDueAt()).hasToString("10:00");
        assertThat(changed("TASK_CORRECTED")).containsExactly("2026-03-20T16:30 → 2026-03-20T10:00");
    }

    @Test
    void aTransferKeepsTheHourOrSetsAnotherAndAHourThatIsOverIsRefused() {
        clock.setTo("2026-03-11T09:00");
        TransferForm over = new TransferForm(
                other,
                "77/QĐ",
                LocalDate.of(2026, 3, 9),
                "Theo chức năng",
                LocalDate.of(2026, 3, 11),
                LocalTime.of(8, 0));
        assertThatThrownBy(() -> transfers.transfer(leader, seen(), over))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.deadline.past");
        transfers.transfer(
                leader, seen(), new TransferForm(other, "77/QĐ", LocalDate.of(2026, 3, 9), "Theo chức năng", null));
        assertThat(read().row().dueAt()).isEqualTo(HOUR);
        transfers.transfer(
                leader,
                seen(),
                new TransferForm(
                        lead,
                        "78/QĐ",
                        LocalDate.of(2026, 3, 9),
                        "Theo chức năng",
                        DUE.plusDays(3),
                        LocalTime.of(9, 5)));
        assertThat(read().row().dueAt()).hasToString("09:05");
    }

    @Test
    void givenAgainAfterARefusalTheHourIsAskedForAgain() {
        TaskId refused = aTask.issued(
                leader, aTask.at(aTask.complete("Việc khác", lead, officer, DUE), HOUR), LocalDate.of(2026, 3, 2));
        work.refuse(focal, aTask.seen(leader, refused), "Không đúng chức năng", null, null);
        assertThatThrownBy(() -> decisions.reassign(
                        leader,
                        aTask.seen(leader, refused),
                        other,
                        Deadline.on(LocalDate.of(2026, 3, 10), LocalTime.of(8, 59))))
                .isInstanceOf(InvalidInput.class);
        decisions.reassign(leader, aTask.seen(leader, refused), other, Deadline.on(DUE, LocalTime.of(11, 0)));
        assertThat(tasks.get(leader, refused).row().dueAt()).hasToString("11:00");
    }

    @Test
    void anHourWithoutADayIsRefused() {
        TaskForm form = aTask.at(aTask.complete("Việc thiếu ngày", lead, officer, null), HOUR);
        assertThatThrownBy(() -> drafts.add(leader, aTask.directive(leader, LocalDate.of(2026, 3, 2)), List.of(form)))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("task.deadline.hour-without-day");
    }
}
