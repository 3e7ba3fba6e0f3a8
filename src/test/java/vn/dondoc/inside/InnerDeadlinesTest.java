package vn.dondoc.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.dondoc.calendar.CalendarEdit;
import vn.dondoc.history.Change;
import vn.dondoc.history.HistoryEntry;
import vn.dondoc.policy.Policy;
import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DomainException;
import vn.dondoc.shared.InnerTaskId;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.shared.NotFound;
import vn.dondoc.shared.Refused;
import vn.dondoc.shared.Right;
import vn.dondoc.task.ATask;
import vn.dondoc.task.ClaimForm;
import vn.dondoc.task.Deadline;
import vn.dondoc.task.TaskCorrection;
import vn.dondoc.task.TaskHolds;
import vn.dondoc.task.TransferForm;
import vn.dondoc.testing.Actors;
import vn.dondoc.testing.OfficeTest;

/** By when what is handed on has to be done: never later than its task, whoever moves which of the two. */
@OfficeTest
class InnerDeadlinesTest extends InnerOffice {

    @Autowired
    TaskHolds holds;

    @Autowired
    InnerJob job;

    private void corrects(@Nullable LocalDate day, @Nullable LocalTime hour) {
        TaskCorrection now = corrections.form(leader, task);
        corrections.correct(leader, aTask.seen(leader, task), ATask.due(now, day, hour));
    }

