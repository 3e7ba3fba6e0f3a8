package vn.dondoc.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.dondoc.calendar.WorkingDays;
import vn.dondoc.testing.RuleTest;

/** The ladder around Tết 2026, weekends and a swapped Saturday, each expected day counted by hand on a wall calendar. */
@RuleTest
class LadderTest {

    /** Off: 1/1, 2/1 (swapped for Saturday 10/1), Tết 16–20/2, 27/4 and 30/4–1/5. */
    private static final WorkingDays DAYS = WorkingDays.of(
            List.of(
                    day("2026-01-01"),
                    day("2026-01-02"),
                    day("2026-02-16"),
                    day("2026-02-17"),
                    day("2026-02-18"),
                    day("2026-02-19"),
                    day("2026-02-20"),
                    day("2026-04-27"),
                    day("2026-04-30"),
                    day("2026-05-01")),
            List.of(day("2026-01-10")));

    private static final LocalDate LONG_AGO = day("2025-01-02");

    private final Ladder ladder = new Ladder(DAYS, day -> LadderRules.DEFAULT);

    @ParameterizedTest(name = "deadline {0}: {2} falls on {1}")
    @CsvSource({
        // Wednesday 11/3/2026, no day off near
        "2026-03-11, 2026-03-04, DUE_BEFORE -5",
        "2026-03-11, 2026-03-06, DUE_BEFORE -3",
        "2026-03-11, 2026-03-10, DUE_BEFORE -1",
        "2026-03-11, 2026-03-11, DUE_TODAY 0",
        "2026-03-11, 2026-03-12, OVERDUE_AGENCY 1",
        "2026-03-11, 2026-03-16, OVERDUE_OFFICE 3",
        "2026-03-11, 2026-03-18, OVERDUE_VICE_CHAIR 5",
        "2026-03-11, 2026-03-23, OVERDUE_WEEKLY 8",
        "2026-03-11, 2026-03-30, OVERDUE_WEEKLY 13",
        // Tuesday 24/2: the Tết week lies before it, Friday 13/2 is the second working day back
        "2026-02-24, 2026-02-10, DUE_BEFORE -5",
        "2026-02-24, 2026-02-12, DUE_BEFORE -3",
        "2026-02-24, 2026-02-23, DUE_BEFORE -1",
        "2026-02-24, 2026-02-24, DUE_TODAY 0",
        // Friday 13/2: the Tết week lies after it
        "2026-02-13, 2026-02-23, OVERDUE_AGENCY 1",
        "2026-02-13, 2026-02-25, OVERDUE_OFFICE 3",
        "2026-02-13, 2026-02-27, OVERDUE_VICE_CHAIR 5",
        "2026-02-13, 2026-03-02, OVERDUE_WEEKLY 6",
        // mùng hai Tết, Wednesday 18/2: told on Friday 13/2, where −1 and 0 meet in one row
        "2026-02-18, 2026-02-09, DUE_BEFORE -5",
        "2026-02-18, 2026-02-11, DUE_BEFORE -3",
        "2026-02-18, 2026-02-13, DUE_TODAY 0",
        "2026-02-18, 2026-02-23, OVERDUE_AGENCY 1",
        // a plain Saturday, 14/3
        "2026-03-14, 2026-03-09, DUE_BEFORE -5",
        "2026-03-14, 2026-03-11, DUE_BEFORE -3",
        "2026-03-14, 2026-03-13, DUE_TODAY 0",
        "2026-03-14, 2026-03-16, OVERDUE_AGENCY 1",
        // Monday 12/1 after the swapped Saturday 10/1, which counts
        "2026-01-12, 2026-01-06, DUE_BEFORE -5",
        "2026-01-12, 2026-01-08, DUE_BEFORE -3",
        "2026-01-12, 2026-01-10, DUE_BEFORE -1",
        "2026-01-12, 2026-01-12, DUE_TODAY 0",
        // the swapped Saturday itself is an ordinary deadline
        "2026-01-10, 2026-01-09, DUE_BEFORE -1",
        "2026-01-10, 2026-01-10, DUE_TODAY 0",
        "2026-01-10, 2026-01-12, OVERDUE_AGENCY 1",
        // the first working day of a week may be a Tuesday: Monday 27/4 is off
        "2026-04-10, 2026-04-20, OVERDUE_WEEKLY 6",
        "2026-04-10, 2026-04-28, OVERDUE_WEEKLY 11",
    })
    void stepsFallOnTheirWorkingDay(LocalDate deadline, LocalDate day, String step) {
        assertThat(ladder.on(day, deadline, LONG_AGO)).map(LadderTest::shown).contains(step);
    }

