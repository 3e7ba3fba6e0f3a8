package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.CalendarDependents.Thing;
import vn.dondoc.calendar.CalendarDependents.Touched;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.history.History;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** Each change of the calendar is rolled back: other tests count the same days. */
@OfficeTest
class CalendarTouchTest {

    private static final Actor KEEPER = Actors.with(Right.MANAGE_CALENDAR, Right.MANAGE_POLICY);
    private static final LocalDate WEDNESDAY = LocalDate.of(2029, 6, 13);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    CalendarTouch touch;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    AnswerDays answerDays;

    @Autowired
    Coordinations coordinations;

    @Autowired
    CoordinationQueue queue;

    @Autowired
    Policies policies;

    @Autowired
    TaskWork work;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskIssuing issuing;

    @Autowired
    IssueUndoing undoing;

    @Autowired
    TaskDecisions decisions;

    @Autowired
    TaskHolds holds;

    @Autowired
    Requests requests;

    @Autowired
    RequestDecisions answers;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    EntityManager entities;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskFigures figures;

    @Autowired
    TaskTimes times;

    @Autowired
    History history;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OfficeClock clock;

    Actor leader;
    Actor reader;
    Actor officer;
    AgencyId lead;

    @BeforeEach
    void anOffice() {
        clock.setTo("2029-06-01T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        lead = office.agency("Sở Xây dựng");
        // reads this test's tasks only: those of other tests would fill the fifty that are shown
        reader = office.actor(Role.FOCAL_POINT, lead);
    }

    @Test
    void whatADayOffTouchesIsNamedAndWhatLiesElsewhereIsNot() {
        String onTheDay = due(WEDNESDAY);
        String nextDay = due(WEDNESDAY.plusDays(1));
        String far = due(WEDNESDAY.plusMonths(2));
        String before = due(WEDNESDAY.minusDays(30).withDayOfMonth(14));

        List<Thing> things = touched(reader, offOn(WEDNESDAY)).things();

        assertThat(effect(things, onTheDay)).containsExactly("calendar.effect.due-off");
        assertThat(effect(things, nextDay)).containsExactly("calendar.effect.reminders");
        assertThat(effect(things, far)).isEmpty();
        assertThat(effect(things, before)).isEmpty();
    }

    @Test
    void theRemindersThatFollowNoDeadlineAndTheWeeklyOneAreTouchedToo() {
        String weekly = due(LocalDate.of(2029, 5, 14));
        String undated = code(
                aTask.issued(leader, aTask.complete("Thường xuyên", lead, officer, null), LocalDate.of(2029, 6, 1)));
        TaskId claimed = issued(LocalDate.of(2029, 12, 3));
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        work.acknowledge(focal, aTask.seen(focal, claimed), null);
        work.claim(focal, aTask.seen(focal, claimed), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        TaskId near = aTask.issued(
                leader, aTask.complete("Gấp", lead, officer, LocalDate.of(2029, 6, 8)), LocalDate.of(2029, 6, 1));
        work.acknowledge(focal, aTask.seen(focal, near), null);

        // a Monday: the week's first working day is the Tuesday
        List<Thing> monday = touched(reader, offOn(LocalDate.of(2029, 6, 11))).things();
        assertThat(effect(monday, weekly)).containsExactly("calendar.effect.reminders");
        assertThat(effect(monday, undated)).isEmpty();
        assertThat(effect(monday, code(claimed))).isEmpty();
        // the first working day after the assignment and the claim of Friday 1/6
        List<Thing> next = touched(reader, offOn(LocalDate.of(2029, 6, 4))).things();
        assertThat(effect(next, undated)).containsExactly("calendar.effect.reminders");
        assertThat(effect(next, code(claimed))).containsExactly("calendar.effect.reminders");
        // five days from its setting to its deadline: told the day before and on the day, neither of which moves
        assertThat(effect(next, code(near))).isEmpty();
    }

    @Test
    void daysLateAndDaysLeftThatWouldChangeAreSaid() {
        String late = due(LocalDate.of(2029, 6, 11));
        String near = due(LocalDate.of(2029, 6, 21));
        clock.setTo("2029-06-15T09:00");
        List<Thing> things = touched(reader, offOn(WEDNESDAY)).things();
        assertThat(effect(things, late)).containsExactly("calendar.effect.late");
        assertThat(argumentsOf(things, late)).containsExactly(4, 3);

        things = touched(reader, offOn(LocalDate.of(2029, 6, 19))).things();
        assertThat(effect(things, near)).containsExactly("calendar.effect.near");
    }

    /** On hold from Monday 4/6 on, due before that hold ends: what a day off inside it takes from the days given back. */
    @Test
    void aDayInsideARunningHoldMovesTheDeadlineToWhichTheTaskGoesOn() {
        clock.setTo("2029-06-04T09:00");
        TaskId inside = issued(LocalDate.of(2029, 6, 20));
        TaskId claimed = issued(LocalDate.of(2029, 6, 20));
        TaskId later = issued(LocalDate.of(2029, 6, 20));
        TaskId undated =
                aTask.issued(leader, aTask.complete("Thường xuyên", lead, officer, null), LocalDate.of(2029, 6, 1));
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        work.acknowledge(focal, aTask.seen(focal, claimed), null);
        work.claim(focal, aTask.seen(focal, claimed), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        TaskId refused = issued(LocalDate.of(2029, 6, 20));
        work.refuse(focal, aTask.seen(focal, refused), "Không đúng chức năng", null, null);
        for (TaskId id : List.of(inside, claimed, undated, refused)) {
            holds.hold(leader, aTask.seen(leader, id), "Chờ", "1/CV");
        }
        clock.setTo("2029-06-15T09:00"); // a Friday: nine working days were held
        holds.hold(leader, aTask.seen(leader, later), "Chờ", "1/CV");
        assertThat(holds.dueIfResumed(leader, inside)).isEqualTo(LocalDate.of(2029, 7, 3));

        List<Thing> things = touched(reader, offOn(WEDNESDAY)).things();
        assertThat(effect(things, code(inside))).containsExactly("calendar.effect.held");
        assertThat(argumentsOf(things, code(inside)))
                .containsExactly(LocalDate.of(2029, 7, 3), LocalDate.of(2029, 7, 2), LocalDate.of(2029, 6, 15));
        assertThat(argumentsOf(things, code(refused)))
                .as("whoever gets it next has the days too")
                .isEqualTo(argumentsOf(things, code(inside)));
        assertThat(argumentsOf(things, code(claimed))).containsExactly(9, 8, LocalDate.of(2029, 6, 15));
        assertThat(effect(things, code(later))).as("held after that day").isEmpty();
        assertThat(effect(things, code(undated))).as("no deadline moves").isEmpty();

        // the coming Monday: as if it went on the day after
        things = touched(reader, offOn(LocalDate.of(2029, 6, 18))).things();
        assertThat(argumentsOf(things, code(inside)))
                .containsExactly(LocalDate.of(2029, 7, 5), LocalDate.of(2029, 7, 4), LocalDate.of(2029, 6, 19));
        assertThat(effect(touched(reader, offOn(LocalDate.of(2029, 12, 17))).things(), code(inside)))
                .as("of a day that far no hold is thought")
                .isEmpty();

        transaction.executeWithoutResult(status -> {
            calendar.apply(KEEPER, new CalendarEdit.DayOff(WEDNESDAY, "Nghỉ bão", "Công điện 1/CĐ-TTg"));
            assertThat(holds.dueIfResumed(leader, inside)).as("as it was told").isEqualTo(LocalDate.of(2029, 7, 2));
            status.setRollbackOnly();
        });
    }

    @Test
    void whoMayNotReadATaskLearnsTheNumberOnly() {
        String code = due(WEDNESDAY);
        Touched seen = touched(reader, offOn(WEDNESDAY));
        Touched blind = touched(KEEPER, offOn(WEDNESDAY));
        assertThat(effect(seen.things(), code)).isNotEmpty();
        assertThat(blind.count()).isEqualTo(seen.count());
        assertThat(blind.things()).isEmpty();
    }

    @Test
    void anOrdinaryDayThatStaysOrdinaryTouchesNothing() {
        due(WEDNESDAY);
        CalendarChange none = new CalendarChange(calendar.days(), calendar.days());
        assertThat(touched(reader, none)).isEqualTo(new Touched(0, List.of()));
    }

    @Test
    void underTheSecondPolicyTheDayThatCountsFollowsTheCalendarAndTheDeadlineStays() {
        TaskId kept = issued(WEDNESDAY);
        transaction.executeWithoutResult(status -> {
            policies.set(KEEPER, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2029, 6, 1), "QĐ 1/QĐ-VP");
            TaskId moved = issued(WEDNESDAY);
            CalendarEdit edit = new CalendarEdit.DayOff(WEDNESDAY, "Nghỉ bão", "Công điện 1/CĐ-TTg");
            CalendarChange change = calendar.preview(KEEPER, edit);
            List<Thing> things = touched(reader, change).things();
            assertThat(effect(things, code(moved))).containsExactly("calendar.effect.moved");
            assertThat(argumentsOf(things, code(moved))).containsExactly(WEDNESDAY, WEDNESDAY.plusDays(1));

            calendar.apply(KEEPER, edit);

            clock.setTo("2029-06-14T09:00");
            assertThat(timeliness(moved)).isEqualTo(Timeliness.Kind.DUE_TODAY);
            assertThat(tasks.get(leader, moved).row().dueOn()).isEqualTo(WEDNESDAY);
            assertThat(history.of(leader, TaskDesk.subject(moved)))
                    .extracting(HistoryEntry::act)
                    .contains("TASK_EFFECTIVE_DAY_MOVED");
            assertThat(figures.differences(Actors.JOB)).isEmpty();

            calendar.apply(KEEPER, new CalendarEdit.Remove(WEDNESDAY, 1, "Công điện 2/CĐ-TTg"));
            assertThat(timeliness(moved)).isEqualTo(Timeliness.Kind.OVERDUE);
            status.setRollbackOnly();
        });
        assertThat(code(kept)).isNotNull();
    }

    /**
     * First given for the Wednesday, then given more time, then a storm makes that Wednesday a day off: who claims on the
     * Thursday is in time by both deadlines, who claims on the Friday by the current one only.
     */
    @Test
    void underTheSecondPolicyTheDeadlineFirstGivenFollowsTheCalendarTooWhereTheCurrentOneLiesElsewhere() {
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        transaction.executeWithoutResult(status -> {
            policies.set(KEEPER, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2029, 6, 1), "QĐ 1/QĐ-VP");
            TaskId thursday = given(WEDNESDAY, focal, WEDNESDAY.plusMonths(2));
            TaskId friday = given(WEDNESDAY, focal, WEDNESDAY.plusMonths(2));
            TaskId held = given(WEDNESDAY, focal, null);
            holds.hold(leader, aTask.seen(leader, held), "Chờ", "1/CV");
            CalendarEdit storm = new CalendarEdit.DayOff(WEDNESDAY, "Nghỉ bão", "Công điện 1/CĐ-TTg");
            List<Thing> things =
                    touched(reader, calendar.preview(KEEPER, storm)).things();
            assertThat(effect(things, code(thursday))).containsExactly("calendar.effect.first-moved");
            assertThat(effect(things, code(held))).containsExactly("calendar.effect.moved");
            calendar.apply(KEEPER, storm);
            // what follows happens in transactions of its own, with rows read anew
            entities.clear();
            assertThat(history.of(leader, TaskDesk.subject(thursday)).getLast().changes())
                    .containsExactly(new Change("firstEffectiveOn", "2029-06-13", "2029-06-14"));
            assertThat(firstDay(held)).isEqualTo(WEDNESDAY.plusDays(1));
            holds.resume(leader, aTask.seen(leader, held));

            clock.setTo("2029-06-14T09:00");
            done(focal, thursday);
            done(focal, held);
            clock.setTo("2029-06-15T09:00");
            done(focal, friday);

            assertThat(firstClaim(thursday)).isEqualTo(FirstClaim.ON_TIME);
            assertThat(firstClaim(held)).isEqualTo(FirstClaim.ON_TIME);
            assertThat(firstClaim(friday)).isEqualTo(FirstClaim.LATE);
            TermFigures term = times.terms(leader).of(lead);
            assertThat(term.onTimeAtFirst(3))
                    .as("of three that are in time now")
                    .isEqualTo(2);
            assertThat(figures.differences(Actors.JOB)).isEmpty();

            calendar.apply(KEEPER, new CalendarEdit.Remove(WEDNESDAY, 1, "Công điện 2/CĐ-TTg"));
            assertThat(firstClaim(thursday)).as("done tasks keep their days").isEqualTo(FirstClaim.ON_TIME);
            status.setRollbackOnly();
        });
    }

    @Test
    void aFirstDeadlineThatWasGivenUnderTheFirstPolicyStaysTheDayThatThePaperSays() {
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        TaskId early = given(WEDNESDAY, focal, null);
        transaction.executeWithoutResult(status -> {
            policies.set(KEEPER, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2029, 6, 4), "QĐ 1/QĐ-VP");
            clock.setTo("2029-06-04T09:00");
            extend(focal, early, WEDNESDAY.plusMonths(2));
            calendar.apply(KEEPER, new CalendarEdit.DayOff(WEDNESDAY, "Nghỉ bão", "Công điện 1/CĐ-TTg"));
            assertThat(firstDay(early)).isEqualTo(WEDNESDAY);
            status.setRollbackOnly();
        });
    }

