package vn.dondoc.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.InvalidInput;
import vn.dondoc.shared.Moment;
import vn.dondoc.task.Deadline;
import vn.dondoc.testing.RuleTest;

/** An inner task ends no later than its task, to the minute. */
@RuleTest
class InnerDueTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 3, 20);
    private static final LocalTime HALF_PAST_FOUR = LocalTime.of(16, 30);
    private static final Moment TEN_DAYS_BEFORE = new Moment(LocalDate.of(2026, 3, 10), LocalTime.of(9, 0));

    private static List<InvalidInput.Problem> problems(
            @Nullable LocalDate day, @Nullable LocalTime hour, Deadline outer, Moment now) {
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        new InnerDue(outer, outer, now, WorkingDays.of(List.of(), List.of()), false, false).check(day, hour, wrong);
        try {
            wrong.throwIfAny();
            return List.of();
        } catch (InvalidInput told) {
            return told.problems();
        }
    }

    private static void refused(LocalDate day, @Nullable LocalTime hour, Deadline outer, Moment now, String key) {
        assertThat(problems(day, hour, outer, now))
                .extracting(InvalidInput.Problem::key)
                .containsExactly(key);
    }

    @Test
    void theTasksOwnDayIsTheLast() {
        assertThat(problems(FRIDAY, null, Deadline.on(FRIDAY), TEN_DAYS_BEFORE)).isEmpty();
        assertThat(problems(FRIDAY, HALF_PAST_FOUR, Deadline.on(FRIDAY), TEN_DAYS_BEFORE))
                .isEmpty();
        refused(FRIDAY.plusDays(1), null, Deadline.on(FRIDAY), TEN_DAYS_BEFORE, "inner.after-task");
        refused(LocalDate.of(2026, 3, 9), null, Deadline.on(FRIDAY), TEN_DAYS_BEFORE, "inner.past");
        refused(TEN_DAYS_BEFORE.day(), LocalTime.of(8, 59), Deadline.on(FRIDAY), TEN_DAYS_BEFORE, "inner.past");
    }

    @Test
    void theTasksHourIsNamedAndIsTheLast() {
        Deadline outer = Deadline.on(FRIDAY, HALF_PAST_FOUR);
        assertThat(problems(FRIDAY, HALF_PAST_FOUR, outer, TEN_DAYS_BEFORE)).isEmpty();
        refused(FRIDAY, HALF_PAST_FOUR.plusMinutes(1), outer, TEN_DAYS_BEFORE, "inner.after-task");
        assertThat(problems(FRIDAY, null, outer, TEN_DAYS_BEFORE))
                .as("the whole day ends after the task's hour")
                .singleElement()
                .satisfies(one -> assertThat(one.arguments()).containsExactly(outer.words()));
    }

    @Test
    void anOverdueTaskHandsOnItsOwnDeadlineAndNoOther() {
        Moment monday = Moment.startOf(FRIDAY.plusDays(3));
        assertThat(problems(FRIDAY, null, Deadline.on(FRIDAY), monday)).isEmpty();
        refused(FRIDAY.plusDays(3), null, Deadline.on(FRIDAY), monday, "inner.task-over");
        refused(FRIDAY.minusDays(1), null, Deadline.on(FRIDAY), monday, "inner.task-over");
    }

    @Test
    void aTaskWithoutDeadlineBoundsNothing() {
        assertThat(problems(FRIDAY.plusYears(3), null, Deadline.none(), TEN_DAYS_BEFORE))
                .isEmpty();
        refused(LocalDate.of(2026, 3, 9), null, Deadline.none(), TEN_DAYS_BEFORE, "inner.past");
    }

    /** Due on Saturday, which counts as Monday. */
    private static List<String> ofSaturday(Deadline wanted, Moment now) {
        LocalDate saturday = FRIDAY.plusDays(1);
        InvalidInput.Collector wrong = new InvalidInput.Collector();
        Deadline written = Deadline.on(saturday, LocalTime.of(10, 0));
        new InnerDue(
                        written,
                        written.lastInTime(FRIDAY.plusDays(3)),
                        now,
                        WorkingDays.of(List.of(), List.of()),
                        true,
                        false)
                .check(wanted.dueOn(), wanted.dueAt(), wrong);
        try {
            wrong.throwIfAny();
            return List.of();
        } catch (InvalidInput told) {
            return told.problems().stream().map(InvalidInput.Problem::key).toList();
        }
    }

    @Test
    void whereADayOffCountsAsTheNextWorkingDayThatDayBounds() {
        LocalDate saturday = FRIDAY.plusDays(1);
        LocalDate monday = FRIDAY.plusDays(3);
        Moment sunday = new Moment(FRIDAY.plusDays(2), LocalTime.of(9, 0));
        assertThat(ofSaturday(Deadline.on(monday), sunday)).isEmpty();
        assertThat(ofSaturday(Deadline.on(monday, LocalTime.of(16, 30)), sunday))
                .as("the task's hour was one of Saturday and counts no more")
                .isEmpty();
        assertThat(ofSaturday(Deadline.on(saturday), sunday))
                .as("it counts as Monday too")
                .isEmpty();
        assertThat(ofSaturday(Deadline.on(saturday, LocalTime.of(10, 0)), sunday))
                .isEmpty();
        assertThat(ofSaturday(Deadline.on(FRIDAY), sunday)).containsExactly("inner.past");
        assertThat(ofSaturday(Deadline.on(monday.plusDays(1)), sunday)).containsExactly("inner.after-task");
        Moment tuesday = Moment.startOf(monday.plusDays(1));
        assertThat(ofSaturday(Deadline.on(monday.plusDays(1)), tuesday)).containsExactly("inner.task-over");
        assertThat(ofSaturday(Deadline.on(saturday, LocalTime.of(10, 0)), tuesday))
                .isEmpty();
        assertThat(ofSaturday(Deadline.on(monday), tuesday)).isEmpty();
    }

    /** What is taken ends no later than its task, and what is refused says so at the day's field. */
    @Property(tries = 2000)
    void nothingThatIsTakenEndsAfterItsTask(
            @ForAll("deadlines") Deadline wanted, @ForAll("deadlines") Deadline outer, @ForAll("moments") Moment now) {
        List<InvalidInput.Problem> wrong = problems(wanted.dueOn(), wanted.dueAt(), outer, now);
        if (wrong.isEmpty()) {
            assertThat(wanted.isLaterThan(outer)).isFalse();
            assertThat(wanted.isOver(now)).isEqualTo(outer.isOver(now));
        } else {
            assertThat(wrong)
                    .singleElement()
                    .extracting(InvalidInput.Problem::field)
                    .isEqualTo("dueOn");
            assertThat(wanted.isLaterThan(outer) || wanted.isOver(now) || outer.isOver(now))
                    .isTrue();
        }
    }

    @Provide
    Arbitrary<Deadline> deadlines() {
        return Combinators.combine(days(), hours().injectNull(0.5)).as(Deadline::on);
    }

    @Provide
    Arbitrary<Moment> moments() {
        return Combinators.combine(days(), hours()).as(Moment::new);
    }

    private static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(-4, 4).map(FRIDAY::plusDays);
    }

    private static Arbitrary<LocalTime> hours() {
        return Arbitraries.integers().between(15, 17).map(hour -> LocalTime.of(hour, 30));
    }
}