    @Test
    void nothingIsHandedOnBeyondTheTasksOwnDeadline() {
        assertThatThrownBy(() ->
                        inner.give(focal, task, List.of(InnerForm.to(person(staff), "Việc dài", DUE.plusDays(3)))))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("inner.after-task")
                .hasMessageContaining("20/03/2026");
        assertThatThrownBy(() ->
                        inner.give(focal, task, List.of(InnerForm.to(person(staff), "Việc", LocalDate.of(2026, 3, 9)))))
                .hasMessageContaining("inner.past");
        InnerTaskId id = give(focal, staff, "Lập danh sách");
        assertThatThrownBy(() -> inner.changeDue(focal, id, version(id), DUE.plusDays(1), null))
                .isInstanceOf(InvalidInput.class)
                .hasMessageContaining("inner.after-task");
        assertThatThrownBy(() -> inner.changeDue(focal, id, version(id), INNER_DUE, null))
                .hasMessageContaining("inner.same-due");
        assertThatThrownBy(() -> inner.changeDue(staff, id, version(id), DUE, null))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> inner.changeDue(ofOther, id, version(id), DUE, null))
                .isInstanceOf(NotFound.class);
        inner.changeDue(focal, id, version(id), DUE, LocalTime.of(10, 0));
        assertThat(row(staff, id).due()).isEqualTo(Deadline.on(DUE, LocalTime.of(10, 0)));
        assertThat(inner.history(staff, id).getLast().changes())
                .containsExactly(new Change("dueOn", INNER_DUE.toString(), DUE + "T10:00"));
    }

    @Test
    void aTaskOfSaturdayIsHandedOnForMondayOnSundayWhereThatIsTheDayThatCounts() {
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        LocalDate saturday = LocalDate.of(2026, 3, 21);
        LocalDate monday = LocalDate.of(2026, 3, 23);
        transaction.executeWithoutResult(status -> {
            policies.set(sets, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
            corrects(saturday, LocalTime.of(10, 0));
            clock.setTo("2026-03-22T09:00");
            InnerTaskId id = inner.give(focal, task, List.of(InnerForm.to(person(staff), "Việc", monday)))
                    .getFirst();
            inner.changeDue(focal, id, version(id), saturday, null);
            assertThat(row(staff, id).time().isLate()).isFalse();
            assertThatThrownBy(() -> inner.changeDue(focal, id, version(id), monday.plusDays(1), null))
                    .hasMessageContaining("inner.after-task")
                    .hasMessageContaining("23/03/2026");
            status.setRollbackOnly();
        });
    }

    /** What is finished keeps its days, whatever the policy or the calendar say afterwards; what is open follows the calendar. */
    @Test
    void aChangeOfPolicyOrCalendarTouchesOpenOnesOnly() {
        Actor sets = Actors.with(Right.MANAGE_POLICY, Right.MANAGE_CALENDAR);
        LocalDate saturday = LocalDate.of(2026, 3, 14);
        transaction.executeWithoutResult(status -> {
            InnerTaskId late = due(saturday);
            InnerTaskId first = due(saturday);
            clock.setTo("2026-03-17T09:00");
            inner.reportDone(staff, late, version(late), "Xong");
            inner.confirm(focal, late, version(late));
            policies.set(sets, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 17), "1/QĐ");
            assertThat(row(staff, late).time()).isEqualTo(new InnerTime(InnerTime.Kind.DONE_LATE, 2));
            assertThat(row(staff, first).time().isLate())
                    .as("given while the day itself counted")
                    .isTrue();

            LocalDate wednesday = LocalDate.of(2026, 3, 18);
            InnerTaskId open = due(wednesday);
            InnerTaskId done = due(wednesday);
            clock.setTo("2026-03-19T09:00");
            inner.reportDone(staff, done, version(done), "Xong");
            inner.confirm(focal, done, version(done));
            assertThat(row(staff, done).time()).isEqualTo(new InnerTime(InnerTime.Kind.DONE_LATE, 1));
            calendar.apply(sets, new CalendarEdit.DayOff(wednesday, "Nghỉ bão", "Công điện 1/CĐ-TTg"));
            calendar.apply(sets, new CalendarEdit.DayOff(LocalDate.of(2026, 3, 16), "Nghỉ bão", "Công điện 1/CĐ-TTg"));
            entities.clear();
            assertThat(row(staff, open).time().kind()).isEqualTo(InnerTime.Kind.DUE_TODAY);
            assertThat(row(staff, open).due()).isEqualTo(Deadline.on(wednesday));
            assertThat(inner.history(staff, open).getLast().changes())
                    .containsExactly(new Change("effectiveOn", "2026-03-18", "2026-03-19"));
            assertThat(row(staff, done).time()).isEqualTo(new InnerTime(InnerTime.Kind.DONE_LATE, 1));
            assertThat(row(staff, late).time()).isEqualTo(new InnerTime(InnerTime.Kind.DONE_LATE, 2));
            status.setRollbackOnly();
        });
    }

    @Test
    void aDeadlineIsCorrectedToAWeekendThatIsNotOverByTheDayThatCounts() {
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        LocalDate saturday = LocalDate.of(2026, 3, 14);
        transaction.executeWithoutResult(status -> {
            clock.setTo("2026-03-15T09:00"); // a Sunday
            assertThatThrownBy(() -> corrects(saturday, null)).hasMessageContaining("task.deadline.past");
            status.setRollbackOnly();
        });
        transaction.executeWithoutResult(status -> {
            policies.set(sets, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 15), "1/QĐ");
            corrects(saturday, LocalTime.of(9, 0));
            assertThat(tasks.get(leader, task).row().timeliness().isLate()).isFalse();
            status.setRollbackOnly();
        });
    }

    @Test
    void anHourThatStrikesIsHeardOnceForWhatIsStillToDo() {
        LocalDate alone = LocalDate.of(2031, 5, 14); // no other test has an inner hour on this day
        Actor lookout = Actors.JOB;
        corrects(alone, null);
        InnerTaskId id = give(focal, staff, "Lập danh sách");
        inner.changeDue(focal, id, version(id), alone, LocalTime.of(16, 30));
        Moment noon = new Moment(alone, LocalTime.NOON);
        clock.setTo("2031-05-14T16:30");
        assertThat(hours.hasMovedSince(lookout, noon)).isFalse();
        clock.setTo("2031-05-14T16:31");
        assertThat(hours.hasMovedSince(lookout, noon)).isTrue();
        assertThat(hours.hasMovedSince(lookout, new Moment(alone, LocalTime.of(16, 31))))
                .isFalse();
        assertThat(row(staff, id).time().isLate()).isTrue();
        inner.reportDone(staff, id, version(id), "Xong");
        assertThat(hours.hasMovedSince(lookout, noon))
                .as("it is judged no more")
                .isFalse();
        assertThat(hours.hasMovedSince(lookout, new Moment(alone.minusDays(1), LocalTime.MIN)))
                .as("a day began")
                .isTrue();
        assertThatThrownBy(() -> hours.hasMovedSince(focal, noon)).isInstanceOf(Refused.class);
    }

    @Test
    void whatWouldEndAfterADeadlineThatComesForwardEndsWithItsTask() {
        InnerTaskId early = give(focal, staff, "Sớm");
        InnerTaskId late = due(DUE);
        InnerTaskId done = due(DUE);
        inner.reportDone(staff, done, version(done), "Xong");
        InnerTaskId other = inner.give(ofOther, task, List.of(InnerForm.to(person(ofOther), "Của phối hợp", DUE)))
                .getFirst();
        corrects(INNER_DUE, LocalTime.of(16, 30));
        Deadline now = Deadline.on(INNER_DUE, LocalTime.of(16, 30));
        assertThat(row(staff, early).due()).as("its day ended after the hour").isEqualTo(now);
        assertThat(row(focal, late).due()).isEqualTo(now);
        assertThat(row(ofOther, other).due()).isEqualTo(now);
        assertThat(row(focal, done).due()).as("nobody has it to do any more").isEqualTo(Deadline.on(DUE));
        HistoryEntry told = inner.history(staff, late).getLast();
        assertThat(told.act()).isEqualTo("INNER_DUE_FOLLOWED");
        assertThat(told.person()).isEqualTo(leader.person());
        assertThat(told.changes()).containsExactly(new Change("dueOn", DUE.toString(), INNER_DUE + "T16:30"));
        inner.giveBack(focal, done, version(done), "Thiếu diện tích");
        assertThat(row(focal, done).due()).as("to do again").isEqualTo(now);
        assertThat(inner.history(staff, done).getLast().changes())
                .containsExactly(
                        new Change("reason", null, "Thiếu diện tích"),
                        new Change("dueOn", DUE.toString(), INNER_DUE + "T16:30"));
        corrects(DUE, null);
        corrects(null, null);
        assertThat(row(focal, late).due())
                .as("more time is for the agency to give on")
                .isEqualTo(now);
    }

    @Test
    void aTransferWithAnEarlierDeadlineClosesWhatTheFormerLeadHadAndBringsForwardWhatOthersHave() {
        InnerTaskId mine = due(DUE);
        InnerTaskId theirs = inner.give(ofOther, task, List.of(InnerForm.to(person(ofOther), "Của phối hợp", DUE)))
                .getFirst();
        transfers.transfer(
                leader,
                aTask.seen(leader, task),
                new TransferForm(
                        office.agency("Sở Nông nghiệp"),
                        "77/QĐ",
                        LocalDate.of(2026, 3, 9),
                        "Đúng chức năng",
                        INNER_DUE));
        assertThat(row(head, mine).due()).isEqualTo(Deadline.on(DUE));
        assertThat(inner.history(head, mine))
                .extracting(HistoryEntry::act)
                .containsExactly("INNER_GIVEN", "INNER_CANCEL");
        assertThat(row(ofOther, theirs).due()).isEqualTo(Deadline.on(INNER_DUE));
    }

    /** A Saturday on which the office works after all: the task ends then, and nothing inside it on Monday. */
    @Test
    void aCalendarThatBringsATasksLastDayForwardBringsItsInnerOnesToo() {
        Actor sets = Actors.with(Right.MANAGE_POLICY, Right.MANAGE_CALENDAR);
        LocalDate saturday = LocalDate.of(2026, 3, 21);
        transaction.executeWithoutResult(status -> {
            policies.set(sets, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
            corrects(saturday, null);
            InnerTaskId id = due(LocalDate.of(2026, 3, 23));
            entities.clear();
            calendar.apply(sets, new CalendarEdit.Swap(LocalDate.of(2026, 3, 25), saturday, "Công điện 1/CĐ-TTg"));
            entities.clear();
            assertThat(row(staff, id).due()).isEqualTo(Deadline.on(saturday));
            assertThat(inner.history(staff, id).getLast().act()).isEqualTo("INNER_DUE_FOLLOWED");
            status.setRollbackOnly();
        });
    }

    /** A hold from Thursday to Wednesday gives four working days back: to who still works, and to who reported done in it. */
    @Test
    void whatIsToDoLosesNoDayOfAHold() {
        InnerTaskId open = due(INNER_DUE); // the Friday
        InnerTaskId done = due(INNER_DUE);
        InnerTaskId before = due(LocalDate.of(2026, 3, 11));
        InnerTaskId changed = due(INNER_DUE);
        clock.setTo("2026-03-12T09:00"); // Thursday, the one of Wednesday is late by a day
        holds.hold(leader, aTask.seen(leader, task), "Chờ hướng dẫn", "812/UBND-TH");
        clock.setTo("2026-03-16T09:00");
        assertThat(row(staff, open).time().kind()).isEqualTo(InnerTime.Kind.ON_HOLD);
        assertThat(queue.count(staff, new InnerFilter(true, InnerFilter.Show.LATE)))
                .isZero();
        assertThat(queue.rows(staff, new InnerFilter(true, InnerFilter.Show.LATE)))
                .isEmpty();
        inner.reportDone(staff, done, version(done), "Xong");
        assertThat(row(staff, done).time().kind()).as("two days came back").isEqualTo(InnerTime.Kind.DONE_IN_TIME);
        assertThat(row(staff, done).due()).isEqualTo(Deadline.on(LocalDate.of(2026, 3, 17)));
        inner.changeDue(focal, changed, version(changed), LocalDate.of(2026, 3, 19), null);
        clock.setTo("2026-03-18T09:00");
        holds.resume(leader, aTask.seen(leader, task));
        assertThat(row(staff, open).due()).isEqualTo(Deadline.on(LocalDate.of(2026, 3, 19)));
        assertThat(row(staff, changed).due())
                .as("set on the Monday of the hold")
                .isEqualTo(Deadline.on(LocalDate.of(2026, 3, 23)));
        assertThat(row(staff, before).time()).isEqualTo(new InnerTime(InnerTime.Kind.LATE, 1));
        assertThat(row(staff, done).due()).isEqualTo(Deadline.on(LocalDate.of(2026, 3, 17)));
        HistoryEntry told = inner.history(staff, open).getLast();
        assertThat(told.act()).isEqualTo("INNER_DUE_HELD");
        assertThat(told.changes()).containsExactly(new Change("dueOn", "2026-03-13", "2026-03-19"));
    }

    /** While a claim waits the task gets the days of a hold only once it is given back; what is inside has them before, and keeps them. */
    @Test
    void aHoldOfATaskWhoseClaimWaitsTakesNoDayFromWhatIsToDo() {
        InnerTaskId id = due(DUE); // a Friday
        work.claim(focal, aTask.seen(leader, task), new ClaimForm("Xong", "1/BC", null, List.of(), null));
        clock.setTo("2026-03-12T09:00");
        holds.hold(leader, aTask.seen(leader, task), "Chờ hướng dẫn", "812/UBND-TH");
        clock.setTo("2026-03-18T09:00");
        holds.resume(leader, aTask.seen(leader, task));
        Deadline moved = Deadline.on(LocalDate.of(2026, 3, 26));
        assertThat(row(staff, id).due()).isEqualTo(moved);
        job.run();
        assertThat(row(staff, id).due()).isEqualTo(moved);
        decisions.giveBack(leader, aTask.seen(leader, task), "Thiếu diện tích");
        assertThat(jdbc.queryForObject("SELECT due_on FROM task WHERE id = ?", LocalDate.class, task.value()))
                .isEqualTo(moved.dueOn());
        assertThat(row(staff, id).due()).isEqualTo(moved);
    }

    @Test
    void whatWasReportedDoneBeforeAHoldHasItsDaysOnceItIsGivenBack() {
        InnerTaskId id = due(INNER_DUE);
        inner.reportDone(staff, id, version(id), "Xong");
        clock.setTo("2026-03-12T09:00");
        holds.hold(leader, aTask.seen(leader, task), "Chờ hướng dẫn", "812/UBND-TH");
        clock.setTo("2026-03-18T09:00");
        holds.resume(leader, aTask.seen(leader, task));
        assertThat(row(staff, id).due()).isEqualTo(Deadline.on(INNER_DUE));
        inner.giveBack(focal, id, version(id), "Thiếu diện tích");
        assertThat(row(staff, id).due()).isEqualTo(Deadline.on(LocalDate.of(2026, 3, 19)));
        assertThat(inner.history(staff, id).getLast().changes())
                .contains(new Change("dueOn", "2026-03-13", "2026-03-19"));
        inner.reportDone(staff, id, version(id), "Xong");
        inner.giveBack(focal, id, version(id), "Còn thiếu");
        assertThat(row(staff, id).due()).as("once").isEqualTo(Deadline.on(LocalDate.of(2026, 3, 19)));
    }

    @Test
    void whatIsGivenUnderAnotherPolicyIsInTimeNoLongerThanItsTask() {
        Actor sets = Actors.with(Right.MANAGE_POLICY);
        LocalDate saturday = LocalDate.of(2026, 3, 21);
        transaction.executeWithoutResult(status -> {
            corrects(saturday, null);
            policies.set(sets, Policy.DEADLINE_MOVES_TO_WORKING_DAY, "true", LocalDate.of(2026, 3, 10), "1/QĐ");
            InnerTaskId given = due(saturday);
            InnerTaskId changed = due(INNER_DUE);
            inner.changeDue(focal, changed, version(changed), saturday, null);
            clock.setTo("2026-03-23T09:00"); // the Monday
            assertThat(row(staff, given).time().kind()).isEqualTo(InnerTime.Kind.LATE);
            assertThat(row(staff, changed).time().kind()).isEqualTo(InnerTime.Kind.LATE);
            status.setRollbackOnly();
        });
    }

    @Test
    void whatAnEarlierVersionLeftBeyondItsTaskIsBroughtWithinIt() {
        InnerTaskId id = due(INNER_DUE);
        InnerTaskId done = due(INNER_DUE);
        inner.reportDone(staff, done, version(done), "Xong");
        jdbc.update(
                "UPDATE inner_task SET due_on = '2026-03-24', effective_on = '2026-03-24' WHERE task_id = ?",
                task.value());
        job.run();
        job.run();
        assertThat(row(staff, id).due()).isEqualTo(Deadline.on(DUE));
        assertThat(row(staff, done).due()).isEqualTo(Deadline.on(LocalDate.of(2026, 3, 24)));
        assertThat(inner.history(staff, id))
                .extracting(HistoryEntry::act)
                .containsExactly("INNER_GIVEN", "INNER_DUE_FOLLOWED");
    }

    @Test
    void anOverdueTaskIsHandedOnWithItsOwnDeadlineAndTheHourCountsInTheList() {
        corrects(LocalDate.of(2026, 3, 11), LocalTime.of(10, 0));
        clock.setTo("2026-03-11T10:01");
        LocalTime ten = LocalTime.of(10, 0);
        assertThatThrownBy(() -> give(focal, staff, "Việc")).hasMessageContaining("inner.task-over");
        InnerForm own =
                new InnerForm(null, person(staff), false, "Việc", "Cần xong 13/3", LocalDate.of(2026, 3, 11), ten);
        InnerTaskId id = inner.give(focal, task, List.of(own)).getFirst();
        assertThat(queue.rows(staff, new InnerFilter(true, InnerFilter.Show.LATE)))
                .singleElement()
                .satisfies(one -> assertThat(one.time()).isEqualTo(new InnerTime(InnerTime.Kind.LATE, 0)));
        inner.reportDone(staff, id, version(id), "Xong");
        assertThat(row(head, id).time().kind()).isEqualTo(InnerTime.Kind.DONE_LATE);
    }

    /** Whatever is given, changed, given back and moved in whatever order: what is to do never ends after its task as it stands. */
    @ParameterizedTest
    @ValueSource(longs = {1, 20, 300, 4000})
    void inARandomLifeNothingToDoEndsAfterTheTask(long seed) {
        Random random = new Random(seed);
        List<InnerTaskId> made = new ArrayList<>();
        int followed = 0;
        for (int step = 0; step < 40; step++) {
            LocalDate day = LocalDate.of(2026, 3, 10).plusDays(random.nextInt(20));
            LocalTime hour = random.nextBoolean() ? null : LocalTime.of(15 + random.nextInt(3), 30);
            Deadline outer = outer();
            try {
                if (random.nextInt(4) == 0) {
                    corrects(random.nextInt(6) == 0 ? null : day, hour);
                } else if (made.isEmpty() || random.nextBoolean()) {
                    InnerForm form = new InnerForm(null, person(staff), false, "Việc " + step, "", day, hour);
                    made.addAll(inner.give(focal, task, List.of(form)));
                    taken(day, hour, outer);
                } else {
                    InnerTaskId one = made.get(random.nextInt(made.size()));
                    if (row(head, one).state() == InnerState.DONE_REPORTED) {
                        inner.giveBack(head, one, version(one), "Chưa đủ");
                    } else if (random.nextInt(3) == 0) {
                        inner.reportDone(staff, one, version(one), "Xong");
                    } else {
                        inner.changeDue(head, one, version(one), day, hour);
                        taken(day, hour, outer);
                    }
                }
            } catch (InvalidInput refused) {
                assertThat(refused.problems())
                        .extracting(InvalidInput.Problem::field)
                        .containsOnly("dueOn");
            } catch (DomainException nothing) {
                assertThat(nothing).hasMessageContaining("task.correct.nothing");
            }
            Deadline now = outer();
            assertThat(inner.of(focal, task).rows())
                    .as("seed " + seed)
                    .filteredOn(one -> one.state() == InnerState.GIVEN)
                    .noneMatch(one -> now.dueOn() != null && one.due().isLaterThan(now));
        }
        for (InnerTaskId one : made) {
            followed += inner.history(focal, one).stream()
                    .filter(entry -> entry.act().equals("INNER_DUE_FOLLOWED"))
                    .toList()
                    .size();
        }
        assertThat(made).hasSizeGreaterThan(3);
        assertThat(followed).as("some had to follow").isPositive();
    }

    private static void taken(LocalDate day, @Nullable LocalTime hour, Deadline outer) {
        assertThat(outer.dueOn() != null && Deadline.on(day, hour).isLaterThan(outer))
                .isFalse();
    }

    private Deadline outer() {
        TaskCorrection now = corrections.form(leader, task);
        return now.dueOn() == null ? Deadline.none() : Deadline.on(now.dueOn(), now.dueAt());
    }

    @Test
    void lateOnesAreCountedByTheWorkingCalendar() {
        give(focal, staff, "Việc gấp");
        clock.setTo("2026-03-16T09:00"); // the Monday after that Friday
        assertThat(queue.rows(staff, new InnerFilter(true, InnerFilter.Show.LATE)))
                .singleElement()
                .satisfies(one -> assertThat(one.time()).isEqualTo(new InnerTime(InnerTime.Kind.LATE, 1)));
        assertThat(queue.count(staff, new InnerFilter(true, InnerFilter.Show.LATE)))
                .isOne();
    }
}
