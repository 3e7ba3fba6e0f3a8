package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.RecurrenceId;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Việc định kỳ through the services on a real database; today is Tuesday 10 March 2026. */
@OfficeTest
class RecurrencesTest {

    @Autowired
    Recurrences recurrences;

    @Autowired
    RecurrenceJob job;

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskIssuing issuing;

    @Autowired
    TaskEndings endings;

    @Autowired
    Tasks tasks;

    @Autowired
    Policies policies;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    private AgencyId lead;
    private Actor leader;
    private Actor officer;

    @BeforeEach
    void anOffice() {
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
    }

    private static RecurrenceForm every(Beat... beats) {
        return new RecurrenceForm(List.of(beats), null, "");
    }

    private TaskId issuedDue(@Nullable LocalDate due) {
        return aTask.issued(leader, aTask.complete("Báo cáo tình hình", lead, officer, due), LocalDate.of(2026, 3, 2));
    }

    private RecurrenceId recurs(TaskId task, RecurrenceForm form) {
        return recurrences.set(leader, aTask.seen(leader, task), form);
    }

    private List<TaskId> periods(TaskId first) {
        return jdbc
                .queryForList(
                        "SELECT p.task_id FROM task_period p JOIN task_recurrence r ON r.id = p.recurrence_id"
                                + " WHERE r.first_task = ? ORDER BY p.day, p.beat",
                        Long.class,
                        first.value())
                .stream()
                .map(TaskId::new)
                .toList();
    }

    private List<LocalDate> dues(TaskId first) {
        return periods(first).stream()
                .map(id -> tasks.get(leader, id).row().dueOn())
                .toList();
    }

    private void at(String local) {
        clock.setTo(local);
        job.appear(Actors.JOB);
    }

