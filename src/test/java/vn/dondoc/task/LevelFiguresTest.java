package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.directive.ASource;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.SourceKind;
import vn.dondoc.directive.Urgency;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.shared.Texts;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Tasks are counted apart by who gave them, and told apart by their source. */
@OfficeTest
class LevelFiguresTest {

    private static final LocalDate GIVEN = LocalDate.of(2026, 3, 2);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    DirectiveRecalls recalls;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskWork work;

    @Autowired
    TaskEndings endings;

    @Autowired
    TaskList list;

    @Autowired
    TaskOutlook outlook;

    @Autowired
    TaskFigures figures;

    @Autowired
    Tasks tasks;

    @Autowired
    Texts texts;

    @Autowired
    OfficeClock clock;

    Actor leader;
    Actor officer;
    Actor focal;
    AgencyId lead;

    @BeforeEach
    void anOffice() {
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
    }

    private DirectiveForm of(IssuingLevel level, String words) {
        return ASource.saying(GIVEN, words).from(level).form();
    }

    private List<TaskId> issued(DirectiveId directive, LocalDate... dues) {
        List<TaskForm> forms = new ArrayList<>();
        for (LocalDate due : dues) {
            forms.add(aTask.complete("Việc theo cấp", lead, officer, due));
        }
        return aTask.issue(leader, directive, drafts.add(leader, directive, forms));
    }

    /** Of this test's agency alone: the database has other tests' tasks too. */
    private Map<IssuingLevel, Long> listed(Bucket bucket) {
        Map<IssuingLevel, Long> counts = new EnumMap<>(IssuingLevel.class);
        for (IssuingLevel level : IssuingLevel.values()) {
            TaskFilter filter = TaskFilter.ALL
                    .withAgency(lead, Relation.LEAD)
                    .withLevel(level)
                    .withBucket(bucket);
            assertThat(TaskFigures.canCount(TaskScope.of(leader), filter)).isTrue();
            long rows = list.rows(leader, filter, TaskSort.DEADLINE, null, 0, 500)
                    .rows()
                    .size();
            assertThat(list.count(leader, filter)).as("%s %s", level, bucket).isEqualTo(rows);
            if (rows > 0) {
                counts.put(level, rows);
            }
        }
        return counts;
    }

    private Map<IssuingLevel, Long> board(Bucket bucket) {
        Map<IssuingLevel, Long> counts = new EnumMap<>(IssuingLevel.class);
        outlook.byLevel(leader).forEach(one -> counts.put(one.level(), one.of(bucket)));
        return counts;
    }

    private static long more(Map<IssuingLevel, Long> before, Map<IssuingLevel, Long> after, IssuingLevel level) {
        return after.getOrDefault(level, 0L) - before.getOrDefault(level, 0L);
    }

