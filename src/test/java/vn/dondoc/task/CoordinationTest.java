package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.calendar.WorkingCalendar;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policies;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.AgencyId;
import vn.dondoc.shared.CoordinationId;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.shared.Role;
import vn.dondoc.shared.StaleVersion;
import vn.dondoc.shared.TaskId;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.AnOffice;
import vn.dondoc.testing.OfficeClock;
import vn.dondoc.testing.OfficeTest;
import vn.dondoc.testing.TestDatabase;

/** Coordinating agencies answer for themselves, and the days of waiting for them are told apart. */
@OfficeTest
class CoordinationTest {

    private static final LocalDate DUE = LocalDate.of(2026, 3, 20);
    private static final LocalDate SATURDAY = LocalDate.of(2026, 3, 21);
    private static final Actor KEEPER = Actors.with(Right.MANAGE_POLICY, Right.MANAGE_CALENDAR);
    private static final long SEED = Long.getLong("dondoc.test.seed", 20_260_311L);

    @Autowired
    AnOffice office;

    @Autowired
    ATask aTask;

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
    Coordinations coordinations;

    @Autowired
    CoordinationQueue queue;

    @Autowired
    Tasks tasks;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    Policies policies;

    @Autowired
    AnswerDays answerDays;

    @Autowired
    AnswerFollowUp followUp;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    EntityManager entities;

    @Autowired
    OfficeClock clock;

    @Autowired
    JdbcTemplate jdbc;

    AgencyId lead;
    AgencyId finance;
    AgencyId health;
    Actor leader;
    Actor officer;
    Actor focal;
    Actor ofFinance;
    Actor ofHealth;
    TaskId task;

    @BeforeEach
    void aTaskThatTwoAgenciesCoordinate() {
        clock.setTo("2026-03-10T09:00"); // a Tuesday
        AgencyId province = office.agency("Văn phòng UBND tỉnh");
        lead = office.agency("Sở Xây dựng");
        finance = office.agency("Sở Tài chính");
        health = office.agency("Sở Y tế");
        leader = office.actor(Role.OFFICE_LEADER, province);
        officer = office.actor(Role.OFFICER, province);
        focal = office.actor(Role.FOCAL_POINT, lead);
        ofFinance = office.actor(Role.FOCAL_POINT, finance);
        ofHealth = office.actor(Role.AGENCY_LEADER, health);
        task = aTask.issued(
                leader,
                aTask.with(
                        aTask.complete("Rà soát trụ sở", lead, officer, DUE),
                        List.of(finance, health),
                        List.of(),
                        null),
                LocalDate.of(2026, 3, 2));
        work.acknowledge(focal, seen(), null);
    }

    private Versioned seen() {
        return aTask.seen(leader, task);
    }

    private void ask(String due, AgencyId... agencies) {
        coordinations.ask(
                focal,
                seen(),
                new CoordinationForm(List.of(agencies), "Cho ý kiến về dự toán", LocalDate.parse(due), List.of()));
    }

    private void answer(Actor by) {
        coordinations.answer(by, task, waitingFor(by), new CoordinationAnswer("Nhất trí", "", null, List.of()), null);
    }

    private CoordinationId waitingFor(Actor by) {
        return coordinations.of(by, task).toAnswer().getFirst().request().id();
    }

    private List<TaskCoordination.Line> lines(Actor reader) {
        return coordinations.of(reader, task).lines();
    }

    private int days(Turn.Owner owner) {
        return tasks.get(leader, task).clock().of(owner);
    }