    @Test
    void theNextPeriodAppearsTenWorkingDaysBeforeItsDeadlineWhetherOrNotTheLastIsDone() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        recurs(first, every(Beat.monthly(20)));
        at("2026-04-03T08:00"); // a Friday, eleven working days before
        assertThat(periods(first)).isEmpty();
        at("2026-04-06T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 4, 20));
        TaskDetails period = tasks.get(leader, periods(first).getFirst());
        assertThat(period.row().state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(period.row().content()).isEqualTo("Báo cáo tình hình (kỳ tháng 4/2026)");
        assertThat(period.row().code()).startsWith("NV-2026-");
        assertThat(period.row().lead()).isEqualTo(lead);
        assertThat(tasks.history(leader, periods(first).getFirst()))
                .extracting(HistoryEntry::name)
                .containsOnly("Việc định kỳ");
    }

    @Test
    void aRuleForAnOldTaskBeginsToday() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        clock.setTo("2026-09-01T08:00");
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        assertThat(row(id).next()).isEqualTo(LocalDate.of(2026, 9, 18));
        at("2026-09-04T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 9, 18));
    }

    @Test
    void runningAgainOnTwoNodesAtOnceDoublesNothing() throws Exception {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 13));
        recurs(first, every(Beat.weekly(DayOfWeek.FRIDAY)));
        clock.setTo("2026-05-29T08:00");
        CountDownLatch go = new CountDownLatch(1);
        try (ExecutorService nodes = Executors.newFixedThreadPool(3)) {
            List<Future<Integer>> runs = List.of(1, 2, 3).stream()
                    .map(node -> nodes.submit(() -> {
                        go.await();
                        return job.appear(Actors.JOB);
                    }))
                    .toList();
            go.countDown();
            for (Future<Integer> run : runs) {
                run.get();
            }
        }
        job.appear(Actors.JOB);
        // every Friday from 20 March on; the last is within ten working days of 29 May
        assertThat(dues(first))
                .doesNotHaveDuplicates()
                .hasSize(13)
                .startsWith(LocalDate.of(2026, 3, 20))
                .endsWith(LocalDate.of(2026, 6, 12));
        assertThat(periods(first))
                .allSatisfy(
                        id -> assertThat(tasks.get(leader, id).row().state()).isEqualTo(TaskState.ASSIGNED));
    }

    @Test
    void afterAStopAllThatWereMissedAppearOnce() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 16));
        recurs(first, every(Beat.monthly(15), Beat.quarterly(3, 15)));
        at("2026-12-01T08:00");
        // nine months and three quarters more; the quarters' months have both
        assertThat(periods(first)).hasSize(9 + 3);
        at("2026-12-01T09:00");
        assertThat(periods(first)).hasSize(9 + 3);
        assertThat(periods(first).stream().map(id -> tasks.get(leader, id).row().content()))
                .contains(
                        "Báo cáo tình hình (kỳ tháng 6/2026)",
                        "Báo cáo tình hình (kỳ quý II/2026)",
                        "Báo cáo tình hình (kỳ quý IV/2026)");
    }

    @Test
    void nothingComesBackBeforeTheFirstIsGivenNorAfterItWasGivenByMistake() {
        DirectiveId directive = aTask.directive(officer, LocalDate.of(2026, 3, 2));
        TaskId draft = drafts.add(
                        officer,
                        directive,
                        List.of(aTask.complete("Báo cáo tuần", lead, officer, LocalDate.of(2026, 3, 20))))
                .getFirst();
        recurrences.set(officer, aTask.seen(officer, draft), every(Beat.weekly(DayOfWeek.FRIDAY)));
        at("2026-03-20T08:00");
        assertThat(periods(draft)).isEmpty();
        clock.setTo("2026-03-17T08:00");
        issuing.issue(
                leader,
                directive,
                List.of(new Issue(draft, tasks.get(leader, draft).row().version(), true, null)));
        at("2026-03-17T09:00");
        assertThat(dues(draft)).containsExactly(LocalDate.of(2026, 3, 27));
        endings.cancelMistake(leader, aTask.seen(leader, draft), "Giao nhầm");
        at("2026-04-30T08:00");
        assertThat(periods(draft)).hasSize(1);
    }

    @Test
    void aDayOffMovesTheDeadlineAsThePolicySays() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 25));
        // 25 April 2026 is a Saturday, and the Hùng Kings' day is made up for on the Monday after
        recurs(first, every(Beat.monthly(25)));
        at("2026-04-20T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 4, 24));
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        policies.set(sets, Policy.RECURRENCE_MOVES_BACK, "false", LocalDate.of(2026, 4, 20), "1/QĐ");
        try {
            TaskId other = issuedDue(LocalDate.of(2026, 3, 25));
            clock.setTo("2026-03-30T08:00");
            recurs(other, every(Beat.monthly(25)));
            at("2026-04-20T09:00");
            assertThat(dues(other)).containsExactly(LocalDate.of(2026, 4, 28));
        } finally {
            policies.set(sets, Policy.RECURRENCE_MOVES_BACK, "true", LocalDate.of(2026, 4, 20), "1/QĐ");
        }
    }

    @Test
    void aChangedRuleTouchesOnlyWhatIsToCome() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        at("2026-04-08T08:00");
        recurrences.change(leader, id, 0, every(Beat.monthly(10)));
        assertThatThrownBy(() -> recurrences.change(leader, id, 0, every(Beat.monthly(5))))
                .isInstanceOf(StaleVersion.class);
        at("2026-05-20T08:00");
        // the period of 20 April stays; no second one for April
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 5, 8));
        at("2026-05-28T08:00");
        assertThat(dues(first)).endsWith(LocalDate.of(2026, 6, 10));
    }

    @Test
    void itEndsByADayAndByADocument() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, new RecurrenceForm(List.of(Beat.monthly(20)), LocalDate.of(2026, 5, 31), ""));
        at("2026-08-03T08:00");
        assertThat(periods(first)).hasSize(2);
        assertThat(row(id).next()).isNull();
        recurrences.change(
                leader, id, 0, new RecurrenceForm(List.of(Beat.monthly(20)), LocalDate.of(2026, 8, 3), "99/QĐ-UBND"));
        at("2026-10-12T08:00");
        // what the longer term now holds appears, and nothing after it
        assertThat(dues(first)).endsWith(LocalDate.of(2026, 7, 20));
        assertThat(row(id).endDocument()).isEqualTo("99/QĐ-UBND");
    }

    @Test
    void itEndsWithItsDirective() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        jdbc.update(
                "UPDATE directive SET ending = 'REPEALED', ended_on = '2026-04-30' WHERE id = ?",
                tasks.get(leader, first).row().directive().value());
        at("2026-08-03T08:00");
        assertThat(dues(first)).containsExactly(LocalDate.of(2026, 4, 20));
        assertThat(row(id).next()).isNull();
    }

    private RecurrenceRow row(RecurrenceId id) {
        return recurrences.list(leader).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPeriodWhoseAgencyHasGoneWaitsAsADraftAndIsTold() {
        TaskId first = issuedDue(LocalDate.of(2026, 3, 20));
        RecurrenceId id = recurs(first, every(Beat.monthly(20)));
        jdbc.update("UPDATE agency SET valid_to = '2026-03-31' WHERE id = ?", lead.value());
        at("2026-04-08T08:00");
        assertThat(periods(first)).hasSize(1);
        assertThat(tasks.get(leader, periods(first).getFirst()).row().state()).isEqualTo(TaskState.DRAFT);
        assertThat(row(id).trouble()).isNotNull();
        at("2026-04-09T08:00");
        assertThat(periods(first)).hasSize(1);
    }

    @Test
    void whoMaySaySo() {
        TaskId given = issuedDue(LocalDate.of(2026, 3, 20));
        assertThatThrownBy(() -> recurrences.set(officer, aTask.seen(leader, given), every(Beat.monthly(20))))
                .isInstanceOf(Refused.class);
        RecurrenceId id = recurs(given, every(Beat.monthly(20)));
        assertThatThrownBy(() -> recurrences.change(officer, id, 0, every(Beat.monthly(21))))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> recurs(given, every(Beat.monthly(20)))).isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> recurrences.change(leader, id, 0, every())).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> recurs(issuedDue(null), every(Beat.monthly(20))))
                .as("no deadline")
                .isInstanceOf(DomainException.class);
        assertThat(tasks.get(leader, given).marks().recurrence().row()).isNotNull();
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        assertThat(tasks.get(focal, given).marks().recurrence().row()).isNotNull();
        assertThat(tasks.get(focal, given).marks().recurrence().mayChange()).isFalse();
    }
}