    @ParameterizedTest(name = "deadline {0}: nothing on {1}")
    @CsvSource({
        "2026-03-11, 2026-03-03",
        "2026-03-11, 2026-03-05",
        "2026-03-11, 2026-03-09",
        "2026-03-11, 2026-03-13",
        "2026-03-11, 2026-03-17",
        "2026-03-11, 2026-03-24", // a Tuesday after +5
        "2026-02-18, 2026-02-12", // −2: the last working day before is −1
        "2026-02-18, 2026-02-18", // days off are silent
        "2026-03-14, 2026-03-14",
        "2026-04-10, 2026-04-27",
    })
    void otherDaysAreSilent(LocalDate deadline, LocalDate day) {
        assertThat(ladder.on(day, deadline, LONG_AGO)).isEmpty();
    }

    @Test
    void inAYearEachDayHasTheStepThatCountingByHandGives() {
        for (LocalDate deadline = day("2026-01-03"); deadline.getYear() == 2026; deadline = deadline.plusDays(1)) {
            for (int step : List.of(5, 3)) {
                assertThat(ladder.on(DAYS.minus(deadline, step), deadline, LONG_AGO))
                        .as("%s −%d", deadline, step)
                        .map(Rung::step)
                        .contains(-step);
            }
            assertThat(ladder.on(DAYS.previous(deadline), deadline, LONG_AGO))
                    .map(Rung::kind)
                    .contains(ReminderKind.DUE_TODAY);
            for (int step : List.of(1, 3, 5)) {
                assertThat(ladder.on(DAYS.plus(deadline, step), deadline, LONG_AGO))
                        .map(Rung::step)
                        .contains(step);
            }
        }
    }

    @Test
    void aDeadlineThatIsNearWhenSetHasTheShortLadder() {
        // five working days away on Wednesday 4/3, six on Tuesday 3/3
        assertThat(stepsOf("2026-03-11", "2026-03-04"))
                .containsExactly("2026-03-10 DUE_BEFORE -1", "2026-03-11 DUE_TODAY 0", "2026-03-12 OVERDUE_AGENCY 1");
        assertThat(stepsOf("2026-03-11", "2026-03-03"))
                .containsExactly(
                        "2026-03-04 DUE_BEFORE -5",
                        "2026-03-06 DUE_BEFORE -3",
                        "2026-03-10 DUE_BEFORE -1",
                        "2026-03-11 DUE_TODAY 0",
                        "2026-03-12 OVERDUE_AGENCY 1");
    }

    @Test
    void aDeadlineThatIsPastWhenSetIsRemindedFromItsSettingOn() {
        // four working days late on the day it was set: +5 and the weeks are still to come
        assertThat(stepsOf("2026-03-04", "2026-03-10", "2026-03-31"))
                .containsExactly(
                        "2026-03-11 OVERDUE_VICE_CHAIR 5",
                        "2026-03-16 OVERDUE_WEEKLY 8",
                        "2026-03-23 OVERDUE_WEEKLY 13",
                        "2026-03-30 OVERDUE_WEEKLY 18");
    }