    @Test
    void eachAgencyHasItsOwnRequestAnswerAndDay() {
        ask("2026-03-16", finance, health);
        assertThat(coordinations.of(focal, task).askable()).isEmpty();
        assertThat(lines(focal)).hasSize(2).allSatisfy(line -> {
            assertThat(line.request().state()).isEqualTo(Coordination.State.WAITING);
            assertThat(line.mayClose()).isTrue();
            assertThat(line.mayAnswer()).isFalse();
        });
        assertThat(lines(ofFinance)).singleElement().satisfies(line -> {
            assertThat(line.request().agency()).isEqualTo(finance);
            assertThat(line.request().text()).isEqualTo("Cho ý kiến về dự toán");
            assertThat(line.mayAnswer()).isTrue();
        });
        assertThat(queue.toAnswer(ofFinance))
                .extracting(CoordinationLine::text)
                .containsExactly("Cho ý kiến về dự toán");
        assertThat(queue.countToAnswer(ofFinance)).isOne();
        assertThat(queue.awaited(focal)).hasSize(2);

        clock.setTo("2026-03-18T09:00");
        coordinations.answer(
                ofFinance,
                task,
                waitingFor(ofFinance),
                new CoordinationAnswer("Nhất trí", "88/STC-NS", LocalDate.of(2026, 3, 17), List.of()),
                null);
        assertThat(queue.countToAnswer(ofFinance)).isZero();
        assertThat(lines(leader))
                .satisfiesExactlyInAnyOrder(
                        line -> {
                            assertThat(line.request().agency()).isEqualTo(finance);
                            assertThat(line.request().documentNumber()).isEqualTo("88/STC-NS");
                            assertThat(line.lateDays())
                                    .as("Tuesday and Wednesday")
                                    .isEqualTo(2);
                        },
                        line -> {
                            assertThat(line.request().isWaiting()).isTrue();
                            assertThat(line.late()).isTrue();
                            assertThat(line.lateDays()).isEqualTo(2);
                        });
        assertThat(queue.followed(officer))
                .extracting(CoordinationLine::lateDays)
                .containsExactly(2);
        assertThat(queue.countFollowed(officer)).isOne();
    }

    @Test
    void theDaysOfWaitingAreTheCoordinatorsAndMoveNoDeadline() {
        clock.setTo("2026-03-11T09:00");
        ask("2026-03-16", finance, health);
        clock.setTo("2026-03-13T09:00");
        answer(ofFinance);
        clock.setTo("2026-03-17T09:00"); // 12, 13, 16, 17
        answer(ofHealth);
        clock.setTo("2026-03-24T09:00");
        assertThat(days(Turn.Owner.COORDINATOR))
                .as("until the last has answered")
                .isEqualTo(4);
        assertThat(days(Turn.Owner.AGENCY))
                .as("11 March, and from 18 to 24 March")
                .isEqualTo(6);
        assertThat(tasks.get(leader, task).row().dueOn()).isEqualTo(DUE);
        assertThat(tasks.get(leader, task).row().timeliness()).isEqualTo(new Timeliness(Timeliness.Kind.OVERDUE, 2));
        assertThat(tasks.get(leader, task).ledger()).hasSize(1);
    }

    @Test
    void theOfficeComesBeforeTheCoordinatorAndAHoldBeforeBoth() {
        ask("2026-03-19", finance);
        clock.setTo("2026-03-11T09:00");
        requests.askExtension(focal, seen(), new ExtensionForm(LocalDate.of(2026, 3, 27), "Chờ ý kiến", "", null));
        clock.setTo("2026-03-13T09:00");
        answers.denyExtension(leader, seen(), "Còn đủ thời gian");
        clock.setTo("2026-03-16T09:00");
        holds.hold(leader, seen(), "Chờ hướng dẫn", "1/UBND");
        clock.setTo("2026-03-18T09:00");
        holds.resume(leader, seen());
        clock.setTo("2026-03-19T09:00");
        assertThat(days(Turn.Owner.COORDINATOR)).as("11, 16, 19 March").isEqualTo(3);
        assertThat(days(Turn.Owner.OFFICE)).isEqualTo(2);
        assertThat(days(Turn.Owner.HOLD)).isEqualTo(2);
        assertThat(tasks.get(leader, task).clock().total())
                .isEqualTo(calendar.days().countAfter(LocalDate.of(2026, 3, 10), LocalDate.of(2026, 3, 19)));
    }