    @Test
    void eachLevelHasItsOwnFiguresWhichAreItsRows() {
        Map<IssuingLevel, Long> overdueBefore = board(Bucket.OPEN_OVERDUE);
        Map<IssuingLevel, Long> openBefore = board(Bucket.OPEN_IN_TIME);
        issued(
                register.register(officer, of(IssuingLevel.GOVERNMENT, "Thủ tướng giao")),
                LocalDate.of(2026, 3, 9),
                LocalDate.of(2026, 4, 1));
        issued(register.register(officer, of(IssuingLevel.PARTY, "Tỉnh ủy giao")), LocalDate.of(2026, 4, 1));
        TaskId mistaken = issued(
                        register.register(officer, of(IssuingLevel.COUNCIL, "Giao nhầm")), LocalDate.of(2026, 4, 1))
                .getFirst();
        endings.cancelMistake(leader, aTask.seen(leader, mistaken), "Giao nhầm");

        assertThat(listed(Bucket.OPEN_OVERDUE)).isEqualTo(Map.of(IssuingLevel.GOVERNMENT, 1L));
        assertThat(listed(Bucket.OPEN_IN_TIME)).isEqualTo(Map.of(IssuingLevel.GOVERNMENT, 1L, IssuingLevel.PARTY, 1L));
        Map<IssuingLevel, Long> overdue = board(Bucket.OPEN_OVERDUE);
        Map<IssuingLevel, Long> open = board(Bucket.OPEN_IN_TIME);
        assertThat(more(overdueBefore, overdue, IssuingLevel.GOVERNMENT)).isEqualTo(1);
        assertThat(more(openBefore, open, IssuingLevel.GOVERNMENT)).isEqualTo(1);
        assertThat(more(openBefore, open, IssuingLevel.PARTY)).isEqualTo(1);
        assertThat(more(openBefore, open, IssuingLevel.COUNCIL)).isZero();
        Map<Bucket, Long> whole = figures.totals(leader);
        for (Bucket bucket : Bucket.values()) {
            assertThat(board(bucket).values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .as("the levels make up the whole: %s", bucket)
                    .isEqualTo(whole.get(bucket));
        }
        assertThat(outlook.byLevel(focal)).isEmpty();
    }

    @Test
    void aCorrectedLevelAndUrgencyTakeItsTasksAlong() {
        DirectiveId directive = register.register(officer, of(IssuingLevel.PROVINCE, "Cấp ghi nhầm"));
        TaskId task = issued(directive, LocalDate.of(2026, 4, 1)).getFirst();
        assertThat(listed(Bucket.OPEN_IN_TIME)).isEqualTo(Map.of(IssuingLevel.PROVINCE, 1L));
        register.correct(
                officer,
                directive,
                directives.get(officer, directive).version(),
                ASource.saying(GIVEN, "Cấp ghi nhầm")
                        .from(IssuingLevel.GOVERNMENT)
                        .urgent(Urgency.EXPRESS)
                        .form());
        assertThat(tasks.get(focal, task).row().urgency()).isEqualTo(Urgency.EXPRESS);
        assertThat(listed(Bucket.OPEN_IN_TIME)).isEqualTo(Map.of(IssuingLevel.GOVERNMENT, 1L));
        work.acknowledge(focal, aTask.seen(focal, task), null);
        assertThat(listed(Bucket.OPEN_IN_TIME)).isEqualTo(Map.of(IssuingLevel.GOVERNMENT, 1L));
    }

    @Test
    void whatAReplacingDirectiveOfAnotherLevelTakesOverIsCountedUnderThatLevel() {
        DirectiveId old = register.register(officer, of(IssuingLevel.PROVINCE, "Chủ tịch giao"));
        DirectiveId next = register.register(
                officer,
                ASource.saying(GIVEN, "Thủ tướng giao lại")
                        .from(IssuingLevel.GOVERNMENT)
                        .urgent(Urgency.URGENT)
                        .form());
        List<TaskId> tasksOfOld = issued(old, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 1));
        Map<IssuingLevel, Long> before = board(Bucket.OPEN_IN_TIME);
        recalls.end(
                leader,
                old,
                directives.get(leader, old).version(),
                DirectiveEnd.of(DirectiveEnding.REPLACED, "", null, "Chỉ đạo mới", next),
                DirectiveSettlement.of(List.of(
                        new TaskFate(aTask.seen(leader, tasksOfOld.get(0)), TaskFate.Choice.CARRY_OVER),
                        new TaskFate(aTask.seen(leader, tasksOfOld.get(1)), TaskFate.Choice.KEEP))));
        assertThat(listed(Bucket.OPEN_IN_TIME))
                .isEqualTo(Map.of(IssuingLevel.PROVINCE, 1L, IssuingLevel.GOVERNMENT, 1L));
        Map<IssuingLevel, Long> after = board(Bucket.OPEN_IN_TIME);
        assertThat(more(before, after, IssuingLevel.GOVERNMENT)).isEqualTo(1);
        assertThat(more(before, after, IssuingLevel.PROVINCE)).isEqualTo(-1);
        assertThat(tasks.get(focal, tasksOfOld.get(0)).row().urgency()).isEqualTo(Urgency.URGENT);
        assertThat(tasks.get(focal, tasksOfOld.get(1)).row().urgency()).isEqualTo(Urgency.NORMAL);
    }

    @Test
    void aTaskSaysWhereItComesFromAndIsFoundByItsSource() {
        DirectiveId meeting = register.register(officer, ASource.concluded(GIVEN, "", "", null));
        TaskId task = issued(meeting, LocalDate.of(2026, 4, 1)).getFirst();
        TaskDetails details = tasks.get(focal, task);
        assertThat(details.row().directiveTitle()).matches("Kết luận cuộc họp số \\d+/GN của Chủ tịch UBND tỉnh");
        assertThat(details.origin()).isNotNull();
        assertThat(details.origin().words(texts::of)).isEqualTo("tại Cuộc họp về đường tuần tra");
        TaskFilter own = TaskFilter.ALL.withAgency(lead, Relation.LEAD);
        assertThat(list.rows(focal, own.withSource(SourceKind.MEETING), TaskSort.DEADLINE, null, 0, 50)
                        .rows())
                .extracting(TaskRow::id)
                .containsExactly(task);
        assertThat(list.count(focal, own.withSource(SourceKind.MEETING))).isEqualTo(1);
        assertThat(list.count(focal, own.withSource(SourceKind.PAPER))).isZero();
        TaskId ofPaper =
                issued(aTask.directive(leader, GIVEN), LocalDate.of(2026, 4, 1)).getFirst();
        assertThat(tasks.get(focal, ofPaper).origin()).isNull();
    }

    @Test
    void aNotedPaperLeadsToTheTaskByItsNumber() {
        String number = "88" + System.nanoTime() % 100000 + "/TTr-SXD";
        DirectiveId noted = register.register(officer, ASource.noted(GIVEN, number, "Sở Xây dựng", GIVEN));
        TaskId task = issued(noted, LocalDate.of(2026, 4, 1)).getFirst();
        assertThat(list.rows(leader, TaskFilter.ALL.withText(number), TaskSort.DEADLINE, null, 0, 50)
                        .rows())
                .extracting(TaskRow::id)
                .containsExactly(task);
        assertThat(tasks.get(focal, task).origin().words(texts::of))
                .isEqualTo("trên văn bản số " + number + " ngày 02/03/2026 của Sở Xây dựng");
    }
}
