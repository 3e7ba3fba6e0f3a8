package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.CalendarChange;
import vn.dondoc.calendar.CalendarDependents;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.directive.ADirective;
import vn.dondoc.directive.Direction;
import vn.dondoc.directive.DirectiveEnd;
import vn.dondoc.directive.DirectiveEnding;
import vn.dondoc.directive.DirectiveEndings;
import vn.dondoc.directive.DirectiveForm;
import vn.dondoc.directive.DirectiveRegister;
import vn.dondoc.directive.Directives;
import vn.dondoc.directive.DutyAnswer;
import vn.dondoc.directive.DutyForm;
import vn.dondoc.directive.DutyRow;
import vn.dondoc.directive.DutyState;
import vn.dondoc.directive.DutyTies;
import vn.dondoc.directive.IssuingLevel;
import vn.dondoc.directive.TiedDirective;
import vn.dondoc.directive.UpwardDuties;
import vn.dondoc.file.Files;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.DirectiveId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.FileId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;

/** What the province owes those above it, and the tasks that must be done before. */
@OfficeTest
class UpwardDutiesTest {

    /** A Friday; five working days before is the Friday of the week before. */
    private static final LocalDate OUTER = LocalDate.of(2026, 4, 17);

    private static final LocalDate LAST_INNER = LocalDate.of(2026, 4, 10);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

    @Autowired
    DirectiveRegister register;

    @Autowired
    Directives directives;

    @Autowired
    UpwardDuties duties;

    @Autowired
    TaskDrafts drafts;

    @Autowired
    TaskIssuing issuing;

    @Autowired
    TaskOutlook outlook;

    @Autowired
    TaskList list;

    @Autowired
    Files files;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    List<CalendarDependents> dependents;

    @Autowired
    Policies policies;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DutyTies ties;

    @Autowired
    DirectiveEndings endings;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    Actor leader;
    Actor clerk;
    Actor focal;
    AgencyId lead;
    DirectiveId directive;