    @Test
    void anAnswerIsSentBackOnceAndARequestMayBeClosed() {
        ask("2026-03-12", finance);
        clock.setTo("2026-03-11T09:00");
        answer(ofFinance);
        CoordinationId first = lines(focal).getFirst().request().id();
        coordinations.sendBack(focal, task, first, "Thiếu biểu 02", LocalDate.of(2026, 3, 16));
        assertThat(lines(ofFinance)).hasSize(2);
        assertThat(lines(ofFinance).getFirst().request()).satisfies(again -> {
            assertThat(again.round()).isEqualTo(2);
            assertThat(again.againOf()).isEqualTo(first);
            assertThat(again.text()).isEqualTo("Thiếu biểu 02");
        });
        assertThat(lines(focal).getLast().request().state()).isEqualTo(Coordination.State.RETURNED);
        answer(ofFinance);
        CoordinationId second = lines(focal).getFirst().request().id();
        assertThat(lines(focal).getFirst().mayReturn()).isFalse();
        assertThatThrownBy(() -> coordinations.sendBack(focal, task, second, "Nữa", LocalDate.of(2026, 3, 16)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.key()).isEqualTo("coordination.returned-once"));
        ask("2026-03-18", finance);
        assertThat(lines(focal).getFirst().request().round()).isEqualTo(3);
        clock.setTo("2026-03-12T09:00");
        coordinations.close(focal, task, lines(focal).getFirst().request().id(), "Đã có số liệu");
        assertThat(days(Turn.Owner.COORDINATOR)).isEqualTo(2);
        clock.setTo("2026-03-13T09:00");
        assertThat(days(Turn.Owner.COORDINATOR)).isEqualTo(2);
        assertThat(queue.countToAnswer(ofFinance)).isZero();
        assertThat(tasks.history(leader, task))
                .extracting(HistoryEntry::act)
                .endsWith(
                        "TASK_COORDINATION_ASKED",
                        "TASK_COORDINATION_ANSWERED",
                        "TASK_COORDINATION_RETURNED",
                        "TASK_COORDINATION_ANSWERED",
                        "TASK_COORDINATION_ASKED",
                        "TASK_COORDINATION_CLOSED");
    }