    @ParameterizedTest(name = "on {0}: {1}")
    @CsvSource({
        "2026-03-03, none",
        "2026-03-04, DUE_BEFORE -5",
        "2026-03-05, DUE_BEFORE -5",
        "2026-03-08, DUE_BEFORE -3", // a Sunday
        "2026-03-10, DUE_BEFORE -1",
        "2026-03-11, DUE_TODAY 0; DUE_BEFORE -1", // the head is told before the day only
        "2026-03-15, OVERDUE_AGENCY 1",
        "2026-03-17, OVERDUE_OFFICE 3; OVERDUE_AGENCY 1",
        "2026-03-22, OVERDUE_VICE_CHAIR 5; OVERDUE_OFFICE 3; OVERDUE_AGENCY 1",
        "2026-04-29, OVERDUE_WEEKLY 33; OVERDUE_OFFICE 3; OVERDUE_AGENCY 1",
    })
    void whatComesLateIsForEachReaderHisNewestOnly(LocalDate today, String newest) {
        List<Rung> rungs = ladder.newest(day("2026-03-11"), LONG_AGO, LONG_AGO, today);
        assertThat(
                        rungs.isEmpty()
                                ? "none"
                                : rungs.stream().map(LadderTest::shown).collect(Collectors.joining("; ")))
                .isEqualTo(newest);
    }

    @Test
    void allStepsThatHaveFallenAreKnownTheNewestFirst() {
        assertThat(ladder.fallen(day("2026-03-11"), LONG_AGO, day("2026-03-05"), day("2026-03-17")))
                .extracting(LadderTest::shown)
                .containsExactly(
                        "OVERDUE_OFFICE 3", "OVERDUE_AGENCY 1", "DUE_TODAY 0", "DUE_BEFORE -1", "DUE_BEFORE -3");
    }

    @Test
    void nothingIsOwedForTheDaysBeforeMailWasSwitchedOn() {
        LocalDate deadline = day("2026-03-11");
        assertThat(ladder.newest(deadline, LONG_AGO, day("2026-03-13"), day("2026-03-13")))
                .isEmpty();
        assertThat(ladder.newest(deadline, LONG_AGO, day("2026-03-13"), day("2026-03-16")))
                .extracting(Rung::step)
                .containsExactly(3);
        assertThat(ladder.newest(deadline, LONG_AGO, day("2026-03-12"), day("2026-03-13")))
                .extracting(Rung::step)
                .containsExactly(1);
    }

    @Test
    void aRuleHoldsFromItsDayOn() {
        LadderRules seven = new LadderRules(List.of(7, 0), List.of(0), 5, 2, 3, 5, 1, 2, 4, 5);
        Ladder changed = new Ladder(DAYS, day -> day.isBefore(day("2026-03-09")) ? LadderRules.DEFAULT : seven);
        // the old −3 stood on 6/3; −1 on 10/3 is no step any more, the new −7 lay on 2/3 and is not owed
        LocalDate deadline = day("2026-03-11");
        assertThat(changed.newest(deadline, LONG_AGO, LONG_AGO, day("2026-03-05")))
                .extracting(Rung::step)
                .first()
                .isEqualTo(-5);
        assertThat(changed.newest(deadline, LONG_AGO, LONG_AGO, day("2026-03-10")))
                .extracting(Rung::step)
                .first()
                .isEqualTo(-3);
        assertThat(changed.newest(deadline, LONG_AGO, LONG_AGO, day("2026-03-12")))
                .extracting(Rung::step)
                .first()
                .isEqualTo(0);
        assertThat(changed.newest(deadline, LONG_AGO, LONG_AGO, day("2026-03-13")))
                .extracting(Rung::step)
                .first()
                .isEqualTo(2);
    }

    @ParameterizedTest(name = "deadline {0}, {1}: {2}")
    @CsvSource({
        "2026-03-11, 2026-03-06, ASSIGNEE FOCAL_POINT",
        "2026-03-11, 2026-03-10, AGENCY_HEAD ASSIGNEE FOCAL_POINT",
        "2026-03-11, 2026-03-11, ASSIGNEE FOCAL_POINT",
        "2026-03-14, 2026-03-13, AGENCY_HEAD ASSIGNEE FOCAL_POINT",
        "2026-03-11, 2026-03-12, AGENCY_HEAD ASSIGNEE FOCAL_POINT MAILBOX OFFICER",
        "2026-03-11, 2026-03-16, AGENCY_HEAD OFFICE_HEAD",
        "2026-03-11, 2026-03-18, VICE_CHAIR",
        "2026-03-11, 2026-03-23, ASSIGNEE FOCAL_POINT VICE_CHAIR",
    })
    void eachStepHasItsReaders(LocalDate deadline, LocalDate day, String parties) {
        assertThat(ladder.on(day, deadline, LONG_AGO).orElseThrow().parties().stream()
                        .map(Enum::name)
                        .sorted()
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parties);
    }