    /** Given on the 1st and taken back, given anew on the 4th: what counts is the policy of the 4th. */
    @Test
    void aDeadlineThatWasGivenAnewAfterItsIssueWasTakenBackFollowsByThePolicyOfThatDay() {
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        DirectiveId directive = aTask.directive(leader, LocalDate.of(2029, 6, 1));
        List<TaskId> one = drafts.add(leader, directive, List.of(aTask.complete("Rà soát", lead, officer, WEDNESDAY)));
        TaskId id = one.getFirst();
        undoing.takeBack(
                leader,
                directive,
                issuing.issue(leader, directive, List.of(new Issue(id, aTask.version(leader, id), true, null))));
        transaction.executeWithoutResult(status -> {
            policies.set(KEEPER, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2029, 6, 4), "QĐ 1/QĐ-VP");
            clock.setTo("2029-06-04T09:00");
            aTask.issue(leader, directive, one);
            work.acknowledge(focal, aTask.seen(focal, id), null);
            extend(focal, id, WEDNESDAY.plusMonths(2));
            CalendarEdit storm = new CalendarEdit.DayOff(WEDNESDAY, "Nghỉ bão", "Công điện 1/CĐ-TTg");
            assertThat(effect(touched(reader, calendar.preview(KEEPER, storm)).things(), code(id)))
                    .containsExactly("calendar.effect.first-moved");
            calendar.apply(KEEPER, storm);
            assertThat(firstDay(id)).isEqualTo(WEDNESDAY.plusDays(1));
            status.setRollbackOnly();
        });
    }

    private TaskId given(LocalDate due, Actor focal, LocalDate extendedTo) {
        TaskId id = aTask.issued(leader, aTask.complete("Rà soát", lead, officer, due), LocalDate.of(2029, 6, 1));
        clock.setTo("2029-06-01T09:00");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        if (extendedTo != null) {
            extend(focal, id, extendedTo);
        }
        return id;
    }

    private void extend(Actor focal, TaskId id, LocalDate to) {
        requests.askExtension(focal, aTask.seen(focal, id), new ExtensionForm(to, "Chờ số liệu", "", null));
        Actor chair = office.actor(Role.CHAIR, office.agency("UBND tỉnh"));
        answers.grantExtension(chair, aTask.seen(chair, id), to, null, "");
    }

    private void done(Actor focal, TaskId id) {
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        decisions.confirm(leader, aTask.seen(leader, id));
    }

    private LocalDate firstDay(TaskId id) {
        return jdbc.queryForObject("SELECT first_effective_on FROM task WHERE id = ?", LocalDate.class, id.value());
    }

    private FirstClaim firstClaim(TaskId id) {
        return tasks.get(leader, id).row().firstClaim();
    }

    /** A storm takes the day by which an agency is to answer: what waits follows, what was answered keeps its days. */
    @Test
    void theDayOfAnAnswerFollowsTheCalendarWhileItIsAwaited() {
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        AgencyId finance = office.agency("Sở Tài chính");
        AgencyId health = office.agency("Sở Y tế");
        Actor ofFinance = office.actor(Role.FOCAL_POINT, finance);
        Actor ofHealth = office.actor(Role.FOCAL_POINT, health);
        transaction.executeWithoutResult(status -> {
            policies.set(KEEPER, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2029, 6, 1), "QĐ 1/QĐ-VP");
            TaskId id = aTask.issued(
                    leader,
                    aTask.with(
                            aTask.complete("Rà soát", lead, officer, WEDNESDAY.plusMonths(2)),
                            List.of(finance, health),
                            List.of(),
                            null),
                    LocalDate.of(2029, 6, 1));
            clock.setTo("2029-06-01T09:00");
            work.acknowledge(focal, aTask.seen(focal, id), null);
            coordinations.ask(
                    focal,
                    aTask.seen(focal, id),
                    new CoordinationForm(List.of(finance, health), "Cho số liệu", WEDNESDAY, List.of()));
            clock.setTo("2029-06-15T09:00");
            coordinations.answer(
                    ofHealth, id, asked(id, health).id(), new CoordinationAnswer("Đây", "", null, List.of()), null);
            assertThat(lateDays(id, health)).isEqualTo(2);

            CalendarEdit storm = new CalendarEdit.DayOff(WEDNESDAY, "Nghỉ bão", "Công điện 1/CĐ-TTg");
            CalendarChange change = calendar.preview(KEEPER, storm);
            Actor stranger = office.actor(Role.FOCAL_POINT, office.agency("Sở Xa"));
            assertThat(effect(answerDays.touchedBy(ofFinance, change).things(), code(id)))
                    .containsExactly("calendar.effect.answer-moved");
            assertThat(answerDays.touchedBy(stranger, change).things()).isEmpty();
            assertThat(answerDays.touchedBy(stranger, change).count()).isPositive();
            calendar.apply(KEEPER, storm);
            calendar.apply(KEEPER, new CalendarEdit.DayOff(WEDNESDAY.plusDays(2), "Nghỉ bão", "Công điện 1/CĐ-TTg"));

            clock.setTo("2029-06-14T09:00");
            assertThat(queue.toAnswer(ofFinance)).singleElement().satisfies(line -> {
                assertThat(line.late()).isFalse();
                assertThat(line.dueOn()).isEqualTo(WEDNESDAY);
            });
            assertThat(history.of(leader, TaskDesk.subject(id)).getLast().changes())
                    .contains(new Change("effectiveOn", "2029-06-13", "2029-06-14"));
            assertThat(lateDays(id, health))
                    .as("answered, and judged by its own day")
                    .isEqualTo(2);
            clock.setTo("2029-06-18T09:00");
            assertThat(lateDays(id, finance)).isOne();
            status.setRollbackOnly();
        });
    }

    private Coordination asked(TaskId id, AgencyId agency) {
        return line(id, agency).request();
    }

    private int lateDays(TaskId id, AgencyId agency) {
        return line(id, agency).lateDays();
    }

    private TaskCoordination.Line line(TaskId id, AgencyId agency) {
        return coordinations.of(leader, id).lines().stream()
                .filter(one -> one.request().agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aClosedTaskKeepsItsDaysLate() {
        TaskId id = issued(WEDNESDAY);
        Actor focal = office.actor(Role.FOCAL_POINT, lead);
        clock.setTo("2029-06-18T09:00");
        work.acknowledge(focal, aTask.seen(focal, id), null);
        work.claim(focal, aTask.seen(focal, id), new ClaimForm("Xong", "1/BC", null, List.of(), null, ATask.LATE));
        decisions.confirm(leader, aTask.seen(leader, id));
        Timeliness before = tasks.get(leader, id).row().timeliness();
        assertThat(before).isEqualTo(new Timeliness(Timeliness.Kind.DONE_LATE, 3));
        transaction.executeWithoutResult(status -> {
            calendar.apply(
                    KEEPER, new CalendarEdit.DayOff(LocalDate.of(2029, 6, 14), "Nghỉ bão", "Công điện 1/CĐ-TTg"));
            assertThat(tasks.get(leader, id).row().timeliness()).isEqualTo(before);
            status.setRollbackOnly();
        });
    }

    private Touched touched(Actor actor, CalendarChange change) {
        return touch.touchedBy(actor, change);
    }

    private CalendarChange offOn(LocalDate day) {
        return calendar.preview(KEEPER, new CalendarEdit.DayOff(day, "Nghỉ bão", "Công điện 1/CĐ-TTg"));
    }

    private TaskId issued(LocalDate due) {
        return aTask.issued(leader, aTask.complete("Rà soát", lead, officer, due), LocalDate.of(2029, 5, 2));
    }

    private String due(LocalDate day) {
        return code(issued(day));
    }

    private String code(TaskId id) {
        return tasks.get(leader, id).row().code();
    }

    private Timeliness.Kind timeliness(TaskId id) {
        return tasks.get(leader, id).row().timeliness().kind();
    }

    private static List<String> effect(List<Thing> things, String code) {
        return things.stream()
                .filter(thing -> thing.code().equals(code))
                .map(Thing::effect)
                .toList();
    }

    private static List<Object> argumentsOf(List<Thing> things, String code) {
        return things.stream()
                .filter(thing -> thing.code().equals(code))
                .findFirst()
                .orElseThrow()
                .arguments();
    }
}