    @BeforeEach
    void aDirectiveFromAbove() {
        clock.setTo("2026-03-10T09:00");
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        leader = office.actor(Role.OFFICE_LEADER, province);
        clerk = office.actor(Role.CLERK, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        directive = register.register(clerk, from(IssuingLevel.GOVERNMENT));
    }

    /** Nobody else meets what is owed here, neither on his first page nor in his mail. */
    @AfterEach
    void nothingIsOwedAnyMore() {
        jdbc.update("DELETE FROM upward_duty_directive");
        jdbc.update("DELETE FROM upward_duty");
    }

    private static DirectiveForm from(IssuingLevel level) {
        return ADirective.about("Báo cáo việc thử nghiệm")
                .of(Direction.OUTGOING, "CV")
                .by("Văn phòng Chính phủ")
                .on(LocalDate.of(2026, 3, 2))
                .from(level)
                .form();
    }

    private DutyRow owed() {
        return duties.of(clerk, directive).orElseThrow();
    }

    private void owe() {
        duties.set(clerk, directive, 0, new DutyForm("Báo cáo kết quả", OUTER));
    }

    private Issue draft(LocalDate due) {
        return draft(directive, due);
    }

    private Issue draft(DirectiveId by, LocalDate due) {
        TaskId task = drafts.add(leader, by, List.of(aTask.complete("Việc trong tỉnh", lead, leader, due)))
                .getFirst();
        return Issue.of(task, aTask.seen(leader, task).version());
    }

    @Test
    void itStandsByItsDaysAndIsCountedWhereItIsListed() {
        Map<DutyState, Long> before = duties.counts(clerk);
        owe();
        assertThat(owed().state()).isEqualTo(DutyState.NOT_DUE);
        assertThat(owed().innerDueOn()).isEqualTo(LAST_INNER);
        assertThat(duties.counts(clerk).get(DutyState.NOT_DUE)).isEqualTo(before.get(DutyState.NOT_DUE) + 1);
        clock.setTo("2026-04-15T09:00");
        assertThat(owed().state()).isEqualTo(DutyState.DUE_SOON);
        clock.setTo("2026-04-20T09:00");
        assertThat(owed().state()).isEqualTo(DutyState.OVERDUE);
        for (DutyState state : DutyState.values()) {
            List<DutyRow> rows = duties.rows(clerk, state);
            assertThat(rows).as(state.name()).allMatch(row -> row.state() == state);
            assertThat(duties.counts(clerk).get(state)).as(state.name()).isEqualTo(rows.size());
        }
        assertThat(duties.rows(clerk, DutyState.OVERDUE))
                .extracting(DutyRow::directive)
                .contains(directive);
        duties.answer(clerk, directive, owed().version(), new DutyAnswer("12/BC-UBND", OUTER, null));
        assertThat(owed().state()).isEqualTo(DutyState.ANSWERED_ON_TIME);
        duties.answer(clerk, directive, owed().version(), new DutyAnswer("12/BC-UBND", OUTER.plusDays(3), null));
        assertThat(owed().state()).isEqualTo(DutyState.ANSWERED_LATE);
        assertThat(directives.history(clerk, directive))
                .extracting(HistoryEntry::act)
                .containsExactly(
                        "DIRECTIVE_REGISTERED",
                        "DIRECTIVE_DUTY_SET",
                        "DIRECTIVE_DUTY_ANSWERED",
                        "DIRECTIVE_DUTY_ANSWERED");
    }

    /** A Saturday of the paper counts to the Monday; once the Monday is a day off too, to the Tuesday. */
    @Test
    void underTheSecondPolicyTheDayThatCountsIsTheNextWorkingOne() {
        Actor keeper = Actors.with(Right.MANAGE_CALENDAR, Right.MANAGE_POLICY);
        LocalDate saturday = OUTER.plusDays(1);
        transaction.executeWithoutResult(status -> {
            policies.set(keeper, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
            duties.set(clerk, directive, 0, new DutyForm("Báo cáo hạn thứ Bảy", saturday));
            DirectiveId answered = register.register(clerk, from(IssuingLevel.GOVERNMENT));
            duties.set(clerk, answered, 0, new DutyForm("Báo cáo kết quả", saturday));
            clock.setTo("2026-04-20T09:00"); // the Monday
            assertThat(owed().state()).isEqualTo(DutyState.DUE_SOON);
            assertThat(duties.rows(clerk, DutyState.DUE_SOON))
                    .extracting(DutyRow::directive)
                    .contains(directive);
            clock.setTo("2026-04-21T09:00");
            assertThat(owed().state()).isEqualTo(DutyState.OVERDUE);
            duties.answer(clerk, answered, 1, new DutyAnswer("12/BC-UBND", LocalDate.of(2026, 4, 21), null));

            CalendarEdit storm = new CalendarEdit.DayOff(LocalDate.of(2026, 4, 20), "Nghỉ bão", "Công điện 1/CĐ-TTg");
            CalendarChange change = calendar.preview(keeper, storm);
            assertThat(dependents.stream()
                            .flatMap(one -> one.touchedBy(clerk, change).things().stream())
                            .filter(thing -> thing.title().equals("Báo cáo hạn thứ Bảy")))
                    .singleElement()
                    .satisfies(thing -> assertThat(thing.arguments())
                            .containsExactly(LocalDate.of(2026, 4, 20), LocalDate.of(2026, 4, 21)));
            calendar.apply(keeper, storm);
            assertThat(owed().state()).isEqualTo(DutyState.DUE_SOON);
            assertThat(owed().dueOn()).isEqualTo(saturday);
            assertThat(directives.history(clerk, directive))
                    .extracting(HistoryEntry::act)
                    .endsWith("DIRECTIVE_DUTY_DAY_MOVED");
            assertThat(duties.of(clerk, answered).orElseThrow().state())
                    .as("what was answered keeps its day")
                    .isEqualTo(DutyState.ANSWERED_LATE);
            status.setRollbackOnly();
        });
    }

    /** The policy of the day on which the deadline was set goes on to hold, whatever is corrected in the words. */
    @Test
    void aCorrectedWordLeavesTheLastDayInTimeAndThePolicyOfTheDeadline() {
        Actor keeper = Actors.with(Right.MANAGE_CALENDAR, Right.MANAGE_POLICY);
        LocalDate saturday = OUTER.plusDays(1);
        LocalDate monday = OUTER.plusDays(3);
        transaction.executeWithoutResult(status -> {
            policies.set(keeper, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
            policies.set(keeper, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "false", LocalDate.of(2026, 3, 11), "2/QĐ");
            duties.set(clerk, directive, 0, new DutyForm("Báo cáo hạn thứ Bẩy", saturday));
            DirectiveId answered = register.register(clerk, from(IssuingLevel.GOVERNMENT));
            duties.set(clerk, answered, 0, new DutyForm("Báo cáo kết quả nâm", saturday));
            clock.setTo("2026-04-20T09:00");
            duties.answer(clerk, answered, 1, new DutyAnswer("12/BC-UBND", monday, null));
            duties.set(clerk, answered, 2, new DutyForm("Báo cáo kết quả năm", saturday));
            duties.set(clerk, directive, 1, new DutyForm("Báo cáo hạn thứ Bảy", saturday));
            assertThat(duties.of(clerk, answered).orElseThrow().state()).isEqualTo(DutyState.ANSWERED_ON_TIME);
            assertThat(owed().state()).isEqualTo(DutyState.DUE_SOON);

            calendar.apply(keeper, new CalendarEdit.DayOff(monday, "Nghỉ bão", "Công điện 1/CĐ-TTg"));
            clock.setTo("2026-04-21T09:00");
            assertThat(owed().state()).as("the Tuesday").isEqualTo(DutyState.DUE_SOON);
            duties.set(clerk, directive, 3, new DutyForm("Báo cáo hạn thứ Bảy", monday));
            assertThat(owed().state())
                    .as("another day is judged by the policy of the day on which it is set")
                    .isEqualTo(DutyState.OVERDUE);
            status.setRollbackOnly();
        });
    }

    /** A directive is locked before its tasks; whoever follows the calendar holds tasks already. */
    @Test
    void theCalendarMovesADutyWhoseDirectiveAnotherHasLocked() throws Exception {
        Actor keeper = Actors.with(Right.MANAGE_CALENDAR, Right.MANAGE_POLICY);
        duties.set(clerk, directive, 0, new DutyForm("Báo cáo hạn thứ Bảy", OUTER.plusDays(1)));
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch moved = new CountDownLatch(1);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> holds = other.submit(() -> transaction.executeWithoutResult(status -> {
                jdbc.queryForList("SELECT id FROM directive WHERE id = ? FOR UPDATE", directive.value());
                locked.countDown();
                try {
                    moved.await(20, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            assertThat(locked.await(20, TimeUnit.SECONDS)).isTrue();
            transaction.executeWithoutResult(status -> {
                policies.set(keeper, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
                calendar.apply(keeper, new CalendarEdit.DayOff(OUTER.plusDays(3), "Nghỉ bão", "Công điện 1/CĐ-TTg"));
                assertThat(holds.isDone()).as("it waited for nobody").isFalse();
                clock.setTo("2026-04-21T09:00");
                assertThat(owed().state()).isEqualTo(DutyState.DUE_SOON);
                status.setRollbackOnly();
            });
            moved.countDown();
            holds.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aTaskThatEndsTooLateForItIsNotGiven() {
        owe();
        Issue late = draft(LAST_INNER.plusDays(3));
        assertThatThrownBy(() -> issuing.issue(leader, directive, List.of(late)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.problems().getFirst().key()).isEqualTo("task.deadline.outer");
                    assertThat(refused.problems().getFirst().arguments()).containsExactly("17/04/2026", "10/04/2026");
                });
        issuing.issue(leader, directive, List.of(draft(LAST_INNER)));
        Issue other = new Issue(late.task(), late.version(), false, LocalDate.of(2026, 4, 3));
        issuing.issue(leader, directive, List.of(other));
        assertThat(outlook.byDirective(leader, List.of(directive)).get(directive))
                .isEqualTo(new DirectiveFigures(2, 0, 0, LAST_INNER));
        duties.answer(clerk, directive, owed().version(), new DutyAnswer("12/BC-UBND", LocalDate.of(2026, 3, 9), null));
        issuing.issue(leader, directive, List.of(draft(OUTER.plusDays(30))));
    }

    /** The register's figure is that of the list behind it; what the answer needs, it needs of both kinds. */
    @Test
    void ofADirectiveOverdueIsWhatItsListShowsAndOfADutyBothKinds() {
        owe();
        TaskForm helps = aTask.complete("Phối hợp với Bộ", lead, leader, LocalDate.of(2026, 3, 20))
                .as(TaskNature.coordinating("Bộ Xây dựng"));
        TaskId helping = drafts.add(leader, directive, List.of(helps)).getFirst();
        issuing.issue(
                leader,
                directive,
                List.of(
                        draft(LocalDate.of(2026, 3, 20)),
                        Issue.of(helping, aTask.seen(leader, helping).version())));
        clock.setTo("2026-03-24T09:00");
        DirectiveFigures shown = outlook.byDirective(leader, List.of(directive)).get(directive);
        assertThat(shown.total()).isEqualTo(2);
        assertThat(shown.overdue())
                .isEqualTo(list.count(leader, TaskFilter.ofDirective(directive).withQueue(Queue.OVERDUE)))
                .isEqualTo(1);
        assertThat(outlook.byDuty(leader, List.of(directive)).get(directive).overdue())
                .isEqualTo(2);
    }

    @Test
    void anAgencyKnowsOfItsTaskOnly() {
        owe();
        issuing.issue(leader, directive, List.of(draft(LAST_INNER)));
        FileId sent = files.store(
                        clerk, "tra-loi.txt", new ByteArrayInputStream("Trả lời".getBytes(StandardCharsets.UTF_8)))
                .id();
        duties.answer(clerk, directive, owed().version(), new DutyAnswer("12/BC-UBND", LocalDate.of(2026, 3, 9), sent));
        assertThat(duties.file(clerk, directive).name()).isEqualTo("tra-loi.txt");
        assertThat(directives.get(focal, directive).files()).isEmpty();
        assertThat(duties.of(focal, directive)).isEmpty();
        assertThat(duties.rows(focal, null)).isEmpty();
        assertThat(duties.counts(focal)).isEmpty();
        assertThat(outlook.byDirective(focal, List.of(directive)).get(directive))
                .as("what it has to do itself")
                .isEqualTo(new DirectiveFigures(1, 0, 0, LAST_INNER));
        assertThatThrownBy(() -> duties.file(focal, directive)).isInstanceOf(DomainException.class);
        assertThat(directives.history(focal, directive))
                .extracting(HistoryEntry::act)
                .containsExactly("DIRECTIVE_REGISTERED");
        Actor stranger = office.actor(Role.FOCAL_POINT, office.agency("Sở Y tế"));
        assertThatThrownBy(() -> duties.of(stranger, directive)).isInstanceOf(NotFound.class);
        assertThat(outlook.byDirective(stranger, List.of(directive))).isEmpty();
        assertThatThrownBy(() -> duties.set(focal, directive, 0, new DutyForm("x", OUTER)))
                .isInstanceOf(Refused.class);
    }

    private void refusedAsTooLate(DirectiveId by, Issue task, String outer, String inner) {
        assertThatThrownBy(() -> issuing.issue(leader, by, List.of(task)))
                .isInstanceOfSatisfying(InvalidInput.class, refused -> {
                    assertThat(refused.problems().getFirst().key()).isEqualTo("task.deadline.outer");
                    assertThat(refused.problems().getFirst().arguments()).containsExactly(outer, inner);
                });
    }

    @Test
    void thePlanOfTheProvinceIsBoundAndCountedOnceItIsTied() {
        owe();
        DirectiveId plan = aTask.directive(clerk, LocalDate.of(2026, 3, 9));
        issuing.issue(leader, plan, List.of(draft(plan, LocalDate.of(2026, 4, 13))));
        assertThat(duties.binding(leader, plan)).isEmpty();
        ties.tie(clerk, directive, plan);
        ties.tie(clerk, directive, plan);
        assertThat(ties.of(leader, directive))
                .extracting(TiedDirective::directive)
                .containsExactly(plan);
        assertThat(duties.carriedOutBy(leader, plan)).containsExactly(owed());
        assertThat(duties.binding(leader, plan)).contains(owed());

        // what was given before stands, and is shown
        assertThat(outlook.byDuty(leader, List.of(directive)).get(directive))
                .isEqualTo(new DirectiveFigures(1, 0, 0, LocalDate.of(2026, 4, 13)));
        assertThat(outlook.tooLateFor(leader, directive, LAST_INNER, 10))
                .extracting(InnerTooLate::leadName, InnerTooLate::dueOn)
                .containsExactly(tuple("Sở Xây dựng", LocalDate.of(2026, 4, 13)));

        refusedAsTooLate(plan, draft(plan, LAST_INNER.plusDays(3)), "17/04/2026", "10/04/2026");
        issuing.issue(leader, plan, List.of(draft(plan, LAST_INNER)));
        issuing.issue(leader, directive, List.of(draft(LAST_INNER)));
        assertThat(outlook.byDuty(leader, List.of(directive)).get(directive).total())
                .as("of both directives")
                .isEqualTo(3);
        assertThat(outlook.byDirective(leader, List.of(directive))
                        .get(directive)
                        .total())
                .isEqualTo(1);

        ties.untie(clerk, directive, plan);
        assertThat(duties.binding(leader, plan)).isEmpty();
        issuing.issue(leader, plan, List.of(draft(plan, OUTER)));
        for (DirectiveId one : List.of(directive, plan)) {
            assertThat(directives.history(clerk, one).stream().map(HistoryEntry::act))
                    .containsOnlyOnce("DIRECTIVE_DUTY_TIED", "DIRECTIVE_DUTY_UNTIED");
        }
    }

    @Test
    void ofSeveralDutiesTheEarliestBindsUntilItIsAnsweredOrEnds() {
        owe();
        DirectiveId sooner = register.register(clerk, from(IssuingLevel.PARTY));
        duties.set(clerk, sooner, 0, new DutyForm("Báo cáo sơ bộ", LocalDate.of(2026, 4, 3)));
        DirectiveId plan = aTask.directive(clerk, LocalDate.of(2026, 3, 9));
        ties.tie(clerk, directive, plan);
        ties.tie(clerk, sooner, plan);
        Issue task = draft(plan, LocalDate.of(2026, 4, 8));
        refusedAsTooLate(plan, task, "03/04/2026", "27/03/2026");
        duties.answer(clerk, sooner, 1, new DutyAnswer("9/BC-UBND", LocalDate.of(2026, 3, 10), null));
        issuing.issue(leader, plan, List.of(task));
        assertThat(duties.binding(leader, plan)).contains(owed());
        end(directive, DirectiveEnding.WITHDRAWN, null);
        assertThat(duties.binding(leader, plan)).isEmpty();
        assertThat(duties.rows(leader, null))
                .as("nothing is owed for what has ended")
                .extracting(DutyRow::directive)
                .contains(sooner)
                .doesNotContain(directive);
        assertThat(duties.counts(leader).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(duties.rows(leader, null).size());
    }

    private void end(DirectiveId id, DirectiveEnding how, DirectiveId by) {
        endings.end(
                leader,
                id,
                directives.get(leader, id).version(),
                DirectiveEnd.of(how, "90/QĐ-UBND", LocalDate.of(2026, 3, 10), "Theo chỉ đạo mới", by));
    }

    @Test
    void aPlanThatReplacesOneCarriesOutWhatItDid() {
        owe();
        DirectiveId plan = aTask.directive(clerk, LocalDate.of(2026, 3, 9));
        DirectiveId other = aTask.directive(clerk, LocalDate.of(2026, 3, 10));
        ties.tie(clerk, directive, plan);
        end(plan, DirectiveEnding.REPLACED, other);
        assertThat(ties.of(leader, directive))
                .extracting(TiedDirective::directive, TiedDirective::ended)
                .containsExactly(tuple(plan, true), tuple(other, false));
        refusedAsTooLate(other, draft(other, OUTER), "17/04/2026", "10/04/2026");
        DirectiveId third = aTask.directive(clerk, LocalDate.of(2026, 3, 10));
        assertThatThrownBy(() -> ties.tie(clerk, third, other))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("duty.none"));
        assertThatThrownBy(() -> ties.tie(clerk, directive, plan))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("duty.tie.ended"));
        assertThatThrownBy(() -> ties.tie(clerk, directive, directive))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        refused -> assertThat(refused.key()).isEqualTo("duty.tie.not-province"));
    }

    @Test
    void anAgencyOfTheTiedPlanKnowsNothingOfWhatItServes() {
        owe();
        DirectiveId plan = aTask.directive(clerk, LocalDate.of(2026, 3, 9));
        ties.tie(clerk, directive, plan);
        issuing.issue(leader, plan, List.of(draft(plan, LAST_INNER)));
        assertThat(directives.get(focal, plan).id()).isEqualTo(plan);
        assertThat(duties.binding(focal, plan)).isEmpty();
        assertThat(duties.carriedOutBy(focal, plan)).isEmpty();
        assertThat(outlook.byDuty(focal, List.of(directive))).isEmpty();
        assertThat(outlook.tooLateFor(focal, directive, LocalDate.of(2026, 1, 1), 10))
                .isEmpty();
        assertThatThrownBy(() -> ties.of(focal, directive)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ties.tie(focal, directive, plan)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> ties.untie(focal, directive, plan)).isInstanceOf(Refused.class);
        assertThat(directives.history(focal, plan))
                .extracting(HistoryEntry::act)
                .containsExactly("DIRECTIVE_REGISTERED");
    }

    @Test
    void onlyWhatComesFromAboveIsOwedAndTheFormIsWhole() {
        DirectiveId own = register.register(clerk, from(IssuingLevel.PROVINCE));
        assertThatThrownBy(() -> duties.set(clerk, own, 0, new DutyForm("Báo cáo", OUTER)))
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> duties.set(clerk, directive, 0, new DutyForm(" ", null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("owed", "dueOn"));
        owe();
        assertThatThrownBy(() -> duties.set(clerk, directive, 0, new DutyForm("Khác", OUTER)))
                .isInstanceOf(StaleVersion.class);
        assertThatThrownBy(() -> duties.answer(clerk, directive, 1, new DutyAnswer("", null, null)))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        refused -> assertThat(refused.problems())
                                .extracting(InvalidInput.Problem::field)
                                .containsExactly("number", "sentOn"));
    }
}