    @Test
    void stepsThatTheOfficePutsOnOneDayAreOneRowWithTheReadersOfBoth() {
        LadderRules same = new LadderRules(List.of(5, 3, 1, 0), List.of(1, 0), 5, 3, 3, 5, 1, 2, 4, 5);
        Rung rung = new Ladder(DAYS, day -> same)
                .on(day("2026-03-16"), day("2026-03-11"), LONG_AGO)
                .orElseThrow();
        assertThat(rung.kind()).isEqualTo(ReminderKind.OVERDUE_OFFICE);
        assertThat(rung.parties())
                .containsExactlyInAnyOrder(
                        Party.AGENCY_HEAD,
                        Party.MAILBOX,
                        Party.OFFICER,
                        Party.FOCAL_POINT,
                        Party.ASSIGNEE,
                        Party.OFFICE_HEAD);
    }

    @ParameterizedTest(name = "assigned {0}: {1}")
    @CsvSource({
        "2026-03-09, 2026-03-10",
        "2026-03-13, 2026-03-16", // a Friday
        "2026-02-13, 2026-02-23", // before Tết
        "2026-01-09, 2026-01-10", // before the swapped Saturday
    })
    void aTaskNotAcknowledgedIsToldAfterOneWorkingDay(LocalDate assigned, LocalDate owed) {
        assertThat(ladder.unacknowledged(assigned, LONG_AGO, owed.minusDays(1))).isEmpty();
        assertThat(ladder.unacknowledged(assigned, LONG_AGO, owed))
                .map(Rung::owedOn)
                .contains(owed);
        assertThat(ladder.unacknowledged(assigned, LONG_AGO, owed.plusDays(9)))
                .map(Rung::owedOn)
                .contains(owed);
        assertThat(ladder.unacknowledged(assigned, owed.plusDays(1), owed.plusDays(9)))
                .isEmpty();
    }

    @ParameterizedTest(name = "claimed {0}: officer {1}, head of office {2}")
    @CsvSource({
        "2026-03-09, 2026-03-12, 2026-03-16",
        "2026-03-12, 2026-03-17, 2026-03-19",
        "2026-03-14, 2026-03-18, 2026-03-20", // claimed on a Saturday
        "2026-02-12, 2026-02-24, 2026-02-26", // over Tết
    })
    void aWaitingClaimIsToldAfterMoreThanTwoAndMoreThanFourDays(LocalDate claimed, LocalDate officer, LocalDate head) {
        assertThat(ladder.claimWaiting(claimed, LONG_AGO, officer.minusDays(1))).isEmpty();
        assertThat(ladder.claimWaiting(claimed, LONG_AGO, officer))
                .extracting(Rung::kind, Rung::owedOn, Rung::step)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(ReminderKind.CLAIM_WAITING_OFFICER, officer, 3));
        assertThat(ladder.claimWaiting(claimed, LONG_AGO, head))
                .extracting(Rung::kind, Rung::owedOn, Rung::step)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(ReminderKind.CLAIM_WAITING_OFFICER, officer, 3),
                        org.assertj.core.groups.Tuple.tuple(ReminderKind.CLAIM_WAITING_LEADER, head, 5));
    }

    private List<String> stepsOf(String deadline, String since) {
        return stepsOf(deadline, since, "2026-03-12");
    }

    private List<String> stepsOf(String deadline, String since, String until) {
        return day(since)
                .datesUntil(day(until).plusDays(1))
                .flatMap(day -> ladder.on(day, day(deadline), day(since)).stream())
                .map(rung -> rung.owedOn() + " " + shown(rung))
                .toList();
    }

    private static String shown(Rung rung) {
        return rung.kind() + " " + rung.step();
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
