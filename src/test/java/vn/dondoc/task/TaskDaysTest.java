package vn.dondoc.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.shared.Moment;
import vn.dondoc.testing.RuleTest;

/** What a row is called and in which list it stands are one rule, on every day of a year. */
@RuleTest
class TaskDaysTest {

    private static final WorkingDays DAYS = WorkingDays.of(
            List.of(
                    LocalDate.of(2026, 2, 16),
                    LocalDate.of(2026, 2, 17),
                    LocalDate.of(2026, 2, 18),
                    LocalDate.of(2026, 2, 19),
                    LocalDate.of(2026, 2, 20),
                    LocalDate.of(2026, 4, 30),
                    LocalDate.of(2026, 5, 1)),
            List.of(LocalDate.of(2026, 1, 10)));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 10})
    void aTaskIsCalledNearExactlyIfItStandsInTheQueueOfNearOnes(int soonDays) {
        for (LocalDate today = LocalDate.of(2026, 1, 1); today.getYear() == 2026; today = today.plusDays(1)) {
            LocalDate last = TaskDays.lastSoon(DAYS, today, soonDays);
            for (int ahead = 0; ahead < 40; ahead++) {
                LocalDate due = today.plusDays(ahead);
                Timeliness.Kind kind = Timeliness.of(
                                new TaskFacts(TaskState.IN_PROGRESS, due, null, null),
                                Moment.startOf(today),
                                DAYS,
                                soonDays)
                        .kind();
                assertThat(Set.of(Timeliness.Kind.DUE_SOON, Timeliness.Kind.DUE_TODAY)
                                .contains(kind))
                        .as("today %s, due %s, %d days", today, due, soonDays)
                        .isEqualTo(!due.isAfter(last));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void receiptIsSlowOnceSoManyWorkingDaysAreOverAsTheRemindersCountThem(int within) {
        for (LocalDate today = LocalDate.of(2026, 1, 1); today.getYear() == 2026; today = today.plusDays(1)) {
            LocalDate last = TaskDays.lastSlow(DAYS, today, within);
            for (int ago = 0; ago < 40; ago++) {
                LocalDate assigned = today.minusDays(ago);
                assertThat(DAYS.countAfter(assigned, today) >= within)
                        .as("assigned %s, today %s, within %d", assigned, today, within)
                        .isEqualTo(!assigned.isAfter(last));
            }
        }
    }
}