    @Test
    void aRequestHasItsLimits() {
        for (String day : List.of("2026-03-09", "2026-03-23")) {
            assertThatThrownBy(() -> ask(day, finance))
                    .isInstanceOfSatisfying(
                            InvalidInput.class,
                            e -> assertThat(e.problems())
                                    .extracting(InvalidInput.Problem::field)
                                    .containsExactly("dueOn"));
        }
        AgencyId stranger = office.agency("Sở khác");
        assertThatThrownBy(() -> ask("2026-03-16", stranger)).isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ask("2026-03-16", lead)).isInstanceOf(InvalidInput.class);
        ask("2026-03-16", finance);
        assertThatThrownBy(() -> ask("2026-03-16", finance))
                .as("a double click")
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> coordinations.ask(
                        focal,
                        new Versioned(task, 0),
                        new CoordinationForm(List.of(health), "x", LocalDate.of(2026, 3, 16), List.of())))
                .isInstanceOf(StaleVersion.class);
        CoordinationId asked = waitingFor(ofFinance);
        CoordinationAnswer words = new CoordinationAnswer("Nhất trí", "", null, List.of());
        assertThatThrownBy(() -> coordinations.answer(ofHealth, task, asked, words, null))
                .as("another's request")
                .isInstanceOf(DomainException.class);
        assertThatThrownBy(() -> coordinations.answer(focal, task, asked, words, null))
                .isInstanceOf(Refused.class);
        coordinations.answer(ofFinance, task, asked, words, null);
        assertThatThrownBy(() -> coordinations.answer(ofFinance, task, asked, words, null))
                .isInstanceOf(DomainException.class);
        clock.setTo("2026-03-24T09:00");
        ask("2026-03-26", health);
        assertThat(lines(focal)).as("a task that is late may still ask").hasSize(2);
    }

    @Test
    void theOfficeEntersAnAnswerFromItsPaper() {
        ask("2026-03-16", finance);
        coordinations.answer(
                officer,
                task,
                lines(officer).getFirst().request().id(),
                new CoordinationAnswer("Nhất trí", "88/STC-NS", null, List.of()),
                "88/STC-NS");
        assertThat(lines(focal).getFirst().request().enteredFrom()).isEqualTo("88/STC-NS");
        assertThat(tasks.history(ofFinance, task).getLast().act()).isEqualTo("TASK_COORDINATION_ANSWERED");
        assertThat(tasks.history(ofHealth, task))
                .extracting(HistoryEntry::act)
                .doesNotContain("TASK_COORDINATION_ASKED", "TASK_COORDINATION_ANSWERED");
    }

    @Test
    void whereTheHeadApprovesHeAnswersHimself() {
        ask("2026-03-16", finance);
        policies.setFor(
                Actors.with(Right.MANAGE_POLICY),
                Policy.HEAD_APPROVES,
                finance,
                "true",
                LocalDate.of(2026, 3, 10),
                "1/QĐ");
        assertThat(coordinations.of(ofFinance, task).toAnswer()).isEmpty();
        Actor head = office.actor(Role.AGENCY_LEADER, finance);
        answer(head);
        assertThat(lines(focal).getFirst().request().state()).isEqualTo(Coordination.State.ANSWERED);
    }

    @Test
    void nobodyWaitsForAnAnswerOnceTheTaskHasGoneAnotherWay() {
        ask("2026-03-16", finance, health);
        clock.setTo("2026-03-11T09:00");
        work.claim(focal, seen(), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        assertThat(lines(focal)).allMatch(line -> line.request().isWaiting());
        clock.setTo("2026-03-12T09:00");
        decisions.giveBack(leader, seen(), "Thiếu ý kiến phối hợp");
        clock.setTo("2026-03-13T09:00");
        assertThat(days(Turn.Owner.COORDINATOR)).as("11 and 13 March").isEqualTo(2);
        endings.end(leader, seen(), ClosingKind.NO_LONGER_FOLLOWED, "Thôi", "2/UBND");
        assertThat(lines(focal)).extracting(line -> line.request().state()).containsOnly(Coordination.State.OVERTAKEN);
        assertThat(queue.countToAnswer(ofFinance)).isZero();
    }

    @Test
    void nobodyAnswersAnAgencyThatLeadsNoLongerNorWhoWasNamedByMistake() {
        ask("2026-03-16", finance, health);
        clock.setTo("2026-03-11T09:00");
        TaskCorrection right = corrections.form(leader, task);
        corrections.correct(
                leader,
                seen(),
                new TaskCorrection(
                        right.content(),
                        "Báo cáo",
                        lead,
                        List.of(health),
                        List.of(),
                        DeadlineKind.DATED,
                        DUE,
                        "Sở Tài chính ghi nhầm"));
        assertThat(lines(focal))
                .extracting(
                        line -> line.request().agency(), line -> line.request().state())
                .containsExactlyInAnyOrder(
                        tuple(finance, Coordination.State.OVERTAKEN), tuple(health, Coordination.State.WAITING));
        assertThat(queue.countToAnswer(ofFinance)).isZero();
        holds.hold(leader, seen(), "Chờ hướng dẫn", "1/UBND");
        holds.resume(leader, seen());
        assertThat(queue.countToAnswer(ofHealth)).isOne();
        transfers.transfer(
                leader,
                seen(),
                new TransferForm(
                        office.agency("Sở Công Thương"), "7/QĐ", LocalDate.of(2026, 3, 11), "Theo chức năng", null));
        assertThat(queue.countToAnswer(ofHealth)).isZero();
        clock.setTo("2026-03-13T09:00");
        assertThat(days(Turn.Owner.COORDINATOR)).as("11 March").isEqualTo(1);
        assertThat(days(Turn.Owner.AGENCY)).as("12 and 13 March").isEqualTo(2);
    }

    private void corrects(LocalDate day, @Nullable LocalTime hour) {
        TaskCorrection now = corrections.form(leader, task);
        corrections.correct(leader, seen(), ATask.due(now, day, hour));
    }

    private Coordination of(AgencyId agency) {
        return lines(leader).stream()
                .map(TaskCoordination.Line::request)
                .filter(one -> one.agency().equals(agency))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWouldBeDueAfterADeadlineThatComesForwardIsDueWithItsTask() {
        ask("2026-03-19", finance);
        ask("2026-03-12", health);
        LocalDate friday = LocalDate.of(2026, 3, 13);
        corrects(friday, null);
        assertThat(of(finance)).satisfies(one -> {
            assertThat(one.dueOn()).isEqualTo(friday);
            assertThat(one.effectiveOn()).isEqualTo(friday);
        });
        assertThat(of(health).dueOn()).as("in time as it was").isEqualTo(LocalDate.of(2026, 3, 12));
        HistoryEntry told = tasks.history(ofFinance, task).getLast();
        assertThat(told.act()).isEqualTo("TASK_COORDINATION_DUE_FOLLOWED");
        assertThat(told.person()).isEqualTo(leader.person());
        assertThat(told.changes())
                .containsExactly(
                        new Change("coordinatingAgency", null, finance.toString()),
                        new Change("dueOn", "2026-03-19", "2026-03-13"));
        assertThat(tasks.history(ofHealth, task))
                .extracting(HistoryEntry::act)
                .doesNotContain("TASK_COORDINATION_DUE_FOLLOWED");
        corrects(DUE, null);
        assertThat(of(finance).dueOn())
                .as("more time is for the lead to give on")
                .isEqualTo(friday);
        answer(ofFinance);
        corrects(LocalDate.of(2026, 3, 12), null);
        assertThat(of(finance).dueOn()).as("what was answered keeps its day").isEqualTo(friday);
    }

    @Test
    void aTaskOfSaturdayBoundsByMondayWhereThatIsTheDayThatCounts() {
        transaction.executeWithoutResult(status -> {
            policies.set(KEEPER, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
            corrects(SATURDAY, null);
            clock.setTo("2026-03-21T09:00");
            ask("2026-03-23", finance);
            clock.setTo("2026-03-22T09:00");
            assertThatThrownBy(() -> ask("2026-03-24", health))
                    .hasMessageContaining("coordination.after-task")
                    .hasMessageContaining("23/03/2026");
            ask("2026-03-23", health);
            assertThat(of(health).effectiveOn()).isEqualTo(LocalDate.of(2026, 3, 23));
            status.setRollbackOnly();
        });
    }

    @Test
    void ofATaskThatIsDueAtAnHourThatDayIsTheLastUntilTheHour() {
        corrects(DUE, LocalTime.of(10, 0));
        assertThat(coordinations.of(focal, task).last()).isEqualTo(Deadline.on(DUE, LocalTime.of(10, 0)));
        clock.setTo("2026-03-20T10:00");
        ask("2026-03-20", finance);
        assertThatThrownBy(() -> ask("2026-03-23", health)).hasMessageContaining("coordination.after-task");
        clock.setTo("2026-03-20T10:01");
        assertThat(coordinations.of(focal, task).last()).isNull();
        ask("2026-03-23", health);
        assertThat(of(health).dueOn()).as("any answer is late for the task").isEqualTo(LocalDate.of(2026, 3, 23));
    }

    /** A Saturday on which the office works after all: the task ends then, and no answer of it on Monday. */
    @Test
    void aCalendarThatBringsATasksLastDayForwardBringsTheAnswersToo() {
        transaction.executeWithoutResult(status -> {
            policies.set(KEEPER, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
            corrects(SATURDAY, null);
            ask("2026-03-23", finance);
            CalendarEdit swap = new CalendarEdit.Swap(LocalDate.of(2026, 3, 25), SATURDAY, "Công điện 1/CĐ-TTg");
            assertThat(answerDays
                            .touchedBy(ofFinance, calendar.preview(KEEPER, swap))
                            .things())
                    .filteredOn(thing -> thing.effect().equals("calendar.effect.answer-moved"))
                    .singleElement()
                    .satisfies(thing ->
                            assertThat(thing.arguments()).containsExactly(LocalDate.of(2026, 3, 23), SATURDAY));
            calendar.apply(KEEPER, swap);
            entities.clear();
            assertThat(of(finance)).satisfies(one -> {
                assertThat(one.dueOn()).isEqualTo(SATURDAY);
                assertThat(one.effectiveOn()).isEqualTo(SATURDAY);
            });
            assertThat(tasks.history(ofFinance, task).getLast().act()).isEqualTo("TASK_COORDINATION_DUE_FOLLOWED");
            status.setRollbackOnly();
        });
    }

    /** Whoever brings the answers forward finds one that was given while he waited for the task. */
    @Test
    void anAnswerThatComesInBetweenIsNotBroughtForwardAnyMore() throws Exception {
        ask("2026-03-19", finance);
        jdbc.update(
                "UPDATE coordination SET due_on = '2026-03-25', effective_on = '2026-03-25' WHERE task_id = ?",
                task.value());
        CoordinationId asked = waitingFor(ofFinance);
        try (ExecutorService other = Executors.newSingleThreadExecutor()) {
            Future<?> follows = transaction.execute(status -> {
                coordinations.answer(
                        ofFinance, task, asked, new CoordinationAnswer("Nhất trí", "", null, List.of()), null);
                Future<?> waits = other.submit(() -> transaction.executeWithoutResult(mine -> {
                    assertThat(awaited()).as("as it read the list of tasks").isTrue();
                    followUp.on(new TaskEvents.DeadlineBroughtForward(leader, task));
                }));
                TestDatabase.untilWaiting(1);
                return waits;
            });
            follows.get(30, TimeUnit.SECONDS);
        }
        assertThat(tasks.history(leader, task))
                .extracting(HistoryEntry::act)
                .contains("TASK_COORDINATION_ANSWERED")
                .doesNotContain("TASK_COORDINATION_DUE_FOLLOWED");
        assertThat(of(finance).dueOn()).isEqualTo(LocalDate.of(2026, 3, 25));
    }

    /** Whatever people do, in whatever order: each working day since the issue has one owner. */
    @Test
    void theDaysAddUpInRandomOrder() {
        Random random = new Random(SEED);
        LocalDate issued = LocalDate.of(2026, 3, 10);
        List<String> done = new ArrayList<>();
        for (int n = 0; n < 300; n++) {
            if (random.nextInt(3) == 0) {
                clock.setTo(LocalDate.now(clock).plusDays(1 + random.nextInt(2)) + "T09:00");
            }
            int act = random.nextInt(12);
            try {
                act(act, random);
                done.add(LocalDate.now(clock) + " " + act);
            } catch (DomainException notNow) {
                // the next one
            }
            LocalDate today = LocalDate.now(clock);
            FairClock days = tasks.get(leader, task).clock();
            assertThat(days.total())
                    .as("seed %d: %s", SEED, done)
                    .isEqualTo(calendar.days().countAfter(issued, today));
            Turn.Owner last = Turn.Owner.valueOf(jdbc.queryForObject(
                    "SELECT owner FROM task_turn WHERE task_id = ? AND until_on IS NULL", String.class, task.value()));
            assertThat(last == Turn.Owner.COORDINATOR)
                    .as("seed %d: %s", SEED, done)
                    .isEqualTo(awaited() && !isWithOffice());
        }
        assertThat(done).hasSizeGreaterThan(60);
    }

    private boolean awaited() {
        return jdbc.queryForObject(
                        "SELECT COUNT(*) FROM coordination WHERE task_id = ? AND state = 'WAITING'",
                        Integer.class,
                        task.value())
                > 0;
    }

    private boolean isWithOffice() {
        return jdbc.queryForObject(
                "SELECT state NOT IN ('ASSIGNED', 'IN_PROGRESS', 'RETURNED') OR asked_on IS NOT NULL AND COALESCE(asked_on <= effective_on, TRUE)"
                        + " FROM task WHERE id = ?",
                Boolean.class,
                task.value());
    }

    private void act(int which, Random random) {
        LocalDate today = LocalDate.now(clock);
        switch (which) {
            case 0, 1 -> ask(today.plusDays(random.nextInt(4)).toString(), random.nextBoolean() ? finance : health);
            case 2 -> {
                if (!coordinations.of(ofFinance, task).toAnswer().isEmpty()) {
                    answer(ofFinance);
                }
            }
            case 3 -> {
                if (!coordinations.of(ofHealth, task).toAnswer().isEmpty()) {
                    answer(ofHealth);
                }
            }
            case 4 ->
                lines(focal).stream()
                        .filter(TaskCoordination.Line::mayClose)
                        .findFirst()
                        .ifPresent(line ->
                                coordinations.close(focal, task, line.request().id(), "Không cần nữa"));
            case 5 ->
                lines(focal).stream()
                        .filter(TaskCoordination.Line::mayReturn)
                        .findFirst()
                        .ifPresent(line -> coordinations.sendBack(
                                focal, task, line.request().id(), "Chưa đủ", today.plusDays(1)));
            case 6 -> work.claim(focal, seen(), new ClaimForm("Xong", "1/BC", null, List.of(), null));
            case 7 -> decisions.giveBack(leader, seen(), "Chưa đủ");
            case 8 -> holds.hold(leader, seen(), "Chờ", "1/UBND");
            case 9 -> holds.resume(leader, seen());
            case 10 -> requests.askExtension(focal, seen(), new ExtensionForm(today.plusDays(30), "Lý do", "", null));
            default -> {
                if (random.nextBoolean()) {
                    answers.denyExtension(leader, seen(), "Không");
                } else {
                    endings.withdrawClaim(focal, seen());
                }
            }
        }
    }
}
