package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DirectiveFilter;
import vn.dondoc.directive.DirectiveRow;
import vn.dondoc.directive.Directives;
import vn.dondoc.reminder.ReminderOffice;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** A directive ends: withdrawn, replaced or repealed, and what becomes of each of its open tasks. */
@OfficeTest
class DirectiveRecallsTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);

    @Autowired
    ReminderOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    DirectiveRecalls recalls;

    @Autowired
    Directives directives;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskFigures figures;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    AgencyId lead;
    Actor leader;
    Actor officer;
    Actor focal;
    DirectiveId old;
    List<TaskId> given = new ArrayList<>();

    @BeforeEach
    void aDirectiveWithFourTasks() {
        office.switchOn("2026-03-09T08:00");
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh", false);
        lead = office.agency("Sở Xây dựng", true);
        leader = office.member("Chánh Văn phòng", Role.OFFICE_LEADER, "Chánh Văn phòng", province);
        officer = office.member("Chuyên viên", Role.OFFICER, "Chuyên viên", province);
        focal = office.member("Đầu mối", Role.FOCAL_POINT, "Chuyên viên", lead);
        old = aTask.directive(leader, LocalDate.of(2026, 3, 2));
        List<TaskForm> forms = new ArrayList<>();
        for (int n = 1; n <= 4; n++) {
            forms.add(aTask.complete("Việc " + n, lead, officer, DUE));
        }
        given = aTask.issue(leader, old, drafts.add(leader, old, forms));
        work.acknowledge(focal, aTask.seen(leader, given.get(2)), null);
    }

    @AfterEach
    void nobodyIsOwedAnything() {
        office.close();
    }

    private static DirectiveEnd withdrawn() {
        return DirectiveEnd.of(
                DirectiveEnding.WITHDRAWN, "90/QĐ-UBND", LocalDate.of(2026, 3, 9), "Trái thẩm quyền", null);
    }

    private DirectiveSettlement fates(TaskFate.Choice... choices) {
        List<TaskFate> fates = new ArrayList<>();
        for (int n = 0; n < choices.length; n++) {
            fates.add(new TaskFate(aTask.seen(leader, given.get(n)), choices[n]));
        }
        return DirectiveSettlement.of(fates);
    }

    private long version() {
        return directives.get(leader, old).version();
    }

    private TaskRow row(int n) {
        return tasks.get(leader, given.get(n)).row();
    }

    @Test
    void aReplacingDirectiveTakesOverWhatItIsToldTo() {
        DirectiveId next = aTask.directive(leader, LocalDate.of(2026, 3, 9));
        String title = directives.get(leader, next).title();
        recalls.end(
                leader,
                old,
                version(),
                DirectiveEnd.of(DirectiveEnding.REPLACED, "", null, "Kế hoạch mới", next),
                fates(TaskFate.Choice.END, TaskFate.Choice.HOLD, TaskFate.Choice.CARRY_OVER, TaskFate.Choice.KEEP));
        assertThat(row(0).state()).isEqualTo(TaskState.CLOSED_NOT_DONE);
        assertThat(row(0).closingKind()).isEqualTo(ClosingKind.REPLACED);
        assertThat(row(1).state()).isEqualTo(TaskState.ON_HOLD);
        assertThat(row(2).state()).isEqualTo(TaskState.IN_PROGRESS);
        assertThat(row(2).directive()).isEqualTo(next);
        assertThat(row(2).dueOn()).isEqualTo(DUE);
        assertThat(row(3).state()).isEqualTo(TaskState.ASSIGNED);
        assertThat(row(3).directive()).isEqualTo(old);
        assertThat(tasks.history(focal, given.get(2)).getLast().changes())
                .anySatisfy(change -> assertThat(change.after()).isEqualTo(title));

        DirectiveEnd end = directives.get(leader, old).end();
        assertThat(end.kind()).isEqualTo(DirectiveEnding.REPLACED);
        assertThat(title).endsWith(end.document());
        assertThat(directives.get(focal, old).replacedBy())
                .as("the new one is his to read: it carries a task of his")
                .isEqualTo(title);
        assertThat(directives.get(focal, next).title()).isEqualTo(title);
        assertThat(kinds(2)).contains("CARRIED_OVER");
        assertThat(kinds(3)).contains("KEPT");
        assertThat(figures.totals(focal).get(Bucket.OUTSIDE)).isEqualTo(2);
        assertThat(figures.totals(focal).get(Bucket.OPEN_IN_TIME)).isEqualTo(2);
    }

    private List<String> kinds(int n) {
        return jdbc.queryForList(
                "SELECT DISTINCT kind FROM owed_reminder WHERE task_id = ?",
                String.class,
                given.get(n).value());
    }

    @Test
    void whatOnceCarriedATaskIsStillReadByItsLead() {
        DirectiveId next = aTask.directive(leader, LocalDate.of(2026, 3, 9));
        TaskFate.Choice over = TaskFate.Choice.CARRY_OVER;
        recalls.end(
                leader,
                old,
                version(),
                DirectiveEnd.of(DirectiveEnding.REPLACED, "", null, "Kế hoạch mới", next),
                fates(over, over, over, over));
        assertThat(directives.get(focal, old).end()).isNotNull();
        assertThat(row(3).directive()).isEqualTo(next);
    }

    @Test
    void whatIsNotSettledChangesNothingAtAll() {
        TaskFate.Choice end = TaskFate.Choice.END;
        assertThatThrownBy(() -> recalls.end(leader, old, version(), withdrawn(), fates(end, end, end)))
                .as("one open task is left out")
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("directive.end.others"));
        DirectiveSettlement stale = fates(end, end, end, end);
        work.acknowledge(focal, aTask.seen(leader, given.get(3)), null);
        assertThatThrownBy(() -> recalls.end(leader, old, version(), withdrawn(), stale))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> recalls.end(
                        leader, old, version(), withdrawn(), fates(end, end, TaskFate.Choice.CARRY_OVER, end)))
                .isInstanceOf(InvalidInput.class);
        assertThat(directives.get(leader, old).end()).isNull();
        assertThat(given)
                .allSatisfy(id -> assertThat(tasks.get(leader, id).row().state())
                        .isIn(TaskState.ASSIGNED, TaskState.IN_PROGRESS));
    }

    @Test
    void onlyWhoDecidesEndsADirectiveAndItNeedsItsPaper() {
        TaskFate.Choice end = TaskFate.Choice.END;
        assertThatThrownBy(() -> recalls.end(officer, old, version(), withdrawn(), fates(end, end, end, end)))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> recalls.end(
                        leader,
                        old,
                        version(),
                        DirectiveEnd.of(DirectiveEnding.REPEALED, "", null, "", null),
                        fates(end, end, end, end)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactlyInAnyOrder("document", "documentOn", "reason"));
    }

    @Test
    void whatIsWithdrawnGivesNoMoreTasksAndStandsSoInTheRegister() {
        TaskFate.Choice end = TaskFate.Choice.END;
        List<TaskForm> more = List.of(aTask.complete("Việc muộn", lead, officer, DUE));
        recalls.end(leader, old, version(), withdrawn(), fates(end, end, end, end));
        assertThat(row(0).closingKind()).isEqualTo(ClosingKind.WITHDRAWN);
        assertThatThrownBy(() -> drafts.add(leader, old, more)).isInstanceOf(DomainException.class);
        String number = directives.get(leader, old).form().number();
        assertThat(directives
                        .rows(leader, DirectiveFilter.ALL.withText(number), null, 10)
                        .rows())
                .filteredOn(row -> row.id().equals(old))
                .extracting(DirectiveRow::ending)
                .containsExactly(DirectiveEnding.WITHDRAWN);
        assertThat(directives.history(focal, old)).extracting(e -> e.act()).contains("DIRECTIVE_ENDED");
        assertThatThrownBy(() -> recalls.end(leader, old, version(), withdrawn(), DirectiveSettlement.of(List.of())))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("directive.end.already"));
    }

    @Test
    void theRecallOfAnUrgentDirectiveIsToldAtOnceAtAnyHour() {
        jdbc.update(
                "UPDATE task SET urgency = 'EXPRESS' WHERE id = ?", given.get(0).value());
        clock.setTo("2026-03-14T22:00"); // a Saturday night
        TaskFate.Choice end = TaskFate.Choice.END;
        recalls.end(leader, old, version(), withdrawn(), fates(end, end, end, end));
        assertThat(notBefore(0)).isEqualTo(clock.instant());
        assertThat(notBefore(1)).as("one letter, and it goes whole").isEqualTo(clock.instant());
    }

    @Test
    void theRecallOfOrdinaryTasksWaitsForTheHoursOfMail() {
        clock.setTo("2026-03-14T22:00");
        TaskFate.Choice end = TaskFate.Choice.END;
        recalls.end(leader, old, version(), withdrawn(), fates(end, end, end, end));
        assertThat(notBefore(0)).isAfter(clock.instant());
    }

    private Instant notBefore(int n) {
        return jdbc.query(
                        "SELECT not_before FROM owed_reminder WHERE task_id = ? AND kind = 'ENDED' LIMIT 1",
                        (row, i) -> row.getObject(1, Instant.class),
                        given.get(n).value())
                .getFirst();
    }
}
